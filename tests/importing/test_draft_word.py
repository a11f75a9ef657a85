"""Word documents, with all that Word puts into them."""

import zipfile
from io import BytesIO

import pytest

from importing.documents import (
    BULLETS,
    FIGURES,
    LETTERS,
    docx,
    note,
    p,
    pic,
    picture,
    run,
    table,
)
from importing.reading import shown
from newsroom.importing.rendering import body
from newsroom.importing.word import read_word

JPEG, OTHER = b"\xff\xd8\xff\xe0 satu", b"\xff\xd8\xff\xe0 dua"


def made(*paragraphs: str, names: dict[int, str] | None = None, **more: object) -> str:
    read = read_word(docx(*paragraphs, **more))
    return body(read.blocks, read.notes, names).rstrip()


def test_headings_marks_and_quotations() -> None:
    assert made(
        p("Judul", style="Judul"),
        p("Bagian", style="Judul2"),
        p("KPU ", run("tebal ", marks="b"), run("miring", marks="i"), run(" garis", marks="u")),
        p(run("coret", marks="strike"), " x", run("2", marks='vertAlign="superscript"')),
        p("Dikutip", style="Kutipan"),
    ) == (
        "## Judul\n\n### Bagian\n\nKPU **tebal** *miring* garis\n\n"
        "<del>coret</del> x<sup>2</sup>\n\n> Dikutip"
    )


def test_what_nobody_is_to_read_stays_behind() -> None:
    hidden = run("RAHASIA", marks="vanish")
    written = made(
        p(
            "Rapat ",
            '<w:del w:author="A"><w:r><w:delText>DIHAPUS</w:delText></w:r></w:del>',
            '<w:ins w:author="A"><w:r><w:t>pleno</w:t></w:r></w:ins>',
            "<w:moveFrom><w:r><w:t>PINDAH</w:t></w:r></w:moveFrom>",
            "<w:moveTo><w:r><w:t> terbuka</w:t></w:r></w:moveTo>",
            '<w:commentRangeStart w:id="0"/><w:commentRangeEnd w:id="0"/>',
            '<w:r><w:commentReference w:id="0"/></w:r>',
            hidden,
            run("GAYA", marks='rStyle="Tersembunyi"'),
            run(" tampak", marks='rStyle="Tersembunyi" vanish="0"'),
        ),
        p("TERSEMBUNYI", style="Rahasia"),
        p("JUGA", style="Catatan"),
        table((p("a", hidden), "b"), ("c", "d")),
        p("catatan", note(1)),
        footnotes={1: p("Sumber: KPU", hidden)},
        parts={
            "word/comments.xml": '<w:comments xmlns:w="http://schemas.openxmlformats.org/'
            'wordprocessingml/2006/main"><w:comment w:id="0" w:author="Ani"><w:p><w:r><w:t>'
            "KOMENTAR</w:t></w:r></w:p></w:comment></w:comments>",
            "word/header1.xml": "<w:hdr>KEPALA</w:hdr>",
            "word/vbaProject.bin": "MAKRO",
        },
    )
    assert written == (
        "Rapat pleno terbuka tampak\n\n| a | b |\n| --- | --- |\n| c | d |\n\n"
        "catatan[^1]\n\n[^1]: Sumber: KPU"
    )


def test_a_style_that_is_based_on_itself_hides_nothing() -> None:
    assert made(p("Rapat pleno", style="Lingkar")) == "Rapat pleno"


def test_a_deleted_paragraph_mark_joins_and_a_deleted_row_goes() -> None:
    joined = '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>Satu </w:t></w:r></w:p>'
    row = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>GONE</w:t></w:r></w:p></w:tc></w:tr>"
    rows = table(("a", "b"), ("c", "d")).replace("</w:tbl>", f"{row}</w:tbl>")
    assert made(joined, p("paragraf"), rows).startswith("Satu paragraf\n\n| a | b |")
    assert "GONE" not in made(rows)


def test_lists_are_nested_and_go_on() -> None:
    assert made(
        p("satu", listed=FIGURES),
        p("kecil", listed=LETTERS, level=1),
        p("butir", listed=BULLETS, level=2),
        p("dua", listed=FIGURES),
        p("Penjelasan di antaranya."),
        p("tiga", listed=FIGURES),
        p("lepas", listed=BULLETS),
    ) == (
        "1. satu\n    1. kecil\n        - butir\n2. dua\n\nPenjelasan di antaranya.\n\n3. tiga\n\n"
        "- lepas"
    )


def test_tables_with_merged_cells() -> None:
    assert made(
        table(
            ("Kecamatan", "=2 Pemilih", "v Jumlah"),
            ("v Kota", "Laki-laki", "Perempuan", "^"),
            ("^", "1.200", "1.300", "2.500"),
            ("", "", "", ""),
        )
    ) == (
        "| Kecamatan | Pemilih |  | Jumlah |\n| --- | --- | --- | --- |\n"
        "| Kota | Laki-laki | Perempuan |  |\n|  | 1.200 | 1.300 | 2.500 |"
    )


def test_a_table_that_only_frames_is_no_table() -> None:
    both = {"i1": ("a.jpeg", JPEG), "i2": ("b.jpeg", OTHER)}
    assert (
        made(
            table((p("Kotak ", run("penting", marks="b")),)),
            table((p(picture("i1")), p(picture("i2"))), ("Foto: kiri", "Foto: kanan")),
            media=both,
            names={1: "a.jpg", 2: "b.jpg"},
        )
        == "Kotak **penting**\n\n![](a.jpg)\n\nFoto: kiri\n\n![](b.jpg)\n\nFoto: kanan"
    )


def test_lines_tabs_and_hyphens_within_a_paragraph() -> None:
    assert made(
        p(
            "Hari:",
            run(inside="<w:tab/>"),
            "Kamis",
            run(inside="<w:br/>"),
            "Tempat:\u00a0Ke",
            run(inside="<w:softHyphen/>"),
            "diri",
        ),
        p("Baris pertama selesai.", run(inside="<w:br/>"), "Baris kedua selesai."),
        p("se", run(inside="<w:noBreakHyphen/>"), "Jawa Timur"),
    ) == (
        "Hari: Kamis  \nTempat: Kediri\n\nBaris pertama selesai.\n\nBaris kedua selesai.\n\n"
        "se-Jawa Timur"
    )


@pytest.mark.parametrize("around", ["fldSimple", "dir", "bdo"])
def test_words_within_a_field_or_a_direction_stay(around: str) -> None:
    inside = f"<w:{around}>{run('5')}</w:{around}>"
    assert made(p("Gambar ", inside, " tampak.")) == "Gambar 5 tampak."


def test_returns_and_far_tabs_part_words() -> None:
    words = p("Kamis", run(inside="<w:cr/>"), "pukul", run(inside="<w:ptab/>"), "09.00")
    assert made(words) == "Kamis  \npukul 09.00"


def test_links_lead_to_the_web_alone() -> None:
    targets = {"l1": "https://jdih.kpu.go.id/a b", "l2": "file:///C:/Users/x", "l3": "javascript:x"}
    links = [
        f'<w:hyperlink r:id="{key}"><w:r><w:t>{key}</w:t></w:r></w:hyperlink>'
        for key in (*targets, "l4")
    ]
    targets["l4"] = "https://kpu.go.id/"
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
        '"https://jdih.kpu.go.id/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
        '</w:r><w:r><w:t>JDIH</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    anchor = '<w:hyperlink w:anchor="_Toc1"><w:r><w:t>isi</w:t></w:r></w:hyperlink>'
    assert made(p(*links, " ", field, " ", anchor), links=targets) == (
        "l1l2l3[l4](https://kpu.go.id/) [JDIH](https://jdih.kpu.go.id/) isi"
    )


def shape(inside: str) -> str:
    return (
        f'<w:drawing><wp:anchor><wp:docPr id="1" name="x"/><a:graphic><a:graphicData>{inside}'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def test_words_and_pictures_of_shapes_are_found_once() -> None:
    box = f"<w:txbxContent>{p('Di dalam kotak', picture('i1'))}</w:txbxContent>"
    new = shape(f"<wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>")
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    group = shape(f"<wpg:wgp>{pic('i1')}{pic('i2')}</wpg:wgp>")
    both = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{new}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )
    alone = f"<mc:AlternateContent><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    media = {"i1": ("a.jpeg", JPEG), "i2": ("b.jpeg", OTHER)}
    for form in (new, old, both, alone):
        read = read_word(docx(p("Teks", run(inside=form)), p(run(inside=group)), media=media))
        assert shown(body(read.blocks)) == "Teks\nDi dalam kotak"
        assert [each.data for each in read.pictures] == [JPEG, OTHER]


def test_pictures_keep_their_bytes_and_their_own_words() -> None:
    named = picture("i1", "Dua orang membaca")
    described = picture("i2", "A group of people automatically generated")
    media = {"i1": ("a.jpeg", JPEG), "i2": ("b.jpeg", OTHER)}
    read = read_word(docx(p("a", named, described, picture("i1"), "b"), media=media))
    assert [(each.number, each.data, each.alt) for each in read.pictures] == [
        (1, JPEG, "Dua orang membaca"),
        (2, OTHER, ""),
    ]
    assert body(read.blocks, (), {1: "foto-1.jpg", 2: "foto-2.jpg"}) == (
        "a\n\n![](foto-1.jpg)\n\n![](foto-2.jpg)\n\nb\n"
    )


def test_a_picture_elsewhere_is_known_and_never_fetched() -> None:
    outside = picture("l1").replace("r:embed", "r:link")
    read = read_word(docx(p("a", outside), links={"l1": "https://kpu.go.id/foto.jpg"}))
    assert [each.data for each in read.pictures] == [b""]


def test_formulas_and_ticks_are_characters() -> None:
    formula = "<m:oMath><m:r><m:t>5/38</m:t></m:r></m:oMath>"
    tick = (
        '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/'
        'wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>x</w:t>'
        "</w:r></w:sdtContent></w:sdt>"
    )
    assert made(p("a ", formula), p(tick, " hadir")) == "a 5/38\n\n☑ hadir"


def test_the_strict_form_is_read_alike() -> None:
    parts = docx(p("Rapat ", run("RAHASIA", marks="vanish"), run("pleno", marks="b")), p("x"))
    strict = {
        b"wordprocessingml/2006/main": b"wordprocessingml/main",
        b"drawingml/2006/main": b"drawingml/main",
    }
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(parts)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for common, other in strict.items():
                content = content.replace(
                    b"http://schemas.openxmlformats.org/" + common,
                    b"http://purl.oclc.org/ooxml/" + other,
                )
            new.writestr(name, content)
    read = read_word(stream.getvalue())
    assert body(read.blocks) == "Rapat **pleno**\n\nx\n"
