"""The facts of every photo and attachment that the items name, put where they are named."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newsroom.model import Article, PhotoFacts
from newsroom.photos.attachments import inspect_attachment
from newsroom.photos.sources import Ceilings, is_beside


def inspected(
    root: Path,
    articles: Sequence[Article],
    ceilings: Ceilings,
    max_attachment_megabytes: float,
    cache: Path | None,
    workers: int = 1,
) -> tuple[Article, ...]:
    """The items with facts for each file they name; one named outside its folder has none.

    Facts of photos are kept in `cache` if given. Never raises for bad files.
    """
    paths = {
        f"{article.folder}/{photo.file.text}"
        for article in articles
        for photo in article.photos
        if is_beside(photo.file.text)
    }
    facts = _facts(root, sorted(paths), ceilings, cache, workers)

    def with_facts(article: Article) -> Article:
        if not article.photos and not article.attachments:
            return article
        photos = tuple(
            replace(photo, facts=facts.get(f"{article.folder}/{photo.file.text}"))
            for photo in article.photos
        )
        attachments = tuple(
            replace(
                attachment,
                facts=inspect_attachment(
                    root, f"{article.folder}/{attachment.file.text}", max_attachment_megabytes
                ),
            )
            if is_beside(attachment.file.text)
            else attachment
            for attachment in article.attachments
        )
        return replace(article, photos=photos, attachments=attachments)

    return tuple(with_facts(article) for article in articles)


def _facts(
    root: Path, paths: Sequence[str], ceilings: Ceilings, cache: Path | None, workers: int
) -> Mapping[str, PhotoFacts]:
    if not paths:
        return {}
    from newsroom.photos.inspect import inspect_all  # noqa: PLC0415 - Pillow, where there are photos

    return inspect_all(root, paths, ceilings, cache, workers)
