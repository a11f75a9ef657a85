"""Sites built once a run, served with nothing but the policy that their pages carry."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from acceptance_sites import SHOWN, Built, built_once
from playwright.sync_api import Browser, Page

from browsing import served


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The folder of this run, which all its workers see."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def site(shared_folder: Path) -> Callable[[str], Built]:
    """The site of a name in BUILDERS."""
    return lambda name: built_once(name, shared_folder)


@pytest.fixture(scope="session")
def sample(site: Callable[[str], Built]) -> Built:
    """The sample newsroom as it is published."""
    return site("sample")


@pytest.fixture(scope="module")
def addresses(site: Callable[[str], Built]) -> Iterator[dict[str, str]]:
    """Where each of the sites is served."""
    with ExitStack() as stack:
        yield {name: stack.enter_context(served(site(name).folder, policy=None)) for name in SHOWN}


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """One window for all tests of a module, into which a test may put what it needs to measure."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    yield context.new_page()
    context.close()
