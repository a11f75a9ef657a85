"""What publishing adds: the folder that the public sees, and that it counts as published."""

import sys
from pathlib import Path

if (here := str(Path(__file__).resolve().parent)) not in sys.path:
    sys.path.insert(0, here)

from pelicanconf import *  # noqa: F403
from pelicanconf import ROOT

# Change this line to publish into another folder, for example the web server's.
OUTPUT_PATH = str(ROOT / "output")

NEWSROOM_PUBLISHED = True
