"""Questions to the person at the terminal; they go to stderr, stdout carries reports alone."""

import sys

from newsroom.refusal import RefusedError


def ask(text: str) -> str | None:
    """The line typed, without its edges; None at the end of the input."""
    print(text, end="", file=sys.stderr, flush=True)
    typed = sys.stdin.readline()
    if typed:
        return typed.strip()
    print(file=sys.stderr)
    return None


def demanded(given: str | None, question: str, flag: str) -> str:
    """What was given on the command line, else what the person answers.

    Raises RefusedError where nobody can be asked or nothing is answered.
    """
    answer = given
    if answer is None and sys.stdin.isatty():
        answer = ask(f"{question}: ")
    if answer is None or not answer.strip():
        raise RefusedError(f'{question} belum diisi. Tulis juga: {flag} "…".')
    return " ".join(answer.split())
