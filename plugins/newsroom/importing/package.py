"""A Word document made ready for mammoth, within bounds."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from newsroom.importing.namespaces import transitional
from newsroom.importing.numbering import numbers
from newsroom.importing.sources import (
    DAMAGED,
    MEGABYTE,
    TOO_LARGE,
    TOO_LONG,
    NotImportableError,
)
from newsroom.importing.wordmarkup import hidden_styles, rewritten
from newsroom.photos.packages import DAMAGES

# Far more than the words of any news item; their tree takes fifty times the room.
_MAX_MARKUP_BYTES = 4 * MEGABYTE
_MAX_UNPACKED_BYTES = 256 * MEGABYTE
# Also in UTF-16, where a zero byte stands beside each letter.
_DOCTYPE = re.compile(b"<\0?!\0?(?:" + b"|".join((rb"D\0?O\0?C\0?T", rb"E\0?N\0?T\0?I")) + b")")
_BODIES = re.compile(r"word/(?:document\d*|footnotes\d*|endnotes\d*)\.xml")


def prepared(data: bytes) -> BytesIO:
    """The document with only what an editor is to see; raises NotImportableError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = dict(_parts(archive))
        hidden = hidden_styles(parts.get("word/styles.xml", b""))
        lists = numbers(parts.get("word/numbering.xml", b""))
        for name in filter(_BODIES.fullmatch, parts):
            parts[name] = rewritten(parts[name], hidden, lists.mark)
    except (*DAMAGES, ET.ParseError, LookupError, RecursionError):
        raise NotImportableError(DAMAGED) from None
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    stream.seek(0)
    return stream


def _parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    # `zipfile` unpacks no more of a part than its size as told.
    if sum(info.file_size for info in infos) > _MAX_UNPACKED_BYTES:
        raise NotImportableError(TOO_LARGE)
    for info in infos:
        is_markup = info.filename.lower().endswith((".xml", ".rels"))
        if is_markup and info.file_size > _MAX_MARKUP_BYTES:
            raise NotImportableError(TOO_LONG)
        content = archive.read(info)
        if is_markup and _DOCTYPE.search(content):
            # No part of an Office document may have one (ECMA-376, part 2, 10.1.2).
            raise NotImportableError(DAMAGED)
        yield info.filename, transitional(content) if is_markup else content
