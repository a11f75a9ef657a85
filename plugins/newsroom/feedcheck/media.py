"""Media RSS 1.5.1: photos, sound and films that travel with an entry."""

from collections.abc import Iterator

from newsroom.feedcheck.document import Document, Node, Placed
from newsroom.feedcheck.requirement import (
    ADVICE,
    CONTRACT,
    ERROR,
    MEDIA,
    WARNING,
    XML,
    Hit,
    at,
    requirement,
)
from newsroom.feedcheck.values import contradicts, is_count, is_language, is_media_type

NAMESPACE = "http://search.yahoo.com/mrss/"
CONTENT = f"{MEDIA}, media:content"
MEDIUMS = ("image", "audio", "video", "document", "executable")
EXPRESSIONS = ("sample", "full", "nonstop")


def pictures(document: Document) -> Iterator[Placed]:
    """Every photo, said by its medium or by its type."""
    for place in document.named("media:content"):
        node = place.node
        medium = node.attribute("medium") or node.attribute("type").partition("/")[0]
        if medium == "image":
            yield place


@requirement(
    "MED-01", ERROR, f"{MEDIA}, Namespace",
    "Namespace Media RSS tertulis “{uri}”; media tidak akan menemukan fotonya. Tulis "
    f"{NAMESPACE} dengan garis miring di akhir.", XML,
)  # fmt: skip
def wrong_media_namespace(document: Document) -> Iterator[Hit]:
    for declared in document.namespaces:
        if declared.uri != NAMESPACE and "mrss" in declared.uri.lower():
            yield Hit(declared.line, uri=declared.uri)


@requirement(
    "MED-02", ERROR, CONTENT,
    "<media:content> tidak mempunyai url maupun <media:player>. Tambahkan alamat berkasnya.", XML,
)  # fmt: skip
def media_without_address(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        node = place.node
        if not node.attribute("url") and not node.first("media:player"):
            yield at(place)


@requirement(
    "MED-03", WARNING, f"{CONTRACT}; {CONTENT}",
    "<media:content> tidak menyebut {name}. Tambahkan agar media tahu apa yang diunduhnya.", XML,
)  # fmt: skip
def media_without_type_or_size(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        if place.node.attribute("url"):
            for name in ("type", "fileSize"):
                if not place.node.attribute(name):
                    yield at(place, name=name)


@requirement(
    "MED-04", ERROR, CONTENT,
    "type pada <media:content> berisi “{value}”, bukan jenis berkas. Tulis misalnya image/jpeg.",
    XML,
)  # fmt: skip
def media_type_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        value = place.node.attribute("type")
        if value and not is_media_type(value):
            yield at(place, value=value)


@requirement(
    "MED-05", ERROR, CONTENT,
    "{name} pada <{element}> berisi “{value}”. Tulis bilangan bulat lebih dari 0.", XML,
)  # fmt: skip
def wrong_whole_number(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content", "media:thumbnail", "media:player"):
        for name in ("fileSize", "width", "height", "duration", "channels"):
            value = place.node.attributes.get(name)
            if value and not is_count(value.strip(), 0 if name == "duration" else 1):
                yield at(place, name=name, element=place.node.name, value=value)


@requirement(
    "MED-06", ERROR, CONTENT,
    "medium berisi “{value}”. Pakai image, audio, video, document, atau executable.", XML,
)  # fmt: skip
def unknown_medium(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        value = place.node.attribute("medium")
        if value and value not in MEDIUMS:
            yield at(place, value=value)


@requirement(
    "MED-07", ERROR, CONTENT,
    "expression berisi “{value}”. Pakai sample, full, atau nonstop.", XML,
)  # fmt: skip
def unknown_expression(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        value = place.node.attribute("expression")
        if value and value not in EXPRESSIONS:
            yield at(place, value=value)


@requirement(
    "MED-08", ERROR, CONTENT,
    "isDefault berisi “{value}”. Tulis true atau false.", XML,
)  # fmt: skip
def default_is_no_truth(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        value = place.node.attributes.get("isDefault")
        if value is not None and value not in ("true", "false"):
            yield at(place, value=value or "(kosong)")


@requirement(
    "MED-09", ERROR, CONTENT,
    "Dua <media:content> dalam satu tempat bertanda isDefault=\"true\". Sisakan satu.", XML,
)  # fmt: skip
def many_defaults(document: Document) -> Iterator[Hit]:
    known: set[int] = set()
    for place in document.named("media:content"):
        if place.node.attribute("isDefault") == "true":
            if id(place.parent) in known:
                yield at(place)
            known.add(id(place.parent))


@requirement(
    "MED-10", ERROR, CONTENT,
    "lang berisi “{value}”, bukan kode bahasa. Tulis misalnya id.", XML,
)  # fmt: skip
def media_language_is_none(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content", "media:text", "media:subTitle"):
        value = place.node.attributes.get("lang")
        if value is not None and not is_language(value):
            yield at(place, value=value or "(kosong)")


@requirement(
    "MED-11", WARNING, CONTENT,
    "type berisi {value}, padahal {other}. Samakan.", XML,
)  # fmt: skip
def media_contradicts_itself(document: Document) -> Iterator[Hit]:
    for place in document.named("media:content"):
        node = place.node
        value, url, medium = (node.attribute(name) for name in ("type", "url", "medium"))
        if not is_media_type(value):
            continue
        if contradicts(value, url):
            yield at(place, value=value, other=f"berkasnya {url}")
        elif medium in MEDIUMS[:3] and not value.lower().startswith((medium, "application/")):
            yield at(place, value=value, other=f"medium-nya {medium}")


@requirement(
    "MED-12", WARNING, f"{CONTRACT}; {MEDIA}, media:credit",
    "Foto {url} tidak menyebut pemotretnya. Tambahkan <media:credit>.", XML,
)  # fmt: skip
def photo_without_credit(document: Document) -> Iterator[Hit]:
    yield from _pictures_without(document, "media:credit")


@requirement(
    "MED-13", WARNING, f"{CONTRACT}; {MEDIA}, media:description",
    "Foto {url} tidak mempunyai keterangan. Tambahkan <media:description>.", XML,
)  # fmt: skip
def photo_without_caption(document: Document) -> Iterator[Hit]:
    yield from _pictures_without(document, "media:description")


def _pictures_without(document: Document, name: str) -> Iterator[Hit]:
    """The photos for which neither they nor what is around them say it."""
    groups = {id(each.node): each.parent for each in document.named("media:group")}
    for place in pictures(document):
        around: list[Node | None] = [place.node, place.parent, document.head]
        around.append(groups.get(id(place.parent)))
        if not any(node.first(name) for node in around if node):
            yield at(place, url=place.node.attribute("url"))


@requirement(
    "MED-14", WARNING, f"{CONTRACT}; {MEDIA}, media:group",
    "Foto {url} disebut dua kali dalam satu tulisan, sehingga tampil ganda. Sisakan satu.", XML,
)  # fmt: skip
def photo_told_twice(document: Document) -> Iterator[Hit]:
    known: set[tuple[int, str]] = set()
    for place in document.named("media:content"):
        key = id(place.parent), place.node.attribute("url")
        if key[1] and key in known:
            yield at(place, url=key[1])
        known.add(key)


@requirement(
    "MED-15", WARNING, CONTRACT,
    "{name} berkas {url} berbeda antara <enclosure> dan <media:content>. Samakan dengan berkasnya.",
    XML,
)  # fmt: skip
def media_contradicts_enclosure(document: Document) -> Iterator[Hit]:
    for entry in document.entries:
        media = {node.attribute("url"): node for node in entry.node.all("media:content")}
        for enclosure in entry.node.all("enclosure"):
            node = media.get(enclosure.attribute("url"))
            if node is None:
                continue
            for name, other in (("length", "fileSize"), ("type", "type")):
                one, two = enclosure.attribute(name), node.attribute(other)
                told = "Ukuran" if name == "length" else "Jenis"
                is_size = is_count(one, 1) and is_count(two, 1)
                is_type = is_media_type(one) and is_media_type(two)
                if one.lower() != two.lower() and (is_size or is_type):
                    yield at(node, entry.title, name=told, url=node.attribute("url"))


@requirement(
    "MED-16", ERROR, f"{MEDIA}, media:group",
    "<media:group> tidak memuat <media:content>. Isi, atau hapus.", XML,
)  # fmt: skip
def empty_group(document: Document) -> Iterator[Hit]:
    for place in document.named("media:group"):
        if not place.node.first("media:content"):
            yield at(place)


@requirement(
    "MED-17", ADVICE, f"{MEDIA}, media:group",
    "<media:group> hanya memuat satu berkas; beberapa pembaca RSS lalu melewatkannya. Tulis "
    "<media:content> langsung di <item>.", XML,
)  # fmt: skip
def group_of_one(document: Document) -> Iterator[Hit]:
    for place in document.named("media:group"):
        if len(place.node.all("media:content")) == 1:
            yield at(place)
