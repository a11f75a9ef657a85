"""The two screenshots of video meetings."""

from PIL import Image

from sample.drawing.meeting import gallery, speaker

NAMES = (
    "KPU Prov. Jawa Timur",
    "Humas KPU RI",
    "KPU Kab. Banyuwangi",
    "KPU Kota Surabaya",
    "KPU Kab. Malang",
    "KPU Kab. Jember",
    "KPU Kota Madiun",
    "KPU Kota Kediri",
    "KPU Kab. Tulungagung",
    "KPU Kab. Sumenep",
    "KPU Kab. Kediri",
    "KPU Kab. Blitar",
    "KPU Kota Batu",
    "KPU Kab. Nganjuk",
    "KPU Kab. Gresik",
    "KPU Kab. Bojonegoro",
    "KPU Kota Malang",
    "KPU Kab. Trenggalek",
    "KPU Kab. Pacitan",
    "KPU Kab. Jombang",
    "KPU Kab. Lamongan",
    "KPU Kota Mojokerto",
    "KPU Kab. Sampang",
    "KPU Kab. Ngawi",
    "KPU Kota Blitar",
)
CAMERAS = {
    0: 3,
    1: 1,
    3: 1,
    4: 1,
    6: 1,
    7: 3,
    8: 1,
    10: 1,
    13: 1,
    14: 1,
    16: 2,
    17: 1,
    19: 1,
    21: 1,
    22: 1,
    24: 1,
}


def east_java() -> Image.Image:
    """The gallery of the meeting of 17 July 2025."""
    return gallery(NAMES, CAMERAS, 7, "Rakor Bakohumas KPU se-Jawa Timur", "Kamis, 17 Juli 2025")


def national_opening() -> Image.Image:
    """The speaker's view of the meeting of 4 May 2021."""
    names = (
        "KPU Kota Kediri",
        "KPU Prov. Jawa Timur",
        "KIP Aceh",
        "KPU Prov. Bali",
        "KPU Prov. Maluku",
    )
    return speaker(
        "Ilham Saputra - KPU RI",
        names,
        {0: 3, 1: 2, 2: 1, 4: 1},
        "Rakor Bakohumas KPU RI, KPU Provinsi/KIP Aceh, KPU Kabupaten/Kota",
        "Selasa, 4 Mei 2021",
        ("RAKOR BAKOHUMAS", "KPU RI, KPU Provinsi/KIP Aceh,", "KPU Kabupaten/Kota", "4 Mei 2021"),
    )
