"""Views from the model: dateline and code in their places, summaries proposed, previews."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from e2e.desk import Desk, open_desk
from newsroom.pipeline import Checked, check, read_newsroom
from newsroom.site.assemble import assemble
from newsroom.site.prose import lead_sentences, with_code, with_dateline
from newsroom.site.views import ArticleView, Picture, Site
from rules.files import make

AT = datetime(2025, 8, 1, tzinfo=UTC)
FIGURE = Picture("/a.jpg", 10, 10, 100, "alt", "keterangan", "kredit")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return open_desk(tmp_path)


def checked(desk: Desk) -> Checked:
    return check(read_newsroom(desk.content, None), AT, None)


def site(desk: Desk, *, preview: bool = False) -> Site:
    found = checked(desk)
    return assemble(found.newsroom, found.profile, AT, {}, preview=preview, findings=found.findings)


def only(desk: Desk) -> ArticleView:
    (article,) = site(desk).articles
    return article


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["<p>Isi.</p>\n"], ['<p><b class="dateline">K</b> – Isi.</p>\n']),
        (["<h2>A</h2>\n"], ['<p><b class="dateline">K</b></p>\n', "<h2>A</h2>\n"]),
        ([FIGURE], ['<p><b class="dateline">K</b></p>\n', FIGURE]),
        ([FIGURE, "<p>Isi.</p>\n"], [FIGURE, '<p><b class="dateline">K</b> – Isi.</p>\n']),
        ([FIGURE, "<ul></ul>"], [FIGURE, '<p><b class="dateline">K</b></p>\n', "<ul></ul>"]),
        ([], ['<p><b class="dateline">K</b></p>\n']),
    ],
)
def test_dateline(parts: list[str | Picture], expected: list[str | Picture]) -> None:
    assert with_dateline(parts, "K") == expected


CODE = '<span class="author-code">(wsw)</span>'
NOTES = '<div class="footnote"><ol></ol></div>'


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (["<p>Isi.</p>\n"], [f"<p>Isi. {CODE}</p>\n"]),
        (["<p>Isi.</p>", NOTES], [f"<p>Isi. {CODE}</p>\n", NOTES]),
        (["<ul></ul>\n"], ["<ul></ul>\n", f"<p>{CODE}</p>\n"]),
        (["<p>Isi.</p>\n", FIGURE], [f"<p>Isi. {CODE}</p>\n", FIGURE]),
        (["<p>Isi.</p>", FIGURE, NOTES], [f"<p>Isi. {CODE}</p>\n", FIGURE, NOTES]),
        (["<ul></ul>\n", FIGURE], ["<ul></ul>\n", f"<p>{CODE}</p>\n", FIGURE]),
        ([FIGURE], [f"<p>{CODE}</p>\n", FIGURE]),
        ([], [f"<p>{CODE}</p>\n"]),
    ],
)
def test_author_code(parts: list[str | Picture], expected: list[str | Picture]) -> None:
    assert with_code(parts, "wsw") == expected
    assert with_code(parts, "") == parts


def test_what_is_printed_is_escaped() -> None:
    assert "<i>" not in str(with_dateline(["<p>x</p>"], "<i>")[0])
    assert "<i>" not in str(with_code(["<p>x</p>"], "<i>")[0])


@pytest.mark.parametrize(
    ("plain", "summary"),
    [
        ("Pendek saja.\nKedua.", "Pendek saja."),
        (
            f"Kalimat satu {'a ' * 60}selesai. {'b ' * 60}akhir.",
            f"Kalimat satu {'a ' * 60}selesai.",
        ),
        (f"Awal {'kata ' * 60}", f"Awal {'kata ' * 38}kata …"),
        (f"Awal {'kata ' * 30}koma, {'kata ' * 30}", f"Awal {'kata ' * 30}koma …"),
        ("", ""),
    ],
)
def test_a_summary_is_proposed_from_the_lead(plain: str, summary: str) -> None:
    assert lead_sentences(plain) == summary


def test_dateline_and_code_stand_in_news_and_not_in_features(desk: Desk) -> None:
    path = desk.item("satu", ("penulis: wsw", "penulis: wsw\npenyunting: kasub\ntempat: Blitar"))
    markup = "".join(str(part) for part in only(desk).parts)
    assert "Blitar, kota-kediri.kpu.go.id</b> – KPU Kota Kediri" in markup
    assert "(wsw/kasub)" in markup
    desk.edit(path, "kategori: berita", "kategori: artikel")
    markup = "".join(str(part) for part in only(desk).parts)
    assert "kota-kediri.kpu.go.id" not in markup
    assert "wsw" not in markup


def test_a_correction_sets_the_time_of_change(desk: Desk) -> None:
    desk.item(
        "satu",
        (
            "kategori: berita",
            "kategori: berita\nralat: [{tanggal: 2025-07-20, jenis: ralat, isi: Semula}]",
        ),
    )
    article = only(desk)
    assert article.updated.day == 20
    assert [(note.kind, note.text) for note in article.corrections] == [("ralat", "Semula.")]


def test_what_is_not_registered_never_leads_out_of_the_site(desk: Desk) -> None:
    desk.item(
        "liar",
        ("penulis: wsw", "penulis: ../../../x"),
        ("kategori: berita", "kategori: ../y"),
    )
    (article,) = site(desk, preview=True).articles
    assert (article.author.name, article.author.url) == ("../../../x", "/penulis/x/")
    assert (article.category.name, article.category.url) == ("../y", "/kategori/y/")


def test_an_incomplete_correction_is_not_shown(desk: Desk) -> None:
    path = desk.item("satu")
    notes = "ralat: [{tanggal: 2025-07-18, isi: A}, {jenis: ralat, isi: B}]"
    desk.edit(path, "kategori: berita", f"kategori: berita\n{notes}")
    (article,) = site(desk, preview=True).articles
    assert article.corrections == ()


def test_addresses_of_attachments_are_written_as_addresses(desk: Desk) -> None:
    name = "Surat No. 1 (9%) #2.pdf"
    path = desk.item("rapat", ("foto:", f"lampiran: [{{berkas: '{name}', judul: Surat}}]\nfoto:"))
    written = name.replace("%", "%25").replace("#", "%23")
    desk.edit(path, "naskah berita.", f"naskah berita, [surat](<{written}>).")
    desk.write(f"berita/2025/rapat/{name}", make("pdf"))
    article = only(desk)
    address = "/berita/2025/rapat/Surat%20No.%201%20%289%25%29%20%232.pdf"
    assert [file.url for file in article.attachments] == [address]
    assert f'href="{address}"' in str(article.parts)


def test_synonyms_name_one_tag(desk: Desk) -> None:
    desk.item("satu", ("[bakohumas, kehumasan]", "[humas, kehumasan, Bakohumas]"))
    assert [tag.slug for tag in only(desk).tags] == ["kehumasan", "bakohumas"]


def test_a_preview_shows_drafts_waiting_items_and_findings(desk: Desk) -> None:
    desk.item("draf", ("kategori: berita", "kategori: berita\nstatus: draf"))
    desk.item("nanti", ("kategori: berita", "kategori: berita\nembargo: 2025-12-01 09:00"))
    desk.item("salah", ("penulis: wsw", "penulis: xyz"))
    desk.write("halaman/rancangan.md", "---\njudul: Rancangan\nstatus: draf\n---\n\nIsi.\n")
    public = site(desk)
    assert [article.url for article in public.articles] == ["/berita/2025/salah/"]
    assert public.findings == ()
    preview = site(desk, preview=True)
    shown = {article.url: article for article in preview.articles}
    assert shown["/berita/2025/draf/"].is_draft
    assert shown["/berita/2025/nanti/"].is_embargoed
    assert "NAM001" in {finding.code for finding in shown["/berita/2025/salah/"].findings}
    assert {page.slug for page in preview.pages} - {page.slug for page in public.pages} == {
        "rancangan"
    }
    assert preview.findings


def test_no_office_no_site(desk: Desk) -> None:
    (desk.content / "satker.yaml").unlink()
    with pytest.raises(ValueError, match="office"):
        site(desk)
