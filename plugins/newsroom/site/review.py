"""The components' review pages: every example of every component, as it looks on a page.

They are for those who work on the theme, open from the disk, and are never part of a site.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import yaml
from markupsafe import Markup
from PIL import Image

from newsroom.model import Satker, Source
from newsroom.site.assets import stylesheet
from newsroom.site.environment import Components, ThemeEnvironment, make_environment

SCHEMES = {"terang": "light", "gelap": "dark"}
"""The pages that show all examples in one scheme, whatever the reader's own is."""

WIDTHS = (360, 768, 1280)
"""CSS pixels of the frames in which both schemes stand beside each other."""

_PHOTO = re.compile(r"(?<![^\s,])/(?=foto/)")
_CANDIDATE = re.compile(r"(foto/\S+) (\d+)w")
_GROUND, _FIGURE = (88, 122, 158), (206, 186, 158)

# An office without colours of its own: what is shown is the theme's.
_OFFICE = Satker(
    Source("", ""), "", "", "", "kota", "", "", "", ZoneInfo("Asia/Jakarta")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Example:
    """One example: its name, what is given in YAML, and the component's HTML.

    `anchor` is where it is shown if only the page's address shows it.
    """

    name: str
    given: str
    html: Markup
    anchor: str


@dataclass(frozen=True, slots=True)
class Component:
    """One component as its `examples.yaml` documents it."""

    name: str
    does: str
    params: Mapping[str, str]
    examples: tuple[Example, ...]

    @property
    def usage(self) -> str:
        """How a template calls it."""
        return f"{{{{ components.{_macro(self.name)}({', '.join(self.params)}) }}}}"


def review(theme: Path) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of the review; links in it are relative to its folder.

    Raises OSError, yaml.YAMLError or jinja2.TemplateError for a component that is not whole.
    """
    environment = make_environment(theme)
    sizes: dict[str, tuple[int, int]] = {}
    reviewed = tuple(
        _component(folder, environment, sizes)
        for folder in sorted((theme / "components").iterdir())
        if folder.is_dir()
    )
    static = theme / "static"
    own = (static / "css" / "review.css").read_text(encoding="utf-8")
    css = stylesheet(theme, _OFFICE) + own
    for name, scheme in SCHEMES.items():
        yield f"{name}.css", forced(css, scheme).encode("utf-8")
        yield f"{name}.html", _print(environment, reviewed=reviewed, scheme=name, width=0)
    for width in WIDTHS:
        path = "index.html" if width == WIDTHS[0] else f"{width}.html"
        yield path, _print(environment, reviewed=reviewed, scheme="", width=width)
    yield "situs.js", (static / "js" / "situs.js").read_bytes()
    yield "gaya.css", css.encode("utf-8")
    for path, size in sorted(sizes.items()):
        yield path, _drawn(size, Path(path).suffix)


def forced(css: str, scheme: str) -> str:
    """The style sheet as it is in that scheme, `light` or `dark`, wherever it is shown."""
    always, never = "(min-width: 0)", "(max-width: 0)"
    for each in SCHEMES.values():
        query = always if each == scheme else never
        css = re.sub(rf"\(prefers-color-scheme:\s*{each}\)", query, css)
    return re.sub(r"color-scheme: light dark", f"color-scheme: {scheme}", css)


def _macro(name: str) -> str:
    return name.replace("-", "_")


def _print(environment: ThemeEnvironment, **variables: object) -> bytes:
    template = environment.get_template("components.html")
    schemes = tuple(SCHEMES)
    return template.render(schemes=schemes, widths=WIDTHS, **variables).encode("utf-8")


def _component(
    folder: Path, environment: ThemeEnvironment, sizes: dict[str, tuple[int, int]]
) -> Component:
    with (folder / "examples.yaml").open(encoding="utf-8") as file:  # its errors name the file
        document = yaml.safe_load(file)
    macro = getattr(Components(environment), _macro(folder.name))
    examples = []
    for name, arguments in document["examples"].items():
        shown = _relative(arguments)
        _measure(shown, sizes)
        given = yaml.safe_dump(arguments, allow_unicode=True, sort_keys=False, width=100)
        anchor = str(arguments.get("id", ""))
        examples.append(Example(name, given, macro(**cast(dict[str, object], shown)), anchor))
    return Component(folder.name, document["does"], document["params"] or {}, tuple(examples))


def _relative(value: object) -> object:
    """Arguments whose photos lie beside the page."""
    if isinstance(value, dict):
        return {key: _relative(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_relative(each) for each in value]
    return _PHOTO.sub("", value) if isinstance(value, str) else value


def _measure(value: object, sizes: dict[str, tuple[int, int]]) -> None:
    """Note each photo that is named, and its pixels."""
    if isinstance(value, list):
        for each in value:
            _measure(each, sizes)
    if not isinstance(value, dict):
        return
    for each in value.values():
        _measure(each, sizes)
    width, height = value.get("width"), value.get("height")
    if isinstance(width, int) and isinstance(height, int):
        url = str(value.get("url") or value.get("src"))
        found = {url: width}
        for key in ("avif", "jpeg"):
            pairs = _CANDIDATE.findall(str(value.get(key, "")))
            found.update((path, int(size)) for path, size in pairs)
        sizes.update(
            (path, (size, round(size * height / width)))
            for path, size in found.items()
            if path.startswith("foto/")
        )


def _drawn(size: tuple[int, int], suffix: str) -> bytes:
    """A drawing in the place of a photo: a light field on a dark ground, to show what is cut."""
    width, height = size
    image = Image.new("RGB", size, _GROUND)
    image.paste(_FIGURE, (width // 8, height // 8, width * 7 // 8, height * 7 // 8))
    file = BytesIO()
    if suffix == ".avif":
        image.save(file, "AVIF", quality=40, speed=10)
    else:
        image.save(file, "JPEG", quality=70)
    return file.getvalue()
