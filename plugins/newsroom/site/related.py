"""Related items: those that share the rarest tags, found without comparing all pairs."""

from collections.abc import Mapping, Sequence

from newsroom.site.views import ArticleView

RELATED = 3
"""Related items shown with an item (DESIGN §3)."""


def related(articles: Sequence[ArticleView]) -> Mapping[str, tuple[ArticleView, ...]]:
    """Up to three related items for each identity, closest first.

    Who shares the item's rarest tag comes before who does not, then its next rare tag, and so on;
    ties go to the newer item, then by identity. An item that shares no tag is never related. Each
    tag's items are one integer used as a set of bits, so the work for an item is a few machine
    words for each of its tags.
    """
    ordered = sorted(articles, key=lambda item: item.identity)
    ordered.sort(key=lambda item: item.date, reverse=True)
    holders: dict[str, bytearray] = {}
    for place, article in enumerate(ordered):
        for tag in article.tags:
            bits = holders.setdefault(tag.slug, bytearray(len(ordered) // 8 + 1))
            bits[place >> 3] |= 1 << (place & 7)
    sets = {slug: int.from_bytes(bits, "little") for slug, bits in holders.items()}
    counts = {slug: bits.bit_count() for slug, bits in sets.items()}
    everyone = (1 << len(ordered)) - 1
    found: dict[str, tuple[ArticleView, ...]] = {}
    for place, article in enumerate(ordered):
        slugs = sorted({tag.slug for tag in article.tags}, key=lambda slug: (counts[slug], slug))
        places: list[int] = []
        _closest(everyone & ~(1 << place), [sets[slug] for slug in slugs], False, places)
        found[article.identity] = tuple(ordered[index] for index in places)
    return found


def _closest(candidates: int, tags: Sequence[int], shares: bool, places: list[int]) -> None:
    """Append the places of the closest candidates, best first, until there are enough."""
    if not candidates or len(places) >= RELATED:
        return
    if not tags:
        while shares and candidates and len(places) < RELATED:
            newest = candidates & -candidates
            places.append(newest.bit_length() - 1)
            candidates ^= newest
        return
    _closest(candidates & tags[0], tags[1:], True, places)
    _closest(candidates & ~tags[0], tags[1:], shares, places)
