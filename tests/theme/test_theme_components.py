"""Every component's every example: documented, rendered, escaped and valid."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import yaml
from jinja2.runtime import Macro

from newsroom.site.environment import make_environment
from site_samples import THEME

FOLDERS = sorted(path for path in (THEME / "components").iterdir() if path.is_dir())
HOSTILE = '<b>&"'
MACHINE_READ = {
    *("url", "src", "avif", "jpeg", "sizes", "colour", "classes"),
    *("type", "form", "kind", "target", "severity", "standing"),
    *("id", "back", "previous", "next"),
}

Example = tuple[Path, str]


def document(folder: Path) -> dict[str, dict[str, object]]:
    loaded = yaml.safe_load((folder / "examples.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


EXAMPLES: list[Example] = [
    (folder, name) for folder in FOLDERS for name in document(folder)["examples"]
]


def macro(folder: Path) -> Macro:
    template = make_environment(THEME).get_template(f"{folder.name}/macro.html.jinja")
    found = getattr(template.module, folder.name.replace("-", "_"))
    assert isinstance(found, Macro)
    return found


def made_hostile(value: object, key: str = "") -> object:
    if isinstance(value, dict):
        return {name: made_hostile(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [made_hostile(each, key) for each in value]
    machine_read = key in MACHINE_READ or key.endswith(("_url", "_iso"))
    return HOSTILE if isinstance(value, str) and value and not machine_read else value


def example_id(example: object) -> str:
    return example.name if isinstance(example, Path) else str(example)


@pytest.mark.parametrize("folder", FOLDERS, ids=example_id)
def test_documents_exactly_the_parameters_it_takes(folder: Path) -> None:
    assert tuple(document(folder)["params"]) == macro(folder).arguments
    assert document(folder)["does"]
    assert (folder / "style.css").is_file()


@pytest.mark.parametrize("folder", FOLDERS, ids=example_id)
def test_knows_neither_items_nor_settings(folder: Path) -> None:
    source = (folder / "macro.html.jinja").read_text(encoding="utf-8")
    for word in ("article.", "satker", "site.", "SITENAME", "SITEURL", "| safe", "|safe"):
        assert word not in source


@pytest.mark.parametrize(("folder", "name"), EXAMPLES, ids=example_id)
def test_escapes_every_text(folder: Path, name: str) -> None:
    plain = document(folder)["examples"][name]
    arguments = made_hostile(plain)
    assert isinstance(arguments, dict)
    rendered = macro(folder)(**arguments)
    assert "<b>" not in rendered
    # The pagination shows no text of its own; sharing puts the title into an address.
    escaped = "%3Cb%3E%26" if folder.name == "share" else "&lt;b&gt;&amp;"
    assert (escaped in rendered) == (arguments != plain)


def test_every_example_is_valid_html(
    tmp_path: Path, vnu: Callable[[Sequence[Path]], list[str]]
) -> None:
    for folder, name in EXAMPLES:
        plain = document(folder)["examples"][name]
        for kind, arguments in (("plain", plain), ("hostile", made_hostile(plain))):
            assert isinstance(arguments, dict)
            body = macro(folder)(**arguments)
            page = (
                '<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8">'
                f"<title>{folder.name}</title></head><body><h1>{name}</h1><h2>{kind}</h2>"
                f'<div id="isi">{body}</div></body></html>\n'
            )
            target = tmp_path / f"{folder.name}-{name}-{kind}.html"
            target.write_text(page, encoding="utf-8")
    assert vnu([tmp_path]) == []
