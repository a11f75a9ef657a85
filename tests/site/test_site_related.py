"""Related items: rare shared tags first, then the newer one, then by identity."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from newsroom.site.related import RELATED, related
from newsroom.site.views import ArticleView
from site_samples import article, tag


def item(number: int, *slugs: str) -> ArticleView:
    return article(number, f"Tulisan {number}", tags=tuple(tag(slug) for slug in slugs))


def names(found: tuple[ArticleView, ...]) -> list[str]:
    return [each.title for each in found]


def test_who_shares_the_rarest_tag_comes_first_however_old() -> None:
    first = item(0, "umum", "langka")
    items = [first, item(1, "umum"), item(2, "umum"), item(3, "umum"), item(9, "langka")]
    assert names(related(items)[first.identity]) == ["Tulisan 9", "Tulisan 1", "Tulisan 2"]


def test_among_those_the_next_rare_tag_decides() -> None:
    first = item(0, "a", "b")
    items = [first, item(1, "b"), item(2, "a"), item(3, "a", "b"), item(4, "b")]
    assert names(related(items)[first.identity]) == ["Tulisan 3", "Tulisan 2", "Tulisan 1"]


def test_ties_go_to_the_newer_and_then_by_identity() -> None:
    first = item(0, "a")
    twins = [replace(item(5, "a"), identity=f"tag:x,2025:{name}") for name in ("b", "a")]
    items = [first, *twins, item(3, "a")]
    found = related(items)[first.identity]
    assert [each.identity for each in found] == [items[3].identity, "tag:x,2025:a", "tag:x,2025:b"]


def test_an_item_that_shares_nothing_has_no_relatives() -> None:
    lonely, tagless = item(0, "sendiri"), item(1)
    found = related([lonely, tagless, item(2, "lain")])
    assert found[lonely.identity] == found[tagless.identity] == ()


def plainly(articles: list[ArticleView], one: ArticleView) -> list[ArticleView]:
    """The same order, by comparing the item with all others."""
    counts: dict[str, int] = {}
    for each in articles:
        for topic in {topic.slug for topic in each.tags}:
            counts[topic] = counts.get(topic, 0) + 1
    mine = sorted({topic.slug for topic in one.tags}, key=lambda slug: (counts[slug], slug))

    def rank(other: ArticleView) -> tuple[list[bool], timedelta, str]:
        theirs = {topic.slug for topic in other.tags}
        return [slug not in theirs for slug in mine], one.date - other.date, other.identity

    sharing = {topic.slug for topic in one.tags}
    others = [
        each for each in articles
        if each is not one and sharing & {topic.slug for topic in each.tags}
    ]  # fmt: skip
    return sorted(others, key=rank)[:RELATED]


@given(st.lists(st.sets(st.sampled_from("abcdef"), max_size=4), max_size=14))
def test_agrees_with_comparing_all_pairs(tag_sets: list[set[str]]) -> None:
    items = [item(number // 2, *sorted(slugs)) for number, slugs in enumerate(tag_sets)]
    items = [
        replace(each, identity=f"tag:x,2025:{number:02d}") for number, each in enumerate(items)
    ]
    found = related(items)
    for each in items:
        assert list(found[each.identity]) == plainly(items, each)


def test_the_order_given_does_not_matter() -> None:
    items = [item(number, "a", "b" if number % 2 else "c") for number in range(9)]
    assert related(items) == related(items[::-1])
