"""docs/aturan, generated from the rules and their cases."""

from pathlib import Path

import pytest

from newsroom.rules import documents
from newsroom.rules.cases import parse
from newsroom.rules.engine import Rule, all_rules

ROOT = Path(__file__).parents[2]
CASES = """\
# MTD101

## Baik: apa saja

~~~isi
```
kode
```
~~~

## Buruk: semua jenis blok (contoh)

~~~tanpa
judul
foto
~~~
~~~isi
~~~
~~~item berita/2025/x/index.md
isi
!! MTD101 Judul belum diisi.
~~~
~~~halaman profil
isi
~~~
~~~daftar/tag.yaml
tag: []
~~~
~~~berkas
foto.jpg jpeg 640x360
~~~
~~~pohon
"a b" folder
c fifo
d symlink ../e
f none
g filler 1500000
~~~
~~~siar
2025-08-01T10:00:00+07:00
~~~
"""
PRINTED = """\
### Buruk: semua jenis blok

Tanpa isian: `judul`, `foto`

Isi kosong

`berita/2025/x/index.md`:

````markdown
isi
````

`halaman/profil.md`:

````markdown
isi
````

`daftar/tag.yaml`:

````yaml
tag: []
````

- `foto.jpg` (640 × 360)

- `a b` (folder)
- `c` (pipa)
- `d` (tautan ke `../e`)
- `f` (tidak ada)
- `g` (1,5 MB)

Waktu terbit: 2025-08-01T10:00:00+07:00

> `MTD101` Wajib diperbaiki: Judul belum diisi.

### Baik: apa saja

Isi:

````markdown
```
kode
```
````
"""


def rule(code: str) -> Rule:
    return next(rule for rule in all_rules() if rule.code == code)


def test_committed_documents_say_what_the_rules_say() -> None:
    assert documents.stale(ROOT) == []


def test_examples_are_printed_bad_ones_first() -> None:
    assert PRINTED in documents.page(rule("MTD101"), parse(CASES))


def test_write_makes_replaces_and_removes(tmp_path: Path) -> None:
    written = documents.write(tmp_path)
    folder = tmp_path / "docs" / "aturan"
    assert len(written) == len(all_rules()) + 1
    assert documents.write(tmp_path) == []
    (folder / "MTD101.md").write_text("lain", encoding="utf-8")
    (folder / "ZZZ999.md").write_text("lama", encoding="utf-8")
    (folder / "README.md").unlink()
    changed = [folder / name for name in ("MTD101.md", "README.md", "ZZZ999.md")]
    assert documents.stale(tmp_path) == changed
    assert documents.write(tmp_path) == changed
    assert documents.stale(tmp_path) == []
    assert not (folder / "ZZZ999.md").exists()


def test_index_links_every_rule_in_its_group() -> None:
    index = documents.index()
    assert all(f"[{rule.code}]({rule.code}.md)" in index for rule in all_rules())
    assert {rule.group for rule in all_rules()} <= set(documents.GROUPS)


def test_page_without_heading_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "mtd101_title_missing.md").write_text("tanpa judul", encoding="utf-8")
    monkeypatch.setattr(documents, "TEXTS", tmp_path)
    with pytest.raises(ValueError, match="MTD101: the page has no heading"):
        documents.title(rule("MTD101"))


def test_line_of_files_must_name_a_kind() -> None:
    broken = CASES.replace("c fifo", "c")
    with pytest.raises(ValueError, match="not understood: c"):
        documents.page(rule("MTD101"), parse(broken))
