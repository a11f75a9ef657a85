"""Which site paths are safe on every system, and the names beside the published folder."""

import os
import re
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.release.errors import PathRefused
from newsroom.release.paths import Siblings, check_path, fold


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "berita/2025/rakor-bakohumas-jatim/index.html",
        "feed/kategori/siaran-pers.xml",
        ".nojekyll",
        ".well-known/security.txt",
        "berita/2025/x/Pengumuman Hasil Seleksi (1).pdf",
        "berkas/é.pdf",
        "console/nullable.html",
        "a" * 255,
    ],
)
def test_ordinary_paths_pass(path: str) -> None:
    check_path(path)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("", "kosong"),
        ("/index.html", "kosong"),
        ("berita//x", "kosong"),
        ("berita/", "kosong"),
        ("../x", "`..`"),
        ("berita/../../x", "`..`"),
        ("./x", "`..`"),
        ("C:/x", "karakter kendali"),
        ("berita\\x", "karakter kendali"),
        ("berita/x\0", "karakter kendali"),
        ("berita/x\n", "karakter kendali"),
        ("berita/apa?.html", "karakter kendali"),
        ("nul", "Windows"),
        ("berita/Con.html", "Windows"),
        ("berita/com1.tar.gz", "Windows"),
        ("berita/LPT³", "Windows"),
        ("berita/aux .html", "Windows"),
        ("berita/x.", "titik atau spasi"),
        ("berita/x /y", "titik atau spasi"),
        ("a" * 256, "255 bita"),
        ("é" * 128, "255 bita"),
        ("berita/\ud800", "Unicode"),
        (".newsroom/manifest.json", "bukan milik"),
        (".Newsroom/x", "bukan milik"),
        (".git/HEAD", "bukan milik"),
        (".GIT", "bukan milik"),
    ],
)
def test_unsafe_paths_are_refused_with_their_reason(path: str, reason: str) -> None:
    with pytest.raises(PathRefused, match=re.escape(reason)):
        check_path(path)


def test_the_refusal_can_be_printed_whatever_the_path_holds() -> None:
    with pytest.raises(PathRefused) as refusal:
        check_path("a\ud800\x1b[31m\u202e")

    text = str(refusal.value)
    assert text.encode("utf-8").isascii() is False
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\\ud800" in text


ANYTHING = st.text(alphabet=st.one_of(st.sampled_from("a./\\:~ \0"), st.characters()), max_size=40)


@given(ANYTHING)
def test_what_passes_stays_inside_any_folder_on_any_system(path: str) -> None:
    try:
        check_path(path)
    except PathRefused:
        return
    for pure in (PurePosixPath(path), PureWindowsPath(path)):
        assert not pure.is_absolute()
        assert not pure.drive
        assert ".." not in pure.parts
        assert "/".join(pure.parts) == path
    assert os.path.normpath(path) == path.replace("/", os.sep)


def test_folding_joins_case_and_unicode_forms() -> None:
    assert fold("Berita/É.html") == fold("berita/e\u0301.HTML")
    assert fold("Berita/A.html") == "berita/a.html"
    assert fold("berita/a.html") != fold("berita/b.html")


def test_siblings_know_their_own_folders_alone(tmp_path: Path) -> None:
    siblings = Siblings(tmp_path / "situs")
    staging, old = siblings.fresh("staging"), siblings.fresh("old")
    staging.mkdir()
    old.mkdir()
    for name in (
        ".situs.newsroom-staging-12",
        ".situs.newsroom-staging-1-0123456g",
        ".situs2.newsroom-staging-1-01234567",
        ".situs.newsroom-staging-1-01234567-x",
    ):
        (tmp_path / name).mkdir()
    (tmp_path / ".situs.newsroom-staging-1-01234567").symlink_to(tmp_path)
    (tmp_path / ".situs.newsroom-staging-1-01234568").write_bytes(b"")

    assert siblings.leftovers("staging") == (staging,)
    assert siblings.leftovers("old") == (old,)
    assert staging.parent == tmp_path
    assert siblings.fresh("staging") != staging


def test_a_target_without_a_parent_has_no_leftovers(tmp_path: Path) -> None:
    assert Siblings(tmp_path / "belum" / "situs").leftovers("staging") == ()
