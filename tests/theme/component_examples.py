"""The examples of every component of the theme: as they are documented, and with hostile texts."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

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


@cache
def document(folder: Path) -> dict[str, dict[str, object]]:
    loaded = yaml.safe_load((folder / "examples.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


EXAMPLES: list[Example] = [
    (folder, name) for folder in FOLDERS for name in document(folder)["examples"]
]


@cache
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


def pages() -> Iterator[tuple[str, str]]:
    """Name and text of a page for every example, plain and hostile."""
    for folder, name in EXAMPLES:
        plain = document(folder)["examples"][name]
        for kind, arguments in (("plain", plain), ("hostile", made_hostile(plain))):
            assert isinstance(arguments, dict)
            body = macro(folder)(**arguments)
            yield (
                f"{folder.name}-{name}-{kind}.html",
                (
                    '<!DOCTYPE html>\n<html lang="id"><head><meta charset="utf-8">'
                    f"<title>{folder.name}</title></head><body><h1>{name}</h1><h2>{kind}</h2>"
                    f'<div id="isi">{body}</div></body></html>\n'
                ),
            )
