"""Published photos as pages see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsroom.model import Article, Author, Photo, Satker
from newsroom.photos.facts import Rendition, Use
from newsroom.photos.markup import srcset
from newsroom.photos.orders import words
from newsroom.site.views import Cut, Picture


@dataclass(frozen=True, slots=True)
class PublishedPhoto:
    """The renditions of a photo as written, and the bytes of its largest JPEG."""

    renditions: tuple[Rendition, ...]
    size: int

    def of(self, use: Use, format_: str) -> tuple[Rendition, ...]:
        """Those for that use in that format, large before small."""
        return tuple(one for one in self.renditions if (one.use, one.format) == (use, format_))


def picture(
    article: Article,
    photo: Photo,
    published: PublishedPhoto,
    satker: Satker,
    authors: Mapping[str, Author],
) -> Picture:
    """The photo with its addresses, its sizes, and what its files say of themselves."""
    largest = published.of(Use.WHOLE, "jpeg")[0]
    told = words(article, photo, satker, authors)
    code = photo.credit.text or article.author.text
    author = authors.get(code)
    return Picture(
        url=f"/{largest.path}",
        width=largest.width,
        height=largest.height,
        size=published.size,
        alt=photo.alt.text,
        caption=photo.caption.text,
        credit=author.name if author else code,
        is_archive=photo.is_archive,
        avif=_srcset(published.of(Use.WHOLE, "avif")),
        jpeg=_srcset(published.of(Use.WHOLE, "jpeg")),
        colour=photo.facts.looks.colour if photo.facts else "",
        card=_cut(published, Use.CARD),
        share=_cut(published, Use.SHARE),
        creator=told.creator,
        copyright=told.copyright,
        is_ours=author is not None,
    )


def _cut(published: PublishedPhoto, use: Use) -> Cut | None:
    for crop in published.of(use, "jpeg"):
        avif = _srcset(published.of(use, "avif"))
        return Cut(f"/{crop.path}", crop.width, crop.height, avif)
    return None


def _srcset(renditions: Iterable[Rendition]) -> str:
    return srcset((f"/{one.path}", one.width) for one in renditions)
