"""What a PDF's links and buttons do: open a page, run something, or lead to one's own computer.

ISO 32000-2 is meant where a clause is named.
"""

import re

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    PdfObject,
    TextStringObject,
)

from newsroom.photos.pdffilters import resolved

_ACTIONS = frozenset(("/OpenAction", "/A", "/Next", "/PA"))
# 12.6.4 and 12.7.6: the actions that run something, open what is inside the file, or send off
# what a reader has filled in.
_ACTIVE = frozenset(
    (
        *("/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition", "/GoToE"),
        "/Movie",
    )
)
# 7.11.3: where a file is called by its path, also in an action, 12.6.4.3 to 12.6.4.8.
_PATHS = frozenset(("/F", "/UF", "/DOS", "/Mac", "/Unix"))
_PLACES = _PATHS | frozenset(("/URI", "/Base"))
# A path of somebody's own computer leads readers nowhere, and names its owner.
_LOCAL_PATH = re.compile(r"\s*(?:file:|[a-z]:[\\/]|\\\\|/)|(?:\.\.[\\/])+", re.IGNORECASE)
# Browsers overlook signs that cannot be seen, wherever in the scheme they stand.
_UNSEEN = re.compile(r"[\0-\x20]")
_SCRIPTS = ("javascript:", "vbscript:", "data:")


def runs_something(key: str, value: PdfObject | None) -> bool:
    """Whether an entry is an action that runs something, or an address that is a script."""
    if key == "/URI":
        return is_active(value) or _is_script(value)
    return key in _ACTIONS and is_active(value)


def is_active(action: PdfObject | None) -> bool:
    """Whether an action, or one of several, runs something."""
    several = action if isinstance(action, ArrayObject) else [action]
    return any(_is_active(resolved(each)) for each in several)


def is_private_place(key: str, value: PdfObject | None) -> bool:
    """Whether an entry is an action that leads to somebody's own computer, or a path on it."""
    if key in _PATHS:
        return _is_local(value)
    if key == "/URI":
        return isinstance(value, DictionaryObject) and _leads_home(value)
    if key not in _ACTIONS:
        return False
    several = value if isinstance(value, ArrayObject) else [value]
    return any(_leads_home(resolved(each)) for each in several)


def _is_active(action: PdfObject | None) -> bool:
    if not isinstance(action, DictionaryObject):
        return False
    places = (resolved(action.get(key)) for key in _PLACES)
    return str(resolved(action.get("/S"))) in _ACTIVE or any(_is_script(each) for each in places)


def _leads_home(action: PdfObject | None) -> bool:
    if not isinstance(action, DictionaryObject):
        return False
    for key in _PLACES & action.keys():
        place = resolved(action.get(key))
        if _is_local(place) or (key in _PATHS and _leads_home(place)):
            return True
    return False


def _is_script(place: PdfObject | None) -> bool:
    return _UNSEEN.sub("", _text(place)).casefold().startswith(_SCRIPTS)


def _is_local(place: PdfObject | None) -> bool:
    return _LOCAL_PATH.match(_text(place)) is not None


def _text(value: PdfObject | None) -> str:
    if isinstance(value, ByteStringObject):
        return value.decode("latin-1")
    return value if isinstance(value, TextStringObject) else ""
