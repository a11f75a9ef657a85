"""A body's sanitised HTML, divided where marks say that a photo or video stands."""

import re
from dataclasses import replace
from urllib.parse import unquote

from newsroom.model import BodyPhoto, BodyVideo
from newsroom.reading.videos import VIDEO_MARK, find

# Noncharacters, which `decode` refuses in source files, mark where a photo stands.
PHOTO_MARK = re.compile("<p>\ufdd0(\\d+)\ufdd1</p>\n?")
PLACE_MARK = re.compile(f"{PHOTO_MARK.pattern}|{VIDEO_MARK.pattern}")
NOTES_MARK = re.compile("<p>\ufdd1</p>\n?")


def divided(
    markup: str,
    placed: tuple[list[tuple[str, str]], list[str]],
    text: str,
    first_line: int,
) -> tuple[str | BodyPhoto | BodyVideo, ...]:
    """The HTML, photos and videos of a body in order, footnotes last.

    `placed` are the photos' addresses and bracketed words, and the videos' lines, as the marks
    number them.
    """
    photos, videos = placed
    main, *notes = NOTES_MARK.split(markup)
    parts: list[str | BodyPhoto | BodyVideo] = []
    after = begin = 0
    for mark in PLACE_MARK.finditer(main):
        if main[begin : mark.start()].strip():
            parts.append(main[begin : mark.start()])
        begin = mark.end()
        photo = PHOTO_MARK.fullmatch(mark[0])
        video = VIDEO_MARK.fullmatch(mark[0])
        if photo:
            written, alt = photos[int(photo[1])]
            at = offset_of(written, text, after)
            name = unquote(written).removeprefix("./")
            parts.append(BodyPhoto(name, alt, first_line + text.count("\n", 0, at)))
            after = at + 1
        elif video and (known := find(videos[int(video[1])])):
            at = _line_of(videos[int(video[1])], text, after)
            line = first_line + text.count("\n", 0, at)
            above = parts[-1] if video[2] and parts else None
            if isinstance(above, BodyPhoto):
                known = replace(known, photo=above)
                parts.pop()
            parts.append(replace(known, line=line))
            after = at + 1
    if main[begin:].strip():
        parts.append(main[begin:])
    return (*parts, *notes)


def _line_of(typed: str, text: str, after: int) -> int:
    """Where that is typed as a line of the body itself, from `after` on; else `after`."""
    found = re.compile(rf"^ *{re.escape(typed)}[ \t]*$", re.MULTILINE).search(text, after)
    return found.start() if found else after


def offset_of(url: str, text: str, after: int) -> int:
    """Where that address is written in the body, from `after` on; `after` where it is not found.

    One that is written under a label at the foot of the text stands where the label is used.
    """
    places = (text.find(f"{opening}{url}", after) for opening in ("](", "](<"))
    found = min((at for at in places if at >= 0), default=-1)
    if found < 0 and "]:" in text:
        label = re.search(rf"^ {{0,3}}\[([^\]\n]+)\]:\s*<?{re.escape(url)}", text, re.MULTILINE)
        use = label and re.compile(rf"\[{re.escape(label[1])}\](?!:)", re.IGNORECASE)
        used = use and use.search(text, after)
        found = used.start() if used else -1
    return found if found >= 0 else after
