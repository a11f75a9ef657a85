"""What pages tell machines: JSON-LD that parses and has the fields that its readers ask for.

Sources: Google Search Central, structured data for Article, Breadcrumb and Organization
(developers.google.com/search/docs/appearance/structured-data); schema.org.
"""

import re
from collections.abc import Callable
from datetime import datetime
from html import unescape
from urllib.parse import urlsplit

import pytest
from acceptance_sites import Built, json_ld, kind

TRAILED = ("item", "category", "numbered", "tag", "author", "year", "month", "page", "standard")


def told(page: str, kind_of_thing: str) -> list[dict[str, object]]:
    return [data for data in json_ld(page) if data["@type"] == kind_of_thing]


def texts(page: str) -> dict[str, str]:
    """What a page says of itself in its head, by property or name."""
    found = re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', page)
    return {name: unescape(text) for name, text in found}


@pytest.mark.parametrize("name", ["sample", "drawn", "hostile"])
def test_everything_parses_and_says_whose_words_it_uses(
    site: Callable[[str], Built], name: str
) -> None:
    for path, file in site(name).pages.items():
        for data in json_ld(file.read_text(encoding="utf-8")):
            assert data["@context"] == "https://schema.org", path
            assert data["@type"] in {"NewsArticle", "GovernmentOrganization", "BreadcrumbList"}


@pytest.mark.parametrize("name", ["sample", "drawn", "hostile"])
def test_every_item_is_a_news_article(site: Callable[[str], Built], name: str) -> None:
    built = site(name)
    items = [path for path in built.pages if kind(path) == "item"]
    assert items
    for path in items:
        page = built.pages[path].read_text(encoding="utf-8")
        (data,) = told(page, "NewsArticle")
        assert str(data["mainEntityOfPage"]).endswith(path)
        assert data["headline"]
        published = datetime.fromisoformat(str(data["datePublished"]))
        modified = datetime.fromisoformat(str(data["dateModified"]))
        assert published.tzinfo is not None
        assert published <= modified
        publisher = data["publisher"]
        assert isinstance(publisher, dict)
        assert publisher["@type"] == "GovernmentOrganization"
        assert publisher["name"]
        if "pencabutan" in path or "dicabut" in path:
            continue
        author = data["author"]
        assert isinstance(author, dict)
        assert author["@type"] in {"Person", "Organization"}
        assert author["name"]
        assert urlsplit(author["url"]).path in built.pages
        assert data["description"] == texts(page)["description"]
        images = data.get("image", [])
        assert isinstance(images, list)
        assert ("<picture" in page.partition("</article>")[0]) is bool(images)
        for image in images:
            assert image["@type"] == "ImageObject"
            assert image["width"] > 0
            assert image["height"] > 0
            assert (built.folder / urlsplit(image["contentUrl"]).path.lstrip("/")).is_file()


@pytest.mark.parametrize("name", ["sample", "drawn"])
def test_pages_below_the_home_page_say_the_way_to_them(
    site: Callable[[str], Built], name: str
) -> None:
    built = site(name)
    seen = 0
    for path, file in built.pages.items():
        trails = told(file.read_text(encoding="utf-8"), "BreadcrumbList")
        assert len(trails) <= 1, path
        if kind(path) in TRAILED:
            assert trails, path
        for trail in trails:
            steps = trail["itemListElement"]
            assert isinstance(steps, list)
            assert len(steps) >= 2, path
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert all(step["@type"] == "ListItem" and step["name"] for step in steps)
            addresses = [urlsplit(step["item"]).path for step in steps]
            assert addresses[0] == "/"
            assert addresses[-1] == path
            assert set(addresses) <= built.pages.keys(), path
            seen += 1
    assert seen > 20


@pytest.mark.parametrize("name", ["sample", "drawn", "hostile"])
def test_the_home_page_is_that_of_the_office(site: Callable[[str], Built], name: str) -> None:
    page = site(name).pages["/"].read_text(encoding="utf-8")
    (data,) = told(page, "GovernmentOrganization")
    assert data["name"]
    assert str(data["url"]).startswith("https://")
    assert urlsplit(str(data["url"])).path in {"", "/"}


@pytest.mark.parametrize("name", ["sample", "drawn"])
def test_every_page_for_readers_can_be_found_and_shared(
    site: Callable[[str], Built], name: str
) -> None:
    """A title of its own, a description, its own address, and a picture with its words."""
    built = site(name)
    titles: dict[str, str] = {}
    for path, file in built.pages.items():
        if kind(path) in {"former", "not-found"}:
            continue
        page = file.read_text(encoding="utf-8")
        (title,) = re.findall(r"<title>([^<]+)</title>", page)
        assert titles.setdefault(title, path) == path
        (canonical,) = re.findall(r'<link rel="canonical" href="([^"]+)"', page)
        assert urlsplit(canonical).path == path
        said = texts(page)
        assert said["og:url"] == canonical
        assert said["og:title"]
        assert said.get("description"), path
        assert said.get("og:image:alt"), path
        image = urlsplit(said["og:image"]).path.lstrip("/")
        assert (built.folder / image).is_file(), path
