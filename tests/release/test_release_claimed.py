"""What the server's keeper puts at an address that both may fill goes before ours."""

import json
import shutil
from pathlib import Path

import pytest
from release_site import build

from newsroom.release.claimed import YIELDING, claimed, still_ours
from newsroom.release.errors import ForeignCollision
from newsroom.release.manifest import read
from newsroom.release.paths import Siblings
from newsroom.release.swap import recover

OURS = {"index.html": b"satu", "favicon.ico": b"kami", ".well-known/security.txt": b"kami"}
REST = {"index.html": b"dua"}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "situs"
    build(folder, OURS)
    return folder


def test_what_is_as_we_left_it_is_ours(target: Path) -> None:
    assert claimed(target, read(target)) == frozenset()
    assert set(still_ours(target, read(target))) == OURS.keys()
    build(target, REST)
    assert not any((target / path).exists() for path in YIELDING)


@pytest.mark.parametrize("path", sorted(YIELDING))
def test_what_was_put_over_ours_is_theirs_from_then_on(target: Path, path: str) -> None:
    (target / path).write_bytes(b"mereka")
    assert claimed(target, read(target)) == {path}
    assert path not in still_ours(target, read(target))
    staged = {name: data for name, data in OURS.items() if name != path}
    for _ in range(2):
        build(target, staged)
        assert (target / path).read_bytes() == b"mereka"
        assert claimed(target, read(target)) == {path}
    with pytest.raises(ForeignCollision):
        build(target, OURS)
    # Once theirs is taken away, ours returns.
    (target / path).unlink()
    build(target, OURS)
    assert (target / path).read_bytes() == OURS[path]


def test_a_link_in_the_place_of_ours_is_theirs(target: Path) -> None:
    (target / "favicon.ico").unlink()
    (target / "favicon.ico").symlink_to("/nonexistent")
    build(target, {**REST, ".well-known/security.txt": b"kami"})
    assert (target / "favicon.ico").readlink() == Path("/nonexistent")


def test_other_files_of_ours_that_were_changed_by_hand_are_made_anew(target: Path) -> None:
    (target / "index.html").write_bytes(b"mereka")
    assert claimed(target, read(target)) == frozenset()
    build(target, OURS)
    assert (target / "index.html").read_bytes() == b"satu"


@pytest.mark.parametrize(("kept", "page"), [(b"mereka", b"dua"), (b"", b"satu")])
def test_a_build_killed_amid_the_swap_loses_nothing_of_theirs(
    target: Path, kept: bytes, page: bytes
) -> None:
    siblings = Siblings(target)
    (target / "favicon.ico").write_bytes(b"mereka")
    staging, old = siblings.fresh("staging"), siblings.fresh("old")
    aside = target.with_name("sementara")
    shutil.copytree(target, aside)
    build(target, REST)
    # A power cut can lose the bytes of a copy: then the old site is put back.
    (target / "favicon.ico").write_bytes(kept)
    target.rename(staging)
    aside.rename(old)
    names = {"staging": staging.name, "old": old.name}
    siblings.journal.write_text(json.dumps(names), encoding="utf-8")
    recover(target)
    assert (target / "index.html").read_bytes() == page
    assert (target / "favicon.ico").read_bytes() == b"mereka"
