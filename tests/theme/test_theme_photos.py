"""Photos in a real browser: the right file for the screen, its place kept, and nothing needed.

Widths in CSS pixels as laid out by Chromium, from which the values of `sizes` were written:

==================  ====  ====  ====  =====  =====  =====
screen               320   360   768   1024   1280   1920
==================  ====  ====  ====  =====  =====  =====
lead of an item      320   360   721    960    960    960
  upright 3:4        288   328   480    480    480    480
lead of the home     320   360   721    613    768    768
  alone              320   360   721    896    896    896
in the text          288   328   576    576    576    576
  upright 3:4        288   328   384    384    384    384
last, two or four    136   156   349    468    468    468
last, three, five …  136   156   224    304    304    304
card in a listing     96    96   192    240    240    240
card in a grid        96    96   224    306    384    384
==================  ====  ====  ====  =====  =====  =====
"""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from browsing import SHIFTS, opened, served
from newsroom.site.environment import make_environment
from site_files import draw_photos, render, write_site
from site_samples import THEME, sample_articles, sample_site

WIDTHS = (320, 360, 768, 1024, 1280, 1920)
ITEM, WIDE_IN_TEXT, UPRIGHT = (f"/berita/2025/contoh-{number}/" for number in (0, 3, 4))
LISTING = "/kategori/berita/"
PAGES = [
    *(("sample", path) for path in ("/", ITEM, WIDE_IN_TEXT, UPRIGHT, LISTING)),
    ("sole", "/"),
]


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The address of a full site and of one with a single item."""
    sites = {"sample": sample_site(), "sole": sample_site(sample_articles()[:1])}
    with ExitStack() as stack:
        found = {}
        for name, site in sites.items():
            folder = tmp_path_factory.mktemp(name)
            write_site(folder, list(render(site, make_environment(THEME))))
            draw_photos(folder, site)
            found[name] = stack.enter_context(served(folder))
        yield found


MEASURED = """() => {
  const probe = document.createElement("div");
  probe.style.position = "absolute";
  document.body.append(probe);
  const resolved = (sizes) => {
    const fits = (entry) => entry[0] !== "(" || matchMedia(entry.replace(/ [^ ]+$/, "")).matches;
    probe.style.width = sizes.split(", ").find(fits).split(" ").at(-1);
    return probe.getBoundingClientRect().width;
  };
  return [...document.querySelectorAll("main picture:not(.large-photo *)")].map((picture) => [
    picture.querySelector("img").getBoundingClientRect().width,
    ...[...picture.querySelectorAll("[sizes]")].map((element) => resolved(element.sizes)),
  ]);
}"""


@pytest.mark.parametrize(("name", "path"), PAGES)
def test_sizes_tell_how_wide_a_photo_is_laid_out(
    browser: Browser, addresses: dict[str, str], name: str, path: str
) -> None:
    with opened(browser, addresses[name] + path) as page:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            measured = page.evaluate(MEASURED)
            assert measured
            for laid_out, *told in measured:
                assert told == [pytest.approx(laid_out, rel=0.1)] * len(told), width
                assert told


LOADED = """async (image) => {
  image.scrollIntoView();
  image.loading = "eager";
  await image.decode();
  return image.currentSrc.split("/").at(-1);
}"""


@pytest.mark.parametrize(
    ("path", "photo", "file"),
    [
        ("/", ".card--lead img", "contoh-0-768.avif"),
        ("/", ".card--tile img", "contoh-7-3x2.avif"),
        (ITEM, ".figure--lead img", "contoh-0-768.avif"),
        (ITEM, ".prose img", "contoh-20-768.avif"),
        (ITEM, ".gallery img", "contoh-21-3x2.avif"),
        (UPRIGHT, ".figure--lead img", "contoh-4-768.avif"),
        (LISTING, ".card--row img", "contoh-0-3x2.avif"),
    ],
)
def test_a_telephone_loads_no_more_than_it_shows(
    browser: Browser, addresses: dict[str, str], path: str, photo: str, file: str
) -> None:
    with opened(browser, addresses["sample"] + path, 360, device_scale_factor=2) as page:
        assert page.locator(photo).first.evaluate(LOADED) == file


@pytest.mark.parametrize(
    ("width", "factor", "file"),
    [
        (360, 1, "contoh-0-768.avif"),
        (360, 3, "contoh-0-1200.avif"),
        (768, 1, "contoh-0-768.avif"),
        (1280, 1, "contoh-0-1200.avif"),
        (1280, 1.5, "contoh-0-1600.avif"),
    ],
)
def test_a_better_screen_gets_a_larger_photo(
    browser: Browser, addresses: dict[str, str], width: int, factor: float, file: str
) -> None:
    with opened(browser, addresses["sample"] + ITEM, width, device_scale_factor=factor) as page:
        assert page.locator(".figure--lead img").evaluate(LOADED) == file


def test_a_browser_without_avif_and_scripts_shows_jpeg(
    browser: Browser, addresses: dict[str, str]
) -> None:
    def without_avif(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("image/avif", "image/unknown"))

    options = {"device_scale_factor": 2, "java_script_enabled": False}
    with opened(browser, "about:blank", 360, **options) as page:
        loaded: list[str] = []
        page.on("response", lambda response: loaded.append(response.url.split("/")[-1]))
        page.route(f"**{ITEM}", without_avif)
        page.goto(addresses["sample"] + ITEM)
        # Without scripts a browser waits for no scrolling: it must not be told who reads what.
        assert sorted(file for file in loaded if file.endswith((".avif", ".jpg"))) == [
            "contoh-0-768.jpg",
            "contoh-20-768.jpg",
            *(f"contoh-{n}-{form}.jpg" for n in (21, 22, 23) for form in ("3x2", "768")),
        ]


@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_photo_at_the_end_opens_large(
    browser: Browser, addresses: dict[str, str], width: int, has_scripts: bool
) -> None:
    options = {"java_script_enabled": has_scripts}
    with opened(browser, addresses["sample"] + ITEM, width, **options) as page:
        page.locator(".gallery__row a").nth(1).click()
        large = page.get_by_role("group", name="Foto 2 dari 3")
        shown = large.locator("img")
        expect(shown).to_be_visible()
        assert shown.bounding_box() is not None
        assert large.locator("figcaption").is_visible()
        assert "Foto:" in large.locator("figcaption").inner_text()
        # Nothing beneath can be reached.
        assert not page.get_by_role("heading", level=1).is_visible()
        large.get_by_role("link", name="Berikutnya").click()
        expect(large).to_be_hidden()
        last = page.get_by_role("group", name="Foto 3 dari 3")
        assert last.get_by_role("link", name="Berikutnya").count() == 0
        last.get_by_role("link", name="Tutup").click()
        expect(page.locator(".large-photo:visible")).to_have_count(0)
        assert page.get_by_role("heading", level=1).is_visible()
        tile = page.locator(".gallery__row a").nth(2)
        if has_scripts:
            expect(tile).to_be_focused()


def test_the_keyboard_turns_and_closes_a_large_photo(
    browser: Browser, addresses: dict[str, str]
) -> None:
    with opened(browser, addresses["sample"] + ITEM) as page:
        page.locator(".gallery__row a").first.press("Enter")
        for key, number in (("ArrowRight", 2), ("ArrowRight", 3), ("ArrowRight", 3),
                            ("ArrowLeft", 2)):  # fmt: skip
            page.keyboard.press(key)
            page.wait_for_url(f"**#foto-{number}")
        # The links of the photo, and nothing else, come next.
        for name in ("Tutup", "Sebelumnya", "Berikutnya", "Unduh foto"):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement.textContent") == name
        page.keyboard.press("Escape")
        page.wait_for_url("**#foto-2-kecil")
        # The way back leads past the photos that were seen.
        page.go_back()
        assert page.url.endswith(ITEM)


def test_a_large_photo_is_loaded_when_it_is_opened(
    browser: Browser, addresses: dict[str, str]
) -> None:
    with opened(browser, "about:blank") as page:
        loaded: list[str] = []
        page.on("response", lambda response: loaded.append(response.url.split("/")[-1]))
        page.goto(addresses["sample"] + ITEM)
        page.locator(".gallery__row").scroll_into_view_if_needed()
        page.wait_for_load_state("networkidle")
        whole = [f"contoh-{number}-{size}" for number in (21, 22, 23) for size in (768, 1200, 1600)]
        assert not [file for file in loaded if file.startswith(tuple(whole))]
        with page.expect_response("**/contoh-22-1200.avif"):
            page.locator(".gallery__row a").nth(1).click()
        assert not [file for file in loaded if file.startswith(("contoh-21-1", "contoh-23-1"))]


def test_an_opened_photo_is_not_printed_twice(browser: Browser, addresses: dict[str, str]) -> None:
    with opened(browser, f"{addresses['sample']}{ITEM}#foto-2") as page:
        assert not page.locator(".figure--lead").is_visible()
        page.emulate_media(media="print")
        assert page.locator(".figure--lead").is_visible()
        assert page.locator(".large-photo:visible").count() == 0


def places(page: Page) -> list[list[float]]:
    """Where all photos of a page are, seen from its top."""
    found: list[list[float]] = (
        page.evaluate("""() => [...document.querySelectorAll("main img:not(.large-photo *)")]
      .map((image) => image.getBoundingClientRect())
      .map((box) => [box.x, box.y + scrollY, box.width, box.height])""")
    )
    return found


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize(("name", "path"), PAGES)
def test_nothing_moves_when_photos_come(
    browser: Browser, addresses: dict[str, str], name: str, path: str, width: int
) -> None:
    with opened(browser, "about:blank", width) as page:
        held: list[Route] = []
        is_open = False

        def hold(route: Route) -> None:
            if is_open:
                route.continue_()
            else:
                held.append(route)

        page.route("**/*.avif", hold)
        page.goto(addresses[name] + path, wait_until="domcontentloaded")
        assert page.evaluate(SHIFTS) == 0
        before = places(page)
        assert all(box[2] > 90 and box[3] > 90 for box in before)
        assert held
        is_open = True
        for route in held:
            route.continue_()
        for image in page.locator("main img:not(.large-photo *)").all():
            image.evaluate(LOADED)
        # A photo of 1600 × 1067 is 512 high at 768, not 512.16.
        assert places(page) == [pytest.approx(box, abs=0.5) for box in before]
        page.evaluate("scrollTo(0, 0)")
        assert page.evaluate(SHIFTS) == 0


def test_the_lead_comes_first_and_the_rest_when_near(
    browser: Browser, addresses: dict[str, str]
) -> None:
    orders = """(images) => images.map((image) => [
      image.fetchPriority, image.getAttribute("loading"), image.getAttribute("decoding"),
    ])"""
    for path in ("/", ITEM):
        with opened(browser, addresses["sample"] + path) as page:
            first, *others = page.locator("main img:not(.large-photo *)").evaluate_all(orders)
            assert first == ["high", None, None]
            assert others == [["auto", "lazy", "async"]] * len(others)
            assert others


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_photo_that_is_not_there_leaves_its_colour_and_its_words(
    browser: Browser, addresses: dict[str, str], scheme: str
) -> None:
    with opened(browser, "about:blank", color_scheme=scheme) as page:
        page.route("**/foto/**", lambda route: route.abort())
        page.goto(addresses["sample"] + ITEM)
        style = page.locator(".figure--lead img").evaluate(
            "(image) => [getComputedStyle(image).backgroundColor, getComputedStyle(image).color]"
        )
        assert style == ["rgb(122, 125, 128)", "rgb(28, 27, 31)"]
