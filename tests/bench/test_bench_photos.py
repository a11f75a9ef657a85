"""The photo bench: its photos, makers, ratios and page; peers are not installed here."""

import json
import sys
from pathlib import Path

import pytest
from PIL import Image

from bench import sources
from bench.curve import Point
from bench.installing import PEERS, Installed, attempt, pinned, plain
from bench.makers import (
    FLOOR,
    FLOOR_ALONE,
    OURS,
    OURS_ALONE,
    Cost,
    Maker,
    MakerError,
    makers,
    measure,
    module,
    ours,
)
from bench.peers import floor
from bench.peers import ours as pass_of_ours
from bench.peers import plain as plain_pillow
from bench.photobench import examine
from bench.photopage import text
from bench.photoreport import Again, Bound, Measured, Report, bounds, ratio, score_gap
from bench.photorounds import floor_steps, run_rounds, second_pass
from bench.photoset import SET, found, name_of, planned
from bench.scores import reference
from newsroom.commands import bench

ROOT = Path(__file__).resolve().parents[2]
SMALL = (1000, 750)
# What a photo of that size can have: its largest is not as wide as the set's.
SMALL_SET = {"avif-1000", "avif-768", "jpeg-1000", "jpeg-768", "avif-card", "jpeg-card"}
SMALL_SET |= {"jpeg-share"}


@pytest.fixture(scope="module")
def photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("photos") / "photo-00.jpg"
    with Image.open(next(iter(sorted((ROOT / "content").glob("**/*.jpg"))))) as picture:
        sources.enlarged(picture, SMALL, is_mirrored=False, seed=1).save(path, quality=92)
    return path


def pixels(folder: Path) -> dict[str, tuple[tuple[int, int], bytes]]:
    made = {}
    for (name, _), path in found(folder).items():
        with Image.open(path) as image:
            made[name] = (image.size, image.convert("RGB").tobytes())
    return made


# The photos and the set.


def test_photos_are_the_same_each_time_and_of_their_size() -> None:
    grey = Image.new("RGB", (160, 100), (90, 90, 90))
    one, again, other = (
        sources.enlarged(grey, (80, 60), is_mirrored=False, seed=seed) for seed in (1, 1, 2)
    )
    assert one.size == (80, 60)
    assert one.tobytes() == again.tobytes()
    assert one.tobytes() != other.tobytes()
    tones = one.getchannel(0).tobytes()
    assert set(tones) <= set(range(90 - 8, 90 + 9))
    assert abs(sum(tones) / len(tones) - 90) < 0.2


def test_more_photos_than_pictures_are_mirrored(tmp_path: Path) -> None:
    pictures = [tmp_path / "a.jpg", tmp_path / "b.jpg"]
    endless = sources.endless(pictures)
    assert [next(endless) for _ in range(5)] == [
        (pictures[0], False),
        (pictures[1], False),
        (pictures[0], True),
        (pictures[1], True),
        (pictures[0], False),
    ]


def test_the_set_is_what_our_recipe_makes_of_a_phones_photo() -> None:
    assert {name_of(one) for one in planned("a.jpg", *sources.PHONE).renditions} == set(SET)


def test_the_floor_makes_the_very_pixels_of_our_pass(photo: Path, tmp_path: Path) -> None:
    assert pass_of_ours.look(tmp_path / "cache", 1, [photo])[0] == 1
    pass_of_ours.gather(tmp_path / "cache", [photo], tmp_path / "ours")
    spent = floor.work(photo, tmp_path / "floor")
    mine = pixels(tmp_path / "ours")
    assert set(mine) == SMALL_SET
    assert pixels(tmp_path / "floor") == mine
    assert set(spent) == {"decode", "resize", "encode"}
    assert min(spent.values()) > 0


def test_plain_pillow_makes_the_whole_set(photo: Path, tmp_path: Path) -> None:
    plain_pillow.work(photo, tmp_path)
    assert {name for name, _ in found(tmp_path)} == set(SET)
    assert pixels(tmp_path)["jpeg-share"][0] == (1200, 630)


def test_an_unsound_photo_stops_the_bench(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"tidak")
    with pytest.raises(pass_of_ours.FaultError, match=r"a\.jpg: not-an-image"):
        pass_of_ours.look(tmp_path / "cache", 1, [tmp_path / "a.jpg"])


def test_a_reference_is_the_whole_photo_at_that_width(photo: Path, tmp_path: Path) -> None:
    path = reference(photo, 768, tmp_path)
    with Image.open(path) as image:
        assert (image.format, image.size) == ("PNG", (768, 576))
    written = path.stat().st_mtime_ns
    assert reference(photo, 768, tmp_path).stat().st_mtime_ns == written


# The peers.


def test_what_a_failed_installation_says_holds_no_address(tmp_path: Path) -> None:
    words = "print('x'); print('404: https://contoh.id/sharp | " + str(PEERS) + "/a'); exit(3)"
    assert attempt((sys.executable, "-c", words), tmp_path) == "404: … / …/tests/bench/peers/a"
    assert attempt((sys.executable, "-c", "exit(3)"), tmp_path) == "exit code 3"
    assert attempt((sys.executable, "-c", ""), tmp_path) == ""
    assert "none-such" in attempt((str(tmp_path / "none-such"),), tmp_path)
    assert plain("") == ""


def test_peers_use_the_pillow_and_pelican_that_we_use() -> None:
    lock = dict(
        line.partition(" ")[0].split("==")
        for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
        if "==" in line
    )
    assert pinned("ssimulacra2")["pillow"] == pinned("imageprocess")["pillow"] == lock["pillow"]
    assert pinned("imageprocess")["pelican"] == lock["pelican"]
    packages = json.loads((PEERS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages["node_modules/sharp"]["version"] == packages[""]["dependencies"]["sharp"]
    assert not any("resolved" in package for package in packages.values())


def test_who_is_not_installed_is_left_out(tmp_path: Path) -> None:
    reasons = dict.fromkeys(("sharp", "hugo", "imageprocess", "ssimulacra2"), "tidak ada")
    everybody = makers(Installed(tmp_path, reasons))
    assert [maker.name for maker in everybody] == [OURS, OURS_ALONE, FLOOR, FLOOR_ALONE, "Pillow"]
    names = {maker.name for maker in makers(Installed(tmp_path))}
    assert {"sharp", "Hugo", "pelican-image-process"} < names


def test_sites_of_peers_hold_every_photo(photo: Path, tmp_path: Path) -> None:
    by_name = {maker.name: maker for maker in makers(Installed(tmp_path))}
    for name in ("Hugo", "pelican-image-process"):
        (tmp_path / name).mkdir()
        command = by_name[name].command(tmp_path / name, [photo])
        assert str(tmp_path / name) in " ".join(command)
        copies = list((tmp_path / name).glob("**/photo-00.jpg"))
        assert [copy.read_bytes() for copy in copies] == [photo.read_bytes()]
    article = next((tmp_path / "pelican-image-process").glob("**/photo-00.html"))
    assert article.read_text(encoding="utf-8").count("<img ") == len(SET)


# Measuring.


def test_time_is_measured_with_all_processes(tmp_path: Path) -> None:
    script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(10**6))'])"
    cost = measure([sys.executable, "-c", script + "; print('x'); print('y')"], tmp_path)
    assert cost.said == "y"
    assert cost.wall > 0
    assert (cost.cpu is None) == (sys.platform == "win32")


def test_a_maker_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(MakerError, match=r"^gagal di sini$"):
        measure([sys.executable, "-c", "exit('gagal di sini')"], tmp_path)
    with pytest.raises(MakerError, match="none-such"):
        measure([str(tmp_path / "none-such")], tmp_path)


def test_our_pass_alone_is_measured_and_reported(photo: Path, tmp_path: Path) -> None:
    def failing(folder: Path, photos: object) -> list[str]:
        return [sys.executable, "-c", "exit('tidak bisa')"]

    everybody = [
        Maker(OURS, "semua", ours(1)),
        Maker(FLOOR_ALONE, "batas", lambda folder, photos: module("floor", folder, 1, *photos)),
        Maker("rusak", "tidak ada", failing),
        Maker("malas", "tidak ada", lambda folder, photos: [sys.executable, "-c", ""]),
    ]
    chosen = sources.Sources((photo,), (photo,), "the sample")
    report, done = examine(everybody, chosen, 1, tmp_path)
    assert [one.name for one in report.made] == [OURS, FLOOR_ALONE]
    assert report.missing == {"rusak": "tidak bisa", "malas": "it made no file of the set"}
    assert report.again.decoded == 0
    assert report.again.milliseconds > 0
    assert list(report.memory) == ["1 megapixels, baseline"]
    assert list(report.floors) == [FLOOR_ALONE]
    size = sum(path.stat().st_size for path in done.sets[OURS].values())
    assert report.made[0].kilobytes == size / 1000
    assert {name for name, _ in done.sets[OURS]} == SMALL_SET
    page = text(report)
    assert "second pass: photos decoded | ≤ 0 | 0 | yes" in page
    assert "- rusak: tidak bisa" in page


def test_our_own_failure_stops_the_bench(photo: Path, tmp_path: Path) -> None:
    broken = Maker(OURS, "", lambda folder, photos: [sys.executable, "-c", "exit('rusak')"])
    with pytest.raises(MakerError, match="rusak"):
        run_rounds([broken], [photo], 1, tmp_path)


def test_the_best_round_counts(photo: Path) -> None:
    said = ('{"decode": 3, "resize": 1, "encode": 5}', '{"decode": 2, "resize": 2, "encode": 4}')
    costs = [Cost(1, 1, words) for words in said]
    assert floor_steps(costs, 2) == {"decode": 1000, "resize": 1000, "encode": 2000}
    looks = [Cost(1, 1, f'{{"new": {new}, "seconds": {s}}}') for new, s in ((0, 0.5), (1, 0.25))]
    again = second_pass(looks, [photo])
    assert (again.decoded, again.milliseconds) == (1, 250)
    assert again.hashing > 0


# The page.


def report() -> Report:
    """A report with round figures."""
    return Report(
        origin="the sample",
        photos=2,
        megabytes=3.14,
        rounds=3,
        made=(
            Measured(OURS, "ours", (300, 310, 350), (600, 620, 610), 1000),
            Measured(OURS_ALONE, "alone", (550,), (540,), 1000),
            Measured("sharp", "each", (500, 480), (900,), 1100),
            Measured("sharp, one decode", "once", (400,), (), 900),
        ),
        floors={FLOOR: {"decode": 100, "resize": 50, "encode": 400}},
        start=30,
        again=Again(0, 0.25, 0.2),
        memory={"24 megapixels, baseline": 150, "24 megapixels, progressive": None},
        machine=("a machine",),
        scored=1,
        scores={
            OURS: {"avif-768": (50, 70.5), "jpeg-768": (90, 72)},
            "sharp": {"avif-768": (55, 70), "jpeg-768": (90, 74.5), "avif-1920": (9, 9)},
            "sharp, one decode": {"avif-768": (55, None)},
        },
        curve_photos=1,
        curve={"AVIF 60, speed 9": {768: Point(40.4, 50.04, 70.06)}},
        missing={"hugo": "none"},
    )


def test_bounds_stand_beside_what_was_measured() -> None:
    assert list(bounds(report())) == [
        Bound("first pass, two workers: wall time a photo", "≤ 400 ms", "300 ms", True),
        Bound("CPU time over the floor's, two processes each", "≤ 1.1 ×", "1.09 ×", True),
        Bound("CPU time over the floor's, one process each", "≤ 1.1 ×", "–", None),
        Bound(
            "the same, two processes each, without our processes' start", "≤ 1.1 ×", "1.04 ×", True
        ),
        Bound("wall time over sharp's (every file from the photo)", "≤ 0.8 ×", "0.62 ×", True),
        Bound("bytes over that sharp's", "≤ 1 ×", "0.91 ×", True),
        Bound("SSIMULACRA2 below that sharp's, at worst", "≤ 1 points", "2.5 points", False),
        Bound(
            "wall time over sharp's (the quickest: sharp, one decode)", "≤ 0.8 ×", "0.75 ×", True
        ),
        Bound("bytes over that sharp's", "≤ 1 ×", "1.11 ×", False),
        Bound("SSIMULACRA2 below that sharp's, at worst", "≤ 1 points", "–", None),
        Bound("second pass: photos decoded", "≤ 0", "0", True),
        Bound("second pass: time a photo", "≤ 0.2 ms", "0.25 ms", False),
        Bound("peak memory of a worker, 24 megapixels, baseline", "≤ 160 MiB", "150 MiB", True),
        Bound("peak memory of a worker, 24 megapixels, progressive", "≤ 160 MiB", "–", None),
    ]


def test_ratios_of_what_is_unknown_are_unknown() -> None:
    assert (ratio(1, 2), ratio(None, 2), ratio(1, None)) == (0.5, None, None)
    scores = report().scores
    assert score_gap(scores, "sharp") == -2.5
    assert score_gap(scores, "Hugo") is None


def test_the_page_tells_all() -> None:
    lines = text(report()).splitlines()
    for line in (
        "- a machine",
        "| second pass: time a photo | ≤ 0.2 ms | 0.25 ms | **no** |",
        "| ours | 300 (310) | 600 (610) | 1000 | ours |",
        "| sharp, one decode | 400 (400) | – | 900 | once |",
        "| floor | 100 | 50 | 400 | 550 |",
        "| sharp | 0.62 | 0.67 | 0.91 | -2.5 |",
        "| ours | 50.0 / 70.5 | – | – | 90.0 / 72.0 | – |",
        "| sharp, one decode | 55.0 / – | – | – | – | – |",
        "| AVIF 60, speed 9 | 40 / 50.0 / 70.1 |",
        "- hugo: none",
    ):
        assert line in lines


# The command.


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (bench.Options(count=3), "hanya dipakai bersama --photos"),
        (bench.Options((1000,), photos=True), "Pilih salah satu"),
        (bench.Options(photos=True, count=0), "Jumlah foto untuk bench paling sedikit 1."),
    ],
)
def test_wrong_numbers_are_refused(
    options: bench.Options, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench.run(options) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(("count", "told"), [(None, "12"), (3, "3")])
def test_the_command_hands_over_the_number(
    count: int | None, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "tests" / "bench" / "photobench.py"
    script.parent.mkdir(parents=True)
    script.write_text("import sys\nprint(sys.argv[1:])\n", encoding="utf-8")
    assert bench.run(bench.Options(photos=True, count=count), tmp_path) == 0
    assert capfd.readouterr().out == f"['{told}']\n"
