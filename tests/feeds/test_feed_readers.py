"""Real feed readers before a real web server: all once, nothing twice, 304 without a change."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen
from xml.etree import ElementTree

import pytest
from feed_clients import Client, Feedparser, Held, Newsboat, Reader, Rsstail
from feed_newsdesk import EDITS, Newsdesk, guid_of
from feed_server import Asked, Server, program

import tools
from rules.scene import ANNOUNCEMENT

FEED = "feed/rss.xml"
CLIENTS = ("feedparser", "python-reader", "newsboat")
NEWS = "berita/2026/jam-layanan"
FRESH = ANNOUNCEMENT.replace("2025-07-17 16:30", "2026-11-20 08:00")
LATER = ANNOUNCEMENT.replace("2025-07-17 16:30", "2026-11-21 08:00").replace(
    "Jam Layanan", "Lokasi Layanan"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """After a publication and one look of every reader.

    What the feed holds, what every reader asked for and what it then held, by its name; the
    published folder's inode, and time of change and bytes of every feed.
    """

    published: Held
    asked: dict[str, list[Asked]]
    held: dict[str, Held]
    folder: int
    feeds: dict[str, tuple[int, bytes]]


def published(newsdesk: Newsdesk) -> Held:
    """Guid and title of every item of the feed."""
    items = ElementTree.parse(newsdesk.output / FEED).iter("item")
    return sorted((one.findtext("guid", ""), one.findtext("title", "")) for one in items)


class Room:
    """Every reader that can be had, before one newsroom."""

    def __init__(self, newsdesk: Newsdesk, server: Server, folder: Path) -> None:
        self.newsdesk, self.server = newsdesk, server
        url = f"{server.url}/{FEED}"
        self.clients: list[Client] = [Feedparser(url), Reader(url, folder)]
        if found := tools.find_program("newsboat"):
            self.clients.append(Newsboat(url, folder / "newsboat", found))

    def settle(self) -> Moment:
        """Let every reader look until it has what it needs for conditions."""
        return self._look({one.name: one.settled for one in self.clients})

    def look(self) -> Moment:
        """Let every reader look once."""
        return self._look({one.name: 1 for one in self.clients})

    def _look(self, times: Mapping[str, int]) -> Moment:
        before = {one.name: len(self.server.asked(one.name)) for one in self.clients}
        for one in self.clients:
            for _ in range(times[one.name]):
                one.look()
        output = self.newsdesk.output
        return Moment(
            published=published(self.newsdesk),
            asked={name: self.server.asked(name)[count:] for name, count in before.items()},
            held={one.name: one.held() for one in self.clients},
            folder=output.stat().st_ino,
            feeds={
                path.relative_to(output).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
                for path in (output / "feed").rglob("*.*")
            },
        )


@pytest.fixture(scope="module")
def moments(
    newsdesk: Newsdesk, server: Server, tmp_path_factory: pytest.TempPathFactory
) -> list[Moment]:
    """The first publication, one without a change, one with a new item, and five of two edits."""
    room = Room(newsdesk, server, tmp_path_factory.mktemp("pembaca"))
    made = [room.settle()]
    newsdesk.publish()
    made.append(room.look())
    newsdesk.desk.write(f"{NEWS}/index.md", FRESH)
    newsdesk.publish()
    made.append(room.look())
    for pair in zip(EDITS[::2], EDITS[1::2], strict=True):
        for edit in pair:
            newsdesk.edit(edit)
        newsdesk.publish()
        made.append(room.look())
    return made


@pytest.fixture(params=CLIENTS)
def client(request: pytest.FixtureRequest) -> str:
    """The name of a reader; one that is a program of its own may be missing."""
    if request.param == "newsboat":
        program("newsboat")
    return str(request.param)


def test_the_first_look_takes_everything(moments: list[Moment], client: str) -> None:
    first = moments[0]
    assert len(first.published) == 9
    assert first.held[client] == first.published
    for asked in first.asked[client]:
        assert (asked.path, asked.status, asked.etag, asked.since) == (f"/{FEED}", 200, "", "")


def test_nothing_is_sent_again_after_a_publication_without_a_change(
    moments: list[Moment], client: str
) -> None:
    first, second = moments[:2]
    assert second.folder != first.folder
    assert second.feeds == first.feeds
    (asked,) = second.asked[client]
    assert asked.status == 304
    assert asked.etag.strip('"')
    assert asked.since.endswith("GMT")
    assert second.held[client] == first.held[client]


def test_a_new_item_alone_is_new(moments: list[Moment], client: str) -> None:
    before, after = moments[1:3]
    (asked,) = after.asked[client]
    assert asked.status == 200
    assert [one for one in after.held[client] if one not in before.held[client]] == [
        (guid_of(NEWS), "KPU Kota Kediri Umumkan Jam Layanan")
    ]
    assert len(after.held[client]) == len(before.held[client]) + 1


def test_nothing_doubles_over_ten_edits(moments: list[Moment], client: str) -> None:
    before, *edited = moments[2:]
    assert 2 * len(edited) == len(EDITS) == 10
    guids = [guid for guid, _ in before.published]
    for moment in edited:
        assert [one.status for one in moment.asked[client]] == [200]
        assert [guid for guid, _ in moment.held[client]] == guids
        assert moment.held[client] == moment.published
    assert edited[-1].published != before.published


def test_a_feed_keeps_its_time_of_change_as_long_as_its_bytes(moments: list[Moment]) -> None:
    kept = []
    for before, after in pairwise(moments):
        for path in before.feeds.keys() & after.feeds.keys():
            same_time, same_bytes = (
                old == new for old, new in zip(before.feeds[path], after.feeds[path], strict=True)
            )
            assert same_time == same_bytes, path
            kept.append(same_bytes)
    assert True in kept
    assert False in kept


def test_either_condition_alone_saves_the_transfer_of_every_feed(
    moments: list[Moment], newsdesk: Newsdesk, server: Server
) -> None:
    conditions = []
    for path in moments[-1].feeds:
        with urlopen(f"{server.url}/{path}", timeout=10) as answer:
            conditions.append((path, "If-None-Match", answer.headers["ETag"]))
            conditions.append((path, "If-Modified-Since", answer.headers["Last-Modified"]))
    newsdesk.publish()
    assert len(conditions) > 40
    for path, name, value in conditions:
        with pytest.raises(HTTPError, match="Not Modified") as caught:
            urlopen(Request(f"{server.url}/{path}", headers={name: value}), timeout=10)
        caught.value.close()
        assert caught.value.code == 304


@pytest.fixture
def tail(newsdesk: Newsdesk, server: Server) -> Iterator[Rsstail]:
    """rsstail before the feed as it is."""
    with closing(Rsstail(f"{server.url}/{FEED}", program("rsstail"))) as started:
        yield started


def test_rsstail_fetches_nothing_unchanged_and_tells_each_item_once(
    moments: list[Moment], newsdesk: Newsdesk, server: Server, tail: Rsstail
) -> None:
    """It tells items apart by their `pubDate` and knows no guids: times are not edited here."""

    def told() -> list[str]:
        looks = sum(one.method == "HEAD" for one in server.asked())
        return tail.told(looks + 1)

    def fetched() -> list[int]:
        return [one.status for one in server.asked("rsstail") if one.method == "GET"]

    assert sorted(told()) == sorted(title for _, title in moments[-1].published)
    assert fetched() == [200]
    newsdesk.publish()
    assert told() == []
    assert fetched() == [200]
    for path, old, new in EDITS[:6]:
        newsdesk.desk.edit(f"{path}/index.md", new, old)
    newsdesk.desk.write("berita/2026/lokasi-layanan/index.md", LATER)
    newsdesk.publish()
    assert told() == ["KPU Kota Kediri Umumkan Lokasi Layanan"]
    # The newsdesk gives the new feed its time; it may be asked for between the two.
    assert fetched() in ([200, 200], [200, 200, 200])
