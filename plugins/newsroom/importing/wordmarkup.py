"""Word's markup without what nobody is to read, and with what mammoth would not see.

Mammoth itself leaves out tracked deletions and comments. It shows hidden text, and does not look
into the newer form of shapes and groups.
"""

from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from newsroom.importing.namespaces import MC, PIC, WP, A, M, V, W, is_on, tree, value

_DELETED = frozenset((f"{W}del", f"{W}moveFrom", f"{W}delText", f"{W}commentReference"))
# What mammoth would skip with all that is in it, and what it takes for the same: a field or a run
# in the other direction becomes a plain stretch of runs, a return a line break.
_SAME = {
    **dict.fromkeys((f"{W}fldSimple", f"{W}dir", f"{W}bdo"), f"{W}smartTag"),
    **dict.fromkeys((f"{W}ruby", f"{W}rubyBase", f"{W}rt"), f"{W}smartTag"),
    f"{W}cr": f"{W}br",
    f"{W}ptab": f"{W}tab",
}
# Here they mark a deleted paragraph or row, which mammoth leaves out itself.
_PROPERTIES = frozenset((f"{W}rPr", f"{W}trPr", f"{W}tcPr", f"{W}pPr"))
_BOX = f"{W}txbxContent"


def rewritten(
    data: bytes, hidden: frozenset[str], on_paragraph: Callable[[ET.Element], None]
) -> bytes:
    """A part with paragraphs as it is to be read; `hidden` are the styles of hidden text."""
    root = tree(data)
    _clean(root, hidden, on_paragraph)
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True))


def hidden_styles(data: bytes) -> frozenset[str]:
    """The styles in `styles.xml` that hide their text, themselves or by one they are based on.

    `data` may be empty.
    """
    if b"vanish" not in data:
        return frozenset()
    styles = {style.get(f"{W}styleId", ""): style for style in tree(data).iter(f"{W}style")}

    def hides(name: str, above: frozenset[str]) -> bool:
        style = styles.get(name)
        if style is None or name in above:
            return False
        vanish = style.find(f"{W}rPr/{W}vanish")
        if vanish is not None:
            return is_on(vanish)
        return hides(value(style.find(f"{W}basedOn")), above | {name})

    return frozenset(name for name in styles if hides(name, frozenset()))


def _clean(
    parent: ET.Element, hidden: frozenset[str], on_paragraph: Callable[[ET.Element], None]
) -> None:
    while (alternate := parent.find(f"{MC}AlternateContent")) is not None:
        _replace(parent, alternate, _chosen(alternate))
    is_content = parent.tag not in _PROPERTIES
    for child in list(parent):
        if (child.tag in _DELETED and is_content) or _is_hidden(child, hidden):
            parent.remove(child)
            continue
        if child.tag == f"{W}drawing":
            _bring_forth(child)
        elif child.tag in (f"{M}oMath", f"{M}oMathPara"):
            _replace(parent, child, [_formula(child)])
            continue
        elif child.tag in _SAME:
            child.tag = _SAME[child.tag]
        _clean(child, hidden, on_paragraph)
        if child.tag == f"{W}p":
            on_paragraph(child)


def _formula(element: ET.Element) -> ET.Element:
    """A formula as the characters it is written with."""
    run = ET.Element(f"{W}r")
    ET.SubElement(run, f"{W}t").text = "".join(each.text or "" for each in element.iter(f"{M}t"))
    return run


def _chosen(alternate: ET.Element) -> list[ET.Element]:
    """The newer form of a drawing, else the older form of what it is."""
    choice, fallback = alternate.find(f"{MC}Choice"), alternate.find(f"{MC}Fallback")
    if choice is not None and (fallback is None or choice.find(f".//{W}drawing") is not None):
        return list(choice)
    return [] if fallback is None else list(fallback)


def _bring_forth(drawing: ET.Element) -> None:
    """Make the pictures of a group and the words of its shapes ones that mammoth finds.

    The words come behind the paragraph, as those of older shapes do.
    """
    boxes = list(_outermost(drawing, _BOX))
    pictures = list(_outermost(drawing, f"{PIC}pic"))
    direct = drawing.findall(f"*/{A}graphic/{A}graphicData/{PIC}pic")
    if not boxes and len(pictures) == len(direct):
        return
    described = drawing.find(f".//{WP}docPr")
    for child in list(drawing):
        drawing.remove(child)
    for picture in pictures:
        inline = ET.SubElement(drawing, f"{WP}inline")
        if described is not None:
            inline.append(described)
        data = ET.SubElement(ET.SubElement(inline, f"{A}graphic"), f"{A}graphicData")
        data.append(picture)
    for box in boxes:
        shape = ET.SubElement(ET.SubElement(drawing, f"{W}pict"), f"{V}shape")
        ET.SubElement(shape, f"{V}textbox").append(box)


def _outermost(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    """The elements of that name that stand in no other one, and in no box of words."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag != _BOX:
            yield from _outermost(child, tag)


def _is_hidden(element: ET.Element, styles: frozenset[str]) -> bool:
    """Whether a run is formatted as hidden, or a run or paragraph has a style that hides it."""
    if element.tag == f"{W}r":
        vanish = element.find(f"{W}rPr/{W}vanish")
        if vanish is not None:
            return is_on(vanish)
        return value(element.find(f"{W}rPr/{W}rStyle")) in styles
    return element.tag == f"{W}p" and value(element.find(f"{W}pPr/{W}pStyle")) in styles


def _replace(parent: ET.Element, old: ET.Element, new: list[ET.Element]) -> None:
    at = list(parent).index(old)
    parent[at : at + 1] = new
