"""Titles, summaries and full texts: that they survive on another site."""

import re
from collections import Counter
from collections.abc import Iterator

from newsroom.feedcheck.atom_feed import alternates
from newsroom.feedcheck.document import Document, Form, Kind, Markup, Placed
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    JSON_FEED,
    PROFILE,
    RFC_ATOM,
    RSS,
    SPECIFICATION,
    WARNING,
    XML,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import has_scheme

TITLES = {Form.RSS: "title", Form.ATOM: "atom:title", Form.JSON: "title"}
LINKS = frozenset(("href", "src", "cite", "poster", "data", "action", "background", "longdesc"))
SHOWN_BY_ITSELF = frozenset(("img", "source", "video", "audio", "track"))
FOREIGN = frozenset((
    "iframe", "frame", "object", "embed", "applet", "form", "input", "button", "style", "link",
    "meta", "base",
))  # fmt: skip
# Elements whose end tag may not be left out (HTML, 13.1.2.4), as far as articles use them.
PAIRED = frozenset((
    "a", "abbr", "article", "aside", "audio", "b", "blockquote", "cite", "code", "del", "div",
    "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "i",
    "ins", "mark", "ol", "picture", "pre", "q", "s", "section", "small", "span", "strong", "sub",
    "sup", "table", "u", "ul", "video",
))  # fmt: skip
_HTML = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|pre|s|script|"
    r"small|span|strike|strong|sub|sup|u|ul)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(
    r"&(?:amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|[lr][sd]quo|#\d{1,7}|#x[0-9a-f]{1,6});", re.I
)
_ESCAPED = re.compile(r"&lt;/?(?:p|div|br|a|img|strong|em|b|i|ul|li|h[1-6]|span|figure)\b", re.I)


def titles(document: Document) -> Iterator[tuple[Placed, str]]:
    """The titles of the feed and its entries that readers show letter by letter."""
    entries = {id(entry.node) for entry in document.entries}
    for place in document.named(TITLES[document.form]):
        if place.parent is document.head or id(place.parent) in entries:
            is_plain = place.node.attributes.get("type", "text") == "text"
            if is_plain and place.node.kind in (Kind.ELEMENT, Kind.STRING):
                yield place, place.text


def urls(markup: Markup) -> Iterator[tuple[str, str, str]]:
    """Every address in the HTML, with its tag and attribute."""
    for tag in markup.tags:
        for name, value in tag.attributes:
            if name in LINKS:
                yield tag.name, name, value.strip()
            elif name == "srcset":
                for candidate in value.split(","):
                    yield tag.name, name, (candidate.split() or [""])[0]


def is_script(name: str, value: str) -> bool:
    """Whether an attribute makes a browser run something."""
    if name in LINKS:
        return "".join(value[:200].split()).lower().startswith(("javascript:", "vbscript:"))
    return name.startswith("on") and name.isalpha() and len(name) > 4


@requirement(
    "TXT-01", ERROR, f"{CONTRACT}; {PROFILE}, content:encoded",
    "Isi memuat alamat “{value}” yang tidak lengkap; di situs media tautan atau fotonya mati. "
    "Tulis lengkap dengan https://.",
)  # fmt: skip
def relative_address_in_text(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        for _, _, value in urls(markup):
            if not has_scheme(value):
                yield at(markup.place, value=value or "(kosong)")


@requirement(
    "TXT-02", ERROR, f"{CONTRACT}; {RFC_ATOM}, 8.1; {PROFILE}, description",
    "Isi memuat skrip ({what}), yang dibuang atau ditolak media. Hapus.",
)  # fmt: skip
def script_in_text(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        for tag in markup.tags:
            if tag.name == "script" and not tag.is_end:
                yield at(markup.place, what="<script>")
            for name, value in tag.attributes:
                if is_script(name, value):
                    yield at(markup.place, what=f"{name} pada <{tag.name}>")


@requirement(
    "TXT-03", WARNING, f"{CONTRACT}; {RFC_ATOM}, 8.1",
    "Isi memuat <{name}>, yang dibuang kebanyakan media. Ganti dengan tautan biasa.",
)  # fmt: skip
def foreign_element_in_text(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        for name in sorted({tag.name for tag in markup.tags} & FOREIGN):
            yield at(markup.place, name=name)


@requirement(
    "TXT-04", WARNING, f"{CONTRACT}; {PROFILE}, content:encoded",
    "Isi tampil sebagai kode HTML, bukan sebagai naskah, karena tanda < dikodekan dua kali. "
    "Kodekan satu kali.",
)  # fmt: skip
def text_escaped_twice(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        if markup.is_whole and not markup.tags and _ESCAPED.search(markup.html):
            yield at(markup.place)


@requirement(
    "TXT-05", WARNING, f"{CONTRACT}; {SPECIFICATION}, item",
    "Tulisan ini tidak mempunyai ringkasan. Isi <description> dengan satu atau dua kalimat.", RSS,
)  # fmt: skip
def no_summary(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        # An item without title, too, is told by RSS-20.
        if entry.node.words("title") and not entry.node.words("description"):
            yield at(entry.node.first("description") or entry.node, entry.title)


@requirement(
    "TXT-06", ADVICE, CONTRACT,
    "Tulisan ini hanya berisi ringkasan. Sertakan naskah lengkap dalam <{name}> agar media dapat "
    "memuatnya.", XML,
)  # fmt: skip
def no_full_text(document: Document) -> Iterator[Hit]:
    name = "content:encoded" if document.form is Form.RSS else "atom:content"
    for entry in document.entries:
        # An Atom entry without link, too, is told by ATM-13.
        is_told = document.form is Form.ATOM and not alternates(entry.node)
        if not entry.node.first(name) and not is_told:
            yield at(entry.node, entry.title, name=name.removeprefix("atom:"))


@requirement(
    "TXT-07", WARNING, CONTRACT,
    "Isi memuat berkas {value} lewat http; peramban tidak menampilkannya di situs https. Pakai "
    "https.",
)  # fmt: skip
def insecure_file_in_text(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        for tag, _, value in urls(markup):
            if tag in SHOWN_BY_ITSELF and value.lower().startswith("http:"):
                yield at(markup.place, value=value)


@requirement(
    "TXT-08", ADVICE, f"{CONTRACT}; HTML, 4.8.4.4",
    "Isi memuat foto tanpa teks alternatif. Tambahkan alt bagi yang tidak dapat melihatnya.",
)  # fmt: skip
def photo_without_alternative(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        for tag in markup.tags:
            if tag.name == "img" and "alt" not in dict(tag.attributes):
                yield at(markup.place)


@requirement(
    "TXT-09", ADVICE, f"{PROFILE}, title; {RFC_ATOM}, 3.1.1.1; {JSON_FEED}, title",
    "Judul memuat “{mark}”, yang tampil apa adanya atau hilang. Hapus, kecuali memang bagian "
    "judul.",
)  # fmt: skip
def html_in_title(document: Document) -> Iterator[Hit]:
    for place, text in titles(document):
        if found := _HTML.search(text):
            yield at(place, mark=found[0])


@requirement(
    "TXT-10", ADVICE, f"{PROFILE}, title; {RFC_ATOM}, 3.1.1.1; {JSON_FEED}, title",
    "Judul memuat “{mark}”, kode yang tampil apa adanya. Ganti dengan karakternya sendiri, kecuali "
    "memang bagian judul.",
)  # fmt: skip
def title_escaped_twice(document: Document) -> Iterator[Hit]:
    for place, text in titles(document):
        if found := _REFERENCE.search(text):
            yield at(place, mark=found[0])


@requirement(
    "TXT-11", WARNING, f"{CONTRACT}; HTML, 13.1.2",
    "Isi memuat <{name}> yang pembuka dan penutupnya tidak sama banyak; halaman media dapat rusak. "
    "Lengkapi.",
)  # fmt: skip
def unbalanced_element_in_text(document: Document) -> Iterator[Hit]:
    for markup in document.markups:
        depth: Counter[str] = Counter()
        for tag in markup.tags:
            if tag.name in PAIRED and not tag.is_closed:
                depth[tag.name] += -1 if tag.is_end else 1
        for name in sorted(depth):
            if depth[name]:
                yield at(markup.place, name=name)


@requirement(
    "TXT-12", WARNING, CONTRACT,
    "Foto {url} ada di <enclosure> dan juga di dalam isi, sehingga tampil dua kali. Hapus dari "
    "isi.", RSS,
)  # fmt: skip
def lead_photo_in_text(document: Document) -> Iterator[Hit]:
    leads = {
        (place.entry, place.node.attribute("url")) for place in document.named("enclosure")
    }  # fmt: skip
    for markup in document.markups:
        if markup.is_whole:
            for tag, name, value in urls(markup):
                if tag == "img" and name == "src" and (markup.place.entry, value) in leads:
                    yield at(markup.place, url=value)


@requirement(
    "TXT-13", WARNING, f"{CONTRACT}; {RFC_ATOM}, 4.1.1.1",
    "Tulisan ini tidak mempunyai judul. Isi.",
)  # fmt: skip
def no_title(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        node = entry.node.first(TITLES[document.form])
        if node and (node.text.strip() or node.children):
            continue
        # An Atom entry without the element is told by ATM-01, an item without summary by RSS-20.
        if document.form is Form.ATOM and node is None:
            continue
        if document.form is Form.RSS and not entry.node.words("description"):
            continue
        # A title that is no text is told by JSF-06.
        if node is None or node.kind in (Kind.ELEMENT, Kind.STRING):
            yield at(node or entry.node, entry.title)
