"""The pack of a withdrawn item: the withdrawal, and nothing else of the item."""

from pathlib import Path

import pytest

from e2e.desk import AT, Desk
from newsroom.commands import pack
from newsroom.door import main
from packs.packing import ITEM, open_item, word_lines
from rules.files import make
from rules.scene import BODY, CAPTION

NOTES = """\
ralat:
  - {tanggal: 2025-07-18 08:00, jenis: ralat, isi: Semula tertulis dua puluh kantor.}
  - {tanggal: 2025-07-19 09:30, jenis: pencabutan, isi: Datanya belum final. Kami mohon maaf.}
"""


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, str]:
    """A desk whose item was packed, then withdrawn and packed again; what the last run said."""
    desk = open_item(tmp_path_factory.mktemp("withdrawn"), {"a.jpg": make("jpeg")})
    assert desk.run("pack", ITEM).returncode == 0
    assert "rapat/media/01-rapat.jpg" in desk.tree()
    desk.edit(f"{ITEM}/index.md", "foto:\n", f"{NOTES}foto:\n")
    ended = desk.run("pack", ITEM)
    assert ended.returncode == 0, ended.stderr
    return desk, ended.stdout


def test_only_the_notice_is_left(withdrawn: tuple[Desk, str]) -> None:
    desk, _ = withdrawn
    found = {path for path in desk.tree() if path.startswith("rapat/")}
    assert found == {
        "rapat/media/rilis.docx", "rapat/media/rilis.txt", "rapat/whatsapp.txt",
        "rapat/.paket-newsroom.json",
    }  # fmt: skip


def test_nothing_of_the_item_is_in_it(withdrawn: tuple[Desk, str]) -> None:
    desk, _ = withdrawn
    folder = desk.output / "rapat"
    told = [path.read_text(encoding="utf-8-sig") for path in folder.rglob("*.txt")]
    told.append("\n".join(word_lines((folder / "media" / "rilis.docx").read_bytes())))
    for text in told:
        for canary in (*BODY.splitlines(), CAPTION[:40], "ringkasan", "dua puluh kantor", "enam b"):
            assert not canary or canary not in text


def test_message_tells_the_withdrawal(withdrawn: tuple[Desk, str]) -> None:
    desk, _ = withdrawn
    message = (desk.output / "rapat" / "whatsapp.txt").read_text(encoding="utf-8-sig")
    assert message == (
        "*DICABUT: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan*\n\n"
        "Tulisan yang terbit pada 17 Juli 2025 ini dicabut pada 19 Juli 2025. Mohon naskah dan "
        "fotonya tidak disiarkan lagi.\n\n_Alasan:_ Datanya belum final. Kami mohon maaf.\n\n"
        "https://kota-kediri.kpu.go.id/berita/2025/rapat/\n"
    )


def test_letter_tells_the_withdrawal(withdrawn: tuple[Desk, str]) -> None:
    desk, _ = withdrawn
    lines = word_lines((desk.output / "rapat" / "media" / "rilis.docx").read_bytes())
    begin = lines.index("PENCABUTAN")
    assert lines[begin : begin + 7] == [
        "PENCABUTAN",
        "Sabtu, 19 Juli 2025",
        "DICABUT: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan",
        "Tulisan yang terbit pada 17 Juli 2025 ini dicabut pada 19 Juli 2025.",
        "Datanya belum final. Kami mohon maaf.",
        "Mohon naskah dan fotonya tidak disiarkan lagi. Pemberitahuan ini menggantikan naskah "
        "semula.",
        "Kontak media",
    ]


def test_report_says_what_is_left(withdrawn: tuple[Desk, str]) -> None:
    assert withdrawn[1].splitlines()[1:] == [
        "Tulisan ini dicabut, jadi paketnya hanya memuat pemberitahuan pencabutan:",
        "  media: rilis.docx dan rilis.txt untuk media yang sudah menerima naskahnya",
        "  whatsapp.txt: pesan untuk grup WhatsApp",
        "Naskah dan foto tidak ada lagi di paket ini; yang asli tetap di folder tulisannya.",
    ]


def test_put_off_after_it_was_published_it_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_item(tmp_path, {"a.jpg": make("jpeg")})
    site = tmp_path / "situs"
    assert (
        main(["build", "--publish", "--output", str(site), *desk.words("x")[1:3], "--at", AT]) == 0
    )
    desk.edit(f"{ITEM}/index.md", "foto:\n", f"embargo: 2026-01-01\n{NOTES}foto:\n")
    assert "dicabut sebelum terbit" in desk.run("pack", ITEM).stderr
    monkeypatch.setattr(pack, "public_folder", lambda root: site)
    ended = desk.run("pack", ITEM)
    assert ended.returncode == 0, ended.stderr
    message = (desk.output / "rapat" / "whatsapp.txt").read_text(encoding="utf-8-sig")
    assert "Tulisan yang terbit pada 17 Juli 2025 ini dicabut pada 19 Juli 2025." in message
