"""A real nginx on loopback before a published folder, and the log of what it was asked for."""

import json
import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from urllib.request import urlopen

import pytest

import tools

DOMAIN = "kota-kediri.kpu.go.id"
CONFIGURATION = """
daemon off;
{user}
worker_processes 1;
pid {room}/nginx.pid;
events {{}}
http {{
    types {{ text/html html; text/xml xml; application/json json; image/jpeg jpg; }}
    log_format asked escape=json '{{"method": "$request_method", "path": "$uri", "status": $status,'
        ' "etag": "$http_if_none_match", "since": "$http_if_modified_since",'
        ' "agent": "$http_user_agent"}}';
    access_log {room}/access.log asked;
    client_body_temp_path {room}/body;
    proxy_temp_path {room}/proxy;
    fastcgi_temp_path {room}/fastcgi;
    uwsgi_temp_path {room}/uwsgi;
    scgi_temp_path {room}/scgi;
    server {{
        listen {plain};
        listen {secure} ssl;
        ssl_certificate {room}/certificate.pem;
        ssl_certificate_key {room}/key.pem;
        root {folder};
        location = /penanda {{ access_log off; return 204; }}
    }}
}}
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as nginx logged it: its conditions, if any, and the status of the answer."""

    method: str
    path: str
    status: int
    etag: str
    since: str
    agent: str


@dataclass(frozen=True, slots=True)
class Server:
    """Where nginx listens without and with TLS, and the folder of its certificate and log."""

    url: str
    secure: tuple[str, int]
    room: Path

    @property
    def certificate(self) -> Path:
        """What a client must trust to speak TLS with it."""
        return self.room / "certificate.pem"

    def asked(self, agent: str = "") -> list[Asked]:
        """Every request so far by clients whose name holds that word, oldest first.

        The one worker serves one event after another and logs a request before it turns to the
        next, so once a later request is answered the log is complete.
        """
        with urlopen(f"{self.url}/penanda", timeout=10):
            lines = (self.room / "access.log").read_text(encoding="utf-8").splitlines()
        made = (Asked(**json.loads(line)) for line in lines)
        return [one for one in made if agent.lower() in one.agent.lower()]


@contextmanager
def serving(nginx: Path, openssl: Path, folder: Path, room: Path) -> Iterator[Server]:
    """nginx before the folder for as long as the block lasts."""
    room.mkdir()
    _certify(openssl, room)
    plain, secure = listening(), listening()
    configuration = room / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(
            # Else a worker of root's becomes nobody, who must not read pytest's folders.
            user="user root;" if os.geteuid() == 0 else "",
            room=room,
            folder=folder,
            plain=_name(plain),
            secure=_name(secure),
        ),
        encoding="utf-8",
    )
    # nginx takes over sockets that listen already, as in an upgrade of itself: no port is raced
    # for, and a request made before nginx is ready waits.
    handed = (plain.fileno(), secure.fileno())
    process = subprocess.Popen(
        [nginx, "-e", room / "error.log", "-p", room, "-c", configuration],
        env={**os.environ, "NGINX": "".join(f"{number};" for number in handed)},
        pass_fds=handed,
        stderr=subprocess.DEVNULL,
    )
    server = Server(f"http://{_name(plain)}", secure.getsockname(), room)
    plain.close()
    secure.close()
    try:
        yield server
    finally:
        process.terminate()
        process.wait(timeout=10)


def listening() -> socket.socket:
    """A socket on loopback at a free port, fit to be handed to a server."""
    made = socket.create_server(("127.0.0.1", 0), backlog=64)
    made.setblocking(False)
    return made


def _name(listener: socket.socket) -> str:
    host, port = listener.getsockname()
    return f"{host}:{port}"


def _certify(openssl: Path, room: Path) -> None:
    """A certificate for the office's domain, signed by itself."""
    subprocess.run(
        [
            openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
            "-nodes", "-days", "2", "-subj", f"/CN={DOMAIN}", "-addext",
            f"subjectAltName=DNS:{DOMAIN}", "-keyout", room / "key.pem", "-out",
            room / "certificate.pem",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip


@contextmanager
def tunnelled(server: Server) -> Iterator[dict[str, str]]:
    """The environment in which a program reaches the office's domain, and finds that server.

    The program speaks HTTPS with the true name, through a proxy that connects it to nginx
    whatever name it asks for.
    """
    tunnel = ThreadingTCPServer(("127.0.0.1", 0), partial(Tunnel, far=server.secure))
    tunnel.daemon_threads = True
    Thread(target=tunnel.serve_forever, daemon=True).start()
    try:
        yield {
            "https_proxy": f"http://127.0.0.1:{tunnel.server_address[1]}",
            "SSL_CERT_FILE": str(server.certificate),
        }
    finally:
        tunnel.shutdown()
        tunnel.server_close()


class Tunnel(StreamRequestHandler):
    """Answers one CONNECT (RFC 9110, 9.3.6) and then only carries bytes."""

    def __init__(self, *words: object, far: tuple[str, int]) -> None:
        self.far = far
        super().__init__(*words)  # type: ignore[arg-type]

    def handle(self) -> None:
        asked = self.rfile.readline().decode()
        assert asked.startswith(f"CONNECT {DOMAIN}:443 "), asked
        while self.rfile.readline().strip():
            pass
        with socket.create_connection(self.far) as far:
            self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
            back = Thread(target=carry, args=(far, self.connection), daemon=True)
            back.start()
            carry(self.connection, far)
            back.join()


def carry(source: socket.socket, sink: socket.socket) -> None:
    """Bytes from one to the other until the first has no more."""
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)


def program(name: str) -> Path:
    """The program of that name, or a skipped test that says what is missing."""
    found = tools.TOOLS[name]()
    if found is None:
        pytest.skip(f"{tools.MISSING}: {name}.")
    return found
