"""The sites that acceptance looks at, each made once a run, and the kinds of pages they have."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from e2e.desk import copy_sample
from newsroom.commands import components
from newsroom.formeraddresses import FormerAddress
from newsroom.model import BodyPhoto, BodyVideo
from newsroom.site.environment import make_environment
from newsroom.site.videos import video
from newsroom.site.views import Site
from site_files import draw_photos, render, write_site
from site_samples import (
    THEME,
    article,
    hostile_site,
    picture,
    preview_site,
    sample_articles,
    sample_site,
)
from theme.component_examples import pages as example_pages

AT = "2026-11-22T10:00:00+07:00"

KINDS: Mapping[str, str] = {
    "home": r"/",
    "item": r"/berita/\d{4}/[^/]+/",
    "category": r"/kategori/[^/]+/",
    "numbered": r"/.+/hal/\d+/",
    "tag": r"/tag/[^/]+/",
    "author": r"/penulis/[^/]+/",
    "archive": r"/arsip/",
    "year": r"/arsip/\d{4}/",
    "month": r"/arsip/\d{4}/\d{2}/",
    "standard": r"/standar/",
    "media": r"/rss/",
    "search": r"/cari/",
    "accessibility": r"/aksesibilitas/",
    "not-found": r"/404\.html",
    "former": r"/lama/.*",
    "page": r"/[a-z-]+/",
}
"""What kinds of pages there are, by their addresses; the first that fits is a page's kind."""

FORMER = "/lama/rapat.html"
"""A former address: a page that nobody gets to see, for it leads to another."""

ITEM = "/berita/2025/rakor-bakohumas-jatim/"
"""An item of the sample with most of what an item can have: photos, subheadings, tags, an index."""

SHOWN: Mapping[str, tuple[str, ...]] = {
    "sample": (
        *("/", ITEM, "/kategori/berita/", "/tag/kehumasan/", "/penulis/wsw/", "/arsip/"),
        *("/arsip/2025/", "/arsip/2025/07/", "/profil/", "/standar/", "/rss/"),
        *("/cari/", "/aksesibilitas/", "/404.html"),
    ),
    "drawn": (
        *("/", "/berita/2025/contoh-0/", "/berita/2025/contoh-3/", "/berita/2025/dicabut/"),
        *("/kategori/berita/hal/1/",),
    ),
    "preview": ("/", "/berita/2025/contoh-0/"),
    "hostile": ("/", "/berita/2025/contoh-0/", "/tag/bahaya/", "/arsip/", "/bahaya/", "/rss/"),
}
"""One page and more of each kind, and of each way in which an item looks, by site."""

PAGES = [(name, path) for name, paths in SHOWN.items() for path in paths]


@dataclass(frozen=True, slots=True)
class Built:
    """A site on disk."""

    folder: Path

    @property
    def pages(self) -> dict[str, Path]:
        """All pages by their root-relative address."""
        found = {}
        for file in sorted(self.folder.rglob("*.html")):
            path = file.relative_to(self.folder).as_posix()
            found["/" + path.removesuffix("index.html")] = file
        return found


def kind(path: str) -> str:
    """The kind of the page at that address. Raises KeyError for a page of no known kind."""
    for name, pattern in KINDS.items():
        if re.fullmatch(pattern, path):
            return name
    raise KeyError(path)


def drawn_site() -> Site:
    """What the sample newsroom lacks: a withdrawn item, notes, a gallery, a video."""
    first, *others = sample_articles()
    cover = replace(picture(40), url="/foto/video.jpg", avif="", jpeg="")
    shown = video(BodyVideo("abc-_fghi-1", photo=BodyPhoto("video.jpg", "Simulasi")), cover, "")
    former = (FormerAddress(FORMER),)
    older = [
        article(number, f"Tulisan nomor {number} dari arsip", url=f"/berita/2024/arsip-{number}/",
                identity=f"tag:kota-contoh.example,2024:{number:03d}")
        for number in range(30, 70)
    ]  # fmt: skip
    return sample_site(
        (replace(first, former=former, parts=(*first.parts, shown)), *others, *older)
    )


def _build_sample(folder: Path) -> Path:
    desk = copy_sample(folder)
    built = desk.run("build", at=AT)
    assert built.returncode == 0, built.stdout + built.stderr
    return desk.output


def _draw(make_site: Callable[[], Site]) -> Callable[[Path], Path]:
    def build(folder: Path) -> Path:
        site = make_site()
        write_site(folder, list(render(site, make_environment(THEME))))
        draw_photos(folder, site)
        return folder

    return build


def _show_components(folder: Path) -> Path:
    assert components.run(components.Options(), output=folder) == 0
    return folder


def _write_examples(folder: Path) -> Path:
    write_site(folder, [(name, page.encode()) for name, page in example_pages()])
    return folder


BUILDERS: Mapping[str, Callable[[Path], Path]] = {
    "sample": _build_sample,
    "drawn": _draw(drawn_site),
    "preview": _draw(preview_site),
    "hostile": _draw(hostile_site),
    "empty": _draw(lambda: sample_site((), pages=())),
    "one": _draw(lambda: sample_site(sample_articles()[3:4])),
    "components": _show_components,
    "examples": _write_examples,
}
"""The sites of SHOWN; sites with hardly anything; the components' review, and each example."""


def built_once(name: str, shared: Path) -> Built:
    """The site of that name in a folder that all workers of a run share, built by the first."""
    done = shared / f"acceptance-{name}.json"
    with FileLock(shared / f"acceptance-{name}.lock"):
        if not done.is_file():
            output = BUILDERS[name](shared / f"acceptance-{name}")
            done.write_text(json.dumps(str(output)), encoding="utf-8")
    return Built(Path(json.loads(done.read_text(encoding="utf-8"))))


def json_ld(page: str) -> Iterator[dict[str, object]]:
    """What a page tells machines, parsed."""
    for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S):
        yield json.loads(text)
