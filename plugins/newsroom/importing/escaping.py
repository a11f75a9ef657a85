"""Words as Markdown that says them letter by letter, with their marks, links and footnotes."""

import re
from collections.abc import Iterator
from itertools import groupby

from newsroom.importing.richtext import EMPHASIS, LOWERED, RAISED, STRONG, STRUCK, Rich, Span

# What `markdown` would read as markup within a line, as our reading of items configures it.
_SIGN = re.compile(r"[\\`*]|(?<!\w)_|_(?!\w)|\[(?=[^\[\]]*\][(:\[])|\[(?=\^)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
# Browsers read a number without its semicolon, too.
_REFERENCE = re.compile(r"&(?=#?\w{1,31};|#[\dxX])")
# And what it would read at the beginning of a line.
_OPENER = re.compile(
    r"(?P<before>(?=[-+#>])|\d+(?=\.))(?=#{1,6}(?:\s|$)|[-+]\s|>|\.\s|-(?:[ -]*-)+\s*$)"
)
_RUNS = re.compile(r" {2,}")
_TAGS = {STRONG: "strong", EMPHASIS: "em", STRUCK: "del", RAISED: "sup", LOWERED: "sub"}
_OPENS, _CLOSES = frozenset(" \n([“‘\"'–—/"), frozenset(" \n)]”’\"'.,;:!?–—/")
_UNSAFE_IN_ADDRESS = str.maketrans({"(": "%28", ")": "%29", "\\": "%5C", "*": "%2A"})


def escaped(text: str) -> str:
    """The characters of a text within a line."""
    text = _SIGN.sub(r"\\\g<0>", text)
    return _TAG.sub("&lt;", _REFERENCE.sub("&amp;", text))


def line_escaped(markdown: str) -> str:
    """A line whose first characters would make it a heading, an entry, a quotation or a rule."""
    return (
        _OPENER.sub(lambda found: f"{found['before']}\\", markdown, count=1)
        if (_OPENER.match(markdown))
        else markdown
    )


def markdown(text: Rich) -> str:
    """A text as Markdown; a newline stays one."""
    groups = [
        (key, tuple(spans))
        for key, spans in groupby(_by_line(text), lambda span: (span.marks, span.href))
    ]
    plain = ["".join(span.text for span in spans) for _, spans in groups]
    made = ""
    for number, ((marks, href), spans) in enumerate(groups):
        before = plain[number - 1][-1:] if number else ""
        after = plain[number + 1][:1] if number + 1 < len(plain) else ""
        made += _marked("".join(map(_written, spans)), marks, href, (before, after))
    lines = (_RUNS.sub(" ", line).strip() for line in made.split("\n"))
    return "\n".join(map(line_escaped, lines))


def _by_line(text: Rich) -> Iterator[Span]:
    """The spans; newlines and footnotes are spans of their own, without marks."""
    for span in text.spans:
        pieces = span.text.split("\n")
        for number, piece in enumerate(pieces):
            if number:
                yield Span("\n")
            if piece:
                yield Span(piece, span.marks, span.href)
        if span.notes:
            yield Span("", notes=span.notes)


def _written(span: Span) -> str:
    return escaped(span.text) + "".join(f"[^{number}]" for number in span.notes)


def _marked(words: str, marks: frozenset[str], href: str, beside: tuple[str, str]) -> str:
    """Words with signs around them where they stand free, with tags where they do not."""
    core = words.strip()
    if not core or not (marks or href):
        return words
    before, after = words[: words.index(core[0])], words[len(words.rstrip()) :]
    stands_free = (before or beside[0] or " ")[-1] in _OPENS and (after or beside[1] or " ")[
        0
    ] in _CLOSES
    if href:
        core = _linked(core, href)
    for mark in (RAISED, LOWERED, STRUCK):
        if mark in marks:
            core = f"<{_TAGS[mark]}>{core}</{_TAGS[mark]}>"
    for mark, sign in ((EMPHASIS, "*"), (STRONG, "**")):
        if mark in marks:
            core = (
                f"{sign}{core}{sign}" if stands_free else f"<{_TAGS[mark]}>{core}</{_TAGS[mark]}>"
            )
    return f"{before}{core}{after}"


def _linked(words: str, href: str) -> str:
    address = href.translate(_UNSAFE_IN_ADDRESS)
    shown = words.replace("\\", "")
    if shown in (href, href.removeprefix("mailto:")):
        return f"<{shown}>"
    inner = re.sub(r"(?<!\\)([\[\]])", r"\\\1", words)
    return f"[{inner}]({address})"
