"""What the build prints at head and end of an item, for comparison with what was typed there."""

from collections.abc import Iterator

from newsroom.model import Article, Author, Registers, Role, Satker, Text

AUTHORS_FILE = "daftar/penulis.yaml"


def city(article: Article, satker: Satker) -> str:
    """The city of the printed dateline: the item's place, else the office's city."""
    return article.place.text if article.place else satker.city


def printed(article: Article, satker: Satker) -> str:
    """The printed dateline, with its dash."""
    return f"{city(article, satker)}, {satker.domain} –"


def office_names(satker: Satker) -> tuple[str, str]:
    """Every name of the office itself."""
    return satker.name, satker.short_name


def signers(article: Article) -> frozenset[str]:
    """Codes and names that may stand for the item: author, editor, photo credits; casefolded."""
    credits = (photo.credit for photo in article.photos)
    return frozenset(text.text.casefold() for text in (article.author, article.editor, *credits))


def has_authors(registers: Registers) -> bool:
    """Whether there is a readable register of authors: else its own finding says all there is."""
    return any(source.path == AUTHORS_FILE and source.is_readable for source in registers.sources)


def claims(article: Article) -> Iterator[tuple[str, Text, Role]]:
    """The fields that hold a code, by name, with the role each one claims for it."""
    approver = article.approval.approver if article.approval else Text()
    for field, code, role in (
        ("penulis", article.author, Role.WRITER),
        ("penyunting", article.editor, Role.EDITOR),
        ("penyetuju", approver, Role.APPROVER),
    ):
        if code:
            yield field, code, role


def roles(author: Author) -> str:
    """The roles an author is registered for, as a list in words."""
    return ", ".join(role.value for role in Role if role in author.roles)
