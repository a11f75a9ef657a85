"""The words that go out in a published photo: the same words give the same bytes, and no more.

What a field is called and holds is from the IPTC Photo Metadata Standard 2023.2; how the three
forms agree with each other from the Metadata Working Group's Guidelines 2.0.
"""

from collections.abc import Callable
from datetime import datetime, time
from html import escape
from struct import pack

from newsroom.photos.embedded import DIGEST_RESOURCE, IIM_RESOURCE, digest_of
from newsroom.photos.wording import one_line
from newsroom.photos.words import Words

_START, _SEGMENT = b"\xff\xd8", b"\xff"
_APP0, _APP1, _APP13 = 0xE0, 0xE1, 0xED
_START_OF_SCAN = 0xDA
# ITU-T T.81, table B.1: start of frame, all of C0 to CF but Huffman and arithmetic tables.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_XMP_MARK, _PHOTOSHOP_MARK = b"http://ns.adobe.com/xap/1.0/\0", b"Photoshop 3.0\0"

# EXIF 2.32, 4.6.4 to 4.6.8. Without the fields from _X_RESOLUTION on a file is not valid EXIF.
_DESCRIPTION, _ARTIST, _COPYRIGHT, _EXIF_FOLDER = 0x010E, 0x013B, 0x8298, 0x8769
_TAKEN = 0x9003
_X_RESOLUTION, _Y_RESOLUTION, _RESOLUTION_UNIT, _CHROMA_POSITION = 0x011A, 0x011B, 0x0128, 0x0213
_VERSION, _COMPONENTS, _FLASHPIX, _COLOUR_SPACE = 0x9000, 0x9101, 0xA000, 0xA001
_WIDTH, _HEIGHT = 0xA002, 0xA003
_INCH, _CENTRED, _SRGB = 2, 1, 1
_UNKNOWN_RESOLUTION = 72
_ASCII, _SHORT, _LONG, _RATIONAL, _UNDEFINED = 2, 3, 4, 5, 7
_WIDTHS = {_ASCII: 1, _SHORT: 2, _LONG: 4, _RATIONAL: 8, _UNDEFINED: 1}
_TIFF_HEAD, _ENTRY = 8, 12

# Octets. An APP1 segment takes 65,533 with its mark, and a packet of XMP 65,502 (XMP part 3,
# 1.1.3.1); no photo's words come near that, so each field simply has a share that fits.
_EXIF_SHARES = {_DESCRIPTION: 40_000, _ARTIST: 8_000, _COPYRIGHT: 8_000}
_CAPTION_SHARE, _ALT_SHARE, _LINE_SHARE, _ADDRESS_SHARE = 30_000, 12_000, 3_000, 2_000
# IIM 4.2, 6.4: the longest that each data set of record 2 may be.
_DATE_CREATED, _BY_LINE, _HEADLINE, _CREDIT, _NOTICE, _CAPTION = 55, 80, 105, 110, 116, 120
_IIM_LIMITS = {_BY_LINE: 32, _HEADLINE: 256, _CREDIT: 32, _NOTICE: 128, _CAPTION: 2000}
_APPLICATION_RECORD, _RECORD_VERSION, _ENVELOPE_RECORD, _CHARACTER_SET = 2, 0, 1, 90
_UTF_8 = b"\x1b%G"

_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_LANGUAGES = '<rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt>'
_SEQUENCE = "<rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq>"


def exif(words: Words, size: tuple[int, int] | None = None) -> bytes:
    """An EXIF block for an sRGB picture, as Pillow's `exif=` takes it.

    `size` is the width and height, which EXIF demands of a JPEG and an AVIF tells elsewhere. Text
    is UTF-8, which EXIF 2.32 does not know and the Guidelines 2.0 recommend. A day alone is
    midnight, as EXIF has no other form that programs read.
    """
    texts = ((_DESCRIPTION, words.caption), (_ARTIST, words.creator), (_COPYRIGHT, words.copyright))
    fitted = ((tag, _fitted(text, _EXIF_SHARES[tag]).encode()) for tag, text in texts)
    fields = [(tag, _ASCII, text + b"\0") for tag, text in fitted if text]
    resolution = pack(">II", _UNKNOWN_RESOLUTION, 1)
    fields += [
        (_X_RESOLUTION, _RATIONAL, resolution),
        (_Y_RESOLUTION, _RATIONAL, resolution),
        (_RESOLUTION_UNIT, _SHORT, pack(">H", _INCH)),
        (_CHROMA_POSITION, _SHORT, pack(">H", _CENTRED)),
        (_EXIF_FOLDER, _LONG, bytes(4)),
    ]
    folder = [
        (_VERSION, _UNDEFINED, b"0232"),
        (_COMPONENTS, _UNDEFINED, b"\1\2\3\0"),
        (_FLASHPIX, _UNDEFINED, b"0100"),
        (_COLOUR_SPACE, _SHORT, pack(">H", _SRGB)),
    ]
    if size is not None:
        sides = zip((_WIDTH, _HEIGHT), size, strict=True)
        folder += [(tag, _LONG, pack(">I", side)) for tag, side in sides]
    if words.date is not None:
        moment = f"{_day(words.date, ':')} {words.date:%H:%M:%S}"
        folder.append((_TAKEN, _ASCII, moment.encode() + b"\0"))
    head = b"MM\0*" + pack(">I", _TIFF_HEAD)
    # The folder stands behind the main directory, whose length does not depend on its address.
    behind = _TIFF_HEAD + len(_directory(fields, _TIFF_HEAD))
    fields[-1] = (_EXIF_FOLDER, _LONG, pack(">I", behind))
    return b"Exif\0\0" + head + _directory(fields, _TIFF_HEAD) + _directory(folder, behind)


def xmp(words: Words) -> bytes:
    """An XMP packet in UTF-8 (XMP part 1, 7), well-formed whatever the words are."""
    rights = _fitted(words.copyright, _LINE_SHARE, _escaped)
    properties = (
        ("dc:description", _LANGUAGES, _fitted(words.caption, _CAPTION_SHARE, _escaped)),
        ("dc:creator", _SEQUENCE, _fitted(words.creator, _LINE_SHARE, _escaped)),
        ("dc:rights", _LANGUAGES, rights),
        ("dc:source", "{}", _address(words.source_url)),
        ("photoshop:Headline", "{}", _fitted(words.headline, _LINE_SHARE, _escaped)),
        ("photoshop:Credit", "{}", _fitted(words.credit, _LINE_SHARE, _escaped)),
        ("photoshop:DateCreated", "{}", _iso(words.date)),
        ("Iptc4xmpCore:AltTextAccessibility", _LANGUAGES, _fitted(words.alt, _ALT_SHARE, _escaped)),
        ("xmpRights:Marked", "{}", "True" if rights else ""),
        ("xmpRights:WebStatement", "{}", _address(words.licence_url)),
    )
    spaces = "".join(f'\n   xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
    elements = "".join(
        f"\n   <{name}>{form.format(_escaped(text))}</{name}>"
        for name, form, text in properties
        if text
    )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""{spaces}>{elements}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()


def iptc(words: Words) -> bytes:
    """Photoshop image resources: the words as IPTC-IIM 4.2 in UTF-8, and the block's digest.

    Texts longer than IIM allows are cut at a word. There is no 2:60 (time), as it would need the
    zone of a camera's clock.
    """
    texts = {
        _BY_LINE: words.creator,
        _HEADLINE: words.headline,
        _CREDIT: words.credit,
        _NOTICE: words.copyright,
        _CAPTION: words.caption,
    }
    fields = {tag: _fitted(text, _IIM_LIMITS[tag]).encode() for tag, text in texts.items()}
    day = _day(words.date, "").encode() if words.date else b""
    block = _data_set(_ENVELOPE_RECORD, _CHARACTER_SET, _UTF_8)
    block += _data_set(_APPLICATION_RECORD, _RECORD_VERSION, pack(">H", 4))
    for tag, value in ((_DATE_CREATED, day), *fields.items()):
        block += _data_set(_APPLICATION_RECORD, tag, value) if value else b""
    # A reader believes XMP, which is never cut, before an IIM block with the right digest.
    return _resource(IIM_RESOURCE, block) + _resource(DIGEST_RESOURCE, digest_of(block))


def with_words(jpeg: bytes, words: Words) -> bytes:
    """The same JPEG with the words as EXIF, XMP and IPTC behind its JFIF header.

    Not a pixel is touched; EXIF, XMP and Photoshop segments that were there are replaced.
    Raises ValueError where the bytes are no JPEG.
    """
    at, size, before, after = len(_START), (0, 0), b"", b""
    is_jpeg = jpeg.startswith(_START)
    while is_jpeg and jpeg[at : at + 1] == _SEGMENT and len(jpeg) - at > 4:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        segment = jpeg[at : at + 2 + length]
        if marker == _START_OF_SCAN:
            break
        if marker in _FRAMES:
            height, width = segment[5:7], segment[7:9]
            size = (int.from_bytes(width, "big"), int.from_bytes(height, "big"))
        if marker == _APP0:
            before += segment
        elif marker not in (_APP1, _APP13):
            after += segment
        at += 2 + length
    if not all(size):
        raise ValueError("not a JPEG")
    said = (
        _framed(_APP1, exif(words, size))
        + _framed(_APP1, _XMP_MARK + xmp(words))
        + _framed(_APP13, _PHOTOSHOP_MARK + iptc(words))
    )
    return _START + before + said + after + jpeg[at:]


def _directory(fields: list[tuple[int, int, bytes]], start: int) -> bytes:
    """An image file directory at that offset: tag, type and value of each (TIFF 6.0, section 2)."""
    entries, values = b"", b""
    for tag, kind, value in sorted(fields):
        at = start + 2 + _ENTRY * len(fields) + 4 + len(values)
        is_short = len(value) <= 4
        held = value.ljust(4, b"\0") if is_short else pack(">I", at)
        entries += pack(">HHI", tag, kind, len(value) // _WIDTHS[kind]) + held
        values += b"" if is_short else value + b"\0" * (len(value) % 2)
    return pack(">H", len(fields)) + entries + bytes(4) + values


def _framed(marker: int, payload: bytes) -> bytes:
    return _SEGMENT + pack(">BH", marker, len(payload) + 2) + payload


def _data_set(record: int, number: int, value: bytes) -> bytes:
    return pack(">BBBH", 0x1C, record, number, len(value)) + value


def _resource(number: int, data: bytes) -> bytes:
    """An image resource block without a name, padded to an even length."""
    return b"8BIM" + pack(">HHI", number, 0, len(data)) + data + b"\0" * (len(data) % 2)


def _day(day: datetime, separator: str) -> str:
    return f"{day.year:04}{separator}{day.month:02}{separator}{day.day:02}"


def _iso(moment: datetime | None) -> str:
    """ISO 8601 as XMP part 1, 8.2.1.2 allows it: a day alone where no time is known."""
    if moment is None:
        return ""
    return _day(moment, "-") if moment.time() == time() else moment.isoformat(timespec="seconds")


def _escaped(text: str) -> str:
    return escape(text, quote=False)


def _address(url: str) -> str:
    """The address where it is of a length that addresses have; half an address leads nowhere."""
    line = one_line(url)
    return line if len(_escaped(line).encode()) <= _ADDRESS_SHARE else ""


def _fitted(text: str, limit: int, form: Callable[[str], str] = str) -> str:
    """The text in one line; where its UTF-8 in that form has more octets, cut, if it can at a word.

    Never within a character.
    """
    line = one_line(text)
    if len(form(line).encode()) <= limit:
        return line
    end, room = 0, limit
    while (room := room - len(form(line[end]).encode())) >= 0:
        end += 1
    head, _, _ = line[:end].rpartition(" ")
    # Not every script has spaces: a far-off one would cost most of the text.
    return head if line[end] != " " and len(head) > end / 2 else line[:end]
