"""Markdown bodies: sanitised parts, photos and links taken out, hostile markup refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.model import Body, BodyLink, BodyPhoto
from newsroom.reading.markdown import BodyReader, resolve, site_url

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
    ],
)
def test_addresses_come_from_paths_alone(target: str, url: str) -> None:
    assert site_url(target) == url


@pytest.mark.parametrize("url", ["https://x.id/a.md", "//x.id/a", "#atas", "/a/", "mailto:a@b.id"])
def test_other_links_have_no_target(url: str) -> None:
    assert resolve("berita/2025/a/index.md", url) == ""


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
