"""Sizes of files in Bahasa Indonesia."""


def file_size(size: int) -> str:
    """A number of bytes for people, in decimal units: "812 byte", "340 kB", "1,2 MB"."""
    if size < 1000:
        return f"{size} byte"
    if size < 999_500:
        return f"{round(size / 1000)} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
