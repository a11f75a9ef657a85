"""Pictures written into the text of a page, which have no stream of their own (ISO 32000-2, 8.9.7).

They are found and not cleaned: few programs write them, and cutting one out of a page's text may
break the page.
"""

import re

from pypdf.filters import decode_stream_data
from pypdf.generic import StreamObject

from newsroom.photos.pdffilters import resolved
from newsroom.photos.positions import may_have_position

# How a JPEG and the two forms of JPEG 2000 begin.
_START = re.compile(rb"\xff\xd8\xff|\0\0\0\x0cjP  |\xff\x4f\xff\x51")
# A picture in wrappings: what is in it shows only when they are undone.
_WRAPPED = re.compile(
    rb"/(?:A85|AHx|Fl|LZW|RL|ASCII85Decode|ASCIIHexDecode|FlateDecode|LZWDecode|RunLengthDecode)"
    rb"(?:\s|%[^\r\n]*[\r\n])*/(?:DCT|JPX)(?:Decode)?\b"
)
# 7.3.5: a name may spell any of its letters by number.
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def may_tell_inline(stream: StreamObject) -> bool:
    """Whether a stream may hold a picture that says who took it, where and with what.

    Any stream may be the text of a page, except one that is a picture itself. What cannot be
    unpacked may hold anything.
    """
    if str(resolved(stream.get("/Subtype"))) == "/Image":
        return False
    try:
        data = decode_stream_data(stream) if resolved(stream.get("/Filter")) else stream._data
    except MemoryError:
        raise
    except Exception:
        # What pypdf raises on damaged bytes cannot be foreseen; all of it means this.
        return True
    if _START.search(data) and may_have_position(data):
        return True
    return _WRAPPED.search(_ESCAPED.sub(_letter, data)) is not None


def _letter(escape: re.Match[bytes]) -> bytes:
    return bytes.fromhex(escape[1].decode())
