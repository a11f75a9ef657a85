"""What the site's search finds, what it must never hold, and what happens where it fails."""

import gzip
import json
import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pagefind_bin
import pytest

from e2e.desk import Desk, open_desk
from newsroom.model import Severity
from newsroom.preview.content import PreviewOptions, build
from newsroom.preview.folder import Folder
from newsroom.preview.stage import Stage
from newsroom.site.environment import make_environment
from newsroom.site.render import Press
from newsroom.site.search import SearchUnmadeError, search_index
from newsroom.site.views import Site
from site_samples import PAGES, THEME, article, finding, preview_site, sample_site

DRAFT, EMBARGO, WITHDRAWN, PUBLIC = "kenaridraf", "kenariembargo", "kenaricabut", "kenariterbit"
NEEDED = {
    *("pagefind/pagefind.js", "pagefind/pagefind-entry.json", "pagefind/wasm.id.pagefind"),
}


def press_of(site: Site) -> Press:
    return Press(site, make_environment(THEME))


def pages_of(site: Site) -> list[tuple[str, bytes]]:
    press = press_of(site)
    return [(page.path, press.print(page)) for page in press.pages if page.is_searched]


def indexed(site: Site) -> dict[str, bytes]:
    return dict(search_index(pages_of(site)))


def all_bytes(files: Mapping[str, bytes]) -> bytes:
    """Names and contents of all files, also of what is packed in them, in small letters."""
    parts = []
    for path, data in files.items():
        parts += [path.encode(), data]
        if data.startswith(b"\x1f\x8b"):
            parts.append(gzip.decompress(data))
    return b"\n".join(parts).lower()


def addresses(files: Mapping[str, bytes]) -> list[str]:
    """The pages that can be found."""
    unpacked = (gzip.decompress(data) for path, data in files.items() if "/fragment/" in path)
    return sorted(json.loads(data.removeprefix(b"pagefind_dcd"))["url"] for data in unpacked)


def with_canaries() -> Site:
    def item(number: int, word: str, **changes: object) -> object:
        body = (f"<p>Isi {word}.</p>",)
        return article(number, f"Judul {word}", parts=body, summary=word, **changes)

    items = (
        item(1, DRAFT, is_draft=True),
        item(2, EMBARGO, is_embargoed=True),
        item(3, WITHDRAWN, is_withdrawn=True),
        item(4, PUBLIC),
    )
    draft = replace(PAGES[0], title=DRAFT, parts=(f"<p>{DRAFT}</p>",), is_draft=True)
    return sample_site(items, pages=(draft, PAGES[1]), is_preview=True)  # type: ignore[arg-type]


def test_items_and_pages_that_are_public_are_found_and_nothing_else() -> None:
    searched = press_of(sample_site()).searched
    expected = {
        f"{item.url[1:]}index.html" for item in sample_site().articles if not item.is_withdrawn
    }
    assert set(searched) == expected | {"kontak/index.html", "profil/index.html"}
    assert addresses(indexed(sample_site())) == sorted(
        f"/{path.removesuffix('index.html')}" for path in searched
    )


def test_no_word_of_what_is_not_public_is_anywhere_in_the_index() -> None:
    found = all_bytes(indexed(with_canaries()))
    assert found.count(PUBLIC.encode()) >= 2  # in the words that are searched, and in the text
    for word in (DRAFT, EMBARGO, WITHDRAWN):
        assert word.encode() not in found


def test_a_preview_finds_what_the_public_would() -> None:
    held = [item.url for item in preview_site().articles if item.is_draft or item.is_embargoed]
    assert len(held) == 2
    searched = press_of(preview_site()).searched
    assert not {f"{url[1:]}index.html" for url in held} & set(searched)
    assert "kontak/index.html" not in searched
    plain, noted = article(4, "Judul"), replace(finding(Severity.ADVICE), message="kenaritemuan")
    item = replace(plain, findings=(noted,))
    preview = sample_site((item,), pages=(), is_preview=True)
    assert b"kenaritemuan" in press_of(preview).print(
        next(page for page in press_of(preview).pages if page.is_searched)
    )
    assert addresses(indexed(preview)) == [plain.url]
    assert b"kenaritemuan" not in all_bytes(indexed(preview))


def test_notes_bylines_and_what_stands_around_an_item_are_not_searched() -> None:
    found = all_bytes(indexed(sample_site()))
    assert b"semula tertulis rabu" not in found
    assert b"staf humas kpu kota contoh" not in found
    assert b"anda di sini" not in found


@pytest.mark.parametrize("where", ["/tmp", "/dev/shm"])
def test_the_same_pages_in_any_order_and_folder_give_the_same_bytes(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    items = [
        article(number, f"Tulisan {number}", parts=(f"<p>Nomor {number} dari {number % 7}.</p>",))
        for number in range(40)
    ]
    pages = pages_of(sample_site(items, pages=()))
    first = dict(search_index(pages))
    assert len(addresses(first)) == 40
    # File systems list what is in a folder in orders of their own.
    if Path(where).is_dir():
        monkeypatch.setattr(tempfile, "tempdir", where)
    random.Random(3).shuffle(pages)
    assert dict(search_index(pages)) == first


def test_only_what_the_page_of_the_search_loads_is_published() -> None:
    paths = set(indexed(sample_site()))
    assert paths >= NEEDED
    others = {path.rsplit("/", 1)[0] for path in paths - NEEDED if not path.endswith(".pf_meta")}
    assert others == {"pagefind/fragment", "pagefind/index"}
    assert not any("ui" in path.rpartition("/")[2].split("_")[0] for path in paths)


def test_a_site_without_items_and_pages_has_no_index() -> None:
    assert search_index(pages_of(sample_site((), pages=()))) == ()


def test_settings_of_another_project_change_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plain = indexed(sample_site())
    (tmp_path / "pagefind.yml").write_text("exclude_selectors: [p]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert indexed(sample_site()) == plain


def program(folder: Path, *lines: str) -> Path:
    """A program in the place of pagefind."""
    file = folder / "pagefind"
    file.write_text("\n".join(("#!/bin/bash", *lines)) + "\n", encoding="utf-8")
    file.chmod(0o755)
    return file


def answered(kind: str, more: str = "") -> str:
    """What a shell does to answer a request so."""
    return f"""printf '{{"payload":{{"type":"{kind}"{more}}}}}' | base64; printf ,"""


FILES = ', "files":[]'
NO_PATH = ', "files":[{"path":1,"content":""}]'
MESSAGE = r', "message":"Provided glob\\n did not\\u001b parse"'
UNREADABLE = "program pembuat indeksnya memberi jawaban yang tidak dapat dibaca. "
REFUSED = "program pembuat indeksnya gagal"
AGAIN = (
    "Jalankan perintah yang sama sekali lagi. Bila terulang, kirimkan baris ini kepada pengelola "
    "aplikasi."
)
FAULTS: Sequence[tuple[str, str]] = (
    ("kill -9 $$", "berhenti sebelum selesai (kode -9). Jalankan perintah yang sama sekali lagi."),
    ("exit 1", "berhenti sebelum selesai (kode 1)"),
    ("exit 0", "berhenti sebelum selesai (kode 0)"),
    # It is alive and says no more.
    ("exec >&-; exec sleep 100", "berhenti menjawab sebelum selesai. Jalankan"),
    ("echo bukan jawaban,; cat > /dev/null", UNREADABLE),
    (f"printf '{'[' * 9000}' | base64; printf ,; cat > /dev/null", UNREADABLE),
    (f"{answered('Error')}; cat > /dev/null", f"{REFUSED} tanpa menyebut sebabnya. {AGAIN}"),
    (
        f"{answered('Error', MESSAGE)}; cat > /dev/null",
        f"{REFUSED} dengan pesan “Provided glob did not\\u001b parse”. {AGAIN}",
    ),
    # All is answered, and no file is among the answers, or none at all, or what is no file.
    (f"while read -r -d , _; do {answered('AddDir')}; done", UNREADABLE),
    (f"while read -r -d , _; do {answered('GetFiles', NO_PATH)}; done", UNREADABLE),
    (
        f"while read -r -d , _; do {answered('GetFiles', FILES)}; done",
        "berhenti sebelum selesai (kode 0)",
    ),
)


@pytest.mark.parametrize(("line", "told"), FAULTS)
def test_a_program_that_fails_is_told(
    line: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program(tmp_path, line))
    with pytest.raises(SearchUnmadeError) as caught:
        indexed(sample_site())
    assert told in str(caught.value)


@pytest.mark.parametrize("startable", [0, 1])
def test_a_computer_that_has_no_thread_to_spare_is_told(
    startable: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Thread] = []
    start = Thread.start

    def start_few(thread: Thread) -> None:
        if len(started) == startable:
            raise RuntimeError("can't start new thread")
        started.append(thread)
        start(thread)

    monkeypatch.setattr(Thread, "start", start_few)
    with pytest.raises(SearchUnmadeError, match="Tutup program lain, lalu jalankan perintah yang"):
        indexed(sample_site())
    for thread in started:
        thread.join(60)
        assert not thread.is_alive()


def test_a_program_that_cannot_be_started_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pagefind").write_bytes(b"")
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "pagefind")
    with pytest.raises(SearchUnmadeError, match="Izinkan program itu di antivirus"):
        indexed(sample_site())


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tidak-ada"))
    with pytest.raises(SearchUnmadeError, match="berkas sementaranya tidak dapat ditulis") as told:
        indexed(sample_site())
    assert str(told.value).endswith(". Perbaiki penyebabnya, lalu terbitkan lagi.")
    assert "antivirus" not in str(told.value)


def test_a_folder_that_cannot_be_removed_costs_no_index(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = indexed(sample_site())
    (tmp_path / "sementara").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "sementara"))
    real = pagefind_bin.get_executable()
    # A link in the place of the folder is one thing that cannot be removed as a folder.
    lines = (
        f'"{real}" "$@" && cd "{tmp_path}/sementara" && here=$(echo cari-*)',
        'mv "$here" ../lain && ln -s ../lain "$here"',
    )
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program(tmp_path, *lines))
    assert indexed(sample_site()) == plain
    assert [path.is_symlink() for path in (tmp_path / "sementara").iterdir()] == [True]


def test_a_program_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_bin, "get_candidate_paths", lambda: [Path("/tidak/ada")])
    with pytest.raises(SearchUnmadeError, match="dikarantina antivirus"):
        indexed(sample_site())


def test_a_machine_that_has_no_program_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pagefind_bin", None)
    with pytest.raises(SearchUnmadeError, match="tidak ada untuk komputer ini"):
        indexed(sample_site())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A newsroom that has published one item."""
    opened = open_desk(tmp_path)
    opened.item("satu")
    assert opened.run("publish").returncode == 0
    return opened


def in_index(desk: Desk) -> dict[str, bytes]:
    return {path: data for path, data in desk.tree().items() if path.startswith("pagefind/")}


def test_a_publication_has_the_same_index_in_any_folder(desk: Desk) -> None:
    made = in_index(desk)
    assert "/berita/2025/satu/" in addresses(made)
    times = {path: (desk.output / path).stat().st_mtime_ns for path in made}
    assert desk.run("publish").returncode == 0
    assert {path: (desk.output / path).stat().st_mtime_ns for path in made} == times
    desk.output.rename(desk.folder / "lain")
    assert desk.run("build").returncode == 0
    assert in_index(desk) == made


def test_without_the_program_the_site_goes_out_without_the_old_index(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: program(tmp_path, "exit 7"))
    desk.item("dua")
    ended = desk.run("publish")
    assert ended.returncode == 0
    assert "Halaman Cari belum berfungsi: program pembuat indeksnya berhenti" in ended.stdout
    assert (desk.output / "berita/2025/dua/index.html").is_file()
    assert (desk.output / "cari/index.html").is_file()
    assert in_index(desk) == {}


def test_the_preview_makes_its_index_when_somebody_searches(
    tmp_path: Path, desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    options = PreviewOptions(
        root=tmp_path, content=desk.content, output=desk.output, theme=THEME,
        cache=tmp_path / "cache", at="2025-08-01T10:00:00+07:00", environment={},
    )  # fmt: skip

    def shown(stage: Stage) -> dict[str, bytes]:
        stage.show(build(options, None).result)  # type: ignore[arg-type] # `at` is the time
        entry = json.loads(stage.read("pagefind/pagefind-entry.json") or b"{}")
        return entry.get("languages", {}).get("id", {})  # type: ignore[no-any-return]

    stage = Stage(Folder(tmp_path / "pratinjau"))
    first = shown(stage)
    assert stage.read(f"pagefind/pagefind.{first['hash']}.pf_meta") is not None  # type: ignore[str-bytes-safe]
    assert stage.read("pagefind/tidak-ada") is None
    desk.item("dua")
    assert shown(stage)["page_count"] == first["page_count"] + 1  # type: ignore[operator]
    desk.item("tiga")
    with monkeypatch.context() as failing:
        failing.setattr(pagefind_bin, "get_executable", lambda: program(tmp_path, "exit 7"))
        assert shown(stage) == {}
    assert "Halaman Cari belum berfungsi" in capsys.readouterr().err
    assert stage.read("pagefind/pagefind-entry.json") is not None  # a failure is not remembered
