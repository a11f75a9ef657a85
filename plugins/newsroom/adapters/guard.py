"""What every adapter needs first: all of them are there, and a stop is a sentence, not a trace."""

import logging
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn, Self, TypeVar

from pelican import Pelican

from newsroom.accounting import UnaccountedError
from newsroom.edition import EditionRefusedError
from newsroom.nocontent import no_content
from newsroom.photos.sources import FileUnreadError, SourceChangedError
from newsroom.release.errors import ReleaseFault

R = TypeVar("R")
ADAPTERS = tuple(
    f"newsroom.adapters.{name}" for name in ("gate", "photos", "generator", "feeds", "writer")
)


FORESEEN = (
    ReleaseFault,
    EditionRefusedError,
    FileUnreadError,
    SourceChangedError,
    UnaccountedError,
)


class ErrorCounter(logging.Handler):
    """Keeps what Pelican logs as an error, so that no failure passes in silence."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    @classmethod
    def attached(cls) -> Self:
        """One that listens to Pelican from now on, its loading of plugins included."""
        counter = cls()
        logging.getLogger("pelican").addHandler(counter)
        return counter

    def detach(self) -> None:
        """Listen no more."""
        logging.getLogger("pelican").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message."""
        self.messages.append(record.getMessage())


def stop(sentence: str, code: int) -> NoReturn:
    """Say one sentence on stderr and end the process; Pelican lets SystemExit pass."""
    print(sentence, file=sys.stderr)
    raise SystemExit(code)


def stopping(handler: Callable[..., R]) -> Callable[..., R]:
    """The handler, with every foreseen failure ending in its sentence and exit code 2."""

    @wraps(handler)
    def wrapped(*args: Any, **kwargs: Any) -> R:
        try:
            return handler(*args, **kwargs)
        except FORESEEN as fault:
            stop(str(fault), 2)
        except NotADirectoryError as error:
            stop(no_content(error.args[0]), 2)

    return wrapped


def check_adapters(pelican: Pelican) -> None:
    """Stop unless Pelican registered every adapter: it skips one that fails, with exit code 0."""
    registered = {getattr(plugin, "__name__", "") for plugin in pelican.plugins}
    missing = sorted(set(ADAPTERS) - registered)
    if missing:
        names = ", ".join(missing)
        stop(f"Bagian aplikasi gagal dimuat: {names}. Situs tidak dibuat.", 2)
