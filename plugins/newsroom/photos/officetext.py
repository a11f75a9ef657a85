"""What a Word or Excel document says: its text, cell by cell and paragraph by paragraph."""

import re
import zipfile
from html import unescape
from io import BytesIO

from newsroom.photos.disclosures import Disclosures
from newsroom.photos.packages import DAMAGES, check_size
from newsroom.photos.sources import MEGABYTE

# A document of more text is a database. Each part is held in memory once more as it is read.
_MOST_BYTES = 64 * MEGABYTE
_MOST_DEPTH = 3
_TEXTS = (".xml", ".rels", ".vml", ".htm", ".html", ".txt", ".rtf")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"
# Word may part a number anywhere, even between digits; only these part words (ECMA-376, part 1,
# 17.3 and 18.4), whatever the prefix.
_END = re.compile(r"</(?:\w+:)?(?:p|c|v|f|si|is|formula\d?)>|<(?:\w+:)?(?:br|tab|cr)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
# What attributes say: the description of a picture, the address of a link, the name of a sheet.
_SAID = re.compile(
    r"""\s(?:descr|title|Target|name|tooltip|display)\s*=\s*["']([^"'<>]{16,})["']"""
)
# Excel keeps 15 digits of a number and writes the rest as noughts; fractions are no such number.
_VALUE = re.compile(r"<(?:\w+:)?v>(\d\.\d{1,16}[eE]\+?15|\d+\.\d+(?:[eE][+-]?\d+)?)</(?:\w+:)?v>")


def read_package(data: bytes, found: Disclosures, depth: int = 0) -> bool:
    """Look for numbers in all texts of a package; whether it could be read to its end."""
    left = _MOST_BYTES
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            check_size(archive)
            for info in archive.infolist():
                name = info.filename.casefold()
                with archive.open(info) as stream:
                    is_package = stream.read(len(_ZIP)) == _ZIP
                if is_package and depth < _MOST_DEPTH:
                    if not read_package(archive.read(info), found, depth + 1):
                        return False
                elif name.endswith(_TEXTS):
                    left -= info.file_size
                    if left < 0:
                        return False
                    found.read(said(archive.read(info)))
    except DAMAGES:
        return False
    return True


def said(content: bytes) -> str:
    """The words of one part, each paragraph and cell on a line; then those of its attributes."""
    text = content.decode("utf-16" if content.startswith(_UTF_16) else "utf-8", "replace")
    words = _TAG.sub("", _END.sub("\n\n", _VALUE.sub(_whole, text)))
    return unescape("\n\n".join((words, *_SAID.findall(text))))


def _whole(value: re.Match[str]) -> str:
    """A number of a cell as Excel shows it; nothing where it is a fraction."""
    number = float(value[1])
    return f"<v>{number:.0f}</v>" if number.is_integer() else "<v></v>"
