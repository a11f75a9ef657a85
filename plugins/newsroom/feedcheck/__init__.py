"""What a partner stumbles on in a feed: RSS 2.0, Atom, Media RSS and JSON Feed, in plain words.

Pure: bytes come in, problems go out. Nothing is fetched here, and no bytes raise.
"""

from newsroom.feedcheck.checking import check, requirements
from newsroom.feedcheck.requirement import Problem, Requirement

__all__ = ["Problem", "Requirement", "check", "requirements"]
