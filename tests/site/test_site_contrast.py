"""Contrast: what the tokens promise, and what an office's own colours may do."""

import re
from dataclasses import replace

import pytest

from newsroom.site import contrast as subject
from newsroom.site.assets import stylesheet
from newsroom.site.contrast import contrast, lightened, weak_pairs
from site_samples import SATKER, THEME


def test_black_on_white_is_the_most_there_is() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777") == pytest.approx(1)


def test_a_text_that_is_no_colour_is_refused() -> None:
    with pytest.raises(ValueError, match="merah"):
        contrast("merah", "#fff")


def tokens() -> tuple[dict[str, str], dict[str, str]]:
    css = (THEME / "static/css/tokens.css").read_text(encoding="utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)")
    found = [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", part)) for part in (light, dark)]
    return found[0], {**found[0], **found[1]}


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "ground"), ("ink", "paper"), ("muted", "ground"), ("muted", "paper"),
        ("accent", "ground"), ("accent", "paper"), ("on-band", "band"),
    ],
)  # fmt: skip
def test_every_pair_of_tokens_is_readable(text: str, ground: str, scheme: int) -> None:
    values = tokens()[scheme]
    assert contrast(values[text], values[ground]) >= subject.READABLE


def test_the_grounds_known_here_are_those_of_the_tokens() -> None:
    light, dark = tokens()
    assert contrast(light["ground"], subject.WHITE) == 1
    assert (light["paper"], dark["ground"], dark["paper"]) == (
        subject.PAPER, subject.NIGHT, subject.DUSK,
    )  # fmt: skip


def test_an_office_with_readable_colours_has_no_weak_pair() -> None:
    assert list(weak_pairs(replace(SATKER, accent="#0b4f8a", dark="#08365f"))) == []
    assert list(weak_pairs(SATKER)) == []


def test_weak_pairs_name_the_key_and_the_ground() -> None:
    found = list(weak_pairs(replace(SATKER, accent="#e07b00", dark="#ff0")))
    assert [(pair.key, pair.ground) for pair in found] == [
        ("aksen", subject.WHITE), ("aksen", subject.PAPER), ("gelap", subject.WHITE),
    ]  # fmt: skip
    assert all(1 < pair.contrast < subject.READABLE for pair in found)


@pytest.mark.parametrize("colour", ["#0b4f8a", "#000000", "#a3172b", "#060"])
def test_lightened_is_readable_in_the_dark(colour: str) -> None:
    made = lightened(colour)
    assert contrast(made, subject.DUSK) >= subject.COMFORTABLE
    assert contrast(made, subject.NIGHT) >= subject.COMFORTABLE
    assert lightened(made) == made


def test_lightened_gives_white_where_nothing_is_enough() -> None:
    assert lightened("#000", ground="#777777") == subject.WHITE


def test_the_office_overrides_both_colours_in_the_stylesheet() -> None:
    css = stylesheet(THEME, replace(SATKER, accent="#0b4f8a", dark="#08365f"))
    assert "@layer office" in css
    assert "--accent: #0b4f8a;--band: #08365f;" in css
    assert f"--accent: {lightened('#0b4f8a')};" in css


def test_what_is_no_colour_never_reaches_the_stylesheet() -> None:
    css = stylesheet(THEME, replace(SATKER, accent="red; } body { display: none", dark="hitam"))
    assert css == stylesheet(THEME, SATKER)
