"""One build of the preview: all that can be shown, and what stands in the way of the rest."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jinja2 import TemplateError

from newsroom.build import photographed, preview_files
from newsroom.edition import edition_time
from newsroom.editorial.overviewpage import overview_page
from newsroom.model import Article, Finding, Newsroom
from newsroom.nocontent import no_content
from newsroom.photos.sources import FileUnreadError, SourceChangedError
from newsroom.pipeline import Reading, check, read_newsroom
from newsroom.preview.stage import PreviewResult
from newsroom.release.errors import ReleaseFault, reason
from newsroom.release.manifest import read
from newsroom.report import text_report
from newsroom.rules.standing import is_complete
from newsroom.shown import shown_root

FINDINGS_SHOWN = 8
"""How many findings stand above every page; all of them stand on the home page."""

DESK = "_meja/index.html"
"""Where the desk's page stands in the preview; no item or page has such an address."""

NO_OFFICE = "Tanpa satker.yaml yang benar tidak ada yang dapat ditampilkan."


@dataclass(frozen=True, slots=True)
class PreviewOptions:
    """Where a preview is made from; `output` is the published folder, for what is public."""

    root: Path
    content: Path
    output: Path
    theme: Path
    cache: Path
    at: str | None
    environment: Mapping[str, str]
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Built:
    """A build's result for the page, and its whole report for the terminal."""

    result: PreviewResult
    report: str


def build(options: PreviewOptions, now: datetime) -> Built:
    """The preview at `--at` or now; what can be mended by staff is told, not raised.

    Raises EditionRefusedError for an edition time that is none.
    """
    try:
        return _build(options, now)
    except NotADirectoryError:
        return _failed(no_content(options.content))
    except (ReleaseFault, FileUnreadError, SourceChangedError) as fault:
        return _failed(str(fault))
    except (TemplateError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return _failed(f"Tema tidak dapat dipakai: {error}.")
    except OSError as error:
        named = f"{error.filename}, " if error.filename else ""
        return _failed(f"Berkas tidak dapat dibaca atau ditulis: {named}{reason(error)}.")


def _build(options: PreviewOptions, now: datetime) -> Built:
    def edition_of(reading: Reading) -> datetime:
        return edition_time(options.at, options.environment, now, reading.zone)

    def wanted(reading: Reading) -> Iterator[Article]:
        return photographed(reading.newsroom, edition_of(reading), preview=True)

    reading = read_newsroom(options.content, options.cache, options.workers, wanted=wanted)
    edition = edition_of(reading)
    published = read(options.output)
    checked = check(reading, edition, published)
    root = shown_root(options.content, options.root)
    report = text_report(checked.findings, root)
    problem = _problem(tuple(one for one in checked.findings if one.is_blocking), root)
    if checked.newsroom.satker is None:
        return Built(PreviewResult(None, problem=f"{NO_OFFICE}\n{problem}".strip()), report)
    made = preview_files(checked, options.theme, options.cache)
    page = overview_page(checked, published, options.theme, options.cache, site="..")
    files = {**made.files, DESK: page.encode()}
    kept = _unshown(checked.newsroom)
    return Built(PreviewResult(files, kept, problem, made.searched), report)


def _failed(sentence: str) -> Built:
    return Built(PreviewResult(None, problem=sentence), f"{sentence}\n")


def _unshown(newsroom: Newsroom) -> tuple[str, ...]:
    """The folders of items and pages that cannot be shown now; their last good state stays."""
    items = (item.url for item in newsroom.articles if not is_complete(item))
    pages = (page.url for page in newsroom.pages if not (page.source.is_readable and page.title))
    return tuple(f"{url.strip('/')}/" for url in (*items, *pages))


def _problem(blocking: tuple[Finding, ...], root: str) -> str:
    """What must be mended before publishing, in a few lines."""
    if not blocking:
        return ""
    lines = text_report(blocking[:FINDINGS_SHOWN], root).splitlines()[:-1]
    left = len(blocking) - FINDINGS_SHOWN
    more = [f"Dan {left} temuan lagi; semuanya ada di beranda."] if left > 0 else []
    return "\n".join(["Belum dapat diterbitkan:", *lines, *more])
