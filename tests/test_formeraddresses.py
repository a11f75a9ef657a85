"""Old addresses in all the ways that staff write them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.formeraddresses import FormerAddress, read_former
from site_samples import SATKER

OFFICE = replace(SATKER, identity_domain="lama.example")


@pytest.mark.parametrize(
    ("written", "path", "query"),
    [
        ("/blog/read/123", "/blog/read/123", ""),
        ("/blog/read/123/", "/blog/read/123", ""),
        ("blog/read/123_judul-panjang", "/blog/read/123_judul-panjang", ""),
        ("  /blog/read/123 ", "/blog/read/123", ""),
        ("index.php?id=3", "/index.php", "id=3"),
        ("/?p=123", "/", "p=123"),
        ("/Blog/READ/123", "/Blog/READ/123", ""),
        ("/blog/read/judul%20panjang", "/blog/read/judul panjang", ""),
        ("/blog/read/judul panjang", "/blog/read/judul panjang", ""),
        ("/blog//read/123/index.html", "/blog/read/123", ""),
        ("/index.html", "/", ""),
        ("/berita.html#isi", "/berita.html", ""),
        ("/cari.php?q=daftar pemilih&h=1%2F2", "/cari.php", "q=daftar%20pemilih&h=1%2F2"),
        ("https://kota-contoh.example/blog/1", "/blog/1", ""),
        ("http://www.kota-contoh.example/blog/1", "/blog/1", ""),
        ("www.kota-contoh.example/blog/1", "/blog/1", ""),
        ("Kota-Contoh.example", "/", ""),
        ("https://lama.example/blog/1", "/blog/1", ""),
        ("//kota-contoh.example/blog/1", "/blog/1", ""),
    ],
)
def test_many_spellings_are_one_address(written: str, path: str, query: str) -> None:
    assert read_former(written, OFFICE) == FormerAddress(path, query)


@pytest.mark.parametrize(
    "written",
    [
        "", "   ", "https://situs-lain.example/blog/1", "//situs-lain.example/blog/1",
        "mailto:humas@kota-contoh.example", "https:/blog/1", "http://[::1", "/a/../b", "/./a",
        "blog\\read\\1", "/blog/%5c1", "/blog/%E9", "/blog/%00", "/blog/\u202e1", "/blog%3Fid=1",
        "/blog/%0A", f"/{'a' * 1000}",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_site_is_none(written: str) -> None:
    assert read_former(written, OFFICE) is None


def test_addresses_that_some_server_takes_for_one_have_one_key() -> None:
    spellings = ("/Blog/Read/É", "/blog/read/e\u0301".upper(), "/BLOG/read/é/")
    keys = {former.key for text in spellings if (former := read_former(text, OFFICE))}
    assert keys == {"/blog/read/é"}
    assert FormerAddress("/a", "ID=3").key == FormerAddress("/A", "id=3").key


@given(st.text())
def test_whatever_is_written_gives_a_clean_address_or_none(text: str) -> None:
    former = read_former(text, OFFICE)
    if former is not None:
        assert former.path.startswith("/")
        assert former.path == "/" or not former.path.endswith("/")
        assert not {".", ".."} & set(former.path.split("/"))
        assert former.query.isascii()
        assert read_former(str(former).replace("%", "%25"), OFFICE) is not None
