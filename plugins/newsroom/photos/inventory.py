"""The facts of every photo and attachment that the items name, put where they are named."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsroom.model import Article
from newsroom.photos.attachments import inspect_attachment
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.jobs import Job, Order
from newsroom.photos.sources import Ceilings, fetch, is_beside
from newsroom.standard.national import national_profile


@dataclass(frozen=True, slots=True)
class Desk:
    """How photos are looked at: by how many processes, what is kept in which cache.

    `orders` are what is to be made of photos in the same pass, so that no photo is decoded twice.
    `on_photo` is told after each new photo how many of how many
    are done.
    """

    ceilings: Ceilings
    max_attachment_megabytes: float
    cache: Path | None = None
    workers: int = 1
    orders: tuple[Order, ...] = ()
    on_photo: Callable[[int, int], None] = lambda done, of: None


def national_desk(
    cache: Path | None,
    workers: int = 1,
    on_photo: Callable[[int, int], None] = lambda done, of: None,
) -> Desk:
    """A desk with the nation's ceilings: what an office sets below them is a rule's business alone.

    A photo that was published before the office tightened its standard keeps its facts.
    """
    profile = national_profile()
    photos = Ceilings(
        megabytes=profile.ratio("foto-megabita-terbesar"),
        megapixels=profile.ratio("foto-megapiksel-terbanyak"),
    )
    megabytes = profile.ratio("lampiran-megabita-terbesar")
    return Desk(photos, megabytes, cache, workers, on_photo=on_photo)


def inspected(root: Path, articles: Sequence[Article], desk: Desk) -> tuple[Article, ...]:
    """The items with facts for each file they name; one named outside its folder has none.

    Never raises for bad files.
    """
    facts = look_at(root, sorted(set(_paths(articles))), desk)

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
                    root,
                    f"{article.folder}/{attachment.file.text}",
                    desk.max_attachment_megabytes,
                    attachment.title.text,
                    desk.cache,
                ),
            )
            if is_beside(attachment.file.text)
            else attachment
            for attachment in article.attachments
        )
        return replace(article, photos=photos, attachments=attachments)

    return tuple(with_facts(article) for article in articles)


def inspected_logo(root: Path, path: str, desk: Desk) -> PhotoFacts:
    """The facts of the file that the office names as its logo; never raises for a bad one."""
    from newsroom.photos import inspect, known, workers  # noqa: PLC0415 - where there is a logo

    blob = fetch(root, path, desk.ceilings.megabytes)
    facts = known.recall(blob, desk.ceilings, desk.cache)
    if facts is None and blob.fault:
        facts = inspect.first_facts(blob)
    if facts is None:
        job = Job(root, path, desk.ceilings)
        [facts] = workers.look_at_all([job], 1, lambda done: None)
        known.remember(facts, desk.ceilings, desk.cache)
    return facts


def _paths(articles: Sequence[Article]) -> list[str]:
    return [
        f"{article.folder}/{photo.file.text}"
        for article in articles
        for photo in article.photos
        if is_beside(photo.file.text)
    ]


def look_at(root: Path, paths: Sequence[str], desk: Desk) -> Mapping[str, PhotoFacts]:
    """The facts of every photo by its path, its renditions made where there is an order for it.

    Nothing is decoded whose facts and renditions are in the cache.
    """
    if not paths:
        return {}
    # Pillow, where there are photos.
    from newsroom.photos import inspect, known, ledger, plan, render, workers  # noqa: PLC0415

    orders: dict[str, list[Order]] = {}
    for order in desk.orders:
        orders.setdefault(order.source, []).append(order)

    def is_made(path: str, facts: PhotoFacts) -> bool:
        plans = (plan.plan(order, facts) for order in orders.get(path, ()))
        return all(render.is_made(one, names) for one in plans)

    names = render.made_names(desk.cache) if desk.cache else frozenset()
    before = ledger.Ledger(root, desk.ceilings, desk.cache)
    is_first = known.is_empty(desk.cache)
    facts: dict[str, PhotoFacts] = {}
    jobs = []
    signatures = {}
    for path in paths:
        found = before.facts(path)
        if found is None:
            signatures[path] = before.signature(path)
        if found is None and not (is_first and signatures[path]):
            blob = fetch(root, path, desk.ceilings.megabytes)
            found = known.recall(blob, desk.ceilings, desk.cache)
            if found is None and blob.fault:
                found = inspect.first_facts(blob)
        if found is not None:
            facts[path] = found
        if found is None or not (found.fault or desk.cache is None or is_made(path, found)):
            ordered = tuple(orders.get(path, ()))
            jobs.append(Job(root, path, desk.ceilings, ordered, desk.cache))
    total = len(jobs)
    looks = workers.look_at_all(jobs, desk.workers, lambda done: desk.on_photo(done, total))
    for job, found in zip(jobs, looks, strict=True):
        known.remember(found, desk.ceilings, desk.cache)
        # A process that failed now takes nothing from what is known of the same bytes.
        if known.is_lasting(found) or job.path not in facts:
            facts[job.path] = found
    for path, signature in signatures.items():
        before.note(facts[path], signature)
    before.close()
    return facts
