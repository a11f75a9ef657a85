"""Update times in feeds: no two alike, true to the second, still whatever happens to others."""

import json
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from feed_site import MEETING, SITE, moment
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.feedcheck import check
from newsroom.feeds import items, plan
from newsroom.feeds.items import FeedEntry, distinct

EDITION = SITE.edition
SAMPLE = items.entry(SITE, MEETING)


def entry(name: str, updated: datetime) -> FeedEntry:
    return replace(SAMPLE, identity=f"tag:x,2025:{name}", updated=updated)


def times(*made: FeedEntry, edition: datetime = EDITION) -> dict[str, datetime]:
    return {one.identity: one.updated for one in distinct(made, edition)}


def test_equal_update_times_are_told_apart_and_keep_their_second() -> None:
    made = distinct([entry(str(n), moment(17)) for n in range(500)], EDITION)
    assert len({one.updated for one in made}) == 500
    assert {one.updated.replace(microsecond=0) for one in made} == {moment(17)}
    assert {one.updated.utcoffset() for one in made} == {timedelta(hours=7)}


def test_the_order_of_entries_changes_neither_times_nor_order() -> None:
    made = [entry(str(n), moment(17)) for n in range(20)]
    assert times(*made) == times(*reversed(made))
    assert [one.identity for one in distinct(made, EDITION)] == [one.identity for one in made]


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(1, 3), min_size=2))
def test_no_time_moves_when_other_items_come_go_or_change(days: dict[str, int]) -> None:
    made = [entry(name, moment(day)) for name, day in days.items()]
    first, *others = made
    before = times(*made)[first.identity]
    assert times(first)[first.identity] == before
    changed = [replace(other, updated=moment(20)) for other in others]
    assert times(*changed, first)[first.identity] == before


def test_no_time_is_later_than_the_edition_even_where_many_were_released_at_it() -> None:
    made = times(*(entry(str(n), EDITION) for n in range(50)))
    assert max(made.values()) == EDITION
    assert len(set(made.values())) == 50
    assert min(made.values()) > EDITION - timedelta(milliseconds=1)


def test_a_later_correction_moves_the_time_forward() -> None:
    before, after = entry("a", moment(17)), entry("a", moment(17) + timedelta(seconds=1))
    assert times(before)["tag:x,2025:a"] < times(after)["tag:x,2025:a"]


def test_atom_and_json_tell_the_same_times_which_no_two_items_share() -> None:
    many = tuple(
        replace(MEETING, identity=f"tag:x,2025:{n}", url=f"/berita/2025/{n}/") for n in range(50)
    )
    feeds = dict(plan.render(replace(SITE, articles=many)))
    in_atom, in_json = feeds["feed/atom.xml"], json.loads(feeds["feed/feed.json"])
    told = [item["date_modified"] for item in in_json["items"]]
    assert [f"<updated>{one}</updated>".encode() in in_atom for one in told] == [True] * 50
    assert max(Counter(told).values()) == 1
    assert "DAT-10" not in {problem.code for problem in check(in_atom)}


def test_the_zone_of_an_item_does_not_change_the_moment() -> None:
    utc = entry("a", moment(17).astimezone(UTC))
    assert times(utc) == times(replace(utc, updated=moment(17)))
