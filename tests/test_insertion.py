"""Where entries of photos go in a person's source, and what is left alone."""

from collections.abc import Callable
from datetime import date

import pytest

from newsroom.model import Registers
from newsroom.photodesk.entries import EXPLANATION, block, entries
from newsroom.photodesk.proposals import Proposal, propose
from newsroom.photos.facts import PhotoFacts
from newsroom.sourceedits.insertion import PHOTOS, NotInsertableError, insert

TODAY = date(2025, 8, 1)


def proposed() -> list[Proposal]:
    """A sound photo, b.jpg, that says nothing of itself."""
    return [propose(PhotoFacts("b.jpg", "0" * 64, 9, "JPEG", 1920, 1080), Registers(), TODAY)]


NEW = "  - berkas: b.jpg\n    keterangan:\n    alt:\n    kredit:\n"
ADDED = entries(proposed())
WHOLE = block(proposed())


def compose(indent: int | None) -> str:
    found = proposed()
    return block(found) if indent is None else entries(found, indent)


def item(photos: str, *, rest: str = "status: draf\n", body: str = "Naskah.\n") -> str:
    return f"---\njudul: Rapat\n{photos}{rest}---\n\n{body}"


TEMPLATE = f"{EXPLANATION}foto:\n  - berkas:\n    keterangan:\n    alt:\n    kredit:\n"
LISTED = "foto:\n  - berkas: a.jpg\n    alt: Dua orang\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(item(TEMPLATE), item(f"{EXPLANATION}foto:\n{NEW}"), id="template"),
        pytest.param(
            item("# akhir\nfoto: []  # menyusul\n\n# siap?\n"),
            item(f"# akhir\nfoto:   # menyusul\n{NEW}\n# siap?\n"),
            id="empty-list",
        ),
        pytest.param(item("foto: ''\n"), item(f"foto:\n{NEW}"), id="empty-text"),
        pytest.param(item("photos:\n"), item(f"photos:\n{NEW}"), id="english"),
        pytest.param(
            item("foto:\n# dari Budi\n- berkas:  # menyusul\n  # nanti\n  alt:\n"),
            item(f"foto:\n# dari Budi\n  # menyusul\n  # nanti\n{NEW}"),
            id="comments-in-template",
        ),
        pytest.param(
            item(""), f"---\njudul: Rapat\nstatus: draf\n{WHOLE}---\n\nNaskah.\n", id="none"
        ),
        pytest.param(item(LISTED), item(f"{LISTED}{NEW}"), id="listed"),
        pytest.param(
            item("foto:\n- berkas: a.jpg\n# siap?\n"),
            item("foto:\n- berkas: a.jpg\n" + entries(proposed(), 0) + "# siap?\n"),
            id="listed-without-margin",
        ),
        pytest.param(
            item(
                "foto:\n    - alt: |\n        Dua orang\n        # di meja\n      berkas: a.jpg\n"
            ),
            item(
                "foto:\n    - alt: |\n        Dua orang\n        # di meja\n      berkas: a.jpg\n"
                + entries(proposed(), 4)
            ),
            id="listed-deep",
        ),
        pytest.param(
            item(LISTED, rest=""), item(f"{LISTED}{NEW}", rest=""), id="listed-at-the-end"
        ),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_entries_go_where_photos_are_listed(before: str, after: str, ends: str) -> None:
    raw = "\ufeff" + before.replace("\n", ends)
    assert insert(raw, PHOTOS, compose) == "\ufeff" + after.replace("\n", ends)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (item("foto: [{berkas: a.jpg}]\n"), "tidak ditulis satu butir sebaris"),
        (item("foto: {berkas: a.jpg}\n"), "tidak ditulis satu butir sebaris"),
        (item("foto:\n  berkas: a.jpg\n"), "tidak ditulis satu butir sebaris"),
        (item("foto: rapat.jpg\n"), "tidak ditulis satu butir sebaris"),
        (item("foto: [\n]\n"), "tidak dapat ditambahi"),
        ("---\n{judul: Rapat}\n---\n", "tidak dapat ditambahi"),
        (item("foto:\n\t- berkas:\n"), "belum dapat dibaca"),
        ("judul: Rapat\n", "belum dapat dibaca"),
    ],
)
def test_what_cannot_be_added_to_is_left_alone(source: str, why: str) -> None:
    with pytest.raises(NotInsertableError, match=why):
        insert(source, PHOTOS, compose)


def test_what_would_read_otherwise_is_left_alone() -> None:
    broken: Callable[[int | None], str] = lambda indent: "judul: Lain\n"  # noqa: E731
    with pytest.raises(NotInsertableError, match="tidak dapat ditambahi"):
        insert(item(LISTED), PHOTOS, broken)


@pytest.mark.parametrize("twice", [f"foto: []\n{LISTED}", f"photos: []\n{LISTED}"])
def test_a_field_written_twice_is_left_alone(twice: str) -> None:
    with pytest.raises(NotInsertableError, match="tertulis dua kali"):
        insert(item(twice), PHOTOS, compose)
