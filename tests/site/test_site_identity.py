"""The office as machines know it: organisation, previews of links, icons."""

import json
import re
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Browser

from newsroom.model import Contact, Link, Satker
from newsroom.photos.logo import Logo, LogoForm
from newsroom.site.assets import collect_assets
from newsroom.site.environment import make_environment
from newsroom.site.identity import international
from newsroom.site.sharepicture import office_picture, share_picture
from newsroom.site.structureddata import government_organization, news_article
from newsroom.site.views import Site
from site_files import render
from site_samples import HOSTILE, PAGES, SATKER, THEME, article, hostile_site, sample_site

BASE = "https://kota-contoh.example"
WHOLE = replace(
    SATKER,
    parent="jawa-timur",
    address="Jalan Contoh Nomor 1, Contoh 64112",
    contact=Contact("(0354) 123-456", "humas@kota-contoh.example", "+62 812 0000 0000"),
    channels=(Link("Instagram", "https://instagram.example/kpu"), Link("Di sini", "/kanal/")),
)


def drawn(size: tuple[int, int], noise: int = 0) -> LogoForm:
    file = BytesIO()
    image = Image.effect_noise(size, noise) if noise else Image.new("RGB", size, "green")
    image.convert("RGB").save(file, "PNG")
    return LogoForm(file.getvalue(), *size)


LOGO = Logo(drawn((96, 96)), drawn((512, 512)))


def files(site: Site) -> dict[str, bytes]:
    return dict(render(site, make_environment(THEME)))


@pytest.fixture(scope="module")
def sample() -> dict[str, bytes]:
    return files(sample_site())


def told(satker: Satker, logo: Logo | None = None) -> dict[str, Any]:
    asset = collect_assets(THEME, satker, True, logo).logo
    data = json.loads(government_organization(satker, asset))
    assert isinstance(data, dict)
    return data


def test_the_office_is_told_whole() -> None:
    url = f"{BASE}/{next(path for path in files(sample_site((), logo=LOGO)) if '/logo.' in path)}"
    assert told(WHOLE, LOGO) == {
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": "Komisi Pemilihan Umum Kota Contoh",
        "alternateName": "KPU Kota Contoh",
        "url": f"{BASE}/",
        "logo": {"@type": "ImageObject", "url": url, "width": 512, "height": 512},
        "address": {
            "@type": "PostalAddress",
            "streetAddress": "Jalan Contoh Nomor 1, Contoh 64112",
            "addressLocality": "Contoh",
            "addressRegion": "Jawa Timur",
            "postalCode": "64112",
            "addressCountry": "ID",
        },
        "contactPoint": {
            "@type": "ContactPoint",
            "contactType": "layanan informasi publik",
            "telephone": "+62354123456",
            "email": "humas@kota-contoh.example",
            "availableLanguage": "id",
        },
        "sameAs": ["https://instagram.example/kpu"],
        "parentOrganization": {
            "@type": "GovernmentOrganization",
            "name": "Komisi Pemilihan Umum Provinsi Jawa Timur",
        },
    }


def test_what_the_office_does_not_say_is_not_told() -> None:
    data = told(replace(SATKER, contact=Contact(), channels=()))
    assert set(data) == {"@context", "@type", "name", "alternateName", "url", "address"}


@pytest.mark.parametrize(
    ("changes", "parent"),
    [
        ({"parent": "aceh"}, "Komisi Independen Pemilihan Aceh"),
        ({"parent": "di-yogyakarta"}, "Komisi Pemilihan Umum Provinsi DI Yogyakarta"),
        ({"parent": "antah-berantah"}, ""),
        ({"level": "provinsi", "code": "jawa-timur"}, "Komisi Pemilihan Umum"),
        ({"level": "ri", "code": "ri"}, ""),
    ],
)
def test_the_office_above_is_told_where_it_is_known(changes: dict[str, str], parent: str) -> None:
    data = told(replace(SATKER, **changes))  # type: ignore[arg-type]
    assert data.get("parentOrganization", {}).get("name", "") == parent


def test_items_name_the_logo_of_their_publisher() -> None:
    asset = collect_assets(THEME, SATKER, True, LOGO).logo
    publisher = json.loads(news_article(article(0, "Judul"), SATKER, asset))["publisher"]
    assert publisher["logo"]["url"] == f"{BASE}/{asset.path if asset else ''}"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("(0354) 123-456", "+62354123456"),
        ("+62 354 123456", "+62354123456"),
        ("62354123456", "+62354123456"),
        ("+62 (0)354 682345", "+62354682345"),
        ("62 (0)354 682345", "+62354682345"),
        ("(0354) 682345 – 46", ""),
        ("(0354) 682345-46", ""),
        ("(0354) 682345 - 6", ""),
        ("(0354)682345-346", ""),
        ("(0354) 682 345-346", ""),
        ("0354682345-346", ""),
        ("+62 (0354) 682 345-346", ""),
        ("+62354682345-346", ""),
        ("+62 812-3456-78901", "+62812345678901"),
        ("+65 6123 4567", "+6561234567"),
        ("0812-3456-78901", "+62812345678901"),
        ("0354 123456 - 123457", ""),
        ("(0354) 12345-12346", ""),
        ("0354-12345-2346", ""),
        ("+62 354 682345-46", ""),
        ("0354-123456", "+62354123456"),
        ("0354 - 123456", "+62354123456"),
        ("(021) 3193-7223", "+622131937223"),
        ("0812-0000-0000", "+6281200000000"),
        ("+62 81200-00000", "+628120000000"),
        ("0812000-0000", "+628120000000"),
        ("1500-123", ""),
        ("00 62 354 682345", ""),
        ("+1 202-555-0143", "+12025550143"),
        ("0354 123456 / 654321", ""),
        ("minta operator", ""),
    ],
)
def test_numbers_are_told_as_the_whole_world_dials_them(written: str, number: str) -> None:
    assert international(written) == number


ONCE = (
    *("og:url", "og:title", "og:type", "og:description", "og:image", "og:image:type"),
    *("og:image:width", "og:image:height", "og:image:alt", "og:site_name", "og:locale"),
    *("description", "twitter:card", "color-scheme"),
)


@pytest.mark.parametrize("kind", ["sample", "hostile", "many", "bare"])
def test_every_page_can_be_shared(kind: str) -> None:
    many = [article(number, f"Tulisan {number}", identity=str(number)) for number in range(64)]
    bare = [article(0, "Judul", summary="")]
    site = {
        "sample": sample_site,
        "hostile": hostile_site,
        "many": lambda: sample_site(many),
        "bare": lambda: sample_site(bare, pages=(replace(PAGES[0], summary=""),)),
    }[kind]()
    made = files(site)
    for path, content in made.items():
        if not path.endswith(".html"):
            continue
        head = content.decode().partition("</head>")[0]
        said = re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)">', head)
        for name in ONCE:
            [value] = [value for key, value in said if key == name]
            assert value.strip(), (path, name)
        meta = dict(said)
        assert meta["og:type"] == ("article" if path.startswith("berita/") else "website")
        assert meta["og:description"] == meta["description"]
        picture = meta["og:image"].removeprefix(f"{BASE}/")
        if picture in made:
            size = Image.open(BytesIO(made[picture])).size
            assert size == (int(meta["og:image:width"]), int(meta["og:image:height"]))
        else:
            assert picture.startswith("foto/")


def test_an_item_names_its_author_section_and_tags(sample: dict[str, bytes]) -> None:
    text = sample["berita/2025/contoh-0/index.html"].decode()
    said = re.findall(r'<meta property="article:(author|section|tag)" content="([^"]*)">', text)
    assert said == [
        ("author", f"{BASE}/penulis/hms/"), ("section", "Berita"),
        ("tag", "kehumasan"), ("tag", "pendidikan pemilih"),
    ]  # fmt: skip


def test_pages_of_a_listing_have_descriptions_of_their_own() -> None:
    many = [article(number, f"Tulisan {number}", identity=str(number)) for number in range(64)]
    said = [
        match[1]
        for path, content in files(sample_site(many)).items()
        if path.startswith("kategori/berita/")
        and (match := re.search(r'name="description" content="([^"]*)"', content.decode()))
    ]
    assert len(set(said)) == len(said) > 2


@pytest.mark.parametrize(
    "name",
    ["KPU Kota Contoh", "KPU Kabupaten Kepulauan Siau Tagulandang Biaro", HOSTILE * 8, "X" * 300],
)
@pytest.mark.parametrize("logo", [None, drawn((800, 300), 90)], ids=["ring", "noise"])
def test_the_share_picture_is_light_and_keeps_its_edges(name: str, logo: LogoForm | None) -> None:
    satker = replace(SATKER, short_name=name, dark="#0b3b20")
    made = share_picture(satker, logo)
    assert share_picture(replace(satker, city="Lain"), logo) is made  # kept for the next build
    office_picture.cache_clear()
    assert made == share_picture(satker, logo)
    assert len(made) <= 60_000
    picture = Image.open(BytesIO(made)).convert("RGB")
    assert picture.size == (1200, 630)
    ground = Image.new("RGB", picture.size, "#0b3b20")
    box = ImageChops.difference(picture, ground).point(lambda value: value > 8 and 255).getbbox()
    assert box is not None
    assert (box[0] >= 80, box[1] >= 80, box[2] <= 1120, box[3] <= 560) == (True,) * 4


def test_the_share_picture_says_whose_it_is() -> None:
    others = replace(SATKER, short_name="KPU Kota Lain")
    assert share_picture(SATKER, None) != share_picture(others, None)
    assert share_picture(SATKER, None) != share_picture(replace(SATKER, dark="#0b3b20"), None)


def test_icons_look_like_the_drawing(browser: Browser, sample: dict[str, bytes]) -> None:
    made = sample
    svg = (THEME / "static" / "ikon.svg").read_text(encoding="utf-8")
    page = browser.new_page(viewport={"width": 48, "height": 48})
    page.set_content(f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}")
    seen = Image.open(BytesIO(page.screenshot())).convert("RGB")
    page.close()
    with Image.open(BytesIO(made["favicon.ico"])) as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
        ours = Image.alpha_composite(Image.new("RGBA", (48, 48), "white"), icon.convert("RGBA"))
    assert max(ImageStat.Stat(ImageChops.difference(seen, ours.convert("RGB"))).mean) < 3
    [touch] = [content for path, content in made.items() if "ikon-sentuh" in path]
    with Image.open(BytesIO(touch)) as icon:
        assert (icon.size, icon.has_transparency_data) == ((180, 180), False)
    assert len(made["favicon.ico"]) + len(touch) < 6_000


def test_the_head_names_the_icons_and_grounds(sample: dict[str, bytes]) -> None:
    text = sample["index.html"].decode()
    assert re.search(r'<link rel="apple-touch-icon" href="/static/ikon-sentuh\.\w+\.png">', text)
    grounds = re.findall(r'name="theme-color" media="\((.*?)\)" content="(.*?)"', text)
    assert grounds == [
        ("prefers-color-scheme: light", "#ffffff"), ("prefers-color-scheme: dark", "#141316"),
    ]  # fmt: skip


def test_the_logo_stands_beside_the_name_and_the_ring_without_one(sample: dict[str, bytes]) -> None:
    plain = sample["index.html"].decode()
    assert "wordmark__ring" in plain
    assert "wordmark__logo" not in plain
    made = files(sample_site((), logo=LOGO))
    text = made["index.html"].decode()
    assert "wordmark__ring" not in text
    found = re.search(
        r'<img class="wordmark__logo" src="/(.*?)" width="40" height="40" alt="">KPU Kota', text
    )
    assert found is not None
    assert made[found[1]] == LOGO.masthead.content
    assert "/logo." in text.partition("</head>")[0]


def test_the_logo_has_the_place_of_its_shape_from_the_start() -> None:
    wide = Logo(drawn((480, 61)), drawn((512, 65)))
    text = files(sample_site((), logo=wide))["index.html"].decode()
    assert 'width="315" height="40" alt="">KPU Kota' in text


def test_every_site_says_how_accessible_it_is(sample: dict[str, bytes]) -> None:
    made = sample
    text = made["aksesibilitas/index.html"].decode()
    assert "WCAG 2.2" in text
    assert text.count('href="mailto:humas@kota-contoh.example"') == 2
    assert '<a href="/aksesibilitas/">' in made["index.html"].decode()
    assert f"{BASE}/aksesibilitas/" in made["sitemap.xml"].decode()


def test_complaints_go_to_the_office_where_no_contact_is_known() -> None:
    satker = replace(SATKER, contact=Contact(), address="Jalan Contoh Nomor 1")
    text = files(sample_site((), satker=satker))["aksesibilitas/index.html"].decode()
    main = text.partition("<main")[2].partition("</main>")[0]
    assert "mailto:" not in main
    assert "Jalan Contoh Nomor 1" in main


def test_the_page_of_the_office_goes_before_ours() -> None:
    own = replace(PAGES[0], title="Akses", slug="aksesibilitas", url="/aksesibilitas/")
    made = files(sample_site((), pages=(own,)))
    assert "WCAG 2.2" not in made["aksesibilitas/index.html"].decode()
    assert made["index.html"].decode().count('href="/aksesibilitas/"') == 1
