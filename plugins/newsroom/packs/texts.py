"""Text files that open rightly on an office's Windows, whatever its version."""

from collections.abc import Iterable

# Notepad before Windows 10 1903, and Excel to this day, take UTF-8 without it for Windows-1252.
_BOM = "\ufeff"


def text_file(lines: Iterable[str]) -> bytes:
    """The lines as UTF-8 with a byte order mark, each ended by CR and LF."""
    return (_BOM + "".join(f"{line}\r\n" for line in lines)).encode()
