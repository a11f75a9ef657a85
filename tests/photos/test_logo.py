"""The office's logo: found, looked at, and published as nothing but pixels."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from newsdesk import open_content
from newsroom.build import office_logo
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.inventory import inspected_logo, national_desk
from newsroom.photos.logo import MASTHEAD, Logo, logo_forms, make_logo
from newsroom.photos.sources import SourceChangedError
from newsroom.pipeline import read_newsroom

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
        (logo.masthead, (288, 96), "WEBP"),
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
    assert (logo.masthead.width, logo.masthead.height) == (288, 96)


@pytest.mark.parametrize("name", ["", "tidak-ada.png", "logo.svg"])
def test_no_logo_is_published_without_a_sound_one(tmp_path: Path, name: str) -> None:
    content = open_content(tmp_path)
    (content / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert published(content, name) is None
