"""What the theme's own files promise: colours in one place, words in another, nothing inline."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom.editorial.overview import STATES
from newsroom.model import Severity
from newsroom.photos.palette import PALETTE
from newsroom.site.assets import stylesheet
from newsroom.site.contrast import contrast
from newsroom.site.environment import STRINGS
from site_samples import SATKER, THEME

# Files that are sent or opened alone have nothing to load styles or a script from.
ALONE = ("desk.html", "proof.html")
TEMPLATES = sorted(
    path
    for folder in ("templates", "components")
    for path in (THEME / folder).rglob("*")
    if path.suffix in {".html", ".jinja", ".xml", ".txt"}
)
# What a script element holds of this type is data: no browser runs it.
DATA = re.escape(' type="application/ld+json">')
TOKENS = "static/css/tokens.css"
WITH_WORDS = [path for path in TEMPLATES if path.suffix not in {".xml", ".txt"}]
STYLES = sorted(path for path in THEME.rglob("*.css") if path.name != "tokens.css")
RAW_COLOUR = re.compile(
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\("
    r"|:\s*[^;{]*\b(?:white|black|red|gray|grey)\b"
)
WORDS_OUTSIDE_TAGS = re.compile(r"[A-Za-z]{2,}")


def relative(path: Path) -> str:
    return path.relative_to(THEME).as_posix()


def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", STYLES, ids=relative)
def test_no_raw_colour_outside_the_tokens(path: Path) -> None:
    assert RAW_COLOUR.findall(source(path)) == []


@pytest.mark.parametrize("path", STYLES, ids=relative)
def test_styles_use_only_tokens_that_exist(path: Path) -> None:
    declared = set(re.findall(r"(--[\w-]+):", source(THEME / TOKENS)))
    declared |= set(re.findall(r"(--[\w-]+):", source(path)))
    assert set(re.findall(r"var\((--[\w-]+)", source(path))) - declared == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=relative)
def test_nothing_inline(path: Path) -> None:
    text = source(path)
    if path.name in ALONE:
        assert text.count("<style>") == 1
        assert text.count("<script>") <= 1
        text = text.replace("<style>", "").replace("<script>", "")
    assert "<style" not in text
    assert re.search(r"\s(?:style|on[a-z]+)=", text) is None
    assert re.search(rf"<script(?!{DATA}|[^>]*\ssrc=)", text) is None


@pytest.mark.parametrize("path", TEMPLATES, ids=relative)
def test_safe_only_for_the_sanitised_body(path: Path) -> None:
    marked = re.findall(r"\|\s*safe\b", source(path))
    assert marked == (["| safe"] if path.name == "prose.html.jinja" else [])


@pytest.mark.parametrize("path", WITH_WORDS, ids=relative)
def test_words_come_from_the_file_of_words(path: Path) -> None:
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", source(path), flags=re.DOTALL)
    shown = re.sub(r"<[^>]*>", " ", bare)
    spoken = " ".join(re.findall(r'(?:alt|title|aria-label|placeholder)="([^"]*)"', bare))
    words = WORDS_OUTSIDE_TAGS.findall(shown) + WORDS_OUTSIDE_TAGS.findall(spoken)
    assert set(words) <= {"RSS", "Atom"}


def test_a_colour_and_a_class_for_every_photo() -> None:
    tokens = dict(re.findall(r"--photo-([\w-]+): #(\w{6});", source(THEME / TOKENS)))
    assert tokens == {name: bytes(colour).hex() for name, colour in PALETTE.items()}
    style = source(THEME / "components/picture/style.css")
    classes = re.findall(
        r"^\.picture--([\w-]+) \{ background: var\(--photo-(.+)\); \}$", style, re.M
    )
    assert classes == [(name, name) for name in PALETTE]


def test_words_can_be_read_where_a_photo_is_missing() -> None:
    tokens = source(THEME / TOKENS)
    dark, light = (
        re.findall(rf"--{name}: (#\w+);", tokens)[0] for name in ("on-pale-photo", "on-photo")
    )
    style = source(THEME / "components/picture/style.css")
    [pale] = re.findall(r"^(\.picture--.*) \{ color: var\(--on-pale-photo\); \}$", style, re.M)
    for name, colour in PALETTE.items():
        ground = f"#{bytes(colour).hex()}"
        words, others = (dark, light) if f".picture--{name}" in pale.split(", ") else (light, dark)
        assert contrast(words, ground) >= max(3, contrast(others, ground) - 0.1), name


def keys(table: dict[str, object], prefix: str = "t") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from keys(value, f"{prefix}.{key}")
        else:
            yield f"{prefix}.{key}"


def test_every_word_is_used_somewhere() -> None:
    used = "\n".join(source(path) for path in TEMPLATES)
    # These tables are reached by the kind of a note and by the severity of a finding.
    kinds = ("ralat", "pembaruan", "hak-jawab", "pencabutan")
    by_value = {f"t.correction.{kind}" for kind in kinds}
    by_value |= {f"t.findings.{severity}" for severity in Severity}
    by_value |= {f"t.desk_state.{state}" for state in STATES}
    words = set(keys(tomllib.loads(source(THEME / STRINGS))))
    # The search takes its table whole.
    search = source(THEME / "components/search/macro.html.jinja")
    by_value |= {
        word
        for word in words
        if word.startswith("t.search.words.")
        and re.search(rf"\b{word.rpartition('.')[2]}\b", search)
    }
    assert by_value <= words
    unused = {word for word in words - by_value if not re.search(rf"{re.escape(word)}\b", used)}
    assert unused == set()


def test_one_stylesheet_in_layers() -> None:
    css = stylesheet(THEME, SATKER)
    assert css.startswith("@layer reset, tokens, base, layout, components, office, print;")
    assert css.count("{") == css.count("}")
    assert "/*" not in css
    assert top_level(css) == [
        "@layer reset, tokens, base, layout, components, office, print;", "@layer reset",
        "@layer tokens", "@layer base", "@layer layout",
        *["@layer components"] * len(list(THEME.glob("components/*/style.css"))), "@layer print",
    ]  # fmt: skip


def top_level(css: str) -> list[str]:
    """What stands outside all braces, one text for each block or statement."""
    depth, found = 0, ""
    for character in css:
        depth -= character == "}"
        if depth == 0 and character != "}":
            found += "\n" if character == "{" else character
        depth += character == "{"
    return [line.strip() for line in found.splitlines() if line.strip()]
