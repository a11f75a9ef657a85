"""One item opened to be changed: read whole, written back only while it is as it was read."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from newsroom import textfile
from newsroom.edition import EditionRefusedError, edition_time
from newsroom.itemfinding import UNNAMED, ItemUnknownError, find_article
from newsroom.model import Article
from newsroom.nocontent import no_content
from newsroom.pipeline import Checked, check, read_newsroom
from newsroom.progress import NEW_PHOTOS, counted
from newsroom.reading.decode import MAX_BYTES
from newsroom.refusal import RefusedError
from newsroom.sourceedits.insertion import NotInsertableError

_CHANGED = "{} berubah sewaktu dikerjakan; ulangi perintahnya."


@dataclass(frozen=True, slots=True)
class Opened:
    """An item with all findings of its newsroom, its file, and the moment in the office's zone."""

    article: Article
    checked: Checked
    file: Path
    data: bytes
    moment: datetime

    @property
    def stamp(self) -> str:
        """The moment as front matter has it."""
        return self.moment.strftime("%Y-%m-%d %H:%M")

    def change(self, edit: Callable[[str], str]) -> None:
        """Write the source as edited, whole or not at all; raises RefusedError."""
        try:
            changed = edit(self.data.decode())
            if self.file.read_bytes() != self.data:
                raise RefusedError(_CHANGED.format(self.file), 1)
            textfile.write(self.file.resolve(), changed)
        except NotInsertableError as error:
            raise RefusedError(str(error), 1) from None
        except UnicodeDecodeError:
            raise RefusedError(
                f"{self.file} bukan UTF-8; jalankan tugas periksa dahulu.", 1
            ) from None
        except OSError:
            raise RefusedError(
                f"{self.file} tidak dapat ditulis; tutup program lain yang membukanya.", 1
            ) from None


def open_item(item: Path | None, content: Path, at: str | None, cache: Path) -> Opened:
    """The item meant, at the edition time; raises RefusedError with a sentence for staff."""
    if item is None:
        raise RefusedError(UNNAMED)
    try:
        with counted(NEW_PHOTOS, sys.stderr) as on_photo:
            workers = os.cpu_count() or 1
            reading = read_newsroom(content, cache, workers, on_photo=on_photo)
        article = find_article(reading.newsroom, item)
        edition = edition_time(at, os.environ, datetime.now(UTC), reading.zone)
    except NotADirectoryError:
        raise RefusedError(no_content(content)) from None
    except (ItemUnknownError, EditionRefusedError) as error:
        raise RefusedError(str(error)) from None
    file = content / article.source.path
    try:
        data = file.read_bytes()
    except OSError:
        raise RefusedError(
            f"{file} tidak dapat dibuka; tutup program lain yang memakainya.", 1
        ) from None
    if sha256(data[: MAX_BYTES + 1]).hexdigest() != article.source.digest:
        raise RefusedError(_CHANGED.format(file), 1)
    checked = check(reading, edition, None, workers)
    return Opened(article, checked, file, data, edition.astimezone(reading.zone))
