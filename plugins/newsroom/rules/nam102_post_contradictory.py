"""NAM102 — an official with a post that the register does not have on that day."""

from collections.abc import Iterator
from datetime import date

from newsroom.model import Office, Severity
from newsroom.prose.officials import Mention, OfficialNames
from newsroom.prose.passages import Prose
from newsroom.prose.posts import agrees
from newsroom.prose.postsaround import Given, beside, is_otherwise
from newsroom.reading.daymentions import spell
from newsroom.rules.engine import Hit, Rule


def check(prose: Prose, officials: OfficialNames) -> Iterator[Hit]:
    article = prose.article
    stamp = article and (article.event.day or article.date)
    if not stamp:
        return
    for mention in officials.mentions(prose):
        if any(mention.likeness.slips) or not mention.is_whole or mention.passage.is_archive:
            continue
        posts = beside(mention)
        offices = mention.official.offices
        if posts and offices and not _is_known(posts, offices, stamp.day):
            told = [each for each in posts if each.post.is_telling]
            if told and not is_otherwise(mention, posts):
                yield _hit(mention, told[0], stamp.day)


def _is_known(posts: tuple[Given, ...], offices: tuple[Office, ...], day: date) -> bool:
    return any(
        day in office.term and agrees(each.post, office) for each in posts for office in offices
    )


def _hit(mention: Mention, said: Given, day: date) -> Hit:
    passage = mention.passage
    text = " ".join(passage.words[said.begin : said.end].replace(")", " ").split())
    offices = mention.official.offices
    return Hit(
        *passage.place(said.begin),
        text=text,
        name=mention.official.name,
        day=spell(day),
        known=_known(said, offices, day),
    )


def _known(said: Given, offices: tuple[Office, ...], day: date) -> str:
    """What the register says instead, in words."""
    held = [office.title for office in offices if day in office.term]
    for office in offices:
        if agrees(said.post, office):
            since, until = office.term.since, office.term.until
            if until is not None and until < day:
                return f"masa jabatan itu berakhir {spell(until)}"
            if since is not None:
                return f"masa jabatan itu baru mulai {spell(since)}"
    return f"jabatannya “{'” dan “'.join(held)}”" if held else "tidak ada jabatannya"


RULE = Rule(
    code="NAM102",
    name="post-contradictory",
    default=Severity.WARNING,
    check=check,
    message=(
        "{name} disebut “{text}”; menurut daftar pejabat, per {day} {known}. Betulkan jabatannya,"
        " tambahkan “mantan” bila sudah lewat, atau perbarui daftar/pejabat.yaml."
    ),
)
