"""`check --fix`: what has one right answer is mended, and nothing else changes by a byte."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from e2e.desk import AT, Desk, open_desk
from newsroom import mending, textfile
from newsroom.door import main
from newsroom.pipeline import ItemReader
from rules.scene import BODY, FRONT_MATTER

TITLE = "judul: KPU Kota Kediri Ikuti Rapat Koordinasi Kehumasan"
TAGS = "tag: [bakohumas, kehumasan]"
OPENING = BODY.split(" mengikuti")[0]
CLOSING = "Setiap satuan kerja mengirim dua orang peserta."
DATELINE = (f"\n{OPENING} mengikuti", f"\nKediri, kota-kediri.kpu.go.id – {OPENING} mengikuti")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom without items."""
    return open_desk(tmp_path)


def data(desk: Desk, path: str) -> bytes:
    return (desk.content / path).read_bytes()


def codes(desk: Desk) -> set[str]:
    return {code for _, _, code, _ in desk.findings()}


def site(desk: Desk) -> dict[str, bytes]:
    """Pages, feeds and photos as a build makes them; not the notes of what they were made from."""
    ended = desk.run("build")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    made = desk.tree()
    assert "berita/2025/rapat/index.html" in made
    return {path: data for path, data in made.items() if not path.startswith(".newsroom/")}


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("DLN001", (DATELINE,)),
        ("DLN001", ((f"\n{OPENING} mengikuti", f"\n**KEDIRI** -- {OPENING} mengikuti"),)),
        ("DLN001", ((f"\n{OPENING} mengikuti", f"\nKediri (17/7) –\n\n{OPENING} mengikuti"),)),
        ("DLN003", ((CLOSING, f"{CLOSING} wsw"),)),
        ("DLN003", ((CLOSING, f"{CLOSING} (humas/wsw)"),)),
        ("DLN003", ((CLOSING, f"{CLOSING}\n\n*(Tim Humas/wsw)*\n\n![](rakor-zoom.jpg)"),)),
        ("DLN003", ((f"{CLOSING}\n", f"{CLOSING}(wsw)"),)),
        ("MTD012", (("Ikuti Rapat", "Ikuti: Rapat #bersama 'humas'"),)),
        ("MTD012", (("judul: KPU", "judul: “Rapat”: KPU"),)),
        ("MTD012", (("judul: KPU", "judul: 'Rapat' KPU"),)),
        ("MTD012", (("kehumasan yang digelar", "kehumasan: yang\n  kini 'digelar'"),)),
        ("MTD012", (("alt: Layar", "alt: [Layar]"), ("Ikuti Rapat", "Ikuti: Rapat"))),
        ("TAG003", ((TAGS, "tag: [kediri, bakohumas]"),)),
        ("TAG003", ((TAGS, 'tag: ["Kota  Kediri", bakohumas]'),)),
        ("TAG003", ((TAGS, "tag: Kota Kediri , bakohumas"),)),
        ("TAG003", ((TAGS, "tag:\n  - bakohumas\n  - kediri # kantor kita"),)),
    ],
)
def test_a_remedy_takes_its_finding_away_and_leaves_the_page(
    desk: Desk, code: str, changes: tuple[tuple[str, str], ...]
) -> None:
    path = desk.item("rapat", *changes)
    assert code in codes(desk)
    before = site(desk)
    ended = desk.run("check", "--fix")
    assert ended.returncode == 0
    assert ended.stdout.startswith(f"--- {path} (semula)\n+++ {path} (diperbaiki)\n@@")
    assert ended.stdout.endswith("Temuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran.\n")
    assert ended.stderr == ""
    assert site(desk) == before
    mended = data(desk, path)
    assert desk.run("periksa", "--fix").stdout.startswith("Temuan: 0")
    assert data(desk, path) == mended


def test_what_is_sound_is_neither_changed_nor_shown(desk: Desk) -> None:
    path = desk.item("rapat")
    written = data(desk, path)
    ended = desk.run("check", "--fix")
    assert ended.stdout == "Temuan: 0 wajib diperbaiki, 0 perlu dicek, 0 saran.\n"
    assert data(desk, path) == written


def test_only_the_words_concerned_change(desk: Desk) -> None:
    quoted = "“Kediri – kota kita: wsw,” kata ketua (wsw). 'Kota Kediri' #kediri"
    desk.item("lama", (CLOSING, f"{quoted}\n\n{CLOSING}"), (TAGS, "tag: [ bakohumas,  kehumasan ]"))
    sound = data(desk, "berita/2025/lama/index.md").decode()
    path = desk.item(
        "rapat",
        (CLOSING, f"{quoted}\n\n{CLOSING}"),
        (TAGS, "tag: [ bakohumas,  kehumasan ]"),
        DATELINE,
        ("dua orang peserta.\n", "dua orang peserta. (wsw)\n"),
    )
    desk.run("check", "--fix", path)
    assert data(desk, path).decode() == sound


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(desk: Desk, line_end: str, mark: str) -> None:
    path = desk.item("rapat")
    sound = data(desk, path).decode()
    summary = "ringkasan: KPU Kota Kediri mengikuti"
    folded = sound.replace(summary, "ringkasan: 'KPU: Kota Kediri\n  mengikuti").replace(
        "secara daring.\n", "secara daring.'\n", 1
    )
    faulty = (
        folded.replace("'KPU", "KPU")
        .replace("daring.'", "daring.")
        .replace(*DATELINE)
        .replace("peserta.\n", "peserta.\n\nwsw\n")
        .replace(TAGS, "tag: [bakohumas, Kehumasan]")
    )
    desk.write(path, (mark + faulty).replace("\n", line_end).encode())
    desk.run("check", "--fix")
    assert data(desk, path) == (mark + folded).replace("\n", line_end).encode()


def test_drafts_are_mended_and_what_is_public_is_left_alone(desk: Desk) -> None:
    public, gone = desk.item("tayang", DATELINE), desk.item("cabut", DATELINE)
    revised = desk.item("ubah", DATELINE)
    assert desk.run("publish").returncode == 0
    desk.edit(gone, "foto:", "ralat: [{tanggal: 2025-07-18, jenis: pencabutan, isi: Batal}]\nfoto:")
    desk.edit(revised, CLOSING, "Selesai.")
    draft = desk.item("draf", DATELINE, ("kategori:", "status: draf\nkategori:"))
    kept = {path: data(desk, path) for path in (public, gone)}
    assert desk.run("check", "--fix").stdout.count("DLN001") == 2
    assert kept == {path: data(desk, path) for path in (public, gone)}
    assert b"go.id" not in data(desk, draft) + data(desk, revised)


def test_a_page_is_mended(desk: Desk) -> None:
    path = "halaman/profil.md"
    desk.edit(path, "Profil", "Profil: kami")
    desk.run("check", "--fix")
    assert b"judul: 'Profil: kami'\n" in data(desk, path)


def test_what_the_writer_or_the_office_keeps_stays(desk: Desk) -> None:
    ignored = desk.item("abai", DATELINE, ("foto:", "abaikan: {DLN001: kutipan}\nfoto:"))
    other = desk.item("lain", ("Ikuti Rapat", "Ikuti: Rapat"), DATELINE)
    before = data(desk, ignored)
    desk.run("check", "--fix", "berita/2025/abai")
    assert "Ikuti: Rapat" in data(desk, other).decode()
    assert b"judul: KPU" in data(desk, other)
    desk.run("check", "--fix")
    assert data(desk, ignored) == before
    assert b"judul: 'KPU" in data(desk, other)


def test_a_contradiction_is_for_a_person(desk: Desk) -> None:
    path = desk.item(
        "rapat",
        (f"\n{OPENING} mengikuti", f"\nBlitar, kota-blitar.kpu.go.id – {OPENING} mengikuti"),
        (CLOSING, f"{CLOSING} (ars)"),
    )
    before = data(desk, path)
    ended = desk.run("check", "--fix")
    assert ended.returncode == 1
    assert "DLN002" in ended.stdout
    assert "---" not in ended.stdout
    assert data(desk, path) == before


def test_a_remedy_that_would_change_the_page_is_not_applied(desk: Desk) -> None:
    path = desk.item("rapat", (CLOSING, f"{CLOSING} (wsw)\n\n(wsw)"), DATELINE)
    before = site(desk)
    ended = desk.run("check", "--fix")
    assert "DLN003" in ended.stdout
    assert f"{CLOSING} (wsw)\n\n(wsw)\n" in data(desk, path).decode()
    assert b"go.id" not in data(desk, path)
    assert site(desk) == before


def test_an_unreadable_item_is_left_alone(desk: Desk) -> None:
    path = desk.item("rapat", ("judul: KPU", "judul: Rapat: KPU"), (TAGS, "tag: [bakohumas"))
    before = data(desk, path)
    ended = desk.run("check", "--fix")
    assert ended.returncode == 1
    assert "MTD012" in ended.stdout
    assert data(desk, path) == before


def test_beside_json_the_changes_are_told_on_stderr(desk: Desk) -> None:
    path = desk.item("rapat", DATELINE, (TAGS, "tag: [bakohumas, politik-praktis]"))
    ended = desk.run("check", "--fix", "--format", "json")
    assert [entry["code"] for entry in json.loads(ended.stdout)] == ["TAG002"]
    assert ended.stderr.startswith(f"--- {path} (semula)\n")
    assert ended.returncode == 1


def test_a_file_that_somebody_saved_meanwhile_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.item("rapat", DATELINE)
    reading = ItemReader.article

    def save(self: ItemReader, path: str, raw: bytes) -> object:
        desk.write(path, data_before + b"\nBaru.\n")
        return reading(self, path, raw)

    data_before = data(desk, path)
    monkeypatch.setattr(mending, "ItemReader", type("Slow", (ItemReader,), {"article": save}))
    ended = desk.run("check", "--fix")
    told = f"{path} tidak diubah: berkasnya berubah sewaktu diperbaiki; ulangi perintahnya.\n"
    assert ended.stderr == told
    assert data(desk, path) == data_before + b"\nBaru.\n"


def test_a_file_saved_before_its_turn_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.item("rapat", DATELINE)
    begin = mending.mend

    def late(*given: object) -> object:
        desk.edit(path, CLOSING, "Selesai.")
        return begin(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("newsroom.mending.mend", late)
    ended = desk.run("check", "--fix")
    assert "berubah sewaktu diperbaiki" in ended.stderr
    assert "Selesai." in data(desk, path).decode()
    assert "DLN001" in ended.stdout


def test_a_file_that_cannot_be_written_is_named(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.item("rapat", DATELINE)
    before = data(desk, path)

    def refuse(path: Path, text: str) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(textfile, "write", refuse)
    ended = desk.run("check", "--fix")
    assert ended.stderr.startswith(
        f"{path} tidak diubah: berkasnya tidak dapat dibaca atau ditulis"
    )
    assert data(desk, path) == before
    assert sorted(child.name for child in (desk.content / path).parent.iterdir()) == [
        "index.md",
        "rakor-zoom.jpg",
    ]


TITLES = st.text(st.sampled_from("KPU Kota: #'\"[]{}&*!|>%@`,-?é“”\\"), min_size=1, max_size=24)
HEADS = st.sampled_from(
    [
        "",
        "Kediri – ",
        "KEDIRI, kota-kediri.kpu.go.id -. ",
        "kota-kediri.kpu.go.id — ",
        "**Kediri** -- ",
    ]
)
ENDS = st.sampled_from(
    ["", " wsw", " (wsw)", "\n\n(humas/wsw)", " (wsw) (wsw)", " (Tim/wsw).", "wsw"]
)
WORDS = st.lists(st.sampled_from(["kediri", "Kota Kediri", "bakohumas", "Bakohumas", "xyz"]))


@settings(max_examples=40, deadline=None)
@given(TITLES, st.lists(HEADS, max_size=2), ENDS, WORDS, st.booleans())
def test_fixing_twice_is_fixing_once(
    title: str, heads: list[str], end: str, words: list[str], is_listed: bool
) -> None:
    joined = ", ".join(words)
    front = FRONT_MATTER.replace(TITLE, f"judul: {title}").replace(
        TAGS, f"tag: [{joined}]" if is_listed else f"tag: {joined}"
    )
    body = "".join(heads) + BODY.rstrip() + end
    with tempfile.TemporaryDirectory() as folder:
        desk = open_desk(Path(folder))
        path = "berita/2025/rapat.md"
        desk.write(path, f"---\n{front}---\n\n{body}\n")
        first = desk.run("check", "--fix")
        once = data(desk, path)
        second = desk.run("check", "--fix")
        assert data(desk, path) == once
        assert second.returncode == first.returncode
        assert "@@" not in second.stdout
        assert first.stdout.endswith(second.stdout)
        assert "" == first.stderr == second.stderr


def test_the_door_takes_the_flag_anywhere(desk: Desk) -> None:
    path = desk.item("rapat", DATELINE)
    assert main(["periksa", "--fix", "--content", str(desk.content), "--at", AT]) == 0
    assert b"go.id" not in data(desk, path)
