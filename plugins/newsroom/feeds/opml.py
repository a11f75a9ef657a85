"""All feeds of a site as one OPML file, which a feed reader takes in at once. Source: OPML 2.0."""

from collections.abc import Sequence
from xml.etree import ElementTree

from newsroom.feeds import text
from newsroom.site.views import Site


def document(site: Site, feeds: Sequence[tuple[str, str]]) -> bytes:
    """The list of those feeds, each a path from the root and a title, as UTF-8."""
    satker = site.satker
    root = ElementTree.Element("opml", version="2.0")
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = text.one_line(f"RSS {satker.short_name}")
    ElementTree.SubElement(head, "ownerName").text = text.one_line(satker.name)
    ElementTree.SubElement(head, "ownerId").text = f"{satker.base_url}/"
    body = ElementTree.SubElement(root, "body")
    for path, title in feeds:
        named = text.one_line(title)
        ElementTree.SubElement(
            body,
            "outline",
            type="rss",
            text=named,
            title=named,
            xmlUrl=f"{satker.base_url}/{path}",
            htmlUrl=f"{satker.base_url}/",
            language="id-ID",
        )
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
