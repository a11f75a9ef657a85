"""A withdrawal is published at once, whatever others have yet to mend."""

import shutil
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest

from e2e.desk import PHOTO, ROOT, Desk, open_desk
from rules.files import make

BAD = ("penulis: wsw", "penulis: wsv")
NOTE = (
    "ralat: [{tanggal: 2025-07-31 09:00, jenis: pencabutan, isi: Data yang dimuat belum final.}]\n"
)
SECRET = "mutu foto dan naskah"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom that has published two items, of which one is to be withdrawn."""
    desk = open_desk(tmp_path)
    # The manifest of no other test: they share what is kept.
    desk.write("halaman/tanda.md", f"---\njudul: Tanda\n---\n\nTanda {uuid4().hex}.\n")
    desk.item("batal")
    desk.item("tetap", ("judul: KPU", "judul: Hari Ini KPU"))
    assert desk.run("build", "--publish").returncode == 0
    desk.edit("berita/2025/batal/index.md", "penulis: wsw", f"{NOTE}penulis: wsw")
    return desk


def test_a_new_item_with_an_error_is_left_out(desk: Desk) -> None:
    desk.item("baru", BAD, ("judul: KPU", "judul: Mendadak KPU"))
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert "baru/index.md:4: NAM001 Wajib diperbaiki" in ended.stdout
    assert (
        "Pencabutan diterbitkan segera, tanpa menunggu berita/2025/baru/index.md, yang masih"
        " memuat temuan wajib" in ended.stdout
    )
    tree = desk.tree()
    assert "Data yang dimuat belum final." in tree["berita/2025/batal/index.html"].decode()
    assert SECRET not in tree["berita/2025/batal/index.html"].decode()
    assert not [path for path in tree if path.startswith("berita/2025/baru/")]
    assert not [path for path, data in tree.items() if b"Mendadak" in data]
    assert "berita/2025/tetap/index.html" in tree


def test_a_public_item_with_an_error_stands_as_it_was_published(desk: Desk) -> None:
    before = desk.tree()["berita/2025/tetap/index.html"].decode()
    desk.edit("berita/2025/tetap/index.md", *BAD)
    desk.edit("berita/2025/tetap/index.md", "dua orang", "sembilan orang")
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert "tanpa menunggu berita/2025/tetap/index.md" in ended.stdout
    tree = desk.tree()
    page = tree["berita/2025/tetap/index.html"].decode()
    assert "sembilan orang" not in page
    assert "dua orang" in before
    assert "dua orang" in page
    assert SECRET not in tree["berita/2025/batal/index.html"].decode()
    # Once it is mended, everything is as it should be.
    desk.edit("berita/2025/tetap/index.md", *reversed(BAD))
    assert "tanpa menunggu" not in desk.run("build", "--publish").stdout
    assert "sembilan orang" in desk.tree()["berita/2025/tetap/index.html"].decode()


def test_its_own_errors_and_unreadable_neighbours_do_not_matter(desk: Desk) -> None:
    desk.edit("berita/2025/batal/index.md", *BAD)
    desk.write("berita/2025/rusak/index.md", "---\njudul: [\n---\n")
    assert desk.run("build", "--publish").returncode == 0
    assert SECRET not in desk.tree()["berita/2025/batal/index.html"].decode()


def test_a_logo_that_is_gone_stops_no_withdrawal(desk: Desk) -> None:
    office = desk.content / "satker.yaml"
    office.write_text(f"{office.read_text('utf-8')}logo: hilang.png\n", "utf-8")
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert "STR020" in ended.stdout
    assert SECRET not in desk.tree()["berita/2025/batal/index.html"].decode()
    # With nothing to withdraw it stops what is new.
    assert desk.run("build", "--publish").returncode == 1


@pytest.mark.parametrize("line", ["tanggal: 2025-07-", "judul: KPU"])
def test_without_title_or_date_it_is_withdrawn_with_those_it_had(desk: Desk, line: str) -> None:
    text = (desk.content / "berita/2025/batal/index.md").read_text(encoding="utf-8")
    (whole,) = [one for one in text.splitlines(keepends=True) if one.startswith(line)]
    desk.edit("berita/2025/batal/index.md", whole, "")
    desk.edit("berita/2025/tetap/index.md", *BAD)
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert "tanpa menunggu berita/2025/tetap/index.md, yang" in ended.stdout
    page = desk.tree()["berita/2025/batal/index.html"].decode()
    assert "Data yang dimuat belum final." in page
    assert SECRET not in page
    assert not [
        path for path, data in desk.tree().items() if SECRET in str(data) and "batal" in path
    ]
    # Until it is whole again, nothing more is published, and it stays withdrawn.
    assert desk.run("build", "--publish").returncode == 1
    assert desk.tree()["berita/2025/batal/index.html"].decode() == page


def test_without_date_and_without_its_published_form_the_gate_stays_closed(desk: Desk) -> None:
    text = (desk.content / "berita/2025/batal/index.md").read_text(encoding="utf-8")
    (date,) = [one for one in text.splitlines(keepends=True) if one.startswith("tanggal: 2025")]
    desk.edit("berita/2025/batal/index.md", date, "")
    # Another photo of the same name: the item cannot be made as it was published.
    (desk.content / "berita/2025/batal" / PHOTO).write_bytes(make("jpeg", (1280, 720), "lain"))
    ended = desk.run("build", "--publish")
    assert ended.returncode == 1
    assert "batal/index.md" in ended.stdout


def spoilt(desk: Desk, file: str, damage: str) -> None:
    """One of the office's own files as it is while somebody works on it."""
    place = desk.content / file
    if damage == "gone":
        place.unlink()
    elif damage == "shut":
        place.rename(desk.content.parent / "away")
        place.symlink_to(desk.content / "nowhere")
    else:
        desk.write(file, place.read_text(encoding="utf-8") + damage)


@pytest.mark.parametrize("damage", ["asing: ya\n", "nama: [\n", "gone", "shut"])
@pytest.mark.parametrize("file", ["satker.yaml", "daftar/penulis.yaml"])
def test_the_office_s_own_files_stand_as_they_were_published(
    desk: Desk, file: str, damage: str
) -> None:
    before = desk.tree()
    spoilt(desk, file, damage)
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert f"{file}:" in ended.stdout
    assert f"tanpa menunggu {file}, yang masih memuat temuan wajib" in ended.stdout
    tree = desk.tree()
    assert SECRET not in tree["berita/2025/batal/index.html"].decode()
    assert tree["profil/index.html"] == before["profil/index.html"]
    # With nothing more to withdraw it stops what is new.
    assert desk.run("build", "--publish").returncode == 1
    assert desk.tree() == tree


@pytest.mark.parametrize("damage", ["asing: ya\n", "nama: [\n"])
def test_what_the_broken_file_may_forbid_waits(desk: Desk, damage: str) -> None:
    desk.item("baru", ("judul: KPU", "judul: Mendadak KPU"))
    desk.item("nanti", ("penulis: wsw", "penulis: wsw\nembargo: 2025-09-01 09:00"))
    desk.item("kerangka", ("penulis: wsw", "penulis: wsw\nstatus: draf"))
    desk.edit("berita/2025/tetap/index.md", "dua orang", "sembilan orang")
    # The office comes to demand approvals, and what it was published with last does not.
    spoilt(desk, "satker.yaml", f"persetujuan: wajib\n{damage}")
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert "tanpa menunggu satker.yaml, yang masih memuat temuan wajib: yang baru" in ended.stdout
    assert "1 tulisan menunggu embargo" in ended.stdout
    assert "1 draf tidak ikut terbit" in ended.stdout
    tree = desk.tree()
    assert SECRET not in tree["berita/2025/batal/index.html"].decode()
    assert not [path for path, data in tree.items() if "/baru/" in path or b"Mendadak" in data]
    assert "dua orang" in tree["berita/2025/tetap/index.html"].decode()


RETITLED = ("judul: KPU", "judul: Peringatan KPU")
LATER = ("penulis: wsw", "penulis: wsw\nembargo: 2025-09-01 09:00")


@pytest.mark.parametrize("more", [(), (LATER,)])
def test_beside_a_broken_file_what_is_withdrawn_has_the_title_it_is_given_with_it(
    desk: Desk, more: tuple[tuple[str, str], ...]
) -> None:
    for change in (RETITLED, *more):
        desk.edit("berita/2025/batal/index.md", *change)
    # One that readers never had is not to be heard of now.
    desk.item(
        "asing", ("judul: KPU", "judul: Bocoran KPU"), ("penulis: wsw", f"{NOTE}penulis: wsw")
    )
    spoilt(desk, "satker.yaml", "asing: ya\n")
    assert desk.run("build", "--publish").returncode == 0
    page = desk.tree()["berita/2025/batal/index.html"].decode()
    assert "Data yang dimuat belum final." in page
    assert "Peringatan KPU" in page
    assert SECRET not in page
    assert not [path for path, data in desk.tree().items() if b"Bocoran" in data]
    assert "berita/2025/asing/index.html" not in desk.tree()
    assert [path for path in desk.tree() if "/batal/" in path] == ["berita/2025/batal/index.html"]
    # A second withdrawal changes nothing of it.
    desk.edit("berita/2025/tetap/index.md", "penulis: wsw", f"{NOTE}penulis: wsw")
    assert desk.run("build", "--publish").returncode == 0
    assert SECRET not in desk.tree()["berita/2025/tetap/index.html"].decode()
    assert desk.tree()["berita/2025/batal/index.html"].decode() == page


def test_what_was_withdrawn_before_stands_as_it_was_published(desk: Desk) -> None:
    assert desk.run("build", "--publish").returncode == 0
    page = desk.tree()["berita/2025/batal/index.html"]
    desk.edit("berita/2025/batal/index.md", *RETITLED)
    desk.edit("berita/2025/tetap/index.md", "penulis: wsw", f"{NOTE}penulis: wsw")
    spoilt(desk, "satker.yaml", "asing: ya\n")
    assert desk.run("build", "--publish").returncode == 0
    assert SECRET not in desk.tree()["berita/2025/tetap/index.html"].decode()
    assert desk.tree()["berita/2025/batal/index.html"] == page


def test_one_withdrawn_before_that_lost_its_title_keeps_its_page(desk: Desk) -> None:
    assert desk.run("build", "--publish").returncode == 0
    page = desk.tree()["berita/2025/batal/index.html"]
    desk.edit("berita/2025/batal/index.md", "judul: KPU", "jdul: KPU")
    desk.edit("berita/2025/tetap/index.md", "penulis: wsw", f"{NOTE}penulis: wsw")
    assert desk.run("build", "--publish").returncode == 0
    assert SECRET not in desk.tree()["berita/2025/tetap/index.html"].decode()
    assert desk.tree()["berita/2025/batal/index.html"] == page


def test_without_its_published_form_it_is_withdrawn_as_it_is(desk: Desk) -> None:
    desk.edit("berita/2025/batal/index.md", *RETITLED)
    # Another photo of the same name: the item cannot be made as it was published.
    (desk.content / "berita/2025/batal" / PHOTO).write_bytes(make("jpeg", (1280, 720), "lain"))
    spoilt(desk, "satker.yaml", "asing: ya\n")
    assert desk.run("build", "--publish").returncode == 0
    page = desk.tree()["berita/2025/batal/index.html"].decode()
    assert "Peringatan KPU" in page
    assert SECRET not in page


def test_a_title_that_is_changed_with_the_withdrawal_goes_out_beside_others_errors(
    desk: Desk,
) -> None:
    desk.edit("berita/2025/batal/index.md", *RETITLED)
    desk.item("baru", BAD)
    assert desk.run("build", "--publish").returncode == 0
    page = desk.tree()["berita/2025/batal/index.html"].decode()
    assert "Peringatan KPU" in page
    assert SECRET not in page


def test_all_registers_may_be_away(desk: Desk) -> None:
    before = desk.tree()
    # As where a shared drive is away.
    (desk.content / "daftar").rename(desk.content.parent / "away")
    (desk.content / "daftar").symlink_to(desk.content / "nowhere")
    assert desk.run("build", "--publish").returncode == 0
    tree = desk.tree()
    assert SECRET not in tree["berita/2025/batal/index.html"].decode()
    assert tree.keys() >= {path for path in before if "/batal/" not in path and ".html" in path}


def test_a_second_withdrawal_finds_them_too(desk: Desk) -> None:
    spoilt(desk, "satker.yaml", "asing: ya\n")
    assert desk.run("build", "--publish").returncode == 0
    desk.edit("berita/2025/tetap/index.md", "penulis: wsw", f"{NOTE}penulis: wsw")
    assert desk.run("build", "--publish").returncode == 0
    assert SECRET not in desk.tree()["berita/2025/tetap/index.html"].decode()


class Trial(Desk):
    """The same content, published to another folder."""

    @property
    def output(self) -> Path:
        return self.folder / "uji"


@pytest.mark.parametrize("kind", ["new", "copied"])
def test_a_publication_to_another_folder_takes_them_from_nobody(desk: Desk, kind: str) -> None:
    trial = Trial(desk.folder)
    if kind == "copied":
        shutil.copytree(desk.output, trial.output)
    for office in ("KPU Kota Kediri.", "KPU Kota Kediri, uji coba."):
        desk.write("halaman/profil.md", f"---\njudul: Profil\n---\n\n{office}\n")
        assert trial.run("build", "--publish").returncode == 0
    assert len(offices(trial)) == 1
    spoilt(desk, "satker.yaml", "asing: ya\n")
    assert desk.run("build", "--publish").returncode == 0
    assert SECRET not in desk.tree()["berita/2025/batal/index.html"].decode()
    assert b"uji coba" not in desk.tree()["profil/index.html"]


def test_a_build_in_the_same_folder_takes_them_from_nobody(desk: Desk) -> None:
    desk.write("halaman/profil.md", "---\njudul: Profil\n---\n\nUji coba.\n")
    for _ in range(2):
        desk.edit("satker.yaml", "nama: ", "nama: Uji ")
        assert desk.run("build").returncode == 0
    spoilt(desk, "satker.yaml", "asing: ya\n")
    assert desk.run("build", "--publish").returncode == 0
    tree = desk.tree()
    assert SECRET not in tree["berita/2025/batal/index.html"].decode()
    assert b"Uji" not in tree["profil/index.html"]
    assert len(offices(desk)) == 1


def offices(desk: Desk) -> list[Path]:
    """The files in which the office is kept as that folder's publications had it."""
    place = sha256(str(desk.output).encode()).hexdigest()[:32]
    return [*(ROOT / ".cache" / "newsroom" / "published").glob(f"office-{place}-*.json")]


def test_a_register_that_was_not_there_is_left_out(desk: Desk) -> None:
    desk.write("daftar/standar.yaml", "ketatkan: {foto: banyak}\n")
    ended = desk.run("build", "--publish")
    assert ended.returncode == 0
    assert "tanpa menunggu daftar/standar.yaml" in ended.stdout
    assert SECRET not in desk.tree()["berita/2025/batal/index.html"].decode()


@pytest.mark.parametrize("kept", ["", "{}", '{"files": []}'])
def test_where_they_were_not_kept_it_says_what_the_withdrawal_waits_for(
    desk: Desk, kept: str
) -> None:
    before = desk.tree()
    lines = (desk.content / "satker.yaml").read_text(encoding="utf-8").count("\n")
    spoilt(desk, "satker.yaml", "asing: ya\n")
    (office,) = offices(desk)
    office.write_text(kept, encoding="utf-8")
    ended = desk.run("build", "--publish")
    assert ended.returncode == 1
    assert desk.tree() == before
    assert (
        "Pencabutan berita/2025/batal/index.md belum tayang: perbaiki dahulu satker.yaml baris"
        f" {lines + 1}, lalu terbitkan lagi." in ended.stderr
    )


def test_without_the_published_form_the_gate_stays_closed(desk: Desk) -> None:
    before = desk.tree()
    desk.edit("berita/2025/tetap/index.md", *BAD)
    (desk.content / "berita/2025/tetap" / PHOTO).write_bytes(
        (desk.content / "berita/2025/batal" / PHOTO).read_bytes()
    )
    assert desk.run("build", "--publish").returncode == 1
    assert desk.tree() == before


@pytest.mark.parametrize("place", ["berita/2025/tetap/index.md", "berita/2025/tetap"])
def test_what_cannot_be_read_does_not_leave_the_site(desk: Desk, place: str) -> None:
    before = desk.tree()
    # As where another program holds the file, or a shared drive is away.
    (desk.content / place).rename(desk.content.parent / "away")
    (desk.content / place).symlink_to(desk.content / "nowhere")
    assert desk.run("build", "--publish").returncode == 1
    assert desk.tree() == before


def test_without_a_new_withdrawal_the_gate_stays_closed(desk: Desk) -> None:
    assert desk.run("build", "--publish").returncode == 0
    desk.item("baru", BAD)
    assert desk.run("build", "--publish").returncode == 1
    assert desk.run("build").returncode == 1


def test_a_trial_build_is_no_publication(desk: Desk) -> None:
    desk.item("baru", BAD)
    assert desk.run("build").returncode == 1
