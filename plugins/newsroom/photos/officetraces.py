"""What is met in a Word or Excel document, whether or not it can be written anew."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from newsroom.photos.formats import recognise
from newsroom.photos.officerelations import Relation, kinds, relations
from newsroom.photos.packages import DAMAGES, check_size
from newsroom.photos.positions import has_position

_REVISED = re.compile(rb"<\w+:(?:document|hdr|ftr|footnotes|endnotes|glossaryDocument)[\s>]")
_REVISION = re.compile(
    rb"<\w+:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+PrChange)[\s/>]"
)
_COMMENT = re.compile(rb"<(?:\w+:)?(?:comment|threadedComment)[\s>]")
_WORKBOOK = re.compile(rb"<(?:\w+:)?workbook[\s>]")
_HIDDEN_SHEET = re.compile(rb"""<(?:\w+:)?sheet\s[^>]*\bstate\s*=\s*["'](?:hidden|veryHidden)""")
_INSIDE = ("package", "oleObject")
_CONTAINERS = ("ZIP", "OLE", "PDF", "RAR", "7z")
_MAX_DEPTH = 3


def package_traces(data: bytes, depth: int = 0) -> frozenset[str]:
    """What was met: comments, revisions, sheets that are hidden, files, position.

    Parts that cannot be read tell nothing; the others do all the same.
    """
    parts = dict(_readable(data))
    known = kinds(each for name, content in parts.items() for each in _relations(name, content))
    traces: set[str] = set()
    for name, content in parts.items():
        if name.endswith(".xml"):
            traces |= set(_markup_traces(content))
        if has_position(content):
            traces.add("position")
        kind = known.get(name, "")
        format_ = recognise(content).name
        if kind in _INSIDE or (not kind and format_ in _CONTAINERS):
            traces.add("files")
        if format_ == "ZIP" and depth < _MAX_DEPTH:
            traces |= package_traces(content, depth + 1) & {"position"}
    return frozenset(traces)


def _markup_traces(content: bytes) -> Iterator[str]:
    if _COMMENT.search(content):
        yield "comments"
    if _REVISED.search(content) and _REVISION.search(content):
        yield "revisions"
    if _WORKBOOK.search(content) and _HIDDEN_SHEET.search(content):
        yield "sheets"


def _readable(data: bytes) -> Iterator[tuple[str, bytes]]:
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        check_size(archive)
    except DAMAGES:
        return
    for info in archive.infolist():
        try:
            yield info.filename, archive.read(info)
        except DAMAGES:
            continue


def _relations(name: str, content: bytes) -> tuple[Relation, ...]:
    if not name.endswith(".rels"):
        return ()
    try:
        return tuple(relations(name, content))
    except ValueError:
        return ()
