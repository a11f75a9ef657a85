"""The review pages: every component and example, both schemes, from the disk, never in a site."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from lxml import html
from playwright.sync_api import Browser

from newsroom.commands import components
from newsroom.site.environment import make_environment
from newsroom.site.review import SCHEMES, WIDTHS, forced
from site_files import render, write_site
from site_samples import THEME, sample_site

GROUND = {"terang": "rgb(255, 255, 255)", "gelap": "rgb(20, 19, 22)"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("komponen")
    assert components.run(components.Options(), output=made) == 0
    return made


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_component_and_every_example_is_there(folder: Path, scheme: str) -> None:
    page = html.parse(folder / f"{scheme}.html")
    wanted = []
    for documented in sorted((THEME / "components").glob("*/examples.yaml")):
        name = documented.parent.name
        told = yaml.safe_load(documented.read_text(encoding="utf-8"))
        wanted += [f"contoh-{name}-{example}" for example in told["examples"]]
        section = page.xpath(f"//section[@aria-labelledby='komponen-{name}']")[0]
        listed = section.xpath("table[@class='review__params']//th/code/text()")
        assert listed == list(told["params"] or {}), name
        for shown in section.find_class("review__shown"):
            assert shown.getchildren() or shown.text_content().strip(), name
    assert page.xpath("//p[@class='review__name']/@id") == wanted


def test_everything_it_names_lies_beside_it(folder: Path) -> None:
    for page in folder.glob("*.html"):
        text = page.read_text(encoding="utf-8")
        named = re.findall(r'(?:src|<link rel="stylesheet" href)="([^"]*)"', text)
        named += re.findall(r"foto/[\w.-]+", text)
        assert named
        assert [name for name in set(named) if not (folder / name).is_file()] == []


@pytest.mark.parametrize("theirs", ["light", "dark"])
def test_it_shows_both_schemes_beside_each_other(
    browser: Browser, folder: Path, theirs: str
) -> None:
    context = browser.new_context(color_scheme=theirs, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    assert len(page.frames) == 1 + len(SCHEMES)
    for frame, scheme in zip(page.frames[1:], SCHEMES, strict=True):
        assert frame.url.endswith(f"/{scheme}.html")
        body = frame.locator("html")
        assert body.evaluate("root => getComputedStyle(root).backgroundColor") == GROUND[scheme]
        assert body.evaluate("() => innerWidth") == WIDTHS[0]
        shown = frame.locator(".figure img").first
        assert shown.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    context.close()


def test_a_scheme_is_forced_within_other_conditions() -> None:
    css = "@media screen and (prefers-color-scheme: dark) { a { color-scheme: light dark } }"
    assert forced(css, "dark") == "@media screen and (min-width: 0) { a { color-scheme: dark } }"
    assert forced(css, "light") == "@media screen and (max-width: 0) { a { color-scheme: light } }"


def test_the_same_theme_gives_the_same_pages(folder: Path, tmp_path: Path) -> None:
    assert components.run(components.Options(), output=tmp_path) == 0
    again = {path.relative_to(tmp_path): path.read_bytes() for path in tmp_path.rglob("*.*")}
    assert again == {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}


def test_no_site_holds_any_of_it(tmp_path: Path) -> None:
    files = dict(render(sample_site(), make_environment(THEME)))
    assert not [path for path in files if "komponen" in path or "component" in path]
    assert not [path for path, content in files.items() if b"review__" in content]


def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "berkas"
    write_site(tmp_path, [("berkas", b"")])
    assert components.run(components.Options(), output=blocked) == 2
    assert "berkas" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("examples.yaml", b"does: [\n", "examples.yaml, baris 2 ("),
        ("examples.yaml", None, "examples.yaml (berkas atau foldernya tidak ada)"),
        ("examples.yaml", b"does: \xff\n", "tema ("),
        ("macro.html.jinja", b"\n{% macro %}", "macro.html.jinja, baris 2 ("),
        ("macro.html.jinja", b"\n{{ t.item.tidak_ada }}", "macro.html.jinja, baris 2 ("),
        ("macro.html.jinja", b"{{ tidak_ada }}", "tema ("),
        ("macro.html.jinja", b"{% macro lain() %}{% endmacro %}", "tema ("),
    ],
)
def test_a_component_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, told: str
) -> None:
    theme = tmp_path / "tema"
    shutil.copytree(THEME, theme)
    broken = theme / "components" / "band" / name
    broken.unlink()
    if content is not None:
        broken.write_bytes(content)
    assert components.run(components.Options(), theme, output=tmp_path / "keluar") == 2
    said = capsys.readouterr().err
    assert said.startswith("Tema tidak dapat dibaca: ")
    assert told in said
    assert not (tmp_path / "keluar").exists()
