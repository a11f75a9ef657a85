"""What is asked of the server of a feed: how it answers, and that attached files are there.

Pure as the rest: what was asked and answered comes in as a `Visit`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from newsroom.feedcheck.attachments import Attachment
from newsroom.feedcheck.document import Form
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    JSON_FEED,
    PROFILE,
    RFC_ATOM,
    WARNING,
    Hit,
    Problem,
    Requirement,
    requirement,
)

SERVED: frozenset[Form] = frozenset()
"""These requirements are of no form: they look at answers, not at bytes."""

OWN_TYPE = {
    Form.RSS: "application/rss+xml",
    Form.ATOM: "application/atom+xml",
    Form.JSON: "application/feed+json",
}
OTHER_TYPES = {
    Form.RSS: ("application/xml", "text/xml"),
    Form.ATOM: ("application/xml", "text/xml"),
    Form.JSON: ("application/json",),
}
REFUSED = (405, 501)
"""How a server answers that does not know the method HEAD (RFC 9110, 15.5.6 and 15.6.2)."""

UNREACHABLE = 0
"""The status where a server did not answer at all."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """How a server answered for an attached file: status, and length and type if it said them."""

    attachment: Attachment
    status: int
    length: int | None = None
    type: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """How a feed was fetched: where it was in the end, and what the server said.

    `redirects` are the status and target of each. `second` is the status of a second request with
    the marks of the first, None where there were no marks.
    """

    address: str
    form: Form | None = None
    redirects: tuple[tuple[int, str], ...] = ()
    content_type: str = ""
    has_etag: bool = True
    has_date: bool = True
    second: int | None = None
    files: tuple[Fetched, ...] = ()


def answers(visit: Visit) -> tuple[Problem, ...]:
    """Everything in the answers of a server that a partner stumbles on."""
    every = (each for each in globals().values() if isinstance(each, Requirement))
    return tuple(
        each.problem(hit)
        for each in sorted(every, key=lambda one: one.code)
        if each.check
        for hit in each.check(visit)
    )


def media_type(header: str) -> str:
    """The type in a Content-Type, in small letters and without parameters."""
    return header.partition(";")[0].strip().lower()


@requirement(
    "HTT-01", WARNING, f"RFC 9110, 8.3; {PROFILE}; {RFC_ATOM}, 7; {JSON_FEED}",
    "Server menyebut jenisnya “{value}”. Atur server agar menyebut {wanted}.", SERVED,
)  # fmt: skip
def unfit_content_type(visit: Visit) -> Iterator[Hit]:
    if visit.form and media_type(visit.content_type) not in (
        OWN_TYPE[visit.form],
        *OTHER_TYPES[visit.form],
    ):
        value = visit.content_type or "(tidak disebut)"
        yield Hit(0, value=value, wanted=OWN_TYPE[visit.form])


@requirement(
    "HTT-02", ADVICE, f"RFC 9110, 8.3; {JSON_FEED}",
    "Server menyebut jenisnya {value}; itu terbaca, tetapi {wanted} lebih tepat.", SERVED,
)  # fmt: skip
def general_content_type(visit: Visit) -> Iterator[Hit]:
    # Not of XML, which every reader takes under any of its types: under application/rss+xml
    # Chromium shows the source, under text/xml and application/xml the feed in its style sheet.
    kind = media_type(visit.content_type)
    if visit.form is Form.JSON and kind in OTHER_TYPES[visit.form]:
        yield Hit(0, value=kind, wanted=OWN_TYPE[visit.form])


@requirement(
    "HTT-03", WARNING, "RFC 7303, 3; RFC 8259, 8.1",
    "Server menyebut pengodean {value}, bukan UTF-8. Hapus dari pengaturan server.", SERVED,
)  # fmt: skip
def other_charset(visit: Visit) -> Iterator[Hit]:
    message = Message()
    message["Content-Type"] = visit.content_type.replace("\n", " ").replace("\r", " ")
    charset = message.get_param("charset", "utf-8")
    name = charset if isinstance(charset, str) else charset[2]
    if name.lower() not in ("utf-8", "utf8"):
        yield Hit(0, value=name)


@requirement(
    "HTT-04", WARNING, "RFC 9110, 8.8",
    "Server tidak mengirim ETag maupun Last-Modified, sehingga media mengunduh semuanya setiap "
    "kali. Nyalakan di pengaturan server.", SERVED,
)  # fmt: skip
def no_mark_of_version(visit: Visit) -> Iterator[Hit]:
    if not (visit.has_etag or visit.has_date):
        yield Hit(0)


@requirement(
    "HTT-05", WARNING, "RFC 9110, 13.1, 15.4.5",
    "Pengambilan kedua dijawab {value}, padahal isinya tidak berubah. Atur server agar menjawab "
    "304.", SERVED,
)  # fmt: skip
def unchanged_and_sent_again(visit: Visit) -> Iterator[Hit]:
    if visit.second not in (None, 304):
        yield Hit(0, value=visit.second or "dengan sambungan terputus")


@requirement(
    "HTT-06", ADVICE, "RFC 9110, 15.4",
    "Alamat itu mengalihkan ke {value}. Sebarkan alamat terakhir itu.", SERVED,
)  # fmt: skip
def redirected(visit: Visit) -> Iterator[Hit]:
    if visit.redirects:
        yield Hit(0, value=visit.redirects[-1][1])


@requirement(
    "HTT-07", WARNING, CONTRACT,
    "RSS ini diambil lewat http, sehingga isinya dapat diubah di tengah jalan. Pakai https.",
    SERVED,
)  # fmt: skip
def fetched_without_protection(visit: Visit) -> Iterator[Hit]:
    if not visit.address.lower().startswith("https:"):
        yield Hit(0)


@requirement(
    "HTT-08", ERROR, f"{CONTRACT}; RSS 2.0, enclosure",
    "Lampiran {url} tidak dapat diambil: {why}. Unggah berkasnya, atau betulkan alamatnya.", SERVED,
)  # fmt: skip
def attachment_is_gone(visit: Visit) -> Iterator[Hit]:
    for file in visit.files:
        if not 200 <= file.status < 300 and file.status not in REFUSED:
            why = f"dijawab {file.status}" if file.status else "server tidak menjawab"
            yield _on(file, why=why)


@requirement(
    "HTT-09", ERROR, f"{CONTRACT}; RSS 2.0, enclosure",
    "Lampiran {url} berukuran {length} byte, padahal tertulis {told}. Tulis ukuran sebenarnya.",
    SERVED,
)  # fmt: skip
def attachment_of_another_length(visit: Visit) -> Iterator[Hit]:
    for file in visit.files:
        told = file.attachment.length
        if 200 <= file.status < 300 and told and file.length not in (None, told):
            yield _on(file, length=file.length, told=told)


@requirement(
    "HTT-10", WARNING, f"{CONTRACT}; RSS 2.0, enclosure",
    "Lampiran {url} dikirim sebagai {type}, padahal tertulis {told}. Samakan.", SERVED,
)  # fmt: skip
def attachment_of_another_type(visit: Visit) -> Iterator[Hit]:
    for file in visit.files:
        told, kind = media_type(file.attachment.type), media_type(file.type)
        if 200 <= file.status < 300 and told and kind and told != kind:
            yield _on(file, type=kind, told=told)


@requirement(
    "HTT-11", ADVICE, "RFC 9110, 9.3.2",
    "Lampiran {url} tidak dapat diperiksa: server menolak HEAD. Bukalah sendiri di peramban.",
    SERVED,
)  # fmt: skip
def attachment_cannot_be_asked_for(visit: Visit) -> Iterator[Hit]:
    for file in visit.files:
        if file.status in REFUSED:
            yield _on(file)


def _on(file: Fetched, **values: object) -> Hit:
    return Hit(file.attachment.line, file.attachment.entry, url=file.attachment.url, **values)
