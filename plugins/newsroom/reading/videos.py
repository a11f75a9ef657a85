"""YouTube addresses that stand alone on a line of a body: which video, and from which second.

A picture on the line above belongs to the video. Forms of addresses: those that YouTube itself
gives out for sharing, in browsers and in its apps; identities of videos have eleven characters.
"""

import re
from urllib.parse import SplitResult, parse_qs, urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from newsroom.model import BodyVideo

# Noncharacters, as for photos: a number, and whether a picture stands on the line above.
PICTURED = "\ufdd5"
VIDEO_MARK = re.compile(f"<p>\ufdd3(\\d+)({PICTURED}?)\ufdd4</p>\n?")

_HOSTS = frozenset(("youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com",
                    "www.youtube-nocookie.com"))  # fmt: skip
_SHORT_HOSTS = frozenset(("youtu.be", "www.youtu.be"))
_DOMAINS = (".youtube.com", ".youtube-nocookie.com")
_FOLDERS = frozenset(("shorts", "live", "embed", "v"))
_ID = re.compile(r"[A-Za-z0-9_-]{11}")
# As it was pasted, as Markdown's own address, or as a link that has nothing but itself for words.
_LINE = re.compile(
    r"(?:\[(?P<words>[^\]\s]+)\]\((?P<link>[^)\s]+)\)|<(?P<angled>[^<>\s]+)>|(?P<bare>[^\s<>()\[\]]+))"
)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])")
_TIME = re.compile(r"(?:(?P<h>\d{1,2})h)?(?:(?P<m>\d{1,4})m)?(?:(?P<s>\d{1,6})s?)?", re.IGNORECASE)


def find(line: str) -> BodyVideo | None:
    """The video whose address is all that a line holds; None for any other line."""
    parts = address(line)
    identity = parts and identity_in(parts)
    if parts is None or identity is None or not _ID.fullmatch(identity):
        return None
    return BodyVideo(identity, _start(parts))


def address(line: str) -> SplitResult | None:
    """The YouTube address that is all that a line holds, in any of its forms."""
    found = _LINE.fullmatch(line.strip())
    if found is None:
        return None
    written = _plain(found["link"] or found["angled"] or found["bare"])
    if found["words"] and _plain(found["words"]).rstrip("/") != written.rstrip("/"):
        return None
    try:
        parts = urlsplit(written)
        host = (parts.hostname or "").lower()
    except ValueError:  # no address at all, as in "http://[::1"
        return None
    return parts if host in _SHORT_HOSTS or f".{host}".endswith(_DOMAINS) else None


def identity_in(parts: SplitResult) -> str | None:
    """What stands where a YouTube address names its video, sound or not; None where none does."""
    host = (parts.hostname or "").lower()
    folders = parts.path.strip("/").split("/")
    if host in _SHORT_HOSTS and len(folders) == 1:
        return folders[0]
    if host in _HOSTS and folders == ["watch"]:
        return parse_qs(parts.query).get("v", [""])[0]
    if host in _HOSTS and len(folders) == 2 and folders[0] in _FOLDERS:
        return folders[1]
    return None


def _plain(written: str) -> str:
    """The address as a browser would have it, without what Markdown or HTML put before signs."""
    bare = written.replace("\\", "").replace("&amp;", "&")
    return bare if _SCHEME.match(bare) else f"https://{bare}"


def _start(parts: SplitResult) -> int:
    """The second at which it is to begin: `t=90`, `t=90s`, `t=1h2m3s`, `start=90`, `#t=90`."""
    query = parse_qs(parts.query)
    written = query.get("t") or query.get("start") or parse_qs(parts.fragment).get("t") or [""]
    time = _TIME.fullmatch(written[0])
    if time is None:
        return 0
    hours, minutes, seconds = (int(time[unit] or 0) for unit in "hms")
    return (hours * 60 + minutes) * 60 + seconds


class Videos(BlockProcessor):
    """Takes such lines out of a body's paragraphs and leaves marks; `typed` are the lines."""

    typed: list[str]

    def test(self, parent: Element, block: str) -> bool:
        """Whether a block of the body itself, and not of a list or note in it, has such a line."""
        if "youtu" not in block.lower() or parent is not self.parser.root:
            return False
        return any(find(line) for line in block.split("\n"))

    def run(self, parent: Element, blocks: list[str]) -> None:
        """The lines before the first of them, it, and what follows it as a block to come."""
        lines = blocks.pop(0).split("\n")
        at = next(number for number, line in enumerate(lines) if find(line))
        before, after = lines[:at], "\n".join(lines[at + 1 :])
        picture = before.pop() if before and _PICTURE.fullmatch(before[-1].strip()) else ""
        for piece in filter(str.strip, ("\n".join(before), picture)):
            self.parser.parseBlocks(parent, [piece])
        mark = SubElement(parent, "p")
        sign = PICTURED if picture else ""
        mark.text, mark.tail = f"\ufdd3{len(self.typed)}{sign}\ufdd4", "\n"
        self.typed.append(lines[at].strip())
        if after.strip():
            blocks.insert(0, after)


class VideoExtension(Extension):
    """Puts `Videos` before the paragraphs, behind all other kinds of block."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register it with that converter."""
        self.videos = Videos(md.parser)
        md.parser.blockprocessors.register(self.videos, "videos", 12)
