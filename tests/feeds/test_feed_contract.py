"""No publication breaks what partners rely on: feeds spoilt on purpose, through the real build."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from e2e.desk import Desk, open_desk
from newsroom import feedcheck
from newsroom.feedcheck import Problem
from newsroom.feeds import contract, plan
from newsroom.rules.engine import all_rules, fault_rules
from newsroom.site.views import Site

RSS, ATOM, JSON = "feed/rss.xml", "feed/atom.xml", "feed/feed.json"
ONE, TWO = (f"tag:kota-kediri.kpu.go.id,2025:berita/2025/{slug}" for slug in ("satu", "dua"))
MANIFEST = ".newsroom/manifest.json"
Spoil = Callable[[str], str | bytes]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A newsroom that has published two items; no test changes what it published."""
    desk = open_desk(tmp_path_factory.mktemp("contract"))
    desk.item("satu")
    desk.item(
        "dua",
        ("judul: KPU", "judul: Pekan Lalu KPU"),
        ("Rapat membahas", "[Rapat](../satu/index.md) membahas"),
    )
    assert desk.run("build", "--publish").returncode == 0
    return desk


def swap(old: str, new: str, count: int = -1) -> Spoil:
    def spoil(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, count)

    return spoil


def sub(pattern: str, new: str) -> Spoil:
    def spoil(text: str) -> str:
        spoilt, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
        assert count
        return spoilt

    return spoil


def cut_first_item(text: str) -> str:
    return re.sub(r"\s*<item>.*?</item>", "", text, count=1, flags=re.DOTALL)


def without_last_item(text: str) -> str:
    feed = json.loads(text)
    feed["items"].pop()
    return json.dumps(feed)


STRANGER = "tag:kota-kediri.kpu.go.id,2025:berita/2025/rahasia"
SPOILT: dict[str, tuple[str, Spoil, str, str]] = {
    "cut off": (RSS, lambda text: text[:-9], "FED101", "XML-nya rusak"),
    "a control character": (RSS, swap("</title>", "\x0b</title>", 1), "FED101", "U+000B"),
    "not UTF-8": (ATOM, lambda text: text.encode("utf-16"), "FED101", "UTF-8"),
    "no JSON": (JSON, lambda text: text[:-9], "FED101", "JSON"),
    "another guid": (RSS, swap(f"{ONE}<", f"{STRANGER}<"), "FED102", f"mengenalnya sebagai {ONE}"),
    "another id": (ATOM, swap(f"{ONE}<", f"{STRANGER}<"), "FED102", f"bertanda {STRANGER}"),
    "another id in JSON": (JSON, swap(f'"{ONE}"', f'"{STRANGER}"'), "FED102", "/berita/2025/satu/"),
    "one guid twice": (RSS, swap(f"{ONE}<", f"{TWO}<"), "FED103", f"Tanda {TWO} pada"),
    "guids exchanged": (
        ATOM, lambda text: text.replace(f"{ONE}<", "X<").replace(f"{TWO}<", f"{ONE}<")
        .replace("X<", f"{TWO}<"), "FED103", "sudah dipakai /berita/2025/"),
    "an item lost": (RSS, cut_first_item, "FED104", "tidak ada di RSS ini"),
    "an item lost in JSON": (JSON, without_last_item, "FED104", "tidak ada di RSS ini"),
    "an item that is not public": (
        RSS, lambda text: text.replace(ONE, STRANGER).replace("/2025/satu/<", "/2025/rahasia/<"),
        "FED105", "memuat /berita/2025/rahasia/"),
    "an item of elsewhere": (
        JSON, lambda text: text.replace(ONE, STRANGER).replace("https://kota-kediri", "https://k"),
        "FED105", "memuat https://k.kpu.go.id/berita"),
    "a photo that is not there": (
        RSS, sub(r'(enclosure url="[^"]*)\.jpg', r"\1-x.jpg"), "FED106", "tidak ada di situs ini"),
    "a wrong length": (RSS, sub(r'length="\d+"', 'length="12"'), "FED106", "bita, bukan 12"),
    "a wrong size": (RSS, sub(r'fileSize="\d+"', 'fileSize="12"'), "FED106", "bita, bukan 12"),
    "a wrong type": (RSS, sub(r'image/jpeg"', 'image/png"'), "FED106", "bukan image/png"),
    "a wrong length in Atom": (ATOM, sub(r'length="\d+"', 'length="12"'), "FED106", "bukan 12"),
    "a lost picture in JSON": (
        JSON, sub(r'("image": "[^"]*)\.jpg', r"\1-x.jpg"), "FED106", "tidak ada di situs ini"),
    "a relative address": (
        RSS, swap('href="https://kota-kediri.kpu.go.id/', 'href="/'), "FED101", "“/berita/2025"),
    "an insecure address": (RSS, swap("<link>https", "<link>http"), "FED101", "http://kota-kediri"),
    "a date to come": (
        RSS, sub("<pubDate>[^<]*", "<pubDate>Fri, 01 Aug 2025 10:00:01 +0700"), "FED107",
        "bertanggal 01-08-2025 10.00"),
    "a date to come in Atom": (
        ATOM, sub("<published>[^<]*", "<published>2031-01-01T00:00:00+07:00"), "FED107", "2031"),
}  # fmt: skip


def spoiling(monkeypatch: pytest.MonkeyPatch, path: str, spoil: Spoil) -> None:
    """Have the build render that feed as it was spoilt."""
    render = plan.render

    def rendered(site: Site) -> Iterator[tuple[str, bytes]]:
        for name, data in render(site):
            spoilt = spoil(data.decode()) if name == path else data
            yield name, spoilt if isinstance(spoilt, bytes) else spoilt.encode()

    monkeypatch.setattr(plan, "render", rendered)


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_feed_is_named_and_nothing_is_published(
    desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, spoil, code, words = SPOILT[name]
    before = desk.tree()
    spoiling(monkeypatch, path, spoil)
    ended = desk.run("build", "--publish")
    assert ended.returncode == 1
    told = [line for line in ended.stdout.splitlines() if f": {code} Wajib diperbaiki: " in line]
    assert told, ended.stdout
    assert all(line.startswith(f"{path}:") for line in told)
    assert any(words in line for line in told), told
    assert all(line.endswith("kepada pengelola aplikasi.") for line in told)
    assert "Situs tidak dibuat; yang sudah tayang tidak berubah." in ended.stderr
    assert "Traceback" not in ended.stdout + ended.stderr
    assert desk.tree() == before
    leftovers = {one.name for one in desk.folder.iterdir()} - {"content", "output"}
    assert all("lock" in one for one in leftovers)


def test_a_feed_that_is_not_made_is_missed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    render = plan.render
    monkeypatch.setattr(plan, "render", lambda site: (one for one in render(site) if one[0] != RSS))
    ended = desk.run("build")
    assert ended.returncode == 1
    assert (
        f"{RSS}:1: FED101 Wajib diperbaiki: RSS ini rusak. Berkasnya tidak dibuat." in ended.stdout
    )


def edited(desk: Desk, tmp_path: Path, old: str, new: str) -> Desk:
    """The same newsroom with another publication to compare with."""
    other = Desk(tmp_path)
    (tmp_path / "content").symlink_to(desk.content)
    manifest = other.output / MANIFEST
    manifest.parent.mkdir(parents=True)
    record = desk.tree()[MANIFEST].decode()
    spoilt, count = re.subn(old, new, record)
    assert count
    manifest.write_text(spoilt, encoding="utf-8")
    return other


def test_a_guid_that_partners_know_from_another_item_is_refused(desk: Desk, tmp_path: Path) -> None:
    other = edited(desk, tmp_path, '"/berita/2025/satu/"', '"/berita/2024/lama/"')
    ended = other.run("build", "--publish")
    assert ended.returncode == 1
    words = f"FED103 Wajib diperbaiki: Tanda {ONE} pada /berita/2025/satu/ sudah dipakai"
    assert f"{words} /berita/2024/lama/." in ended.stdout


def test_an_address_that_partners_know_by_another_guid_is_refused(
    desk: Desk, tmp_path: Path
) -> None:
    other = edited(desk, tmp_path, f'"{ONE}"(.*)"published"', rf'"{STRANGER}"\1"withdrawn"')
    ended = other.run("build", "--publish")
    assert ended.returncode == 1
    words = f"/berita/2025/satu/ bertanda {ONE}, padahal media mengenalnya sebagai {STRANGER}."
    assert f"FED102 Wajib diperbaiki: {words}" in ended.stdout


def test_of_one_kind_five_are_told_of_a_feed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(tmp_path)
    text = (
        "---\njudul: Jam Layanan {0}\ntanggal: 2025-07-17 1{0}:30\npenulis: wsw\n"
        "kategori: pengumuman\ntag: [kehumasan, bakohumas]\nringkasan: Jam.\n---\n\nBuka.\n"
    )
    for number in range(7):
        desk.write(f"berita/2025/jam-{number}.md", text.format(number))
    spoiling(monkeypatch, RSS, swap("<link>https", "<link>http"))
    ended = desk.run("build")
    assert ended.returncode == 1
    assert ended.stdout.count("feed/rss.xml") == contract.SHOWN * 2


def test_every_kind_of_breach_has_a_rule_and_a_test() -> None:
    codes = {fault_rules()[kind].code for kind in contract.KINDS}
    assert codes == {code for _, _, code, _ in SPOILT.values()}
    assert codes == {rule.code for rule in all_rules() if rule.code.startswith("FED1")}


def stamps(desk: Desk) -> dict[str, tuple[int, bytes]]:
    feeds = sorted((desk.output / "feed").rglob("*.*"))
    return {
        path.relative_to(desk.output).as_posix(): (path.stat().st_mtime_ns, path.read_bytes())
        for path in feeds
    }


def test_feeds_that_nothing_concerns_keep_their_bytes_and_their_time(tmp_path: Path) -> None:
    desk = open_desk(tmp_path)
    desk.item("satu")
    assert desk.run("publish").returncode == 0
    before = stamps(desk)
    assert desk.run("publish", at="2025-08-02T10:00:00+07:00").returncode == 0
    assert stamps(desk) == before
    text = (
        "---\njudul: Jam Layanan\ntanggal: 2025-08-02 11:00\npenulis: wsw\n"
        "kategori: pengumuman\ntag: [kehumasan, informasi-publik]\n---\n\nBuka.\n"
    )
    desk.write("berita/2025/jam.md", text)
    ended = desk.run("publish", at="2025-08-02T12:00:00+07:00")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    after = stamps(desk)
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {
        RSS,
        ATOM,
        JSON,
        "feed/daftar.opml",
        "feed/kategori/pengumuman.xml",
        "feed/tag/kehumasan.xml",
        "feed/tag/informasi-publik.xml",
    }
    built = b"<lastBuildDate>Sat, 02 Aug 2025 11:00:00 +0700</lastBuildDate>"
    assert built in after[RSS][1]
    untouched = after["feed/kategori/berita.xml"][1]
    assert b"<lastBuildDate>Thu, 17 Jul 2025 16:30:00 +0700</lastBuildDate>" in untouched


def test_an_entry_twice_in_a_feed_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    spoiling(monkeypatch, RSS, sub(r"( *<item>.*?</item>\n)", r"\1\1"))
    ended = desk.run("build", "--publish")
    assert ended.returncode == 1
    assert "sudah dipakai entri lain di RSS ini." in ended.stdout


def test_an_entry_that_was_found_sound_is_not_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: dict[str, list[str]] = {}
    check = feedcheck.check

    def watched(data: bytes, address: str, **words: Any) -> tuple[Problem, ...]:
        slugs = re.findall(r"berita/2025/(\w+)</(?:guid|id)>", data.decode())
        looked[address.removeprefix("https://kota-kediri.kpu.go.id/")] = slugs
        return check(data, address, **words)

    monkeypatch.setattr(feedcheck, "check", watched)
    desk = open_desk(tmp_path)
    desk.item("satu")
    assert desk.run("publish").returncode == 0
    assert {path for path, slugs in looked.items() if slugs} == {RSS, ATOM}
    looked.clear()
    desk.item("dua", ("judul: KPU", "judul: Pekan Lalu KPU"))
    assert desk.run("publish").returncode == 0
    assert {path: slugs for path, slugs in looked.items() if slugs} == {RSS: ["dua"], ATOM: ["dua"]}
    looked.clear()
    assert desk.run("publish").returncode == 0
    assert looked == {}
    # What somebody changed online since is nothing that was found sound.
    (desk.output / RSS).write_bytes(b"")
    assert desk.run("publish").returncode == 0
    assert sorted(looked[RSS]) == ["dua", "satu"]
