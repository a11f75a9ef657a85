"""The HTML in a feed: its tags, read once from front to back in time that grows with its length."""

import re
from collections.abc import Iterator, Mapping
from html import unescape

from newsroom.feedcheck.document import Form, Kind, Markup, Node, Placed, Tag

MAX_TAGS = 200_000
"""Tags of one feed that are looked at; an article has a few hundred."""

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?"""
)
_SPACE = re.compile(r"[\s/]*")
# What stands in these is no markup.
_RAW_END = {
    name: re.compile(f"</{name}", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title")
}

_Attributes = tuple[tuple[str, str], ...]


def markups(form: Form, index: Mapping[str, tuple[Placed, ...]]) -> tuple[Markup, ...]:
    """Every text of an entry that readers show as HTML."""
    left = MAX_TAGS
    found = []
    for place, is_whole, is_xhtml in _places(form, index):
        html = "" if is_xhtml else place.node.text
        read = tuple(xhtml_tags(place.node, left) if is_xhtml else tags(html, left))
        left -= len(read)
        found.append(Markup(place, is_whole, html, read))
    return tuple(found)


def _places(
    form: Form, index: Mapping[str, tuple[Placed, ...]]
) -> Iterator[tuple[Placed, bool, bool]]:
    """The places of HTML, whether each is the full text and whether it is XHTML."""
    if form is Form.RSS:
        for place in index.get("description", ()):
            if place.parent.name == "item":
                yield place, False, False
        for place in index.get("content:encoded", ()):
            yield place, True, False
    elif form is Form.ATOM:
        for name in ("atom:summary", "atom:content"):
            for place in index.get(name, ()):
                kind = place.node.attribute("type")
                if kind in ("html", "xhtml"):
                    yield place, name == "atom:content", kind == "xhtml"
    else:
        for place in index.get("content_html", ()):
            if place.parent.name == "items[]" and place.node.kind is Kind.STRING:
                yield place, True, False


def tags(html: str, limit: int = MAX_TAGS) -> Iterator[Tag]:
    """The tags that a browser would see, at most so many of them.

    As in a browser, a tag, quotation or comment that is never closed swallows the rest.
    """
    position = 0
    for _ in range(limit):
        opening = _next_tag(html, position)
        read = _attributes(html, opening.end()) if opening else None
        if opening is None or read is None:
            return
        attributes, position, is_closed = read
        name, is_end = opening[2].lower(), bool(opening[1])
        yield Tag(name, attributes, is_end, is_closed)
        if name in _RAW_END and not is_end:
            end = _RAW_END[name].search(html, position)
            if end is None:
                return
            position = end.start()


def _next_tag(html: str, position: int) -> re.Match[str] | None:
    """Where the next tag begins that is not in a comment."""
    while (start := html.find("<", position)) >= 0:
        if html.startswith("<!--", start):
            end = html.find("-->", start + 4)
            if end < 0:
                return None
            position = end + 3
        elif found := _TAG.match(html, start):
            return found
        else:
            position = start + 1
    return None


def _attributes(html: str, position: int) -> tuple[_Attributes, int, bool] | None:
    """The attributes from there, where the tag ends and whether by `/>`; None without an end."""
    found: list[tuple[str, str]] = []
    while True:
        space = _SPACE.match(html, position)
        position = space.end() if space else position
        if position >= len(html):
            return None
        if html[position] == ">":
            return tuple(found), position + 1, html[position - 1] == "/"
        attribute = _ATTRIBUTE.match(html, position)
        if attribute:
            value = next((each for each in attribute.groups()[1:] if each is not None), "")
            found.append((attribute[1].lower(), unescape(value)))
            position = attribute.end()
        else:
            position += 1


def xhtml_tags(node: Node, limit: int = MAX_TAGS) -> Iterator[Tag]:
    """The elements below a node as tags that are closed, at most so many of them."""
    for number, each in enumerate(node.walk()):
        if number > limit:
            return
        if each is not node:
            name = each.name.rpartition(":")[2].lower()
            yield Tag(name, tuple(each.attributes.items()), is_closed=True)
