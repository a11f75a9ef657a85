"""What all tests share: the tools they need, and a last word on the tests that were skipped."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

import tools

LONGEST = frozenset(("test_seeds.py", "test_rules.py", "test_bootstrap.py"))
# What these run, others run as well, but for a few lines; tracing them takes twice as long.
COVERED_ELSEWHERE = frozenset((
    "e2e/test_corrections.py", "e2e/test_embargo.py", "e2e/test_fix.py",
    "e2e/test_fix_language.py", "e2e/test_gate.py", "e2e/test_office_identity.py",
    "e2e/test_photo_privacy.py", "e2e/test_photo_verdicts.py",
    "e2e/test_vanished.py", "e2e/test_withdrawal.py",
    "feeds/test_feed_readers.py", "feeds/test_feedcheck_stress.py", "feeds/test_partner_import.py",
    "photos/test_analysis_sharpness.py", "photos/test_verdicts.py", "site/test_site_golden.py",
    "site/test_site_pages.py", "site/test_site_security_txt.py", "site/test_site_share.py",
    "site/test_site_structureddata.py", "test_itemmemory.py", "test_populationnumbers.py",
    "theme/test_theme_browser.py", "theme/test_theme_components.py", "theme/test_theme_pages.py",
    "theme/test_theme_photos.py",
))  # fmt: skip
MEMORY = Path("/dev/shm")
ROOM = 4 << 30
"""Free bytes that are wanted there; a whole run needs 0.6 GB at most."""
SKIPPED = pytest.StashKey[Counter[str]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write the golden files anew instead of comparing",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The modules that take longest begin, so that no worker is left alone with one at the end.

    What is covered elsewhere is not traced; it is tested all the same.
    """
    items.sort(key=lambda item: item.path.name not in LONGEST)
    here = Path(__file__).parent
    covered = {here / name for name in COVERED_ELSEWHERE}
    for item in items:
        if item.path in covered or item.path.parent == here / "acceptance":
            item.add_marker("no_cover")


def is_fit_for_temporary_files(folder: Path) -> bool:
    """Whether it has room, and programs in it may be started."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    told = os.statvfs(folder)
    return told.f_bavail * told.f_frsize >= ROOM and not told.f_flag & os.ST_NOEXEC


def pytest_configure(config: pytest.Config) -> None:
    if sys.platform == "linux" and is_fit_for_temporary_files(MEMORY):
        # Every build has its disk write all that any program left to write, and waits for it.
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    config.addinivalue_line("markers", "slow: takes more than a few seconds")
    config.stash[SKIPPED] = Counter()
    # How long an example takes says more of the machine than of the code.
    settings.register_profile("untimed", deadline=None)
    settings.load_profile("untimed")
    config.pluginmanager.register(LastWord(config), "last-word")


class LastWord:
    """Counts skipped tests; with CI=true a test skipped for want of a tool is a failure."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @property
    def wants_tools(self) -> bool:
        return os.environ.get("CI") == "true" and any(
            reason.startswith(tools.MISSING) for reason in self.config.stash[SKIPPED]
        )

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and isinstance(report.longrepr, tuple):
            self.config.stash[SKIPPED][report.longrepr[2].removeprefix("Skipped: ")] += 1

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> Generator[None]:
        if self.wants_tools and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        return (yield)

    def pytest_unconfigure(self, config: pytest.Config) -> None:
        if hasattr(config, "workerinput"):
            return
        for reason, count in sorted(config.stash[SKIPPED].items()):
            print(f"Dilewati {count} uji. {reason}")
        if self.wants_tools:
            print("Dengan CI=true, uji yang dilewati karena alatnya tidak ada berarti gagal.")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's program, to be given to Playwright as `executable_path`."""
    found = tools.find_chromium()
    if found is None:
        pytest.skip(f"{tools.MISSING}: Chromium.")
    return found


@pytest.fixture(scope="session")
def browser(chromium: Path) -> Iterator[Browser]:
    """A real browser, started once a worker: each start takes two seconds."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def vnu() -> Callable[[Sequence[Path]], list[str]]:
    """Validates HTML files or whole folders; answers with one line for each error."""
    java, jar = tools.find_java(), tools.find_vnu()
    if java is None:
        pytest.skip(f"{tools.MISSING}: Java.")
    if jar is None:
        pytest.skip(f"{tools.MISSING}: vnu-jar.")

    def validate(paths: Sequence[Path]) -> list[str]:
        # Compiled quickly, not well: it halves the time for the few hundred pages that we have.
        quick = ("-XX:TieredStopAtLevel=1", "-Xss4m")
        words = ("--errors-only", "--skip-non-html", "--format", "json")
        command = [java, *quick, "-jar", jar, *words, *paths]
        done = subprocess.run(
            [str(word) for word in command], capture_output=True, encoding="utf-8", check=False
        )
        messages = json.loads(done.stderr)["messages"]
        return [
            f"{each.get('url', '')}:{each.get('lastLine', 0)}: {each['message']}"
            for each in messages
        ]

    return validate


@pytest.fixture(scope="session")
def exiftool() -> Callable[..., str]:
    """Runs exiftool with those words, UTF-8 throughout; answers with what it prints."""
    program = tools.find_exiftool()
    if program is None:
        pytest.skip(f"{tools.MISSING}: exiftool.")

    def run(*words: str | Path) -> str:
        # On Windows the arguments of a program are not UTF-8; what is read from a file is.
        arguments = "\n".join(("-charset", "filename=utf8", *map(str, words)))
        done = subprocess.run(
            [str(program), "-@", "-"], input=arguments, capture_output=True, encoding="utf-8",
            check=True,
        )  # fmt: skip
        return done.stdout

    return run
