"""JPEG files as phones, cameras, chat programs and enemies leave them (ITU-T T.81)."""

import base64
import struct

from photos.making.pictures import (
    LARGEST,
    MAKER_NOTE,
    ORIENTATION,
    SIZE,
    XMP_BOMB,
    exif,
    flat,
    lab_profile,
    textured,
)
from rules.files import MEGABYTE, Size, isobmff, plain_zip, saved

START, END = b"\xff\xd8", b"\xff\xd9"
_ADOBE = b"\xff\xee\x00\x0eAdobe"
_LONGEST = 65_533
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
# 64 x 48 pixels in arithmetic coding, which Pillow reads and does not write.
_ARITHMETIC = """
/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWG
kJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk
pKSkpKSkpKSkpKSkpKT/yQARCAAwAEADASIAAhEBAxEB/8wACgAQEAUBEBEF/9oADAMBAAIRAxEAPwD/AD57V/mFUaJGCOLJ
DIcIlGa9wDjGHhYyL4SBMBXRikx3n0U7NSqqvA6P6fS2udjV6vwPiQjm4uWyr+k5r3JI+mIuoyEFm5fdIVwcr/j8kP3R9vQv
bNvMAJQ1gbVV+bY4/9k=
"""


def segment(code: int, data: bytes) -> bytes:
    """A marker segment; B.1.1.4."""
    return struct.pack(">BBH", 0xFF, code, len(data) + 2) + data


def headed(*segments: bytes) -> bytes:
    """A sound JPEG with those segments in front of its own."""
    return START + b"".join(segments) + baseline()[2:]


def baseline() -> bytes:
    return saved(textured(), "JPEG", quality=80)


def of_size(size: Size) -> bytes:
    return saved(textured(size=size), "JPEG")


def progressive() -> bytes:
    return saved(textured(), "JPEG", quality=80, progressive=True)


def grey() -> bytes:
    return saved(textured("L"), "JPEG")


def full_colour() -> bytes:
    return saved(textured(), "JPEG", subsampling="4:4:4")


def restarting() -> bytes:
    return saved(textured(), "JPEG", subsampling="4:2:0", restart_marker_blocks=4)


def arithmetic() -> bytes:
    return base64.b64decode(_ARITHMETIC)


def adobe_cmyk() -> bytes:
    return saved(textured("CMYK"), "JPEG")


def plain_cmyk() -> bytes:
    before, _, after = adobe_cmyk().partition(_ADOBE)
    return before + after[7:]


def ycck() -> bytes:
    """Adobe's marker says that the four channels are YCCK."""
    whole = bytearray(adobe_cmyk())
    whole[whole.index(_ADOBE) + 15] = 2
    return bytes(whole)


def turned(orientation: int) -> bytes:
    return saved(textured(), "JPEG", exif=exif({ORIENTATION: orientation}))


def two_pictures() -> bytes:
    """MPO: a second picture behind the first, as phones leave a brightness map."""
    return saved(textured(), "MPO", save_all=True, append_images=[textured(size=(160, 90))])


def second_picture_cut() -> bytes:
    return two_pictures()[:-1000]


def with_phone_trailer() -> bytes:
    return baseline() + bytes(1000) + b"SEFT"


def with_film() -> bytes:
    """A "motion photo": three seconds of film behind the picture."""
    return baseline() + isobmff(b"mp42") + bytes(20_000)


def with_zip() -> bytes:
    return baseline() + plain_zip()


def with_html() -> bytes:
    return headed(segment(0xFE, b"<html><script>alert(1)</script></html>"))


def without_end() -> bytes:
    return baseline()[:-2]


def with_empty_tail() -> bytes:
    """A download that reserved its room and stopped half-way: the rest is zeros."""
    whole = baseline()
    return whole[: len(whole) // 2] + bytes(len(whole) // 2)


def ended_early() -> bytes:
    """The end marker in the middle of the picture's data."""
    whole = baseline()
    return whole[: len(whole) // 2] + END


def huge_exif() -> bytes:
    return saved(textured(), "JPEG", exif=exif({}, {MAKER_NOTE: bytes(60_000)}))


def endless_exif() -> bytes:
    """EXIF whose only folder contains itself."""
    ifd = struct.pack("<HHHII", 1, 0x8769, 4, 1, 8) + struct.pack("<I", 8)
    return headed(segment(0xE1, b"Exif\0\0II*\0" + struct.pack("<I", 8) + ifd))


def many_segments() -> bytes:
    return headed(*(segment(0xE0 | n % 16, b"isi %d" % n) for n in range(16, 4000)))


def huge_xmp() -> bytes:
    """15 MB of extended XMP (XMP specification, part 3, 1.1.3.1)."""
    part, length = 65_000, 15 * MEGABYTE
    name = _MORE_XMP + b"0123456789ABCDEF" * 2
    chunks = (
        segment(0xE1, name + struct.pack(">II", length, at) + b" " * part)
        for at in range(0, length, part)
    )
    return headed(segment(0xE1, _XMP + b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"), *chunks)


def icc(profile: bytes) -> bytes:
    """A profile in as many segments as it takes (ICC.1, B.4)."""
    room = _LONGEST - 14
    parts = [profile[at : at + room] for at in range(0, len(profile), room)]
    heads = (b"ICC_PROFILE\0" + bytes((n, len(parts))) for n in range(1, len(parts) + 1))
    return headed(*(segment(0xE2, head + part) for head, part in zip(heads, parts, strict=True)))


def huge_icc() -> bytes:
    return icc(bytes(15 * MEGABYTE))


def broken_icc() -> bytes:
    return icc(b"profil yang rusak" * 20)


def foreign_icc() -> bytes:
    return icc(lab_profile())


def xmp_bomb() -> bytes:
    return headed(segment(0xE1, _XMP + XMP_BOMB))


def claiming(width: int, height: int) -> bytes:
    """A photo whose frame header says that size."""
    return baseline().replace(struct.pack(">HH", *SIZE[::-1]), struct.pack(">HH", height, width))


def two_headers() -> bytes:
    """A frame header of 65,000 x 65,000 in front of the true one."""
    whole = baseline()
    at = whole.index(b"\xff\xc0")
    header = whole[at : at + 19]
    return whole[:at] + header[:5] + struct.pack(">HH", 65_000, 65_000) + header[9:] + whole[at:]


def largest() -> bytes:
    return saved(flat(), "JPEG", quality=50)


def largest_progressive() -> bytes:
    """Decoding it takes the coefficients of the whole picture at once: 360 MB."""
    return saved(flat(), "JPEG", quality=50, progressive=True, subsampling="4:4:4")


def thousands_of_scans() -> bytes:
    """A grey picture sent over and over, a few bytes each time, each through all 60 megapixels."""
    width, height = LARGEST
    blocks = (width // 8) * (height // 8)
    # One code and fourteen more bits say that 32,767 blocks have nothing to add (G.1.2.2).
    bits = ("0" + "1" * 14) * (blocks // 32_767 + 1)
    bits = bits.ljust(-(-len(bits) // 8) * 8, "1")
    again = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    table = bytes((1, *(0,) * 15))
    scan = segment(0xDA, bytes((1, 1, 0, 1, 63, 0))) + again
    return b"".join(
        (
            START,
            segment(0xDB, b"\0" + b"\1" * 64),
            segment(0xC2, struct.pack(">BHHBBBB", 8, height, width, 1, 1, 0x11, 0)),
            segment(0xC4, b"\0" + table + b"\0"),
            segment(0xC4, b"\x10" + table + b"\xe0"),
            segment(0xDA, bytes((1, 1, 0, 0, 0, 0))) + bytes(blocks // 8 + 1),
            scan * 4000,
            END,
        )
    )
