"""The theme's own Jinja environment: everything escaped, nothing undefined, no fallback theme."""

import hashlib
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    TemplateRuntimeError,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from newsroom.site import dates, words
from newsroom.site.identity import international
from newsroom.site.notes import change
from newsroom.site.sizes import file_size
from newsroom.site.structureddata import (
    breadcrumb_list,
    government_organization,
    news_article,
)
from newsroom.site.tables import with_table_regions
from newsroom.site.wholewords import whole
from newsroom.site.words import GLOBAL, STRINGS, WordsInTemplates, read_words


class ThemeEnvironment(Environment):
    """A Jinja environment that knows the folder of its theme."""

    root: Path

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """One dictionary instead of Jinja's chain of two, which it compares at every import."""
        return {**self.globals, **(d or {})}


class Components:
    """The theme's components by their names: `components.tag_list(…)`, from `tag-list/`.

    Each is looked for when it is first named. Raises jinja2.TemplateNotFound for a component
    without a folder and jinja2.TemplateRuntimeError for a folder without the macro of its name.
    """

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> Callable[..., Markup]:
        if name.startswith("_"):  # asked for by Python, to copy or print it
            raise AttributeError(name)
        template = self._environment.get_template(f"{name.replace('_', '-')}/macro.html.jinja")
        macro = getattr(template.module, name, None)
        if macro is None:
            raise TemplateRuntimeError(f"no macro {name!r} in {template.name}")
        setattr(self, name, macro)
        return cast(Callable[..., Markup], macro)


def make_environment(theme: Path, cache: Path | None = None) -> ThemeEnvironment:
    """An environment over `templates/` and `components/` of a theme folder.

    Compiled templates are kept in `cache`, if given, by the hash of their source, of the
    interface's words and of how they are compiled. The words are the global `t`: `t.item.related`;
    the components are the global `components`. Raises OSError or tomllib.TOMLDecodeError where the
    theme has no readable file of words.
    """
    environment = ThemeEnvironment(
        bytecode_cache=_bytecode_cache(cache, theme),
        loader=FileSystemLoader([theme / "templates", theme / "components"], encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        cache_size=-1,
    )
    environment.root = theme
    environment.filters.update(
        long_day=dates.long_day,
        day=dates.day,
        short_day=dates.short_day,
        month=dates.month,
        month_name=dates.month_name,
        clock=dates.clock,
        full=dates.full,
        iso=dates.iso,
        file_size=file_size,
        tables=with_table_regions,
        change=change,
        whole=whole,
        international=international,
        news_article=news_article,
        government_organization=government_organization,
        breadcrumb_list=breadcrumb_list,
    )
    # Jinja compares all globals at each import, so those nobody uses go.
    environment.globals.clear()
    environment.globals[GLOBAL] = read_words(theme)
    environment.globals["components"] = Components(environment)
    environment.add_extension(WordsInTemplates)
    return environment


class _Cache(FileSystemBytecodeCache):
    """Compiled templates on a disk that may be full: then they are compiled again next time.

    Words are compiled into them, so that other words, or another way to put them in or to compile,
    make other templates.
    """

    def __init__(self, folder: Path, known: bytes) -> None:
        super().__init__(str(folder))
        self._known = known

    def get_source_checksum(self, source: str) -> str:
        return hashlib.sha256(self._known + source.encode("utf-8")).hexdigest()

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _bytecode_cache(cache: Path | None, theme: Path) -> FileSystemBytecodeCache | None:
    if cache is None:
        return None
    folder = cache / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    makers = (theme / STRINGS, Path(words.__file__), Path(__file__))
    return _Cache(folder, b"".join(file.read_bytes() for file in makers))
