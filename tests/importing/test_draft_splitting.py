"""Long paragraphs are taken apart, and nothing of them is lost."""

import re

from hypothesis import given
from hypothesis import strategies as st

from importing.longdraft import BLOCK
from newsroom.importing.blocks import Heading, Paragraph
from newsroom.importing.richtext import Rich, Span, rich
from newsroom.importing.splitting import MAX_LEAD_WORDS, MAX_WORDS, readable
from newsroom.prose.sentences import count_words


def split(text: str) -> list[str]:
    return [each.text.plain for each in readable([Paragraph(rich(text))])]  # type: ignore[union-attr]


def test_a_block_of_five_hundred_words_is_readable() -> None:
    assert count_words(BLOCK) > 500
    parts = split(BLOCK)
    assert " ".join(parts) == BLOCK
    assert all(count_words(part) <= MAX_WORDS for part in parts)
    assert count_words(parts[0]) <= MAX_LEAD_WORDS
    assert len(parts) < 14
    openings = {" ".join(part.split()[:2]) for part in parts[1:]}
    assert {"Sesi pertama", "Selain itu,", "Sementara itu,", "Kemudian, dua"} <= openings
    assert not any(re.match("(?:Ia|Menurutnya|Hal ini)\\b", part) for part in parts)


def test_short_paragraphs_and_headings_stay() -> None:
    blocks = (Heading(rich("kata " * 90)), Paragraph(rich("Selain itu, pendek. Kemudian selesai.")))
    assert readable(blocks) == blocks


def test_what_somebody_says_is_not_torn() -> None:
    said = " ".join(["Selain itu, data harus dijaga dengan sungguh-sungguh."] * 14)
    parts = split(f"KPU Kota Kediri menggelar rapat. Ketua berpesan, “{said}” Rapat ditutup.")
    assert sum(said in part for part in parts) == 1


def test_one_endless_sentence_stays_whole() -> None:
    text = "KPU Kota Kediri " + "dan jajarannya " * 60 + "hadir."
    assert split(text) == [text]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "Selain itu, KPU Kota Kediri menata arsip S.Sos. dan M.Si. dengan rapi sekali.",
            "Ia berkata, “Rapat. Selesai.”",
            "Pukul 10.00 WIB acara dibuka! Ketua KPU, Reza Cristian, menyampaikan arahan…",
            "Lihat kota-kediri.kpu.go.id.",
            "Hal ini penting",
        ]
    ),
    min_size=1,
    max_size=40,
)


@given(SENTENCES)
def test_nothing_is_lost(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert " ".join(split(text)) == text


def test_marks_and_footnotes_go_along() -> None:
    filler = Span("Rapat membahas data pemilih dan foto kegiatan yang baik. " * 12)
    end = Span("Selain itu, tebal.", frozenset({"strong"}), notes=(1,))
    *_, last = readable([Paragraph(Rich((filler, end)))])
    assert isinstance(last, Paragraph)
    assert last.text.spans[-1] == end
