"""Links to files in a text: behind the words of each stand its type and size, where known.

Whoever follows a link should know that it opens a document and how large that is (WCAG 2.2, 2.4.4
and G197). What a writer already says is not said again.
"""

import re
from collections.abc import Mapping
from html import escape, unescape
from urllib.parse import urlsplit

from newsroom.site.sizes import file_size
from newsroom.site.views import Download

TYPES = frozenset(("pdf", "docx", "xlsx"))
"""The endings of addresses that lead to documents."""

_LINK = re.compile(
    r'(?P<opening><a href="(?P<url>[^"]*)"[^>]*>)(?P<words>.*?)</a>(?P<behind>\s?\([^()<]*\))?',
    re.DOTALL,
)
_SIZE = re.compile(r"\d\s*(?:byte|[kmg]i?b)\b", re.IGNORECASE)
_CLOSING = re.compile(r"\)(?=(?:</\w+>)*$)")


def with_file_facts(markup: str, downloads: Mapping[str, Download]) -> str:
    """The sanitised markup with "(PDF, 245 kB)" in links; `downloads` are ours by address."""

    def told(link: re.Match[str]) -> str:
        url = unescape(link["url"])
        file = downloads.get(url.partition("#")[0])
        form = file.format if file else _ending(url)
        size = file_size(file.size) if file else ""
        words, behind = link["words"], link["behind"] or ""
        if not form or (_SIZE.search(words + behind) and _names(form, words + behind)):
            return link[0]
        # What is missing joins the writer's own bracket, within the link or behind it.
        if _names(form, behind):
            behind = _joined(behind, size)
        elif _names(form, words):
            words = _joined(words, size) if _CLOSING.search(words) else _added(words, size)
        else:
            said = _SIZE.search(words + behind)
            words = _added(words, form if said or not size else f"{form}, {size}")
        return f"{link['opening']}{words}</a>{behind}"

    return _LINK.sub(told, markup)


def _names(form: str, words: str) -> bool:
    return bool(re.search(rf"\b{re.escape(form)}\b", words, re.IGNORECASE))


def _added(words: str, facts: str) -> str:
    return f"{words} ({escape(facts)})" if facts else words


def _joined(words: str, facts: str) -> str:
    return _CLOSING.sub(f", {escape(facts)})", words, count=1) if facts else words


def _ending(url: str) -> str:
    """The type that the ending of an address tells, in capitals; "" for any other address."""
    try:
        path = urlsplit(url).path
    except ValueError:  # no address at all, as in "http://[::1"
        return ""
    ending = path.rpartition(".")[2].lower()
    return ending.upper() if ending in TYPES else ""
