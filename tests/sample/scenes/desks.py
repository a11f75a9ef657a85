"""The laptop by the window, the camera table, the prints, the board with six aims."""

from PIL import Image, ImageDraw

from sample.drawing.lettering import write
from sample.drawing.light import Blur, bloom, cast, daylight, develop, lighten, shade
from sample.drawing.pages import card, ruled, site
from sample.drawing.space import Camera, lay, lay_flat
from sample.drawing.standing import laptop, leaf, standing_cup
from sample.drawing.surface import cork, noise, plain, pool, ramp, textured, wood
from sample.drawing.things import (
    blank,
    camera_body,
    cup_above,
    memory_card,
    pen,
    printed,
    put,
    solid,
)

WORK = (3200, 2133)
SIZE = (2400, 1600)


def laptop_by_window(lead: Image.Image) -> Image.Image:
    """A laptop with the news site, led by a photo, on a desk with light from the left."""
    camera = Camera((0.16, 0.36, -0.74), (0.02, 0.105, 0.12), 1.18, *WORK)
    image = Image.new("RGB", WORK, (120, 116, 108))
    wall = plain((1600, 900), (206, 198, 186), 3, 0.03)
    shade(wall, ramp((1600, 900), 1.0, 0.62, across=True))
    lay(
        image,
        camera,
        ((-2.4, 1.3, 1.35), (2.4, 1.3, 1.35), (2.4, -0.6, 1.35), (-2.4, -0.6, 1.35)),
        wall,
    )
    view = textured(
        Image.new("RGB", (700, 800), (178, 204, 172)), noise((700, 800), 9, (90, 90)), 0.35
    )
    lighten(view, ramp((700, 800), 0.9, 0.35), (255, 255, 250))
    lay(
        image,
        camera,
        ((-1.15, 1.2, 1.34), (-0.22, 1.2, 1.34), (-0.22, 0.06, 1.34), (-1.15, 0.06, 1.34)),
        view,
    )
    for x in (-1.17, -0.7, -0.24):
        lay(
            image,
            camera,
            ((x, 1.2, 1.33), (x + 0.04, 1.2, 1.33), (x + 0.04, 0.03, 1.33), (x, 0.03, 1.33)),
            Image.new("RGB", (8, 8), (226, 220, 210)),
        )
    top = wood((2400, 1500), (128, 88, 56), (190, 142, 98), 61, 4)
    lighten(top, pool(top.size, (600, 300), (1300, 1100)), (96, 86, 68))
    shade(top, ramp(top.size, 1.0, 0.72, across=True))
    lay(image, camera, ((-1.3, 0, 0.75), (1.3, 0, 0.75), (1.3, 0, -0.45), (-1.3, 0, -0.45)), top)
    far = image.filter(Blur(34))
    edge = camera.spot((0, 0, 0.34))[1] / WORK[1]
    focus = ramp((WORK[0], round(WORK[1] * 0.22)), 1.0, 0.0)
    veil = Image.new("L", WORK, 0)
    veil.paste(255, (0, 0, WORK[0], round(edge * WORK[1])))
    veil.paste(focus, (0, round(edge * WORK[1])))
    image.paste(far, mask=veil)
    _plant(image, camera)
    standing_cup(image, camera, (-0.29, 0.03), 0.043, 0.085, (150, 40, 48), (70, 42, 28))
    laptop(image, camera, site(lead))
    page = ruled((900, 1240), ("Judul", "Foto utama", "Keterangan", "Ringkasan"), 62)
    lay(
        image,
        camera,
        ((0.225, 0.004, 0.05), (0.40, 0.004, 0.08), (0.44, 0.004, -0.17), (0.255, 0.004, -0.20)),
        page,
    )
    return develop(bloom(image, 205, 120, 0.5), SIZE, 53, 0.03, gain=1.18)


def _plant(image: Image.Image, camera: Camera) -> None:
    """A pot plant to the right, a little behind the focus."""
    sharp = image.copy()
    standing_cup(sharp, camera, (0.36, 0.3), 0.06, 0.1, (222, 214, 202), (60, 44, 34))
    root = camera.spot((0.36, 0.1, 0.3))
    greens = ((62, 96, 60), (82, 118, 72), (48, 80, 54), (98, 132, 80))
    tips = (
        (-300, -300),
        (-190, -430),
        (-60, -520),
        (90, -500),
        (220, -400),
        (310, -270),
        (-120, -330),
        (140, -300),
        (20, -380),
        (-330, -160),
        (330, -130),
    )
    for step, (dx, dy) in enumerate(tips):
        leaf(sharp, root, (root[0] + dx, root[1] + dy), 104, greens[step % 4])
    soft = sharp.filter(Blur(5))
    image.paste(soft)


def camera_table() -> Image.Image:
    """A camera, a notebook with a list, cards and coffee, from above."""
    image = wood(WORK, (104, 70, 46), (164, 118, 80), 71, 5)
    daylight(image)
    page = ruled(
        (1000, 1380),
        (
            "1  Suasana umum",
            "2  Pembicara",
            "3  Peserta",
            "4  Detail",
            "5  Keterangan foto",
            "6  Nama pembuat",
        ),
        66,
    )
    shade(page, ramp(page.size, 0.86, 1.0, across=True))
    other = ruled((1000, 1380), (), 66)
    shade(other, ramp(other.size, 1.0, 0.8, across=True))
    spread = Image.new("RGB", (2000, 1380))
    spread.paste(other, (0, 0))
    spread.paste(page, (1000, 0))
    put(image, spread.resize((1700, 1173), Image.Resampling.LANCZOS), (2250, 1240), -7, 26)
    put(image, pen(900), (1870, 1480), 40, 20)
    put(image, camera_body(1380), (940, 960), 9, 52, 0.7)
    put(image, memory_card(190, "64"), (420, 1720), 18, 9)
    put(image, memory_card(190, "32"), (690, 1790), -8, 9)
    put(image, cup_above(560), (2830, 330), 20, 40, 0.6)
    cap = blank((360, 360))
    ImageDraw.Draw(cap).ellipse((6, 6, 354, 354), fill=255)
    put(image, solid(cap, (36, 36, 38), 16, 3, 0.5, 0.5), (1500, 260), 0, 16)
    return develop(image, SIZE, 54, 0.03, gain=1.25)


def prints_in_order(wide: Image.Image, medium: Image.Image, close: Image.Image) -> Image.Image:
    """Three prints of one meeting in their order on a table."""
    image = wood(WORK, (66, 50, 40), (112, 86, 66), 83, 4)
    daylight(image, -0.4, 0.26)
    shots = (wide, medium, close)
    spots = (((650, 800), 5), ((1640, 1060), -3), ((2600, 1310), 6))
    for step, (shot, (centre, angle)) in enumerate(zip(shots, spots, strict=True)):
        put(image, printed(shot, 1020), centre, angle, 22, 0.7)
        note = Image.new("RGB", (210, 210), (246, 222, 120))
        shade(note, ramp(note.size, 1.0, 0.9))
        from_top = ("Luas", "Sedang", "Dekat")[step]
        put(
            image,
            _note(note, step + 1, from_top),
            (centre[0] - 380, centre[1] + 460),
            4 - step * 5,
            12,
        )
    put(image, pen(820, (40, 40, 44)), (2560, 480), -24, 20)
    return develop(image, SIZE, 55, 0.03, gain=1.25)


def _note(sheet: Image.Image, number: int, word: str) -> Image.Image:
    write(sheet, (105, 80), str(number), 96, (120, 24, 36), "mm", 4)
    write(sheet, (105, 164), word, 42, (60, 52, 40), "mm", 1)
    return sheet


AIMS = (
    ("SDM", "berkualitas, komunikatif, profesional"),
    ("Kemitraan", "baik dengan pemangku kepentingan"),
    ("Sosialisasi", "kebijakan dan program, ke dalam dan ke luar"),
    ("Opini publik", "positif dan tersebar luas"),
    ("Partisipasi", "akses informasi, citra, kepercayaan"),
    ("Data dan layanan", "informasi publik yang mutakhir"),
)


def aims_board() -> Image.Image:
    """A cork board with six numbered cards."""
    work = (2880, 1920)
    image = plain(work, (204, 198, 186), 7, 0.03)
    lighten(image, pool(work, (500, 300), (1900, 1500)), (60, 56, 46))
    frame = wood((2560, 1600), (120, 82, 52), (176, 130, 90), 41)
    board = cork((2420, 1460), 43)
    tints = (
        (252, 250, 244),
        (250, 240, 212),
        (252, 250, 244),
        (238, 240, 236),
        (252, 250, 244),
        (250, 240, 212),
    )
    for step, (head, text) in enumerate(AIMS):
        row, column = divmod(step, 3)
        centre = (450 + column * 760, 390 + row * 680)
        angle = (2.2, -1.4, 0.8, -2.0, 1.6, -0.9)[step]
        sheet = card(step + 1, head, text, tints[step], step)
        put(board, sheet.resize((672, 492), Image.Resampling.LANCZOS), centre, angle, 16, 0.5)
        pin = blank((90, 90))
        ImageDraw.Draw(pin).ellipse((16, 16, 74, 74), fill=255)
        put(
            board,
            solid(pin, (176, 30, 46), 12, 5, 0.4, 0.9),
            (centre[0], centre[1] - 222),
            0,
            14,
            0.6,
        )
    inner = Image.new("L", board.size, 255)
    ImageDraw.Draw(inner).rectangle((0, 0, board.width, board.height), outline=90, width=26)
    shade(board, inner.filter(Blur(22)))
    frame.paste(board, (70, 70))
    whole = Image.new("RGB", work)
    whole.paste(image)
    corners = [(150.0, 190.0), (2760.0, 120.0), (2740.0, 1830.0), (170.0, 1720.0)]
    mask = Image.new("L", work, 0)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    cast(whole, mask, (44, 52), 40, 0.5)
    lay_flat(whole, corners, frame)
    daylight(whole, 0.45, 0.24)
    return develop(whole, (2160, 1440), 57, 0.03, gain=1.12)
