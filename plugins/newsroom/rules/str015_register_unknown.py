"""STR015 — a file in `daftar/` that is none of the registers."""

from collections.abc import Iterator

from newsroom.model import Newsroom, Severity
from newsroom.nearest import suggestion
from newsroom.rules.engine import Hit, Rule
from newsroom.rules.strays import REGISTER_FOLDER, kind_of, strays

KNOWN = ("penulis.yaml", "pejabat.yaml", "tag.yaml", "standar.yaml")


def check(newsroom: Newsroom) -> Iterator[Hit]:
    unknown = [entry.path for entry in strays(newsroom) if kind_of(entry.path) == "register"]
    unknown += [entry.path for entry in newsroom.tree.entries if entry.kind == "register"]
    for path in unknown:
        name = path.removeprefix(REGISTER_FOLDER)
        if name not in KNOWN:
            proposed = suggestion(name, KNOWN)
            yield Hit(1, path=path, name=name, suggestion=proposed, known=", ".join(KNOWN))


RULE = Rule(
    code="STR015",
    name="register-unknown",
    default=Severity.ERROR,
    check=check,
    message="“{name}” bukan daftar yang dikenal.{suggestion} Yang dikenal: {known}.",
)
