"""What a Word or Excel document says: its text, cell by cell and paragraph by paragraph."""

import zipfile
from io import BytesIO

from newsroom.photos.disclosures import Disclosures
from newsroom.photos.markupwords import decoded, words
from newsroom.photos.packages import DAMAGES, check_size
from newsroom.photos.sources import MEGABYTE

# A document of more text is a database. Each part is held in memory once more as it is read.
_MOST_BYTES = 64 * MEGABYTE
_MOST_DEPTH = 3
_TEXTS = (".xml", ".rels", ".vml", ".htm", ".html", ".txt", ".rtf")
_ZIP = b"PK\x03\x04"


def read_package(data: bytes, found: Disclosures, depth: int = 0) -> bool:
    """Look for numbers in names and texts of a package; whether it could be read to its end."""
    left = _MOST_BYTES
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            check_size(archive)
            found.read("\n\n".join(archive.namelist()))
            for info in archive.infolist():
                name = info.filename.casefold()
                with archive.open(info) as stream:
                    is_package = stream.read(len(_ZIP)) == _ZIP
                if is_package and depth < _MOST_DEPTH:
                    if not read_package(archive.read(info), found, depth + 1):
                        return False
                elif name.endswith(_TEXTS):
                    left -= info.file_size
                    if left < 0:
                        return False
                    found.read(said(archive.read(info)))
    except DAMAGES:
        return False
    return True


def said(content: bytes) -> str:
    """The words of one part, as `words` gives them."""
    return words(decoded(content))
