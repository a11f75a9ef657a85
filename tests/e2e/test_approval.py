"""Approving, correcting and withdrawing from the command line, file and site afterwards."""

import contextlib
import io
import re
from pathlib import Path
from typing import Any

import pytest

from e2e.desk import Desk, open_desk
from newsroom.door import main
from newsroom.editorial import opening
from newsroom.pipeline import Reading

DEMANDED = ("zona-waktu: Asia/Jakarta", "zona-waktu: Asia/Jakarta\npersetujuan: wajib")
AT = "2025-08-01T10:00"


def demanding(folder: Path) -> Desk:
    """A newsroom whose office demands approval, with one item."""
    desk = open_desk(folder)
    desk.edit("satker.yaml", *DEMANDED)
    desk.item("rapat")
    return desk


def source(desk: Desk) -> str:
    return (desk.content / "berita/2025/rapat/index.md").read_text(encoding="utf-8")


def task(desk: Desk, name: str, *words: str) -> tuple[int, str, str]:
    """A task that has a content folder and no output folder."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main([name, *words, "--content", str(desk.content), "--at", AT])
    return code, out.getvalue(), err.getvalue().replace("\r", "\n").split("...\n")[-1]


def test_only_what_was_approved_is_published(tmp_path: Path) -> None:
    desk = demanding(tmp_path)
    refused = desk.run("build")
    assert refused.returncode == 1
    assert "HUK201 Wajib diperbaiki: Tulisan ini belum disetujui" in refused.stdout

    code, said, _ = task(desk, "approve", "berita/2025/rapat", "--by", "kasub")
    assert code == 0
    assert said.startswith(
        "Disetujui: “KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan”, oleh Kepala Subbagian"
    )
    assert "persetujuan: {oleh: kasub, waktu: 2025-08-01 10:00, sidik: '" in source(desk)
    assert desk.run("build").returncode == 0

    desk.edit("berita/2025/rapat/index.md", "dua orang", "tiga orang")
    changed = desk.run("build")
    assert changed.returncode == 1
    assert "HUK202 Wajib diperbaiki: Tulisan ini berubah sesudah disetujui kasub" in changed.stdout

    assert task(desk, "setujui", "berita/2025/rapat", "--by", "kasub")[0] == 0
    assert source(desk).count("persetujuan:") == 1
    assert desk.run("build").returncode == 0


def test_a_draft_can_be_approved_and_its_status_taken_out(tmp_path: Path) -> None:
    desk = demanding(tmp_path)
    desk.edit("berita/2025/rapat/index.md", "penulis: wsw", "penulis: wsw\nstatus: draf")
    code, said, _ = task(desk, "approve", "berita/2025/rapat", "--by", "kasub")
    assert (code, said.splitlines()[-1]) == (
        0,
        "Tulisan ini masih draf: hapus baris status agar ikut terbit.",
    )
    desk.edit("berita/2025/rapat/index.md", "status: draf\n", "")
    assert desk.run("build").returncode == 0


@pytest.mark.parametrize(
    ("by", "said"),
    [
        (
            "kasup",
            "Kode “kasup” tidak ada di daftar/penulis.yaml. Mungkin maksud Anda “kasub”. "
            "Penyetuju yang kodenya berlaku hari ini: kasub. "
            "Pakai kode yang terdaftar, atau daftarkan dengan peran penyetuju.\n",
        ),
        (
            "wsw",
            "Kode “wsw” terdaftar tanpa peran penyetuju. "
            "Penyetuju yang kodenya berlaku hari ini: kasub. "
            "Minta penyetuju, atau tambahkan perannya di daftar/penulis.yaml.\n",
        ),
    ],
)
def test_who_may_not_approve(tmp_path: Path, by: str, said: str) -> None:
    desk = demanding(tmp_path)
    before = source(desk)
    assert task(desk, "approve", "berita/2025/rapat", "--by", by) == (1, "", said)
    assert source(desk) == before


def test_an_approver_of_the_past_may_not_approve(tmp_path: Path) -> None:
    desk = demanding(tmp_path)
    desk.edit("daftar/penulis.yaml", "peran: [penyunting, penyetuju]",
              "peran: [penyetuju]\n    sampai: 2025-07-31")  # fmt: skip
    code, _, said = task(desk, "approve", "berita/2025/rapat", "--by", "kasub")
    assert (code, said) == (
        1,
        "Masa berlaku kode “kasub” di daftar/penulis.yaml tidak mencakup hari ini. "
        "Minta penyetuju lain, atau betulkan “dari” dan “sampai”-nya.\n",
    )
    # Nobody is sent to them.
    code, _, said = task(desk, "approve", "berita/2025/rapat", "--by", "kasup")
    assert (code, "Penyetuju yang kodenya berlaku hari ini: tidak ada." in said) == (1, True)
    assert "kasub" not in said


def test_an_item_with_an_error_is_not_approved(tmp_path: Path) -> None:
    desk = demanding(tmp_path)
    desk.edit("berita/2025/rapat/index.md", "penulis: wsw", "penulis: wsv")
    code, _, said = task(desk, "approve", "berita/2025/rapat", "--by", "kasub")
    assert code == 1
    assert said.startswith("Tulisan ini masih memuat 1 temuan yang wajib diperbaiki")


def test_what_is_missing_is_named_where_nobody_can_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = demanding(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("kasub\n"))
    for words, said in (
        (("approve",), 'Kode penyetuju belum diisi. Tulis juga: --by "…".\n'),
        (("correct", "--wrong", "a"), 'Yang benar belum diisi. Tulis juga: --right "…".\n'),
        (("withdraw",), 'Alasan belum diisi. Tulis juga: --reason "…".\n'),
    ):
        name, *rest = words
        assert task(desk, name, "berita/2025/rapat", *rest) == (2, "", said)
    assert task(desk, "approve", "berita/2025/rapta")[2].startswith(
        "Tulisan berita/2025/rapta tidak ditemukan. Mungkin maksud Anda “berita/2025/rapat”."
    )


def test_a_correction_is_noted_and_the_text_put_right(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat")
    file = desk.content / "berita/2025/rapat/index.md"
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    words = ("--wrong", "dua orang", "--right", "tiga orang", "--reason", "salah hitung")
    code, said, _ = task(desk, "ralat", "berita/2025/rapat", *words)
    assert code == 0
    assert "Naskahnya sudah dibetulkan pada tempat itu.\n" in said
    text = file.read_bytes().decode()
    assert text.count("\r\n") == text.count("\n")
    assert (
        "ralat:\r\n  - tanggal: 2025-08-01 10:00\r\n    jenis: ralat\r\n"
        "    isi: Semula “dua orang”, seharusnya “tiga orang”. Salah hitung.\r\n" in text
    )
    assert "mengirim tiga orang peserta" in text
    assert desk.run("build").returncode == 0

    again = ("--wrong", "KPU", "--right", "Komisi", "--reason", "salah ketik")
    code, said, _ = task(desk, "ralat", "berita/2025/rapat", *again)
    assert code == 0
    found = re.search(
        r"Naskahnya belum diubah: yang tertulis ada \d kali, di baris ([\d, ]+)\.", said
    )
    assert found is not None
    lines = file.read_bytes().decode().split("\n")
    assert all("KPU" in lines[int(number) - 1] for number in found[1].split(", "))
    assert file.read_bytes().decode().count("jenis: ralat") == 2


@pytest.mark.parametrize(
    ("wrong", "right"), [("160 siswa", "150 siswa"), ("ua orang", "tiga orang")]
)
def test_what_never_stood_there_is_not_corrected(tmp_path: Path, wrong: str, right: str) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat")
    before = source(desk)
    given = ("--wrong", wrong, "--right", right, "--reason", "salah hitung")
    code, _, told = task(desk, "correct", "berita/2025/rapat", *given)
    assert (code, source(desk)) == (1, before)
    assert told.startswith("Yang tertulis tidak ada dalam tulisan ini, dan yang benar pun")


def test_an_error_that_also_stands_elsewhere_is_named_there(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item(
        "rapat",
        ("mengirim dua orang", "mengirim dua\norang"),
        ("digelar secara daring", "dihadiri dua orang"),
    )
    given = ("--wrong", "dua orang", "--right", "tiga orang", "--reason", "salah hitung")
    code, said, _ = task(desk, "correct", "berita/2025/rapat", *given)
    assert code == 0
    text = source(desk)
    assert "mengirim tiga orang peserta" in text
    found = re.search(
        r"dibetulkan pada tempat itu\. Yang tertulis itu masih ada di baris (\d+);", said
    )
    assert found is not None
    assert text.split("\n")[int(found[1]) - 1].endswith("dihadiri dua orang.")
    # Whoever calls the same again is told so, and the item stays as it is.
    code, _, told = task(desk, "correct", "berita/2025/rapat", *given)
    assert (code, source(desk)) == (1, text)
    assert told == "Ralat yang sama sudah ada dalam tulisan ini; tidak ditulis dua kali.\n"
    desk.edit("berita/2025/rapat/index.md", "dihadiri dua orang", "dihadiri semua")
    given = ("--wrong", "dua puluh orang", "--right", "tiga orang", "--reason", "salah hitung")
    code, said, _ = task(desk, "correct", "berita/2025/rapat", *given)
    assert (code, "sudah tidak ada dalam tulisan ini" in said) == (0, True)


def test_a_note_that_cannot_be_written_is_shown_to_be_copied(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    old = "ralat: {tanggal: 2025-07-30 09:00, jenis: ralat, isi: Satu angka.}"
    desk.item("rapat", ("penulis: wsw", f"{old}\npenulis: wsw"))
    before = source(desk)
    code, _, said = task(desk, "cabut", "berita/2025/rapat", "--reason", "Batal: hujan")
    assert code == 1
    assert said.endswith(
        " Salin isian di bawah ini dengan tangan.\n\nralat:\n  - tanggal: 2025-08-01 10:00\n"
        "    jenis: pencabutan\n    isi: 'Batal: hujan'\n"
    )
    assert source(desk) == before


def test_what_changes_between_reading_and_opening_is_not_approved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = demanding(tmp_path)
    read = opening.read_newsroom

    def reading(*given: Any, **named: Any) -> Reading:
        found = read(*given, **named)
        desk.edit("berita/2025/rapat/index.md", "dua orang", "sembilan orang")
        return found

    monkeypatch.setattr(opening, "read_newsroom", reading)
    code, _, said = task(desk, "setujui", "berita/2025/rapat", "--by", "agt")
    assert code == 1
    assert said.endswith("berubah sewaktu dikerjakan; ulangi perintahnya.\n")
    assert "persetujuan" not in source(desk)


def test_a_draft_is_neither_corrected_nor_withdrawn(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat", ("penulis: wsw", "penulis: wsw\nstatus: draf"))
    before = source(desk)
    words = ("--wrong", "a", "--right", "b", "--reason", "c")
    assert task(desk, "correct", "berita/2025/rapat", *words)[0] == 1
    assert task(desk, "withdraw", "berita/2025/rapat", "--reason", "batal")[0] == 1
    assert source(desk) == before


def test_what_nobody_has_seen_is_not_corrected(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat", ("penulis: wsw", "penulis: wsw\nembargo: 2025-09-01 09:00"))
    before = source(desk)
    words = ("--wrong", "dua orang", "--right", "tiga orang", "--reason", "Salah hitung")
    code, _, said = task(desk, "correct", "berita/2025/rapat", *words)
    assert (code, source(desk)) == (1, before)
    assert said.startswith("Waktu terbit tulisan ini belum tiba; betulkan saja naskahnya")


def test_a_correction_changes_something_and_asks_for_approval(tmp_path: Path) -> None:
    desk = demanding(tmp_path)
    assert task(desk, "approve", "berita/2025/rapat", "--by", "kasub")[0] == 0
    before = source(desk)
    words = ("--wrong", "dua orang", "--right", "dua orang", "--reason", "Salah hitung")
    code, _, said = task(desk, "correct", "berita/2025/rapat", *words)
    assert (code, source(desk)) == (2, before)
    assert "sama; tidak ada yang diralat" in said
    words = ("--wrong", "dua orang", "--right", "tiga orang", "--reason", "Salah hitung")
    code, said, _ = task(desk, "correct", "berita/2025/rapat", *words)
    assert code == 0
    assert "minta disetujui lagi" in said


def test_a_withdrawal_that_has_no_page_says_so(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat", ("tanggal: 2025-07-17 16:30\n", ""))
    code, said, _ = task(desk, "withdraw", "berita/2025/rapat", "--reason", "batal")
    assert code == 0
    assert "Judul atau tanggal di berkas itu tidak terbaca" in said


def test_a_withdrawn_item_keeps_its_address_and_says_why(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat")
    assert desk.run("build", "--publish").returncode == 0
    code, said, _ = task(desk, "cabut", "berita/2025/rapat", "--reason", "Rapat dibatalkan: hujan")
    assert code == 0
    assert said.startswith("Pencabutan ditulis ke ")
    assert "    isi: 'Rapat dibatalkan: hujan'\n" in source(desk)
    assert task(desk, "cabut", "berita/2025/rapat", "--reason", "lagi")[0] == 1
    assert desk.run("build", "--publish").returncode == 0
    page = desk.tree()["berita/2025/rapat/index.html"].decode()
    assert "Rapat dibatalkan: hujan" in page
    assert "mutu foto dan naskah" not in page


@pytest.mark.parametrize(
    ("words", "otherwise"),
    [
        (("withdraw", "--reason", "Rapat batal"), "hapus catatan pencabutannya dan tulis"),
        (
            ("correct", "--wrong", "dua orang", "--right", "tiga", "--reason", "salah hitung"),
            "hapus catatan ralatnya, sebab naskah",
        ),
    ],
)
def test_a_note_on_what_was_never_public_says_what_becomes_of_it(
    tmp_path: Path, words: tuple[str, ...], otherwise: str
) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat")
    name, *rest = words

    def noted() -> str:
        before = source(desk)
        ended = desk.run(name, str(desk.content / "berita/2025/rapat"), *rest)
        assert ended.returncode == 0, ended.stderr
        desk.edit("berita/2025/rapat/index.md", source(desk), before)
        return ended.stdout

    unknown = noted()
    assert "Catatan terbitan tidak ada di komputer ini atau tidak terbaca, jadi" in unknown
    assert f"Bila memang belum, juga dari komputer lain, {otherwise}" in unknown

    desk.edit("berita/2025/rapat/index.md", "penulis: wsw", "penulis: wsw\nstatus: draf")
    assert desk.run("publish").returncode == 0
    desk.edit("berita/2025/rapat/index.md", "\nstatus: draf", "")
    unpublished = noted()
    assert "Menurut folder terbit di komputer ini, tulisan ini belum pernah tayang." in unpublished
    assert otherwise in unpublished

    assert desk.run("publish").returncode == 0
    for domain in ("kota-kediri.kpu.go.id", "kota-kedri.kpu.go.id"):
        desk.edit("satker.yaml", "kota-kediri.kpu.go.id", domain)
        published = noted()
        assert "ditulis ke" in published
        assert "tayang" not in published


def test_what_is_withdrawn_before_it_was_public_is_published_as_a_notice(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("rapat")
    assert task(desk, "withdraw", "berita/2025/rapat", "--reason", "Rapat batal")[0] == 0
    assert desk.run("publish").returncode == 0
    page = desk.tree()["berita/2025/rapat/index.html"].decode()
    assert "Rapat batal" in page
    assert "mutu foto dan naskah" not in page


def test_where_approval_comes_to_be_demanded_old_items_take_one_line_and_new_ones_wait(
    tmp_path: Path,
) -> None:
    desk = open_desk(tmp_path)
    for number in range(5):
        desk.item(f"lama-{number}", ("Ikuti Rapat", f"Ikuti {number + 2} Rapat"))
    assert desk.run("publish").returncode == 0
    desk.edit("satker.yaml", *DEMANDED)
    told = desk.run("publish")
    assert told.returncode == 0
    assert told.stdout.count("HUK201") == 1
    assert "Temuan yang sama ada 4 lagi pada yang sudah tayang" in told.stdout

    desk.edit("berita/2025/lama-3/index.md", "dua orang", "tiga orang")
    refused = desk.run("publish")
    assert refused.returncode == 1
    assert "berita/2025/lama-3/index.md:2: HUK201 Wajib diperbaiki: Tulisan" in refused.stdout
    assert refused.stdout.count("HUK201") == 2
