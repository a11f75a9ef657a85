"""The namespaces of Word's markup, as prefixes of names (ECMA-376 part 1, transitional form)."""

from xml.etree import ElementTree as ET

_OFFICE = "http://schemas.openxmlformats.org/"
W = f"{{{_OFFICE}wordprocessingml/2006/main}}"
WP = f"{{{_OFFICE}drawingml/2006/wordprocessingDrawing}}"
A = f"{{{_OFFICE}drawingml/2006/main}}"
PIC = f"{{{_OFFICE}drawingml/2006/picture}}"
MC = f"{{{_OFFICE}markup-compatibility/2006}}"
M = f"{{{_OFFICE}officeDocument/2006/math}}"
V = "{urn:schemas-microsoft-com:vml}"

_STRICT = {
    b"http://purl.oclc.org/ooxml/" + strict: f"{_OFFICE}{transitional}".encode()
    for strict, transitional in (
        (b"wordprocessingml/main", "wordprocessingml/2006/main"),
        (b"officeDocument/relationships", "officeDocument/2006/relationships"),
        (b"officeDocument/math", "officeDocument/2006/math"),
        (b"drawingml/wordprocessingDrawing", "drawingml/2006/wordprocessingDrawing"),
        (b"drawingml/main", "drawingml/2006/main"),
        (b"drawingml/picture", "drawingml/2006/picture"),
    )
}


def transitional(data: bytes) -> bytes:
    """A part with the names of the transitional form, if it had those of the strict one."""
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, common in _STRICT.items():
            data = data.replace(strict, common)
    return data


def tree(data: bytes) -> ET.Element:
    """The elements of a part in which document types and entities were ruled out before."""
    return ET.fromstring(data)  # noqa: S314 - without entities there is nothing to expand


def value(element: ET.Element | None) -> str:
    """What a setting is set to; empty where it is not there."""
    return "" if element is None else element.get(f"{W}val", "")


def is_on(element: ET.Element | None) -> bool:
    """Whether a setting that is there or not is on (ECMA-376 part 1, 17.17.4)."""
    return element is not None and element.get(f"{W}val", "true") not in ("false", "0", "off")
