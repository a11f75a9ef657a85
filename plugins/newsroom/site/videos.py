"""A video of a body as readers meet it: where it plays, where it is on YouTube, what it is called.

The player is YouTube's own in the mode that sets no cookies before it plays.
"""

from newsroom.model import BodyVideo
from newsroom.site.views import Picture, Video

PLAYER = "https://www.youtube-nocookie.com"
"""The one host that a page with a video may show a frame of (CSP: frame-src)."""


def video(place: BodyVideo, picture: Picture | None, title: str) -> Video:
    """The video with its picture; what was typed between that one's brackets is its title.

    Without words of the writer it has that title where a picture stands for it, and its address
    where nothing else tells videos apart.
    """
    url = f"https://www.youtube.com/watch?v={place.id}"
    player = f"{PLAYER}/embed/{place.id}?autoplay=1"
    if place.start:
        url, player = f"{url}&t={place.start}s", f"{player}&start={place.start}"
    typed = place.photo.alt.strip() if place.photo else ""
    return Video(
        url=url,
        player=player,
        title=typed or (title if picture else f"youtu.be/{place.id}"),
        picture=picture,
    )
