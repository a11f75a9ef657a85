"""The page of the standard: all of it, each source once, in tables that fit a telephone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Browser

from browsing import opened, served, violations
from newsroom.rules.documents import GROUPS
from newsroom.rules.engine import all_rules
from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from newsroom.site.standardview import CONTENT, FORM, SOURCES, SUBJECTS, standard_view
from newsroom.site.views import Site
from newsroom.standard.national import national_profile
from newsroom.standard.profile import Profile
from site_files import write_site
from site_samples import THEME, sample_site

PROFILE = national_profile()


def site(profile: Profile = PROFILE) -> Site:
    return sample_site((), standard=standard_view(profile))


def printed(shown: Site) -> bytes:
    press = Press(shown, make_environment(THEME))
    (planned,) = (one for one in press.pages if one.url == "/standar/")
    return press.print(planned)


def tables(page: html.HtmlElement) -> list[list[list[str]]]:
    """The rows of every table, each cell as it is read."""
    return [
        [
            [" ".join(cell.text_content().split()) for cell in row]
            for row in table.findall("tbody/tr")
        ]
        for table in page.find_class("rule-table")
    ]


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.fromstring(printed(site()).decode())


def test_every_rule_group_has_a_name_for_the_public() -> None:
    assert {*CONTENT, *FORM} == set(GROUPS)
    assert not CONTENT.keys() & FORM.keys()


def test_every_rule_and_every_limit_stands_there_once(page: html.HtmlElement) -> None:
    rows = [row[0] for table in tables(page) for row in table]
    codes = sorted(row.rpartition(" ")[2] for row in rows if row[-3:].isdigit())
    assert codes == sorted(rule.code for rule in all_rules())
    assert sorted(set(rows) - {row for row in rows if row[-3:].isdigit()}) == sorted(
        limit.name for limit in PROFILE.limits.values()
    )
    assert len(rows) == len(set(rows))


def test_words_come_before_codes(page: html.HtmlElement) -> None:
    assert ["Foto utama terlalu kecil FTO101", "Wajib diperbaiki"] in [
        row for table in tables(page) for row in table
    ]


def test_a_source_is_named_once_a_group(page: html.HtmlElement) -> None:
    said = page.text_content().count(SOURCES["usulan"])
    assert said == len(SUBJECTS)


def test_what_an_office_tightened_is_marked() -> None:
    limit = replace(PROFILE.limits["judul-terpanjang"], value=100, origin="satker")
    province = replace(PROFILE.limits["kalimat-terpanjang"], value=30, origin="provinsi/jatim")
    limits = {**PROFILE.limits, limit.key: limit, province.key: province}
    changed = replace(PROFILE, limits=limits)
    rows = [
        row for table in tables(html.fromstring(printed(site(changed)).decode())) for row in table
    ]
    assert ["Judul, paling panjang diperketat satuan kerja ini", "100 karakter"] in rows
    assert ["Kalimat, paling panjang diperketat provinsi", "30 kata"] in rows


def test_the_contents_lead_to_every_part(page: html.HtmlElement) -> None:
    links = [link.get("href") for link in page.xpath("//nav[@aria-labelledby='daftar-isi']//a")]
    assert len(links) == 4 - 1 + len(SUBJECTS)
    for link in links:
        assert page.get_element_by_id(link.removeprefix("#")).tag in {"h2", "h3"}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("standar")
    shown = site()
    press = Press(shown, make_environment(THEME))
    write_site(folder, [(asset.path, asset.content) for asset in press.assets])
    write_site(folder, [("standar/index.html", printed(shown))])
    with served(folder) as base:
        yield f"{base}/standar/"


def test_it_is_short_and_never_wider_than_a_telephone(browser: Browser, address: str) -> None:
    with opened(browser, address, 360) as page:
        size = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        width, height = page.evaluate(size)
        assert width == 360
        # It was 21,577 px with every rule shown.
        assert height < 6500
        page.set_viewport_size({"width": 320, "height": 800})
        page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
        assert page.locator(".rule-table:visible").count() == len(SUBJECTS) + len(GROUPS)
        inner = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length"
        assert page.locator(".rule-table, .rule-table th, .rule-table td").evaluate_all(inner) == 0
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_axe_finds_nothing_where_all_is_opened(browser: Browser, address: str) -> None:
    with opened(browser, address, 768, bypass_csp=True) as page:
        page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            assert page.evaluate(f"matchMedia('(prefers-color-scheme: {scheme})').matches")
            assert violations(page) == []
