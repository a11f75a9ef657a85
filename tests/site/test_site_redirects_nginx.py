"""A real nginx, set up as the handbook says, leads from every old address to the new one."""

import http.client
import os
import re
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import tools
from newsroom.formeraddresses import MAX_BYTES, read_former
from newsroom.site.environment import make_environment
from newsroom.site.redirects import MAP
from site_files import render
from site_samples import ROOT, SATKER, THEME, article, sample_site

HANDBOOK = (ROOT / "docs" / "panduan-humas.md").read_text(encoding="utf-8")
BASE = "https://kota-contoh.example"
OLD = (
    "/blog/read/123_judul-panjang", "/index.php?id=3", "/?p=7", "/Lama/Judul%20Satu", '/a"b$c/;{}',
    "/berkas/lama.pdf", "/baca.html", "/é", "/index.php?q=a+b&id=3", "/" + "x" * (MAX_BYTES - 1),
    "/berita/baca/?id=9",
)  # fmt: skip
SETTINGS = """
daemon off;
{user}
pid {room}/nginx.pid;
events {{}}
http {{
    access_log off;
    client_body_temp_path {room}/body;
    proxy_temp_path {room}/proxy;
    fastcgi_temp_path {room}/fastcgi;
    uwsgi_temp_path {room}/uwsgi;
    scgi_temp_path {room}/scgi;
    {maps}
    server {{
        listen {address};
        root {folder};
        {leading}
    }}
}}
"""


@pytest.fixture(scope="module")
def nginx(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """nginx before a site with old addresses; where it listens."""
    program = tools.find_program("nginx")
    if program is None:
        pytest.skip(f"{tools.MISSING}: nginx.")
    room = tmp_path_factory.mktemp("nginx")
    folder = room / "situs"
    former = tuple(address for old in OLD if (address := read_former(old, SATKER)))
    assert len(former) == len(OLD)
    site = sample_site([article(0, "Rapat", former=former), article(1, "Lain")])
    for path, content in render(site, make_environment(THEME)):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    # nginx takes over a socket that listens already: no port is raced for, and a request made
    # before it is ready waits.
    listener = socket.create_server(("127.0.0.1", 0))
    listener.setblocking(False)
    host, port = listener.getsockname()
    maps, leading = re.findall(r"^```nginx\n(.*?)^```", HANDBOOK, re.MULTILINE | re.DOTALL)
    settings = room / "nginx.conf"
    settings.write_text(
        SETTINGS.format(
            user="user root;" if os.geteuid() == 0 else "",
            room=room,
            maps=maps.replace("/srv/situs", str(folder)),
            address=f"{host}:{port}",
            folder=folder,
            leading=leading,
        ),
        encoding="utf-8",
    )
    command = [program, "-e", room / "error.log", "-p", room, "-c", settings]
    assert trial(command) == 0, (room / "error.log").read_text()
    process = subprocess.Popen(
        command,
        env={**os.environ, "NGINX": f"{listener.fileno()};"},
        pass_fds=(listener.fileno(),),
        stderr=subprocess.DEVNULL,
    )
    listener.close()
    try:
        yield host, port
    finally:
        process.terminate()
        process.wait(timeout=10)


def trial(command: list[str | Path]) -> int:
    """What nginx says of its settings."""
    return subprocess.run([*command, "-t"], check=False, capture_output=True).returncode


def answer(where: tuple[str, int], asked: str) -> tuple[int, str]:
    """Status and Location for an address as it travels."""
    connection = http.client.HTTPConnection(*where, timeout=10)
    try:
        connection.request("GET", asked)
        got = connection.getresponse()
        return got.status, got.headers.get("Location", "")
    finally:
        connection.close()


@pytest.mark.parametrize(
    "asked",
    [
        *OLD[:4], "/a%22b%24c/%3B%7B%7D", *OLD[5:7], "/%C3%A9", *OLD[8:],
        "/blog/read/123_judul-panjang/", "/BLOG/read/123_Judul-Panjang?fbclid=1", "/index.php?ID=3",
        "/Lama//Judul%20Satu/", "/baca.html?dari=surel", "/berita/baca?id=9",
    ],
)  # fmt: skip
def test_every_old_address_leads_to_the_new_one(nginx: tuple[str, int], asked: str) -> None:
    assert answer(nginx, asked) == (301, f"{BASE}/berita/2025/contoh-0/")


def test_what_stands_on_the_site_stays_there(nginx: tuple[str, int]) -> None:
    for asked in ("/", "/berita/2025/contoh-0/", "/berita/2025/contoh-1/?p=7", f"/{MAP}"):
        assert answer(nginx, asked) == (200, "")
    assert answer(nginx, "/index.php?id=4") == (404, "")
    assert answer(nginx, "/index.php") == (404, "")
