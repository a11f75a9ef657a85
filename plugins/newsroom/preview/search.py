"""The preview's search: made when somebody searches, not at every change."""

import sys
from collections.abc import Mapping
from threading import Lock

from newsroom.preview.folder import Folder
from newsroom.site.search import SearchUnmadeError, search_index


class PreviewSearch:
    """The index of the pages in a folder; for any number of threads."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._lock = Lock()
        self._version = ""
        self._files: Mapping[str, bytes] = {}

    def read(self, path: str, version: str, searched: tuple[str, ...]) -> bytes | None:
        """That file of the index of the pages `searched`, made anew where `version` is another.

        None where there is no such file, or no index: why not is told on stderr, and the next
        search tries again.
        """
        with self._lock:
            if version != self._version:
                made = self._made(searched)
                self._files = made or {}
                self._version = "" if made is None else version
            return self._files.get(path)

    def _made(self, searched: tuple[str, ...]) -> Mapping[str, bytes] | None:
        read = ((path, self._folder.read(path)) for path in searched)
        try:
            return dict(search_index((path, data) for path, data in read if data is not None))
        except SearchUnmadeError as unmade:
            print(f"Halaman Cari belum berfungsi: {unmade}", file=sys.stderr, flush=True)
            return None
