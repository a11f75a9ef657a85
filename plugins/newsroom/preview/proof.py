"""One item as one HTML file that opens on a phone: page, photos and findings, to be approved."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from markupsafe import Markup

from newsroom import build
from newsroom.model import Article
from newsroom.photos.facts import Rendition, Use
from newsroom.pipeline import Checked
from newsroom.rules.standing import is_complete
from newsroom.site.assets import stylesheet
from newsroom.site.environment import make_environment
from newsroom.site.opening import standfirst
from newsroom.site.views import ArticleView, Picture, Video

MAX_BYTES = 2_000_000
"""What WhatsApp sends at once on a slow network."""

# Text, styles and what base64 adds (a third) have room in what is left.
_MAX_PHOTOS = 1_350_000


class NotProofedError(ValueError):
    """Raised for an item that cannot be shown yet; the message is for staff."""


def proof(checked: Checked, article: Article, theme: Path, cache: Path) -> str:
    """The item's page in one file of at most two megabytes, with nothing to be loaded.

    Photos are small, the last ones left out where there are too many. Links lead to the live
    site. Raises NotProofedError, FileUnreadError and SourceChangedError.
    """
    if checked.newsroom.satker is None:
        raise NotProofedError("satker.yaml belum benar; jalankan tugas periksa dahulu.")
    if not is_complete(article):
        raise NotProofedError(
            "Tulisan ini belum dapat ditampilkan; judul dan tanggalnya harus terbaca dahulu."
        )
    alone = replace(
        checked,
        newsroom=replace(checked.newsroom, articles=(article,)),
        # The page says when it was made, by the office's clock.
        edition=checked.edition.astimezone(checked.newsroom.satker.zone),
    )
    photos = {photo.key: photo for photo in build.photo_files(alone, cache, preview=True)}
    published = {key: photo.published for key, photo in photos.items()}
    site = build.assemble_site(alone, published, preview=True)
    embedded = _embedded(
        {f"/{path}": data for photo in photos.values() for path, data in photo.files},
        {
            f"/{photo.published.of(Use.WHOLE, 'jpeg')[0].path}": photo.published.of(
                Use.WHOLE, "jpeg"
            )[-1]
            for photo in photos.values()
        },
    )
    view = _alone(site.articles[0], embedded)
    template = make_environment(theme, cache).get_template("proof.html")
    return template.render(
        site=site,
        article=view,
        standfirst=standfirst(view.summary, view.parts),
        SITEURL=checked.newsroom.satker.base_url,
        # The sheet is ours; only this file has it within, because it has nowhere to load it from.
        css=Markup(stylesheet(theme, checked.newsroom.satker)),  # noqa: S704
    )


Embed = Callable[[Picture], Picture | None]


def _embedded(files: Mapping[str, bytes], small: Mapping[str, Rendition]) -> Embed:
    """How a picture is made one that needs no other file; None where there is no room left."""
    room = _MAX_PHOTOS

    def embed(picture: Picture) -> Picture | None:
        nonlocal room
        form = small[picture.url]
        data = files[f"/{form.path}"]
        if len(data) > room:
            return None
        room -= len(data)
        address = f"data:{form.type};base64,{b64encode(data).decode()}"
        return replace(
            picture,
            url=address,
            width=form.width,
            height=form.height,
            avif="",
            jpeg="",
            card=None,
            share=None,
        )

    return embed


def _alone(view: ArticleView, embed: Embed) -> ArticleView:
    """The item with its photos within; those of the gallery close the text."""
    lead = embed(view.lead) if view.lead else None
    parts = []
    for part in (*view.parts, *view.gallery):
        shown = embed(part) if isinstance(part, Picture) else part
        if isinstance(shown, Video) and shown.picture:
            shown = replace(shown, picture=embed(shown.picture))
        if shown is not None:
            parts.append(shown)
    return replace(view, lead=lead, parts=tuple(parts), gallery=())
