"""From a Markdown body to sanitised HTML parts and the photos and links in it.

The `markdown` package converts (one instance for all bodies), `nh3` sanitises by allow-list.
"""

import html
import posixpath
import re
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from newsroom.model import Body, BodyLink, BodyPhoto, Fault, SourceSpan, TypedCode, TypedDateline
from newsroom.reading import codes, dateline
from newsroom.reading.faults import fault
from newsroom.reading.sparing import Sparing

TAGS = frozenset(
    (
        *("p", "br", "hr", "strong", "em", "b", "i", "sup", "sub", "q", "cite", "abbr", "del"),
        *("ins", "code", "pre", "blockquote", "ul", "ol", "li", "h2", "h3", "h4", "h5", "h6"),
        *("table", "thead", "tbody", "tr", "th", "td", "caption", "a", "div", "dl", "dt", "dd"),
    )
)
ATTRIBUTES = {
    "*": {"id", "lang"},
    "a": {"href", "title"},
    "abbr": {"title"},
    "ol": {"start"},
    "th": {"colspan", "rowspan", "scope"},
    "td": {"colspan", "rowspan"},
}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote"},
    "th": {"align-left", "align-center", "align-right"},
    "td": {"align-left", "align-center", "align-right"},
}
FOOTNOTE_ID = re.compile(r"^fn(?:ref)?\d*:[\w-]{1,40}$")
RAW_TAG = re.compile(r"<\s*([A-Za-z][\w-]*)")
# Noncharacters, which `decode` refuses in source files, mark where a photo stands.
PHOTO_MARK = re.compile("<p>\ufdd0(\\d+)\ufdd1</p>\n?")
BLOCK_END = re.compile(r"</(?:p|li|h[1-6]|td|th|tr|pre|dt|dd|div|blockquote)>|<br>|<hr>")
ANY_TAG = re.compile(r"<[^>]*>")
HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>[^\n]*?)[ \t]*#*(?:\n|$)")
FOOTNOTES = '<div class="footnote">'


def _filter(element: str, attribute: str, value: str) -> str | None:
    if attribute == "id":
        return value if FOOTNOTE_ID.match(value) else None
    return value


CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    clean_content_tags={"script", "style", "iframe", "object", "embed", "template", "noscript"},
    attribute_filter=_filter,
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)


class _Collector(Treeprocessor):
    """Takes photos out of the tree, leaves marks; makes links to sources links to pages."""

    path = ""
    photos: list[tuple[str, str]]
    links: list[BodyLink]

    def run(self, root: Element) -> None:
        """Work on the tree of one body."""
        for position in range(len(root) - 1, -1, -1):
            block = root[position]
            self._take_photos(root, block, position)
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
            elif element.tag == "h1":
                element.tag = "h2"
            elif element.tag in ("td", "th"):
                self._align(element)

    def _take_photos(self, root: Element, block: Element, position: int) -> None:
        found = [element for element in block.iter() if element.tag == "img"]
        if not found:
            return
        parents = {child: parent for parent in block.iter() for child in parent}
        marks = []
        for image in found:
            written = image.get("src", "")
            mark = Element("p")
            mark.text = f"\ufdd0{len(self.photos)}\ufdd1"
            mark.tail = "\n"
            marks.append(mark)
            self.photos.append((written, image.get("alt", "")))
            _remove(parents.get(image, root), image)
        for offset, mark in enumerate(marks, 1):
            root.insert(position + offset, mark)
        if not "".join(block.itertext()).strip() and block.tag == "p":
            root.remove(block)

    def _link(self, element: Element) -> None:
        written = element.get("href", "")
        if element.get("class", "").startswith("footnote"):
            return
        target = resolve(self.path, written)
        if target:
            element.set("href", site_url(target) + _fragment(written))
        words = " ".join("".join(element.itertext()).split())
        self.links.append(BodyLink(written, words, target))

    @staticmethod
    def _align(element: Element) -> None:
        style = element.attrib.pop("style", "")
        if style:
            element.set("class", f"align-{style.removeprefix('text-align: ').rstrip(';')}")


def _remove(parent: Element, child: Element) -> None:
    """Take a child out of its parent and keep the text behind it."""
    position = list(parent).index(child)
    tail = child.tail or ""
    if position:
        before = parent[position - 1]
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)


def resolve(path: str, url: str) -> str:
    """The path in `content/` that a relative link in that file names, or "" for any other link."""
    parts = urlsplit(url)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return ""
    folder = posixpath.dirname(path)
    return posixpath.normpath(posixpath.join(folder, unquote(parts.path)))


def site_url(target: str) -> str:
    """The root-relative address of a source file or of a file beside an item."""
    if target.startswith("halaman/"):
        return f"/{target.removeprefix('halaman/').removesuffix('.md')}/"
    if target.endswith(".md"):
        return f"/{target.removesuffix('/index.md').removesuffix('.md')}/"
    return f"/{target}"


def _fragment(url: str) -> str:
    fragment = urlsplit(url).fragment
    return f"#{fragment}" if fragment else ""


class _Headings(HashHeaderProcessor):
    RE = HEADING


class _PhotosAndLinks(Extension):
    def __init__(self, collector: type[_Collector]) -> None:
        super().__init__()
        self.collector_type = collector

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        self.collector = self.collector_type(md)
        # After inline patterns (20) have made links and images, before prettifying (10).
        md.treeprocessors.register(self.collector, "newsroom", 15)
        # A heading has a space behind its signs, as CommonMark demands: "#TemanPemilih" is none.
        md.parser.blockprocessors.register(_Headings(md.parser), "hashheader", 70)


class BodyReader:
    """Reads bodies one after another with one Markdown converter; not for two threads at once."""

    def __init__(self, known_codes: frozenset[str]) -> None:
        self._known_codes = known_codes
        extension = _PhotosAndLinks(_Collector)
        self._markdown = Markdown(
            extensions=[
                TableExtension(),
                FootnoteExtension(BACKLINK_TITLE="Kembali ke rujukan catatan {}"),
                SaneListExtension(),
                SmartyExtension(),
                extension,
            ],
            output_format="html",
        )
        self._collector = extension.collector
        self._sparing = Sparing(self._markdown)

    def read(
        self, text: str, *, path: str, first_line: int, start: int, has_dateline: bool
    ) -> tuple[Body, tuple[Fault, ...]]:
        """The body of the file at that path of `content/`, and what the sanitiser refused.

        With `has_dateline` a dateline typed at the head and a code typed at the end are cut
        from the parts and described in the body.
        """
        shown, head, tail = text, None, None
        if has_dateline:
            shown, head, tail = self._cut(text, first_line, start)
        self._markdown.reset()
        collector = self._collector
        collector.path, collector.photos, collector.links = path, [], []
        self._sparing.prepare(shown)
        converted = self._markdown.convert(shown)
        faults = tuple(self._refused(text, first_line)) if "<" in text else ()
        clean = CLEANER.clean(converted)
        body = Body(
            text=text,
            first_line=first_line,
            start=start,
            parts=_parts(clean, collector.photos, text, first_line),
            plain=plain_text(PHOTO_MARK.sub("", clean)),
            links=tuple(_located(link, text, first_line) for link in collector.links),
            dateline=head,
            code=tail,
        )
        return body, faults

    def _cut(
        self, text: str, first_line: int, start: int
    ) -> tuple[str, TypedDateline | None, TypedCode | None]:
        def span(begin: int, end: int) -> SourceSpan:
            line = text.count("\n", 0, begin)
            column = begin - (text.rfind("\n", 0, begin) + 1) + 1
            return SourceSpan(first_line + line, column, start + begin, start + end)

        head = tail = None
        shown = text
        code = codes.find(text, self._known_codes)
        if code is not None:
            tail = TypedCode(code.text, code.codes, span(code.start, code.end))
            shown = shown[: code.start] + shown[code.end :]
        line = dateline.find(shown)
        if line is not None:
            head = TypedDateline(line.text, line.city, line.domain, span(line.start, line.end))
            shown = shown[: line.start] + shown[line.end :]
        return shown, head, tail

    def _refused(self, text: str, first_line: int) -> list[Fault]:
        found = []
        for raw in self._markdown.htmlStash.rawHtmlBlocks:
            for match in RAW_TAG.finditer(raw if isinstance(raw, str) else ""):
                if match[1].lower() not in TAGS:
                    at = max(text.find(f"<{match[1]}"), 0)
                    line = first_line + text.count("\n", 0, at)
                    column = at - (text.rfind("\n", 0, at) + 1) + 1
                    found.append(fault("html-refused", SourceSpan(line, column), tag=match[1]))
        return found


def _parts(
    clean: str, photos: list[tuple[str, str]], text: str, first_line: int
) -> tuple[str | BodyPhoto, ...]:
    main, mark, notes = clean.partition(FOOTNOTES)
    pieces = PHOTO_MARK.split(main)
    parts: list[str | BodyPhoto] = []
    after = 0
    for position, piece in enumerate(pieces):
        if position % 2:
            written, alt = photos[int(piece)]
            at = _offset(written, text, after)
            after = at + 1
            line = first_line + text.count("\n", 0, at)
            parts.append(BodyPhoto(unquote(written), alt, line))
        elif piece.strip():
            parts.append(piece)
    if mark:
        parts.append(mark + notes)
    return tuple(parts)


def _located(link: BodyLink, text: str, first_line: int) -> BodyLink:
    line = first_line + text.count("\n", 0, _offset(link.url, text, 0))
    return BodyLink(link.url, link.text, link.target, line)


def _offset(url: str, text: str, after: int) -> int:
    """Where that address is written in the body, from `after` on; `after` where it is not found."""
    found = (text.find(f"{opening}{url}", after) for opening in ("](", "](<"))
    return min((at for at in found if at >= 0), default=after)


def plain_text(markup: str) -> str:
    """The words of sanitised HTML, one line a block."""
    words = html.unescape(ANY_TAG.sub("", BLOCK_END.sub("\n", markup)))
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line)
