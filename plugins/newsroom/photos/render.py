"""The published form of a photo: planned without looking, rendered once, kept by its content."""

import re
import unicodedata
import warnings
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, features

from newsroom.model import Photo, Rendition
from newsroom.photos import decoding
from newsroom.photos.colour import flatten, to_srgb
from newsroom.photos.formats import recognise
from newsroom.photos.sources import fetch_unchanged
from newsroom.photos.store import load, save

MAX_SIDE = 1600
QUALITY = 82
# Part of every file name: a changed recipe gives new names, so that no reader keeps old bytes.
RECIPE = f"1/jpeg/{QUALITY}/progressive"
_ENCODER = f"{PIL.__version__}/{features.version('jpg')}/{features.version('littlecms2')}"
_STEM_LENGTH = 60
_SPARE = 1.5
# How the stored pixels become upright, by EXIF orientation (EXIF 2.32, 4.6.4).
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_START, _END = b"\xff\xd8", b"\xff\xd9"


def plan(article_url: str, photo: Photo, max_width: int = MAX_SIDE) -> Rendition:
    """The rendition of an inspected photo at that item's address; pure, nothing is read.

    It fits into a square of `max_width` pixels and is never larger than its source. The file
    name is the photo's own as a slug, the width, and eight digits of the hash of source bytes
    and recipe. Raises ValueError for a photo that has no facts or a fault.
    """
    facts = photo.facts
    if facts is None or facts.fault or not facts.width or not facts.height:
        raise ValueError(f"no rendition of a photo that is not sound: {photo.file.text}")
    width, height = _fitted(facts.width, facts.height, max_width)
    digest = sha256(f"{facts.digest} {RECIPE} {width}x{height}".encode()).hexdigest()
    name = f"{slug(Path(photo.file.text).stem)}-{width}-{digest[:8]}.jpg"
    return Rendition(facts.path, facts.digest, f"{article_url.strip('/')}/{name}", width, height)


def render(root: Path, rendition: Rendition, cache: Path) -> bytes:
    """The planned JPEG: upright, sRGB, progressive, without any metadata; the same every time.

    Kept under `cache/photos` by the hash of source, recipe and encoder. Raises
    SourceChangedError where the file is no longer the one that was inspected.
    """
    recipe = f"{rendition.digest} {RECIPE} {_ENCODER} {rendition.width}x{rendition.height}"
    stored = cache / "photos" / f"{sha256(recipe.encode()).hexdigest()}.jpg"
    known = load(stored)
    if known is not None and known.startswith(_START) and known.endswith(_END):
        return known
    data = fetch_unchanged(root, rendition.source, rendition.digest)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = developed(data, rendition.width, rendition.height)
    encoded = BytesIO()
    picture.save(encoded, "JPEG", quality=QUALITY, progressive=True, optimize=True)
    save(stored, encoded.getvalue())
    return encoded.getvalue()


def developed(data: bytes, width: int, height: int) -> Image.Image:
    """A sound photo's pixels upright in sRGB at that size, carrying nothing but pixels."""
    with decoding.opened(data, recognise(data).name) as image:
        header = decoding.Pixels(*image.size)
        # A JPEG decodes faster at half or quarter size; what is left still has to be scaled down.
        factor = max(1, int(max(header) / (_SPARE * max(width, height))))
        decoding.reduce_jpeg(image, (header.width // factor, header.height // factor))
        image.load()
        # Pillow turns a TIFF itself while loading it.
        turn = None if image.format == "TIFF" else _TURNS.get(decoding.orientation(image))
        is_sideways = decoding.upright(image, header) != header
        profile = image.info.get("icc_profile")
        flat = flatten(image)
    wanted = (height, width) if is_sideways else (width, height)
    scaled = flat.resize(wanted, Image.Resampling.LANCZOS) if flat.size != wanted else flat
    upright = scaled if turn is None else scaled.transpose(turn)
    srgb = to_srgb(upright, profile)
    plain = Image.new("RGB", srgb.size)
    plain.paste(srgb)
    return plain


def slug(stem: str) -> str:
    """A file's stem for an address: lower-case ASCII letters, digits and single hyphens."""
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only)[:_STEM_LENGTH]
    return words.strip("-") or "foto"


def _fitted(width: int, height: int, limit: int) -> tuple[int, int]:
    scale = min(1.0, limit / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
