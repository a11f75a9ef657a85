"""Markdown of a draft's words says them letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importing.reading import bare, markup, shown
from newsroom.importing.blocks import Grid, Heading, Item, Listing, Paragraph, Picture
from newsroom.importing.cleaning import cleaned
from newsroom.importing.escaping import markdown
from newsroom.importing.rendering import body
from newsroom.importing.richtext import Rich, Span, joined, rich

STRONG, EMPHASIS = frozenset({"strong"}), frozenset({"em"})


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# Catatan", r"\# Catatan"),
        ("#TemanPemilih hadir", "#TemanPemilih hadir"),
        ("1. satu", r"1\. satu"),
        ("2025. Tahun itu", r"2025\. Tahun itu"),
        ("KPU &#1 dan R&D", "KPU &amp;#1 dan R&D"),
        ("12.30 WIB", "12.30 WIB"),
        ("- satu", r"\- satu"),
        ("-5 derajat", "-5 derajat"),
        ("---", r"\---"),
        ("> dikutip", r"\> dikutip"),
        ("+ satu", r"\+ satu"),
        ("a * b *c*", r"a \* b \*c\*"),
        ("nama_berkas_foto _miring_", r"nama_berkas_foto \_miring\_"),
        ("[a](b) [1]: c [^1] [x]", r"\[a](b) \[1]: c \[^1] [x]"),
        ("<b> 3 < 5 <3", "&lt;b> 3 < 5 <3"),
        ("R&D &amp; &#8211;", "R&D &amp;amp; &amp;#8211;"),
        (r"C:\data `x`", r"C:\\data \`x\`"),
    ],
)
def test_signs_are_escaped_only_where_they_would_mean_something(text: str, written: str) -> None:
    assert markdown(rich(text)) == written
    assert bare(shown(written)) == bare(text)


SIGNS = st.text(alphabet=st.sampled_from("ab 1.#*_-+>`<[]()!:&;\\|~=/^{}\"'\n"), max_size=40)


@given(st.lists(SIGNS, min_size=1, max_size=3))
def test_any_words_are_shown_as_they_were_written(texts: list[str]) -> None:
    texts = [cleaned(text).strip() for text in texts]
    made = body([Paragraph(rich(" ".join(text.split()))) for text in texts])
    assert bare(shown(made)) == bare(" ".join(text for text in texts if text))


def test_marks_are_signs_where_words_stand_free_and_tags_where_not() -> None:
    text = Rich(
        (
            Span("KPU "),
            Span("Kota Kediri ", STRONG),
            Span("live streaming", EMPHASIS),
            Span(", "),
            Span("K", STRONG),
            Span("ediri, 5 m"),
            Span("2", frozenset({"sup"})),
            Span(" "),
            Span("keduanya", STRONG | EMPHASIS),
            Span("."),
        )
    )
    assert markdown(text) == (
        "KPU **Kota Kediri** *live streaming*, <strong>K</strong>ediri, 5 m<sup>2</sup> "
        "***keduanya***."
    )
    assert shown(markdown(text)) == "KPU Kota Kediri live streaming, Kediri, 5 m2 keduanya."


def test_links_lead_on_and_footnotes_stand_behind_them() -> None:
    text = Rich(
        (
            Span("Lihat "),
            Span("laman [KPU]", href="https://kpu.go.id/a_(b)", notes=(1,)),
            Span(" dan "),
            Span("https://jdih.kpu.go.id", href="https://jdih.kpu.go.id"),
            Span(", "),
            Span("humas@kpu.go.id", href="mailto:humas@kpu.go.id"),
        )
    )
    made = body([Paragraph(text)], [rich("Sumber: KPU")])
    assert made == (
        r"Lihat [laman \[KPU\]](https://kpu.go.id/a_%28b%29)[^1] dan <https://jdih.kpu.go.id>, "
        "<humas@kpu.go.id>\n\n[^1]: Sumber: KPU\n"
    )
    html = markup(made)
    assert 'href="https://kpu.go.id/a_%28b%29">laman [KPU]</a>' in html
    assert html.count("<a ") == 5
    assert "Sumber: KPU" in html


def test_emphasis_of_a_whole_paragraph_sets_nothing_off() -> None:
    assert body([Paragraph(Rich((Span("Rapat pleno.", STRONG | EMPHASIS),)))]) == "Rapat pleno.\n"


def test_headings_lists_tables_and_pictures() -> None:
    made = body(
        [
            Heading(rich("Atas"), 3),
            Heading(rich("Bawah"), 4),
            Listing((Item(rich("satu"), (Listing((Item(rich("# sub")),)),)), Item(rich("dua"))), 1),
            Paragraph(rich("sela")),
            Listing((Item(rich("tiga")),), 3),
            Listing((Item(rich("lain")),), 1),
            Grid(((rich("a|b"), Rich()), (rich("c\nd"), rich("e")))),
            Picture(1),
            Picture(2),
            Paragraph(rich("Jl. A\nKediri")),
            Paragraph(rich("Dikutip"), "quote"),
        ],
        pictures={2: "foto-2.jpg"},
    )
    assert made == (
        "## Atas\n\n### Bawah\n\n1. satu\n    - \\# sub\n2. dua\n\nsela\n\n3. tiga\n\n<!-- -->\n\n"
        "1. lain\n\n| a\\|b |  |\n| --- | --- |\n| c<br>d | e |\n\n![](foto-2.jpg)\n\n"
        "Jl. A  \nKediri\n\n> Dikutip\n"
    )
    html = markup(made)
    assert '<ol start="3">' in html
    assert html.count("<ol>") == 2
    assert "<td>c<br>d</td>" in html
    assert "Jl. A<br>\nKediri" in html
    assert "<blockquote>" in html


@given(st.data())
def test_a_text_cut_in_two_is_the_same_text(data: st.DataObject) -> None:
    texts = data.draw(st.lists(st.text("ab ", max_size=5), max_size=4))
    notes = iter(range(1, 9))
    whole = Rich(tuple(Span(text, notes=(next(notes),)) for text in texts))
    at = data.draw(st.integers(0, len(whole.plain)))
    parts = joined((whole.cut(0, at), whole.cut(at)))
    assert parts.plain == whole.plain
    if texts and texts[0]:
        numbers = [number for span in parts.spans for number in span.notes]
        assert numbers == list(range(1, len(texts) + 1))
