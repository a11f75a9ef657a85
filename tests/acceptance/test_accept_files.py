"""The sample newsroom as programs see it: valid pages, no dead link, feeds without a stumble."""

import json
import subprocess
from collections.abc import Callable, Sequence
from datetime import datetime

import feedparser
import pytest
from acceptance_sites import AT, BUILDERS, Built

import tools
from newsroom.feedcheck import check
from newsroom.model import Severity
from theme.component_examples import EXAMPLES

HOME = "https://kota-kediri.kpu.go.id/"
FEEDS = ("rss.xml", "atom.xml", "kategori/berita.xml", "kategori/siaran-pers.xml")


def test_every_page_of_every_site_is_valid_html(
    site: Callable[[str], Built], vnu: Callable[[Sequence[object]], list[str]]
) -> None:
    """In one go, for the checker takes seconds to begin; components and examples along."""
    sites = {name: site(name) for name in BUILDERS}
    assert len(sites["sample"].pages) > 30
    assert len(sites["examples"].pages) == 2 * len(EXAMPLES)
    assert all(built.pages for built in sites.values())
    assert vnu([built.folder for built in sites.values()]) == []


@pytest.mark.parametrize(
    ("name", "home", "absent"),
    [
        ("sample", HOME, ()),
        ("drawn", "https://kota-contoh.example/", ("--exclude", "/(feed|berkas)/")),
    ],
)
def test_no_link_anchor_or_picture_is_dead(
    site: Callable[[str], Built], name: str, home: str, absent: tuple[str, ...]
) -> None:
    """Within the site, full addresses of its own included; nothing is asked from elsewhere."""
    lychee = tools.find_lychee()
    if lychee is None and not tools.has_lychee():
        pytest.skip("lychee belum dibuat untuk Linux pada prosesor ini.")
    if lychee is None:
        pytest.skip(f"{tools.MISSING}: lychee.")
    built = site(name)
    options = ("--offline", "--no-progress", "--include-fragments", "--format", "json")
    where = ("--root-dir", str(built.folder), "--index-files", "index.html")
    ours = ("--remap", f"^{home} {built.folder.as_uri()}/")
    pages = [str(file) for file in built.pages.values()]
    command = [str(lychee), *options, *where, *ours, *absent, *pages]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    told = json.loads(done.stdout)
    dead = {
        (page.removeprefix(str(built.folder)), each["url"])
        for page, links in told["error_map"].items()
        for each in links
    }
    assert dead == set()
    assert done.returncode == 0, done.stderr
    assert told["successful"] > 500


@pytest.mark.parametrize("feed", FEEDS)
def test_feeds_parse_newest_first_and_only_with_links_of_the_site(sample: Built, feed: str) -> None:
    parsed = feedparser.parse((sample.folder / "feed" / feed).read_bytes())
    assert not parsed.bozo
    stamps = [entry.get("published_parsed") or entry.updated_parsed for entry in parsed.entries]
    assert stamps == sorted(stamps, reverse=True)
    assert stamps
    for entry in parsed.entries:
        assert entry.id.startswith("tag:kota-kediri.kpu.go.id,20")
        path = entry.link.removeprefix("https://kota-kediri.kpu.go.id/")
        assert (sample.folder / path / "index.html").is_file()
        for enclosure in entry.get("enclosures", ()):
            file = enclosure.href.removeprefix("https://kota-kediri.kpu.go.id/")
            assert int(enclosure.length) == (sample.folder / file).stat().st_size


def test_a_partner_stumbles_on_nothing_in_any_feed(sample: Built) -> None:
    folder = sample.folder / "feed"
    feeds = [path for path in folder.rglob("*") if path.suffix in (".xml", ".json")]
    assert len(feeds) >= 25
    for path in feeds:
        address = f"https://kota-kediri.kpu.go.id/{path.relative_to(sample.folder).as_posix()}"
        told = check(path.read_bytes(), address, now=datetime.fromisoformat(AT))
        assert [problem for problem in told if problem.severity is not Severity.ADVICE] == []
