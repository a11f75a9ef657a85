"""Whole sites through the Nu HTML checker: the sample, the preview, the empty, the hostile."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from newsroom.site.environment import make_environment
from newsroom.site.render import render
from newsroom.site.views import Site
from site_samples import (
    THEME,
    article,
    hostile_site,
    preview_site,
    sample_articles,
    sample_site,
    write_site,
)


def many() -> Site:
    items = [
        article(number, f"Tulisan {number}", identity=f"tag:x,2025:{number:03d}")
        for number in range(64)
    ]
    return sample_site(items)


def test_every_page_of_every_site_is_valid_html(
    tmp_path: Path, vnu: Callable[[Sequence[Path]], list[str]]
) -> None:
    sites = {
        "sample": sample_site(),
        "preview": preview_site(),
        "empty": sample_site((), pages=()),
        "one": sample_site(sample_articles()[3:4]),
        "many": many(),
        "hostile": hostile_site(),
    }
    for name, site in sites.items():
        write_site(tmp_path / name, list(render(site, make_environment(THEME))))
    assert (tmp_path / "many" / "arsip" / "2025" / "index.html").is_file()
    assert vnu([tmp_path]) == []


@pytest.mark.parametrize("site", [sample_site(), hostile_site()], ids=["sample", "hostile"])
def test_headings_descend_one_level_at_a_time(site: Site) -> None:
    for path, content in render(site, make_environment(THEME)):
        if path.endswith(".html"):
            body = content.decode().split("<footer")[0]
            levels = [int(piece[0]) for piece in body.split("<h")[1:] if piece[0].isdigit()]
            assert levels[0] == 1, path
            assert levels.count(1) == 1, path
            assert all(after - before <= 1 for before, after in pairwise(levels)), path
