"""The good feeds of tests/feeds/bad, and the rows that spoil them (see the README there)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

BAD = Path(__file__).parent / "bad"
GOOD = {
    form: (BAD / f"good-{form}.{'json' if form == 'json' else 'xml'}").read_bytes()
    for form in ("rss", "atom", "json")
}
ADDRESSES = {
    "rss": "https://kota-kediri.kpu.go.id/feed/rss.xml",
    "atom": "https://kota-kediri.kpu.go.id/feed/atom.xml",
    "json": "https://kota-kediri.kpu.go.id/feed/feed.json",
}
NOW = datetime(2025, 8, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Example:
    """A spoilt feed and what must be told of it."""

    form: str
    code: str
    data: bytes
    address: str
    line: int
    entry: str


def examples() -> list[Example]:
    """Every row, made."""
    return [
        _example(form, row)
        for form in GOOD
        for row in yaml.load((BAD / f"{form}.yaml").read_bytes(), yaml.CSafeLoader)
    ]


def _example(form: str, row: dict[str, Any]) -> Example:
    good = GOOD[form].decode()
    text = row.get("whole", good).replace("\\n", "\n")
    pairs = [] if "whole" in row else [row, *row.get("and", ())]
    for pair in pairs:
        old, new = (pair[key].replace("\\n", "\n") for key in ("from", "to"))
        assert good.count(old) == 1, f"{row['code']}: {old!r}"
        text = text.replace(old, new)
    if row.get("ascii"):
        text = text.encode("ascii", "xmlcharrefreplace").decode()
    data = text.encode(row.get("encoding", "utf-8"))
    if "spoil" in row:
        data = data.replace(row["spoil"].encode(), row["spoil"].encode("latin-1"))
    return Example(
        form=form,
        code=row["code"],
        data=data,
        address=row.get("address", ADDRESSES[form]),
        line=row.get("line") or _first_spoilt(good, text),
        entry=row.get("entry", ""),
    )


def _first_spoilt(good: str, text: str) -> int:
    pairs = zip(good.split("\n"), text.split("\n"), strict=False)
    return next(n for n, (one, other) in enumerate(pairs, start=1) if one != other)
