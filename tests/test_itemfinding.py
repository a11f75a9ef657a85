"""Finding the item that somebody means, whatever way they name it and whatever lies there."""

from pathlib import Path

import pytest

from newsroom import pipeline
from newsroom.itemfinding import ItemUnknownError, find, find_article
from newsroom.model import Tree
from newsroom.rules.cases import Case
from rules.scene import ANNOUNCEMENT, ITEM, lay

SOURCE = f"{ITEM}/index.md"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound newsroom with an item in a folder and one that is a file; its parent is here."""
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    folder = lay(sound, tmp_path).content
    (folder / "berita/2025/jam-layanan.md").write_text(ANNOUNCEMENT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def tree(content: Path) -> Tree:
    return pipeline.read_standard(content).newsroom.tree


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        (ITEM, SOURCE),
        (f"{ITEM}/", SOURCE),
        (SOURCE, SOURCE),
        (f"content/{ITEM}", SOURCE),
        (f"content/{SOURCE}", SOURCE),
        (f"./content/halaman/../{ITEM}", SOURCE),
        ("berita/2025/jam-layanan", "berita/2025/jam-layanan.md"),
        ("content/berita/2025/jam-layanan.md", "berita/2025/jam-layanan.md"),
    ],
)
def test_an_item_is_found_by_every_way_to_name_it(content: Path, wanted: str, path: str) -> None:
    assert find(tree(content), Path(wanted)) == path
    assert find(tree(Path("content")), Path(wanted)) == path


def test_an_item_is_found_from_within_and_by_its_whole_path(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find(tree(content), content / ITEM) == SOURCE
    monkeypatch.chdir(content / ITEM)
    for wanted in (".", "index.md", "../rapat", "../jam-layanan/../rapat"):
        assert find(tree(content), Path(wanted)) == SOURCE


def test_the_article_of_an_item(content: Path) -> None:
    newsroom = pipeline.read_newsroom(content, None).newsroom
    assert find_article(newsroom, Path(ITEM)).path == ITEM


def test_links_are_followed_and_stand_for_themselves(content: Path) -> None:
    Path("tautan").symlink_to(content / ITEM)
    (content / "berita/2024").symlink_to("2025")
    assert find(tree(content), Path("tautan")) == SOURCE
    assert find(tree(content), Path("berita/2024/rapat")) == "berita/2024/rapat/index.md"


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("berita/2025/rapta", ITEM),
        ("content/berita/2025/rapta", ITEM),
        ("content/berita/2025/rapta.md", ITEM),
        ("berita/2025/jam-layana", "berita/2025/jam-layanan"),
        ("halaman/tidak-ada.md", ""),
        ("tak-ada", ""),
        ("loop", ""),
        ("loop/index.md", ""),
        ("x" * 5000, ""),
        ("a\0b", ""),
        ("a\x1b[31m", ""),
    ],
)
def test_what_is_no_item_is_named_with_the_nearest(content: Path, wanted: str, near: str) -> None:
    Path("loop").symlink_to("loop")
    (content / "loop").symlink_to("loop")
    with pytest.raises(ItemUnknownError) as unknown:
        find(tree(content), Path(wanted))
    told = wanted.replace("\0", "<U+0000>").replace("\x1b", "<U+001B>")
    meant = f"Mungkin maksud Anda “{near}”." if near else "Periksa nama dan foldernya."
    assert str(unknown.value) == f"Tulisan {told} tidak ditemukan. {meant}"
    assert unknown.value.folder is None


@pytest.mark.parametrize("wanted", ["daftar/penulis.yaml", f"{ITEM}/rakor-zoom.jpg"])
def test_another_file_is_told_to_be_no_item(content: Path, wanted: str) -> None:
    with pytest.raises(ItemUnknownError) as unknown:
        find(tree(content), Path(wanted))
    assert str(unknown.value) == f"{wanted} bukan tulisan. Sebutkan folder satu tulisan."


@pytest.mark.parametrize(
    ("wanted", "is_outside"),
    [
        ("berita/2025", False),
        ("content/berita", False),
        ("content", False),
        ("kamera", True),
        ("/", True),
        ("..", True),
    ],
)
def test_a_folder_without_an_item_is_told_as_one(
    content: Path, wanted: str, is_outside: bool
) -> None:
    Path("kamera").mkdir()
    with pytest.raises(ItemUnknownError) as unknown:
        find(tree(content), Path(wanted))
    sentence = f"Di {wanted} tidak ada tulisan (index.md). Sebutkan folder satu tulisan."
    assert str(unknown.value) == sentence
    assert unknown.value.folder == (Path(wanted) if is_outside else None)
