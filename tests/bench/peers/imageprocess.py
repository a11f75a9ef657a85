"""Settings of stock Pelican with pelican-image-process: the set as that makes it.

It takes no quality: Pillow's defaults stand (JPEG 75; AVIF 75 at speed 6; WebP 80).
"""

SITENAME = "Kantor Uji Kecepatan"
THEME = "simple"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
PATH = "content"
ARTICLE_PATHS = ["articles"]
STATIC_PATHS = ["photos"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
# A photo is used on its article's page alone.
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = ""
PLUGINS = ["pelican.plugins.image_process"]

SIZES = {
    "1920": ["scale_in 1920 None False"],
    "1200": ["scale_in 1200 None False"],
    "768": ["scale_in 768 None False"],
    "card": ["scale_out 600 400 False", "crop 0 25 600 425"],
    "share": ["scale_out 1200 630 False", "crop 0 135 1200 765"],
}
IMAGE_PROCESS = {
    f"{name}-{size}": {"type": "image", "ops": steps, "output-format": name}
    for name in ("avif", "webp", "jpeg")
    for size, steps in SIZES.items()
}
