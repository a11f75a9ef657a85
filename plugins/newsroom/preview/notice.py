"""The page for when there is nothing good to show yet; it loads itself again when there is."""

from html import escape

_PAGE = """<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pratinjau</title>
<style>body {{ font: 1.1rem/1.6 sans-serif; margin: 2rem auto; padding: 0 1rem;
max-width: 44rem; }} pre {{ white-space: pre-wrap; overflow-wrap: anywhere; }}</style>
</head>
<body>
<main>
{words}
</main>
<script>
const told = document.querySelector("pre")?.textContent ?? "";
new EventSource("/_pratinjau/peristiwa").addEventListener("message", (event) => {{
  const state = JSON.parse(event.data);
  if (state.version || state.problem !== told) location.reload();
}});
</script>
</body>
</html>
"""


_WRONG = """<h1>Pratinjau belum dapat ditampilkan</h1>
<p>Perbaiki yang berikut ini. Halaman ini memuat ulang sendiri setelah berkas disimpan.</p>
<pre>{problem}</pre>"""
_BUSY = """<h1>Pratinjau sedang disusun</h1>
<p>Halaman ini memuat ulang sendiri setelah selesai.</p>"""


def page(problem: str) -> bytes:
    """A whole page that tells the problem, or, where there is none, that one has to wait."""
    words = _WRONG.format(problem=escape(problem)) if problem else _BUSY
    return _PAGE.format(words=words).encode()
