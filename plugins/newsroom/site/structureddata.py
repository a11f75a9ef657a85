"""What machines are told of the pages, as JSON-LD: items, the office, the way to each page.

It says nothing that the page does not show. Sources: schema.org; Google's pages on articles, image
metadata, breadcrumbs and organisations (developers.google.com/search/docs/appearance/
structured-data); IPTC's mapping of photo metadata to schema.org.
"""

import json
import re
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from newsroom.model import Satker
from newsroom.site.assets import ImageAsset
from newsroom.site.dates import iso
from newsroom.site.identity import Data, organization, publisher
from newsroom.site.subscriptions import MEDIA
from newsroom.site.views import ArticleView, Note, Picture

LANGUAGE = "id"
CONTEXT = {"@context": "https://schema.org"}

# The register knows a name, not whether it is that of a person or of a team: what is called after
# an office, or as one, is a team, unless it opens with the post that a person holds there.
_TEAM = re.compile(
    r"\b(?:kpu|komisi|tim|humas|staf|sekretariat|(?:sub)?bag(?:ian)?|ppid|media center|redaksi"
    r"|panitia|badan|dinas|dok|dokumentasi|bawaslu|pemerintah)\b",
    re.I,
)
# Credits that name nobody.
_NOBODY = frozenset(("arsip", "dok", "dok.", "dokumentasi", "foto", "ilustrasi", "istimewa"))
_POST = re.compile(r"(?:wakil )?(?:ketua|kepala|kasubbag|sekretaris|anggota)\b", re.I)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# Nothing in the text can end the element or open a comment in it (HTML Standard, 4.12.1.3); the
# separators of lines are legal in JSON, and not in older scripts that evaluate it.
_UNSAFE = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")


def news_article(article: ArticleView, satker: Satker, logo: ImageAsset | None = None) -> Markup:
    """The item as the content of a `<script type="application/ld+json">`, safe in any HTML.

    Such an element is a data block: a browser leaves it before it asks the page's Content
    Security Policy about inline scripts, so `default-src 'self'` does not concern it (HTML
    Standard, 4.12.1.1 "prepare the script element"; CSP Level 3, 4.2.3). Equal items give equal
    bytes.
    """
    return _script(_article(article, satker, logo))


def government_organization(satker: Satker, logo: ImageAsset | None = None) -> Markup:
    """The office as the content of such an element, for its home page."""
    return _script(CONTEXT | organization(satker, logo))


def breadcrumb_list(
    items: Sequence[Mapping[str, object]], base: str, url: str, name: str
) -> Markup:
    """The way to a page as the content of such an element: the pages above it, then itself.

    `items` are those of the breadcrumbs component, from the home page down; `base` is the site's
    address, `url` the page's root-relative one and `name` its name.
    """
    trail = [(str(item["text"]), str(item["url"])) for item in items]
    trail.append((name, url))
    return _script(
        CONTEXT
        | {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": number, "name": text, "item": base + address}
                for number, (text, address) in enumerate(trail, start=1)
            ],
        }
    )


def _article(article: ArticleView, satker: Satker, logo: ImageAsset | None) -> Data:
    url = satker.base_url + article.url
    data: Data = CONTEXT | {
        "@type": "NewsArticle",
        "mainEntityOfPage": url,
        "headline": article.title,
        "inLanguage": LANGUAGE,
        "datePublished": iso(article.date),
        "dateModified": iso(article.updated),
        "publisher": publisher(satker, logo),
    }
    if not article.is_withdrawn:
        data |= _content(article, satker)
    if article.corrections:
        data["correction"] = [_correction(note) for note in article.corrections]
    return data


def _content(article: ArticleView, satker: Satker) -> Data:
    base = satker.base_url
    data: Data = {}
    if article.summary:
        data["description"] = article.summary
    data["author"] = {**_named(article.author.name), "url": base + article.author.url}
    if article.editor is not None:
        data["editor"] = {**_named(article.editor.name), "url": base + article.editor.url}
    data["articleSection"] = article.category.name
    if article.tags:
        data["keywords"] = [tag.name for tag in article.tags]
    if article.city:
        data["contentLocation"] = {"@type": "Place", "name": article.city}
    if pictures := article.pictures:
        data["image"] = [_image(picture, satker) for picture in pictures]
    return data


def _image(picture: Picture, satker: Satker) -> Data:
    data: Data = {
        "@type": "ImageObject",
        "contentUrl": satker.base_url + picture.url,
        "width": picture.width,
        "height": picture.height,
    }
    if picture.caption:
        data["caption"] = picture.caption
    if picture.credit:
        data["creditText"] = picture.credit
    if picture.creator and picture.creator.casefold() not in _NOBODY:
        data["creator"] = _named(picture.creator)
    if picture.copyright:
        data["copyrightNotice"] = picture.copyright
    if picture.is_ours:
        # What is somebody else's the office cannot license.
        if satker.licence is not None and satker.licence.url.startswith("https://"):
            data["license"] = satker.licence.url
        data["acquireLicensePage"] = satker.base_url + MEDIA
    return data


def _correction(note: Note) -> Data:
    return {"@type": "CorrectionComment", "datePublished": iso(note.date), "text": note.text}


def _named(name: str) -> Data:
    is_team = _TEAM.search(name) is not None and _POST.match(name) is None
    return {"@type": "Organization" if is_team else "Person", "name": name}


def _script(data: Data) -> Markup:
    text = _ENCODER.encode(data)
    for character, escaped in _UNSAFE:
        text = text.replace(character, escaped)
    return Markup(text)  # noqa: S704 - escaped above, for scripts and not for HTML
