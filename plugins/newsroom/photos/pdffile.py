"""A PDF file put together from its objects: one revision, the same bytes on every machine.

ISO 32000-2, 7.5. Objects other than streams are packed into object streams, as Word and
LibreOffice do, because the structure that screen readers need is thousands of small objects.
They are compressed by LZW and not by deflate, whose bytes differ from one zlib to another.
"""

import hashlib
import struct
from collections.abc import Iterable, Iterator

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 500
# ISO 32000-2, 7.4.4: codes of 9 to 12 bits; 256 empties the table, 257 ends the data.
_CLEAR, _END, _FIRST, _FULL = 256, 257, 258, 4095


def assembled(
    plain: Iterable[tuple[int, bytes]], streams: Iterable[tuple[int, bytes]], root: int, info: int
) -> bytes:
    """The file that holds those numbered objects; streams come with dictionary and keywords.

    The numbers are those of the references in them, from 1 without a gap. `root` is the number
    of the catalog, `info` that of the information dictionary, or 0 where there is none.
    """
    whole = bytearray(_HEAD)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}

    def put(number: int, body: bytes) -> None:
        places[number] = (1, len(whole), 0)
        whole.extend(b"%d 0 obj\n" % number + body + b"\nendobj\n")

    for number, body in streams:
        put(number, body)
    packs = list(_packs(list(plain)))
    following = len(places) + sum(len(pack) for pack in packs)
    for pack in packs:
        places.update({number: (2, following, at) for at, (number, _) in enumerate(pack)})
        put(following, _object_stream(pack))
        following += 1
    start = len(whole)
    places[following] = (1, start, 0)
    rows = b"".join(struct.pack(">BIH", *places[number]) for number in range(following + 1))
    digest = hashlib.sha256(whole).hexdigest()[:32].encode()
    trailer = b"/Root %d 0 R" % root + (b" /Info %d 0 R" % info if info else b"")
    whole += b"%d 0 obj\n<</Type /XRef /Size %d /W [1 4 2] " % (following, following + 1)
    whole += trailer + b" /ID [<%s> <%s>] /Length %d>>\nstream\n" % (digest, digest, len(rows))
    whole += rows + b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(whole)


def _packs(
    objects: list[tuple[int, bytes]],
) -> Iterator[list[tuple[int, bytes]]]:
    for at in range(0, len(objects), _PACKED):
        yield objects[at : at + _PACKED]


def _object_stream(pack: list[tuple[int, bytes]]) -> bytes:
    table, bodies, at = b"", [], 0
    for number, body in pack:
        table += b"%d %d " % (number, at)
        bodies.append(body)
        at += len(body) + 1
    data = packed_lzw(table + b"\n".join(bodies))
    head = b"<</Type /ObjStm /N %d /First %d /Filter /LZWDecode /Length %d>>"
    return head % (len(pack), len(table), len(data)) + b"\nstream\n" + data + b"\nendstream"


def packed_lzw(data: bytes) -> bytes:
    """The data as the filter LZWDecode reads it, codes growing one early as is its default."""
    out, bits, held = bytearray(), 0, 0
    width = 9
    table: dict[bytes, int] = {}
    single = [bytes([value]) for value in range(256)]

    def emit(code: int) -> None:
        nonlocal bits, held
        bits = bits << width | code
        held += width
        while held >= 8:
            held -= 8
            out.append(bits >> held & 0xFF)
        bits &= (1 << held) - 1

    emit(_CLEAR)
    table = {word: word[0] for word in single}
    following, current = _FIRST, b""
    for value in data:
        longer = current + single[value]
        if longer in table:
            current = longer
            continue
        emit(table[current])
        table[longer] = following
        following += 1
        current = single[value]
        if following == _FULL:
            emit(_CLEAR)
            table = {word: word[0] for word in single}
            following, width = _FIRST, 9
        elif following + 1 > 1 << width:
            width += 1
    if current:
        emit(table[current])
        following += 1
        if following + 1 > 1 << width and width < 12:
            width += 1
    emit(_END)
    if held:
        out.append(bits << 8 - held & 0xFF)
    return bytes(out)
