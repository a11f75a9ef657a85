"""MTD008 — a file that was not saved as UTF-8."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD008",
    name="bytes-not-utf8",
    default=Severity.ERROR,
    message=(
        "Berkas ini tidak tersimpan sebagai UTF-8 (bita {detail}). Simpan ulang dengan "
        "pengodean UTF-8."
    ),
)
