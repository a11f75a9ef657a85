"""The podcast corner, and the camera before a broadcast."""

from PIL import Image, ImageChops, ImageDraw

from sample.drawing.furniture import paper, screen, table
from sample.drawing.lettering import write
from sample.drawing.light import Blur, bloom, cast, develop, lighten, relief, rounded, shade
from sample.drawing.room import Room, shell
from sample.drawing.space import Camera, lay_flat
from sample.drawing.surface import foam, noise, plain, pool, ramp, textured, wood
from sample.drawing.things import blank, put, solid

WORK = (3200, 2133)
SIZE = (2400, 1600)


def podcast_corner() -> Image.Image:
    """A microphone on its arm, headphones and a lamp before a foam wall."""
    image = foam(WORK, 150, (58, 56, 64))
    lighten(image, pool(WORK, (2560, 620), (1700, 1500)), (150, 92, 46))
    lighten(image, pool(WORK, (500, 300), (1400, 1300)), (26, 34, 54))
    shade(image, ramp(WORK, 1.0, 0.6))
    sign = Image.new("RGB", (900, 250), (40, 12, 18))
    write(sign, (450, 128), "RUANG SIAR", 120, (255, 150, 140), "mm", 3)
    put(image, sign, (980, 380), 0, 22, 0.7)
    lighten(image, pool(WORK, (980, 380), (900, 600)), (110, 26, 26))
    image = image.filter(Blur(8))
    top = wood((3200, 620), (86, 54, 36), (142, 96, 64), 121, 2)
    shade(top, ramp(top.size, 0.55, 1.0))
    lighten(top, pool(top.size, (2560, 60), (900, 420)), (150, 96, 50))
    image.paste(top, (0, 1560))
    _lamp(image)
    _headphones(image)
    _microphone(image)
    return develop(bloom(image, 215, 150, 0.55), SIZE, 62, 0.03, gain=1.35)


def _lamp(image: Image.Image) -> None:
    mask = blank(image.size)
    draw = ImageDraw.Draw(mask)
    draw.ellipse((2440, 1600, 2860, 1720), fill=255)
    draw.rectangle((2630, 1120, 2664, 1650), fill=255)
    cast(image, mask, (-70, 40), 40, 0.5)
    stem = solid(mask, (60, 52, 46), 12, 3, 0.4, 0.7, (0.4, -0.8))
    image.paste(stem.convert("RGB"), (0, 0), stem.getchannel("A").filter(Blur(3)))
    hood = blank(image.size)
    ImageDraw.Draw(hood).polygon([(2480, 780), (2810, 780), (2920, 1160), (2370, 1160)], fill=255)
    lit = Image.new("RGB", image.size, (250, 214, 158))
    shade(lit, ramp(image.size, 0.9, 1.0))
    shell_ = relief(hood, lit, (0.0, 0.5), 90, 0.75, 0.3)
    image.paste(shell_.convert("RGB"), (0, 0), shell_.getchannel("A").filter(Blur(4)))
    lighten(image, pool(image.size, (2645, 1000), (900, 900)), (120, 78, 36))


def _headphones(image: Image.Image) -> None:
    size = (760, 640)
    band, pads = blank(size), blank(size)
    draw = ImageDraw.Draw(band)
    draw.arc((110, 40, 650, 700), 185, 355, 255, 46)
    draw = ImageDraw.Draw(pads)
    draw.rounded_rectangle((60, 330, 200, 610), 66, fill=255)
    draw.rounded_rectangle((560, 330, 700, 610), 66, fill=255)
    whole = solid(band, (46, 46, 50), 12, 4, 0.4, 0.8)
    whole.alpha_composite(solid(pads, (30, 30, 33), 34, 6, 0.4, 0.5))
    rings = blank(size)
    draw = ImageDraw.Draw(rings)
    for x in (78, 578):
        draw.rounded_rectangle((x, 380, x + 104, 560), 50, outline=255, width=8)
    whole.paste((150, 30, 44), mask=rings.filter(Blur(1)))
    shadow = blank(image.size)
    draw = ImageDraw.Draw(shadow)
    draw.ellipse((300, 1880, 540, 1960), fill=255)
    draw.ellipse((800, 1880, 1040, 1960), fill=255)
    cast(image, shadow, (-24, 10), 26, 0.85)
    lean = whole.rotate(-4, Image.Resampling.BICUBIC, expand=True)
    image.paste(lean.convert("RGB"), (270, 1320), lean.getchannel("A"))


def _microphone(image: Image.Image) -> None:
    arm = blank(image.size)
    draw = ImageDraw.Draw(arm)
    draw.line((3300, 260, 2150, 240), 255, 46)
    draw.line((2150, 240, 1500, 960), 255, 46)
    draw.ellipse((2104, 194, 2196, 286), fill=255)
    cast(image, arm, (-60, 90), 46, 0.45)
    steel = solid(arm, (52, 52, 56), 16, 3, 0.35, 0.8)
    image.paste(steel.convert("RGB"), (0, 0), steel.getchannel("A").filter(Blur(1)))
    size = (760, 1120)
    body, head, ring = blank(size), blank(size), blank(size)
    ImageDraw.Draw(body).rounded_rectangle((190, 90, 570, 560), 70, fill=255)
    draw = ImageDraw.Draw(head)
    draw.rounded_rectangle((170, 520, 590, 1040), 200, fill=255)
    ImageDraw.Draw(ring).rounded_rectangle((176, 500, 584, 560), 24, fill=255)
    whole = solid(body, (58, 58, 62), 90, 5, 0.3, 0.7, (0.7, -0.3))
    cover = textured(Image.new("RGB", size, (44, 44, 47)), noise(size, 8, (7, 7)), 0.34)
    whole.alpha_composite(relief(rounded(head, 10), cover, (0.8, -0.2), 100, 0.3, 0.5))
    whole.alpha_composite(solid(ring, (160, 30, 46), 20, 5, 0.5, 0.6, (0.7, -0.3)))
    write(whole, (340, 390), "KPU", 92, (214, 210, 204), "mm", 4)
    turned = whole.rotate(28, Image.Resampling.BICUBIC, expand=True)
    place = (940, 560)
    mask = blank(image.size)
    mask.paste(turned.getchannel("A"), place)
    cast(image, mask, (-110, 90), 80, 0.6)
    image.paste(turned.convert("RGB"), place, turned.getchannel("A"))
    yoke = blank(image.size)
    ImageDraw.Draw(yoke).ellipse((1462, 838, 1566, 942), fill=255)
    knob = solid(yoke, (70, 70, 74), 30, 5, 0.4, 0.9)
    image.paste(knob.convert("RGB"), (0, 0), knob.getchannel("A"))


def broadcast_camera() -> Image.Image:
    """A camera on a tripod whose little screen shows the empty meeting table before it."""
    view = Camera((0.5, 1.5, -1.4), (-0.1, 1.2, 5.0), 0.95, *WORK)
    image = Image.new("RGB", WORK)
    shell(image, view, Room(6.4, 3.1, 5.4, -0.8, seed=11))
    panel = plain((1600, 900), (132, 22, 38), 5, 0.06)
    write(panel, (800, 380), "SIARAN LANGSUNG", 120, (250, 244, 236), "mm", 3)
    write(panel, (800, 540), "KPU Kota Kediri", 84, (250, 244, 236), "mm", 1)
    screen(
        image,
        view,
        ((-1.5, 2.5, 5.4), (1.5, 2.5, 5.4), (1.5, 0.85, 5.4), (-1.5, 0.85, 5.4)),
        panel,
        (60, 20, 24),
    )
    table(image, view, (-1.5, 0, 2.9), (1.5, 0.74, 4.2), 37, None, (110, 106, 98))
    for x in (-0.9, 0.0, 0.9):
        paper(image, view, (x - 0.1, 3.05), (0.21, 0.3), 0.745)
    scene = bloom(image, 225, 90, 0.3)
    small = scene.crop((420, 420, 2560, 1624))
    image = scene.filter(Blur(20))
    _tripod(image)
    _rig(image, small)
    return develop(bloom(image, 230, 90, 0.25), (1920, 1280), 63, 0.02)


def _tripod(image: Image.Image) -> None:
    legs = blank(image.size)
    draw = ImageDraw.Draw(legs)
    draw.line((1700, 1560, 1180, 2300), 255, 74)
    draw.line((1760, 1560, 1770, 2300), 255, 74)
    draw.line((1820, 1560, 2360, 2300), 255, 74)
    draw.rounded_rectangle((1620, 1400, 1900, 1600), 40, fill=255)
    body = solid(rounded(legs, 6), (40, 40, 43), 26, 3, 0.35, 0.7)
    image.paste(body.convert("RGB"), (0, 0), body.getchannel("A"))
    handle = blank(image.size)
    ImageDraw.Draw(handle).line((1880, 1490, 2520, 1760), 255, 44)
    rod = solid(rounded(handle, 5), (32, 32, 35), 16, 3, 0.35, 0.8)
    image.paste(rod.convert("RGB"), (0, 0), rod.getchannel("A"))


def _rig(image: Image.Image, small: Image.Image) -> None:
    strap = blank(image.size)
    ImageDraw.Draw(strap).arc((2180, 780, 2520, 1480), 250, 100, 255, 56)
    band = solid(strap, (52, 48, 46), 16, 5, 0.36, 0.5)
    weave = textured(band.convert("RGB"), noise(image.size, 12, (3, 9)), 0.15)
    image.paste(weave, (0, 0), band.getchannel("A"))
    body = blank(image.size)
    draw = ImageDraw.Draw(body)
    draw.rounded_rectangle((1330, 760, 2240, 1430), 90, fill=255)
    draw.rounded_rectangle((1480, 640, 2080, 800), 60, fill=255)
    draw.rounded_rectangle((2150, 820, 2330, 1380), 80, fill=255)
    cast(image, body, (40, 60), 60, 0.5)
    shell_ = solid(rounded(body, 12), (44, 44, 47), 46, 7, 0.36, 0.6)
    image.paste(shell_.convert("RGB"), (0, 0), shell_.getchannel("A"))
    panel = blank(image.size)
    ImageDraw.Draw(panel).rounded_rectangle((560, 700, 1470, 1290), 36, fill=255)
    cast(image, panel, (50, 40), 40, 0.6)
    frame = solid(panel, (26, 26, 28), 12, 4, 0.5, 0.8)
    image.paste(frame.convert("RGB"), (0, 0), frame.getchannel("A"))
    lay_flat(image, [(604.0, 744.0), (1426.0, 744.0), (1426.0, 1206.0), (604.0, 1206.0)], small)
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((624, 764, 806, 824), 12, fill=(30, 28, 28))
    draw.ellipse((642, 780, 670, 808), fill=(232, 44, 50))
    write(image, (686, 794), "SIAP", 36, (255, 255, 255), "lm", 2)
    for step in range(5):
        x = 820 + step * 90
        draw.rounded_rectangle((x, 1234, x + 54, 1262), 12, fill=(70, 70, 74))
    _details(image)


def _details(image: Image.Image) -> None:
    """Eyepiece, buttons, seams and rubber on the back of the camera."""
    rubber = blank(image.size)
    ImageDraw.Draw(rubber).rounded_rectangle((1490, 885, 2120, 1360), 40, fill=255)
    pores = noise(image.size, 31, (4, 4)).point([round(v * 0.15) for v in range(256)])
    image.paste((104, 100, 98), mask=ImageChops.multiply(pores, rubber))
    eye, pupil = blank(image.size), blank(image.size)
    ImageDraw.Draw(eye).rounded_rectangle((1560, 560, 1990, 850), 90, fill=255)
    ImageDraw.Draw(pupil).rounded_rectangle((1650, 630, 1900, 780), 40, fill=255)
    cast(image, eye, (20, 30), 26, 0.6)
    for mask, tone, depth, shine in (
        (eye, (34, 34, 36), 34.0, 0.7),
        (pupil, (20, 24, 34), 26.0, 0.5),
    ):
        part = solid(mask, tone, depth, 9, 0.36, shine)
        image.paste(part.convert("RGB"), (0, 0), part.getchannel("A"))
    glint = blank(image.size)
    ImageDraw.Draw(glint).polygon([(1670, 650), (1760, 640), (1700, 770), (1660, 770)], fill=90)
    lighten(image, glint.filter(Blur(5)), (190, 210, 255))
    for x, y, r, tone in (
        (1560, 1010, 46, (50, 50, 54)),
        (1700, 1010, 46, (50, 50, 54)),
        (1840, 1010, 46, (50, 50, 54)),
        (1700, 1200, 84, (58, 58, 62)),
        (1700, 1200, 40, (40, 40, 44)),
        (2236, 930, 38, (176, 30, 46)),
    ):
        knob = blank((r * 3, r * 3))
        ImageDraw.Draw(knob).ellipse((r * 0.5, r * 0.5, r * 2.5, r * 2.5), fill=255)
        put(image, solid(knob, tone, r * 0.25, 4, 0.4, 0.8), (x, y), 0, 6, 0.6)
    draw = ImageDraw.Draw(image)
    draw.line((1500, 868, 2140, 868), fill=(22, 22, 24), width=5)
    draw.line((1500, 873, 2140, 873), fill=(78, 78, 82), width=2)
    write(image, (1960, 1200), "KPU", 54, (196, 192, 186), "mm", 3)
