"""README, handbook and decision records say what the code does; what they quote is tried."""

import ast
import re
import shlex
import tomllib
import unicodedata
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from newsroom.door_parser import find_task, parse
from newsroom.door_tasks import TASKS
from newsroom.reading.names import APPROVAL, ATTACHMENT, CORRECTION, EVENT, ITEM, PAGE, PHOTO
from newsroom.reading.registers import AUTHORS, OFFICIALS, TAGS
from newsroom.reading.satker import REQUIRED, SATKER
from newsroom.reading.schema import Schema
from newsroom.standard.inherit import STANDARD
from newsroom.standard.national import national_profile

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
HANDBOOK = ROOT / "docs" / "panduan-humas.md"
PARTNERS = ROOT / "docs" / "mitra" / "README.md"
FRAME = ROOT / "docs" / "adr" / "001-pelican-as-the-frame.md"
PICTURES = ROOT / "docs" / "gambar"
OWN = [
    README, ROOT / "CHANGELOG.md", HANDBOOK, ROOT / "docs" / "tema.md", PARTNERS,
    *sorted((ROOT / "docs" / "adr").glob("*.md")),
]  # fmt: skip
LINKED = [*OWN, ROOT / "docs" / "aturan" / "README.md"]
CODE_BLOCK = re.compile(r"^(`{3,})\w*\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")
HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
COMMAND = re.compile(r"(?:python3|py) tasks\.py( [^`\n]*)?(?=[`\n])")
FORBIDDEN = re.compile(r"pypi|pythonhosted|npmjs|crates\.io|registry\.|/root/|/home/|/tmp/", re.I)
TABLES: dict[str, Schema] = {
    "Tulisan": ITEM,
    "Kegiatan": EVENT,
    "Foto": PHOTO,
    "Lampiran": ATTACHMENT,
    "Ralat": CORRECTION,
    "Isian persetujuan": APPROVAL,
    "Halaman": PAGE,
    "satker.yaml": SATKER,
    "Kontak": SATKER.children["contact"],
    "Kanal": SATKER.children["channels"],
    "Tautan": SATKER.children["menu"],
    "Warna": SATKER.children["colours"],
    "Lisensi": SATKER.children["licence"],
    "daftar/penulis.yaml": AUTHORS.children["authors"],
    "daftar/pejabat.yaml": OFFICIALS.children["officials"],
    "Masa jabatan": OFFICIALS.children["officials"].children["offices"],
    "daftar/tag.yaml": TAGS.children["tags"],
    "daftar/standar.yaml": STANDARD,
    "Pengecualian": STANDARD.children["waivers"],
}


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def section(document: str, heading: str) -> str:
    """What stands under that heading, up to the next one of any level."""
    _, found, rest = document.partition(f"# {heading}\n")
    assert found, heading
    return re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def rows(part: str) -> list[list[str]]:
    """The cells of a table without its head."""
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def anchors(document: str) -> set[str]:
    """The anchors that a Git host makes of the headings."""
    made = set()
    for _, heading in HEADING.findall(CODE_BLOCK.sub("", document)):
        plain = re.sub(r"[`*]", "", heading).strip().lower()
        kept = (c for c in plain if c in " -_" or unicodedata.category(c)[0] in "LNM")
        made.add("".join(kept).replace(" ", "-"))
    return made


def test_the_first_commands_are_those_that_ci_runs() -> None:
    in_ci = re.findall(r'^clean "\$python" (.+)$', text(ROOT / ".ci" / "run"), re.MULTILINE)
    blocks = [body.strip() for _, body in CODE_BLOCK.findall(text(README))]
    assert [f"python3 {words}" for words in in_ci] == blocks[:2]
    assert blocks[:2] == ["python3 tasks.py build", "python3 tasks.py test"]


def test_readme_names_every_task_and_no_other() -> None:
    told = [(row[0].strip("`").split()[0], row[1].strip("`")) for row in tasks_table()]
    assert told == [(task.name, task.alias) for task in TASKS]


def tasks_table() -> list[list[str]]:
    return rows(section(text(README), "Tasks"))


@pytest.mark.parametrize("path", [README, HANDBOOK], ids=lambda path: path.name)
def test_every_command_is_one_that_the_door_takes(path: Path) -> None:
    lines = [words.strip() for words in COMMAND.findall(text(path)) if words.strip()]
    commands = [shlex.split(line, posix="\\" not in line) for line in lines if "TASK" not in line]
    assert len(commands) >= 5
    for name, *rest in commands:
        if name not in ("--help", "diikuti"):
            parse(find_task(name, TASKS), rest)


@pytest.mark.parametrize("path", LINKED, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    prose = CODE_BLOCK.sub("", text(path))
    for target in LINK.findall(re.sub(r"`[^`]*`", "", prose)):
        name, _, anchor = target.partition("#")
        found = path.parent / name if name else path
        assert found.exists(), f"{path.name}: {target}"
        if anchor:
            assert anchor in anchors(text(found)), f"{path.name}: {target}"


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_no_registry_and_no_path_of_one_machine(path: Path) -> None:
    assert FORBIDDEN.findall(text(path)) == []


@pytest.mark.parametrize("heading", TABLES)
def test_the_handbook_lists_the_fields_that_are_read(heading: str) -> None:
    schema = TABLES[heading]
    fields = HANDBOOK.read_text(encoding="utf-8").partition("## 13. ")[2]
    told = [tuple(cell.strip("`") for cell in row[:-1]) for row in rows(section(fields, heading))]
    assert told == list(names(schema))


def names(schema: Schema) -> Iterator[tuple[str, ...]]:
    """Each Indonesian name of a schema, with the English one where there are any."""
    english = {name: written for written, name in schema.english.items()}
    for written, name in schema.names.items():
        yield (written, english.get(name, written)) if english else (written,)


def test_no_field_is_missing_from_the_handbook() -> None:
    def below(schema: Schema) -> Iterator[Schema]:
        if schema.names:
            yield schema
        for child in schema.children.values():
            yield from below(child)

    tables = list(TABLES.values())
    files = (ITEM, PAGE, SATKER, STANDARD)
    nested = chain.from_iterable(below(schema) for schema in files)
    lists = chain.from_iterable(
        below(child) for schema in (AUTHORS, OFFICIALS, TAGS) for child in schema.children.values()
    )
    assert all(schema in tables for schema in chain(nested, lists))


def test_the_handbook_marks_what_satker_yaml_must_have() -> None:
    fields = rows(section(text(HANDBOOK), "satker.yaml"))
    marked = [row[0].strip("`") for row in fields if row[1].startswith("**wajib**")]
    assert sorted(marked) == sorted(SATKER.indonesian(name) for name in REQUIRED)


def test_the_numbers_told_are_those_of_the_standard() -> None:
    limit = national_profile().limit
    photos = rows(section(text(HANDBOOK), "4. Memasukkan foto"))
    lead = [f"{limit(f'foto-utama-{kind}-panjang')} × {limit(f'foto-utama-{kind}-pendek')} piksel"
            for kind in ("galat", "saran")]  # fmt: skip
    other = [
        f"{limit('foto-lain-galat-panjang')} × {limit('foto-lain-galat-pendek')} piksel",
        f"sisi panjang {limit('foto-lain-saran-panjang')} piksel",
    ]
    assert photos == [["utama", *lead], ["pendamping", *other]]
    prose = " ".join(text(HANDBOOK).split())
    assert (
        f"Paling besar {limit('foto-megabita-terbesar')} MB dan "
        f"{limit('foto-megapiksel-terbanyak')} megapiksel" in prose
    )
    assert f"{limit('tag-tersedikit')} sampai {limit('tag-terbanyak')} topik" in prose
    assert f"paling besar {limit('lampiran-megabita-terbesar')} MB" in prose


def test_every_picture_is_small_and_shown() -> None:
    shown = {PICTURES / Path(target).name for target in LINK.findall(text(HANDBOOK))}
    made = set(PICTURES.glob("*.png"))
    assert made
    assert made == {path for path in shown if path.suffix == ".png"}
    for path in made:
        assert path.stat().st_size <= 150_000, path.name


def test_the_decision_record_names_all_of_pelican_that_is_used() -> None:
    told = text(FRAME)
    adapters = sorted((ROOT / "plugins" / "newsroom" / "adapters").glob("*.py"))
    used = {name for path in [*adapters, ROOT / "pelicanconf.py"] for name in imported(path)}
    assert {name for name in used if name not in told} == set()
    settings = re.findall(r"^([A-Z_]+)(?:: \S+)? =", text(ROOT / "pelicanconf.py"), re.MULTILINE)
    assert {name for name in settings if f"`{name}`" not in told} == {
        name for name in settings if name.startswith("NEWSROOM_") or name == "ROOT"
    }


def imported(path: Path) -> Iterator[str]:
    """Modules of Pelican and the names taken from them."""
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pelican":
            yield str(node.module)
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", OWN[4:], ids=lambda path: path.name)
def test_decision_records_are_short(path: Path) -> None:
    assert len(text(path).splitlines()) <= 120


def test_the_changelog_speaks_of_this_version() -> None:
    version = tomllib.loads(text(ROOT / "pyproject.toml"))["project"]["version"]
    assert f"## [{version}]" in text(ROOT / "CHANGELOG.md")
