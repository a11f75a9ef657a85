"""Settings for writing and preview; the office's own values come from content/satker.yaml."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
if str(ROOT / "plugins") not in sys.path:
    sys.path.insert(0, str(ROOT / "plugins"))

from newsroom.adapters import feeds, gate, generator, photos, writer  # noqa: E402
from newsroom.adapters.guard import ErrorCounter  # noqa: E402

# Modules, not names: Pelican skips a name it cannot import and goes on without it.
PLUGINS = [gate, photos, generator, feeds, writer]

NEWSROOM_ERRORS = ErrorCounter.attached()
NEWSROOM_ROOT = str(ROOT)
NEWSROOM_CACHE = str(ROOT / ".cache" / "newsroom")

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
THEME = str(ROOT / "theme")

# The newsroom has its own generators; Pelican's find nothing to read, write or copy.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
TEMPLATE_PAGES: dict[str, str] = {}
READERS = {"rst": None}
DELETE_OUTPUT_DIRECTORY = False
FEED_ALL_ATOM = None
FEED_ALL_RSS = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TIMEZONE = "UTC"
DEFAULT_LANG = "id"
SITEURL = ""
