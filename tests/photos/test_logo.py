"""The office's logo: found, looked at, and published as nothing but pixels."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from newsdesk import open_content
from newsroom.build import office_logo
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.inventory import inspected_logo, national_desk
from newsroom.photos.logo import MASTHEAD, Logo, logo_forms, make_logo
from newsroom.photos.sources import PASSING_FAULTS, SourceChangedError
from newsroom.pipeline import read_newsroom
from newsroom.rules.str021_logo_unsupported import RULE, check

SECRET = "SN-123"
SIZE = (900, 300)


def png() -> bytes:
    """A half transparent logo that says more than it shows."""
    image = Image.new("RGBA", SIZE, (0, 0, 0, 0))
    image.paste((163, 23, 43, 255), (0, 0, 450, 300))
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", SECRET)
    exif = Image.Exif()
    exif[271] = SECRET
    file = BytesIO()
    image.save(file, "PNG", pnginfo=words, exif=exif)
    return file.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "logo.png").write_bytes(png())
    return tmp_path


@pytest.fixture
def facts(root: Path, tmp_path_factory: pytest.TempPathFactory) -> PhotoFacts:
    return inspected_logo(root, "logo.png", national_desk(tmp_path_factory.mktemp("cache")))


def test_only_pixels_are_published(root: Path, facts: PhotoFacts) -> None:
    logo = make_logo(root, facts)
    for form, size, format_ in (
        (logo.masthead, (240, 80), "WEBP"),
        (logo.whole, (512, 171), "PNG"),
    ):
        assert SECRET.encode() not in form.content
        with Image.open(BytesIO(form.content)) as image:
            assert (image.size, image.format) == ((form.width, form.height), format_)
            assert image.size == size
            assert not image.getexif()
            plain = image.convert("RGB")
        assert plain.getpixel((10, 10)) == (163, 23, 43)
        assert plain.getpixel((size[0] - 10, 10)) == (255, 255, 255)
    logo_forms.cache_clear()
    assert make_logo(root, facts) == logo


def test_an_unchanged_logo_is_made_once(root: Path, facts: PhotoFacts) -> None:
    logo = make_logo(root, facts)
    assert make_logo(root, facts) is logo
    (root / "logo.png").write_bytes(b"")
    with pytest.raises(SourceChangedError):
        make_logo(root, facts)


def test_a_small_logo_is_not_enlarged(tmp_path: Path) -> None:
    Image.new("RGB", (60, 40), "green").save(tmp_path / "logo.jpg")
    made = make_logo(tmp_path, inspected_logo(tmp_path, "logo.jpg", national_desk(None)))
    assert (made.masthead.width, made.whole.height) == (60, 40)
    assert made.masthead.height < MASTHEAD[1]


def test_a_logo_that_changed_since_is_not_published(root: Path, facts: PhotoFacts) -> None:
    (root / "logo.png").write_bytes(png() + b"\0")
    with pytest.raises(SourceChangedError):
        make_logo(root, facts)


def published(content: Path, name: str) -> Logo | None:
    with (content / "satker.yaml").open("a", encoding="utf-8") as file:
        file.write(f"logo: {name}\n")
    return office_logo(read_newsroom(content, None).newsroom)


def test_the_logo_of_the_office_is_published(tmp_path: Path) -> None:
    content = open_content(tmp_path)
    (content / "logo.png").write_bytes(png())
    logo = published(content, "logo.png")
    assert logo is not None
    assert (logo.masthead.width, logo.masthead.height) == (240, 80)


@pytest.mark.parametrize("name", ["", "tidak-ada.png", "logo.svg", "berita/2026/rahasia/foto.png"])
def test_no_logo_is_published_without_a_sound_one(tmp_path: Path, name: str) -> None:
    content = open_content(tmp_path)
    secret = content / "berita/2026/rahasia/foto.png"
    secret.parent.mkdir(parents=True)
    secret.write_bytes(png())
    (content / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert published(content, name) is None


@pytest.mark.parametrize("fault", sorted(PASSING_FAULTS))
def test_a_logo_not_read_this_time_is_not_blamed_for_its_kind(tmp_path: Path, fault: str) -> None:
    newsroom = read_newsroom(open_content(tmp_path), None).newsroom
    assert newsroom.satker is not None
    satker = replace(newsroom.satker, logo="logo.png")
    facts = PhotoFacts("logo.png", "", 0, "", 0, 0, fault=fault)
    [hit] = check(replace(newsroom, satker=satker, logo=facts), satker)
    said = RULE.message.format(**hit.values)
    assert said == (
        "Logo logo.png kali ini tidak berhasil dibuka. "
        "Tutup program lain, lalu ulangi; bila terulang, simpan ulang sebagai PNG."
    )


def test_a_logo_elsewhere_is_not_even_opened(tmp_path: Path) -> None:
    content = open_content(tmp_path)
    (content / "gambar").mkdir()
    (content / "gambar" / "logo.png").write_bytes(png())
    assert published(content, "gambar/logo.png") is None
    newsroom = read_newsroom(content, None).newsroom
    assert newsroom.logo is None
    # Facts from anywhere else would not do either.
    elsewhere = inspected_logo(content, "gambar/logo.png", national_desk(None))
    assert not elsewhere.fault
    assert office_logo(replace(newsroom, logo=elsewhere)) is None
