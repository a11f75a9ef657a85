"""Word documents → the parts of a draft, by mammoth.

Mammoth tells what a paragraph is by its style, and gives HTML; nothing of what it cannot read is
guessed. Headers and footers, comments and tracked deletions are no part of a draft.
"""

import re
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

import mammoth

from newsroom.importing.blocks import Block, Embedded, Manuscript, Picture
from newsroom.importing.htmlblocks import BlockReader
from newsroom.importing.namespaces import tree
from newsroom.importing.package import prepared
from newsroom.importing.sources import DAMAGED, EMPTY, NotImportableError
from newsroom.photos.packages import DAMAGES

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Quote'] => p.quote:fresh
p[style-name='Intense Quote'] => p.quote:fresh
"""
# What a document not made by Word's rules makes mammoth stumble over.
_STUMBLES = (*DAMAGES, ET.ParseError, LookupError, AttributeError, TypeError, RecursionError)
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# Word's own descriptions of pictures, which say little, and not in Indonesian.
_AUTOMATIC = re.compile(
    r"automatically generated|AI-generated|dibuat secara otomatis|dihasilkan secara otomatis"
    r"|^(?:picture|gambar|image|foto)\s*\d*$|\.(?:jpe?g|png|gif|heic|webp)$",
    re.IGNORECASE,
)


def read_word(data: bytes) -> Manuscript:
    """The parts of a Word document; raises NotImportableError."""
    pictures = _Pictures()
    try:
        converted = mammoth.convert_to_html(
            prepared(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(pictures.take),
            external_file_access=False,
        )
        root = tree(f"<body>{_ILLEGAL.sub('', converted.value)}</body>".encode())
        reader = BlockReader()
        blocks = tuple(_once(reader.read(root)))
    except _STUMBLES:
        raise NotImportableError(DAMAGED) from None
    if not blocks:
        raise NotImportableError(EMPTY)
    return Manuscript(blocks, tuple(pictures.found), reader.notes)


def _once(blocks: Iterable[Block]) -> Iterator[Block]:
    """The parts with each picture where it stands first: an item places a photo once."""
    seen: set[int] = set()
    for block in blocks:
        if not isinstance(block, Picture):
            yield block
        elif block.number not in seen:
            seen.add(block.number)
            yield block


class _Pictures:
    """Takes the pictures as mammoth meets them; one that stands twice is the same picture."""

    def __init__(self) -> None:
        self.found: list[Embedded] = []
        self._numbers: dict[bytes, int] = {}

    def take(self, image: "mammoth.documents.Image") -> dict[str, str]:
        """What mammoth is to write for a picture."""
        try:
            with image.open() as stream:
                data = stream.read()
        except (*DAMAGES, LookupError):
            data = b""  # a picture outside the document, or one that is missing
        number = self._numbers.get(data) if data else None
        if number is None:
            number = len(self.found) + 1
            self._numbers[data] = number
            alt = " ".join((image.alt_text or "").split())
            self.found.append(Embedded(number, data, "" if _AUTOMATIC.search(alt) else alt))
        return {"src": str(number), "alt": ""}
