"""`feedcheck`: what a partner stumbles on in a feed, from the web or from a file."""

import sys
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from newsroom.door_usage import program
from newsroom.feedcheck.attachments import Attachment
from newsroom.feedcheck.checking import Examined, examine
from newsroom.feedcheck.decoding import MAX_BYTES
from newsroom.feedcheck.requirement import Problem
from newsroom.feedcheck.serving import UNREACHABLE, Fetched, Visit, answers
from newsroom.feedcheck.values import is_count
from newsroom.fetching import Answer, NotFetchedError, ask
from newsroom.model import Severity
from newsroom.refusal import RefusedError
from newsroom.report import WORDS, visible

MAX_FILES = 10
"""How many attached files are asked for; a partner's importer takes the newest first, too."""

# What is not followed: one that leads to itself, to nowhere, or to another scheme (RFC 9110, 15.4).
_REDIRECTS = frozenset({301, 302, 303, 307, 308})

MAX_TOLD = 5
"""How often a report repeats one code; a fault of a generator is in every item."""

UNNAMED = (
    "Sebutkan alamat atau berkas RSS, misalnya "
    "{program} feedcheck https://kota-kediri.kpu.go.id/feed/rss.xml"
)


@dataclass(frozen=True, slots=True)
class Options:
    """What the door hands over: an address that begins with http, or a file."""

    source: str | None


def run(options: Options) -> int:
    """Print the report; 0 without an error, 1 with one, 2 where there is nothing to check."""
    try:
        if options.source is None:
            raise RefusedError(UNNAMED.format(program=program(sys.platform)))
        now = datetime.now(UTC)
        is_web = options.source.lower().startswith(("http://", "https://"))
        lines, problems = (_from_web if is_web else _from_file)(options.source, now)
    except RefusedError as refusal:
        print(visible(str(refusal)), file=sys.stderr)
        return refusal.code
    for line in lines:
        print(visible(line))
    return 1 if any(problem.severity is Severity.ERROR for problem in problems) else 0


_Report = tuple[list[str], Sequence[Problem]]


def _from_file(source: str, now: datetime) -> _Report:
    try:
        with Path(source).open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        raise RefusedError(
            f"Berkas {source} tidak dapat dibaca. Periksa namanya; alamat situs diawali https://."
        ) from None
    examined = examine(data, now=now)
    opening = [f"Berkas: {source}", f"Ukuran: {_number(len(data))} byte"]
    return _report(Path(source).name, opening, examined, examined.problems), examined.problems


def _from_web(source: str, now: datetime) -> _Report:
    answer = _fetch(source)
    data = _unpacked(answer)
    examined = examine(data, answer.address, now=now)
    visit = _visit(answer, examined)
    problems = (*answers(visit), *examined.problems)
    name = urlsplit(answer.address).path.rpartition("/")[2] or answer.address
    return _report(name, list(_fetched(answer, visit, examined)), examined, problems), problems


def _fetch(source: str) -> Answer:
    try:
        answer = ask(source, MAX_BYTES)
    except NotFetchedError as fault:
        raise RefusedError(f"{source} tidak dapat diambil: {fault}.") from None
    if answer.status in _REDIRECTS:
        raise RefusedError(
            f"{source} dialihkan berulang-ulang atau ke luar web, terakhir ke {answer.address}. "
            "Periksa alamatnya, atau betulkan pengalihan di servernya."
        )
    if not 200 <= answer.status < 300:
        raise RefusedError(
            f"{answer.address} dijawab {answer.status} oleh servernya, bukan isinya. "
            "Periksa alamatnya."
        )
    return answer


def _unpacked(answer: Answer) -> bytes:
    """The body, also where the server packs it without having been asked to."""
    if answer.headers.get("content-encoding", "").lower() not in ("gzip", "x-gzip", "deflate"):
        return answer.body
    try:
        # 32: gzip or zlib, whichever it is; at most one byte more than the limit.
        return zlib.decompressobj(32 + zlib.MAX_WBITS).decompress(answer.body, MAX_BYTES + 1)
    except zlib.error:
        return answer.body


def _visit(answer: Answer, examined: Examined) -> Visit:
    """Ask again with the marks of the first answer, then for the attached files."""
    headers = answer.headers
    visit = Visit(
        address=answer.address,
        form=examined.form,
        redirects=answer.redirects,
        content_type=headers.get("content-type", ""),
        has_etag="etag" in headers,
        has_date="last-modified" in headers,
    )
    if examined.form is None:
        return visit
    marks = {
        name: headers[mark]
        for name, mark in (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        if mark in headers
    }
    second = _status(answer.address, marks) if marks else None
    files = examined.attachments[:MAX_FILES]
    if files:
        print(f"Memeriksa {len(files)} foto dan lampiran …", file=sys.stderr)
    return replace(visit, second=second, files=tuple(map(_asked, files)))


def _status(url: str, headers: dict[str, str]) -> int:
    try:
        return ask(url, MAX_BYTES, headers=headers).status
    except NotFetchedError:
        return UNREACHABLE


def _asked(file: Attachment) -> Fetched:
    """How the server answers for an attached file, without fetching it."""
    try:
        answer = ask(file.url, 0, method="HEAD")
    except NotFetchedError:
        return Fetched(file, UNREACHABLE)
    length = answer.headers.get("content-length", "")
    size = int(length) if is_count(length) else None
    return Fetched(file, answer.status, size, answer.headers.get("content-type", ""))


def _fetched(answer: Answer, visit: Visit, examined: Examined) -> Iterator[str]:
    """What was fetched, and how the server answered."""
    yield f"Diambil: {answer.address}"
    for status, target in answer.redirects:
        yield f"Dialihkan ({status}) ke: {target}"
    size = f"{_number(len(answer.body))} byte"
    yield f"Jenis: {visit.content_type or 'tidak disebut'}; ukuran: {size}"
    marks = (("ETag", visit.has_etag), ("Last-Modified", visit.has_date))
    told = "; ".join(f"{name}: {'ada' if has else 'tidak ada'}" for name, has in marks)
    if visit.second is not None:
        is_same = "304, tidak berubah" if visit.second == 304 else str(visit.second or "terputus")
        told += f"; pengambilan kedua: {is_same}"
    yield told
    if total := len(examined.attachments):
        present = sum(200 <= file.status < 300 for file in visit.files)
        yield f"Foto dan lampiran: {len(visit.files)} dari {total} dicoba, {present} ada"


def _report(
    name: str, opening: list[str], examined: Examined, problems: Sequence[Problem]
) -> list[str]:
    form = (
        f"{examined.form.value}, {examined.entries} tulisan" if examined.form else "tidak terbaca"
    )
    lines = [*opening, f"Bentuk: {form}", ""]
    told: Counter[str] = Counter()
    for problem in problems:
        told[problem.code] += 1
        if told[problem.code] <= MAX_TOLD:
            lines.append(_line(name, problem))
    more = {code: count - MAX_TOLD for code, count in told.items() if count > MAX_TOLD}
    lines += [f"{name}: {code}: masih {count} lagi yang serupa." for code, count in more.items()]
    weights = Counter(problem.severity for problem in problems)
    counted = ", ".join(f"{weights[each]} {WORDS[each].lower()}" for each in Severity)
    lines.append(f"Temuan: {counted}.")
    return lines


def _line(name: str, problem: Problem) -> str:
    place = f"{name}:{problem.line}" if problem.line else name
    entry = f" (pada “{problem.entry}”)" if problem.entry else ""
    return f"{place}: {problem.code} {WORDS[problem.severity]}: {problem.message}{entry}"


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
