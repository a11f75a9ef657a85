"""A page on paper, as a browser prints it: what was published and where, and nothing to press."""

from io import BytesIO

import pytest
from acceptance_sites import ITEM
from playwright.sync_api import Page
from pypdf import PdfReader


def printed(page: Page) -> tuple[str, int]:
    """The text of the page on paper, its lines joined, and the number of sheets."""
    reader = PdfReader(BytesIO(page.pdf(format="A4")))
    text = " ".join(sheet.extract_text() for sheet in reader.pages)
    return " ".join(text.split()), len(reader.pages)


def squeezed(text: str) -> str:
    """Without blanks, which a PDF does not keep at the ends of lines, and signs nobody sees."""
    return "".join(character for character in text if character.isprintable()).replace(" ", "")


def has(paper: str, text: str) -> bool:
    return squeezed(text) in squeezed(paper)


@pytest.mark.parametrize(("name", "path"), [("sample", ITEM), ("drawn", "/berita/2025/contoh-0/")])
def test_an_item_on_paper_has_its_text_and_its_address_alone(
    window: Page, addresses: dict[str, str], name: str, path: str
) -> None:
    window.goto(addresses[name] + path)
    paper, sheets = printed(window)
    main = window.locator("main")
    whole = [
        *main.locator("h1").all_inner_texts(),
        *main.locator(".byline li").first.all_inner_texts(),
        *main.locator(".prose :is(p, h2, li)").all_text_contents(),
        *main.locator(".story > figure figcaption, .prose figcaption").all_text_contents(),
        window.locator("link[rel=canonical]").get_attribute("href") or "",
    ]
    assert len(whole) > 6
    assert [text for text in whole if not has(paper, text)] == []
    gone = [
        *window.locator("footer h2").all_inner_texts(),
        *window.locator(".share :is(a, button)").all_inner_texts(),
        "Langsung ke isi",
        "Menu",
    ]
    gone = [text for text in gone if text and text not in " ".join(whole)]
    assert len(gone) > 3
    assert [text for text in gone if has(paper, text)] == []
    assert 1 <= sheets <= 6


@pytest.mark.parametrize("path", ["/", "/standar/", "/rss/", "/kategori/berita/", "/profil/"])
def test_any_page_on_paper_says_its_address(
    window: Page, addresses: dict[str, str], path: str
) -> None:
    window.goto(addresses["sample"] + path)
    paper, _ = printed(window)
    assert has(paper, f"Alamat halaman: https://kota-kediri.kpu.go.id{path}")
    titles = window.locator("main :is(h1, h2, h3)").all_inner_texts()
    assert [title for title in titles if has(paper, title)]
    assert not has(paper, "Langsung ke isi")
