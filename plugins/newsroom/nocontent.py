"""What every task says when the folder of an office's content is not there."""

from pathlib import Path


def no_content(folder: Path | str) -> str:
    """One Indonesian sentence that names the folder, and one with the remedy."""
    return f"Folder isi tidak ditemukan: {folder}. Periksa nama dan tempatnya."
