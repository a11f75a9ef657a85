"""Pelican's own command gives the same site and the same gate; none of its traps springs."""

import sys
from pathlib import Path

import pytest

from e2e.desk import AT, ROOT, Desk, Ended, open_desk
from newsroom.accounting import UnaccountedError, refuse_unaccounted
from newsroom.model import Entry
from newsroom.pipeline import read_newsroom

CONF = ROOT / "pelicanconf.py"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom with one sound item, built."""
    opened = open_desk(tmp_path)
    opened.item("satu")
    return opened


def pelican(desk: Desk, *words: str, conf: Path = CONF) -> Ended:
    """The `pelican` command on this newsroom."""
    command = [sys.executable, "-m", "pelican", str(desk.content), "-s", str(conf)]
    command += ["-o", str(desk.output), *words, "-e", f'NEWSROOM_AT="{AT}"']
    return desk.start(command)


def configured(desk: Desk, more: str) -> Path:
    """Settings that add something to the project's own."""
    conf = desk.folder / "conf.py"
    conf.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n{more}\n",
        encoding="utf-8",
    )
    return conf


def test_the_same_site_and_the_same_gate_and_the_delete_option_deletes_nothing(
    desk: Desk,
) -> None:
    assert desk.run("build").returncode == 0
    (desk.output / "CNAME").write_text("x", encoding="utf-8")
    ours = desk.tree()
    for words in ((), ("-d",)):
        ended = pelican(desk, *words)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        assert desk.tree() == ours
    desk.edit("berita/2025/satu/index.md", "penulis: wsw", "penulis: xyz")
    closed = pelican(desk, "-d")
    assert closed.returncode == 1
    assert "NAM001 Wajib diperbaiki" in closed.stdout
    assert "Traceback" not in closed.stdout + closed.stderr
    assert desk.tree() == ours


def test_publishing_settings_change_no_page(desk: Desk) -> None:
    assert desk.run("build").returncode == 0
    ours = desk.tree()
    ended = pelican(desk, conf=ROOT / "publishconf.py")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    theirs = desk.tree()
    assert b'"published": true' in theirs.pop(".newsroom/manifest.json")
    assert b'"published": false' in ours.pop(".newsroom/manifest.json")
    assert theirs == ours


@pytest.mark.parametrize("word", ["-r", "-lr", "--autoreload"])
def test_autoreload_is_refused(desk: Desk, word: str) -> None:
    ended = pelican(desk, word)
    assert ended.returncode == 2
    assert "tasks.py serve" in ended.stderr
    assert not desk.output.exists()


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "def broken():\n    raise RuntimeError('rusak')\nfeeds.register = broken",
            "gagal dimuat: newsroom.adapters.feeds",
        ),
        ("PLUGINS = [gate, photos, generator, writer]", "gagal dimuat: newsroom.adapters.feeds"),
        ("PLUGINS = [*PLUGINS, 'tidak_ada_sama_sekali']", "Pelican melaporkan galat"),
        (
            "import logging\nfrom pelican.plugins import signals\n"
            "def complain(pelican):\n    logging.getLogger('pelican.x').error('ada yang salah')\n"
            "signals.all_generators_finalized.connect(complain)",
            "ada yang salah",
        ),
        (
            "from pathlib import Path\nfrom pelican.plugins import signals\n"
            "def scribble(generators):\n"
            "    folder = Path(generators[0].output_path)\n"
            "    folder.mkdir(parents=True, exist_ok=True)\n"
            "    (folder / 'liar.html').write_text('x')\n"
            "signals.all_generators_finalized.connect(scribble)",
            "liar.html",
        ),
    ],
)
def test_what_pelican_passes_over_stops_the_build(desk: Desk, more: str, told: str) -> None:
    cache = f"NEWSROOM_CACHE = {str(desk.folder / 'cache')!r}\n"
    ended = pelican(desk, conf=configured(desk, cache + more))
    assert ended.returncode == 2, ended.stdout + ended.stderr
    assert told in ended.stderr
    assert not desk.output.exists()


def test_an_edition_time_that_is_none_is_refused_in_a_sentence(desk: Desk) -> None:
    ended = desk.run("build", at="besok")
    assert ended.returncode == 2
    assert "Waktu terbit “besok” tidak terbaca" in ended.stderr
    assert not desk.output.exists()


def test_a_missing_content_folder_is_refused_in_a_sentence(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for task in ("build", "check"):
        ended = desk.run(task)
        assert ended.returncode == 2
        assert "Folder isi tidak ditemukan" in ended.stderr


def test_a_source_that_was_not_read_is_never_passed_over(desk: Desk) -> None:
    newsroom = read_newsroom(desk.content, None).newsroom
    refuse_unaccounted(newsroom)
    tree = newsroom.tree
    more = type(tree)(tree.root, (*tree.entries, Entry("berita/2025/hilang.md", "item")))
    lost = type(newsroom)(
        more, newsroom.satker, newsroom.satker_source, newsroom.registers, newsroom.articles,
        newsroom.pages,
    )  # fmt: skip
    with pytest.raises(UnaccountedError, match=r"hilang\.md"):
        refuse_unaccounted(lost)
