"""MTD014 — a body holds HTML that the sanitiser takes out."""

from newsroom.model import Severity
from newsroom.rules.engine import Rule

RULE = Rule(
    code="MTD014",
    name="html-refused",
    default=Severity.ERROR,
    message=(
        "Isi memuat kode HTML <{tag}> yang tidak boleh terbit. "
        "Hapus kode itu; untuk foto, cantumkan di isian “foto” dan tulis ![](nama-berkas.jpg)."
    ),
)
