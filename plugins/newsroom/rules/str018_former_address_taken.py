"""STR018 — an old address that something of the site, or another item, has already."""

from collections.abc import Iterator

from newsroom.formeraddresses import FormerAddress, written_formers
from newsroom.model import Article, Newsroom, Satker, Severity, Text
from newsroom.rules.addresses import Addresses, is_kept
from newsroom.rules.bodylinks import shortened
from newsroom.rules.engine import Hit, Rule


def check(newsroom: Newsroom, satker: Satker, addresses: Addresses) -> Iterator[Hit]:
    claimed: dict[str, Article] = {}
    for article, written, former in _claims(newsroom, satker):
        first = claimed.setdefault(former.key, article)
        holder = "" if former.query else _holder(former, article, addresses)
        if not holder and first is not article:
            holder = f"sebagai alamat lama {first.source.path}"
        if holder:
            path = article.source.path
            url = shortened(written.text)
            yield Hit(written.line, written.column, path=path, url=url, holder=holder)


def _claims(newsroom: Newsroom, satker: Satker) -> Iterator[tuple[Article, Text, FormerAddress]]:
    """Every old address, those of drafts last: a draft takes nothing from others."""
    claimants = (article for article in newsroom.articles if article.aliases)
    for article in sorted(claimants, key=lambda one: (one.is_draft, one.path)):
        for written, former in written_formers(article, satker):
            if former is not None:
                yield article, written, former


def _holder(former: FormerAddress, article: Article, addresses: Addresses) -> str:
    """Who has the address now; nobody has one where only a draft is to stand.

    Below an item's address lie its photos and attachments.
    """
    parts = former.key.split("/")
    for count in range(len(parts), 1, -1):
        item = addresses.items.get("/".join(parts[:count]))
        if item is article:
            return "tulisan ini sendiri"
        is_its_own = count == len(parts) or isinstance(item, Article)
        if item is not None and is_its_own and not item.is_draft:
            return item.source.path
    return "situs sendiri" if is_kept(former.path) or former.key in addresses.listings else ""


RULE = Rule(
    code="STR018",
    name="former-address-taken",
    default=Severity.ERROR,
    check=check,
    message=(
        "Alamat lama “{url}” sudah dipakai {holder}, sehingga tidak dapat dialihkan ke tulisan ini."
        " Betulkan, atau hapus alamat lama itu."
    ),
)
