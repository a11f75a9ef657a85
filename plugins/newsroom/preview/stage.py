"""What the preview shows now, and the moment when that changes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Condition

from newsroom.preview.folder import Folder
from newsroom.preview.search import PreviewSearch
from newsroom.site.search import FOLDER


@dataclass(frozen=True, slots=True)
class PreviewResult:
    """What one build of the preview gave: its files, or None where nothing could be shown.

    `kept` are folders of the site whose files stay as the last build made them; `problem` is
    what to tell above every page, empty where nothing stands in the way of publishing. `searched`
    are the paths of the pages that the search finds.
    """

    files: Mapping[str, bytes] | None
    kept: tuple[str, ...] = ()
    problem: str = ""
    searched: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What readers of the preview see: a version of its files, empty before the first good one.

    `searched` are the pages of that version that the search finds; no reader waits for them.
    """

    version: str = ""
    problem: str = ""
    searched: tuple[str, ...] = field(default=(), compare=False)


class Stage:
    """The last good build and what is wrong with the newest; for any number of threads."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self._search = PreviewSearch(folder)
        self._state = State()
        self._changed = Condition()
        self._is_closed = False

    @property
    def state(self) -> State:
        """What is shown now."""
        return self._state

    def show(self, result: PreviewResult) -> None:
        """Take over the files of a build, or keep the last ones and tell the problem."""
        version, searched = self._state.version, self._state.searched
        if result.files is not None:
            version = self.folder.replace(result.files, result.kept)
            searched = result.searched
        with self._changed:
            self._state = State(version, result.problem, searched)
            self._changed.notify_all()

    def read(self, path: str) -> bytes | None:
        """The bytes of a file of the site, or None where the last good build has no such file."""
        if path.startswith(FOLDER):
            state = self._state  # once, so that pages and version belong together
            return self._search.read(path, state.version, state.searched)
        return self.folder.read(path)

    def wait(self, known: State | None, timeout: float) -> State | None:
        """The state as soon as it is not `known`; None after `timeout` seconds or when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._state != known, timeout)
            return None if self._is_closed or self._state == known else self._state

    @property
    def is_closed(self) -> bool:
        """Whether the preview has ended."""
        return self._is_closed

    def close(self) -> None:
        """Let everybody who waits go home."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
