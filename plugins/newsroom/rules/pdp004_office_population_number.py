"""PDP004 — the number of a person's identity or family card in a file of the office."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="PDP004",
    name="office-population-number",
    default=Severity.ERROR,
    message="Ada {kind} ({shown}). Data pribadi ini tidak boleh terbit; hapus dari berkas ini.",
)
