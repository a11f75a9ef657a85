"""What of a photo's embedded text a person wrote: one clean line, or nothing."""

import re

from newsroom.characters import FORBIDDEN

# A photo's caption, not its article: no office has written a longer one.
MAX_CHARACTERS = 2000
# More bytes than any encoding needs for so many characters; what follows is not looked at.
MAX_BYTES = 16 * MAX_CHARACTERS
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_CONTROLS_ARE_BINARY = 1 / 20

# A single word of ASCII is what devices write by themselves: "cof", "DCIM", "IMG_0001.JPG".
_ONE_TOKEN = re.compile(r"[!-~]*")
_FILE_NAME = re.compile(
    r".*\.(?:jpe?g|jfif|png|hei[cf]|webp|avif|tiff?|gif|bmp|dng|cr2|nef|arw)", re.I
)
_NUMBERED = re.compile(
    r"(?:whatsapp|images?|img|dsc|dscn|pxl|photos?|foto|gambar|pictures?|screenshot|screen|shot"
    r"|tangkapan|layar|scan|capture|untitled|at|pukul|am|pm|[\W\d_])*+",
    re.I,
)
_DEVICE_CAPTION = re.compile(
    r"(?:[\w ]{0,24}\bdigital (?:still )?camera|[\w ]{0,12}\bcamera pictures?|sony dsc|exif jpeg"
    r"|exif jpeg picture|<[^<>]{0,60}samsung[^<>]{0,20}>|lead technologies.{0,40}"
    r"|(?:processed|created|made|edited|shot|generated) (?:with|by|on|using)\b.*"
    r"|file written by .*|(?:no|image) (?:description|title))",
    re.I,
)
# Roles, placeholders, and the makers after whom a computer's or a phone's account is named.
_NOBODY = re.compile(
    r"(?:the )?(?:unknown|default|user|owner|admin|administrator|picasa(?: [\d.]+)?|photographer"
    r"|fotografer|photo|artist|author|name|creator|camera|none|null|pengguna|pemilik|windows|pc"
    r"|laptop|komputer|acer|asus|axioo|dell|hp|lenovo|toshiba|samsung|xiaomi|redmi|oppo|vivo|realme"
    r"|infinix|iphone|apple|canon|nikon|sony|fujifilm|olympus|panasonic|unknown artist"
    r"|(?:camera|windows|office|microsoft|microsoft office) (?:owner|user|account)"
    r"|(?:your|owner|artist|author) name)[ .]*",
    re.I,
)
_RIGHTS = re.compile(r"copyright|hak cipta|all rights reserved|\(c\)|[\W\d_]", re.I)


def one_line(text: str) -> str:
    """The text on one line with single spaces, without a character that must not be shown.

    Dropped are those of `newsroom.characters` and lone surrogates, and with them everything
    that XML 1.0 (2.2, Char) does not allow.
    """
    return " ".join(_SURROGATES.sub("", FORBIDDEN.sub("", " ".join(text.split()))).split())


def decoded(data: bytes) -> str:
    """Bytes as text: UTF-8 where they are that, else Windows-1252; empty where they are neither.

    A UTF-8 character cut in half at the end, as other programs leave it, is dropped. Text that
    is strewn with control characters is taken for binary data.
    """
    data = data[:MAX_BYTES]
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        head = data[: error.start]
        # "caf\xe9" is cut UTF-8 as well as Windows-1252; only other UTF-8 before it tells.
        is_cut = error.reason == "unexpected end of data" and not head.isascii()
        try:
            text = head.decode() if is_cut else data.decode("cp1252")
        except UnicodeDecodeError:
            return ""
    is_binary = len(_CONTROLS.findall(text)) > len(text) * _CONTROLS_ARE_BINARY
    return "" if is_binary else text


def sentence(text: str, device: frozenset[str]) -> str:
    """A caption or alternative text in one line; empty where a device or program wrote it.

    `device` holds the folded names of the camera (see `device_names`). Empty also for a file
    name, for a single word, and for words that only number pictures ("WhatsApp Image 2025-…").
    """
    line = _cut(text)
    is_written = not (
        _ONE_TOKEN.fullmatch(line)
        or _FILE_NAME.fullmatch(line)
        or _NUMBERED.fullmatch(line)
        or _DEVICE_CAPTION.fullmatch(line)
        or line.casefold() in device
    )
    return line if is_written else ""


def name(text: str, device: frozenset[str]) -> str:
    """The name of a person or office in one line; empty for a device's, or a word for nobody."""
    line = _cut(text)
    is_name = not (
        _NOBODY.fullmatch(line)
        or line.casefold() in device
        or _FILE_NAME.fullmatch(line)
        or _NUMBERED.fullmatch(line)
    )
    return line if is_name else ""


def rights(text: str, device: frozenset[str]) -> str:
    """A copyright notice in one line; empty where it names nobody ("Copyright 2019", "(c)")."""
    line = _cut(text)
    owner = " ".join(_RIGHTS.sub(" ", line).split())
    return line if name(owner, device) else ""


def device_names(make: str, model: str) -> frozenset[str]:
    """What a camera may call itself in a field meant for a person, folded."""
    make, model = one_line(make).casefold(), one_line(model).casefold()
    return frozenset({make, model, f"{make} {model}".strip()})


def _cut(text: str) -> str:
    # Ten times as long, because white space and controls are still to go.
    return one_line(text[: 10 * MAX_CHARACTERS])[:MAX_CHARACTERS].rstrip()
