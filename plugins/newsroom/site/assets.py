"""The theme's files as they are published: what pages load, and what feeds show.

A page's files are named by their bytes; those of feeds have addresses that stay.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from newsroom.model import Satker
from newsroom.photos.logo import Logo, LogoForm
from newsroom.site.contrast import NIGHT, WHITE, is_colour, lightened
from newsroom.site.sharepicture import HEIGHT, WIDTH, share_picture

LAYERS = {
    "reset": ("reset",),
    "tokens": ("tokens",),
    "base": ("base",),
    "layout": ("frame", "masthead", "home", "story", "prose", "listing", "footer"),
}
"""The cascade layers in their order, each with its style sheets of `theme/static/css`."""

FEED_STYLE = "static/rss.css"
FEED_ICON = "static/rss-144.png"
FEED_ICON_LARGE = "static/rss-512.png"
"""Where feeds find their style sheet and icons; copies of feeds live long, so these stay."""

FAVICON = "favicon.ico"
"""What browsers ask for by themselves where they take no SVG: 16, 32 and 48 pixels."""

FEED_ICON_SIDE = 144
"""Pixels; an image of RSS is at most that wide (RSS 2.0)."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENT = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Asset:
    """One file to publish: its path in the site and its bytes."""

    path: str
    content: bytes

    @property
    def url(self) -> str:
        """Root-relative address."""
        return f"/{self.path}"


@dataclass(frozen=True, slots=True)
class ImageAsset(Asset):
    """A picture to publish, and its size in pixels."""

    width: int
    height: int
    type: str = "image/png"


@dataclass(frozen=True, slots=True)
class Assets:
    """Everything a page loads from the theme; `reload` is None but in the preview.

    `share` is shown in previews of links to pages without a photo. `masthead_logo` and `logo` are
    the office's, where it has one. `feeds` are the files that feeds name; a preview has no feeds.
    """

    stylesheet: Asset
    script: Asset
    search: Asset
    icon: Asset
    touch_icon: Asset
    favicon: Asset
    share: ImageAsset
    masthead_logo: ImageAsset | None = None
    logo: ImageAsset | None = None
    reload: Asset | None = None
    feeds: tuple[Asset, ...] = ()

    @property
    def grounds(self) -> tuple[tuple[str, str], ...]:
        """The scheme and the colour of its ground, for what the browser draws around a page."""
        return (("light", WHITE), ("dark", NIGHT))

    @property
    def all(self) -> tuple[Asset, ...]:
        """The files to publish."""
        optional = (self.masthead_logo, self.logo, self.reload)
        return (
            *(self.stylesheet, self.script, self.search, self.icon),
            *(self.touch_icon, self.favicon, self.share),
            *(asset for asset in optional if asset is not None),
            *self.feeds,
        )


def collect_assets(
    theme: Path, satker: Satker, is_preview: bool, logo: Logo | None = None
) -> Assets:
    """The theme's files for one office, whose colours override the theme's, and its logo."""
    static = theme / "static"
    whole = logo.whole if logo else None
    return Assets(
        stylesheet=_asset("gaya", "css", stylesheet(theme, satker)),
        script=_asset("situs", "js", _read(static / "js" / "situs.js")),
        search=_asset("cari", "js", _read(static / "js" / "cari.js")),
        icon=_asset("ikon", "svg", _read(static / "ikon.svg")),
        touch_icon=_named("ikon-sentuh", "png", (static / "ikon-180.png").read_bytes()),
        favicon=Asset(FAVICON, (static / FAVICON).read_bytes()),
        share=_image("bagikan", LogoForm(share_picture(satker, whole), WIDTH, HEIGHT)),
        masthead_logo=_image("logo-kepala", logo.masthead, "webp") if logo else None,
        logo=_image("logo", whole) if whole else None,
        reload=_asset("pratinjau", "js", _read(static / "js" / "pratinjau.js"))
        if is_preview
        else None,
        feeds=() if is_preview else _feed_assets(theme, satker),
    )


def stylesheet(theme: Path, satker: Satker) -> str:
    """All style sheets in one: the layers, each component's own, the office's colours, print."""
    parts = ["@layer reset, tokens, base, layout, components, office, print;"]
    for layer, names in LAYERS.items():
        sheets = (_read(theme / "static" / "css" / f"{name}.css") for name in names)
        parts.append(_in_layer(layer, "\n".join(sheets)))
    for component in sorted((theme / "components").glob("*/style.css")):
        parts.append(_in_layer("components", _read(component)))
    if own := _office_colours(satker):
        parts.append(_in_layer("office", own))
    parts.append(_in_layer("print", _read(theme / "static" / "css" / "print.css")))
    return "\n".join(parts) + "\n"


def _feed_assets(theme: Path, satker: Satker) -> tuple[Asset, ...]:
    css = theme / "static" / "css"
    parts = (
        _bare(_read(css / "tokens.css")),
        _office_colours(satker),
        _bare(_read(css / "rss.css")),
    )
    style = "\n".join(filter(None, parts)) + "\n"
    icons = (Asset(path, (theme / path).read_bytes()) for path in (FEED_ICON, FEED_ICON_LARGE))
    return (Asset(FEED_STYLE, style.encode("utf-8")), *icons)


def _office_colours(satker: Satker) -> str:
    light = dark = ""
    if is_colour(satker.accent):
        light += f"--accent: {satker.accent};"
        dark += f"--accent: {lightened(satker.accent)};"
    if is_colour(satker.dark):
        light += f"--band: {satker.dark};"
    rules = f":root {{ {light} }}" if light else ""
    if dark:
        rules += f"\n@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}"
    return rules


def _in_layer(layer: str, css: str) -> str:
    return f"@layer {layer} {{\n{_bare(css)}\n}}"


def _bare(css: str) -> str:
    return _INDENT.sub("\n", _COMMENT.sub("", css)).strip()


def _asset(name: str, extension: str, text: str) -> Asset:
    return _named(name, extension, text.encode("utf-8"))


def _named(name: str, extension: str, content: bytes) -> Asset:
    return Asset(_path(name, extension, content), content)


def _image(name: str, form: LogoForm, extension: str = "png") -> ImageAsset:
    path = _path(name, extension, form.content)
    return ImageAsset(path, form.content, form.width, form.height, f"image/{extension}")


def _path(name: str, extension: str, content: bytes) -> str:
    return f"static/{name}.{hashlib.sha256(content).hexdigest()[:12]}.{extension}"


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
