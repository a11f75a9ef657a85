"""Feed readers that people use, each subscribed to one feed and asked what it holds."""

import os
import sqlite3
import subprocess
from pathlib import Path
from typing import Protocol

import feedparser
import reader

Held = list[tuple[str, str]]


class Client(Protocol):
    """A reader with a subscription.

    `name` is in the name that it gives to servers, `settled` the number of looks after which it
    sends conditions.
    """

    name: str
    settled: int

    def look(self) -> None:
        """Fetch the feed as the reader would on its own."""

    def held(self) -> Held:
        """Guid and title of every item that it keeps, in the order of guids."""


class Feedparser:
    """The parser that most Python programs use, with what its documentation says to keep."""

    name, settled = "feedparser", 1

    def __init__(self, url: str) -> None:
        self._url = url
        self._etag: str | None = None
        self._modified: str | None = None
        self._items: dict[str, str] = {}

    def look(self) -> None:
        """Fetch the feed unless it is as it was."""
        feed = feedparser.parse(self._url, etag=self._etag, modified=self._modified)
        assert feed.status in (200, 304)
        if feed.status == 200:
            # A server that names no charset is noted (RFC 3023) and the feed's own word taken.
            noted = feed.get("bozo_exception")
            assert not feed.bozo or isinstance(noted, feedparser.CharacterEncodingOverride)
            assert feed.encoding == "utf-8"
            self._etag, self._modified = feed.etag, feed.modified
            self._items.update((entry.id, entry.title) for entry in feed.entries)

    def held(self) -> Held:
        """What it has met, by guid."""
        return sorted(self._items.items())


class Reader:
    """The Python library that keeps feeds in a database."""

    name, settled = "python-reader", 1

    def __init__(self, url: str, room: Path) -> None:
        self._reader = reader.make_reader(str(room / "reader.sqlite"))
        self._reader.add_feed(url)
        self._url = url

    def look(self) -> None:
        """Update the subscription."""
        self._reader.update_feed(self._url)

    def held(self) -> Held:
        """The entries in its database."""
        return sorted((one.id, one.title or "") for one in self._reader.get_entries())


class Newsboat:
    """The reader for a terminal, run without one.

    Debian's 2.21 forgets ETag and date of the first fetch: it has no row yet to keep them in.
    """

    name, settled = "newsboat", 2

    def __init__(self, url: str, room: Path, program: Path) -> None:
        room.mkdir()
        (room / "config").touch()
        (room / "urls").write_text(f"{url}\n", encoding="utf-8")
        self._cache = room / "cache.db"
        self._command: list[str | Path] = [
            program,
            "-q",
            "-C",
            room / "config",
            "-u",
            room / "urls",
        ]
        self._environment = {**os.environ, "HOME": str(room), "LC_ALL": "C.UTF-8"}

    def look(self) -> None:
        """Reload the subscription and leave."""
        self._run("reload")

    def held(self) -> Held:
        """The items in its cache, where every one still is unread."""
        told = self._run("print-unread")
        with sqlite3.connect(self._cache) as cache:
            found = sorted(cache.execute("SELECT guid, title FROM rss_item WHERE deleted = 0"))
        assert told.split()[0] == str(len(found))
        return found

    def _run(self, order: str) -> str:
        command = [*self._command, "-c", self._cache, "-x", order]
        return subprocess.run(
            command, env=self._environment, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", check=True, timeout=60,
        ).stdout  # fmt: skip


class Rsstail:
    """The program that prints what is new in a feed, every second anew.

    It keeps nothing and sends no conditions: it asks for the date of the last change (HEAD, without
    a name of its own) and fetches the feed where that is another one than before.
    """

    def __init__(self, url: str, program: Path) -> None:
        self._process = subprocess.Popen(
            [program, "-v", "-i", "1", "-u", url], stdout=subprocess.PIPE, encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )  # fmt: skip
        self._rounds = 0

    def told(self, rounds: int) -> list[str]:
        """The titles that it prints until it has ended that many rounds since it was started."""
        assert self._process.stdout is not None
        titles = []
        # A round is known to have ended when the next one begins.
        while self._rounds <= rounds:
            line = self._process.stdout.readline()
            assert line, "rsstail has given up"
            self._rounds += line.startswith("Retrieving")
            if line.startswith("Title: "):
                titles.append(line.removeprefix("Title: ").rstrip("\n"))
        return titles

    def close(self) -> None:
        """End the program."""
        self._process.terminate()
        self._process.communicate(timeout=10)
