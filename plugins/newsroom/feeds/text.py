"""Words and markup made fit for a feed: legal in XML, with absolute addresses only."""

import re
from html import escape, unescape
from urllib.parse import urljoin

from newsroom.site.dates import day
from newsroom.site.views import Download, Note, Picture, Video

# XML 1.0, 2.2: the characters a document may hold; C1 controls are legal there and useless.
_ILLEGAL = re.compile("[^\t\n\r -\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>""")
_ADDRESS = re.compile(r"""(\s(?:href|src|cite|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.I)
_SCHEME = re.compile("[a-z][a-z0-9+.-]*:", re.I)
# From the root or from a host, of visible characters.
_WHOLE = re.compile(r"(?:https?://[^\s\[\]]+|/(?!/)\S*)")

NOTE_LABELS = {
    "ralat": "Ralat",
    "pembaruan": "Pembaruan",
    "hak-jawab": "Hak jawab",
    "pencabutan": "Pencabutan",
}


def clean(text: str) -> str:
    """The text without the characters that no XML document may hold (XML 1.0, 2.2)."""
    return _ILLEGAL.sub("", text)


def one_line(text: str) -> str:
    """The text, legal in XML, with every run of white space as one space."""
    return " ".join(clean(text).split())


def absolute(url: str, base: str) -> str:
    """The address seen from the page at `base`; what cannot be joined leads there, or stays."""
    if _WHOLE.fullmatch(url) and "/." not in url:
        # Nearly all are: to take them apart and together again costs more than the rest of a feed.
        return url if url[0] != "/" else base[: base.index("/", len("https://"))] + url
    try:
        return urljoin(base, url)
    except ValueError:
        return url if _SCHEME.match(url) else base


def absolute_html(html: str, base: str) -> str:
    """The markup with every address inside a tag made absolute; words are never touched."""

    def address(match: re.Match[str]) -> str:
        value = match[2] if match[2] is not None else match[3]
        return f'{match[1]}"{escape(absolute(unescape(value), base))}"'

    return _TAG.sub(lambda tag: _ADDRESS.sub(address, tag[0]), html)


def figure(picture: Picture, base: str) -> str:
    """A photo with its caption and credit as markup that any feed reader shows."""
    label = "Foto arsip" if picture.is_archive else "Foto"
    credit = f"{label}: {picture.credit}" if picture.credit else ""
    words = " ".join(part for part in (picture.caption, credit) if part)
    return (
        f'<figure><img src="{escape(absolute(picture.url, base))}" width="{picture.width}" '
        f'height="{picture.height}" alt="{escape(picture.alt)}">'
        f"<figcaption>{escape(words)}</figcaption></figure>"
    )


def watching(video: Video) -> str:
    """The way to a video, as markup; feeds hold no player."""
    words = escape(f"Tonton di YouTube: {video.title}")
    return f'<p><a href="{escape(video.url)}">{words}</a></p>'


def paragraphs(text: str) -> str:
    """Plain text as markup, a paragraph for each line."""
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def note(correction: Note) -> str:
    """A correction as markup, opened by the word for its kind and its day."""
    opening = f"{NOTE_LABELS[correction.kind]}, {day(correction.date)}:"
    words = paragraphs(correction.text) or "<p></p>"
    return words.replace("<p>", f"<p><strong>{opening}</strong> ", 1)


def downloads(attachments: tuple[Download, ...], base: str) -> str:
    """The attachments as a list of links, or nothing where there are none."""
    if not attachments:
        return ""
    items = "".join(
        f'<li><a href="{escape(absolute(file.url, base))}">{escape(file.title)}</a> '
        f"({escape(file.format)})</li>"
        for file in attachments
    )
    return f"<p>Lampiran:</p><ul>{items}</ul>"
