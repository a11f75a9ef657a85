"""From a selection to the files of its pack, one photo after another to spare memory."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from newsroom.packs import archive, media, names, releasetext, social, socialtexts, whatsapp
from newsroom.packs.folder import Draft
from newsroom.packs.release import write_release
from newsroom.packs.selection import NotPackedError, Pack, Shot
from newsroom.packs.worddocument import word_document
from newsroom.photos import decoding
from newsroom.photos.decoding import Pixels
from newsroom.photos.developing import develop
from newsroom.photos.sources import fetch_unchanged
from newsroom.release.paths import fold
from newsroom.report import visible

# ITU-T T.81 has two octets for a side; libjpeg takes a little less.
_MAX_SIDE = 65_500
_OWN_NAMES = frozenset(fold(name) for name in (names.README, names.SUMS, names.TABLE))


class NotMadeError(RuntimeError):
    """Raised for a photo that cannot be worked on in full size; the message is for staff."""


@dataclass(frozen=True, slots=True)
class Made:
    """How many files were made of each kind; `on_ground` counts the photos that were set whole."""

    press: int = 0
    social: int = 0
    on_ground: int = 0
    originals: int = 0


def make(pack: Pack, root: Path, draft: Draft, say: Callable[[str], None]) -> Made:
    """Write every file of the pack into its draft; `root` is the folder of the content.

    Of a withdrawn item nothing is written but that it was withdrawn.

    Raises SourceChangedError for a file that is no longer the one inspected, NotPackedError for
    one named as a file of the pack's own, NotMadeError for a photo that is too large for this
    machine's memory or fails in full size.
    """
    if pack.view.is_withdrawn:
        _texts(pack, draft)
        return Made()
    originals = _originals(pack)
    colour = social.ground(pack.satker)
    on_ground = 0
    for shot in pack.shots:
        say(f"Menyiapkan foto {shot.number} dari {len(pack.shots)} ...")
        on_ground += _photo(pack, shot, root, draft, colour)
    _texts(pack, draft)
    draft.write(names.social_texts(pack), socialtexts.social_texts(pack))
    if pack.shots:
        _press_zip(pack, draft)
    for path, digest in originals.items():
        draft.write(_in_archive(path), fetch_unchanged(root, path, digest))
    _archive_texts(pack, root, draft)
    return Made(
        press=len(pack.shots),
        social=len(pack.shots) * len(social.SIZES),
        on_ground=on_ground,
        originals=len(originals),
    )


def _originals(pack: Pack) -> dict[str, str]:
    """Path → digest of everything that the archive keeps as it is."""
    source = pack.article.source
    found = {source.path: source.digest}
    found |= {shot.facts.path: shot.facts.digest for shot in pack.shots}
    found |= {each.facts.path: each.facts.digest for each in pack.enclosures}
    for path in found:
        if fold(path.rpartition("/")[2]) in _OWN_NAMES:
            raise NotPackedError(
                visible(f"Nama berkas {path} dipakai oleh paket itu sendiri. Ganti namanya.")
            )
    return found


def _photo(pack: Pack, shot: Shot, root: Path, draft: Draft, colour: str) -> int:
    """Write a photo in all its forms; how many of them stand on a ground."""
    on_ground = 0
    try:
        picture = _developed(fetch_unchanged(root, shot.facts.path, shot.facts.digest), shot)
        press = media.press_photo(picture, shot.words)
        draft.write(_for_press(names.press_photo(pack, shot)), press)
        for size in social.SIZES:
            wanted = social.setting(Pixels(*picture.size), size, shot.photo.focus)
            image = social.composed(picture, wanted, colour)
            made = social.social_picture(image, shot.words)
            draft.write(f"{names.SOCIAL}/{names.social_picture(pack, shot, size)}", made)
            on_ground += wanted.is_on_ground
    except MemoryError:
        raise NotMadeError(
            visible(
                f"Foto {shot.photo.file.text} terlalu besar untuk memori komputer ini. Tutup "
                "program lain, lalu ulangi."
            )
        ) from None
    except OSError as error:
        # So Pillow's encoders fail; what the disk refuses has become a StorageFailed.
        raise _unmade(shot) from error
    return on_ground


def _developed(data: bytes, shot: Shot) -> Image.Image:
    """The photo upright, in sRGB and in full size: it was found sound in a process of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with decoding.opened(data, shot.facts.format) as image:
                return develop(image, min(_MAX_SIDE, shot.facts.long_side))
        except MemoryError:
            raise
        except Exception as error:
            # Inspection decodes at a smaller scale; Pillow's decoders raise nearly anything.
            raise _unmade(shot) from error


def _unmade(shot: Shot) -> NotMadeError:
    return NotMadeError(
        visible(
            f"Foto {shot.photo.file.text} tidak dapat diolah dalam ukuran penuh. Simpan ulang "
            "sebagai JPEG, lalu ulangi."
        )
    )


def _texts(pack: Pack, draft: Draft) -> None:
    release = write_release(pack)
    draft.write(_for_press(names.release(pack, "docx")), word_document(release, pack))
    draft.write(_for_press(names.release(pack, "txt")), releasetext.release_text(release))
    draft.write(names.whatsapp(pack), whatsapp.whatsapp_file(pack))


def _press_zip(pack: Pack, draft: Draft) -> None:
    captions = _for_press(names.captions(pack))
    draft.write(captions, media.captions(pack))
    texts = (names.release(pack, "docx"), names.release(pack, "txt"))
    photos = (names.press_photo(pack, shot) for shot in pack.shots)
    paths = (*map(_for_press, (*texts, *photos)), captions)
    zipped = _for_press(names.press_zip(pack))
    draft.zip(zipped, paths, pack.release.replace(microsecond=0))


def _for_press(name: str) -> str:
    return f"{names.MEDIA}/{name}"


def _archive_texts(pack: Pack, root: Path, draft: Draft) -> None:
    source = pack.article.source
    size = len(fetch_unchanged(root, source.path, source.digest))
    draft.write(_in_archive(names.TABLE), archive.table(pack, size))
    draft.write(_in_archive(names.README), archive.warning(pack))
    prefix = _in_archive("")
    digests = {
        path.removeprefix(prefix): digest
        for path, digest in draft.digests.items()
        if path.startswith(prefix)
    }
    draft.write(_in_archive(names.SUMS), archive.checksums(digests))


def _in_archive(path: str) -> str:
    return f"{names.ARCHIVE}/{path.rpartition('/')[2]}"
