"""Sparing Markdown's patterns and stages changes the time that reading takes, and nothing else."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import InlineProcessor

from newsroom.reading.shortcuts import Shortcuts
from newsroom.reading.sparing import NEEDED, Sparing

PIECES = (
    *("kata ", "Rapat", "17", "\n", "\n\n", "  \n", "\t", " ", "    ", "\r\n", ".", "...", "-"),
    *("--", "---", "'", '"', "'80s", "`", "``", "\\", "*", "**", "_", "__", "[", "]", "(", ")"),
    *("![", "](a.jpg)", "[a](b.md)", "[^1]", "[^1]: isi", "[x]: https://kpu.go.id", "<", ">"),
    *("<b>", "</b>", "<https://kpu.go.id>", "<a@b.id>", "&", "&amp;", "&#45;", "!", "| a | b |"),
    *(
        "|---|---|",
        "- ",
        "1. ",
        "> ",
        "# ",
        "é",
        "🗳",
        "\n===",
        " \n",
        "\n   \n",
        "\x02",
        "\x0245\x03",
    ),
    *(
        "\\*",
        "<div>\n",
        "</div>\n",
        "<!-- a",
        "-->",
        "\n\n    kode\n",
        "“",
        "\n(a) b",
        "\u2028",
        "\f",
    ),
)


def converter(*more: Extension) -> Markdown:
    extensions = [TableExtension(), FootnoteExtension(), SaneListExtension(), SmartyExtension()]
    return Markdown(extensions=[*extensions, *more], output_format="html")


@pytest.fixture(scope="module")
def convert() -> Callable[[str], tuple[str, str]]:
    """Source → HTML by all patterns, and by the spared ones."""
    whole, spared = converter(), converter(Shortcuts())
    sparing = Sparing(spared)

    def both(source: str) -> tuple[str, str]:
        sparing.prepare(source)
        return whole.reset().convert(source), spared.reset().convert(source)

    return both


@pytest.mark.parametrize("piece", PIECES)
def test_each_mark_alone_is_read_alike(
    piece: str, convert: Callable[[str], tuple[str, str]]
) -> None:
    whole, spared = convert(f"Awal {piece}isi{piece} akhir.")
    assert spared == whole


def test_what_is_nested_deeply_is_read_alike(convert: Callable[[str], tuple[str, str]]) -> None:
    whole, spared = convert("- " * 230 + "isi")
    assert spared == whole
    assert whole.count("<li>") == 230


def test_any_mixture_of_marks_is_read_alike(convert: Callable[[str], tuple[str, str]]) -> None:
    @settings(max_examples=300, deadline=None)
    @given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
    def check(source: str) -> None:
        whole, spared = convert(source)
        assert spared == whole

    check()


def test_plain_words_need_no_pattern_at_all() -> None:
    made = converter()
    Sparing(made).prepare("Rapat dibuka pukul sepuluh.")
    stages = [one for one in made.treeprocessors if isinstance(one, InlineProcessor)]
    assert [len(stage.inlinePatterns) for stage in stages] == [0, 0]


def test_every_pattern_of_the_library_is_known() -> None:
    stages = [one for one in converter().treeprocessors if isinstance(one, InlineProcessor)]
    known = [name for stage in stages for name in NEEDED if name in stage.inlinePatterns]
    assert sorted(known) == sorted(NEEDED)
    assert len(known) == sum(len(stage.inlinePatterns) for stage in stages)
