"""What the tests of packs need beside the tools of all tests."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def soffice() -> Path:
    """LibreOffice's program, which nothing else here needs and no run installs."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        pytest.skip("LibreOffice tidak ada; rilis.docx tidak dibuka dengannya.")
    return Path(found)
