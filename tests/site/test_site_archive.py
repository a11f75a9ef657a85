"""Ways to all items: the archive begins with the newest, and who is lost finds some, too."""

from lxml import html

from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from newsroom.site.structure import LATEST, LATEST_FOR_LOST
from newsroom.site.views import Site
from site_samples import THEME, article, sample_articles, sample_site


def printed(site: Site, path: str) -> html.HtmlElement:
    press = Press(site, make_environment(THEME))
    (planned,) = (one for one in press.pages if one.path == path)
    return html.fromstring(press.print(planned).decode())


def links(page: html.HtmlElement) -> list[str]:
    """Where the headlines under "Tulisan terbaru" lead."""
    section = page.get_element_by_id("terbaru").getparent()
    return [str(link.get("href")) for link in section.xpath("ul//h3/a")]


def test_the_archive_begins_with_the_newest_items() -> None:
    listed = [one.url for one in sample_articles() if not one.is_withdrawn]
    page = printed(sample_site(), "arsip/index.html")
    assert links(page) == listed[:LATEST]
    assert [head.get("id") for head in page.findall(".//main//h2")][:2] == ["terbaru", "waktu"]


def test_the_archive_leads_on_to_the_whole_newest_year() -> None:
    older = article(60, "Lama", identity="tag:x,2024:lama")
    page = printed(sample_site((*sample_articles(), older)), "arsip/index.html")
    (onward,) = page.xpath("//section[h2/@id='terbaru']/p[@class='onward']/a")
    count = len([one for one in sample_articles() if not one.is_withdrawn])
    assert onward.get("href") == "/arsip/2025/"
    assert onward.text == f"Semua tulisan tahun 2025 ({count})"


def test_who_is_lost_can_search_and_finds_the_newest_items() -> None:
    page = printed(sample_site(), "404.html")
    (form,) = page.findall(".//form")
    assert (form.get("action"), form.get("method"), form.get("role")) == ("/cari/", None, "search")
    assert page.xpath("//label/@for") == form.xpath(".//input[@name='q']/@id")
    listed = [one.url for one in sample_articles() if not one.is_withdrawn]
    assert links(page) == listed[:LATEST_FOR_LOST]


def test_a_site_without_items_promises_none() -> None:
    for path in ("404.html", "arsip/index.html"):
        assert not printed(sample_site(()), path).xpath("//*[@id='terbaru']")
