"""The menu shown when no task is named, also by double click."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsroom.asking import ask


@dataclass(frozen=True, slots=True)
class Question:
    """What the menu asks before a task; the answer follows the flag on the command line.

    An answer without the `ending` gets it. What `is_repeated` is asked again where the task was
    refused (exit code 2), with all other answers kept.
    """

    text: str
    flag: str = ""
    is_needed: bool = False
    ending: str = ""
    is_repeated: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the menu and the task it starts; without a task it leaves."""

    label: str
    task: str = ""
    questions: tuple[Question, ...] = ()


ENTRIES = (
    Entry("Tulis berita", "new", (
        Question("Judul berita: ", is_needed=True),
        Question(
            "Kode penulis (kosongkan bila hanya ada satu penulis): ", "--author", is_repeated=True
        ),
    )),
    Entry("Impor Word", "import", (
        Question("Naskahnya (seret berkas .docx ke jendela ini, lalu Enter): ", is_needed=True),
    )),
    Entry("Periksa", "check"),
    Entry("Pratinjau", "serve"),
    Entry("Terbitkan", "publish", (
        Question(
            "Nama berkas ZIP (kosongkan bila folder terbit sudah diatur): ", "--zip", ending=".zip"
        ),
    )),
    Entry("Keluar"),
)  # fmt: skip


def offer(run: Callable[[Sequence[str]], int], entries: Sequence[Entry] = ENTRIES) -> int:
    """Shows the menu until the person leaves; the last task's exit code when the input ends.

    Everything goes to stderr: stdout carries the reports of the tasks alone.
    """
    code = 0
    while True:
        rows = [f"  {number}. {entry.label}" for number, entry in enumerate(entries, 1)]
        print("\nNewsroom\n" + "\n".join(rows), file=sys.stderr)
        answer = ask(f"Pilih 1-{len(entries)}: ")
        if answer is None:
            return code
        chosen = choose(answer, entries)
        if chosen is None:
            wanted = f"Tidak ada pilihan “{answer}”. " if answer else ""
            print(f"{wanted}Ketik satu angka dari daftar, lalu Enter.", file=sys.stderr)
            continue
        if not chosen.task:
            return 0
        words = collect(chosen)
        if words is None:
            return code
        if words:
            code = run(words)
            for question in chosen.questions:
                while code == 2 and question.is_repeated and (answer := ask(question.text)):
                    code = run(answered(words, question, answer))


def choose(answer: str, entries: Sequence[Entry]) -> Entry | None:
    """The entry of that number or label."""
    names = {str(number): entry for number, entry in enumerate(entries, 1)}
    names |= {entry.label.lower(): entry for entry in entries}
    return names.get(answer.lower())


def collect(entry: Entry) -> list[str] | None:
    """The command line of the entry; empty where a needed answer is missing, None at the end."""
    words, text = [entry.task], list[str]()
    for question in entry.questions:
        answer = ask(question.text)
        if answer is None:
            return None
        if answer and question.flag:
            words = answered(words, question, answer)
        elif answer:
            text = ["--", answer]  # an answer that begins with a dash stays an answer
        elif question.is_needed:
            print("Dibatalkan: belum diisi.", file=sys.stderr)
            return []
    return words + text


def answered(words: list[str], question: Question, answer: str) -> list[str]:
    """The command line with that answer in the place of an earlier one."""
    if question.ending and not answer.lower().endswith(question.ending):
        answer += question.ending
    task, *rest = (word for word in words if not word.startswith(f"{question.flag}="))
    return [task, f"{question.flag}={answer}", *rest]
