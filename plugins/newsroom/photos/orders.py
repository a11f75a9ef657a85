"""What is to be made of the photos that items name, as far as the items alone can tell."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time

from newsroom.model import Article, Author, Photo, Registers, Satker
from newsroom.photos.facts import Use
from newsroom.photos.jobs import Order
from newsroom.photos.sources import is_beside
from newsroom.photos.words import Words


def orders(
    articles: Iterable[Article], satker: Satker, registers: Registers
) -> Mapping[tuple[str, str], Order]:
    """An order for each photo beside those items, by the item's path and the name it is listed by.

    Every photo is published whole. One that leads or closes its item has a card for listings and
    galleries, the one that leads a crop for previews of links. Two items in one folder may share
    a photo, and then each has renditions of its own.
    """
    authors = {author.code: author for author in registers.authors}
    return {
        (article.path, photo.file.text): _order(article, photo, satker, authors)
        for article in articles
        for photo in article.photos
        if is_beside(photo.file.text)
    }


def _order(article: Article, photo: Photo, satker: Satker, authors: Mapping[str, Author]) -> Order:
    placed = {place.file for place in article.body.photos}
    uses = {Use.WHOLE}
    if photo is article.lead:
        uses |= {Use.CARD, Use.SHARE}
    elif photo.file.text not in placed:
        uses.add(Use.CARD)
    return Order(
        source=f"{article.folder}/{photo.file.text}",
        address=article.url.strip("/"),
        uses=frozenset(uses),
        words=words(article, photo, satker, authors),
        focus=photo.focus,
        is_archive=photo.is_archive,
    )


def words(article: Article, photo: Photo, satker: Satker, authors: Mapping[str, Author]) -> Words:
    """What each rendition of a photo says of itself, wherever it is copied to."""
    code = photo.credit.text or article.author.text
    author = authors.get(code)
    credit = author.name if author else code
    day = article.event.day or article.date
    # What a colleague took belongs to the office, what somebody else took to them.
    owner = satker.name if author else credit
    return Words(
        headline=article.title.text,
        caption=photo.caption.text,
        alt=photo.alt.text,
        creator=credit.partition("/")[0].strip() or credit,
        credit=credit if author is None else f"{credit}/{satker.short_name}",
        copyright=f"© {day.value.year} {owner}" if day else f"© {owner}",
        date=datetime.combine(day.day, time()) if day else None,
        licence_url=satker.licence.url if satker.licence else "",
        source_url=f"{satker.base_url}{article.url}",
    )
