"""The body of an item as blocks: nothing a reader sees on the page is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.importing.richtext import EMPHASIS, RAISED, STRONG, Rich, Span, rich
from newsroom.packs.blocks import (
    Block,
    Divider,
    Grid,
    Heading,
    Listing,
    Paragraph,
    Quotation,
    Verbatim,
)
from newsroom.packs.bodyblocks import body_blocks
from newsroom.packs.releasetext import block_lines
from newsroom.reading.markdown import BodyReader
from newsroom.reading.sanitising import clean

PAGE = "https://kota-kediri.kpu.go.id/berita/2025/rapat/"


def blocks(markup: str) -> tuple[Block, ...]:
    return body_blocks((markup,), PAGE)


def lines(markup: str) -> list[str]:
    return [line for block in blocks(markup) for line in block_lines(block)]


def of_markdown(text: str) -> tuple[Block, ...]:
    body, _ = BodyReader(frozenset()).read(
        text, path="berita/2025/rapat/index.md", first_line=1, start=0, has_dateline=False
    )
    return body_blocks(body.parts, PAGE)


def strong(text: str) -> Span:
    return Span(text, frozenset((STRONG,)))


def test_paragraph_keeps_marks_breaks_and_whole_addresses() -> None:
    (block,) = blocks('<p>A <strong>b</strong>\n<em>c</em><br>\nd <a href="../lain/">e</a></p>')
    assert block == Paragraph(
        Rich((
            Span("A "), strong("b"), Span(" "), Span("c", frozenset((EMPHASIS,))), Span("\n"),
            Span("d "), Span("e", href="https://kota-kediri.kpu.go.id/berita/2025/lain/"),
        ))
    )  # fmt: skip


def test_every_kind_of_block() -> None:
    markup = (
        "<h2>Judul</h2>\n<ul>\n<li>a</li>\n<li>b<ol start='3'><li>c</li></ol></li>\n</ul>\n"
        "<blockquote>\n<p>q</p>\n</blockquote>\n<hr>\n<pre><code>x\n  y\n</code></pre>"
        "<dl><dt>Kata</dt><dd>arti</dd></dl>"
    )
    inner = Listing(((Paragraph(rich("c")),),), 3)
    assert blocks(markup) == (
        Heading(rich("Judul"), 2),
        Listing(((Paragraph(rich("a")),), (Paragraph(rich("b")), inner))),
        Quotation((Paragraph(rich("q")),)),
        Divider(),
        Verbatim("x\n  y"),
        Paragraph(Rich((strong("Kata"),))),
        Paragraph(rich("arti")),
    )


def test_table_of_markdown() -> None:
    (grid,) = of_markdown("| Bentuk | Jumlah |\n| --- | ---: |\n| Media | 13% |\n| Lain | |\n")
    assert grid == Grid(
        (
            (Rich((strong("Bentuk"),)), Rich((strong("Jumlah"),))),
            (rich("Media"), rich("13%")),
            (rich("Lain"), Rich()),
        ),
        1,
        frozenset((1,)),
    )
    assert list(block_lines(grid)) == [
        "Bentuk | Jumlah", "-------+-------", "Media  |    13%", "Lain   |",
    ]  # fmt: skip


def test_merged_cells_keep_their_places() -> None:
    (grid,) = blocks(
        "<table><tr><td colspan='2'>a</td><td rowspan='2'>b</td></tr>"
        "<tr><td>c</td><td>d</td></tr></table>"
    )
    assert isinstance(grid, Grid)
    assert [[cell.plain for cell in row] for row in grid.rows] == [["a", "", "b"], ["c", "d", ""]]


def test_wide_table_stands_one_cell_below_another() -> None:
    wide = "kata " * 15
    markup = f"<table><tr><th>A</th><th>B</th></tr><tr><td>{wide}</td><td>{wide}</td></tr></table>"
    assert lines(markup) == [f"A: {wide.strip()}", f"B: {wide.strip()}"]


def test_wide_table_of_heads_alone_keeps_its_words() -> None:
    wide = "kata " * 15
    markup = f"<table><tr><th>{wide}</th><th>{wide}</th></tr></table>"
    assert lines(markup) == [wide.strip(), wide.strip()]


def test_footnotes_of_markdown() -> None:
    found = of_markdown("Kalimat.[^1]\n\n[^1]: Sumbernya.\n")
    assert found == (
        Paragraph(Rich((Span("Kalimat."), Span("", notes=(1,))))),
        Heading(rich("Catatan"), 2),
        Listing(((Paragraph(rich("Sumbernya.")),),), 1),
    )
    assert [line for block in found for line in block_lines(block)] == [
        "Kalimat. [1]", "Catatan", "-------", "1. Sumbernya.",
    ]  # fmt: skip


def test_lists_as_lines() -> None:
    assert lines("<ol start='9'><li><p>a</p><p>b</p></li><li>c<ul><li>d</li></ul></li></ol>") == [
        "9. a", "   b", "10. c", "    - d",
    ]  # fmt: skip


def test_address_stands_behind_its_words_once() -> None:
    markup = (
        '<p><a href="https://a.id/x"><b>Kata</b> lain</a>, <a href="https://a.id/">a.id</a>, '
        '<a href="mailto:a@kpu.go.id">a@kpu.go.id</a>, <a href="#fn">sini</a></p>'
    )
    assert lines(markup) == ["Kata lain (https://a.id/x), a.id, a@kpu.go.id, sini"]


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("", []),
        ("<p> </p>", []),
        ("loose <b>words</b><p>a</p>tail", ["loose words", "a", "tail"]),
        ("<p>a&amp;b &lt;c&gt;\u00a0d</p>", ["a&b <c>\u00a0d"]),
        ("<p>x<sup>2</sup> <q>kata</q></p>", ["x2 “kata”"]),
        ("<ul><li></li></ul>", []),
        ("<table></table>", []),
        ("<p>a<br><br>b<br></p>", ["a", "b"]),
        ("<blockquote><ul><li>a</li></ul></blockquote>", ["    - a"]),
        ("<p>a\x00\x0b\ufffeb</p>", ["ab"]),
        ("<ol start='99999999'><li>a</li></ol>", ["1. a"]),
    ],
)
def test_odd_markup(markup: str, shown: list[str]) -> None:
    assert lines(markup) == shown


def test_raised_figures_are_marked() -> None:
    (block,) = blocks("<p>m<sup>2</sup></p>")
    assert block == Paragraph(Rich((Span("m"), Span("2", frozenset((RAISED,))))))


def test_depth_does_not_matter() -> None:
    assert lines("<div>" * 5000 + "a" + "</div>" * 5000) == ["a"]


PIECES = (
    *("<p>", "</p>", "<ul>", "<ol>", "<li>", "</ul>", "<table>", "<tr>", "<td colspan=4>", "<th>"),
    *("</table>", "<a href='http://[x'>", "</a>", "<br>", "<h2>", "<b>", "</b>", "<q>", "<pre>"),
    *("<blockquote>", "</blockquote>", "teks", "teks", " ", "\n"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=15))
def test_no_word_is_lost(pieces: list[str]) -> None:
    assert "".join(lines(clean("".join(pieces)))).count("teks") == pieces.count("teks")
