"""The generator that stages the site's pages."""

from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from newsroom.adapters.guard import stopping
from newsroom.adapters.settings import PRODUCTION


class PagesGenerator(Generator):
    """Hands Pelican's call on to the build in progress."""

    @stopping
    def generate_output(self, writer: Any) -> None:
        """Stage the pages; staging, not the writer, keeps the manifest."""
        self.settings[PRODUCTION].stage_pages()


def offer(pelican: Any) -> type[Generator]:
    """The generator class, for Pelican's list."""
    return PagesGenerator


def register() -> None:
    """Connect the generator."""
    signals.get_generators.connect(offer)
