"""How a field of a front matter is given a value: its line is added, or replaces the old one."""

from newsroom.reading.frontmatter import FENCE, read_front_matter
from newsroom.reading.lines import LINE, end_of_field
from newsroom.sourceedits.insertion import NotInsertableError, plain


def set_field(raw: str, names: tuple[str, ...], line: str) -> str:
    """The source in whose front matter that line stands for the field of those names.

    Without the field the line is the last one. Everything else stays, letter by letter, and line
    ends are those of the file. Raises NotInsertableError where the front matter cannot be read or
    would read otherwise in another field.
    """
    before = read_front_matter(raw.encode())
    if before.fields is None:
        raise NotInsertableError(
            "Isian tulisan ini belum dapat dibaca; jalankan tugas periksa dahulu."
        )
    lines = LINE.findall(raw)
    bare = [text.rstrip("\r\n") for text in lines]
    end = lines[0][len(bare[0]) :]
    closing = next(n for n, text in enumerate(bare) if n and FENCE.match(text))
    first = last = closing
    for key, _ in before.fields.entries:
        if key.text in names:
            first = key.span.line - 1
            last = end_of_field(bare, first + 1, closing)
    changed = "".join([*lines[:first], line + end, *lines[last:]])
    after = read_front_matter(changed.encode())
    others = [
        [(key.text, plain(value)) for key, value in fields.entries if key.text not in names]
        for fields in (before.fields, after.fields)
        if fields is not None
    ]
    if len(others) < 2 or others[0] != others[1] or before.body != after.body:
        raise NotInsertableError(
            f"Isian {names[0]} tidak dapat ditulis ke tulisan ini; jalankan tugas periksa dahulu."
        )
    return changed
