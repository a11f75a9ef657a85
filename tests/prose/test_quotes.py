"""Quoted speech is found by its marks, single ones as well; apostrophes are none."""

import pytest

from newsroom.prose.quotes import unquoted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Ia berkata, 'Dimana ada suara,' lalu pulang.",
            "Ia berkata, '#################' lalu pulang.",
        ),
        ("‘Jum'at kami di sini,’ katanya.", "‘####################’ katanya."),
        ("«Dimana ada suara,» ujarnya.", "«#################» ujarnya."),
        ("“Isi ‘dalam’ kutip,” ujarnya.", "“##################” ujarnya."),
        ("'baris satu\nbaris dua,' katanya", "'##########\n##########' katanya"),
    ],
)
def test_single_marks_quote(text: str, left: str) -> None:
    assert unquoted(text, text, "#") == left


@pytest.mark.parametrize(
    "text",
    [
        "Hari Jum'at dan Ma'ruf di kantor.",
        "Angkatan '98 dan '45 hadir.",
        "Ia membuka 'kutipan yang tidak ditutup.",
        "Ia membuka 'kutipan\n\nyang ditutup di alinea lain' itu.",
    ],
)
def test_apostrophes_do_not(text: str) -> None:
    assert unquoted(text, text, "#") == text
