"""A video on a page: a picture of ours until somebody asks for it, and a link in any case."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from browsing import opened, served, violations
from newsroom.model import BodyPhoto, BodyVideo
from newsroom.site.environment import make_environment
from newsroom.site.videos import PLAYER, video
from newsroom.site.views import ArticleView, Picture, Site
from site_files import draw_photos, render, write_site
from site_samples import HOSTILE, THEME, sample_articles, sample_site

ITEM = "/berita/2025/contoh-0/"
FRAME = f"{PLAYER}/embed/abc-_fghi-1?autoplay=1&start=90"
WATCH = "https://www.youtube.com/watch?v=abc-_fghi-1&t=90s"
POLICY = f"default-src 'self'; frame-src {PLAYER}; object-src"
OFF = "abcdefghijk"


def with_videos(title: str = "Simulasi pemungutan suara") -> Site:
    """The sample with a video and its picture, and one without, in its first item."""
    first, *others = sample_articles()
    assert first.url == ITEM
    assert first.lead is not None
    place = BodyVideo("abc-_fghi-1", 90, photo=BodyPhoto("simulasi.jpg", title))
    cover = replace(first.lead, url="/berita/2025/contoh-0/simulasi.jpg", avif="", jpeg="")
    shown = video(place, cover, first.title)
    alone = video(BodyVideo(OFF), None, first.title)
    return sample_site((replace(first, parts=(*first.parts, shown, alone)), *others))


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    made = render(with_videos(), make_environment(THEME))
    return {path: data.decode() for path, data in made if path.endswith(".html")}


def test_only_a_page_with_a_player_may_show_a_frame_of_youtube(pages: dict[str, str]) -> None:
    assert POLICY in pages["berita/2025/contoh-0/index.html"]
    allowed = [path for path, text in pages.items() if "frame-src" in text]
    assert allowed == ["berita/2025/contoh-0/index.html"]


def test_a_video_without_a_picture_is_a_link_and_opens_no_policy() -> None:
    first, *others = sample_articles()
    item = replace(first, parts=(*first.parts, video(BodyVideo(OFF), None, first.title)))
    made = dict(render(sample_site((item, *others)), make_environment(THEME)))
    text = made["berita/2025/contoh-0/index.html"].decode()
    address = f"https://www.youtube.com/watch?v={OFF}"
    assert f'<a href="{address}">Tonton di YouTube: youtu.be/{OFF}</a>' in text
    assert "data-player" not in text
    assert "frame-src" not in text


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("video")
    site = with_videos()
    write_site(folder, list(render(site, make_environment(THEME))))
    draw_photos(folder, site)
    with served(folder, policy=None) as url:
        yield url


def watched(page: Page, home: str) -> list[str]:
    """What the page asks of other hosts from now on; a page of ours answers for YouTube."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def answer(route: Route) -> None:
        route.fulfill(content_type="text/html", body="<title>Pemutar</title><button>x</button>")

    page.route(lambda url: not url.startswith(home), answer)
    return asked


def elsewhere(asked: list[str], home: str) -> list[str]:
    return [url for url in asked if not url.startswith((home, "data:"))]


def test_nothing_is_asked_from_elsewhere_before_a_reader_presses(
    browser: Browser, address: str
) -> None:
    with opened(browser, "about:blank") as page:
        asked = watched(page, address)
        page.goto(address + ITEM, wait_until="networkidle")
        button = page.get_by_role("button", name="Putar video: Simulasi pemungutan suara")
        button.scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
        assert asked
        assert elsewhere(asked, address) == []
        before = page.locator(".video__screen").bounding_box()
        button.focus()
        page.keyboard.press("Enter")
        frame = page.locator("iframe")
        frame.wait_for()
        page.frame_locator("iframe").get_by_role("button").wait_for()
        assert elsewhere(asked, address) == [FRAME]
        assert page.locator(".video__screen").bounding_box() == before
        assert page.evaluate("document.activeElement.tagName") == "IFRAME"
        wanted = {
            "title": "Simulasi pemungutan suara",
            "referrerpolicy": "strict-origin-when-cross-origin",
            "allow": "autoplay; encrypted-media; fullscreen; picture-in-picture",
            "allowfullscreen": "",
        }
        assert {name: frame.get_attribute(name) for name in wanted} == wanted
        # The next stop behind the player is the link to the same video.
        assert page.get_by_role("link", name="Tonton di YouTube: Simulasi").count() == 1


def test_without_a_script_there_is_the_picture_and_a_link(browser: Browser, address: str) -> None:
    with opened(browser, address + ITEM, java_script_enabled=False) as page:
        assert page.locator("[data-player]").is_hidden()
        assert page.locator(".video img").is_visible()
        link = page.get_by_role("link", name="Tonton di YouTube: Simulasi pemungutan suara")
        assert link.get_attribute("href") == WATCH


def test_paper_has_the_picture_and_the_address(browser: Browser, address: str) -> None:
    with opened(browser, address + ITEM) as page:
        assert page.locator("[data-player]").is_visible()
        page.emulate_media(media="print")
        assert page.locator("[data-player]").is_hidden()
        assert page.locator(".video img").is_visible()
        told = "getComputedStyle(document.querySelector('.video__link a'), '::after').content"
        assert WATCH in page.evaluate(told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_button_is_accessible_at_any_width(browser: Browser, address: str, scheme: str) -> None:
    with opened(browser, address + ITEM, 320, color_scheme=scheme) as page:
        assert violations(page) == []
        for width in (320, 768, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            screen = page.locator(".video__screen").bounding_box()
            button = page.locator("[data-player]").bounding_box()
            assert screen == button
            assert screen is not None
            assert abs(screen["width"] / screen["height"] - 16 / 9) < 0.02
            scrolled = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            assert page.evaluate(scrolled) == 0


def test_a_hostile_title_stays_words_in_page_and_frame(browser: Browser, address: str) -> None:
    site = with_videos(f"{HOSTILE} {'Panjang' * 30}")
    made = dict(render(site, make_environment(THEME)))["berita/2025/contoh-0/index.html"]
    with opened(browser, "about:blank", 320) as page:
        watched(page, address)
        page.route(address + ITEM, lambda route: route.fulfill(body=made, content_type="text/html"))
        page.goto(address + ITEM)
        page.locator("[data-player]").click()
        assert (page.locator("iframe").get_attribute("title") or "").startswith(HOSTILE)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide == 320


def test_what_is_played_counts_as_a_picture_of_the_item() -> None:
    item: ArticleView = with_videos().articles[0]
    assert "/berita/2025/contoh-0/simulasi.jpg" in [picture.url for picture in item.pictures]
    assert all(isinstance(picture, Picture) for picture in item.placed)
    assert item.has_player
