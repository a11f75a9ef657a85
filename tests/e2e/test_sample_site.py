"""The sample newsroom as readers get it: valid, accessible, and parsed by a feed reader."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import feedparser
import pytest
from playwright.sync_api import Browser

from browsing import grave_violations, opened, served
from e2e.desk import Desk, copy_sample
from newsroom.feedcheck import check
from newsroom.model import Severity

AT = "2026-11-22T10:00:00+07:00"
ITEM = "/berita/2025/rakor-bakohumas-jatim/"
FEEDS = ("rss.xml", "atom.xml", "kategori/berita.xml", "kategori/siaran-pers.xml")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The sample newsroom, built."""
    desk = copy_sample(tmp_path_factory.mktemp("sampel"))
    built = desk.run("build", at=AT)
    assert built.returncode == 0, built.stdout + built.stderr
    return desk


@pytest.fixture(scope="module")
def address(sample: Desk) -> Iterator[str]:
    """Where the sample is served."""
    with served(sample.output) as url:
        yield url


def test_every_page_is_valid_html(sample: Desk, vnu: Callable[[Sequence[Path]], list[str]]) -> None:
    assert len(list(sample.output.rglob("*.html"))) > 30
    assert vnu([sample.output]) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", ITEM, "/arsip/", "/profil/"])
def test_axe_finds_nothing_serious(browser: Browser, address: str, path: str, scheme: str) -> None:
    with opened(browser, address + path, color_scheme=scheme) as page:
        assert grave_violations(page) == []


@pytest.mark.parametrize("feed", FEEDS)
def test_feeds_parse_newest_first_and_only_with_links_of_the_site(sample: Desk, feed: str) -> None:
    parsed = feedparser.parse((sample.output / "feed" / feed).read_bytes())
    assert not parsed.bozo
    stamps = [entry.get("published_parsed") or entry.updated_parsed for entry in parsed.entries]
    assert stamps == sorted(stamps, reverse=True)
    assert stamps
    for entry in parsed.entries:
        assert entry.id.startswith("tag:kota-kediri.kpu.go.id,20")
        path = entry.link.removeprefix("https://kota-kediri.kpu.go.id/")
        assert (sample.output / path / "index.html").is_file()
        for enclosure in entry.get("enclosures", ()):
            file = enclosure.href.removeprefix("https://kota-kediri.kpu.go.id/")
            assert int(enclosure.length) == (sample.output / file).stat().st_size


def test_a_partner_stumbles_on_nothing_in_any_feed(sample: Desk) -> None:
    folder = sample.output / "feed"
    feeds = [path for path in folder.rglob("*") if path.suffix in (".xml", ".json")]
    assert len(feeds) >= 25
    for path in feeds:
        address = f"https://kota-kediri.kpu.go.id/{path.relative_to(sample.output).as_posix()}"
        told = check(path.read_bytes(), address, now=datetime.fromisoformat(AT))
        assert [problem for problem in told if problem.severity is not Severity.ADVICE] == []


def test_no_link_of_the_site_is_dead(sample: Desk, browser: Browser, address: str) -> None:
    todo, seen = ["/"], {"/"}
    with opened(browser, address) as page:
        while todo:
            path = todo.pop()
            reply = page.request.get(address + path)
            assert reply.status == 200, path
            if not path.endswith("/"):
                continue
            page.goto(address + path)
            found = page.evaluate(
                "[...document.querySelectorAll('[href],[src]')].map(e => e.href || e.src)"
            )
            for url in found:
                inside = url.partition("#")[0].removeprefix(address)
                if inside.startswith("/") and inside not in seen:
                    seen.add(inside)
                    todo.append(inside)
    assert ITEM in seen
    assert len(seen) > 60
