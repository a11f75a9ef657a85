"""What the reading has said already, so that no rule says it twice."""

from newsroom.model import Source


def is_reported(source: Source, field: str) -> bool:
    """Whether the reading found fault with that field (its Indonesian name) or a part of it."""
    named = (str(value) for fault in source.faults for key, value in fault.values if key == "field")
    return any(name == field or name.startswith((f"{field} ", f"{field},")) for name in named)
