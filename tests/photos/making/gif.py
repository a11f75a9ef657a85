"""GIF files, sound, odd and hostile (GIF89a)."""

import struct

from photos.making.pictures import textured
from rules.files import Size, saved

# One grey pixel in a frame of its own.
_FRAME = b",\0\0\0\0\1\0\1\0\0\2\2\x44\1\0"


def canvas(size: Size) -> bytes:
    """Signature, screen descriptor and a palette of two colours."""
    return b"GIF89a" + struct.pack("<HHBBB", *size, 0x80, 0, 0) + b"\0\0\0\x99\x99\x99"


def single() -> bytes:
    return saved(textured("P"), "GIF")


def animated() -> bytes:
    frames = [textured("P"), textured("P").rotate(180), textured("P").rotate(90)]
    return saved(frames[0], "GIF", save_all=True, append_images=frames[1:], duration=200)


def with_html() -> bytes:
    page = b"<html><script>alert(1)</script></html>"
    return saved(textured("P"), "GIF", comment=page) + page


def script() -> bytes:
    """A picture that browsers would also run as a script: `GIF89a/*…*/=1;alert(1)//`."""
    width = int.from_bytes(b"/*", "little")
    whole = saved(textured("P", (width, 4)), "GIF", comment=b"*/=1;alert(1)//")
    assert whole.startswith(b"GIF89a/*")
    return whole


def script_alone() -> bytes:
    return b"GIF89a=1;alert(1)//" + b" " * 200


def frame_outside() -> bytes:
    """A canvas of 64 x 48 and a frame that begins at its last corner."""
    frame = saved(textured("P", (64, 48)), "GIF")
    at = frame.index(b",\0\0\0\0\x40\0\x30\0")
    return frame[:at] + b"," + struct.pack("<HHHH", 60, 40, 64, 48) + frame[at + 9 :]


def frame_claiming(size: Size) -> bytes:
    """A canvas of one pixel and a frame of that size."""
    return canvas((1, 1)) + b"," + struct.pack("<HHHHB", 0, 0, *size, 0) + b"\2\2\x44\1\0;"


def claiming(size: Size) -> bytes:
    return canvas(size) + b"," + struct.pack("<HHHHB", 0, 0, *size, 0) + b"\2\2\x44\1\0;"


def many_frames(count: int) -> bytes:
    return canvas((1, 1)) + _FRAME * count + b";"


def second_frame_cut() -> bytes:
    whole = animated()
    return whole[: len(whole) * 2 // 3]
