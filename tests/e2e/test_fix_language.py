"""`check --fix` on language: the one right form is written, and nobody's spoken words change."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2e.desk import Desk, open_desk
from newsroom import drafting
from newsroom.mending import said
from newsroom.rules.bhs112_placeholder_left import SUGGESTED
from rules.scene import BODY, CAPTION

TITLE = "judul: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan"
SUMMARY = "KPU Kota Kediri mengikuti rapat koordinasi kehumasan yang digelar secara daring."
ALT = "Layar rapat daring dengan enam belas peserta dalam kotak-kotak kecil"
MENDABLE = {
    *("BHS101", "BHS102", "BHS103", "BHS104", "BHS105", "BHS106", "BHS107", "BHS108", "BHS109"),
    *("BHS110", "BHS115", "TGL101"),
}
# What stands there, and what is to: paragraph by paragraph.
SLIPS = (
    ("Rapat di laksanakan di aula, diantaranya", "Rapat dilaksanakan di aula, di antaranya"),
    ("pada hari ke tiga dan HUT KPU ke 20", "pada hari ketiga dan HUT KPU ke-20"),
    ("peserta yang yang hadir untuk untuk belajar", "peserta yang hadir untuk belajar"),
    (
        "masing masing, hal – hal lain, dan terus menerus",
        "masing-masing, hal-hal lain, dan terus-menerus",
    ),
    (
        "se Jawa Timur, se-  Kabupaten Kediri, seindonesia",
        "se-Jawa Timur, se-Kabupaten Kediri, se-Indonesia",
    ),
    ("foto,video,dan berita.Semua hadir", "foto, video, dan berita. Semua hadir"),
    ("foto , video ,lalu ( berita ) .", "foto, video, lalu (berita)."),
    ("“Kami siap”, Ujar Ketua KPU Kota Kediri.", "“Kami siap,” ujar Ketua KPU Kota Kediri."),
    (
        "“Semua sudah siap.” kata Ketua KPU Kota Kediri.",
        "“Semua sudah siap,” kata Ketua KPU Kota Kediri.",
    ),
    (
        '"Siapa yang hadir?", tanya Ketua KPU Kota Kediri.',
        '"Siapa yang hadir?" tanya Ketua KPU Kota Kediri.',
    ),
    ("pukul 10:00 wib sampai 11.30 WIBA", "pukul 10.00 WIB sampai 11.30 WIB"),
    ("pada hari kamis, 17 juli 2025", "pada hari Kamis, 17 Juli 2025"),
    (
        "Kasubag Hukum dan Kasubbag Umum di Sub Bagian Umum",
        "Kasubbag Hukum dan Kasubbag Umum di Subbagian Umum",
    ),
    ("pada Rabu, 17 Juli 2025,", "pada Kamis, 17 Juli 2025,"),
)
SPOKEN = (
    "“Rapat di laksanakan dimana ,di aula aula,masing masing jam 10:00 wib se Jawa Timur pada Rabu,"
    " 17 juli 2025,” kata Ketua KPU Kota Kediri.\n\n> Peserta yang yang hadir di ikuti kasubag.\n"
)


def paragraphs(side: int) -> str:
    """The body with one slip a paragraph, or with their right forms."""
    return "\n\n".join(
        f"Menurut catatan, {slip[side]}" if slip[side][0].islower() else slip[side]
        for slip in SLIPS
    )


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom without items."""
    return open_desk(tmp_path)


def data(desk: Desk, path: str) -> bytes:
    return (desk.content / path).read_bytes()


def codes(desk: Desk) -> set[str]:
    return {code for _, _, code, _ in desk.findings()}


def faulty(desk: Desk) -> str:
    """An item with every slip, in the body and in the front matter, beside spoken words."""
    return desk.item(
        "rapat",
        (TITLE, "judul: KPU Kota Kediri Ikuti Rakor Kehumasan Se Jawa Timur"),
        (
            SUMMARY,
            "KPU Kota Kediri mengikuti rapat yang di gelar secara secara daring,rapat kedua.",
        ),
        (CAPTION, CAPTION.replace("di Kediri, Kamis", "di ikuti di Kediri , Rabu")),
        (ALT, ALT.replace("peserta", "peserta peserta,masing masing")),
        (BODY, f"{paragraphs(0)}\n\n{SPOKEN}"),
    )


def test_each_slip_has_its_right_form_and_spoken_words_stay(desk: Desk) -> None:
    path = faulty(desk)
    assert codes(desk) >= MENDABLE
    ended = desk.run("check", "--fix")
    text = data(desk, path).decode()
    assert text.endswith(f"---\n\n{paragraphs(1)}\n\n{SPOKEN}")
    assert "Kehumasan se-Jawa Timur\n" in text
    assert "rapat yang digelar secara daring, rapat kedua.\n" in text
    assert "diikuti di Kediri, Kamis (17/7/2025).\n" in text
    # A thing written twice may be many things: that is for a person to say.
    assert "peserta peserta, masing-masing" in text
    assert f"+++ {path} (diperbaiki)\n" in ended.stdout
    assert "\n-Menurut catatan, peserta yang yang hadir" in ended.stdout
    assert "\n+Menurut catatan, peserta yang hadir" in ended.stdout


def test_what_is_left_is_spoken_or_for_a_person(desk: Desk) -> None:
    path = faulty(desk)
    desk.run("check", "--fix")
    last = data(desk, path).decode().split("\n")
    for _, line, code, _ in desk.findings():
        if code in MENDABLE:
            assert last[line - 1].startswith(("“Rapat di laksanakan", "> ")) or code == "BHS103"


def test_twice_is_once(desk: Desk) -> None:
    path = faulty(desk)
    desk.run("check", "--fix")
    once = data(desk, path)
    ended = desk.run("check", "--fix")
    assert data(desk, path) == once
    assert "@@" not in ended.stdout
    assert ended.stderr == ""


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_words_in_blocks_and_broken_texts_are_mended_on_their_lines(
    desk: Desk, line_end: str
) -> None:
    block = ">-\n  KPU Kota Kediri Ikuti Rakor\n  Kehumasan Se Jawa Timur"
    path = desk.item(
        "rapat",
        (TITLE, f"judul: {block}"),
        (CAPTION, CAPTION.replace("di Kediri, Kamis", "di ikuti\n      di Kediri , Kamis")),
    )
    file = desk.content / path
    file.write_bytes(data(desk, path).replace(b"\n", line_end.encode()))
    lines = file.read_text(encoding="utf-8").split("\n")
    found = {code: lines[line - 1] for _, line, code, _ in desk.findings() if code in MENDABLE}
    assert {code: line.split()[0] for code, line in found.items()} == {
        "BHS105": "Kehumasan",
        "BHS102": "keterangan:",
        "BHS107": "di",
    }
    desk.run("check", "--fix")
    text = data(desk, path).decode()
    assert "Rakor\n  Kehumasan se-Jawa Timur\n".replace("\n", line_end) in text
    assert "diikuti\n      di Kediri, Kamis (17/7/2025).\n".replace("\n", line_end) in text
    assert not codes(desk) & MENDABLE


@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(desk: Desk, line_end: str, mark: str) -> None:
    path = faulty(desk)
    written = data(desk, path).decode()
    desk.run("check", "--fix")
    mended = data(desk, path).decode()
    desk.write(path, (mark + written).replace("\n", line_end).encode())
    desk.run("check", "--fix")
    assert data(desk, path) == (mark + mended).replace("\n", line_end).encode()


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Rapat di\nlaksanakan daring.", "Rapat dilaksanakan daring."),
        ("Rapat **di laksanakan** daring.", "Rapat **dilaksanakan** daring."),
        ("Rapat **penting** , kata peserta.", "Rapat **penting**, kata peserta."),
        ("- Rapat di buka\n- peserta di ajak", "- Rapat dibuka\n- peserta diajak"),
        (
            "| Hal | Isi |\n| --- | --- |\n| di buka | yang yang |",
            "| Hal | Isi |\n| --- | --- |\n| dibuka | yang |",
        ),
        (
            "Baca [foto,video](https://www.kpu.go.id/a,b).",
            "Baca [foto, video](https://www.kpu.go.id/a,b).",
        ),
        ("Kode `a,b di buka` di buka.", "Kode `a,b di buka` dibuka."),
        ("## Rapat di buka\n\nSelesai.", "## Rapat dibuka\n\nSelesai."),
        ("Rapat dimanapun di mulai.", "Rapat di mana pun dimulai."),
        ("Rapat satu,dua,tiga,empat.", "Rapat satu, dua, tiga, empat."),
        ("“Kami siap”,ujarnya.", "“Kami siap,” ujarnya."),
        ("Rapat dimulai 09:00-10:00wib.", "Rapat dimulai 09.00-10.00 WIB."),
    ],
)
def test_markup_and_neighbours_are_left_alone(desk: Desk, written: str, mended: str) -> None:
    path = desk.item("rapat", (BODY, f"{written}\n"))
    desk.run("check", "--fix")
    assert data(desk, path).decode().split("---\n\n", 1)[1] == f"{mended}\n"


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("Selasa, 24 Maret 2015", "Selasa, 24 Maret 2015"),
        ("RABU, 24 Maret 2015", "SELASA, 24 Maret 2015"),
        ("Jum'at (17/07/2025)", "Kamis (17/07/2025)"),
        # Without its year, in a range, or with a date that may be the wrong one.
        ("Rabu (17/7)", "Rabu (17/7)"),
        ("Rabu–Kamis (17–18/7/2025)", "Rabu–Kamis (17–18/7/2025)"),
        ("Kamis, 18 Juli 2025", "Kamis, 18 Juli 2025"),
        ("Kamis, 17 Juli 2024", "Kamis, 17 Juli 2024"),
        ("“Rapat Senin, 24 Maret 2015,” katanya", "“Rapat Senin, 24 Maret 2015,” katanya"),
    ],
)
def test_a_weekday_is_mended_where_the_date_is_sure(desk: Desk, written: str, mended: str) -> None:
    path = desk.item("rapat", (BODY, f"Rapat digelar pada {written}.\n"))
    desk.run("check", "--fix")
    assert data(desk, path).decode().endswith(f"Rapat digelar pada {mended}.\n")


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Pukul 10:00 wiba", "pukul 10.00 WIB", True),
        ("Kasubag dan subagian", "Kasubbag dan Subbagian", True),
        ("kewibawaan", "kewibwaan", False),
        ("yang hadir", "yang tidak hadir", False),
        ("5 dari 38", "6 dari 38", False),
    ],
)
def test_what_a_text_says(one: str, other: str, is_same: bool) -> None:
    assert (said(one) == said(other)) is is_same


def test_what_new_suggests_is_known_to_be_no_text() -> None:
    written = drafting.OPTIONAL_PHOTOS + drafting.ATTACHMENTS
    suggested = {line.split(": ", 1)[1] for line in written.splitlines() if ": " in line}
    assert suggested - SUGGESTED == {"foto-1.jpg", "pengumuman.pdf"}


WORDS = st.lists(
    st.sampled_from(
        [
            *("di", "ke", "se", "yang", "laksanakan", "ikuti", "dua", "hari", "Jawa", "masing"),
            *("“Kami", "siap”", "siap.”", '"', "Ujar", "ujar", "Ketua", "10:00", "wib", "WIBA"),
            *(",", ".", ":", "(", ")", "–", "-", "kamis,", "17", "juli", "2025", "(17/7/2025)"),
            *("Rabu", "dimana", "kata,lalu", "daring.Rapat", "**tebal**", "[teks](a.md)", "\n\n"),
            *("\n- ", "|", "`x`", "Kasubag", "Kasubbag", "sub", "bagian", "\n> "),
        ]
    ),
    max_size=30,
)


@settings(max_examples=25, deadline=None)
@given(WORDS, st.sampled_from([" ", ""]))
def test_any_text_is_mended_once_for_all(words: list[str], gap: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder))
        path = desk.item("rapat", (BODY, f"Rapat dibuka.\n\n{gap.join(words)}\n"))
        desk.run("check", "--fix")
        once = data(desk, path)
        ended = desk.run("check", "--fix")
        assert data(desk, path) == once
        assert "@@" not in ended.stdout
