"""What stands on screens and paper in the pictures: a chart, a news site, a chat, cards."""

import random

from PIL import Image, ImageDraw

from sample.drawing.lettering import width, wrap, write
from sample.drawing.surface import Colour, Size

RED: Colour = (163, 23, 43)
INK: Colour = (28, 27, 31)
PAPER: Colour = (250, 248, 245)
BARS = (
    ("Lembaga pemerintah", 82),
    ("Lembaga nonpemerintah", 50),
    ("Lembaga pendidikan", 37),
    ("Media", 13),
)


def chart() -> Image.Image:
    """A slide with the four shares of the evaluation of the second quarter of 2025."""
    image = Image.new("RGB", (1920, 1080), PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 1920, 16), fill=RED)
    write(image, (110, 108), "Kerja sama KPU kabupaten/kota se-Jawa Timur", 66, INK, "lm", 3)
    write(
        image,
        (110, 186),
        "Evaluasi Laporan Bakohumas Triwulan II Tahun 2025",
        40,
        (91, 88, 96),
        "lm",
        1,
    )
    left, right = 640, 1700
    for share in range(0, 101, 25):
        x = left + (right - left) * share / 100
        draw.line((x, 270, x, 930), fill=(222, 217, 210), width=3)
        write(image, (x, 966), f"{share}%", 30, (120, 116, 122), "mm", 1)
    for row, (label, share) in enumerate(BARS):
        y = 340 + row * 152
        end = left + (right - left) * share / 100
        tint = RED if label == "Media" else (74, 88, 108)
        draw.rectangle((left, y - 46, end, y + 46), fill=tint)
        write(image, (left - 36, y), label, 42, INK, "rm", 1)
        write(image, (end + 28, y), f"{share}%", 62, tint, "lm", 4)
    write(image, (110, 1030), "KPU Provinsi Jawa Timur", 30, (91, 88, 96), "lm", 1)
    return image


def site(photo: Image.Image) -> Image.Image:
    """The front page of a calm news site, with one large photo."""
    image = Image.new("RGB", (1920, 1200), (255, 255, 255))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 1920, 64), fill=(240, 239, 237))
    for step, tint in enumerate(((232, 96, 88), (238, 190, 80), (108, 192, 98))):
        draw.ellipse((28 + step * 38, 22, 48 + step * 38, 42), fill=tint)
    draw.rounded_rectangle((360, 12, 1560, 52), 20, fill=(255, 255, 255))
    write(image, (960, 32), "kota-kediri.kpu.go.id", 24, (80, 78, 84), "mm", 1)
    write(image, (110, 128), "KPU Kota Kediri", 44, INK, "lm", 3)
    for step, label in enumerate(("Profil", "Tim Humas", "Pedoman", "Kontak")):
        write(image, (1180 + step * 168, 130), label, 26, (60, 58, 64), "lm", 1)
    draw.line((110, 176, 1810, 176), fill=(218, 214, 208), width=3)
    for step, label in enumerate(("Cek daftar pemilih", "Data pemilu", "Peraturan KPU", "KPU RI")):
        x = 110 + step * 420
        write(image, (x, 218), label, 28, RED, "lm", 1)
        draw.line((x, 240, x + width(label, 28), 240), fill=RED, width=2)
    image.paste(photo.resize((1080, 640), Image.Resampling.LANCZOS), (110, 290))
    draw.ellipse((110, 962, 134, 986), outline=RED, width=4)
    draw.ellipse((118, 970, 126, 978), fill=RED)
    write(image, (150, 974), "Berita", 28, RED, "lm", 1)
    for step, line in enumerate(
        wrap("Rakor Bakohumas Jawa Timur Samakan Standar Kehumasan", 54, 1080)
    ):
        write(image, (110, 1034 + step * 66), line, 54, INK, "lm", 3)
    write(image, (1270, 310), "Terbaru", 34, INK, "lm", 3)
    titles = (
        "Ringkasan standar kehumasan dapat diunduh",
        "Foto kegiatan yang bercerita",
        "Alamat resmi KPU untuk pemilih",
        "Perpustakaan Pemilu dan ISBN",
        "Evaluasi Bakohumas Triwulan II",
    )
    y = 366.0
    for title in titles:
        draw.line((1270, y, 1810, y), fill=(218, 214, 208), width=2)
        lines = wrap(title, 32, 520)
        for step, line in enumerate(lines):
            write(image, (1270, y + 36 + step * 42), line, 32, INK, "lm", 1)
        write(image, (1270, y + 36 + len(lines) * 42), "Juli 2025", 24, (110, 106, 114), "lm")
        y += 86 + len(lines) * 42
    return image


def chat() -> Image.Image:
    """A group chat on a telephone, without names of people."""
    image = Image.new("RGB", (720, 1500), (236, 229, 220))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 720, 170), fill=(20, 94, 84))
    write(image, (40, 34), "10.15", 30, (255, 255, 255), "lm", 1)
    draw.ellipse((64, 72, 148, 156), fill=(238, 234, 228))
    draw.ellipse((88, 96, 124, 132), outline=RED, width=8)
    draw.ellipse((101, 109, 111, 119), fill=RED)
    write(image, (172, 100), "Bakohumas Jawa Timur", 38, (255, 255, 255), "lm", 2)
    write(image, (172, 142), "grup", 27, (196, 222, 216), "lm")
    texts = (
        (False, "Selamat pagi. Kaidah foto: tajam, seimbang, dan berurutan."),
        (True, "Selamat pagi. Terima kasih."),
        (False, "Keterangan memuat siapa, di mana, dan kapan."),
        (True, "Baik."),
        (False, "Periksa juga informasi yang sensitif."),
        (True, "Siap, kami periksa sebelum terbit."),
    )
    y = 220
    for mine, text in texts:
        lines = wrap(text, 34, 470)
        tall = 40 + len(lines) * 46
        left = 170 if mine else 40
        draw.rounded_rectangle((left, y + 4, left + 520, y + tall + 4), 22, fill=(212, 204, 194))
        draw.rounded_rectangle(
            (left, y, left + 520, y + tall), 22, fill=(216, 246, 202) if mine else (255, 255, 255)
        )
        for step, line in enumerate(lines):
            write(image, (left + 26, y + 42 + step * 46), line, 34, (38, 38, 40), "lm", 0.5)
        y += tall + 30
    draw.rounded_rectangle((34, 1388, 590, 1464), 38, fill=(255, 255, 255))
    write(image, (74, 1426), "Ketik pesan", 32, (150, 146, 142), "lm")
    draw.ellipse((612, 1386, 692, 1466), fill=(20, 128, 110))
    draw.polygon([(638, 1406), (676, 1426), (638, 1446), (646, 1426)], fill=(255, 255, 255))
    return image


def card(number: int, head: str, text: str, tint: Colour, seed: int) -> Image.Image:
    """A paper card with a number, a word and a line by hand, as pinned to a board."""
    image = Image.new("RGB", (560, 410), tint)
    draw = ImageDraw.Draw(image)
    dice = random.Random(seed)
    draw.ellipse((34, 64, 122, 152), outline=RED, width=9)
    write(image, (78, 109), str(number), 56, RED, "mm", 4)
    size = 58
    for step, line in enumerate(wrap(head, size, 380)):
        write(image, (150, 108 + step * 62 + dice.randrange(-2, 3)), line, size, INK, "lm", 3)
    top = 208 + 62 * (len(wrap(head, size, 380)) - 1)
    for step, line in enumerate(wrap(text, 42, 480)):
        write(image, (44, top + step * 56 + dice.randrange(-2, 3)), line, 42, (62, 60, 66), "lm", 1)
    return image


def ruled(size: Size, lines: tuple[str, ...], letter: float) -> Image.Image:
    """A ruled notebook page with a short list."""
    image = Image.new("RGB", size, (247, 243, 232))
    draw = ImageDraw.Draw(image)
    step = letter * 1.7
    y = step * 2
    while y < size[1] - step * 0.5:
        draw.line((0, y, size[0], y), fill=(196, 206, 214), width=max(1, round(letter / 18)))
        y += step
    draw.line(
        (size[0] * 0.13, 0, size[0] * 0.13, size[1]),
        fill=(222, 150, 150),
        width=max(1, round(letter / 14)),
    )
    for row, line in enumerate(lines):
        write(
            image,
            (size[0] * 0.17, step * (2 + row) - letter * 0.18),
            line,
            letter,
            (36, 52, 98),
            "ls",
            1,
        )
    return image
