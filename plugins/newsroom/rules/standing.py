"""How an item stands: whether its findings may stop the others, and whether it changed."""

from collections.abc import Mapping
from hashlib import sha256

from newsroom.model import Article, Newsroom, Page, Standing


def standings_of(newsroom: Newsroom, published: Mapping[str, str]) -> dict[str, Standing]:
    """The standing of each item and of the files that it names, by path.

    A file that a blocking item names stops a build, whoever else names it.
    """
    standings = {item.source.path: standing_of(item, published) for item in newsroom.items}
    files: dict[str, Standing] = {}
    for article in newsroom.articles:
        standing = standings[article.source.path]
        named = [photo.file for photo in article.photos]
        named += [attachment.file for attachment in article.attachments]
        for path in (f"{article.folder}/{file.text}" for file in named if file):
            if standing in (Standing.BLOCKING, Standing.REVISED) or path not in files:
                files[path] = standing
    return files | standings


def standing_of(item: Article | Page, published: Mapping[str, str]) -> Standing:
    """Whether an item's findings may stop the others."""
    if not item.source.is_readable:
        return Standing.UNREADABLE
    if item.is_draft:
        return Standing.DRAFT
    if isinstance(item, Article) and item.withdrawal is not None and is_complete(item):
        return Standing.WITHDRAWN
    known = published.get(item.path)
    if known is None:
        return Standing.BLOCKING
    return Standing.PUBLISHED if known == content_hash(item) else Standing.REVISED


def is_complete(article: Article) -> bool:
    """Whether an item has what its page needs: a readable source, a title and a date."""
    return article.source.is_readable and bool(article.title) and article.date is not None


def content_hash(item: Article | Page) -> str:
    """One hash over everything an item is made of: its source, photos and attachments."""
    digests = item.content_digests if isinstance(item, Article) else (item.source.digest,)
    return sha256(" ".join(digests).encode()).hexdigest()
