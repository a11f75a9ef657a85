"""Rooms: the meeting room with its screen, and the smaller room with a television."""

from dataclasses import replace

from PIL import Image

from sample.drawing.furniture import chair, laptop_back, paper, screen, table
from sample.drawing.light import bloom, develop
from sample.drawing.pages import chart
from sample.drawing.people import Head, Person, seat
from sample.drawing.room import Room, shell
from sample.drawing.space import Camera, ground_shadow
from sample.scenes.meetings import east_java, national_opening

WORK = (3200, 2133)
SIZE = (2400, 1600)


def _seated(
    image: Image.Image,
    camera: Camera,
    place: tuple[float, float],
    person: Person,
    light: tuple[float, float],
    blur: float,
) -> None:
    x, z = place
    ground_shadow(
        image,
        camera,
        (
            (x - 0.35, 0, z + 0.3),
            (x + 0.35, 0, z + 0.3),
            (x + 0.35, 0, z - 0.3),
            (x - 0.35, 0, z - 0.3),
        ),
        22,
        0.5,
    )
    top = camera.spot((x, 1.32, z))
    height = round(camera.spot((x, 0.31, z))[1] - top[1])
    seat(
        image,
        replace(person, slim=person.slim * 0.8),
        top[0],
        top[1],
        height,
        light,
        blur=blur,
        dim=0.95,
    )
    chair(image, camera, x, z - 0.12, blur)


def meeting_room() -> Image.Image:
    """Six people from behind at a long table before a large screen."""
    camera = Camera((0.1, 1.62, -2.1), (0.02, 1.3, 5.0), 0.92, *WORK)
    image = Image.new("RGB", WORK)
    shell(image, camera, Room(6.4, 3.1, 5.4, -1.5, seed=11))
    shown = east_java()
    screen(
        image,
        camera,
        ((-1.55, 2.55, 5.4), (1.55, 2.55, 5.4), (1.55, 0.81, 5.4), (-1.55, 0.81, 5.4)),
        shown,
    )
    people = (
        (-1.28, 3.6, Person((150, 142, 128), Head.VEIL, (96, 44, 56), slim=0.9, seed=4)),
        (1.28, 3.7, Person((60, 72, 92), Head.HAIR, seed=5)),
        (-1.32, 2.2, Person((126, 40, 44), Head.HAIR, batik=True, seed=6)),
        (1.3, 2.3, Person((70, 62, 52), Head.CAP, (20, 20, 23), seed=7)),
        (-1.34, 0.85, Person((58, 74, 70), Head.CAP, (20, 20, 23), seed=8)),
        (1.36, 0.75, Person((134, 96, 54), Head.VEIL, (56, 70, 84), batik=True, slim=0.92, seed=9)),
    )
    for x, z, person in people:
        _seated(
            image, camera, (x, z), person, (0.5 if x < 0 else -0.5, -0.7), 4.0 if z < 1 else 0.0
        )
    # The table hides what is below its top, so it comes after those who sit at it.
    table(image, camera, (-0.85, 0, -0.2), (0.85, 0.74, 4.3), 31, shown)
    for x, z in ((-0.62, 3.3), (0.36, 3.4), (-0.66, 2.1), (0.4, 2.2), (-0.6, 0.7)):
        paper(image, camera, (x, z), (0.21, 0.3), 0.745)
    laptop_back(image, camera, 0.42, 1.55, 0.745, shown)
    return develop(bloom(image, 225, 90, 0.35), SIZE, 51)


def small_room() -> Image.Image:
    """Three people from behind, seated apart, before a television."""
    camera = Camera((-0.7, 1.62, -2.1), (0.12, 1.14, 3.2), 0.88, *WORK)
    image = Image.new("RGB", WORK)
    shell(image, camera, Room(5.4, 2.9, 3.9, -1.2, (196, 200, 190), (120, 108, 98), 23))
    shown = national_opening()
    screen(
        image,
        camera,
        ((-0.75, 2.12, 3.9), (1.05, 2.12, 3.9), (1.05, 1.11, 3.9), (-0.75, 1.11, 3.9)),
        shown,
        (46, 26, 30),
    )
    table(image, camera, (-1.75, 0, 1.2), (1.95, 0.74, 2.0), 37, None, (96, 96, 90))
    for x in (-1.0, 0.1, 1.2):
        laptop_back(image, camera, x, 1.85, 0.745, shown)
        paper(image, camera, (x + 0.25, 1.35), (0.21, 0.3), 0.745)
    people = (
        (
            -1.05,
            0.75,
            Person((122, 36, 42), Head.VEIL, (88, 84, 80), batik=True, slim=0.9, seed=14),
        ),
        (0.1, 0.72, Person((66, 78, 98), Head.CAP, (20, 20, 23), seed=15)),
        (1.2, 0.78, Person((92, 98, 88), Head.HAIR, seed=16)),
    )
    for x, z, person in people:
        _seated(image, camera, (x, z), person, (-0.6, -0.6), 1.4)
    return develop(bloom(image, 225, 90, 0.35), SIZE, 52)


def chart_view() -> Image.Image:
    """The chart on the screen of the meeting room, over the heads of two participants."""
    camera = Camera((-0.75, 1.5, 0.55), (0.12, 1.5, 5.4), 0.98, *WORK)
    image = Image.new("RGB", WORK)
    shell(image, camera, Room(6.4, 3.1, 5.4, 1.9, seed=11))
    screen(
        image,
        camera,
        ((-1.55, 2.55, 5.4), (1.55, 2.55, 5.4), (1.55, 0.81, 5.4), (-1.55, 0.81, 5.4)),
        chart(),
        (70, 68, 62),
    )
    table(image, camera, (-0.9, 0, 2.2), (1.0, 0.74, 4.3), 31, chart())
    laptop_back(image, camera, 0.25, 3.2, 0.745, chart())
    paper(image, camera, (-0.3, 3.0), (0.21, 0.3), 0.745)
    person = Person((126, 40, 44), Head.CAP, (20, 20, 23), batik=True, slim=0.86, seed=6)
    top = camera.spot((-1.18, 1.3, 2.7))
    height = round(camera.spot((-1.18, 0.3, 2.7))[1] - top[1])
    seat(image, person, top[0], top[1], height, (0.4, -0.7), blur=9, dim=0.8)
    return develop(bloom(image, 225, 90, 0.3), SIZE, 58)
