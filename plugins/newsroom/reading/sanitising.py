"""HTML that is safe to publish: cleaned by allow-list with `nh3`, and what that takes out."""

import html
import re
from collections.abc import Iterable, Iterator

import nh3

TAGS = frozenset(
    (
        *("p", "br", "hr", "strong", "em", "b", "i", "sup", "sub", "q", "cite", "abbr", "del"),
        *("ins", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
        *("table", "thead", "tbody", "tr", "th", "td", "caption", "a", "div", "dl", "dt", "dd"),
    )
)
ATTRIBUTES = {
    "*": {"id", "lang"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "th": {"align-left", "align-center", "align-right"},
    "td": {"align-left", "align-center", "align-right"},
}
FOOTNOTE_ID = re.compile(r"^fn(?:ref)?\d*:[\w-]{1,40}$")
RAW_TAG = re.compile(r"<\s*(?P<tag>[A-Za-z][\w-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)")
ATTRIBUTE = re.compile(r"(?<![^\s=\"'/])[^\s=\"'/]++\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"']+)|/\s*$")

# A noncharacter, which no source may hold, stands between the blocks of mixed markup.
BLOCK_MARK = "\ufdd2"
_BLOCK_END = re.compile(f"\n?<p>{BLOCK_MARK}</p>\n?")

_WORDS_END = re.compile(r"</(?:p|li|h[1-6]|td|th|tr|pre|dt|dd|div|blockquote)>|<br>|<hr>")
_ANY_TAG = re.compile(r"<[^>]*>")


def _filter(element: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if FOOTNOTE_ID.match(value) else None
    return value


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    clean_content_tags={"script", "style", "iframe", "object", "embed", "template", "noscript"},
    attribute_filter=_filter,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)


def clean(markup: str) -> str:
    """The markup with nothing in it but the allow-list.

    Blocks with a `BLOCK_MARK` between them are cleaned each for itself: a tag that a writer left
    open ends with its block, and not with the page.
    """
    if BLOCK_MARK not in markup:
        return _CLEANER.clean(markup)
    return "\n".join(_CLEANER.clean(block).strip("\n") for block in _BLOCK_END.split(markup))


def refused_tags(raw: Iterable[object]) -> Iterator[tuple[str, str]]:
    """Of pieces of raw HTML, each tag that `clean` takes out with words: as begun, as shown.

    Also a permitted tag with words that are no attributes: prose, as in "a <b dan c> d".
    """
    for piece in raw:
        for match in RAW_TAG.finditer(piece if isinstance(piece, str) else ""):
            tag, rest = match["tag"], " ".join(match["rest"].split())
            if tag.lower() not in TAGS:
                yield f"<{tag}", tag
            elif ATTRIBUTE.sub("", rest).strip():
                yield f"<{tag}", f"{tag} {rest}"[:40]


def plain_text(markup: str) -> str:
    """The words of sanitised HTML, one line a block."""
    # A line break in the source is a space to readers; only the end of a block ends a line.
    unbroken = markup.replace("\n", " ")
    words = html.unescape(_ANY_TAG.sub("", _WORDS_END.sub("\n", unbroken)))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)
