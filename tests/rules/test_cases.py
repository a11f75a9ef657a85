"""The reader of case files."""

import pytest

from newsroom.rules.cases import Block, Note, encode, parse

WHOLE = """\
# MTD101

## Baik: judul terisi (contoh)

## Buruk: judul kosong

~~~muka
judul:
!! MTD101 Judul belum diisi.
tag: []
~~~

~~~~isi-escaped
a\\x00\\u202E
~~~
~~~~
"""


def test_cases_blocks_and_findings() -> None:
    good, bad = parse(WHOLE)
    assert (good.title, good.is_good, good.is_example, good.blocks) == (
        "judul terisi",
        True,
        True,
        (),
    )
    assert (bad.title, bad.is_good, bad.is_example, bad.line) == ("judul kosong", False, False, 5)
    front, body = bad.blocks
    assert front == Block(
        "muka", "", ("judul:", "tag: []"), (Note(1, "MTD101", "Judul belum diisi."),)
    )
    assert encode(front) == b"judul:\ntag: []\n"
    assert encode(body) == b"a\x00\xe2\x80\xae\n~~~\n"
    assert bad.notes == front.notes


def test_file_without_cases() -> None:
    assert parse("# MTD101\n") == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "line 1: expected '# CODE'"),
        ("# MTD101\n~~~muka\n~~~\n", "line 2: a block before the first case"),
        ("# MTD101\n## Baik: x\n~~~muka\n", "line 3: the block is never closed"),
        ("# MTD101\n## Baik: x\n~~~lain\n~~~\n", "line 3: unknown kind of block: lain"),
        ("# MTD101\n## Bagus: x\n", "line 2: not understood: ## Bagus: x"),
        ("# MTD101\n## Baik: x\n~~~muka\n!! salah\n~~~\n", "line 4: expected '!! CODE message'"),
        ("# MTD101\n## Buruk: x\n", "line 2: a bad case of MTD101 must expect"),
        (
            "# MTD101\n## Baik: x\n~~~muka\n!! MTD101 a\n~~~\n## Baik: y\n",
            "line 2: a good case of MTD101 must not expect",
        ),
    ],
)
def test_what_is_no_case_file(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=f"^{problem}".replace("(", r"\(")):
        parse(text)
