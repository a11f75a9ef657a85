"""A newsroom of 500 items that do their worst: its feeds give neither error nor warning.

The titles stand in front matter and the texts in Markdown, so that all goes the way that staff's
words go: read, sanitised, assembled, written as feeds. The photos come in as finished views.
"""

import json
import shutil
from dataclasses import replace
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path

import pytest
from feed_site import CLOSING, LEAD, MEETING, PLACED, SITE

from newsroom.feedcheck import check
from newsroom.feeds import plan
from newsroom.model import Severity
from newsroom.pipeline import read_newsroom
from newsroom.site.assemble import assemble
from newsroom.site.views import ArticleView, Site

ROOT = Path(__file__).parents[2]
EDITION = datetime.fromisoformat("2026-11-22T10:00:00+07:00")
ITEMS = 500
TITLES = (
    'Rakor "Standar" & <Bakohumas> ]]> selesai',
    "]]>",
    "Tanya & jawab: 2 < 3 > 1 &&& <!-- bukan komentar -->",
    "<script>alert('KPU')</script> dan <b>tebal</b>",
    "Emoji 🗳️👩🏽‍💻🇮🇩 dan astral 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈 \U0010fffd",
    "Diloloskan &amp;nbsp; &nbsp; &#160; &lt;b&gt;",
    "Aksara ꦏꦥꦸ, العربية, 中文, ไทย, e\u0301",
    "Spasi\u00a0tak\u202fputus\u200bdan\u00adtanda\u2060 hubung",
    "<![CDATA[ bagian ]]> %s {0} {nama} \\n \\u0000",
    "Kata " * 200 + "akhir",
    "'",
    "http://[ bukan alamat",
)
BODY = (
    "Rapat&nbsp;daring &amp; luring ]]> <b>tebal</b> <script>alert(1)</script> 🗳 𝔘.\n\n"
    '[profil](/profil/) [jauh](https://example.org/?a=1&b=2) <a href="../lain/">lain</a>\n\n'
    "| a | b |\n| - | - |\n| <i>x | `</p>` |\n\n> kutipan <img src=x onerror=alert(1)>\n\n"
    "Catatan[^1] &copy; &hellip; &#x1F5F3; ]]&gt;\n\n[^1]: kaki\n"
)


def bad(path: str, data: bytes, at: datetime = EDITION) -> tuple[str, ...]:
    """What is wrong with a feed, advice left aside."""
    return tuple(
        f"{problem.code} {problem.line} {problem.message}"
        for problem in check(data, f"https://kota-kediri.kpu.go.id/{path}", now=at)
        if problem.severity is not Severity.ADVICE
    )


@pytest.fixture(scope="module")
def stress(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site of a content folder of 500 items, published at 25 moments in all."""
    content = tmp_path_factory.mktemp("isi") / "content"
    for name in ("daftar", "satker.yaml"):
        source = ROOT / "content" / name
        (shutil.copytree if source.is_dir() else _copy)(source, content / name)
    for number, title in enumerate(islice(cycle(TITLES), ITEMS)):
        folder = content / "berita" / "2026" / f"uji-{number}"
        folder.mkdir(parents=True)
        front = {
            "judul": title,
            "tanggal": f"2026-11-{number // 20 % 21 + 1:02} 10:00",
            "penulis": "wsw",
            "kategori": ("artikel", "pengumuman", "siaran-pers")[number % 3],
            "tag": ["kehumasan", "bakohumas"],
        }
        text = BODY * (200 if number == 7 else 1)
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
        document = "\n".join(("---", *lines, "---", "", text))
        (folder / "index.md").write_text(document, encoding="utf-8")
    reading = read_newsroom(content, None)
    return assemble(reading.newsroom, reading.profile, EDITION, {})


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def test_the_feeds_of_hostile_items_have_no_error_and_no_warning(stress: Site) -> None:
    assert len(stress.articles) >= ITEMS * 9 // 10
    assert len({article.updated for article in stress.articles}) <= 25
    feeds = {path: data for path, data in plan.render(stress) if not path.endswith(".opml")}
    assert len(feeds) >= 8
    assert {path: bad(path, data) for path, data in feeds.items()} == dict.fromkeys(feeds, ())


def test_the_titles_arrive_as_they_were_written(stress: Site) -> None:
    feed = json.loads(dict(plan.render(stress))["feed/feed.json"])
    titles = {" ".join(article.title.split()) for article in stress.articles}
    assert {item["title"] for item in feed["items"]} <= titles
    assert len({item["title"] for item in feed["items"]}) >= 8


def hostile(number: int, title: str) -> ArticleView:
    """An item whose photos, captions and summary are hostile, too."""
    named = [
        replace(photo, url=f"/foto/{number}-{name}.jpg", caption=title, credit=title, alt=title)
        for name, photo in (("a", LEAD), ("b", PLACED), ("c", CLOSING))
    ]
    return replace(
        MEETING,
        identity=f"tag:kota-kediri.kpu.go.id,2025:berita/2025/{number}",
        url=f"/berita/2025/{number}/",
        title=title,
        summary=title,
        parts=(MEETING.parts[0], named[1]),
        lead=named[0],
        gallery=(named[2],),
    )


def test_hostile_captions_and_equal_times_give_no_error_and_no_warning() -> None:
    titles = islice(cycle((*TITLES, "\x00\x0b\x85\ud800\ufffe\u202e")), ITEMS)
    items = tuple(hostile(number, title) for number, title in enumerate(titles))
    feeds = dict(plan.render(replace(SITE, articles=items)))
    checked = {path: data for path, data in feeds.items() if not path.endswith(".opml")}
    told = {path: bad(path, data, SITE.edition) for path, data in checked.items()}
    assert told == dict.fromkeys(checked, ())
