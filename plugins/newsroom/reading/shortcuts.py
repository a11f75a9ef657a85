"""Short ways through Markdown's stages for what most bodies are: plain paragraphs.

Each stage here stands in the place of the library's own, asks first whether there is anything to
do, and leaves whatever there is to the library. Not a byte of HTML differs; a test compares them.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace
from markdown.serializers import to_html_string
from markdown.treeprocessors import PrettifyTreeprocessor, UnescapeTreeprocessor
from markdown.util import ETX, STX

# All lines begin with a letter, or with a quotation mark or bracket before one: no other kind of
# block does, but for a video's address.
_PLAIN = re.compile(r"[“‘\"'(]?[^\W\d_][^\n]*(?:\n[“‘\"'(]?[^\W\d_][^\n]*)*")
_VIDEO = "youtu"


class _WhiteSpace(NormalizeWhitespace):
    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        has_blank_line = "\n " in source and (" \n" in source or source.endswith(" "))
        if has_blank_line or any(sign in source for sign in (STX, ETX, "\r", "\t")):
            return super().run(lines)
        return [*lines, "", ""]


class _RawHtml(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines)
        return super().run(lines) if "<" in source or "&" in source else lines


class _Paragraphs(ParagraphProcessor):
    """Takes plain paragraphs before the others try each of them in turn."""

    def test(self, parent: Element, block: str) -> bool:
        return _PLAIN.fullmatch(block) is not None and _VIDEO not in block.lower()

    def run(self, parent: Element, blocks: list[str]) -> None:
        super().run(parent, blocks)
        while blocks and self.test(parent, blocks[0]):
            super().run(parent, blocks)


class _LineBreaks(PrettifyTreeprocessor):
    """Ends plain paragraphs itself, but for the first block, by which the body's own is known."""

    def run(self, root: Element) -> None:
        part = Element(root.tag)
        part.text, part.tail = root.text, root.tail
        for number, block in enumerate(root):
            if number and block.tag == "p" and not len(block) and not (block.tail or "").strip():
                block.tail = "\n"
            else:
                part.append(block)
        super().run(part)
        root.text, root.tail = part.text, part.tail


class _Escapes(UnescapeTreeprocessor):
    """Looks for escaped characters in those bodies alone that have an escaping sign."""

    def run(self, root: Element) -> None:
        lines: list[str] = self.md.lines  # type: ignore[attr-defined]  # the types miss it
        if any("\\" in line for line in lines):
            super().run(root)


def serialized(root: Element) -> str:
    """The HTML of a body as the library writes it."""
    if root.tag != "div" or root.attrib or root.text not in (None, "\n"):
        return to_html_string(root)
    written = [f"<div>{root.text or ''}"]
    for block in root:
        text = block.text or ""
        is_plain = block.tag == "p" and not len(block) and not block.attrib and block.tail == "\n"
        if is_plain and not ("&" in text or "<" in text or ">" in text):
            written.append(f"<p>{text}</p>\n")
        else:
            written.append(to_html_string(block))
    written.append(f"</div>{root.tail or ''}")
    return "".join(written)


class Shortcuts(Extension):
    """Puts these stages into a converter."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        """Register each under the name and the priority of the library's own."""
        md.preprocessors.register(_WhiteSpace(md), "normalize_whitespace", 30)
        md.preprocessors.register(_RawHtml(md), "html_block", 20)
        md.parser.blockprocessors.register(_Paragraphs(md.parser), "plain", 110)
        md.treeprocessors.register(_LineBreaks(md), "prettify", 10)
        md.treeprocessors.register(_Escapes(md), "unescape", 0)
        formats = {**md.output_formats, "html": serialized}
        md.output_formats = formats  # type: ignore[misc]  # of this converter alone
