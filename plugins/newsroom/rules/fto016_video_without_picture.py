"""FTO016 — a YouTube video without a picture, which readers see as a link and no more."""

from collections.abc import Iterator

from newsroom.model import Article, Severity
from newsroom.rules.engine import Hit, Rule


def check(article: Article) -> Iterator[Hit]:
    for video in article.body.videos:
        if video.photo is None:
            yield Hit(video.line, video=f"youtu.be/{video.id}")


RULE = Rule(
    code="FTO016",
    name="video-without-picture",
    default=Severity.ADVICE,
    check=check,
    message=(
        "Video {video} belum punya gambar sampul, jadi hanya tampil sebagai tautan. Cantumkan"
        " gambarnya di bagian foto, lalu tulis “![judul video](nama-gambar.jpg)” tepat di baris"
        " di atas alamatnya."
    ),
)
