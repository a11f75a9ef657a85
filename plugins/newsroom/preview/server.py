"""The preview's web server: this computer alone, known files alone, one stream of events."""

import json
import os
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from urllib.parse import quote, unquote

from newsroom.preview import notice
from newsroom.preview.stage import Stage, State

ADDRESS = "127.0.0.1"
EVENTS = "/_pratinjau/peristiwa"
HEARTBEAT = 15.0
"""Seconds after which a silent stream says something, to notice readers that have gone."""

PORTS_TRIED = 50
LAST_PORT = 65535

# Not from the system's table: Windows takes that from its registry, where anything may stand.
TYPES = {
    "html": "text/html; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "svg": "image/svg+xml; charset=utf-8",
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class NoPortError(OSError):
    """Raised when none of the ports tried is free; the message is for staff."""


class PreviewServer(ThreadingHTTPServer):
    """Serves one stage on 127.0.0.1; port 0 takes any free one. Raises OSError for a taken one."""

    daemon_threads = True
    # On Windows this option lets two programs share a port, which is never wanted.
    allow_reuse_address = os.name != "nt"

    stage: Stage
    """What to serve; to be set before the server begins."""

    def __init__(self, port: int) -> None:
        super().__init__((ADDRESS, port), Handler)

    def server_bind(self) -> None:
        """Take the port without asking the network for our name, which can take long."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = ADDRESS, self.port

    def handle_error(self, *_: object) -> None:
        """A reader that has gone is no news; anything else is told in a sentence."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError):
            print(f"Satu permintaan gagal dilayani ({type(error).__name__}).", file=sys.stderr)

    @property
    def port(self) -> int:
        """The port that was taken."""
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://{ADDRESS}:{self.port}/"


def open_server(port: int) -> PreviewServer:
    """A server on that port or the next free one; raises NoPortError after `PORTS_TRIED`."""
    last = min(port + PORTS_TRIED - 1, LAST_PORT)
    for candidate in range(port, last + 1):
        try:
            return PreviewServer(candidate)
        except OSError:
            continue
    raise NoPortError(f"Tidak ada porta yang bebas dari {port} sampai {last}.")


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD for files of the last good build and for the stream of events."""

    server: PreviewServer
    server_version = "pratinjau"
    sys_version = ""
    _state = State()

    def do_GET(self) -> None:
        """Answer with headers and body."""
        self._answer()

    def do_HEAD(self) -> None:
        """Answer with headers alone."""
        self._answer()

    def log_message(self, *_: object) -> None:
        """Nothing: the terminal is for findings."""

    def send_error(self, code: int, *_: object) -> None:
        """A refusal in one sentence, whatever went wrong with the request."""
        self._send(code, "txt", f"{int(code)}: permintaan ini tidak dilayani.\n".encode())

    def _answer(self) -> None:
        """Choose what to send; a page of another site that names us by its own name is refused."""
        path = self._path()
        # Taken before the file is read: a page told to be older than it is loads once more.
        self._state = self.server.stage.state
        if not self._is_for_us():
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path is None:
            self.send_error(HTTPStatus.BAD_REQUEST)
        elif path == EVENTS:
            self._stream()
        elif not self._state.version:
            page = notice.page(self._state.problem)
            self._send(HTTPStatus.SERVICE_UNAVAILABLE, "html", page)
        else:
            self._file(path[1:])

    def _is_for_us(self) -> bool:
        """Whether Host names this server, which a rebound name of another site does not."""
        names = (f"{ADDRESS}:{self.server.port}", f"localhost:{self.server.port}")
        return self.headers.get_all("Host", []) in [[name] for name in names]

    def _path(self) -> str | None:
        """The decoded path of the request, or None where it is none."""
        written = self.path.partition("?")[0].partition("#")[0]
        try:
            path = unquote(written, errors="strict")
        except UnicodeDecodeError:
            return None
        return path if path.startswith("/") else None

    def _file(self, path: str) -> None:
        """A file of the build, a folder's index, or the page for what is not there."""
        folder = self.server.stage.folder
        if not path or path.endswith("/"):
            path += "index.html"
        elif path not in folder and f"{path}/index.html" in folder:
            self._send(HTTPStatus.MOVED_PERMANENTLY, "txt", b"", {"Location": f"/{quote(path)}/"})
            return
        data = self.server.stage.read(path)
        if data is not None:
            self._send(HTTPStatus.OK, path.rpartition(".")[2].lower(), data)
            return
        missing = folder.read("404.html")
        if missing is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._send(HTTPStatus.NOT_FOUND, "html", missing)

    def _send(
        self, code: int, kind: str, body: bytes, headers: dict[str, str] | None = None
    ) -> None:
        """Send a whole answer; `Server-Timing` tells the page's script the version it shows."""
        self.send_response(code)
        self.send_header("Content-Type", TYPES.get(kind, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Server-Timing", f'versi;desc="{self._state.version}"')
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self._write(body)

    def _stream(self) -> None:
        """Server-sent events: the state at once, and again whenever it changes."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        known: State | None = None
        stage = self.server.stage
        is_read = self.command != "HEAD"
        while is_read and not stage.is_closed:
            state = stage.wait(known, HEARTBEAT)
            known = state or known
            is_read = self._write(event(state) if state else b":\n\n")

    def _write(self, data: bytes) -> bool:
        """Send bytes; whether the reader is still there."""
        try:
            self.wfile.write(data)
            self.wfile.flush()
        except ConnectionError:
            return False
        return True


def event(state: State) -> bytes:
    """A state as one event of the stream (HTML standard, 9.2)."""
    data = json.dumps({"version": state.version, "problem": state.problem}, ensure_ascii=False)
    return f"data: {data}\n\n".encode()
