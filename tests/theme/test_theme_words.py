"""Words and components as templates name them."""

from pathlib import Path

import pytest
from jinja2 import TemplateSyntaxError
from jinja2.exceptions import TemplateNotFound

from newsroom.site.environment import ThemeEnvironment, make_environment

WORDS = """
[item]
by = "Oleh <humas>"
[correction]
ralat = "Ralat"
[media]
steps = ["Satu", "Dua"]
"""


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    folder = tmp_path / "tema"
    (folder / "templates").mkdir(parents=True)
    write_words(folder, WORDS)
    return folder


def write_words(theme: Path, words: str) -> None:
    (theme / "strings.id.toml").write_text(words, encoding="utf-8", newline="\n")


def printed(theme: Path, source: str, cache: Path | None = None, **variables: object) -> str:
    (theme / "templates" / "halaman.html").write_text(source, encoding="utf-8", newline="\n")
    environment: ThemeEnvironment = make_environment(theme, cache)
    return environment.get_template("halaman.html").render(variables)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ t.item.by }}", "Oleh &lt;humas&gt;"),
        ("{{ t.item.by.upper() }}", "OLEH &lt;HUMAS&gt;"),
        ("{{ t.correction[kind] }}", "Ralat"),
        ("{% for step in t.media.steps %}{{ step }};{% endfor %}", "Satu;Dua;"),
        ("{{ kind.t }}", ""),
        ("t.item.by", "t.item.by"),
    ],
)
def test_a_word_is_where_it_is_named(theme: Path, source: str, text: str) -> None:
    class Kind(str):
        t = ""

    assert printed(theme, source, kind=Kind("ralat")) == text


@pytest.mark.parametrize(
    ("word", "name"), [("t.item.dari", "dari"), ("t.barang.by", "barang"), ("t.barang", "barang")]
)
def test_a_word_that_is_not_there_is_named_with_its_line(theme: Path, word: str, name: str) -> None:
    with pytest.raises(TemplateSyntaxError, match=repr(name)) as caught:
        printed(theme, "{% if false %}\n{{ " + word + " }}{% endif %}")
    assert caught.value.lineno == 2


def test_other_words_make_other_templates(theme: Path, tmp_path: Path) -> None:
    cache = tmp_path / "simpanan"
    assert printed(theme, "{{ t.item.by }}", cache) == "Oleh &lt;humas&gt;"
    kept = {path.read_bytes() for path in (cache / "templates").iterdir()}
    write_words(theme, WORDS.replace("Oleh <humas>", "Penulis"))
    assert printed(theme, "{{ t.item.by }}", cache) == "Penulis"
    assert kept != {path.read_bytes() for path in (cache / "templates").iterdir()}


def test_a_component_that_is_not_there_is_named(theme: Path) -> None:
    with pytest.raises(TemplateNotFound, match="daftar-isi/macro"):
        printed(theme, "{{ components.daftar_isi() }}")
