"""Files that are no photo we can publish, whatever they are named."""

from rules.files import isobmff, make


def named(kind: str) -> bytes:
    """A small file of that kind of `rules.files`."""
    return make(kind, (64, 48), "foreign")


def jpeg_2000() -> bytes:
    return b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(200)


def jpeg_xl() -> bytes:
    return b"\0\0\0\x0cJXL \r\n\x87\n" + bytes(200)


def icon() -> bytes:
    return b"\0\0\1\0\1\0\x20\x20" + bytes(200)


def canon_raw() -> bytes:
    return isobmff(b"crx ")


def fuji_raw() -> bytes:
    return b"FUJIFILMCCD-RAW 0201" + bytes(200)


def film() -> bytes:
    return isobmff(b"mp42")


def page_before_photo() -> bytes:
    return b"<html><body>" + make("jpeg", (64, 48), "foreign")


def noise() -> bytes:
    return bytes(range(251)) * 40
