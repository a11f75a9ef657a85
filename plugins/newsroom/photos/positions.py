"""Whether bytes say where a picture was taken, in whatever format and however broken it is."""

import re
from itertools import islice

from newsroom.photos.tiffs import GPS, directory

_BLOCK = re.compile(rb"II\*\0|MM\0\*")
_BIG = (b"II+\0", b"MM\0+")
_XMP_GPS = re.compile(rb"exif:GPS(?:Latitude|Longitude)")
# How EXIF, XMP and the blocks of Photoshop begin; where the rest is lost, anything may be in it.
_MARKS = re.compile(rb"Exif\0\0|eXIf|EXIF|<x:xmpmeta|<rdf:RDF|Photoshop 3\.0")
# XMP, IPTC, Photoshop's blocks, EXIF and GPS as a TIFF's own tags.
_PRIVATE = frozenset((700, 33723, 34377, 34665, GPS))
# A picture has one block of EXIF and perhaps a preview's; more of them is noise or malice.
_MAX_BLOCKS = 1_000


def has_position(data: bytes) -> bool:
    """Whether EXIF or XMP anywhere in the bytes holds a position."""
    if _XMP_GPS.search(data):
        return True
    blocks = islice(_BLOCK.finditer(data), _MAX_BLOCKS)
    return any(GPS in directory(data, block.start()) for block in blocks)


def may_have_position(data: bytes) -> bool:
    """Whether a picture that cannot be cleaned has a position, or had room to hide one."""
    if data.startswith(_BIG):
        return True
    if _BLOCK.match(data):
        tags = directory(data)
        return not tags or not _PRIVATE.isdisjoint(tags)
    return has_position(data) or _MARKS.search(data) is not None
