"""Tables in a text as pages show them: with a caption, and reached by the keyboard where wide.

Feeds and packs keep what the writer wrote; there a caption is the paragraph above its table.
"""

import re
from html import escape, unescape

WIDE = 4
"""Columns from which a table may be wider than a telephone, and is a region that scrolls."""

_TABLE = re.compile(
    r"(?:<p>(?P<above>Tabel(?: \d+)?[.:] (?:(?!</p>).)+)</p>\s*)?<table(?P<rest>[^>]*>.*?</table>)",
    re.DOTALL,
)
_ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", re.DOTALL)
_CAPTION = re.compile(r"<caption[^>]*>(.*?)</caption>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def with_table_regions(markup: str, word: str) -> str:
    """The sanitised markup; `word` names a table without a caption, beside its columns' heads.

    A paragraph "Tabel: …" or "Tabel 2. …" right above a table becomes its caption. A wide table
    stands in a region with a name that takes the focus (WCAG 2.2, 2.1.1). One that holds a table
    stays as it is.
    """
    if "<table" not in markup:
        return markup
    return _TABLE.sub(lambda table: _shown(table, word), markup)


def _shown(table: re.Match[str], word: str) -> str:
    rest, above = table["rest"], table["above"] or ""
    # What was found ends with the inner one.
    if "<table" in rest:
        return table[0]
    own = _CAPTION.search(rest)
    if above and own:
        return table[0]
    if above:
        opening, _, inner = rest.partition(">")
        rest = f"{opening}>\n<caption>{above}</caption>{inner}"
    row = _ROW.search(rest)
    heads = _CELL.findall(row[1]) if row else []
    if len(heads) < WIDE:
        return f"<table{rest}"
    caption = above or (own[1] if own else "")
    name = _plain(caption) or f"{word}: {', '.join(filter(None, map(_plain, heads)))}"
    label = escape(name)
    return (
        f'<div class="table" role="region" tabindex="0" aria-label="{label}">\n<table{rest}</div>'
    )


def _plain(markup: str) -> str:
    return " ".join(unescape(_TAG.sub("", markup)).split())
