"""The engine refuses what would make rules ambiguous, and weighs findings as the profile says."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from newsroom.model import Article, Severity
from newsroom.rules import engine
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.run import severity
from newsroom.standard.national import national_profile


def silent(article: Article) -> Iterator[Hit]:
    yield from ()


def misnamed(thing: Article) -> Iterator[Hit]:
    yield from ()


RULE = Rule("XXX001", "contoh", Severity.ERROR, "Pesan.", silent)


def test_two_rules_of_one_code_are_a_programming_error(monkeypatch: pytest.MonkeyPatch) -> None:
    package = SimpleNamespace(__path__=engine.importlib.import_module("newsroom.rules").__path__)

    def load(name: str) -> ModuleType | SimpleNamespace:
        return package if name == "newsroom.rules" else SimpleNamespace(RULE=RULE)

    monkeypatch.setattr(engine.importlib, "import_module", load)
    with pytest.raises(ValueError, match="share a code"):
        engine.all_rules.__wrapped__()


def test_an_unknown_subject_is_a_programming_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "all_rules", lambda: (replace(RULE, check=misnamed),))
    with pytest.raises(ValueError, match="unknown subject"):
        engine.checks.__wrapped__()


def test_what_came_later_weighs_no_more_than_advice_before() -> None:
    profile = replace(
        national_profile(),
        severities={"XXX001": Severity.WARNING},
        since={"XXX001": date(2025, 1, 1)},
    )
    assert severity(RULE, profile, date(2024, 12, 31)) is Severity.ADVICE
    assert severity(RULE, profile, date(2025, 1, 1)) is Severity.WARNING
    assert severity(RULE, profile, None) is Severity.WARNING
    assert severity(replace(RULE, code="XXX002"), profile, None) is Severity.ERROR


def test_the_rules_load_without_pelican() -> None:
    plugins = Path(engine.__file__).parents[2]
    code = (
        f"import sys; sys.path.insert(0, {str(plugins)!r}); import newsroom.rules.run, "
        "newsroom.pipeline, newsroom.production; from newsroom.rules.engine import checks; "
        "checks(); print(sorted(m for m in sys.modules if m.partition('.')[0] == 'pelican'))"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
