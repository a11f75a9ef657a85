"""What `check --fix` does to source files: the rules' remedies, as long as nothing else changes."""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from difflib import unified_diff
from pathlib import Path
from typing import Any

from newsroom import textfile
from newsroom.edits import Edit, apply
from newsroom.model import (
    Article,
    Body,
    BodyLink,
    BodyPhoto,
    BodyVideo,
    Finding,
    Page,
    Registers,
    Standing,
    Text,
)
from newsroom.pipeline import ItemReader, Reading
from newsroom.reading.daymentions import WEEKDAY
from newsroom.report import visible
from newsroom.rules.engine import Context, all_rules
from newsroom.rules.remedies import remedies

# An item that is public and unchanged since is known by the hash of its bytes: mending it would
# make it a changed one, whose findings stop the next publication. So it is left as it is, and
# a withdrawn one, too. What cannot be read cannot be compared with what it was.
LEFT_ALONE = (Standing.PUBLISHED, Standing.WITHDRAWN, Standing.UNREADABLE)
PLACES = {"source", "span", "lines", "date_span", "tags_span", "line", "unsigned"}
_DOUBLED = re.compile(r"\b(\w+)(?:[\s–—-]+\1\b)+")
_WEEKDAY = re.compile(WEEKDAY)
# Spellings of one abbreviation: "WIBA" for "WIB", "Kasubag" for "Kasubbag".
_ZONE = re.compile(r"(?<=\d)(\s*)wiba\b")
_SECTION = re.compile(r"\b(ka)?subag(ian)?\b")
BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Mended:
    """What became of one file: its old and new text with LF, or why it was left alone."""

    path: str
    before: str = ""
    after: str = ""
    problem: str = ""


def mend(reading: Reading, edition: datetime, findings: Collection[Finding]) -> Iterator[Mended]:
    """Apply the remedies to the items that those findings concern, one file after another.

    An edit is made only where the item reads as before: page and feeds keep their every byte.
    A file is written whole or not at all; one that is no longer as it was read is left alone.
    """
    newsroom = reading.newsroom
    context = Context(reading.profile, newsroom.registers, edition, newsroom.satker, newsroom)
    reader = ItemReader(newsroom.registers, reading.profile, reading.zone)
    codes = _codes(findings)
    for item in newsroom.items:
        path = item.source.path
        if path in codes:
            file = newsroom.tree.root / path
            yield from _mend(_Subject(item, reader, context, codes[path]), file)


def _codes(findings: Collection[Finding]) -> Mapping[str, frozenset[str]]:
    """The rules with a remedy that found something, by path; none of what is to be left alone."""
    able = {rule.code for rule in all_rules() if rule.remedy is not None}
    found: dict[str, frozenset[str]] = {}
    for finding in findings:
        if finding.code in able and finding.standing not in LEFT_ALONE:
            found[finding.path] = found.get(finding.path, frozenset()) | {finding.code}
    return found


@dataclass(frozen=True, slots=True)
class _Subject:
    item: Article | Page
    reader: ItemReader
    context: Context
    codes: frozenset[str]

    def read(self, raw: str) -> Article | Page:
        read = self.reader.article if isinstance(self.item, Article) else self.reader.page
        return read(self.item.source.path, raw.encode())

    def mended(self, raw: str) -> str:
        """The file's text after every edit that leaves the item's meaning as it is.

        All are made at once, or else, where one is in another's way or changes what is read,
        each by itself. Those that change how the item reads come last.
        """
        rewording = frozenset(rule.code for rule in all_rules() if rule.rewords)
        raw = self._mended(raw, self.codes - rewording, str)
        return self._mended(raw, self.codes & rewording, said)

    def _mended(self, raw: str, codes: Collection[str], reading: Callable[[str], str]) -> str:
        item = self.read(raw)
        wanted = _meaning(item, self.context.registers, reading)
        while edits := tuple(remedies(item, _decoded(raw), codes, self.context)):
            for chosen in (edits, *((edit,) for edit in edits)):
                changed = _spliced(raw, chosen)
                item = self.read(changed)
                if changed != raw and _meaning(item, self.context.registers, reading) == wanted:
                    raw = changed
                    break
            else:
                break
        return raw


def _mend(subject: _Subject, file: Path) -> Iterator[Mended]:
    path, digest = subject.item.source.path, subject.item.source.digest
    try:
        data = file.read_bytes()
        if hashlib.sha256(data).hexdigest() == digest:
            raw = data.decode()
            changed = subject.mended(raw)
            if changed == raw:
                return
            if file.read_bytes() == data:
                textfile.write(file.resolve(), changed)
                yield Mended(path, _decoded(raw), _decoded(changed))
                return
        problem = "berkasnya berubah sewaktu diperbaiki; ulangi perintahnya"
    except OSError:
        problem = "berkasnya tidak dapat dibaca atau ditulis; tutup program lain yang membukanya"
    yield Mended(path, problem=problem)


def _decoded(raw: str) -> str:
    """A file's text as `reading.decode` hands it over."""
    return raw.removeprefix(BOM).replace("\r\n", "\n").replace("\r", "\n")


def _spliced(raw: str, edits: Collection[Edit]) -> str:
    """A file's text with edits of its decoded form; BOM and line ends stay as they are."""
    shift = int(raw.startswith(BOM))
    pairs = [
        match.start() - shift - number for number, match in enumerate(re.finditer("\r\n", raw))
    ]

    def placed(edit: Edit) -> Edit:
        start, end = (
            at + shift + bisect_left(pairs, at) for at in (edit.span.start, edit.span.end)
        )
        line_end = re.search("\r\n?", raw[start:end])
        words = edit.replacement.replace("\n", line_end[0]) if line_end else edit.replacement
        return Edit(replace(edit.span, start=start, end=end), words)

    return apply(raw, map(placed, edits))


def said(text: str) -> str:
    """What a text says however it is spaced, punctuated and capitalised: letters and figures.

    A word written twice counts once, and no weekday counts: the date beside it tells which it is.
    An abbreviation counts as it is rightly spelt.
    """
    words = _DOUBLED.sub(r"\1", _WEEKDAY.sub("", text.casefold()))
    words = _SECTION.sub(r"\1subbag\2", _ZONE.sub(r"\1wib", words))
    return "".join(filter(str.isalnum, words))


def _meaning(item: Article | Page, registers: Registers, reading: Callable[[str], str]) -> Any:
    """All that is read from an item but the places, with tags as the vocabulary has them."""
    faults = [found for found in item.source.faults if found.kind != "text-unquoted"]
    if isinstance(item, Article):
        known = ((registers.tag(tag.text), tag) for tag in item.tags)
        item = replace(item, tags=tuple(Text(tag.slug) if tag else text for tag, text in known))
    return _without_places((item, tuple(faults)), reading)


def _without_places(value: Any, reading: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return reading(value)
    if isinstance(value, Text):
        return reading(value.text)
    if isinstance(value, BodyPhoto):
        return value.file, value.alt
    if isinstance(value, BodyVideo):
        return value.id, value.start, _without_places(value.photo, reading)
    if isinstance(value, BodyLink):
        return value.url, value.target, reading(value.text)
    if isinstance(value, Body):
        return _without_places((value.parts, value.links), reading)
    if isinstance(value, tuple):
        return tuple(_without_places(part, reading) for part in value)
    if is_dataclass(value):
        names = [field.name for field in fields(value) if field.name not in PLACES]
        return tuple(_without_places(getattr(value, name), reading) for name in names)
    return value


def difference(mended: Mended, shown_root: str) -> str:
    """A unified diff of one mended file, safe to show on a terminal."""
    path = visible(f"{shown_root}{mended.path}")
    lines = unified_diff(
        mended.before.split("\n"),
        mended.after.split("\n"),
        f"{path} (semula)",
        f"{path} (diperbaiki)",
        lineterm="",
    )
    return "".join(f"{line}\n" for line in lines)
