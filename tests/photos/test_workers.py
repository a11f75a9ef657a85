"""A photo may crash, hang or swell the process that looks at it: that becomes its own fault."""

import pickle
import resource
import sys
import textwrap
from io import BytesIO
from pathlib import Path

import pytest

from newsroom.photos import worker as working
from newsroom.photos.facts import PhotoFacts
from newsroom.photos.inspect import inspect
from newsroom.photos.jobs import Job, Stage
from newsroom.photos.worker import bounded, serve
from newsroom.photos.workers import Worker, look_at_all
from photos.darkroom import CEILINGS, order
from rules.files import make, picture, saved

SIZE = (320, 180)


@pytest.fixture
def job(tmp_path: Path) -> Job:
    (tmp_path / "a.jpg").write_bytes(make("jpeg", SIZE, "worker"))
    return Job(tmp_path, "a.jpg", CEILINGS)


def impostor(folder: Path, after: str, end: str) -> tuple[str, ...]:
    """A process that answers as the real one does up to a stage, and then does something else."""
    script = folder / "impostor.py"
    script.write_text(
        textwrap.dedent(f"""\
            import os, pickle, signal, sys, time
            from newsroom.photos import worker
            job = pickle.load(sys.stdin.buffer)
            def tell(stage, facts):
                pickle.dump((stage, facts), sys.stdout.buffer)
                sys.stdout.flush()
                if stage.value == {after!r}:
                    {end}
            if {after!r} == "start":
                {end}
            worker.work(job, tell)
        """)
    )
    return (sys.executable, str(script))


def test_same_facts_as_without_a_process(job: Job) -> None:
    with Worker() as worker:
        assert worker.look(job) == worker.look(job) == inspect(job.root, job.path, CEILINGS)


@pytest.mark.parametrize("end", ["os.kill(os.getpid(), signal.SIGKILL)", "sys.exit(3)"])
def test_process_that_dies_while_decoding(job: Job, tmp_path: Path, end: str) -> None:
    with Worker(impostor(tmp_path, "decoding", end)) as worker:
        facts = worker.look(job)
    assert facts.fault == "crashed"
    assert (facts.path, facts.format, len(facts.digest)) == ("a.jpg", "JPEG", 64)


def test_process_that_hangs_while_decoding(job: Job, tmp_path: Path) -> None:
    command = impostor(tmp_path, "decoding", "time.sleep(3600)")
    with Worker(command, patience=0.2) as worker:
        assert worker.look(job).fault == "too-slow"


def test_encoding_may_take_its_time(job: Job, tmp_path: Path) -> None:
    command = impostor(tmp_path, "known", "time.sleep(0.5)")
    with Worker(command, patience=0.2) as worker:
        assert worker.look(job).fault == ""


def test_process_that_dies_while_encoding_loses_no_facts(job: Job, tmp_path: Path) -> None:
    command = impostor(tmp_path, "known", "os.kill(os.getpid(), signal.SIGKILL)")
    with Worker(command) as worker:
        assert worker.look(job) == inspect(job.root, job.path, CEILINGS)


@pytest.mark.parametrize("start", ["sys.exit(1)", "sys.stdout.write('nonsense'); sys.exit()"])
def test_process_that_does_not_start_well(job: Job, tmp_path: Path, start: str) -> None:
    with Worker(impostor(tmp_path, "start", start)) as worker:
        assert worker.look(job) == PhotoFacts("a.jpg", "", 0, "", 0, 0, fault="crashed")


def test_process_that_dies_once_gets_a_second_try(job: Job, tmp_path: Path) -> None:
    mark = str(tmp_path / "once")
    once = f"os.path.exists({mark!r}) or (open({mark!r}, 'w'), os.abort())"
    with Worker(impostor(tmp_path, "decoding", once)) as worker:
        assert worker.look(job) == inspect(job.root, job.path, CEILINGS)


def test_no_process_at_all(job: Job, tmp_path: Path) -> None:
    with Worker((str(tmp_path / "none"),)) as worker:
        assert worker.look(job) == inspect(job.root, job.path, CEILINGS)


def test_a_dead_process_is_replaced(job: Job) -> None:
    with Worker() as worker:
        first = worker.look(job)
        assert worker._process is not None
        worker._process.kill()
        worker._process.wait()
        assert worker.look(job) == first


def test_process_that_computes_for_too_long(job: Job, tmp_path: Path) -> None:
    end = "os.kill(os.getpid(), signal.SIGXCPU)"
    with Worker(impostor(tmp_path, "decoding", end)) as worker:
        assert worker.look(job).fault == "too-slow"


def test_memory_and_time_are_bounded_while_decoding_alone() -> None:
    kinds = (resource.RLIMIT_AS, resource.RLIMIT_CPU)
    before = [resource.getrlimit(kind) for kind in kinds]
    with bounded(1 << 30, 3600):
        memory, seconds = (resource.getrlimit(kind)[0] for kind in kinds)
        assert 1 << 30 <= memory < 64 << 30
        assert 3600 <= seconds < 7200
        with pytest.raises(MemoryError):
            bytearray(memory)
    assert [resource.getrlimit(kind) for kind in kinds] == before


def test_swelling_is_a_fault(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def swell(*_: object) -> None:
        bytearray(2 << 30)

    monkeypatch.setattr("newsroom.photos.inspect.develop", swell)
    told: list[tuple[Stage, PhotoFacts | None]] = []
    working.work(job, lambda stage, facts: told.append((stage, facts)))
    assert [stage for stage, _ in told] == [Stage.DECODING, Stage.KNOWN, Stage.DONE]
    facts = told[1][1]
    assert facts is not None
    assert facts.fault == "too-much-memory"


def test_serves_until_there_are_no_more_jobs(job: Job, tmp_path: Path) -> None:
    ordered = Job(tmp_path, "a.jpg", CEILINGS, (order(),), tmp_path / "cache")
    answers = BytesIO()
    serve(BytesIO(pickle.dumps(job) + pickle.dumps(ordered)), answers)
    answers.seek(0)
    told = [pickle.load(answers) for _ in range(6)]
    assert [stage for stage, _ in told] == [Stage.DECODING, Stage.KNOWN, Stage.DONE] * 2
    assert told[1][1] == told[4][1] == inspect(tmp_path, "a.jpg", CEILINGS)
    assert len(list((tmp_path / "cache" / "photos").iterdir())) == 4
    stamps = {entry: entry.stat().st_ino for entry in (tmp_path / "cache" / "photos").iterdir()}
    serve(BytesIO(pickle.dumps(ordered)), BytesIO())
    assert {entry: entry.stat().st_ino for entry in stamps} == stamps


def test_memory_of_one_process_over_many_photos(tmp_path: Path) -> None:
    large, small = (6000, 4000), (4000, 3000)
    photos = {
        "a.jpg": saved(picture(large, "a"), "JPEG", quality=90),
        "b.jpg": saved(picture(large, "b"), "JPEG", quality=90, progressive=True),
        "c.jpg": saved(picture(small, "c"), "JPEG", quality=90),
    }
    for name, data in photos.items():
        (tmp_path / name).write_bytes(data)
    with Worker() as worker:
        for turn in ("1", "2"):
            cache = tmp_path / turn
            for name in photos:
                job = Job(tmp_path, name, CEILINGS, (order(name),), cache)
                assert worker.look(job).fault == ""
        assert worker._process is not None
        status = Path(f"/proc/{worker._process.pid}/status").read_text()
        peak, held = (
            next(int(line.split()[1]) for line in status.splitlines() if line.startswith(kind))
            for kind in ("VmHWM", "VmRSS")
        )
    # 160 MiB is the bound; these plain pictures reach it where nothing is given back.
    assert peak <= 140 << 10
    # What the last photo of 12 megapixels took is kept for the next.
    assert held > 64 << 10


def test_many_in_order(tmp_path: Path) -> None:
    jobs = []
    for number in range(6):
        (tmp_path / f"{number}.jpg").write_bytes(make("jpeg", SIZE, number))
        jobs.append(Job(tmp_path, f"{number}.jpg", CEILINGS))
    counts: list[int] = []
    facts = list(look_at_all(jobs, 2, counts.append))
    assert [one.path for one in facts] == [job.path for job in jobs]
    assert sorted(counts) == [1, 2, 3, 4, 5, 6]
    assert list(look_at_all([], 2)) == []
