"""YouTube addresses alone on a line: which are videos, what stands around them, what stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.model import Body, BodyPhoto, BodyVideo
from newsroom.reading.markdown import BodyReader
from newsroom.reading.videos import find

READER = BodyReader(frozenset({"wsw"}))
ID = "ab_-cd__f-k"


def read(text: str) -> Body:
    return READER.read(
        text, path="berita/2025/rapat/index.md", first_line=10, start=100, has_dateline=False
    )[0]


@pytest.mark.parametrize(
    ("line", "start"),
    [
        (f"https://www.youtube.com/watch?v={ID}", 0),
        (f"http://youtube.com/watch?v={ID}&list=PLabcdefghijk&index=2", 0),
        (f"https://m.youtube.com/watch?app=desktop&v={ID}", 0),
        (f"https://youtu.be/{ID}?si=4aV0qK", 0),
        (f"https://youtu.be/{ID}?t=90", 90),
        (f"youtu.be/{ID}?si=4aV0qK&t=90s", 90),
        (f"https://www.youtube.com/watch?v={ID}&t=1m30s", 90),
        (f"https://www.youtube.com/watch?v={ID}&amp;t=1h2m3s", 3723),
        (f"https://www.youtube.com/watch?v={ID}#t=2m", 120),
        (f"https://www.youtube.com/embed/{ID}?start=45", 45),
        (f"https://www.youtube.com/shorts/{ID}?feature=share", 0),
        (f"https://www.youtube.com/live/{ID}/", 0),
        (f"https://YouTube.com/live/{ID}?t=soon", 0),
        (f"  <https://youtu.be/{ID}>  ", 0),
        (f"[https://youtu.be/{ID}](https://youtu.be/{ID})", 0),
        (f"https://youtu.be/{ID}".replace("_", r"\_"), 0),
    ],
)
def test_every_form_of_address(line: str, start: int) -> None:
    assert find(line) == BodyVideo(ID, start)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "https://www.youtube.com/@KPURI",
        "https://www.youtube.com/channel/UCabcdefghijk",
        "https://www.youtube.com/playlist?list=PLabcdefghijk",
        f"https://www.youtube.com/watch?v={ID}x",
        f"https://www.youtube.com/watch?list={ID}",
        f"https://youtu.be/{ID}/lain",
        f"https://vimeo.com/{ID}",
        f"https://youtube.com.penipu.example/watch?v={ID}",
        f"https://youtube.com@penipu.example/watch?v={ID}",
        f"https://penipu.example/?https://youtu.be/{ID}",
        f"javascript://youtu.be/{ID}",
        f"Lihat https://youtu.be/{ID}",
        f"[rekaman](https://youtu.be/{ID})",
        f"https://youtu.be/{ID}.",
        "https://[::1",
    ],
)
def test_what_is_no_video(line: str) -> None:
    assert find(line) is None


def test_a_video_divides_the_body_and_leaves_no_word() -> None:
    body = read(f"Satu.\n\nhttps://youtu.be/{ID}\n\nDua.\n")
    assert body.parts == ("<p>Satu.</p>\n", BodyVideo(ID, 0, 12), "<p>Dua.</p>")
    assert body.plain == "Satu.\nDua."
    assert body.links == body.photos == ()


def test_the_picture_on_the_line_above_belongs_to_it() -> None:
    body = read(f"Satu.\n\n![Simulasi](a%20b.jpg)\nhttps://youtu.be/{ID}\n\n![](c.jpg)\n")
    picture = BodyPhoto("a b.jpg", "Simulasi", 12)
    assert body.parts == (
        "<p>Satu.</p>\n",
        BodyVideo(ID, 0, 13, picture),
        BodyPhoto("c.jpg", "", 15),
    )
    assert body.photos == (picture, BodyPhoto("c.jpg", "", 15))


def test_a_picture_apart_from_it_does_not() -> None:
    body = read(f"![](a.jpg)\n\nhttps://youtu.be/{ID}\n![](b.jpg)\n")
    assert body.parts == (
        BodyPhoto("a.jpg", "", 10),
        BodyVideo(ID, 0, 12),
        BodyPhoto("b.jpg", "", 13),
    )


def test_lines_of_a_paragraph_stand_before_and_behind_it() -> None:
    other = "abcdefghijk"
    body = read(f"Tonton:\n![](a.jpg)\nhttps://youtu.be/{ID}\nhttps://youtu.be/{other}\nSelesai.\n")
    assert body.parts == (
        "<p>Tonton:</p>\n",
        BodyVideo(ID, 0, 12, BodyPhoto("a.jpg", "", 11)),
        BodyVideo(other, 0, 13),
        "<p>Selesai.</p>",
    )
    assert body.videos == body.parts[1:3]


def test_one_video_twice_has_two_lines() -> None:
    body = read(f"https://youtu.be/{ID}\n\nSatu.\n\nhttps://youtu.be/{ID}\n")
    assert [video.line for video in body.videos] == [10, 14]


def test_the_same_address_in_a_list_above_does_not_take_its_line() -> None:
    body = read(f"- https://youtu.be/{ID}\n- dua\n\nSatu.\n\nhttps://youtu.be/{ID}x\n\n"
                f"![](a.jpg)\nhttps://youtu.be/{ID}\n")  # fmt: skip
    assert body.videos == (BodyVideo(ID, 0, 18, BodyPhoto("a.jpg", "", 17)),)


@pytest.mark.parametrize(
    "text",
    [
        f"- https://youtu.be/{ID}\n- dua\n",
        f"> https://youtu.be/{ID}\n",
        f"    https://youtu.be/{ID}\n",
        f"Rekaman https://youtu.be/{ID} tersedia.\n",
        f"| a |\n| --- |\n| https://youtu.be/{ID} |\n",
        f"Satu.[^1]\n\n[^1]: Lihat:\n    https://youtu.be/{ID}\n",
        f"Satu [r].\n\n[r]: https://youtu.be/{ID}\n",
        f"<p>\nhttps://youtu.be/{ID}\n</p>\n",
    ],
)
def test_within_anything_else_it_stays_what_it_was(text: str) -> None:
    assert read(text).videos == ()


def test_footnotes_stay_last() -> None:
    body = read(f"Satu.[^1]\n\n[^1]: Catatan.\n\nhttps://youtu.be/{ID}\n")
    assert [type(part).__name__ for part in body.parts] == ["str", "BodyVideo", "str"]
    assert str(body.parts[2]).startswith('<div class="footnote">')


def test_beside_raw_markup_it_is_found_too() -> None:
    body = read(f"<div>Satu.</div>\n\n![](a.jpg)\nhttps://youtu.be/{ID}\n\nDua.\n")
    assert body.videos == (BodyVideo(ID, 0, 13, BodyPhoto("a.jpg", "", 12)),)
    assert "\ufdd3" not in "".join(part for part in body.parts if isinstance(part, str))


LINES = st.sampled_from(
    [f"https://youtu.be/{ID}", "![](a.jpg)", "![a][b]", "![]()", "[b]: c.jpg", "# Judul", "- satu",
     "", "---", "> kutipan", "    kode", "Kata.", "[^1]", "<b>", "<div>", "</div>"]
)  # fmt: skip


@given(st.lists(LINES, max_size=9))
def test_whatever_stands_around_no_mark_is_left_and_no_address_lost(lines: list[str]) -> None:
    body = read("\n".join(lines))
    markup = "".join(part for part in body.parts if isinstance(part, str))
    assert not any("\ufdd0" <= letter <= "\ufdef" for letter in markup + body.plain)
    typed = sum(line.startswith("https:") for line in lines)
    assert len(body.videos) + markup.count(f"youtu.be/{ID}") == typed
    assert all(video.id == ID and video.line >= 10 for video in body.videos)
