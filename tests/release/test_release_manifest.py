"""The manifest: deterministic, faithful, and suspicious of what it did not write."""

import json
import os
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from release_site import EDITION

from newsroom.release import manifest as module
from newsroom.release.errors import ManifestRefused, StorageFailed
from newsroom.release.manifest import (
    MANIFEST_PATH,
    FileRecord,
    Listed,
    Manifest,
    Published,
    parse,
    read,
    succeed,
)

A, B = "a" * 64, "b" * 64
ONE = "tag:kota-kediri.kpu.go.id,2025:berita/2025/satu"
TWO = "tag:kota-kediri.kpu.go.id,2025:berita/2025/dua"
FILES = {"index.html": FileRecord(A, 10), "berita/é.html": FileRecord(B, 0)}
SAMPLE = Manifest(
    "2026-11-22T03:00:00+00:00",
    True,
    FILES,
    {ONE: Published(ONE, "/berita/2025/satu/", "2025-07-17T09:30:00+00:00", "published", A)},
)


def put(folder: Path, data: bytes) -> Path:
    path = folder / MANIFEST_PATH
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return folder


def test_its_form_is_fixed() -> None:
    assert SAMPLE.dump().decode() == (
        "{\n"
        '"edition": "2026-11-22T03:00:00+00:00",\n'
        '"files": {\n'
        f'"berita/é.html": {{"sha256": "{B}", "size": 0}},\n'
        f'"index.html": {{"sha256": "{A}", "size": 10}}\n'
        "},\n"
        '"format": 1,\n'
        '"identities": {\n'
        f'"{ONE}": {{"content_hash": "{A}", '
        '"first_published": "2025-07-17T09:30:00+00:00", "state": "published", '
        '"url": "/berita/2025/satu/"}\n'
        "},\n"
        '"published": true\n'
        "}\n"
    )


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    assert read(put(tmp_path, SAMPLE.dump())) == SAMPLE


def test_an_empty_one_too() -> None:
    empty = Manifest("2026-11-22T03:00:00+00:00", False)
    assert parse(empty.dump(), "x") == empty


def test_the_order_of_writing_does_not_show() -> None:
    turned = Manifest(SAMPLE.edition, True, dict(reversed(FILES.items())), dict(SAMPLE.identities))
    assert turned.dump() == SAMPLE.dump()


@given(
    st.dictionaries(
        st.text("abc-é/", min_size=1, max_size=9).map(lambda text: f"x/{text.strip('/')}y"),
        st.builds(FileRecord, st.just(A), st.integers(0, 10**12)),
    )
)
def test_any_sound_manifest_survives_the_disk(files: dict[str, FileRecord]) -> None:
    manifest = Manifest("2026-11-22T03:00:00+00:00", False, files)
    if any("//" in path for path in files):
        with pytest.raises(ManifestRefused):
            parse(manifest.dump(), "x")
    else:
        assert parse(manifest.dump(), "x") == manifest


# ---------------------------------------------------------------- succession


def test_the_first_publication_is_the_edition_time_in_utc() -> None:
    at = datetime(2026, 11, 22, 10, 0, 0, 999, tzinfo=ZoneInfo("Asia/Jakarta"))
    manifest = succeed(
        None, files=FILES, items=[Listed(ONE, "/x/", A)], edition=at, is_published=True
    )
    moment = "2026-11-22T03:00:00+00:00"
    assert manifest == Manifest(
        moment, True, FILES, {ONE: Published(ONE, "/x/", moment, "published", A)}
    )


def test_the_same_moment_in_another_zone_gives_the_same_bytes() -> None:
    other = EDITION.astimezone(timezone(timedelta(hours=9)))
    one, two = (
        succeed(None, files=FILES, items=[Listed(ONE, "/x/", A)], edition=at, is_published=True)
        for at in (EDITION, other)
    )
    assert one.dump() == two.dump()


def test_a_later_publication_keeps_the_first_and_takes_the_rest() -> None:
    later = succeed(
        SAMPLE,
        files={},
        items=[Listed(ONE, "/baru/", B), Listed(TWO, "/dua/", A)],
        edition=EDITION,
        is_published=True,
    )
    assert later.identities == {
        ONE: Published(ONE, "/baru/", "2025-07-17T09:30:00+00:00", "published", B),
        TWO: Published(TWO, "/dua/", "2026-11-22T03:00:00+00:00", "published", A),
    }


def test_what_left_the_site_stays_on_record_and_may_return() -> None:
    first = "2025-07-17T09:30:00+00:00"
    gone = succeed(SAMPLE, files={}, items=[], edition=EDITION, is_published=True)
    assert gone.identities == {ONE: Published(ONE, "/berita/2025/satu/", first, "withdrawn", A)}

    back = succeed(
        gone, files={}, items=[Listed(ONE, "/satu/", B)], edition=EDITION, is_published=True
    )
    assert back.identities == {ONE: Published(ONE, "/satu/", first, "published", B)}


def test_a_withdrawn_item_is_recorded_as_such() -> None:
    items = [Listed(ONE, "/satu/", B, is_withdrawn=True)]
    manifest = succeed(SAMPLE, files={}, items=items, edition=EDITION, is_published=True)
    assert manifest.identities[ONE].state == "withdrawn"
    assert parse(manifest.dump(), "x") == manifest


@pytest.mark.parametrize("previous", [None, SAMPLE])
def test_a_trial_build_publishes_nothing(previous: Manifest | None) -> None:
    manifest = succeed(
        previous, files=FILES, items=[Listed(TWO, "/dua/", A)], edition=EDITION, is_published=False
    )
    assert manifest.identities == (previous.identities if previous else {})
    assert manifest.is_published is False


def test_publishing_again_changes_no_byte() -> None:
    items = [Listed(TWO, "/dua/", A), Listed(ONE, "/satu/", A)]
    once = succeed(None, files=FILES, items=items, edition=EDITION, is_published=True)
    twice = succeed(
        parse(once.dump(), "x"),
        files=FILES,
        items=reversed(items),
        edition=EDITION,
        is_published=True,
    )
    assert twice.dump() == once.dump()


# ---------------------------------------------------------------- hostile ones


def altered(**changes: object) -> bytes:
    document = json.loads(SAMPLE.dump())
    document.update(changes)
    return json.dumps(document).encode()


def with_entry(section: str, key: str, value: object) -> bytes:
    return altered(**{section: {key: value}})


GOOD_FILE = {"sha256": A, "size": 1}
GOOD_ITEM = {
    "content_hash": A,
    "first_published": "2025-07-17T09:30:00+00:00",
    "state": "published",
    "url": "/x/",
}

HOSTILE = {
    "empty": b"",
    "not JSON": b"{",
    "not UTF-8": b"\xff\xfe{}",
    "a list": b"[]",
    "null": b"null",
    "nothing in it": b"{}",
    "deep": b"[" * 200_000,
    "huge number": b'{"format": ' + b"9" * 5000 + b"}",
    "no format": json.dumps({k: v for k, v in json.loads(SAMPLE.dump()).items() if k != "format"}),
    "format as text": altered(format="1"),
    "format as truth": altered(format=True),
    "format zero": altered(format=0),
    "unknown key": altered(extra=1),
    "missing key": json.dumps({"format": 1}),
    "doubled key": b'{"format": 1, "format": 1}',
    "files as list": altered(files=[]),
    "identities as text": altered(identities="x"),
    "published as number": altered(published=1),
    "edition without zone": altered(edition="2026-11-22T03:00:00"),
    "edition as number": altered(edition=3),
    "edition in words": altered(edition="kemarin"),
    "path upwards": with_entry("files", "../../etc/passwd", GOOD_FILE),
    "absolute path": with_entry("files", "/etc/passwd", GOOD_FILE),
    "git": with_entry("files", ".git/HEAD", GOOD_FILE),
    "file as list": with_entry("files", "x", []),
    "file with more": with_entry("files", "x", {**GOOD_FILE, "path": "y"}),
    "negative size": with_entry("files", "x", {**GOOD_FILE, "size": -1}),
    "size as fraction": with_entry("files", "x", {**GOOD_FILE, "size": 1.5}),
    "short hash": with_entry("files", "x", {**GOOD_FILE, "sha256": "abc"}),
    "hash as number": with_entry("files", "x", {**GOOD_FILE, "sha256": 1}),
    "foreign url": with_entry("identities", ONE, {**GOOD_ITEM, "url": "https://jahat.test/"}),
    "url with escape": with_entry("identities", ONE, {**GOOD_ITEM, "url": "/\x1b[2J"}),
    "url as number": with_entry("identities", ONE, {**GOOD_ITEM, "url": 1}),
    "unknown state": with_entry("identities", ONE, {**GOOD_ITEM, "state": "hilang"}),
    "state as list": with_entry("identities", ONE, {**GOOD_ITEM, "state": []}),
    "bad date": with_entry("identities", ONE, {**GOOD_ITEM, "first_published": "9999"}),
    "date before the calendar": with_entry(
        "identities", ONE, {**GOOD_ITEM, "first_published": "0001-01-01T00:00:00+14:00"}
    ),
    "date after the calendar": with_entry(
        "identities", ONE, {**GOOD_ITEM, "first_published": "9999-12-31T23:00:00-10:00"}
    ),
    "empty identity": with_entry("identities", "", GOOD_ITEM),
    "lone surrogate": with_entry("identities", "tag:\ud800", GOOD_ITEM),
    "identity as text": with_entry("identities", ONE, "x"),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_manifest_is_refused_with_a_way_out(tmp_path: Path, data: bytes | str) -> None:
    put(tmp_path, data if isinstance(data, bytes) else data.encode())

    with pytest.raises(ManifestRefused) as refusal:
        read(tmp_path)

    assert "Pulihkan berkas itu dari cadangan" in str(refusal.value)
    assert str(tmp_path) in str(refusal.value)


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(data: bytes) -> None:
    with pytest.raises(ManifestRefused):
        parse(data, "x")


def test_a_newer_version_asks_for_a_newer_application(tmp_path: Path) -> None:
    put(tmp_path, altered(format=2, more="unknown"))
    with pytest.raises(ManifestRefused, match="Perbarui aplikasi"):
        read(tmp_path)


def test_a_folder_without_one_has_none(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    assert read(tmp_path / "tiada") is None
    (tmp_path / ".newsroom").write_bytes(b"")
    assert read(tmp_path) is None


def test_only_a_regular_file_of_sensible_size_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "besar", SAMPLE.dump())
    monkeypatch.setattr(module, "MAX_BYTES", 10)
    with pytest.raises(ManifestRefused, match="terlalu besar"):
        read(tmp_path / "besar")

    (tmp_path / "folder" / MANIFEST_PATH).mkdir(parents=True)
    with pytest.raises(ManifestRefused, match="bukan berkas biasa"):
        read(tmp_path / "folder")

    put(tmp_path / "tautan", b"")
    (tmp_path / "tautan" / MANIFEST_PATH).unlink()
    (tmp_path / "tautan" / MANIFEST_PATH).symlink_to(tmp_path / "besar" / MANIFEST_PATH)
    with pytest.raises(ManifestRefused, match="bukan berkas biasa"):
        read(tmp_path / "tautan")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes in folders")
def test_a_pipe_in_its_place_does_not_hang(tmp_path: Path) -> None:
    (tmp_path / ".newsroom").mkdir()
    os.mkfifo(tmp_path / MANIFEST_PATH)
    with pytest.raises(ManifestRefused, match="bukan berkas biasa"):
        read(tmp_path)


def test_an_unreadable_place_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="namanya terlalu panjang"):
        read(tmp_path / ("a" * 300))


# ---------------------------------------------------------------- numbers of notes

SIGNS = ("2025-07-18T08:00:00+07:00 ralat", "2025-07-20T00:00:00+07:00 hak-jawab")


def test_notes_stay_on_record_in_their_order() -> None:
    noted = succeed(
        SAMPLE,
        files={},
        items=[Listed(ONE, "/satu/", B, notes=SIGNS)],
        edition=EDITION,
        is_published=True,
    )
    assert parse(noted.dump(), "x") == noted
    assert noted.identities[ONE].notes == SIGNS
    gone = succeed(noted, files={}, items=[], edition=EDITION, is_published=True)
    assert gone.identities[ONE].notes == SIGNS
    trial = succeed(noted, files={}, items=[], edition=EDITION, is_published=False)
    assert trial.identities == noted.identities


@pytest.mark.parametrize("notes", ['"x"', "[1]", '[""]', '["a", "a"]', "{}", '["a\\u0000"]'])
def test_notes_in_any_other_form_are_refused(notes: str) -> None:
    data = SAMPLE.dump().decode().replace('"state"', f'"notes": {notes}, "state"')
    with pytest.raises(ManifestRefused):
        parse(data.encode(), "x")
