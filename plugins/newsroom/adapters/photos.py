"""The generator that stages the site's photos and attachments."""

from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from newsroom.adapters.guard import stopping
from newsroom.adapters.settings import PRODUCTION


class PhotosGenerator(Generator):
    """Hands Pelican's call on to the build in progress."""

    @stopping
    def generate_output(self, writer: Any) -> None:
        """Stage the photos and attachments; staging, not the writer, keeps the manifest."""
        self.settings[PRODUCTION].stage_photos()


def offer(pelican: Any) -> type[Generator]:
    """The generator class, for Pelican's list."""
    return PhotosGenerator


def register() -> None:
    """Connect the generator."""
    signals.get_generators.connect(offer)
