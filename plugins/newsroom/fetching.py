"""Asking a web server, with the standard library: what it answers, with limits of time and size."""

import ssl
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPMessage, HTTPResponse, IncompleteRead
from threading import Thread
from time import monotonic
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

TIMEOUT = 20.0
"""Seconds that a whole answer may take, as a partner's importer waits."""

AGENT = "Mozilla/5.0 (compatible; newsroom-feedcheck)"
_CHUNK = 65_536
_GRACE = 1.0
"""Seconds after which an answer that keeps to no limit is given up."""


class NotFetchedError(Exception):
    """There was no answer; the text says why, for a person."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered in the end: status, headers in small letters, and the body.

    `redirects` are status and target of each. Of a body above the limit one byte more is kept.
    """

    address: str
    status: int
    headers: Mapping[str, str]
    body: bytes = b""
    redirects: tuple[tuple[int, str], ...] = ()


def ask(
    url: str,
    limit: int,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | None = None,
    timeout: float = TIMEOUT,
) -> Answer:
    """The answer to a request, whatever its status. Raises NotFetchedError where there is none.

    A server that sends a byte of its headers now and then would hold the caller for ever, since a
    socket's timeout begins anew with each: so the answer is waited for beside it.
    """
    answer = Future[Answer]()

    def wait() -> None:
        try:
            answer.set_result(_asked(url, limit, method, headers or {}, timeout))
        except Exception as fault:  # raised again where it is waited for
            answer.set_exception(fault)

    # A daemon: the end of the program does not wait for what was given up, either.
    Thread(target=wait, daemon=True).start()
    try:
        return answer.result(timeout + _GRACE)
    except TimeoutError:
        raise NotFetchedError(_why(TimeoutError(), timeout)) from None


def _asked(url: str, limit: int, method: str, headers: Mapping[str, str], timeout: float) -> Answer:
    redirects = _Redirects()
    deadline = monotonic() + timeout
    try:
        sent = {"User-Agent": AGENT, "Accept": "*/*"} | dict(headers)
        request = Request(url, headers=sent, method=method)  # noqa: S310 - http and https only
        with _opener(redirects).open(request, timeout=timeout) as response:
            body = _read(response, limit, deadline)
            return Answer(
                response.url, response.status, _named(response.headers), body, redirects.seen
            )
    except HTTPError as error:
        with error:
            return Answer(error.url or url, error.code, _named(error.headers), b"", redirects.seen)
    except (URLError, OSError, HTTPException, ValueError) as error:
        raise NotFetchedError(_why(error, timeout)) from None


def _opener(redirects: "_Redirects") -> OpenerDirector:
    """One that knows http and https and nothing else: no files, no ftp."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(), UnknownHandler(), HTTPHandler(), HTTPSHandler(), HTTPDefaultErrorHandler(),
        redirects, HTTPErrorProcessor(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


class _Redirects(HTTPRedirectHandler):
    """Follows as the standard library does, remembers where to and keeps the method."""

    def __init__(self) -> None:
        self._seen: list[tuple[int, str]] = []

    @property
    def seen(self) -> tuple[tuple[int, str], ...]:
        return tuple(self._seen)

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        made = super().redirect_request(req, fp, code, msg, headers, newurl)
        if made is not None:
            self._seen.append((code, newurl))
            made.method = req.get_method()
        return made


def _read(response: HTTPResponse, limit: int, deadline: float) -> bytes:
    """The body, up to one byte more than the limit. Raises TimeoutError past the deadline."""
    parts: list[bytes] = []
    left = limit + 1
    while left > 0 and (part := response.read1(min(left, _CHUNK))):
        parts.append(part)
        left -= len(part)
        if monotonic() > deadline:
            raise TimeoutError
    if left > 0 and response.length:
        raise IncompleteRead(b"", response.length)
    return b"".join(parts)


def _named(headers: Message) -> dict[str, str]:
    return {name.lower(): str(value) for name, value in headers.items()}


def _why(error: Exception, timeout: float) -> str:
    reason = error.reason if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return f"server tidak selesai menjawab dalam {timeout:.0f} detik"
    if isinstance(reason, ssl.SSLCertVerificationError):
        return "sertifikat https-nya tidak sah"
    if isinstance(reason, ssl.SSLError):
        return "sambungan https-nya gagal"
    if isinstance(reason, OSError):
        return "tidak dapat tersambung; periksa alamat dan jaringan"
    if isinstance(reason, HTTPException):
        return "jawabannya rusak atau terputus"
    return "alamatnya salah bentuk"
