"""No bytes whatever make the feed checker fail, and none make it read something else."""

import json

import pytest
from feedcheck_examples import ADDRESSES, GOOD, NOW
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.feedcheck import check, requirements
from newsroom.feedcheck.checking import MAX_HITS, examine
from newsroom.feedcheck.markup import tags
from newsroom.feedcheck.values import rfc822, rfc3339

CODES = {each.code for each in requirements()}
SNIPPETS = (
    b"<", b">", b"&", b"]]>", b"<![CDATA[", b"&#0;", b"&#xD800;", b"<!--", b"\x00", b"\xff\xfe",
    b"<item>", b"</item>", b"<title/>", b"<atom:link/>", b'url="', b"<media:content/>", b"{", b"}",
    b"[", b"]", b'"', b"\\ud800", b"\\", b"null", b"-1e999", b",", b":", b"\xe2\x80\xae", b"https://[",
    b"https://a:99999/", b"Thu, 99 Jul 9999 99:99:99 +9999", b"0001-01-01T00:00:00+23:59",
    b"\xef\xbb\xbf",
    b'<?xml version="1.0" encoding="utf-7"?>', b'<?xml version="1.0" encoding="punycode"?>',
)  # fmt: skip


def survives(data: bytes, address: str = "") -> None:
    problems = check(data, address, now=NOW)
    assert {problem.code for problem in problems} <= CODES
    last = data.count(b"\n") + 1
    assert all(1 <= problem.line <= last + 1 for problem in problems)
    assert not [problem for problem in problems if "\n" in problem.message + problem.entry]


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_told_of(data: bytes) -> None:
    survives(data)


@settings(max_examples=250, deadline=None)
@given(
    st.sampled_from(sorted(GOOD)),
    st.lists(
        st.tuples(
            st.floats(0, 1), st.integers(0, 200), st.sampled_from(SNIPPETS) | st.binary(max_size=9)
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_a_feed_spoilt_anywhere_is_told_of(
    form: str, wounds: list[tuple[float, int, bytes]]
) -> None:
    data = GOOD[form]
    for where, length, snippet in wounds:
        place = int(where * len(data))
        data = data[:place] + snippet + data[place + length :]
    survives(data, ADDRESSES[form])


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["id", "url", "authors", "items", "_x", "tags"]), inner)
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(json.loads(GOOD["json"]))), VALUES)
def test_members_of_any_type_are_told_of(name: str, value: object) -> None:
    feed = json.loads(GOOD["json"])
    survives(json.dumps(feed | {name: value}).encode())
    feed["items"][0] |= {"id": value, "attachments": value, "date_published": value}
    survives(json.dumps(feed).encode())


@settings(max_examples=200, deadline=None)
@given(st.text("<>/!-='\" abpscritle&;\n", max_size=80))
def test_any_html_has_tags_or_none(html: str) -> None:
    found = list(tags(html))
    assert len(found) <= html.count("<")
    assert all(tag.name == tag.name.lower() for tag in found)


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789-:+TZ. ,", max_size=40))
def test_any_date_is_a_moment_or_none(text: str) -> None:
    for read in (rfc822, rfc3339):
        moment = read(text)
        assert moment is None or moment.utcoffset() is not None


def test_entities_are_never_expanded_and_nothing_is_read_from_elsewhere() -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bombs = (
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{laughs}]><rss version="2.0">&a9;</rss>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss version="2.0">&a;</rss>',
        '<!DOCTYPE rss SYSTEM "https://example.org/rss.dtd"><rss version="2.0"/>',
    )
    for bomb in bombs:
        assert [problem.code for problem in check(bomb.encode())] == ["XML-08"]


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b'{"version": ' + b"[" * 999])
def test_deep_json_is_refused(data: bytes) -> None:
    assert {problem.code for problem in check(data)} <= {"XML-13", "JSF-01"}


def test_one_requirement_is_not_told_without_end() -> None:
    item = b"<item><title>a</title><description>a</description></item>"
    data = GOOD["rss"].replace(b"  </channel>", item * 1000 + b"</channel>")
    problems = [problem for problem in check(data) if problem.code == "IDN-01"]
    assert len(problems) == MAX_HITS


def test_a_page_of_html_is_called_one() -> None:
    for page in (b"<!DOCTYPE html>\n<p>a", b"<html><br></html>", b"\n<!-- a --><HTML lang=id>"):
        (problem,) = check(page)
        assert (problem.code, "halaman web" in problem.message) == ("XML-09", True)


def test_what_a_report_tells_beside_the_problems() -> None:
    examined = examine(GOOD["atom"])
    assert (examined.form.value if examined.form else "", examined.entries) == ("Atom 1.0", 2)
    (file,) = examined.attachments
    assert (file.url, file.length, file.type, file.line) == (
        "https://kota-kediri.kpu.go.id/foto/a.jpg", 123456, "image/jpeg", 29,
    )  # fmt: skip
