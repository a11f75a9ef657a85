"""The feed checker: each requirement has a bad example, told under its code and no other."""

import pytest
from feedcheck_examples import ADDRESSES, GOOD, NOW, Example, examples

from newsroom.feedcheck import check, requirements
from newsroom.feedcheck.decoding import MAX_BYTES

EXAMPLES = examples()


def told(data: bytes, address: str = "") -> list[str]:
    return [problem.code for problem in check(data, address, now=NOW)]


@pytest.mark.parametrize("form", GOOD)
def test_nothing_is_told_of_a_good_feed(form: str) -> None:
    assert check(GOOD[form], ADDRESSES[form], now=NOW) == ()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: f"{each.form}-{each.code}")
def test_a_bad_example_is_told_under_its_code_and_no_other(example: Example) -> None:
    problems = check(example.data, example.address, now=NOW)
    assert {problem.code for problem in problems} == {example.code}, problems
    assert problems[0].line == example.line
    assert problems[0].entry.startswith(example.entry)
    assert bool(problems[0].entry) == bool(example.entry)


def test_every_requirement_of_bytes_has_a_bad_example() -> None:
    shown = {example.code for example in EXAMPLES} | {"XML-02"}
    assert {each.code for each in requirements() if each.forms} == shown


def test_a_feed_that_is_too_large_is_not_read() -> None:
    assert told(GOOD["rss"] + b" " * MAX_BYTES) == ["XML-02"]


CONTENT = (
    '<content type="html">&lt;p&gt;Kediri &lt;a href="https://kota-kediri.kpu.go.id/profil/"&gt;'
    "Profil&lt;/a&gt;&lt;/p&gt;</content>"
)
PERSON = (
    "  <author>\n    <name>KPU Kota Kediri</name>\n    <uri>https://kota-kediri.kpu.go.id/</uri>\n"
    "    <email>kota-kediri@kpu.go.id</email>\n  </author>\n"
)


@pytest.mark.parametrize(
    ("form", "written", "instead"),
    [
        # As WordPress writes it.
        ("rss", 'registerProcedure="pingMe" protocol="soap"',
         'registerProcedure="" protocol="http-post"'),
        # RFC 4287, 4.1.3.3: the rule of XML media types comes before that of text.
        ("atom", CONTENT, '<content type="text/xml"><jadwal xmlns="urn:x">17</jadwal></content>'),
    ],
)  # fmt: skip
def test_what_is_allowed_is_not_told(form: str, written: str, instead: str) -> None:
    good = GOOD[form].decode()
    assert good.count(written) == 1
    assert told(good.replace(written, instead).encode(), ADDRESSES[form]) == []


def test_an_atom_feed_without_entries_needs_no_author() -> None:
    good = GOOD["atom"].decode()
    assert good.count(PERSON) == 1
    head = good.replace(PERSON, "").partition("  <entry>")[0]
    assert told(f"{head}</feed>".encode(), ADDRESSES["atom"]) == []
