"""What the rules on photos say of an item's photos, photo by photo."""

from collections.abc import Mapping
from datetime import date

from newsroom.model import Article
from newsroom.report import WORDS
from newsroom.rules.engine import Context, Rule, checks
from newsroom.rules.photowords import shown
from newsroom.rules.run import severity

GROUP = "FTO"


def remarks(article: Article, context: Context) -> Mapping[int, tuple[str, ...]]:
    """The findings of each photo by its number, the gravest first, without its number and name."""
    found: dict[int, list[tuple[int, str, str]]] = {}
    ignored = {ignore.code for ignore in article.ignores if ignore.reason}
    day = article.date.day if article.date else None
    for bound in checks():
        rule = bound.rule
        check = bound.bind(context)
        if rule.group != GROUP or bound.subject != "article" or check is None:
            continue
        for hit in check(article):
            number = hit.values.get("number")
            if isinstance(number, int) and rule.code not in ignored:
                name = article.photos[number - 1].file.text
                said = _said(rule.message.format(**hit.values), number, name)
                found.setdefault(number, []).append(_remark(rule, said, context, day))
    return {number: tuple(words for *_, words in sorted(all_)) for number, all_ in found.items()}


def _remark(rule: Rule, said: str, context: Context, day: date | None) -> tuple[int, str, str]:
    rank = severity(rule, context.profile, day).rank
    return rank, rule.code, labelled(rule, said, context, day)


def labelled(rule: Rule, said: str, context: Context, day: date | None) -> str:
    """What a rule says with its code and weight before it, as a report words it."""
    return f"{rule.code} {WORDS[severity(rule, context.profile, day)]}: {said}"


def _said(message: str, number: int, name: str) -> str:
    words = message.removeprefix(f"Foto {number} ({shown(name)})").lstrip(": ")
    return words[:1].upper() + words[1:]
