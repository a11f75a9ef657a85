"""Recall: a defect put into a sound item is found, on its line, and nothing else because of it."""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from friends.controlset import AT, REGISTERS
from newsroom import pipeline
from newsroom.feeds import contract
from newsroom.mending import Mended, mend
from newsroom.model import Finding
from newsroom.rules.engine import all_rules
from seeds.harvest import SOUND, Newsroom, Outcome
from seeds.rooms import PAGE, PROFILE, Rooms, where
from seeds.seedfile import seeds

# Thousands of items are judged here: coverage would take minutes and tell nothing new.
pytestmark = pytest.mark.no_cover

SEEDS = seeds(Path(__file__).parent)
FEWEST_A_RULE = 4
FOUND = 0.95

FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
QUOTED = re.compile("“([^“”\n]*)”")
QUOTED_STRAIGHT = re.compile('"([^"\n]*)"')
WORD = re.compile(r"\w+")


def test_every_rule_has_seeds_enough() -> None:
    counts = Counter(code for seed in SEEDS for code in seed.codes)
    codes = {rule.code for rule in all_rules() if rule.name not in contract.KINDS}
    assert set(counts) <= codes
    assert {code: counts[code] for code in codes if counts[code] < FEWEST_A_RULE} == {}


def test_seeds_are_found_on_their_line_and_alone(tmp_path: Path) -> None:
    outcomes = [
        *Newsroom(tmp_path / "shared").outcomes([seed for seed in SEEDS if not seed.needs_room]),
        *Rooms(tmp_path / "own").outcomes([seed for seed in SEEDS if seed.needs_room]),
    ]
    print(report(outcomes))
    found = [outcome for outcome in outcomes if outcome.is_found]
    assert len(found) >= FOUND * len(outcomes)
    assert [outcome for outcome in outcomes if outcome.others] == []


def test_mending_twice_is_mending_once_and_no_quoted_word_changes(tmp_path: Path) -> None:
    for name, text in REGISTERS.items():
        _write(tmp_path / name, text.encode())
    laid = 0
    for number, seed in enumerate(SEEDS):
        folder, _, name = where(seed).rpartition("/")
        if seed.changes and (seed.item in SOUND or seed.item == PAGE):
            sound = SOUND.get(seed.item, PROFILE.encode())
            path = f"{folder}-{number}/{name}" if name == "index.md" else f"{folder}/{number}.md"
            _write(tmp_path / path, seed.sown(sound))
            laid += 1
    once = _mended(tmp_path)
    assert [one for one in once if one.problem] == []
    assert len(once) > laid / 10
    assert [one for one in once if _quoted(one.before) != _quoted(one.after)] == []
    # Those that nothing was done to would be left alone again.
    for path in {*tmp_path.glob("**/*.md")} - {tmp_path / one.path for one in once}:
        path.unlink()
    assert _mended(tmp_path) == []


def report(outcomes: Sequence[Outcome]) -> str:
    """Recall by code, then every miss, wrong line and second finding."""
    by_code: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        by_code[" ".join(outcome.seed.codes)].append(outcome)
    found = [outcome for outcome in outcomes if outcome.is_found]
    alone = sum(not outcome.others for outcome in found)
    lines = [f"{len(found)} of {len(outcomes)} found, {alone} of them alone"]
    for code, of_code in sorted(by_code.items()):
        lines.append(f"{code}: {sum(one.is_found for one in of_code)} of {len(of_code)}")
    for _, of_code in sorted(by_code.items()):
        lines += [line for outcome in of_code for line in _remarks(outcome)]
    return "\n".join(lines)


def _remarks(outcome: Outcome) -> Iterator[str]:
    codes = " ".join(outcome.seed.codes)
    if outcome.misplaced:
        yield f"WRONG LINE {codes} {outcome.seed}"
        due = f"{outcome.path}:{outcome.line or ''}"
        yield from (f"    due on {due}, not {_told(one)}" for one in outcome.misplaced)
    elif not outcome.is_found:
        yield f"MISS {codes} {outcome.seed}"
    if outcome.others:
        yield f"SECOND FINDING {codes} {outcome.seed}"
        yield from (f"    {_told(one)}" for one in outcome.others)


def _told(finding: Finding) -> str:
    return f"{finding.path}:{finding.line} {finding.code} {finding.message}"


def _mended(content: Path) -> list[Mended]:
    """What `check --fix` does to all that stands there."""
    reading = pipeline.read_newsroom(content, None)
    workers = os.cpu_count() or 1
    return list(mend(reading, AT, pipeline.check(reading, AT, None, workers).findings))


def _quoted(text: str) -> list[list[str]]:
    """The words of every quotation; straight marks quote in the body alone."""
    body = FRONT_MATTER.sub("", text)
    quoted = [*QUOTED.findall(text), *QUOTED_STRAIGHT.findall(body)]
    return [WORD.findall(words) for words in quoted]


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
