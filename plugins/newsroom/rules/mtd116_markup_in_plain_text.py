"""MTD116 — HTML or Markdown in a field that is printed letter by letter."""

import re
from collections.abc import Iterator

from newsroom.model import Article, Severity, Text
from newsroom.rules.engine import Hit, Rule

MARKUP = re.compile(
    r"</?[A-Za-z][^<>]*>"
    r"|&(?:[a-z]{2,8}|#\d{2,5});"
    r"|\*\*[^*\s][^*]*\*\*|(?<!\w)__[^_\s][^_]*__(?!\w)"
    r"|!?\[[^\]]*\]\([^)]*\)"
    r"|^#{1,6} |`[^`]+`"
)
SHOWN = 30
# One of these is in each.
_SIGNS = ("<", "&", "**", "__", "[", "#", "`")


def check(article: Article) -> Iterator[Hit]:
    texts = "\n".join(_all_texts(article))
    if not any(sign in texts for sign in _SIGNS):
        return
    for field, text in _plain_texts(article):
        if found := MARKUP.search(text.text):
            yield Hit(text.line, text.column, field=field, mark=found[0].strip()[:SHOWN])


def _all_texts(article: Article) -> Iterator[str]:
    """The same texts without their names."""
    yield article.title.text
    yield article.summary.text
    for photo in article.photos:
        yield from (photo.caption.text, photo.alt.text, photo.credit.text)
    for attachment in article.attachments:
        yield attachment.title.text


def _plain_texts(article: Article) -> Iterator[tuple[str, Text]]:
    yield "judul", article.title
    yield "ringkasan", article.summary
    for number, photo in enumerate(article.photos, start=1):
        yield f"keterangan foto {number}", photo.caption
        yield f"alt foto {number}", photo.alt
        yield f"kredit foto {number}", photo.credit
    for number, attachment in enumerate(article.attachments, start=1):
        yield f"judul lampiran {number}", attachment.title


RULE = Rule(
    code="MTD116",
    name="markup-in-plain-text",
    default=Severity.WARNING,
    check=check,
    message="Isian {field} memuat “{mark}”, padahal dicetak apa adanya. Hapus tandanya.",
)
