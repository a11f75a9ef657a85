"""Links to files say what opens and how large it is, once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.reading.sanitising import clean
from newsroom.site.filelinks import with_file_facts
from newsroom.site.views import Download

OURS = "/berita/2025/rapat/pengumuman.pdf"
TABLE = "/berita/2025/rapat/rekap%20suara.xlsx"
DOWNLOADS = {
    OURS: Download(OURS, "Pengumuman", "PDF", 245_000, "application/pdf"),
    TABLE: Download(TABLE, "Rekap", "XLSX", 1_240_000, "application/x"),
}


def told(markup: str) -> str:
    return with_file_facts(markup, DOWNLOADS)


@pytest.mark.parametrize(
    ("url", "words", "facts"),
    [
        (OURS, "Pengumuman", " (PDF, 245 kB)"),
        (f"{OURS}#page=3", "<em>Pengumuman</em>", " (PDF, 245 kB)"),
        (TABLE, "rekap", " (XLSX, 1,2 MB)"),
        (OURS, "Pengumuman PDF", " (245 kB)"),
        (OURS, "Pengumuman PDF 245 kB", ""),
        (OURS, "Pengumuman (pdf, 0,2 MB)", ""),
        (OURS, "Pengumuman (245 kB)", " (PDF)"),
        ("https://jdih.kpu.go.id/a/PKPU%208.PDF?v=2", "PKPU", " (PDF)"),
        ("https://jdih.kpu.go.id/pkpu.pdf", "pkpu.pdf", ""),
        ("https://jdih.kpu.go.id/formulir.docx", "formulir", " (DOCX)"),
        ("https://jdih.kpu.go.id/unduh?berkas=a.pdf", "PKPU", ""),
        ("https://pdf", "PDF", ""),
        ("/berita/2025/lain/", "berita lain", ""),
        ("#fn:1", "1", ""),
    ],
)
def test_type_and_size_stand_in_the_link(url: str, words: str, facts: str) -> None:
    link = f'<p>Baca <a href="{url}" title="x">{words}'
    assert told(f"{link}</a>, lalu.</p>") == f"{link}{facts}</a>, lalu.</p>"


def test_what_stands_in_brackets_behind_the_link_counts() -> None:
    whole = f'<p><a href="{OURS}">Pengumuman</a> (PDF, 245 kB) dan <a href="/x/">x</a></p>'
    assert told(whole) == whole
    half = f'<p><a href="{OURS}">Pengumuman</a> (PDF).</p>'
    assert told(half) == half.replace("(PDF)", "(PDF, 245 kB)")
    within = f'<p><a href="{OURS}">Pengumuman <em>(PDF)</em></a>.</p>'
    assert told(within) == within.replace("(PDF)", "(PDF, 245 kB)")
    later = f'<p><a href="{OURS}">Pengumuman</a> tersedia (PDF, 245 kB).</p>'
    assert told(later) == later.replace("</a>", " (PDF, 245 kB)</a>")


def test_each_link_is_looked_at_by_itself() -> None:
    two = f'<ul><li><a href="{OURS}">a</a></li><li><a href="{TABLE}">b</a></li></ul>'
    shown = told(two)
    assert shown.index("(PDF, 245 kB)</a>") < shown.index("(XLSX, 1,2 MB)</a>")


@given(st.text(alphabet='<a href="/x.pdf>()/ PDF1kB\n', max_size=80))
def test_the_markup_stays_clean_and_nothing_is_taken_away(text: str) -> None:
    before = clean(text)
    after = told(before)
    assert clean(after) == after or clean(before) != before
    assert len(after) >= len(before)
