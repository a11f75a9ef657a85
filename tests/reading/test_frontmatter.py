"""Bytes to front matter: places, forgiveness and refusals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.model import Text
from newsroom.reading.frontmatter import read_front_matter, read_register
from newsroom.reading.yamltree import Mapping, Sequence


def fields(source: str) -> dict[str, str]:
    front = read_front_matter(source.encode())
    assert front.fields is not None, front.faults
    return {name.text: str(node) for name, node in front.fields.entries if isinstance(node, Text)}


def kinds(source: bytes | str) -> list[tuple[str, int, int]]:
    data = source.encode() if isinstance(source, str) else source
    return [(f.kind, f.span.line, f.span.column) for f in read_front_matter(data).faults]


def test_body_and_its_place() -> None:
    front = read_front_matter(b"---\njudul: A\n---\n\nIsi.\n")
    assert (front.body, front.body_line, front.body_start) == ("\nIsi.\n", 4, 17)


def test_every_value_at_any_depth_has_its_place() -> None:
    source = "---\njudul: Ä B\nfoto:\n  - berkas: a.jpg\n    alt: 'x y'\ntag: [a, bé]\n---\n"
    front = read_front_matter(source.encode())
    assert front.fields is not None
    photos = front.fields.get("foto")
    assert isinstance(photos, Sequence)
    entry = photos.items[0]
    assert isinstance(entry, Mapping)
    alt = entry.get("alt")
    assert isinstance(alt, Text)
    assert (alt.line, alt.column, alt.text) == (5, 10, "x y")
    assert source[alt.span.start : alt.span.end] == "'x y'"
    tags = front.fields.get("tag")
    assert isinstance(tags, Sequence)
    second = tags.items[1]
    assert isinstance(second, Text)
    assert (second.line, second.column) == (6, 10)
    assert source[second.span.start : second.span.end] == "bé"


def test_bom_and_crlf_are_taken_silently() -> None:
    front = read_front_matter(b"\xef\xbb\xbf---\r\njudul: A\r\n---\r\nIsi\r\n")
    assert (front.faults, front.body) == ((), "Isi\n")


@pytest.mark.parametrize("escape", ["\\u202E", "\\0", "\\e[31m", "\\x85", "\\uFDD0", "\\r"])
def test_hidden_characters_cannot_be_written_as_escapes(escape: str) -> None:
    source = f'---\njudul: "A{escape}B"\ntag: ["C{escape}"]\n---\n'
    assert kinds(source) == [("character-forbidden", 2, 8), ("character-forbidden", 3, 7)]
    assert fields(source)["judul"] in ("AB", "A[31mB")
    assert fields('---\njudul: "A\\u2013\\tB"\n---\n') == {"judul": "A–\tB"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("judul: Rakor: Standar", "Rakor: Standar"),
        ("keterangan: Sosialisasi #TemanPemilih", "Sosialisasi #TemanPemilih"),
        ("judul: [KPU] Rapat", "[KPU] Rapat"),
        ('judul: "Rapat" dan "Rakor"', '"Rapat" dan "Rakor"'),
        ("judul: 'Satu' kata", "'Satu' kata"),
        ("judul: it's: so", "it's: so"),
        ("judul: - Rapat", "- Rapat"),
        ("judul: @kpukediri: kanal", "@kpukediri: kanal"),
        ("judul: Berakhir:", "Berakhir:"),
        ("aksen: #14532D", "#14532D"),
        ("ringkasan: satu: dua\n  tiga 'empat'", "satu: dua tiga 'empat'"),
    ],
)
def test_one_line_text_means_what_it_says(written: str, meant: str) -> None:
    front = read_front_matter(f"---\n{written}\n---\n".encode())
    assert front.fields is not None
    name, value = front.fields.entries[0]
    assert isinstance(value, Text)
    assert value.text == meant
    assert [(f.kind, f.span.line) for f in front.faults] == [("text-unquoted", 2)]
    assert value.column == len(name.text) + 3


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("judul: 'Rakor: Standar'", "Rakor: Standar"),
        ('judul: "Rakor: #1"  # catatan', "Rakor: #1"),
        ("judul: |\n  Satu: dua", "Satu: dua\n"),
        ("judul: Pukul 10:30", "Pukul 10:30"),
        ("tanggal: 2025-07-17 # catatan", "2025-07-17"),
        ("tempat: no", "no"),
        ("telepon: 0812", "0812"),
        ("tag: # belum ada", ""),
        ("tag: #", ""),
        ("tag: '' #a", ""),
        ("induk: jawa-timur #KPU Provinsi", "jawa-timur"),
        ("judul: ''", ""),
        ("judul:", ""),
    ],
)
def test_what_yaml_reads_well_is_left_alone(written: str, meant: str) -> None:
    front = read_front_matter(f"---\n{written}\n---\n".encode())
    assert front.faults == ()
    assert front.fields is not None
    assert str(front.fields.entries[0][1]) == meant


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Isi saja", [("front-matter-missing", 1, 1)]),
        ("", [("front-matter-missing", 1, 1)]),
        ("---\njudul: A\n", [("front-matter-unclosed", 1, 1)]),
        ("---\nx: &a 1\ny: *a\n---\n", [("yaml-construct-forbidden", 2, 4)]),
        ("---\nx: *a\n---\n", [("yaml-construct-forbidden", 2, 4)]),
        ("---\nx: !!python/object:os.system a\n---\n", [("yaml-construct-forbidden", 2, 4)]),
        ("---\na: 1\nb: 2\na: 3\n---\n", [("key-duplicated", 4, 1)]),
        ("---\nx: [1\n---\n", [("yaml-invalid", 2, 4)]),
        ("---\nx:\n\ty: 1\n---\n", [("yaml-invalid", 3, 1)]),
        ("---\ntag: #a\n---\n", [("value-invalid", 2, 5)]),
        ("---\ntag:\n  - #a\n  - b\n---\n", [("value-invalid", 3, 4)]),
        ("---\ntag: a, #b\n---\n", [("value-invalid", 2, 6)]),
        ("---\ntag: [#a, b]\njudul: C\n---\n", [("yaml-invalid", 2, 1)]),
        ('---\nw: {aksen: "#1", gelap: #2}\n---\n', [("yaml-invalid", 2, 1)]),
        ('---\nx: "tak tutup\n---\n', [("yaml-invalid", 2, 4)]),
        ("---\n- a\n---\n", [("yaml-invalid", 2, 1)]),
        ("---\n? [a]\n: b\n---\n", [("yaml-invalid", 2, 3)]),
        ("---\nx: " + "[" * 20 + "]" * 20 + "\n---\n", [("yaml-too-deep", 2, 11)]),
        ("---\njudul: a\x00b\n---\n", [("character-forbidden", 2, 9)]),
        ("---\njudul: a\u202eb\n---\n", [("character-forbidden", 2, 9)]),
        (b"---\njudul: caf\xe9\n---\n", [("bytes-not-utf8", 2, 11)]),
        (b"---\n" + b"x" * 1_000_001, [("file-too-large", 1, 1)]),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(
    source: bytes | str, found: list[tuple[str, int, int]]
) -> None:
    assert kinds(source) == found


def test_an_alias_bomb_costs_nothing() -> None:
    bomb = "---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b]\n---\n"
    assert kinds(bomb) == [("yaml-construct-forbidden", 2, 4)]


def test_a_doubled_key_keeps_its_first_value() -> None:
    assert fields("---\njudul: satu\njudul: dua\n---\n") == {"judul": "satu"}


def test_comments_alone_are_empty_fields() -> None:
    front = read_register(b"# hanya catatan\n")
    assert front.fields is not None
    assert front.fields.entries == ()


def test_a_second_document_is_refused() -> None:
    assert [f.kind for f in read_register(b"a: 1\n---\nb: 2\n").faults] == ["yaml-invalid"]


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    front = read_front_matter(b"---\n" + data + b"\n---\n")
    assert front.fields is not None or front.faults


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1))
def test_any_visible_title_is_kept_to_the_letter(title: str) -> None:
    front = read_front_matter(f"---\njudul: Rapat {title}\n---\n".encode())
    assert front.fields is not None, front.faults
    assert str(front.fields.get("judul")) == f"Rapat {title}"
