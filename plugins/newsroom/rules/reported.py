"""What the reading has said already, so that no rule says it twice."""

from newsroom.model import Source


def is_reported(source: Source, field: str) -> bool:
    """Whether the reading found fault with that field (its Indonesian name) or a part of it.

    A name that is none and was proposed to mean it counts, too: "tangal".
    """
    return any(
        text == field or text.startswith((f"{field} ", f"{field},"))
        if key == "field"
        else key == "suggestion" and f"“{field}”" in text
        for fault in source.faults
        for key, value in fault.values
        if (text := str(value))
    )
