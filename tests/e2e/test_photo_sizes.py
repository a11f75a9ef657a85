"""Photos in the sizes that staff really have are published without a complaint of their size."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from e2e.desk import PHOTO, Desk, open_desk
from rules import pictures
from rules.files import saved
from rules.scene import CAPTION

WHATSAPP = "WhatsApp Image 2025-07-17 at 10.12.33 (1).jpeg"
SCREEN = "Screenshot 2025-07-17 101233.png"
PHOTOS = {
    # As WhatsApp leaves it: this size, a quality of about 70, no EXIF.
    WHATSAPP: saved(pictures.picture((1600, 1200), "rapat"), "JPEG", quality=70),
    # As a laptop stores its screen.
    SCREEN: saved(pictures.screenshot((1366, 768), "zoom"), "PNG", compress_level=1),
}
ENTRY = """\
  - berkas: {name}
    keterangan: {caption} Bagian {number}.
    alt: Enam belas peserta rapat daring dalam kotak-kotak kecil, bagian {number}
    kredit: wsw
"""
IDEAL, SCREEN_LEADS = "FTO103", "FTO205"


def open_item(folder: Path, names: tuple[str, ...]) -> Desk:
    """A desk with one item that lists those photos, the first as its lead."""
    desk = open_desk(folder)
    path = desk.item("rapat")
    text = (desk.content / path).read_text(encoding="utf-8")
    head, _, rest = text.partition("foto:\n")
    listed = "".join(
        ENTRY.format(name=name, caption=CAPTION, number=number)
        for number, name in enumerate(names, start=1)
    )
    desk.write(path, f"{head}foto:\n{listed}{rest[rest.index('---') :]}")
    (desk.content / path).with_name(PHOTO).unlink()
    for name in names:
        (desk.content / path).with_name(name).write_bytes(PHOTOS[name])
    return desk


@pytest.mark.parametrize(
    ("names", "advice"),
    [((WHATSAPP, SCREEN), {IDEAL}), ((SCREEN, WHATSAPP), {IDEAL, SCREEN_LEADS})],
    ids=["photo-leads", "screen-leads"],
)
def test_photos_as_they_come_are_published(
    tmp_path: Path, names: tuple[str, ...], advice: set[str]
) -> None:
    desk = open_item(tmp_path, names)
    # Neither error nor warning; the two that stay are advice.
    assert {code for _, _, code, _ in desk.findings()} == advice
    report = desk.run("check").stdout
    assert "Wajib diperbaiki:" not in report
    assert "Perlu dicek:" not in report
    ended = desk.run("publish")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    shown = [data for path, data in desk.tree().items() if path.endswith(".jpg")]
    assert {(1600, 1200), (1366, 768)} <= {Image.open(BytesIO(data)).size for data in shown}
