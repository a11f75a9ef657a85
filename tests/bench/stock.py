"""Settings of stock Pelican for the comparison: its `simple` theme and its default feeds."""

SITENAME = "Kantor Uji Kecepatan"
SITEURL = "https://uji.kpu.go.id"
THEME = "simple"
TIMEZONE = "Asia/Jakarta"
DEFAULT_LANG = "id"
PLUGINS: list[str] = []
