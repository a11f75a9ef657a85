"""Photos as entries of an item's front matter, in YAML that our reading takes back unchanged."""

from collections.abc import Iterable

from newsroom.model import Photo
from newsroom.photodesk.proposals import Proposal
from newsroom.site.dates import full
from newsroom.yamltext import scalar

EXPLANATION = """\
# Satu butir untuk setiap foto. berkas: nama foto di folder ini, misalnya rapat-1.jpg
# keterangan: siapa, sedang apa, di mana, dan kapan
# alt: teks alternatif, uraian foto untuk tunanetra
# kredit: kode fotografer atau Nama/Lembaga; boleh kosong bila penulisnya sendiri
"""
INDENT = 2


def entry(photo: Photo, note: str = "", indent: int = INDENT) -> str:
    """One entry of `foto`, its dash behind `indent` blanks; `note` is a comment above it."""
    margin = " " * indent
    values = (
        ("berkas", photo.file.text),
        ("keterangan", photo.caption.text),
        ("alt", photo.alt.text),
        ("kredit", photo.credit.text),
    )
    lines = [f"{margin}# {note}"] if note else []
    for number, (name, value) in enumerate(values):
        head = f"{margin}  {name}:" if number else f"{margin}- {name}:"
        lines.append(f"{head} {scalar(value)}".rstrip(" "))
    return "".join(f"{line}\n" for line in lines)


def entries(proposals: Iterable[Proposal], indent: int = INDENT) -> str:
    """An entry for each, with a comment where the photo itself tells something."""
    return "".join(entry(each.photo, _note(each), indent) for each in proposals)


def block(proposals: Iterable[Proposal]) -> str:
    """The whole `foto` with the lines that explain its fields."""
    return f"{EXPLANATION}foto:\n{entries(proposals)}"


def _note(proposal: Proposal) -> str:
    told = [f"Diambil {full(proposal.taken)} menurut kameranya"] if proposal.taken else []
    if proposal.is_filled:
        told.append("yang sudah terisi berasal dari dalam berkas foto, jadi periksa dahulu")
    note = "; ".join(told)
    return note[:1].upper() + note[1:]
