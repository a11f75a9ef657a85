"""The kinds of fault the reading reports; each is the name of the rule that words it."""

from newsroom.model import Fault, SourceSpan

KINDS = frozenset(
    {
        "front-matter-missing",
        "front-matter-unclosed",
        "yaml-invalid",
        "key-duplicated",
        "yaml-construct-forbidden",
        "yaml-too-deep",
        "field-unknown",
        "field-doubled",
        "bytes-not-utf8",
        "character-forbidden",
        "file-too-large",
        "value-invalid",
        "text-unquoted",
        "date-ambiguous",
        "date-invalid",
        "html-refused",
        "ignore-unused",
        "ignore-refused",
        "office-population-number",
        "standard-key-unknown",
        "standard-value-invalid",
    }
)


def fault(kind: str, span: SourceSpan, /, **values: str | int) -> Fault:
    """A fault of a known kind at a place, with the values its rule's sentence needs."""
    if kind not in KINDS:
        raise ValueError(f"unknown fault kind: {kind}")
    return Fault(kind, span, tuple(values.items()))
