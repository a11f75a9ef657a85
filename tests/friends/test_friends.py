"""Sound prose stays unmarked: news items as a good editor prints them, checked as one newsroom."""

from collections import Counter

import pytest

from friends.controlset import AT, ITEMS, NUMBER, lay
from newsroom import pipeline
from newsroom.model import Finding, Severity
from newsroom.report import text_report

# The whole set is judged at once: coverage would take long and tell nothing new.
pytestmark = pytest.mark.no_cover

FEWEST_ITEMS = 40
WARNINGS_AN_ITEM = 0.3
ADVICES_AN_ITEM = 2


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    """All that the check says about the control set."""
    root = tmp_path_factory.mktemp("friends")
    reading = pipeline.read_newsroom(lay(root), root / "cache")
    return pipeline.check(reading, AT, None).findings


def test_the_control_set_is_large_and_its_items_have_addresses_of_their_own() -> None:
    slugs = Counter(NUMBER.sub("", path.stem) for path in ITEMS)
    assert len(slugs) >= FEWEST_ITEMS
    assert {slug for slug, times in slugs.items() if times > 1} == set()


def test_sound_prose_is_not_marked(findings: tuple[Finding, ...]) -> None:
    counts = Counter(finding.severity for finding in findings)
    report = "\n" + text_report(findings, "")
    assert counts[Severity.ERROR] == 0, report
    assert counts[Severity.WARNING] <= WARNINGS_AN_ITEM * len(ITEMS), report
    assert counts[Severity.ADVICE] <= ADVICES_AN_ITEM * len(ITEMS), report
