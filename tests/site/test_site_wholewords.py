"""Titles whose hyphenated words stay on one line, with the text as it was written."""

import pytest
from markupsafe import Markup

from newsroom.site.wholewords import whole


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Rakor Bakohumas", "Rakor Bakohumas"),
        ("Rakor se-Jawa Timur", 'Rakor <span class="whole">se-Jawa</span> Timur'),
        ("Ke-80 & siapa", '<span class="whole">Ke-80</span> &amp; siapa'),
        ("se-" + "panjang" * 3, "se-" + "panjang" * 3),
        ("<b>a-b</b>", '&lt;b&gt;<span class="whole">a-b</span>&lt;/b&gt;'),
        ("2025 - 2026", "2025 - 2026"),
        ("satu-dua-tiga", "satu-dua-tiga"),
    ],
)  # fmt: skip
def test_short_hyphenated_words_do_not_wrap(title: str, shown: str) -> None:
    assert whole(title) == Markup(shown)


def test_the_text_stays_as_it_was_written() -> None:
    title = "Rakor se-Jawa Timur & <se-Indonesia>"
    assert whole(title).striptags() == title
