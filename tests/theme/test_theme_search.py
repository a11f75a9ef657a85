"""The page of the search in a real browser: what is found, what is said, by keyboard, without."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing import opened, served, violations
from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from newsroom.site.search import search_index
from newsroom.site.views import Site
from site_files import write_site
from site_samples import HOSTILE, THEME, article, sample_articles, sample_site

WIDEST = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUSED = "document.activeElement.id || document.activeElement.textContent"


def searched_site() -> Site:
    """Two dozen items on one subject, one that has a word in another form, and a hostile one."""
    many = [
        article(number, f"Laporan gudang {number}", parts=("<p>Isi gudang logistik.</p>",))
        for number in range(100, 124)
    ]
    said = article(130, "Rapat Pleno", parts=("<p>Ketua menyampaikan hasil rapat itu.</p>",))
    bad = article(131, f"Bahaya {HOSTILE}", parts=("<p>Isi &lt;img src=x&gt; berbahaya.</p>",))
    return sample_site((*sample_articles(), *many, said, bad))


@pytest.fixture(scope="module")
def addresses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The address of a site with its index, and of the same site without one."""
    press = Press(searched_site(), make_environment(THEME))
    files = dict(press.files())
    index = search_index((path, files[path]) for path in press.searched)
    whole, bare = tmp_path_factory.mktemp("cari"), tmp_path_factory.mktemp("tanpa")
    write_site(whole, [*files.items(), *index])
    write_site(bare, list(files.items()))
    with served(whole) as first, served(bare) as second:
        yield first, second


@pytest.fixture
def site(addresses: tuple[str, str]) -> str:
    return addresses[0]


def said(page: Page, words: str) -> None:
    """Wait until the page has said so."""
    page.locator("[data-status]", has_text=words).wait_for()


def titles(page: Page) -> list[str]:
    return page.locator("[data-found] li h3").all_inner_texts()


def ask(page: Page, words: str) -> None:
    page.fill("#kata", words)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("query", ["penyampaian", "disampaikan", "MENYAMPAIKAN"])
def test_a_word_is_found_in_its_other_forms(browser: Browser, site: str, query: str) -> None:
    with opened(browser, f"{site}/cari/?q={query}") as page:
        said(page, f"1 hasil untuk “{query}”.")
        assert titles(page) == ["Rapat Pleno"]
        assert page.locator("[data-found] mark").all_inner_texts() == ["menyampaikan"]
        assert page.title().startswith(f"{query} – ")
        page.click("[data-found] h3 a")
        page.wait_for_url("**/contoh-130/")


def test_a_word_of_a_title_alone_is_found(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}/cari/?q=pleno") as page:
        said(page, "hasil untuk")
        assert "Rapat Pleno" in titles(page)


def test_searches_stand_in_the_address_and_back_works(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}/cari/") as page:
        ask(page, "gudang logistik")
        said(page, "“gudang logistik”")
        assert page.url == f"{site}/cari/?q=gudang+logistik"
        ask(page, "penyampaian")
        said(page, "“penyampaian”")
        page.go_back()
        said(page, "“gudang logistik”")
        assert page.input_value("#kata") == "gudang logistik"
        ask(page, "")
        page.locator("[data-found]").wait_for(state="hidden")
        assert page.inner_text("[data-status]") == ""
        assert page.url == f"{site}/cari/"


def test_more_results_come_when_asked_for_and_are_still_there_on_return(
    browser: Browser, site: str
) -> None:
    with opened(browser, f"{site}/cari/?q=logistik") as page:
        said(page, "hasil untuk “logistik”.")
        total = int(page.inner_text("[data-status]").split()[0])
        assert total > 20
        assert len(titles(page)) == 10
        page.click("text=Tampilkan lagi")
        page.locator("[data-found] li").nth(19).wait_for()
        assert page.evaluate(FOCUSED) == titles(page)[10]
        page.reload()
        page.locator("[data-found] li").nth(19).wait_for()
        page.click("text=Tampilkan lagi")
        page.locator("[data-found] li").nth(total - 1).wait_for()
        page.locator("text=Tampilkan lagi").wait_for(state="hidden")
        found = page.locator("[data-found] h3 a").evaluate_all("all => all.map((a) => a.href)")
        assert len(set(found)) == total


def test_a_link_within_the_page_changes_neither_words_nor_results(
    browser: Browser, site: str
) -> None:
    with opened(browser, f"{site}/cari/?q=logistik") as page:
        said(page, "hasil untuk “logistik”.")
        page.click("text=Tampilkan lagi")
        page.locator("[data-found] li").nth(19).wait_for()
        page.fill("#kata", "belum dikirim")
        page.evaluate("addEventListener('popstate', () => { document.body.dataset.came = '' })")
        page.focus(".skip-link")
        page.keyboard.press("Enter")
        page.locator("body[data-came]").wait_for()
        assert page.url.endswith("#isi")
        assert page.input_value("#kata") == "belum dikirim"
        assert len(titles(page)) == 20


def test_nothing_found_is_said_with_a_remedy(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}/cari/?q=xyzzyq") as page:
        said(page, "Tidak ada yang cocok dengan “xyzzyq”.")
        page.locator("text=Periksa ejaannya").wait_for()
        assert titles(page) == []


def test_hostile_words_stay_words(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}/cari/?q=bahaya") as page:
        said(page, "1 hasil")
        assert titles(page) == [f"Bahaya {HOSTILE}"]
        assert "<img src=x>" in page.inner_text("[data-found] li")
        assert page.locator("[data-found] :is(b, img, script)").count() == 0
        ask(page, HOSTILE)
        said(page, HOSTILE)
        assert page.locator("[data-status] *").count() == 0


def test_a_missing_page_has_the_same_form(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}/404.html") as page:
        page.fill("#kata", "penyampaian")
        assert page.locator("#kata").get_attribute("aria-describedby") is None
        missing = page.locator("form").get_attribute("class"), page.inner_text("form")
        page.keyboard.press("Enter")
        said(page, "1 hasil untuk “penyampaian”.")
        page.locator(".search-form__hint").evaluate("hint => hint.remove()")
        assert (page.locator("form").get_attribute("class"), page.inner_text("form")) == missing


def test_without_an_index_the_page_says_so_and_shows_other_ways(
    browser: Browser, addresses: tuple[str, str]
) -> None:
    with opened(browser, f"{addresses[1]}/cari/?q=gudang") as page:
        said(page, "Pencarian sedang tidak tersedia.")
        page.click("text=Menurut topik")
        page.wait_for_url("**/arsip/#topik")
        expect(page.locator("#topik")).to_have_count(1)


def test_without_scripts_the_page_shows_other_ways(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}/cari/", java_script_enabled=False) as page:
        assert page.locator("noscript .search__plain").is_visible()
        assert not page.locator("form").is_visible()
        assert page.locator("text=Arsip menurut waktu").is_visible()


def test_the_slash_opens_the_search_but_not_for_who_types_or_has_switched_it_off(
    browser: Browser, site: str
) -> None:
    with opened(browser, site) as page:
        page.keyboard.press("Control+/")
        assert page.url == f"{site}/"
        page.keyboard.press("/")
        page.wait_for_url("**/cari/#kata")
        assert page.evaluate(FOCUSED) == "kata"
        page.keyboard.type("a/b")
        assert page.input_value("#kata") == "a/b"
        page.focus(".wordmark a")
        page.keyboard.press("/")
        assert page.evaluate(FOCUSED) == "kata"
        page.locator("[data-shortcut] input").uncheck()
        page.goto(site)
        page.keyboard.press("/")
        page.keyboard.press("Tab")  # a key that the page would answer after the one before
        assert page.url == f"{site}/"
        page.goto(f"{site}/cari/")
        assert not page.locator("[data-shortcut] input").is_checked()


def test_the_engine_comes_when_it_is_asked_for_and_breaks_no_policy(
    browser: Browser, site: str
) -> None:
    with opened(browser, "about:blank") as page:
        asked: list[str] = []
        problems: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
        page.on("console", lambda message: problems.append(message.text))
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.goto(f"{site}/cari/", wait_until="networkidle")
        assert not [path for path in asked if path.startswith("/pagefind/")]
        page.focus("#kata")
        ask(page, "penyampaian")
        said(page, "1 hasil")
        loaded = [path for path in asked if path.startswith("/pagefind/")]
        assert len(loaded) == 6  # the engine in two files, entry, metadata, words, one result
        assert problems == []


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_and_nothing_is_too_wide(
    browser: Browser, site: str, scheme: str, width: int
) -> None:
    options = {"color_scheme": scheme, "bypass_csp": True}
    with opened(browser, f"{site}/cari/?q=gudang", width, **options) as page:
        page.locator("[data-found] li").first.wait_for()
        assert violations(page) == []
        for narrow in (width, 320):
            page.set_viewport_size({"width": narrow, "height": 900})
            assert page.evaluate(WIDEST) == 0
