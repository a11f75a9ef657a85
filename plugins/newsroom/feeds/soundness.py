"""Finished feeds by themselves: what partners would stumble on, each entry looked at once.

A site has dozens of feeds, and an entry stands in several of them with the same bytes. To check one
takes longer than to make it, so an entry that was found sound is left out of what is checked: in
another feed of this edition, or in the last edition of the same feed.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from newsroom import feedcheck
from newsroom.feedcheck import Problem
from newsroom.model import Severity
from newsroom.release.manifest import Manifest
from newsroom.site.views import Site

# As feedgen writes them: nothing of an entry can look like its own end, for it is escaped.
_ENTRY = re.compile(rb"^ *<(item|entry)>\n.*?^ *</\1>\n", re.MULTILINE | re.DOTALL)


class Soundness:
    """Checks the feeds of one edition one after another; `online` is the folder it replaces."""

    def __init__(self, site: Site, online: Path, previous: Manifest | None) -> None:
        self._site = site
        self._online = online
        self._previous = previous
        self._known: set[bytes] = set()

    def errors(self, path: str, data: bytes) -> tuple[Problem, ...]:
        """What keeps partners from reading that feed."""
        before = self._before(path)
        if before == data:
            self._known.update(map(_digest, _entries(data)))
            return ()
        known = self._known.union(map(_digest, _entries(before)))
        rest = _ENTRY.sub(lambda entry: b"" if _digest(entry[0]) in known else entry[0], data)
        found = self._check(path, rest)
        if found and rest != data:
            # On the lines on which a person would look.
            found = self._check(path, data)
        if not found:
            self._known.update(map(_digest, _entries(data)))
        return found

    def _check(self, path: str, data: bytes) -> tuple[Problem, ...]:
        address = f"{self._site.satker.base_url}/{path}"
        problems = feedcheck.check(data, address, now=self._site.edition)
        return tuple(problem for problem in problems if problem.severity is Severity.ERROR)

    def _before(self, path: str) -> bytes:
        """The feed as the last edition had it; nothing where it is not there as it was made."""
        record = self._previous.files.get(path) if self._previous else None
        if record is None:
            return b""
        try:
            data = (self._online / path).read_bytes()
        except OSError:
            return b""
        return data if sha256(data).hexdigest() == record.sha256 else b""


def _entries(data: bytes) -> Iterator[bytes]:
    return (entry[0] for entry in _ENTRY.finditer(data))


def _digest(entry: bytes) -> bytes:
    return sha256(entry).digest()
