"""The desk's page: one HTML file that needs no server, never a part of the published site."""

from pathlib import Path

from markupsafe import Markup

from newsroom.editorial.overview import Overview, overview, severities
from newsroom.pipeline import Checked, published_hashes
from newsroom.release.manifest import Manifest
from newsroom.site.assets import stylesheet
from newsroom.site.environment import make_environment


def overview_page(
    checked: Checked, published: Manifest | None, theme: Path, cache: Path, site: str = ""
) -> str:
    """The page; `site` is the address of the preview its titles link to, empty for no links."""
    desk: Overview = overview(checked, published_hashes(published))
    satker = checked.newsroom.satker
    static = theme / "static"
    own = (static / "css" / "desk.css").read_text(encoding="utf-8")
    css = (stylesheet(theme, satker) if satker else "") + own
    script = (static / "js" / "desk.js").read_text(encoding="utf-8")
    template = make_environment(theme, cache).get_template("desk.html")
    return template.render(
        desk=desk,
        severities=severities(),
        office=satker.short_name if satker else "satker.yaml",
        moment=checked.edition.astimezone(satker.zone) if satker else checked.edition,
        site=site,
        css=Markup(css),  # noqa: S704 - the theme's own
        script=Markup(script),  # noqa: S704 - the theme's own
    )
