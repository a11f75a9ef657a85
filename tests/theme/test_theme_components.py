"""Every component's every example: documented, rendered and escaped.

That they are valid HTML is told in tests/acceptance, with all else that is.
"""

from pathlib import Path

import pytest

from theme.component_examples import EXAMPLES, FOLDERS, document, macro, made_hostile


def example_id(example: object) -> str:
    return example.name if isinstance(example, Path) else str(example)


@pytest.mark.parametrize("folder", FOLDERS, ids=example_id)
def test_documents_exactly_the_parameters_it_takes(folder: Path) -> None:
    assert tuple(document(folder)["params"]) == macro(folder).arguments
    assert document(folder)["does"]
    assert (folder / "style.css").is_file()


@pytest.mark.parametrize("folder", FOLDERS, ids=example_id)
def test_knows_neither_items_nor_settings(folder: Path) -> None:
    source = (folder / "macro.html.jinja").read_text(encoding="utf-8")
    for word in ("article.", "satker", "site.", "SITENAME", "SITEURL", "| safe", "|safe"):
        assert word not in source


@pytest.mark.parametrize(("folder", "name"), EXAMPLES, ids=example_id)
def test_escapes_every_text(folder: Path, name: str) -> None:
    plain = document(folder)["examples"][name]
    arguments = made_hostile(plain)
    assert isinstance(arguments, dict)
    rendered = macro(folder)(**arguments)
    assert "<b>" not in rendered
    # The pagination shows no text of its own; sharing puts the title into an address.
    escaped = "%3Cb%3E%26" if folder.name == "share" else "&lt;b&gt;&amp;"
    assert (escaped in rendered) == (arguments != plain)
