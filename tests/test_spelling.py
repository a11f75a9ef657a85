"""The dictionary knows sound words and their derivations, and lets slips of typing stand out."""

import hashlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.spelling import affixes, dictionary
from newsroom.spelling.dictionary import FOLDER, Dictionary, indonesian, is_english
from newsroom.spelling.wordlists import rows, terms, vocabulary

SOUND = re.findall(
    r"\w+",
    """
adalah pemilih pemilu kepemiluan rakor satker daring luring swafoto tautan gawai narasumber
diunggah mengunggah unggahan unduhan dijabat diralat kreditnya angkanya standarnya
mengoordinasikan menyosialisasikan memublikasikan mengecek mentransfer menyukseskan memperbarui
dipertanggungjawabkan menindaklanjuti penandatanganan ditandatangani menyebarluaskan
keberlanjutan ketersediaannya ketidakhadiran kesekretariatan keterbukaan kepesertaan
berkeadilan berpenanggung berketerangan sepengetahuan tersosialisasi termutakhir teruji
antarlembaga pascapemilu prapemilu multitafsir nonpartisan subkoordinator
ujarnyalah merekalah siapakah walaupun tersebutlah
jawa juli
""",
)
SLIPS = re.findall(
    r"\w+",
    """
kegitan dilaksanakn partispasi rekapitulsi penyelengara koordinsai menyampikan pemutahkiran
mengumpulan mendiskusian memberian menemuan melaksanaan
kedisplinan konfensional pemililh persidagan verivikasi
""",
)


@pytest.mark.parametrize("word", SOUND)
def test_a_sound_word_is_known(word: str) -> None:
    assert indonesian().has(word)


@pytest.mark.parametrize("word", SLIPS)
def test_a_slip_is_not(word: str) -> None:
    assert not indonesian().has(word)


@pytest.mark.parametrize("word", ["dimana", "kedepannya", "dihadapan", "diantaranya"])
def test_a_joined_preposition_is_left_to_its_own_rule(word: str) -> None:
    assert indonesian().has(word)


def test_words_of_an_office_bear_affixes_too() -> None:
    assert not indonesian().has("nyadran")
    own = Dictionary(["nyadran"])
    assert own.has("nyadran")
    assert own.has("nyadrannya")


def test_english_words_are_told_from_slips() -> None:
    assert is_english("streaming")
    assert not is_english("rekapitulsi")


def test_without_hunspell_stems_and_affixes_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "_hunspell", lambda *_: None)
    dictionary.english.cache_clear()
    alone = Dictionary()
    assert [word for word in SOUND if not alone.has(word)] == ["jawa", "juli"]
    assert not any(map(alone.has, SLIPS))
    assert alone.suggestions("kegitan") == ()
    assert not is_english("streaming")
    dictionary.english.cache_clear()


def test_a_dictionary_that_is_not_there_is_none() -> None:
    assert dictionary._hunspell("id_ID", FOLDER / "tidak-ada") is None


def test_the_words_of_the_dictionary_are_those_received() -> None:
    data = (FOLDER / "id_ID.dic").read_bytes()
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert hashlib.sha256(data).hexdigest() in readme
    assert data.isascii()
    assert b"\r" not in data


def test_the_affixes_are_those_received_but_for_what_the_page_says() -> None:
    text = (FOLDER / "id_ID.aff").read_text("ascii")
    begin = text.index("\n# Diubah pada")
    end = text.index("NOSPLITSUGS\n") + len("NOSPLITSUGS\n")
    received = text[:begin] + text[end:]
    assert text[begin:end].count("\n") == 6
    readme = (FOLDER / "README.md").read_text("utf-8")
    assert hashlib.sha256(received.encode()).hexdigest() in readme


def test_the_lists_hold_words_in_small_letters_once() -> None:
    for words in (terms(), vocabulary()):
        assert words
        assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)?", word) for word in words)
    for name in ("istilah.txt", "kosakata.txt"):
        written = [word for (line,) in rows(name) for word in line.split()]
        assert [word for word in set(written) if written.count(word) > 1] == []


@given(st.text(alphabet="abdegijkmnprstuy", min_size=1, max_size=18))
def test_what_affixes_are_taken_from_is_shorter(word: str) -> None:
    assert all(len(host) < len(word) for host in affixes.hosts(word))
    assert all(len(rest) < len(word) for rest in affixes.remainders(word))
    assert all(3 <= len(stem) <= len(word) for stem, _ in affixes.splits(word))


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("menulis", "tulis"),
        ("menyapu", "sapu"),
        ("memilih", "pilih"),
        ("mengirim", "kirim"),
        ("mengawali", "awal"),
        ("mengecek", "cek"),
        ("memproses", "proses"),
        ("mentransfer", "transfer"),
        ("pelayanan", "layan"),
        ("penyusunan", "susun"),
        ("ketersediaan", "sedia"),
        ("berencana", "rencana"),
        ("terekam", "rekam"),
        ("memperbarui", "baru"),
    ],
)
def test_assimilation_is_undone(word: str, stem: str) -> None:
    assert stem in {split.stem for split in affixes.splits(word)}
