"""Progress is a bar for somebody who watches, and a few lines where words are kept."""

import os
import pty
from io import StringIO

from newsroom.progress import counted


def told(of: int) -> list[str]:
    stream = StringIO()
    with counted("Mengolah foto baru", stream) as count:
        for done in range(1, of + 1):
            count(done, of)
    return stream.getvalue().splitlines()


def test_few_have_a_line_each() -> None:
    assert told(2) == ["Mengolah foto baru: 1 dari 2 ...", "Mengolah foto baru: 2 dari 2 ..."]
    assert told(0) == []


def test_many_have_a_line_for_each_tenth() -> None:
    lines = told(95)
    assert len(lines) == 10
    assert lines[0] == "Mengolah foto baru: 10 dari 95 ..."
    assert lines[-1] == "Mengolah foto baru: 95 dari 95 ..."


def test_terminal_has_a_bar_that_goes() -> None:
    reader, writer = pty.openpty()
    with os.fdopen(writer, "w", encoding="utf-8") as stream:
        with counted("Mengolah foto baru", stream) as count:
            count(3, 8)
            count(8, 8)
        stream.flush()
        shown = b""
        while not shown.endswith(b"\x1b[2K") or b"8/8" not in shown:
            shown += os.read(reader, 1 << 16)
    os.close(reader)
    assert "Mengolah foto baru" in shown.decode()
    assert b"dari" not in shown
