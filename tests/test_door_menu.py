"""What the menu asks again, and the endings it adds."""

import io
import sys
from collections.abc import Sequence

import pytest

from newsroom.door_menu import offer


def typed(monkeypatch: pytest.MonkeyPatch, words: str, codes: Sequence[int]) -> list[list[str]]:
    """The command lines that the menu starts when that is typed and the tasks end so."""
    started: list[list[str]] = []
    answers = iter(codes)

    def run(line: Sequence[str]) -> int:
        started.append(list(line))
        return next(answers)

    monkeypatch.setattr(sys, "stdin", io.StringIO(words))
    offer(run)
    return started


def test_a_wrong_author_code_is_asked_again_and_the_title_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert typed(monkeypatch, "1\nRapat Pleno\n\nxyz\nwsw\n6\n", [2, 2, 0]) == [
        ["new", "--", "Rapat Pleno"],
        ["new", "--author=xyz", "--", "Rapat Pleno"],
        ["new", "--author=wsw", "--", "Rapat Pleno"],
    ]


@pytest.mark.parametrize("end", ["\n6\n", ""])
def test_an_empty_answer_gives_up(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    assert typed(monkeypatch, f"1\nRapat\n\n{end}", [2]) == [["new", "--", "Rapat"]]


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("situs", ["publish", "--zip=situs.zip"]),
        ("Situs.ZIP", ["publish", "--zip=Situs.ZIP"]),
        ("", ["publish"]),
    ],
)
def test_a_zip_gets_its_ending(
    monkeypatch: pytest.MonkeyPatch, answer: str, words: list[str]
) -> None:
    assert typed(monkeypatch, f"5\n{answer}\n6\n", [0]) == [words]


def test_a_draft_is_dragged_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(monkeypatch, '2\n"C:\\Naskah saya\\rakor.docx"\n2\n\n6\n', [0]) == [
        ["import", "--", '"C:\\Naskah saya\\rakor.docx"']
    ]
