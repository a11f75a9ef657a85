"""What the build adds to a body's words: dateline, author code, and a summary where none is."""

from html import escape

from newsroom.site.views import Part

FIRST_PARAGRAPH = "<p>"
FOOTNOTES = '<div class="footnote">'


def with_dateline(parts: list[Part], dateline: str) -> list[Part]:
    """The parts with the dateline before the first paragraph, wherever pictures stand."""
    bold = f'<b class="dateline">{escape(dateline)}</b>'
    at = next((at for at, part in enumerate(parts) if isinstance(part, str)), 0)
    first = parts[at] if parts else None
    if isinstance(first, str) and first.startswith(FIRST_PARAGRAPH):
        opened = f"{FIRST_PARAGRAPH}{bold} – {first[len(FIRST_PARAGRAPH) :]}"
        return [*parts[:at], opened, *parts[at + 1 :]]
    return [*parts[:at], f"<p>{bold}</p>\n", *parts[at:]]


def with_code(parts: list[Part], code: str) -> list[Part]:
    """The parts with the author code in brackets behind the last words, before what follows them.

    What follows are pictures, videos and footnotes.
    """
    if not code:
        return parts
    at = len(parts)
    while at and not _holds_words(parts[at - 1]):
        at -= 1
    printed = f'<span class="author-code">({escape(code)})</span>'
    last = parts[at - 1] if at else None
    if isinstance(last, str) and last.rstrip().endswith("</p>"):
        head = last.rstrip().removesuffix("</p>")
        return [*parts[: at - 1], f"{head} {printed}</p>\n", *parts[at:]]
    return [*parts[:at], f"<p>{printed}</p>\n", *parts[at:]]


def _holds_words(part: Part) -> bool:
    return isinstance(part, str) and not part.startswith(FOOTNOTES)


def lead_sentences(plain: str, limit: int = 200) -> str:
    """A summary proposed from the first paragraph: whole sentences, at most `limit` characters."""
    paragraph = plain.partition("\n")[0]
    if len(paragraph) <= limit:
        return paragraph
    cut = paragraph[:limit]
    for mark in (". ", "? ", "! ", ".” ", "; ", ", "):
        end = cut.rfind(mark)
        if end > limit // 3:
            sentence = cut[: end + len(mark)].rstrip()
            return sentence if mark not in ("; ", ", ") else f"{sentence.rstrip(';,')} …"
    return f"{cut.rpartition(' ')[0]} …"
