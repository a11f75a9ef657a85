"""Values of `srcset`: ordered, each width once, no address that a browser would cut."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.photos.markup import srcset

# HTML, "Parsing a srcset attribute", for candidates with a width alone.
CANDIDATE = re.compile(r"[\s,]*(?P<url>\S*[^\s,]) (?P<width>[1-9][0-9]*)w(?:,|$)")


@pytest.mark.parametrize(
    ("pairs", "value"),
    [
        ([], ""),
        ([("/a-768-x.avif", 768)], "/a-768-x.avif 768w"),
        ([("/b.jpg", 1600), ("/a.jpg", 768)], "/a.jpg 768w, /b.jpg 1600w"),
        ([("/a.jpg", 768), ("/b.jpg", 768)], "/a.jpg 768w"),
        ([("/rapat, pagi.jpg", 768)], "/rapat%2C%20pagi.jpg 768w"),
        ([("/r\u00a0\n\u2028.jpg", 1)], "/r%C2%A0%0A%E2%80%A8.jpg 1w"),
        ([("/rapat%20pagi/é&\"'.jpg", 768)], "/rapat%20pagi/é&\"'.jpg 768w"),
    ],
)
def test_srcset(pairs: list[tuple[str, int]], value: str) -> None:
    assert srcset(pairs) == value


@given(st.dictionaries(st.integers(1, 4000), st.text(min_size=1)))
def test_every_candidate_is_read_as_it_was_written(urls: dict[int, str]) -> None:
    found = [(int(each["width"]), each["url"]) for each in CANDIDATE.finditer(srcset_of(urls))]
    assert [width for width, _ in found] == sorted(urls)
    for width, url in found:
        assert re.sub(r"%[0-9A-F]{2}", "", url) == re.sub(r"%[0-9A-F]{2}|[\s,]", "", urls[width])


def srcset_of(urls: dict[int, str]) -> str:
    return srcset((url, width) for width, url in urls.items())
