"""ZIP packages as Office writes them, taken apart and put together without compressing anew.

What is not changed keeps its compressed bytes, and what is changed is stored as it is: deflate
gives other bytes from one zlib to another, and a site is the same on every machine.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO

_LOCAL, _CENTRAL, _LAST = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_VERSION = 20
_UTF8 = 0x800
# APPNOTE 4.4.6: 1 January 1980, the first day a ZIP can tell.
_DAY = 0x21
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# A document of 20 MB that unpacks to more than this is a bomb, not an announcement.
_MAX_UNPACKED_BYTES = 512 << 20
DAMAGES = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError),
    *(struct.error, RuntimeError),
)
_JUNK_FOLDERS = ("__macosx/",)
_JUNK_FILES = (".ds_store", "thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a package: its name, its bytes as stored, and what they unpack to."""

    name: str
    stored: bytes
    method: int
    checksum: int
    size: int

    @property
    def content(self) -> bytes:
        """The part unpacked; raises ValueError where it is larger than it says."""
        if self.method == zipfile.ZIP_STORED:
            return self.stored
        content = zlib.decompressobj(-zlib.MAX_WBITS).decompress(self.stored, self.size + 1)
        if len(content) != self.size:
            raise ValueError("a part of another size than it says")
        return content


def part(name: str, content: bytes) -> Part:
    """A part that is stored as it is."""
    return Part(name, content, zipfile.ZIP_STORED, zlib.crc32(content), len(content))


def check_size(archive: zipfile.ZipFile) -> None:
    """Raise ValueError for a package whose parts unpack to more than can be borne."""
    if sum(info.file_size for info in archive.infolist()) > _MAX_UNPACKED_BYTES:
        raise ValueError("a package of too much")


def unpacked(data: bytes) -> tuple[Part, ...]:
    """The parts in their order, without what Windows and macOS leave in archives.

    Raises ValueError for a package that unpacks to too much, in which two parts share a name, or
    one is packed in a way that Office does not know.
    """
    parts = tuple(_parts(data))
    if len({part.name.casefold() for part in parts}) != len(parts):
        raise ValueError("two parts of one name")
    return parts


def packed(parts: Iterable[Part]) -> bytes:
    """The package of those parts in that order, dated 1980 and by nobody."""
    whole, directory, count = bytearray(), bytearray(), 0
    for each in parts:
        name = each.name.encode()
        flags = 0 if each.name.isascii() else _UTF8
        head = struct.pack(
            "<5H3I2H",
            *(_VERSION, flags, each.method, 0, _DAY),
            *(each.checksum, len(each.stored), each.size),
            *(len(name), 0),
        )
        directory += _CENTRAL + struct.pack("<H", _VERSION) + head
        directory += struct.pack("<3H2I", 0, 0, 0, 0, len(whole)) + name
        whole += _LOCAL + head + name + each.stored
        count += 1
    tail = struct.pack("<4H2IH", 0, 0, count, count, len(directory), len(whole), 0)
    return bytes(whole + directory + _LAST + tail)


def _parts(data: bytes) -> Iterator[Part]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        check_size(archive)
        for info in archive.infolist():
            if info.is_dir() or _is_junk(info.filename.casefold()):
                continue
            if info.compress_type not in _METHODS:
                raise ValueError("an unknown way of packing")
            # APPNOTE 4.3.7: the local header repeats the name and has an extra field of its own.
            name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
            start = info.header_offset + 30 + name + extra
            stored = data[start : start + info.compress_size]
            yield Part(info.filename, stored, info.compress_type, info.CRC, info.file_size)


def _is_junk(name: str) -> bool:
    file = name.rpartition("/")[2]
    return name.startswith(_JUNK_FOLDERS) or file in _JUNK_FILES or file.startswith("~$")
