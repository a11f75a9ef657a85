"""`components`: the review pages of the theme's components, opened from the disk."""

import sys
from dataclasses import dataclass
from pathlib import Path

import jinja2
import yaml

from newsroom.door_tasks import ROOT
from newsroom.release.errors import reason
from newsroom.site.review import review

FOLDER = ROOT / ".cache" / "newsroom" / "komponen"


@dataclass(frozen=True, slots=True)
class Options:
    """It has none: the folder of the pages holds nothing else."""


def run(_: Options, theme: Path = ROOT / "theme", output: Path = FOLDER) -> int:
    """Write the pages and print the address of the first; 2 where they cannot be made."""
    try:
        files = list(review(theme))
    except (OSError, UnicodeError, yaml.YAMLError, jinja2.TemplateError) as error:
        print(
            f"Tema tidak dapat dibaca: {_fault(error, theme)}. Perbaiki berkas itu, lalu jalankan "
            "perintahnya sekali lagi.",
            file=sys.stderr,
        )
        return 2
    try:
        for name, content in files:
            path = output / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        blocked = error.filename or output
        print(
            f"Tidak dapat ditulis: {blocked}. Tutup program yang memakainya, lalu jalankan "
            "perintahnya sekali lagi.",
            file=sys.stderr,
        )
        return 2
    print(f"Buka di peramban: {(output / 'index.html').absolute().as_uri()}")
    return 0


def _fault(error: Exception, theme: Path) -> str:
    """The file, as near as the error tells, and what is wrong there in its own words."""
    match error:
        case OSError():
            return f"{error.filename or theme} ({reason(error)})"
        case yaml.MarkedYAMLError(problem_mark=yaml.Mark() as mark):
            return f"{mark.name}, baris {mark.line + 1} ({error.problem})"
        case jinja2.TemplateSyntaxError():
            return f"{error.filename or theme}, baris {error.lineno} ({error.message})"
    return f"{theme} ({error})"
