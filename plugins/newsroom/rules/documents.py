"""The rules' pages: the text beside each rule with examples printed from its cases."""

import re
from collections.abc import Iterator
from pathlib import Path

from newsroom import textfile
from newsroom.model import Severity
from newsroom.report import WORDS
from newsroom.rules.cases import Block, Case, read
from newsroom.rules.engine import Rule, all_rules

TEXTS = Path(__file__).parent
CASES = Path("tests", "rules")
DOCUMENTS = Path("docs", "aturan")
PLACE = "<!-- contoh -->"
HEADING = re.compile(r"\A# [A-Z]{3}\d{3} – (?P<title>.+)$", re.MULTILINE)
GROUPS = {
    "MTD": "Isian dan isi tulisan",
    "TGL": "Tanggal",
    "DLN": "Baris tempat dan kode penulis",
    "NAM": "Nama dan jabatan",
    "BHS": "Bahasa",
    "ANG": "Angka dan acuan",
    "FTO": "Foto dan lampiran",
    "KEP": "Keterangan foto dan teks alternatif",
    "TAG": "Tag",
    "NTR": "Netralitas",
    "PDP": "Data pribadi",
    "HUK": "Hukum dan ralat",
    "TTN": "Tautan",
    "STR": "Susunan folder dan situs",
    "FED": "Umpan RSS",
    "STD": "Standar",
}


def text(rule: Rule) -> str:
    """The page as written beside the rule, without its examples."""
    name = f"{rule.code.lower()}_{rule.name.replace('-', '_')}.md"
    return (TEXTS / name).read_text(encoding="utf-8")


def title(rule: Rule) -> str:
    """What the rule is about in a few words, from the heading of its page."""
    match = HEADING.match(text(rule))
    if match is None:
        raise ValueError(f"{rule.code}: the page has no heading '# {rule.code} – …'")
    return match["title"]


def page(rule: Rule, cases: tuple[Case, ...]) -> str:
    """The whole page in Markdown; without cases its section of examples is left out."""
    examples = "\n\n".join(_example(case) for case in _examples(cases))
    whole = text(rule)
    if examples:
        whole = whole.replace(PLACE, examples)
    else:
        whole = re.sub(rf"^## Contoh\n+{PLACE}\n+", "", whole, flags=re.MULTILINE)
    head, _, rest = whole.partition("\n")
    return f"{head}\n\n**{WORDS[rule.default]}** · `{rule.name}`\n{rest}"


def documents(root: Path) -> Iterator[tuple[Path, str]]:
    """Path and text of every generated page, the index first; `root` is the repository."""
    yield root / DOCUMENTS / "README.md", index()
    for rule in all_rules():
        yield root / DOCUMENTS / f"{rule.code}.md", page(rule, read(root / CASES, rule.code))


def index() -> str:
    """The list of all rules by group, with their weight."""
    lines = [
        "# Aturan",
        "",
        "Dibuat oleh `python3 tasks.py lint --fix` dari aturan dan ujinya; jangan disunting.",
    ]
    for group, rules in grouped():
        lines += ["", f"## {group} – {GROUPS[group]}", ""]
        lines += ["| Kode | Yang ditemukan | Bobot |", "| --- | --- | --- |"]
        lines += [
            f"| [{rule.code}]({rule.code}.md) | {title(rule)} | {WORDS[rule.default]} |"
            for rule in rules
        ]
    return "\n".join(lines) + "\n"


def grouped() -> Iterator[tuple[str, tuple[Rule, ...]]]:
    """The groups that have rules, in the standard's order, each with its rules."""
    for group in GROUPS:
        rules = tuple(rule for rule in all_rules() if rule.group == group)
        if rules:
            yield group, rules


def stale(root: Path) -> list[Path]:
    """The pages that are missing, differ from the rules, or belong to no rule any more."""
    wanted = dict(documents(root))
    differing = [path for path, words in wanted.items() if _read(path) != words]
    return sorted([*differing, *_left_over(root, set(wanted))])


def write(root: Path) -> list[Path]:
    """Make the pages say what the rules say; the paths that were written or removed."""
    wanted = dict(documents(root))
    changed = stale(root)
    for path in changed:
        if path in wanted:
            textfile.write(path, wanted[path])
        else:
            path.unlink()
    return changed


def _left_over(root: Path, wanted: set[Path]) -> Iterator[Path]:
    yield from (path for path in (root / DOCUMENTS).glob("*.md") if path not in wanted)


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _examples(cases: tuple[Case, ...]) -> Iterator[Case]:
    """The cases to print: the bad ones marked, then the good ones marked or else the first."""
    yield from (case for case in cases if case.is_example and not case.is_good)
    good = [case for case in cases if case.is_good and case.blocks]
    yield from [case for case in good if case.is_example] or good[:1]


def _example(case: Case) -> str:
    kind = "Baik" if case.is_good else "Buruk"
    parts = [f"### {kind}: {case.title}", *filter(None, map(_block, case.blocks))]
    weights = {rule.code: rule.default for rule in all_rules()}
    parts += [
        f"> `{note.code}` {WORDS[weights.get(note.code, Severity.ERROR)]}: {_quoted(note.message)}"
        for note in case.notes
    ]
    return "\n\n".join(parts)


def _public(line: str) -> str:
    """What readers have had, and the notes on it; in whose name is of no interest."""
    item, *notes = line.split(" | ")
    told = ", ".join(f"`{note}`" for note in notes)
    return f"`{item.split()[0]}`" + (f" dengan catatan {told}" if told else "")


def _quoted(message: str) -> str:
    """A message as prose, with signs that Markdown would take for markup made harmless."""
    return re.sub(r"([<\[\]*_`!])", r"\\\1", message)


def _block(block: Block) -> str:
    if block.kind in {"berkas", "pohon"}:
        return "\n".join(filter(None, map(_file, block.lines)))
    if block.kind == "siar":
        return f"Waktu terbit: {block.lines[0]}"
    if block.kind == "tayang":
        return f"Sudah tayang: {', '.join(map(_public, block.lines))}"
    if block.kind == "tanpa":
        return f"Tanpa isian: {', '.join(f'`{key}`' for key in block.lines)}"
    heading, language = {
        "muka": ("Isian:", "yaml"),
        "isi": ("Isi:", "markdown"),
        "item": (f"`{block.argument}`:", "markdown"),
        "halaman": (f"`halaman/{block.argument}.md`:", "markdown"),
    }.get(block.kind, (f"`{block.kind}`:", "yaml"))
    if not block.lines:
        return f"{heading.removesuffix(':')} kosong" if block.kind == "isi" else ""
    return f"{heading}\n\n````{language}\n{block.text}````"


def _file(line: str) -> str:
    """A line of a block of files as a line of a list."""
    match = re.match(r'(?:"(?P<quoted>[^"]+)"|(?P<path>\S+)) (?P<kind>\S+) ?(?P<size>.*)', line)
    if match is None:
        raise ValueError(f"not understood: {line}")
    name, kind, size = match["quoted"] or match["path"], match["kind"], match["size"]
    notes = {
        "none": "tidak ada",
        "symlink": f"tautan ke `{size}`",
        "fifo": "pipa",
        "folder": "folder",
        "filler": f"{int(size) / 1e6:g} MB".replace(".", ",") if size.isdigit() else "",
    }
    note = notes.get(kind, size.replace("x", " × ") if re.fullmatch(r"\d+x\d+", size) else "")
    return f"- `{name}`" + (f" ({note})" if note else "")
