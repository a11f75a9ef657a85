"""The words and markup of feeds."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsroom.feeds import text
from newsroom.site.views import Picture

BASE = "https://kota-kediri.kpu.go.id/berita/2025/rakor/"
SITE = "https://kota-kediri.kpu.go.id"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="/x/">x</a>', f'<a href="{SITE}/x/">x</a>'),
        ('<a title="a>b" href="/x/">x</a>', f'<a title="a>b" href="{SITE}/x/">x</a>'),
        ("<a href='/x/'>x</a>", f'<a href="{SITE}/x/">x</a>'),
        ('<a href="#fn:1">1</a>', f'<a href="{BASE}#fn:1">1</a>'),
        ('<a href="lain/">1</a>', f'<a href="{BASE}lain/">1</a>'),
        ('<a href="//kpu.go.id/">k</a>', '<a href="https://kpu.go.id/">k</a>'),
        ('<a href="https://kpu.go.id/">k</a>', '<a href="https://kpu.go.id/">k</a>'),
        ('<a href="mailto:a@b">k</a>', '<a href="mailto:a@b">k</a>'),
        ('<a href="http://[">k</a>', '<a href="http://[">k</a>'),
        ('<a href="/?a=1&amp;b=2">k</a>', f'<a href="{SITE}/?a=1&amp;b=2">k</a>'),
        ('<img alt="" src="/f.jpg">', f'<img alt="" src="{SITE}/f.jpg">'),
        ('<p>href="/x/" tetap</p>', '<p>href="/x/" tetap</p>'),
        ('<p title="href=">2 &lt; 3 href="/x/"</p>', '<p title="href=">2 &lt; 3 href="/x/"</p>'),
    ],
)
def test_addresses_become_absolute_inside_tags_only(html: str, expected: str) -> None:
    assert text.absolute_html(html, BASE) == expected


@given(st.text())
def test_markup_without_tags_is_never_touched(words: str) -> None:
    plain = words.replace("<", "&lt;")
    assert text.absolute_html(plain, BASE) == plain


@given(st.text(st.characters()))
def test_cleaned_text_is_legal_in_xml(words: str) -> None:
    element = etree.Element("a")
    element.text = text.clean(words)
    parsed = etree.fromstring(etree.tostring(element, encoding="UTF-8"))
    assert (parsed.text or "").replace("\r", "") == text.clean(words).replace("\r", "")


def test_cleaning_keeps_what_people_write() -> None:
    assert text.clean("Pemilu\n🗳 é \xa0 – “ok”\t!") == "Pemilu\n🗳 é \xa0 – “ok”\t!"
    assert text.clean("a\x00b\x0bc\x85d\ufffee\uffff\ud800") == "abcde"
    assert text.one_line("  Rakor\r\n\tBakohumas ") == "Rakor Bakohumas"


@pytest.mark.parametrize(
    ("credit", "is_archive", "expected"),
    [
        ("wsw", False, "Rapat &amp; acara. Foto: wsw"),
        ("wsw", True, "Rapat &amp; acara. Foto arsip: wsw"),
        ("", False, "Rapat &amp; acara."),
    ],
)
def test_figure_carries_caption_and_credit(credit: str, is_archive: bool, expected: str) -> None:
    picture = Picture("/a.jpg", 4, 3, 9, 'a"<b>', "Rapat & acara.", credit, is_archive)
    assert text.figure(picture, BASE) == (
        f'<figure><img src="{SITE}/a.jpg" width="4" height="3" alt="a&quot;&lt;b&gt;">'
        f"<figcaption>{expected}</figcaption></figure>"
    )


def test_paragraphs_are_escaped_and_separate() -> None:
    assert text.paragraphs("satu <b>\n\n dua") == "<p>satu &lt;b&gt;</p><p> dua</p>"


def test_no_attachments_make_no_list() -> None:
    assert text.downloads((), BASE) == ""


@given(st.text(), st.text())
def test_any_address_stays_inside_its_quotes(url: str, words: str) -> None:
    tag = f'<a href="{url.replace(chr(34), "&quot;")}" title="x">'
    result = text.absolute_html(tag + words.replace("<", "&lt;"), BASE)
    assert re.match(r'<a href="[^"]*" title="x">', result)
