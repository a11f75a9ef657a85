"""The page "RSS untuk media": every feed with its whole address, the terms, the way there."""

import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import html

from newsroom.feeds import plan
from newsroom.feeds.items import WINDOW
from newsroom.feeds.rss import TTL
from newsroom.model import Contact, Link
from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from newsroom.site.views import Site
from site_files import render
from site_samples import SATKER, THEME, article, sample_site, tag

BASE = "https://kota-contoh.example"
PAGE = "rss/index.html"


def rendered(site: Site) -> Mapping[str, str]:
    files = render(site, make_environment(THEME))
    return {path: content.decode() for path, content in files if path.endswith((".html", ".xml"))}


def printed(site: Site) -> html.HtmlElement:
    """The page alone."""
    press = Press(site, make_environment(THEME))
    (planned,) = (one for one in press.pages if one.path == PAGE)
    return html.fromstring(press.print(planned).decode())


def page(**changes: object) -> html.HtmlElement:
    return printed(sample_site(satker=replace(SATKER, **changes)))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def files() -> Mapping[str, str]:
    return rendered(sample_site())


def test_every_feed_stands_there_with_its_whole_address_and_a_button(
    files: Mapping[str, str],
) -> None:
    entries = html.fromstring(files[PAGE]).find_class("feed-address")
    links = [entry.find(".//a").get("href") for entry in entries]
    assert [entry.find(".//code").text for entry in entries] == [BASE + link for link in links]
    assert [entry.find(".//button").get("data-copy") for entry in entries] == [
        BASE + link for link in links
    ]
    # Press releases have a short address and that of their category; one of them is enough.
    feeds = {f"/{path}" for path, _ in plan.render(sample_site())}
    assert set(links) == feeds - {"/feed/kategori/siaran-pers.xml"}
    assert len(links) == len(set(links))


def test_a_tag_of_held_items_alone_is_not_given_away() -> None:
    held = article(0, "Tertahan", tags=(tag("rahasia"),), is_embargoed=True)
    draft = replace(held, identity="tag:x,2025:draf", is_embargoed=False, is_draft=True)
    open_ = article(1, "Terbit", tags=(tag("umum"),))
    site = sample_site((held, draft, open_))
    text = html.tostring(printed(site), encoding="unicode")
    assert "/feed/tag/umum.xml" in text
    assert "rahasia" not in text
    assert "rahasia" not in " ".join(path for path, _ in plan.render(site))


def test_the_feeds_most_partners_need_are_shown_and_the_rest_can_be_opened() -> None:
    shown = printed(sample_site())
    folded = shown.find_class("feeds__more")
    assert [one.find(".//h3").text for one in folded] == [
        "Menurut kategori", "Menurut topik (3)", "Bentuk lain",
    ]  # fmt: skip
    inside = {link.get("href") for one in folded for link in one.iter("a")}
    outside = {link.get("href") for link in shown.find_class("feeds")[0].iter("a")}
    assert outside == {"/feed/rss.xml", "/feed/siaran-pers.xml", "/feed/ralat.xml"}
    assert not inside & outside


def test_steps_are_numbered_and_words_for_machines_look_like_it(files: Mapping[str, str]) -> None:
    shown = html.fromstring(files[PAGE])
    assert [len(steps) for steps in shown.xpath("//div[@class='prose']/ol")] == [3, 3]
    words = [code.text for code in shown.xpath("//div[@class='prose']//code")]
    assert {"guid", "content:encoded", "media:credit", "If-Modified-Since"} <= set(words)
    assert "`" not in shown.text_content()


def test_an_office_without_licence_has_plain_terms() -> None:
    said = page(licence=None).text_content()
    assert "Boleh disiarkan ulang, seluruhnya atau sebagian" in said
    assert f"Sebutkan {SATKER.name} sebagai sumber, dan kredit setiap foto." in said


def test_a_licence_stands_in_the_place_of_the_plain_terms() -> None:
    licensed = page(licence=Link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"))
    said = licensed.get_element_by_id("ketentuan").getparent()
    assert said.find(".//a[@rel='license']").text == "CC BY 4.0"
    assert "Boleh disiarkan ulang" not in said.text_content()
    assert "Muat setiap ralat" in said.text_content()


@pytest.mark.parametrize(
    ("written", "dialled"),
    [("+62 (0)354 682345", ["tel:+62354682345"]), ("(0354) 682345 – 46", []), ("1500-123", [])],
)
def test_only_a_single_number_can_be_dialled(written: str, dialled: list[str]) -> None:
    shown = page(contact=Contact(telephone=written)).get_element_by_id("narahubung").getparent()
    assert [link.get("href") for link in shown.iter("a")] == dialled
    assert f"Telepon: {written}" in " ".join(shown.text_content().split())


@pytest.mark.parametrize(
    ("written", "opened"), [("0812-3456-7890", ["https://wa.me/6281234567890"]), ("+62abc", [])]
)
def test_whatsapp_is_opened_by_a_whole_number(written: str, opened: list[str]) -> None:
    shown = page(contact=Contact(whatsapp=written)).get_element_by_id("narahubung").getparent()
    assert [link.get("href") for link in shown.iter("a")] == opened


def test_partners_learn_whom_to_ask_where_the_office_says_so() -> None:
    contact = Contact(telephone="0354 123-456", email="humas@x.example", whatsapp="+62 812-3456")
    shown = page(contact=contact).get_element_by_id("narahubung").getparent()
    assert [link.get("href") for link in shown.iter("a")] == [
        "tel:+62354123456",
        "mailto:humas@x.example",
        "https://wa.me/628123456",
    ]
    with pytest.raises(KeyError):
        page(contact=Contact()).get_element_by_id("narahubung")


def test_the_page_says_what_the_feeds_keep_to(files: Mapping[str, str]) -> None:
    assert f"{WINDOW} tulisan yang terakhir terbit" in files[PAGE]
    assert f"setiap {TTL} menit" in files[PAGE]


def test_the_page_explains_the_marks_of_corrections(files: Mapping[str, str]) -> None:
    for mark in ("“RALAT:”", "“DICABUT:”"):
        assert mark in files[PAGE]


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "berita/2025/contoh-0/index.html",
        "kategori/berita/index.html",
        "tag/kehumasan/index.html",
    ],
)
def test_the_page_is_found_from_everywhere(files: Mapping[str, str], path: str) -> None:
    top, footer = files[path].split("<footer")
    assert 'href="/rss/"' in footer
    assert ('href="/rss/"' in top) == (not path.startswith("berita/"))


def test_search_engines_find_it_described(files: Mapping[str, str]) -> None:
    assert f"<loc>{BASE}/rss/</loc>" in files["sitemap.xml"]
    assert "<title>RSS untuk media – KPU Kota Contoh</title>" in files[PAGE]
    assert re.search(r'<meta name="description" content="Alamat RSS .{40,}">', files[PAGE])
