"""What is remembered of single items: never more than still holds."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from friends.controlset import AT, ITEMS, lay
from newsroom import itemmemory, parallel, pipeline
from newsroom.model import Article, Finding, Page
from newsroom.photos.inventory import look_at, national_desk
from newsroom.prose import passages
from newsroom.prose.passages import Passage
from rules.files import make

ITEM = "berita/2025/rakor-bakohumas/index.md"
OTHER = "berita/2025/jam-layanan-ramadan/index.md"
# The last of them links to the first.
KEPT = ("rakor-bakohumas", "jam-layanan-ramadan", "kerja-sama-media")
FEW = [item for item in ITEMS if item.stem.partition("-")[2] in KEPT]
SOUND, SLIP = "satuan kerja masing-masing", "satuan kerja diatas masing-masing"
WORKERS = 1


class Looks:
    """The items that were read, and those whose prose was judged, since the last question."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._read: set[str] = set()
        self._judged: set[str] = set()
        read, taken = pipeline.read_article, passages._passages

        def reading(path: str, *rest: object) -> Article:
            self._read.add(path)
            return read(path, *rest)  # type: ignore[arg-type]

        def taking(item: Article | Page) -> Iterator[Passage]:
            if isinstance(item, Article):
                self._judged.add(item.source.path)
            return taken(item)

        monkeypatch.setattr(pipeline, "read_article", reading)
        monkeypatch.setattr(passages, "_passages", taking)

    def taken(self) -> tuple[set[str], set[str]]:
        """What was read and what was judged; begins anew."""
        told = self._read, self._judged
        self._read, self._judged = set(), set()
        return told


class Desk:
    """A few items of the control set, checked again and again beside one cache."""

    def __init__(self, root: Path, looks: Looks, known: Path) -> None:
        self.content = lay(root, FEW)
        self.cache = shutil.copytree(known, root / "cache")
        self._other = shutil.copytree(known, root / "other")
        self._looks = looks

    def check(self, at: datetime = AT) -> tuple[set[str], set[str]]:
        """Check, find just what a check without memory finds, and tell what was looked at."""
        findings = self.findings(self.cache, at)
        looked = self._looks.taken()
        # The other cache knows photos alone.
        shutil.rmtree(self._other / "items", ignore_errors=True)
        assert findings == self.findings(self._other, at)
        self._looks.taken()
        return looked

    def findings(self, cache: Path, at: datetime, workers: int = WORKERS) -> tuple[Finding, ...]:
        reading = pipeline.read_newsroom(self.content, cache, workers)
        return pipeline.check(reading, at, None, workers).findings

    def replace(self, path: str, old: str, new: str) -> None:
        file = self.content / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that knows the photos of those items and nothing of their texts."""
    root = tmp_path_factory.mktemp("known")
    content = lay(root, FEW)
    photos = [path.relative_to(content).as_posix() for path in content.rglob("*.jpg")]
    look_at(content, sorted(photos), national_desk(root / "cache"))
    return root / "cache"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, known: Path) -> Desk:
    desk = Desk(tmp_path, Looks(monkeypatch), known)
    read, judged = desk.check()
    assert len(read) == len(judged) == len(list(desk.content.glob("berita/*/*/index.md")))
    return desk


def test_what_stays_is_neither_read_nor_judged_again(desk: Desk) -> None:
    assert desk.check() == (set(), set())


def test_what_a_copy_of_the_process_recalls_is_not_forgotten(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "FEWEST", 2)
    desk.findings(desk.cache, AT, workers=2)
    assert desk.check() == (set(), set())


def test_an_item_that_changes_is_looked_at_alone(desk: Desk) -> None:
    desk.replace(ITEM, SOUND, SLIP)
    assert desk.check() == ({ITEM}, {ITEM})
    assert any(one.code == "BHS101" for one in desk.findings(desk.cache, AT))
    desk.replace(ITEM, SLIP, SOUND)
    assert desk.check() == ({ITEM}, {ITEM})


def test_a_photo_that_changes_makes_its_item_judged_again(desk: Desk) -> None:
    photo = next(iter(sorted((desk.content / ITEM).parent.glob("*.jpg"))))
    photo.write_bytes(make("jpeg", (400, 300), "small"))
    assert desk.check() == (set(), {ITEM})
    assert any(one.path.startswith(ITEM[:-8]) for one in desk.findings(desk.cache, AT))
    photo.unlink()
    assert desk.check() == (set(), {ITEM})
    assert any(one.code == "FTO001" for one in desk.findings(desk.cache, AT))


@pytest.mark.parametrize(
    "path", ["satker.yaml", "daftar/pejabat.yaml", "daftar/standar.yaml", "daftar/tag.yaml"]
)
def test_a_changed_register_makes_all_looked_at_again(desk: Desk, path: str) -> None:
    file = desk.content / path
    file.write_bytes(file.read_bytes() + b"# catatan\n")
    read, judged = desk.check()
    assert {ITEM, OTHER} <= read & judged


def test_another_year_makes_all_judged_again_and_an_hour_none(desk: Desk) -> None:
    assert desk.check(AT.replace(hour=AT.hour + 1)) == (set(), set())
    read, judged = desk.check(AT.replace(year=AT.year + 1))
    assert read == set()
    assert {ITEM, OTHER} <= judged


def test_another_program_makes_all_looked_at_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    program.mkdir()
    (program / "rule.py").write_text("one = 1\n")
    monkeypatch.setattr(itemmemory, "_PACKAGE", program)
    itemmemory._program.cache_clear()
    read, judged = desk.check()
    assert {ITEM, OTHER} <= read & judged
    assert desk.check() == (set(), set())
    (program / "rule.py").write_text("one = 12\n")
    itemmemory._program.cache_clear()
    read, judged = desk.check()
    assert {ITEM, OTHER} <= read & judged
    itemmemory._program.cache_clear()


def test_an_item_that_goes_is_forgotten_and_links_to_it_are_found(desk: Desk) -> None:
    (desk.content / ITEM).unlink()
    read, judged = desk.check()
    assert read == set()
    assert ITEM not in judged
    # Another item links to it: that finding depends on more than the item that has the link.
    assert any(one.code == "TTN001" for one in desk.findings(desk.cache, AT))
    texts = next((desk.cache / "items").glob("texts-*"))
    assert SOUND.encode() not in texts.read_bytes()


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "another"])
def test_a_damaged_memory_is_none(desk: Desk, damage: str) -> None:
    for file in (desk.cache / "items").iterdir():
        data = file.read_bytes()
        middle = len(data) // 2
        file.write_bytes(
            {
                "cut": data[:middle],
                "flipped": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
                "empty": b"",
                "another": b"\x80\x04N." * 20,
            }[damage]
        )
    read, judged = desk.check()
    assert {ITEM, OTHER} <= read & judged
    assert desk.check() == (set(), set())


def test_a_draft_becomes_public_with_the_standing_that_is_due(desk: Desk) -> None:
    desk.replace(ITEM, SOUND, SLIP)
    desk.replace(ITEM, "judul:", "status: draf\njudul:")
    desk.check()
    drafted = {one.standing for one in desk.findings(desk.cache, AT) if one.path == ITEM}
    desk.replace(ITEM, "status: draf\n", "")
    desk.check()
    open_ = {one.standing for one in desk.findings(desk.cache, AT) if one.path == ITEM}
    assert drafted.isdisjoint(open_)
