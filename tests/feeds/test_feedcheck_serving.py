"""What is told of the server of a feed: each requirement with an answer that goes against it."""

from dataclasses import replace

import pytest

from newsroom.feedcheck import requirements
from newsroom.feedcheck.attachments import Attachment
from newsroom.feedcheck.document import Form
from newsroom.feedcheck.serving import Fetched, Visit, answers

PHOTO = Attachment("https://kota-kediri.kpu.go.id/foto/a.jpg", 123456, "image/jpeg", 12, "Rakor")
GOOD = Visit(
    address="https://kota-kediri.kpu.go.id/feed/rss.xml",
    form=Form.RSS,
    content_type="application/rss+xml; charset=utf-8",
    second=304,
    files=(Fetched(PHOTO, 200, 123456, "image/jpeg"),),
)


def with_file(status: int, length: int | None = 123456, kind: str = "image/jpeg") -> Visit:
    return replace(GOOD, files=(Fetched(PHOTO, status, length, kind),))


BAD = [
    ("HTT-01", replace(GOOD, content_type="text/html; charset=UTF-8")),
    ("HTT-01", replace(GOOD, content_type="")),
    ("HTT-01", replace(GOOD, form=Form.JSON)),
    ("HTT-02", replace(GOOD, form=Form.JSON, content_type="application/json")),
    ("HTT-03", replace(GOOD, content_type="application/rss+xml; charset=iso-8859-1")),
    ("HTT-04", replace(GOOD, has_etag=False, has_date=False, second=None)),
    ("HTT-05", replace(GOOD, second=200)),
    ("HTT-05", replace(GOOD, second=0)),
    ("HTT-06", replace(GOOD, redirects=((301, "https://kota-kediri.kpu.go.id/feed/rss.xml"),))),
    ("HTT-07", replace(GOOD, address="http://kota-kediri.kpu.go.id/feed/rss.xml")),
    ("HTT-08", with_file(404)),
    ("HTT-08", with_file(0, None, "")),
    ("HTT-09", with_file(200, 99)),
    ("HTT-10", with_file(200, 123456, "text/html")),
    ("HTT-11", with_file(405)),
]


def test_nothing_is_told_of_a_server_that_answers_well() -> None:
    assert answers(GOOD) == ()
    assert answers(replace(GOOD, content_type="text/xml")) == ()
    assert answers(replace(GOOD, form=Form.ATOM, content_type="application/xml")) == ()
    assert answers(replace(GOOD, has_etag=False)) == ()
    assert answers(with_file(200, None, "")) == ()


@pytest.mark.parametrize(("code", "visit"), BAD)
def test_a_bad_answer_is_told_under_its_code_and_no_other(code: str, visit: Visit) -> None:
    (problem,) = answers(visit)
    assert problem.code == code
    is_of_file = visit.files != GOOD.files
    assert (problem.line, problem.entry) == ((12, "Rakor") if is_of_file else (0, ""))


def test_every_requirement_of_servers_has_a_bad_answer() -> None:
    assert {each.code for each in requirements() if not each.forms} == {code for code, _ in BAD}
