"""The publication manifest: what we wrote and what has been published, in deterministic JSON."""

import json
import re
import stat
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from pathlib import Path
from typing import Literal

from newsroom.release.errors import (
    ManifestRefused,
    PathRefused,
    ReleaseFault,
    show,
    storage_faults,
)
from newsroom.release.paths import check_path

#: Where the manifest lies in the published folder.
MANIFEST_PATH = ".newsroom/manifest.json"

#: Version of the manifest's form; a reader refuses a higher one.
FORMAT = 1

#: A manifest of 400,000 files is about this large; more is not ours. Bytes.
MAX_BYTES = 64 * 1024 * 1024

State = Literal["published", "withdrawn"]

_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One file we wrote: SHA-256 in hexadecimal, size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Published:
    """One identity that has been public: root-relative URL, first publication (ISO, UTC).

    `notes` are the signs of its notes in the order of their numbers (newsroom.notesigns).
    """

    identity: str
    url: str
    first_published: str
    state: State
    content_hash: str
    notes: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The path in `content/` that the identity is made from."""
        return self.identity.rpartition(":")[2]

    @property
    def domain(self) -> str:
        """The domain in the identity, `tag:DOMAIN,YEAR:PATH`."""
        return self.identity.removeprefix("tag:").partition(",")[0]


@dataclass(frozen=True, slots=True)
class Listed:
    """One item of the site being built, as `succeed` records it when it is published."""

    identity: str
    url: str
    content_hash: str
    is_withdrawn: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """Every path of one built site and every identity ever published; `edition` is ISO, UTC.

    `is_published` tells whether this very tree was made to be published; `identities` counts
    publications only, so a trial build carries them over unchanged.
    """

    edition: str
    is_published: bool
    files: Mapping[str, FileRecord] = field(default_factory=dict)
    identities: Mapping[str, Published] = field(default_factory=dict)

    def dump(self) -> bytes:
        """The manifest as UTF-8 JSON with sorted keys and LF, one entry a line; deterministic."""
        files = ((path, {"sha256": r.sha256, "size": r.size}) for path, r in self.files.items())
        identities = (
            (
                identity,
                {
                    "content_hash": item.content_hash,
                    "first_published": item.first_published,
                    "state": item.state,
                    "url": item.url,
                    **({"notes": item.notes} if item.notes else {}),
                },
            )
            for identity, item in self.identities.items()
        )
        text = (
            "{\n"
            f'"edition": {_json(self.edition)},\n'
            f'"files": {_block(files)},\n'
            f'"format": {FORMAT},\n'
            f'"identities": {_block(identities)},\n'
            f'"published": {_json(self.is_published)}\n'
            "}\n"
        )
        return text.encode("utf-8")


def succeed(
    previous: Manifest | None,
    *,
    files: Mapping[str, FileRecord],
    items: Iterable[Listed],
    edition: datetime,
    is_published: bool,
    keeps_missing: bool = False,
) -> Manifest:
    """The manifest of a new site, after the one it replaces (None for the first).

    Published: every item keeps its first publication or gets the edition time, and an identity
    that is no longer on the site stays on record as withdrawn, or with `keeps_missing` as it was:
    somebody still owes a word about it. Not published: the identities are carried over as they are.
    `edition` is an aware time; it is stored to the second.
    """
    known = dict(previous.identities) if previous else {}
    moment = edition.astimezone(UTC).isoformat(timespec="seconds")
    if is_published:
        listed = {item.identity: item for item in items}
        missing = () if keeps_missing else known.keys() - listed.keys()
        for identity in missing:
            known[identity] = replace(known[identity], state="withdrawn")
        for identity, item in listed.items():
            first = known[identity].first_published if identity in known else moment
            state: State = "withdrawn" if item.is_withdrawn else "published"
            known[identity] = Published(
                identity, item.url, first, state, item.content_hash, item.notes
            )
    return Manifest(moment, is_published, dict(files), known)


def gone(previous: Manifest | None, files: Collection[str]) -> tuple[str, ...]:
    """The addresses that were public and have no page in the new site, sorted.

    A withdrawn item keeps a page, which says so.
    """
    former = previous.identities.values() if previous else ()
    return tuple(
        sorted(
            item.url
            for item in former
            if item.state == "published" and f"{item.url.strip('/')}/index.html" not in files
        )
    )


def read(folder: Path) -> Manifest | None:
    """The manifest of a published folder, None where it has none.

    Raises `ManifestRefused` for one that cannot be trusted, `StorageFailed` for one that
    cannot be read.
    """
    path = folder / MANIFEST_PATH
    with storage_faults(path):
        try:
            info = path.lstat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not stat.S_ISREG(info.st_mode):
            raise _damaged(str(path), "bukan berkas biasa")
        if info.st_size > MAX_BYTES:
            raise _damaged(str(path), "terlalu besar")
        data = path.read_bytes()
    return parse(data, str(path))


def parse(data: bytes, place: str) -> Manifest:
    """The manifest in those bytes; `place` names them in the `ManifestRefused` it may raise."""
    try:
        document = json.loads(data.decode("utf-8"), object_pairs_hook=_unique)
        if not isinstance(document, dict):
            raise TypeError
        version = document.pop("format")
        if type(version) is not int or version < 1:
            raise TypeError
        if version > FORMAT:
            raise ManifestRefused(
                f"Catatan terbitan {show(place)} dibuat oleh versi aplikasi yang lebih baru. "
                "Perbarui aplikasi di komputer ini, lalu ulangi."
            )
        return _manifest(**document)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise _damaged(place, "isinya tidak dapat dibaca") from error
    except PathRefused as error:
        raise _damaged(place, str(error)) from error


def _manifest(*, edition: object, files: object, identities: object, published: object) -> Manifest:
    if not (isinstance(files, dict) and isinstance(identities, dict)):
        raise TypeError
    if not isinstance(published, bool):
        raise TypeError
    return Manifest(
        _moment(edition),
        published,
        {path: _record(path, **entry) for path, entry in files.items()},
        {identity: _identity(identity, **entry) for identity, entry in identities.items()},
    )


def _record(path: str, /, *, sha256: object, size: object) -> FileRecord:
    check_path(path)
    if type(size) is not int or size < 0:
        raise TypeError
    return FileRecord(_digest(sha256), size)


def _identity(
    identity: str,
    /,
    *,
    url: object,
    first_published: object,
    state: object,
    content_hash: object,
    notes: object = (),
) -> Published:
    if not (isinstance(url, str) and url.startswith("/") and url.isprintable()):
        raise ValueError
    if not identity or not identity.isprintable():
        raise ValueError
    first, digest = _moment(first_published), _digest(content_hash)
    signs = _signs(notes)
    if state == "published":
        return Published(identity, url, first, "published", digest, signs)
    if state == "withdrawn":
        return Published(identity, url, first, "withdrawn", digest, signs)
    raise ValueError


def _signs(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or len(set(value)) != len(value):
        raise ValueError
    if not all(isinstance(sign, str) and sign and sign.isprintable() for sign in value):
        raise ValueError
    return tuple(value)


def _digest(value: object) -> str:
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise ValueError
    return value


def _moment(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    moment = datetime.fromisoformat(value)
    # Who shows it puts it into the office's zone, where the calendar must not end.
    if moment.tzinfo is None or not MINYEAR < moment.year < MAXYEAR:
        raise ValueError
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    document = dict(pairs)
    if len(document) != len(pairs):
        raise ValueError
    return document


def _block(entries: Iterable[tuple[str, Mapping[str, object]]]) -> str:
    lines = sorted(f"{_json(key)}: {_json(value)}" for key, value in entries)
    return "{\n" + ",\n".join(lines) + "\n}" if lines else "{}"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _damaged(place: str, reason: str) -> ReleaseFault:
    return ManifestRefused(
        f"Catatan terbitan {show(place)} rusak: {reason}. Pulihkan berkas itu dari cadangan. "
        "Jika tidak ada cadangan, pindahkan folder terbitan ke tempat lain, lalu terbitkan "
        "ulang ke folder kosong; tanggal tayang pertama akan dicatat dari awal."
    )
