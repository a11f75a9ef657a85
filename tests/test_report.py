"""Reports: nothing quoted from a file can write to a terminal."""

import json

from newsroom.model import Finding, Severity, Standing
from newsroom.report import json_report, text_report

HOSTILE = "a\x1b[31m\x9b\u202eb\u2028c"
FINDING = Finding(f"{HOSTILE}.md", 1, 1, "MTD101", "title-missing", Severity.ERROR, HOSTILE)


def test_hidden_characters_are_made_visible_in_text() -> None:
    first, last = text_report([FINDING], "content/").splitlines()
    seen = "a<U+001B>[31m<U+009B><U+202E>b<U+2028>c"
    assert first.startswith(f"content/{seen}.md:1: MTD101 Wajib diperbaiki: {seen} ")
    assert last == "Temuan: 1 wajib diperbaiki, 0 perlu dicek, 0 saran."


def test_hidden_characters_are_escaped_in_json_and_mean_the_same() -> None:
    report = json_report([FINDING], "")
    assert all(letter.isprintable() or letter == "\n" for letter in report)
    assert json.loads(report)[0]["path"] == FINDING.path


def test_what_stops_nothing_is_counted_apart() -> None:
    idle = [
        Finding("a.md", 1, 1, "X", "x", Severity.ERROR, "m", standing)
        for standing in (Standing.DRAFT, Standing.PUBLISHED, Standing.WITHDRAWN)
    ]
    assert text_report(idle, "").splitlines() == [
        "a.md:1: X Wajib diperbaiki (draf): m",
        "a.md:1: X Wajib diperbaiki (sudah tayang): m",
        "a.md:1: X Wajib diperbaiki (dicabut): m",
        "Temuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran; 3 lagi wajib diperbaiki di draf, yang "
        "sudah tayang, atau yang dicabut (tidak menghalangi).",
    ]
