"""A published newsroom behind a real web server, for the tests of what partners do with feeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from feed_newsdesk import Newsdesk
from feed_server import Server, program, serving


@pytest.fixture(scope="module")
def server_programs() -> tuple[Path, Path]:
    """The web server, and the program that makes its certificate."""
    return program("nginx"), program("openssl")


@pytest.fixture(scope="module")
def newsdesk(
    server_programs: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory
) -> Newsdesk:
    """The sample newsroom, published for the first time; nothing is built for want of a server."""
    newsdesk = Newsdesk(tmp_path_factory.mktemp("redaksi"))
    newsdesk.publish()
    return newsdesk


@pytest.fixture(scope="module")
def server(
    newsdesk: Newsdesk,
    server_programs: tuple[Path, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """nginx before the published folder."""
    room = tmp_path_factory.mktemp("nginx") / "ruang"
    with serving(*server_programs, newsdesk.output, room) as started:
        yield started
