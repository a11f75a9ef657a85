"""The importer that partners are shown, as they read it: thirty lines, safe and with its usage."""

import ast
import os
import sqlite3
import subprocess
import sys
import tokenize
from pathlib import Path

import pytest

IMPORTER = Path(__file__).parents[2] / "docs" / "mitra" / "contoh-impor.py"


def statement_lines(source: Path) -> set[int]:
    """The lines of its statements: every line but blank ones and comments.

    Without imports, docstrings, the definition of the tables and what reads the command line.
    """
    with source.open("rb") as file:
        lines = {
            line
            for token in tokenize.tokenize(file.readline)
            if token.type in (tokenize.NAME, tokenize.OP, tokenize.STRING, tokenize.NUMBER)
            for line in range(token.start[0], token.end[0] + 1)
        }
    module = ast.parse(source.read_text(encoding="utf-8"))
    holders = [part for part in ast.walk(module) if isinstance(part, ast.Module | ast.FunctionDef)]
    for part in (
        *(part for part in module.body if isinstance(part, ast.Import | ast.ImportFrom | ast.If)),
        *(part for part in module.body if isinstance(part, ast.Assign)),
        *(holder.body[0] for holder in holders if ast.get_docstring(holder)),
    ):
        lines -= set(range(part.lineno, (part.end_lineno or part.lineno) + 1))
    return lines


def test_it_is_thirty_lines() -> None:
    assert len(statement_lines(IMPORTER)) == 30
    assert max(map(len, IMPORTER.read_text(encoding="utf-8").splitlines())) <= 100
    with IMPORTER.open("rb") as file:
        assert ";" not in [token.string for token in tokenize.tokenize(file.readline)]


def test_what_is_not_counted_defines_tables_and_does_nothing_else() -> None:
    module = ast.parse(IMPORTER.read_text(encoding="utf-8"))
    (tables,) = (part for part in module.body if isinstance(part, ast.Assign))
    sql = ast.literal_eval(tables.value)
    assert isinstance(sql, str)
    kinds = {" ".join(one.split()[:2]) for one in sql.split(";") if one.strip()}
    assert kinds == {"PRAGMA secure_delete", "PRAGMA foreign_keys", "CREATE TABLE", "CREATE VIEW"}


@pytest.mark.parametrize("words", [(), ("https://kota-kediri.kpu.go.id",)])
def test_who_forgets_the_address_or_the_file_is_told_how_to_use_it(words: tuple[str, ...]) -> None:
    ended = subprocess.run(
        [sys.executable, IMPORTER, *words], env={**os.environ, "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (1, "")
    usage = "Pakai:  python3 contoh-impor.py https://kota-kediri.kpu.go.id berita.db"
    assert usage in ended.stderr
    assert "Traceback" not in ended.stderr


HOSTILE = """<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<item><guid>satu</guid><title>Judul</title><media:content url="{secret}"/><media:content/>
<media:content url="data:image/jpeg,x"/></item></channel></rss>"""


def test_no_file_of_the_partner_is_taken_for_a_photo(tmp_path: Path) -> None:
    secret, feeds = tmp_path / "rahasia.jpg", tmp_path / "situs" / "feed"
    secret.write_bytes(b"rahasia")
    feeds.mkdir(parents=True)
    (feeds / "rss.xml").write_text(HOSTILE.format(secret=secret.as_uri()), encoding="utf-8")
    (feeds / "ralat.xml").write_text("<rss/>", encoding="utf-8")
    database = tmp_path / "berita.db"
    # The feed itself is read from the disk, so that urlopen has every means to read the other file.
    ended = subprocess.run(
        [sys.executable, IMPORTER, feeds.parent.as_uri(), database],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    with sqlite3.connect(database) as made:
        assert made.execute("SELECT guid, judul FROM berita").fetchall() == [("satu", "Judul")]
        assert made.execute("SELECT * FROM foto").fetchall() == []
        assert made.execute("SELECT * FROM jpeg").fetchall() == []
