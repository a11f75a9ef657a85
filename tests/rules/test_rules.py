"""Every case of every rule, and what is demanded of the rules as a whole."""

import ast
import re
import string
from collections import Counter
from pathlib import Path

import pytest
import yaml

from newsroom import pipeline
from newsroom.feeds import contract
from newsroom.model import Severity
from newsroom.photos.inventory import look_at, national_desk
from newsroom.reading.faults import KINDS
from newsroom.rules import cases as case_files
from newsroom.rules.cases import Case
from newsroom.rules.engine import Rule, all_rules
from newsroom.rules.run import severity
from newsroom.standard.national import national_profile
from rules.scene import Expected, Scene, lay

FOLDER = Path(__file__).parent
RULES = FOLDER.parents[1] / "plugins" / "newsroom" / "rules"
CASES = [
    case
    for path in sorted(FOLDER.glob("???[0-9]*.md"))
    for case in case_files.parse(path.read_text(encoding="utf-8"))
]
PHOTOS = frozenset((".jpg", ".jpeg", ".png", ".webp", ".heic", ".avif", ".gif", ".tif", ".tiff"))
SECTIONS = ["Yang diperiksa", "Mengapa", "Contoh", "Perbaikan", "Pengecualian", "Sumber"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the photos of all cases are known: one process looks at them, not one a case."""
    known, darkroom = tmp_path_factory.mktemp("cache"), tmp_path_factory.mktemp("darkroom")
    for number, case in enumerate(CASES):
        if any(block.kind in ("berkas", "pohon") for block in case.blocks):
            lay(case, darkroom / str(number))
    photos = [path for path in darkroom.rglob("*.*") if path.suffix.lower() in PHOTOS]
    paths = sorted(path.relative_to(darkroom).as_posix() for path in photos)
    look_at(darkroom, paths, national_desk(known))
    return known


def found(scene: Scene, cache: Path) -> list[Expected]:
    """What the check says about a scene, in a case's words."""
    reading = pipeline.read_newsroom(scene.content, cache)
    checked = pipeline.check(reading, scene.at, scene.published)
    return sorted(
        Expected(finding.path, finding.line, finding.code, finding.message)
        for finding in checked.findings
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}:{case.line}")
def test_case(case: Case, tmp_path: Path, cache: Path) -> None:
    scene = lay(case, tmp_path)
    assert found(scene, cache) == scene.expected, case.title


def test_sound_newsroom_has_no_finding(tmp_path: Path, cache: Path) -> None:
    sound = Case("MTD101", "sound", is_good=True, is_example=False, line=1, blocks=())
    assert found(lay(sound, tmp_path), cache) == []


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_rule_is_whole(rule: Rule) -> None:
    module = f"{rule.code.lower()}_{rule.name.replace('-', '_')}"
    assert (RULES / f"{module}.py").is_file()
    doc = (RULES / f"{module}.md").read_text(encoding="utf-8")
    assert re.match(rf"# {rule.code} – .+\n", doc)
    assert re.findall(r"^## (.+)$", doc, re.MULTILINE) == SECTIONS
    assert doc.count("<!-- contoh -->") == 1
    # Of a finished feed no sound content can be a bad case; see tests/feeds/test_feed_contract.py.
    if rule.name in contract.KINDS:
        return
    own = Counter(case.is_good for case in CASES if case.code == rule.code)
    assert own[True] >= 2, "fewer than two good cases"
    assert own[False] >= 2, "fewer than two bad cases"
    assert any(case.is_example and not case.is_good for case in CASES if case.code == rule.code)


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.code)
def test_placeholders_are_filled(rule: Rule) -> None:
    """Cases compare whole messages, so a filled placeholder leaves no brace behind."""
    names = [name for _, name, _, _ in string.Formatter().parse(rule.message) if name]
    notes = [note for case in CASES for note in case.notes if note.code == rule.code]
    assert all(name.isidentifier() for name in names)
    for note in notes:
        assert not re.search(r"\{[a-z_]+\}", note.message)
        pattern = re.sub(r"\\\{[a-z_]+\\\}", "(?s:.*)", re.escape(rule.message))
        assert re.fullmatch(pattern, note.message), note.message


def test_codes_and_names_are_unique() -> None:
    rules = all_rules()
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)


def test_no_rule_weighs_more_than_it_may() -> None:
    national = national_profile()
    for rule in all_rules():
        assert severity(rule, national, None).rank >= rule.ceiling.rank, rule.code
    judged = {rule.code for rule in all_rules() if rule.ceiling is Severity.WARNING}
    photos = {"FTO201", "FTO202", "FTO203", "FTO204", "FTO304"}
    rights = {"HUK003", "HUK101", "HUK103", "HUK104", "HUK105"}
    neutrality = {"NTR101", "NTR102", "NTR103", "NTR104", "NTR105"}
    privacy = {"PDP003", "PDP101", "PDP102", "PDP103", "PDP104"}
    assert judged == photos | rights | neutrality | privacy


def test_every_case_file_has_a_rule() -> None:
    codes = {rule.code for rule in all_rules() if rule.name not in contract.KINDS}
    assert {case.code for case in CASES} == codes


def test_every_fault_has_a_rule_and_every_fault_rule_a_fault() -> None:
    worded = {rule.name for rule in all_rules() if rule.check is None}
    assert worded == KINDS | contract.KINDS
    assert not KINDS & contract.KINDS


def test_every_limit_is_used() -> None:
    standard = yaml.safe_load((RULES.parent / "standard" / "kpu-ri.yaml").read_text("utf-8"))
    used = set()
    for path in RULES.parent.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        used |= {
            node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    assert set(standard["batas"]) <= used
