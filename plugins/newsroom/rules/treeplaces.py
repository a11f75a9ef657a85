"""The files and folders of `content/`, each once."""

from collections.abc import Iterator

from newsroom.model import Newsroom


def files_and_folders(newsroom: Newsroom) -> Iterator[tuple[str, str, str, str]]:
    """Of each file and folder its path, its folder's, its name, and the first entry it is met in.

    Paths are relative to `content/`; the folder of what lies directly there is "".
    """
    known = {""}
    for entry in newsroom.tree.entries:
        path = entry.path
        while path not in known:
            known.add(path)
            folder, _, name = path.rpartition("/")
            yield path, folder, name, entry.path
            path = folder
