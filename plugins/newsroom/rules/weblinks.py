"""Addresses typed into links: what is wrong with one, and whose computer it leads to."""

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

_DOMAIN = r"(?:[\w-]+\.)+(?:id|com|net|org|gov|info|co|ly|me|tv|be|link|site)(?![\w.-])"
_BARE = re.compile(rf"(?:www\.[^\s/]+|{_DOMAIN})(?:[/?#]|$)", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}$", re.IGNORECASE)
_DOUBLED = re.compile(r"https?:/{0,2}\s*(?=https?[:/])", re.IGNORECASE)
# "https//", "https:/kpu", "htps://", "http;//": meant for http, and none of its forms.
_MISTYPED = re.compile(
    r"(?:h{0,2}t{1,3}p{1,2}s{0,2}[:;][/\\]*\s*|https?[/\\]+)(?=[\w-]+\.)", re.IGNORECASE
)
_SOUND = re.compile(r"https?://(?!/)", re.IGNORECASE)
_SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]+):", re.IGNORECASE)
# Those that the sanitiser leaves in a page.
_KEPT = frozenset({"http", "https", "mailto", "tel"})
_LABEL = re.compile(r"[^\W_](?:[\w-]*[^\W_])?$")
_LOCAL = re.compile(r"file:|[a-z]:[\\/]|\\\\", re.IGNORECASE)
_INSIDE = ("localhost", ".localhost", ".local", ".lan", ".internal", ".intranet")


class Malformed(NamedTuple):
    """Why an address cannot work, and what to do about it; two pieces of a sentence."""

    problem: str
    remedy: str


def is_bare(url: str) -> bool:
    """Whether it is an address of the web or of mail without what makes it a link to there."""
    # What begins rightly is none of these.
    return not _is_web(url) and bool(_BARE.match(url) or _MAIL.match(url) or _MISTYPED.match(url))


def malformed(url: str) -> Malformed | None:
    """What keeps an address from working for anybody; None where nothing is certain."""
    if url in ("", "#"):
        return Malformed("alamatnya kosong", "Isi alamatnya, atau hapus tautannya")
    if is_local(url):
        return None
    if _MAIL.match(url):
        return Malformed("alamat surel tanpa “mailto:”", f"Tulis mailto:{url}")
    if _BARE.match(url):
        return Malformed("tanpa “https://”", f"Tulis https://{url}")
    if found := _DOUBLED.match(url):
        return Malformed("awalannya dua kali", f"Tulis {_mended(url[found.end() :])}")
    if not _is_web(url) and _MISTYPED.match(url):
        return Malformed("awalannya salah ketik", f"Tulis {_mended(url)}")
    scheme = _SCHEME.match(url)
    if scheme is not None and scheme["scheme"].lower() not in _KEPT:
        return Malformed(
            f"awalan “{scheme['scheme']}:” tidak ditayangkan di situs",
            "Pakai alamat https://, atau hapus tautannya",
        )
    if _is_web(url):
        return _host_fault(re.split(r"[/?#]", url.partition("//")[2], maxsplit=1)[0])
    return None


@lru_cache(maxsize=200)
def is_local(url: str) -> bool:
    """Whether it leads to a computer or network that readers cannot reach."""
    if _LOCAL.match(url):
        return True
    host = _host(url)
    if host in _INSIDE or host.endswith(_INSIDE):
        return True
    # What is no number at all is asked for first: a name makes the library raise, which is slow.
    if not (host[-1:].isdigit() or ":" in host):
        return False
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def is_insecure(url: str) -> bool:
    """Whether the connection is open to everybody on the way."""
    return url[:7].lower() == "http://"


def _is_web(url: str) -> bool:
    return _SOUND.match(url) is not None


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:  # no address at all, as in "http://[::1"
        return ""


def _host_fault(written: str) -> Malformed | None:
    name = written.rpartition("@")[2].partition(":")[0]
    if name.startswith("["):
        return None
    if re.search(r"\s", name):
        return Malformed("ada spasi dalam nama situsnya", "Hapus spasinya")
    labels = name.removesuffix(".").split(".")
    if len(labels) < 2 or not all(_LABEL.match(label) for label in labels):
        return Malformed(
            f"“{name}” bukan nama situs" if name else "nama situsnya tidak ada",
            "Salin alamatnya dari peramban",
        )
    return None


def _mended(url: str) -> str:
    """The address with the beginning that was meant."""
    rest = re.sub(r"^[a-z]+[:;]?[/\\]*\s*", "", url, count=1, flags=re.IGNORECASE)
    return f"https://{rest}"
