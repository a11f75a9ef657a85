"""The theme's files as they are published: what pages load, and what feeds show.

A page's files are named by their bytes; those of feeds have addresses that stay.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from newsroom.model import Satker
from newsroom.site.contrast import is_colour, lightened

LAYERS = ("reset", "tokens", "base", "layout")
"""The style sheets of `theme/static/css`, in the order of their cascade layers."""

FEED_STYLE = "static/rss.css"
FEED_ICON = "static/rss-144.png"
FEED_ICON_LARGE = "static/rss-512.png"
"""Where feeds find their style sheet and icons; copies of feeds live long, so these stay."""

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
class Assets:
    """Everything a page loads from the theme; `reload` is None but in the preview.

    `feeds` are the files that feeds name; a preview has no feeds.
    """

    stylesheet: Asset
    script: Asset
    search: Asset
    icon: Asset
    reload: Asset | None = None
    feeds: tuple[Asset, ...] = ()

    @property
    def all(self) -> tuple[Asset, ...]:
        """The files to publish."""
        files = (self.stylesheet, self.script, self.search, self.icon, *self.feeds)
        return files if self.reload is None else (*files, self.reload)


def collect_assets(theme: Path, satker: Satker, is_preview: bool) -> Assets:
    """The theme's files for one office, whose colours override the theme's."""
    static = theme / "static"
    return Assets(
        stylesheet=_asset("gaya", "css", stylesheet(theme, satker)),
        script=_asset("situs", "js", _read(static / "js" / "situs.js")),
        search=_asset("cari", "js", _read(static / "js" / "cari.js")),
        icon=_asset("ikon", "svg", _read(static / "ikon.svg")),
        reload=_asset("pratinjau", "js", _read(static / "js" / "pratinjau.js"))
        if is_preview
        else None,
        feeds=() if is_preview else _feed_assets(theme, satker),
    )


def stylesheet(theme: Path, satker: Satker) -> str:
    """All style sheets in one: the layers, each component's own, the office's colours, print."""
    parts = ["@layer reset, tokens, base, layout, components, office, print;"]
    for layer in LAYERS:
        parts.append(_in_layer(layer, _read(theme / "static" / "css" / f"{layer}.css")))
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
    content = text.encode("utf-8")
    digest = hashlib.sha256(content).hexdigest()[:12]
    return Asset(f"static/{name}.{digest}.{extension}", content)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
