"""Markdown bodies: sanitised parts, photos and links taken out, hostile markup refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.characters import FORBIDDEN
from newsroom.model import Body, BodyLink, BodyPhoto
from newsroom.reading.links import fragment, resolve, site_url
from newsroom.reading.markdown import BodyReader

READER = BodyReader(frozenset({"wsw"}))


def read(text: str, path: str = "berita/2025/rapat/index.md") -> Body:
    return READER.read(text, path=path, first_line=10, start=100, has_dateline=False)[0]


def refused(text: str) -> list[tuple[str, int, int, str]]:
    _, faults = READER.read(
        text, path="berita/2025/rapat/index.md", first_line=10, start=0, has_dateline=False
    )
    return [(f.kind, f.span.line, f.span.column, str(dict(f.values)["tag"])) for f in faults]


def test_photos_divide_the_body() -> None:
    body = read("Satu.\n\n![uraian](a%20b.jpg)\n\nDua ![](c.jpg) tiga.\n")
    assert body.parts == (
        "<p>Satu.</p>\n",
        BodyPhoto("a b.jpg", "uraian", 12),
        "<p>Dua  tiga.</p>\n",
        BodyPhoto("c.jpg", "", 14),
    )
    assert [photo.file for photo in body.photos] == ["a b.jpg", "c.jpg"]


def test_a_photo_under_a_label_stands_where_the_label_is_used() -> None:
    body = read("Satu.\n\n![Lambang][Lambang KPU]\n\nDua.\n\n[lambang kpu]: lambang.png\n")
    assert body.photos == (BodyPhoto("lambang.png", "Lambang", 12),)


def test_photos_in_lists_come_after_the_list() -> None:
    body = read("- satu ![](a.jpg)\n- dua\n")
    assert body.parts == (
        "<ul>\n<li>satu </li>\n<li>dua</li>\n</ul>\n",
        BodyPhoto("a.jpg", "", 10),
    )


def test_links_to_sources_become_addresses() -> None:
    body = read(
        "[a](../lain/index.md#bagian) [b](../../../halaman/profil.md) [c](surat.pdf) "
        "[d](https://www.kpu.go.id/) [e](/kontak/)\n"
    )
    assert [(link.url, link.target) for link in body.links] == [
        ("../lain/index.md#bagian", "berita/2025/lain/index.md"),
        ("../../../halaman/profil.md", "halaman/profil.md"),
        ("surat.pdf", "berita/2025/rapat/surat.pdf"),
        ("https://www.kpu.go.id/", ""),
        ("/kontak/", ""),
    ]
    assert body.links[0] == BodyLink(
        "../lain/index.md#bagian", "a", "berita/2025/lain/index.md", 10
    )
    markup = str(body.parts[0])
    for href in (
        "/berita/2025/lain/#bagian",
        "/profil/",
        "/berita/2025/rapat/surat.pdf",
        "https://www.kpu.go.id/",
        "/kontak/",
    ):
        assert f'href="{href}"' in markup


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("berita/2025/a.md", "/berita/2025/a/"),
        ("berita/2025/a/index.md", "/berita/2025/a/"),
        ("halaman/profil.md", "/profil/"),
        ("berita/2025/a/x.pdf", "/berita/2025/a/x.pdf"),
        ("berita/2025/a/No. 1 (9%) #2.pdf", "/berita/2025/a/No.%201%20%289%25%29%20%232.pdf"),
    ],
)
def test_addresses_come_from_paths_alone(target: str, url: str) -> None:
    assert site_url(target) == url


@pytest.mark.parametrize("url", ["https://x.id/a.md", "//x.id/a", "#atas", "/a/", "mailto:a@b.id"])
def test_other_links_have_no_target(url: str) -> None:
    assert resolve("berita/2025/a/index.md", url) == ""


@pytest.mark.parametrize("url", ["http://[::1", "//[", "http://[foo]bar/#x"])
def test_what_is_no_address_is_a_link_without_target(url: str) -> None:
    assert resolve("berita/2025/a/index.md", url) == ""
    assert fragment(url) == ""
    assert [(link.url, link.target) for link in read(f"[x]({url})\n").links] == [(url, "")]


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("&#x202E;", "U+202E right-to-left override"),
        ("&#8238", "U+202E right-to-left override"),
        ("&#X000000000000202e;", "U+202E right-to-left override"),
        ("&#1;", "U+0001"),
        ("&#27;", "U+001B"),
        ("&#x81;", "U+0081"),
        ("&#xFDD0;0&#xFDD1;", "U+FDD0"),
    ],
)
def test_hidden_characters_cannot_be_written_as_references(written: str, named: str) -> None:
    body, faults = READER.read(
        f"Satu.\n\n{written}\n\n<div>{written}</div>\n",
        path="berita/2025/rapat/index.md",
        first_line=10,
        start=0,
        has_dateline=False,
    )
    assert body.photos == ()
    assert FORBIDDEN.search("".join(map(str, body.parts))) is None
    assert (faults[0].kind, faults[0].span.line) == ("character-forbidden", 12)
    assert dict(faults[0].values) == {"character": named}


def test_references_to_other_characters_stay() -> None:
    assert read("A &#8211; B &#150; C &#99999999999; D &amp;#1;\n").plain == "A – B – C � D &#1;"
    assert read(f"A &#{'9' * 5000}; B &#{'0' * 5000}65;\n").plain == "A � B A"


def test_a_photo_in_a_footnote_stands_before_the_notes() -> None:
    body = read("Satu[^1].\n\n[^1]: Catatan ![](a.jpg)\n")
    assert [type(part).__name__ for part in body.parts] == ["str", "BodyPhoto", "str"]
    assert body.photos == (BodyPhoto("a.jpg", "", 12),)
    assert str(body.parts[2]).startswith('<div class="footnote">')


def test_a_photo_behind_markup_like_a_footnote_is_a_photo() -> None:
    body = read('<div class="footnote">x</div>\n\n![](a.jpg)\n\nDua.\n')
    assert body.photos == (BodyPhoto("a.jpg", "", 12),)


def test_a_body_nested_too_deeply_is_named_and_harms_no_other() -> None:
    deep = "\n".join("    " * level + "- a" for level in range(400))
    body, faults = READER.read(deep, path="a.md", first_line=10, start=0, has_dateline=False)
    assert (body.parts, body.plain) == ((), deep)
    assert [(f.kind, f.span.line) for f in faults] == [("value-invalid", 10)]
    assert read("- a\n\nDua.\n").parts == ("<ul>\n<li>a</li>\n</ul>\n<p>Dua.</p>",)


@pytest.mark.parametrize("mark", ["[", "<", "`"])
def test_more_marks_than_can_be_read_in_time_are_named(mark: str) -> None:
    body, faults = READER.read(
        mark * 300_000, path="a.md", first_line=10, start=0, has_dateline=True
    )
    assert body.parts == ()
    assert [(f.kind, dict(f.values)["problem"]) for f in faults] == [
        ("value-invalid", f"tanda “{mark}” lebih dari 2000 kali; bagi tulisannya")
    ]
    assert "x" in read(f"{mark}x " * 200).plain


def test_headings_leave_the_first_level_to_the_title() -> None:
    assert read("# Satu\n\n## Dua\n").parts == ("<h2>Satu</h2>\n<h2>Dua</h2>",)


def test_a_hashtag_is_no_heading() -> None:
    assert read("#TemanPemilih hadir.\n\n## Dua ##\n").parts == (
        "<p>#TemanPemilih hadir.</p>\n<h2>Dua</h2>",
    )


def test_tables_keep_their_alignment_as_a_class() -> None:
    markup = str(read("| a | b |\n|---|--:|\n| 1 | 2 |\n").parts[0])
    assert '<td class="align-right">2</td>' in markup
    assert "style" not in markup


def test_footnotes_stand_last_and_apart() -> None:
    body = read("Satu[^1].\n\n![](a.jpg)\n\n[^1]: Catatan.\n")
    assert [type(part).__name__ for part in body.parts] == ["str", "BodyPhoto", "str"]
    assert str(body.parts[2]).startswith('<div class="footnote">')
    assert 'id="fn:1"' in str(body.parts[2])


def test_footnotes_stand_last_wherever_their_sign_stands() -> None:
    body = read("Satu[^1].\n\n[^1]: Catatan.\n\n///Footnotes Go Here///\n\n![](a.jpg)\n\nDua.\n")
    assert [type(part).__name__ for part in body.parts] == ["str", "BodyPhoto", "str", "str"]
    assert body.parts[2] == "<p>Dua.</p>\n"
    assert str(body.parts[3]).startswith('<div class="footnote">')
    assert body.plain.splitlines()[:2] == ["Satu1.", "Dua."]


def test_an_address_in_angle_brackets_is_a_link_to_write_to() -> None:
    body = read("Surel <humas@kpu.go.id>.\n")
    assert body.parts == ('<p>Surel <a href="mailto:humas@kpu.go.id">humas@kpu.go.id</a>.</p>',)
    assert [(link.url, link.target) for link in body.links] == [("mailto:humas@kpu.go.id", "")]


def test_a_tag_left_open_ends_with_its_block() -> None:
    body = read("Satu <b>dua\n\n![](a.jpg)\n\n</i></div>Tiga\n\n<div><q>Empat</div>\n\nLima\n")
    assert [str(part).strip() for part in body.parts if isinstance(part, str)] == [
        "<p>Satu <b>dua</b></p>",
        "<p>Tiga</p>\n<div><q>Empat</q></div>\n<p>Lima</p>",
    ]


def test_prose_that_looks_like_a_permitted_tag_is_named_before_it_is_lost() -> None:
    assert refused("Bila a <b dan c> d.\n") == [("html-refused", 10, 8, "b dan c")]
    assert refused('<ol start=3><li lang="en">x</li></ol>\n\nA <br/> b <br /> <b >c</b>\n') == []
    assert refused('A <abbr title="a > b">c</abbr>\n') == []
    # Looked through once, and not once from each letter.
    assert refused(f"A <b {'x' * 50_000}>c</b>\n") == [("html-refused", 10, 3, f"b {'x' * 38}")]


def test_a_line_break_in_the_source_ends_no_line() -> None:
    assert read("Layanan dibuka. Baca juga\nberita rakor.\n").plain == (
        "Layanan dibuka. Baca juga berita rakor."
    )


def test_plain_words_line_by_block() -> None:
    body = read("Satu *dua* & tiga.\n\n- empat\n- lima\n\n![](a.jpg)\n")
    assert body.plain == "Satu dua & tiga.\nempat\nlima"


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        '<p onclick="x()">x</p>',
        '<p style="position:fixed">x</p>',
        '<iframe src="https://x.id"></iframe>',
        "<svg><script>1</script></svg>",
        '<form action="/x"><input name="a"></form>',
        '<img src=x onerror="alert(1)">',
        '<div id="main" class="notice">x</div>',
        "<object data=x></object><embed src=x>",
        '<a href="vbscript:x">x</a>',
        "<math><mtext></mtext><mglyph><style><img src=x onerror=alert(1)></style></math>",
    ],
)
def test_no_hostile_markup_is_left(hostile: str) -> None:
    markup = "".join(str(part) for part in read(f"Awal.\n\n{hostile}\n\nAkhir {hostile}\n").parts)
    for trace in (
        *("<script", "javascript:", "data:", "onclick", "onerror", "style", "<iframe", "<svg"),
        *("<form", "<input", "<img", "<object", "<embed", "vbscript", 'id="', "notice"),
    ):
        assert trace not in markup


def test_refused_html_is_named_where_it_stands() -> None:
    assert refused('Satu.\n\nDua <b>x</b> <video src="x">\n') == [("html-refused", 12, 14, "video")]
    assert refused("Kode `<script>` dan <sup>2</sup>, 3 < 4.\n") == []


def test_one_body_leaves_nothing_in_the_next() -> None:
    first = read("Satu[^a] [x](y.md) ![](z.jpg)\n\n[^a]: A\n")
    second = read("Dua.\n")
    assert len(first.links) == 1
    assert (second.links, second.photos, second.parts) == ((), (), ("<p>Dua.</p>",))


@given(st.text(max_size=200))
def test_any_body_is_read_and_safe(text: str) -> None:
    markup = "".join(str(part) for part in read(text).parts).lower()
    assert "<script" not in markup
    assert "<img" not in markup
