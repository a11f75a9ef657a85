"""From a Markdown body to sanitised HTML parts and the photos and links in it.

The `markdown` package converts, one instance for all bodies.
"""

import html
import re
from dataclasses import replace
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.smarty import SmartyExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from newsroom.model import (
    Body,
    BodyLink,
    Fault,
    SourceSpan,
    TypedCode,
    TypedDateline,
)
from newsroom.reading import codes, dateline
from newsroom.reading.bodyparts import NOTES_MARK, PLACE_MARK, divided, offset_of
from newsroom.reading.faults import fault
from newsroom.reading.hidden import span_at, without_hidden
from newsroom.reading.links import fragment, resolve, site_url
from newsroom.reading.sanitising import BLOCK_MARK, clean, plain_text, refused_tags
from newsroom.reading.shortcuts import Shortcuts
from newsroom.reading.sparing import Sparing
from newsroom.reading.videos import VideoExtension

# The library looks from each of these through all that follows: 20,000 take it a minute and a half.
SLOW_MARKS = "[<`"
MOST_MARKS = 2000
HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})[ \t]+(?P<header>[^\n]*?)[ \t]*#*(?:\n|$)")


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
        self._set_notes_last(root)
        for element in root.iter():
            if element.tag == "a":
                self._link(element)
            elif element.tag == "h1":
                element.tag = "h2"
            elif element.tag in ("td", "th"):
                self._align(element)
        if self.md.htmlStash.rawHtmlBlocks:
            for position in range(len(root) - 1, 0, -1):
                root.insert(position, _mark(BLOCK_MARK))

    @staticmethod
    def _set_notes_last(root: Element) -> None:
        """Footnotes close the body, wherever a writer's sign for them stands; a mark opens them."""
        for block in root.findall("div[@class='footnote']"):
            root.remove(block)
            root.append(_mark("\ufdd1"))
            root.append(block)

    def _take_photos(self, root: Element, block: Element, position: int) -> None:
        found = list(block.iter("img"))
        if not found:
            return
        parents = {child: parent for parent in block.iter() for child in parent}
        marks = []
        for image in found:
            written = image.get("src", "")
            marks.append(_mark(f"\ufdd0{len(self.photos)}\ufdd1"))
            self.photos.append((written, image.get("alt", "")))
            _remove(parents.get(image, root), image)
        # Footnotes stay last.
        first = position + (block.get("class") != "footnote")
        for offset, mark in enumerate(marks):
            root.insert(first + offset, mark)
        if not "".join(block.itertext()).strip() and block.tag == "p":
            root.remove(block)

    def _link(self, element: Element) -> None:
        written = element.get("href", "")
        if AMP_SUBSTITUTE in written:  # <nama@kpu.go.id>, which the library writes letter by letter
            written = html.unescape(written.replace(AMP_SUBSTITUTE, "&"))
        if element.get("class", "").startswith("footnote"):
            return
        target = resolve(self.path, written)
        if target:
            element.set("href", site_url(target, self.path) + fragment(written))
        words = " ".join("".join(element.itertext()).split())
        self.links.append(BodyLink(written, words, target))

    @staticmethod
    def _align(element: Element) -> None:
        style = element.attrib.pop("style", "")
        if style:
            element.set("class", f"align-{style.removeprefix('text-align: ').rstrip(';')}")


def _mark(text: str) -> Element:
    mark = Element("p")
    mark.text, mark.tail = text, "\n"
    return mark


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
        self._start()

    def _start(self) -> None:
        """Make the converter, at first and after one that was stopped halfway."""
        extension, videos = _PhotosAndLinks(_Collector), VideoExtension()
        self._markdown = Markdown(
            extensions=[
                TableExtension(),
                FootnoteExtension(BACKLINK_TITLE="Kembali ke rujukan catatan {}"),
                SaneListExtension(),
                SmartyExtension(),
                Shortcuts(),
                extension,
                videos,
            ],
            output_format="html",
        )
        self._collector, self._videos = extension.collector, videos.videos
        self._sparing = Sparing(self._markdown)

    def read(
        self, text: str, *, path: str, first_line: int, start: int, has_dateline: bool
    ) -> tuple[Body, tuple[Fault, ...]]:
        """The body of the file at that path of `content/`, and what was refused; never raises.

        With `has_dateline` a dateline typed at the head and a code typed at the end are cut
        from the parts and described in the body.
        """
        shown, head, tail = text, None, None
        if has_dateline:
            shown, head, tail = self._cut(text, first_line, start)
        shown, hidden = without_hidden(shown, text, first_line)
        self._markdown.reset()
        collector = self._collector
        collector.path, collector.photos, collector.links = path, [], []
        self._videos.typed = []
        self._sparing.prepare(shown)
        problem = _excess(shown)
        try:
            converted = "" if problem else self._markdown.convert(shown)
        except RecursionError:
            self._start()
            problem = "daftar atau kutipannya bertingkat terlalu dalam; sederhanakan susunannya"
        if problem:
            found = fault("value-invalid", SourceSpan(first_line), field="isi", problem=problem)
            return Body(text=text, first_line=first_line, start=start, plain=text), (found,)
        faults = (*hidden, *(self._refused(text, first_line) if "<" in text else ()))
        markup = clean(converted)
        body = Body(
            text=text,
            first_line=first_line,
            start=start,
            parts=divided(markup, (collector.photos, self._videos.typed), text, first_line),
            plain=plain_text(NOTES_MARK.sub("", PLACE_MARK.sub("", markup))),
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
            typed = text[code.start : code.end]
            place = span(code.end - len(typed.lstrip()), code.end)
            # It goes with the space before it, and stands where its own first letter does.
            place = replace(place, start=start + code.start)
            tail = TypedCode(code.text, code.codes, place)
            shown = shown[: code.start] + shown[code.end :]
        line = dateline.find(shown)
        if line is not None:
            place = span(line.start, line.end)
            head = TypedDateline(line.text, line.city, line.domain, line.office, line.day, place)
            shown = shown[: line.start] + shown[line.end :]
        return shown, head, tail

    def _refused(self, text: str, first_line: int) -> list[Fault]:
        found = []
        for begun, shown in refused_tags(self._markdown.htmlStash.rawHtmlBlocks):
            at = max(text.find(begun), 0)
            found.append(fault("html-refused", span_at(text, at, first_line), tag=shown))
        return found


def _excess(text: str) -> str:
    """What there is too much of in a text to convert it in time, or ""."""
    mark = next((mark for mark in SLOW_MARKS if text.count(mark) > MOST_MARKS), "")
    return mark and f"tanda “{mark}” lebih dari {MOST_MARKS} kali; bagi tulisannya"


def _located(link: BodyLink, text: str, first_line: int) -> BodyLink:
    line = first_line + text.count("\n", 0, offset_of(link.url, text, 0))
    return BodyLink(link.url, link.text, link.target, line)
