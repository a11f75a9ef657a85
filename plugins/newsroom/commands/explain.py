"""`explain`: what one rule asks, or the whole standard in force."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rich import box
from rich.console import Console, RenderableType
from rich.markdown import Markdown
from rich.table import Table
from rich.text import Text

from newsroom.door_tasks import ROOT
from newsroom.door_usage import program
from newsroom.nearest import nearest
from newsroom.nocontent import no_content
from newsroom.pipeline import Reading, read_standard
from newsroom.report import WORDS
from newsroom.rules.cases import read
from newsroom.rules.documents import CASES, GROUPS, grouped, page, title
from newsroom.rules.engine import Rule, all_rules
from newsroom.rules.run import severity
from newsroom.site.dates import day
from newsroom.standard.profile import Profile

MAX_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over."""

    code: str | None
    content: Path


def run(options: Options, root: Path = ROOT) -> int:
    """Print the page of a rule, or without a code the standard of the office in `content`.

    2 where there is no such rule or folder.
    """
    console = Console(file=sys.stdout, highlight=False)
    console.width = min(console.width, MAX_WIDTH)
    if options.code is None:
        if not options.content.is_dir():
            print(no_content(options.content), file=sys.stderr)
            return 2
        for part in standard(options.content):
            console.print(part)
        return 0
    rule = find(options.code)
    if rule is None:
        print(unknown(options.code), file=sys.stderr)
        return 2
    words = page(rule, read(root / CASES, rule.code))
    if console.is_terminal:
        console.print(Markdown(words))
    else:
        sys.stdout.write(words)
    return 0


def find(word: str) -> Rule | None:
    """The rule of that code or name, in capitals or not."""
    wanted = word.strip().casefold()
    return next((r for r in all_rules() if wanted in (r.code.casefold(), r.name)), None)


def unknown(word: str) -> str:
    """One sentence that proposes the nearest code, or the codes of the group that was meant."""
    shown = word.strip() if word.isprintable() else ascii(word)
    group = shown[:3].upper()
    codes = [rule.code for rule in all_rules()]
    in_group = [code for code in codes if code.startswith(group)]
    close = nearest(shown, in_group or codes)
    if close and shown.upper() != group:
        return f"Tidak ada aturan `{shown}`. Mungkin maksud Anda {close} ({_title_of(close)})."
    if in_group:
        return f"Tidak ada aturan `{shown}`. Yang ada: {', '.join(in_group)}."
    return f"Tidak ada aturan `{shown}`. Daftarnya: {program(sys.platform)} explain"


def standard(content: Path) -> Iterator[RenderableType]:
    """Everything that holds for the office in `content`, or all but its own where none is named."""
    reading = read_standard(content)
    profile = reading.profile
    satker = reading.newsroom.satker
    yield Text(f"Standar yang berlaku untuk {satker.short_name if satker else 'semua satker'}\n")
    yield _table("Batas", ("Batas", "Nilai", "Satuan", "Sumber"), limits(profile))
    kinds = (
        (kind.slug, "wajib" if kind.needs_photo else "-", "ya" if kind.prints_dateline else "-")
        for kind in profile.categories
    )
    yield _table("Kategori", ("Kategori", "Foto", "Baris tempat dicetak"), kinds)
    yield _table("Tag", ("Tag", "Sinonim"), vocabulary(reading))
    for group, rules in grouped():
        rows = ((r.code, title(r), WORDS[severity(r, profile, None)]) for r in rules)
        yield _table(f"{group} – {GROUPS[group]}", ("Kode", "Yang ditemukan", "Bobot"), rows)
    waivers = [
        (
            waiver.rule,
            waiver.scope,
            day(waiver.until) if waiver.until else "-",
            waiver.approver.text,
        )
        for waiver in profile.waivers
    ]
    if waivers:
        yield _table("Pengecualian", ("Aturan", "Lingkup", "Sampai", "Penyetuju"), waivers)
    yield Text(f"Penjelasan satu aturan: {program(sys.platform)} explain KODE")


def limits(profile: Profile) -> Iterator[tuple[str, str, str, str]]:
    """Each limit with its value, unit and source."""
    for limit in profile.limits.values():
        yield limit.key, f"{limit.value:g}".replace(".", ","), limit.unit, limit.origin


def vocabulary(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each tag with the words that are read as it."""
    for tag in reading.newsroom.registers.tags:
        yield tag.slug, ", ".join(tag.synonyms)


def _table(heading: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Table:
    table = Table(title=heading, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _title_of(code: str) -> str:
    return next(title(rule) for rule in all_rules() if rule.code == code)
