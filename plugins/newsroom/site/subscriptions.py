"""What partners can subscribe to, and where the site explains it."""

from newsroom.site.views import Site, Topic

MEDIA = "/rss/"
"""The page "RSS untuk media"; its address stands in every feed and stays as it is."""


def used_tags(site: Site) -> tuple[Topic, ...]:
    """The tags that public items have, by slug: each has a feed as long as an item has it."""
    found = {
        topic.slug: topic
        for article in site.articles
        if not (article.is_draft or article.is_embargoed)
        for topic in article.tags
    }
    return tuple(found[slug] for slug in sorted(found))
