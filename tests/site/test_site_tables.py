"""Tables in a text: captions, names, and regions that the keyboard reaches where they scroll."""

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from browsing import opened, served
from newsroom.feeds import plan
from newsroom.reading.markdown import BodyReader
from newsroom.site.environment import make_environment
from newsroom.site.tables import with_table_regions
from site_files import render, write_site
from site_samples import THEME, article, sample_site

NARROW = "| Kecamatan | Pemilih |\n| --- | ---: |\n| Kota | 12 |\n"
WIDE = (
    "| Kecamatan | Laki-laki | Perempuan | Disabilitas | Jumlah |\n"
    "| --- | ---: | ---: | ---: | ---: |\n"
    "| Mojoroto | 46.121 | 47.902 | 512 | 94.023 |\n"
)


def read(text: str) -> str:
    """The body as the newsroom reads it, in one piece."""
    reader = BodyReader(frozenset())
    body, faults = reader.read(text, path="berita/x.md", first_line=1, start=0, has_dateline=False)
    assert faults == ()
    (part,) = body.parts
    assert isinstance(part, str)
    return part


def shown(text: str) -> str:
    return with_table_regions(read(text), "Tabel")


def test_a_narrow_table_stays_as_it_is() -> None:
    assert shown(NARROW) == read(NARROW)


@pytest.mark.parametrize(
    ("above", "caption"),
    [
        ("Tabel: Pemilih *aktif* per kecamatan", "Tabel: Pemilih <em>aktif</em> per kecamatan"),
        ("Tabel 2. Pemilih & TPS", "Tabel 2. Pemilih &amp; TPS"),
    ],
)
def test_the_paragraph_above_is_the_caption(above: str, caption: str) -> None:
    made = shown(f"Pembuka.\n\n{above}\n\n{NARROW}")
    assert made.startswith("<p>Pembuka.</p>")
    assert f"<table>\n<caption>{caption}</caption>\n<thead>" in made
    assert made.count("Tabel") == 1


@pytest.mark.parametrize(
    "text",
    [
        f"Tabel di bawah memuat jumlahnya.\n\n{NARROW}",
        f"Tabel: bukan untuk yang jauh.\n\nLalu teks.\n\n{NARROW}",
        "Tabel: tanpa tabel.\n",
    ],
)
def test_other_paragraphs_stay(text: str) -> None:
    assert shown(text) == read(text)


def test_a_wide_table_is_a_region_named_by_its_columns_or_caption() -> None:
    opening = '<div class="table" role="region" tabindex="0" aria-label="{}">\n<table>'
    columns = "Tabel: Kecamatan, Laki-laki, Perempuan, Disabilitas, Jumlah"
    assert shown(WIDE).startswith(opening.format(columns))
    titled = shown(f'Tabel 1. "Pemilih" & TPS\n\n{WIDE}')
    assert titled.startswith(opening.format("Tabel 1. “Pemilih” &amp; TPS"))
    assert titled.count("</table></div>") == 1


def test_a_caption_of_the_writers_own_stays() -> None:
    own = "<table>\n<caption>Jumlah</caption>\n<tr><td>1</td></tr>\n</table>"
    assert with_table_regions(f"<p>Tabel: lain</p>\n{own}", "Tabel") == f"<p>Tabel: lain</p>\n{own}"


def test_a_table_within_a_table_stays() -> None:
    cells = "<td>1</td>" * 4
    inner = f"<table>\n<tr>{cells}</tr>\n</table>"
    nested = f"<table>\n<tr>{cells}<td>{inner}</td></tr>\n</table>"
    assert with_table_regions(nested, "Tabel") == nested


def test_feeds_keep_the_paragraph() -> None:
    item = article(0, "Pemilih", parts=(read(f"Tabel: Pemilih\n\n{WIDE}"),))
    feed = dict(plan.render(sample_site([item])))["feed/rss.xml"]
    content = feed if isinstance(feed, str) else feed.decode()
    assert "Tabel: Pemilih" in content
    assert "tabindex" not in content


def test_words_of_another_language_are_told_in_page_and_feed() -> None:
    part = read('Rapat disiarkan lewat <i lang="en">live streaming</i>.')
    assert part == '<p>Rapat disiarkan lewat <i lang="en">live streaming</i>.</p>'
    site = sample_site([article(0, "Rapat", parts=(part,))])
    page = dict(render(site, make_environment(THEME)))["berita/2025/contoh-0/index.html"].decode()
    assert part in page
    feed = dict(plan.render(site))["feed/rss.xml"]
    content = feed if isinstance(feed, str) else feed.decode()
    assert 'lang="en"' in content


def test_a_wide_table_scrolls_by_keyboard_and_the_page_never(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    item = replace(article(0, "Pemilih"), parts=(read(f"{NARROW}\nTeks.\n\n{WIDE}"),))
    folder = tmp_path_factory.mktemp("tabel")
    write_site(folder, list(render(sample_site([item]), make_environment(THEME))))
    with served(folder) as base, opened(browser, f"{base}{item.url}", 320) as page:
        region = page.get_by_role("region", name="Tabel: Kecamatan")
        region.focus()
        assert region.evaluate("box => box.scrollWidth > box.clientWidth")
        page.keyboard.press("ArrowRight")
        page.wait_for_function(expression="() => document.querySelector('.table').scrollLeft > 0")
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        narrow = page.locator(".prose table").first
        assert narrow.evaluate("table => getComputedStyle(table).display") == "table"
        page.set_viewport_size({"width": 1280, "height": 800})
        assert region.evaluate("box => box.scrollWidth <= box.clientWidth")
