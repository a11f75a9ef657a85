"""Lines that publish again by themselves: right for the clock, the prompt and the paths."""

import re
import shlex
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from newsroom.schedule import AHEAD, LOG, Again, advice, cron_line, moments, task_scheduler_line

WIB, WIT, LONDON = (ZoneInfo(name) for name in ("Asia/Jakarta", "Asia/Jayapura", "Europe/London"))
NINE = datetime(2025, 7, 21, 9, 0, tzinfo=WIB)
LINUX = Again("/usr/bin/python3", "/srv/newsroom", ("publish",), "kota-kediri")
WINDOWS = Again("py", r"C:\Humas\newsroom", ("publish",), "kota-kediri")


def said(due: tuple[datetime, ...], again: Again, platform: str, zone: ZoneInfo = WIB) -> list[str]:
    return advice(due, again, platform, lambda moment: moment.astimezone(zone)).splitlines()


def test_each_moment_once_and_never_too_early() -> None:
    odd = datetime(2025, 7, 21, 8, 59, 1, tzinfo=WIB)
    later = datetime(2025, 7, 22, 9, 0, tzinfo=WIB)
    assert moments([odd, NINE.astimezone(UTC), NINE, later], WIB) == (NINE, later)
    assert moments([NINE.replace(second=1)], WIB) == (NINE.replace(minute=1),)
    assert str(moments([NINE.astimezone(UTC)], WIB)[0]) == "2025-07-21 09:00:00+07:00"


def test_nothing_waits_and_nothing_is_said() -> None:
    assert advice((), LINUX, "linux", lambda moment: moment) == ""


def test_a_crontab_has_the_time_of_the_machine_and_looks_at_the_year() -> None:
    assert cron_line(LINUX, NINE.astimezone(WIT)) == (
        r'0 11 21 7 * [ "$(date +\%F)" = 2025-07-21 ] && cd /srv/newsroom '
        f"&& /usr/bin/python3 tasks.py publish >{LOG} 2>&1"
    )
    assert cron_line(LINUX, NINE.astimezone(LONDON)).startswith("0 3 21 7 * ")


def run_by_cron(line: str, today: str, folder: Path) -> None:
    """What cron does with the line on that day (crontab(5)), with a `date` that says so."""
    *when, command = line.split(" ", 5)
    assert [field.isdigit() or field == "*" for field in when] == [True] * 5
    assert "%" not in command.replace(r"\%", "")
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    (tools / "date").write_text(f"#!/bin/sh\ntest $1 = +%F && echo {today}\n", encoding="utf-8")
    (tools / "date").chmod(0o755)
    environment = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(folder)}
    subprocess.run(
        ["/bin/sh", "-c", command.replace(r"\%", "%")],
        cwd=folder,
        env=environment,
        check=False,
    )


TASKS = "import sys\nprint(*sys.argv[1:], sep='\\n')\nprint('salah', file=sys.stderr)\n"


@pytest.mark.skipif(sys.platform == "win32", reason="sistem ini tidak mengenal cron")
@pytest.mark.parametrize("name", ["newsroom", "Humas 100% 'KPU' $(x) \"y\" & z"])
def test_the_line_of_a_crontab_runs_on_its_day_alone(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    (folder / "tasks.py").write_text(TASKS, encoding="utf-8")
    words = ("publish", "--output", f"/srv/{name}")
    line = cron_line(Again(sys.executable, str(folder), words, "x"), NINE)
    run_by_cron(line, "2026-07-21", tmp_path)
    assert not (folder / LOG).exists()
    run_by_cron(line, "2025-07-21", tmp_path)
    logged = (folder / LOG).read_text(encoding="utf-8").splitlines()
    assert sorted(logged) == sorted([*words, "salah"])


def test_windows_gets_one_line_that_no_region_reads_otherwise() -> None:
    assert task_scheduler_line(WINDOWS, [NINE, NINE.replace(day=22)]) == (
        'powershell -NoProfile -Command "Register-ScheduledTask -Force '
        "-TaskName 'Newsroom kota-kediri' "
        "-Trigger (New-ScheduledTaskTrigger -Once -At ([datetime]'2025-07-21T09:00:00+07:00')), "
        "(New-ScheduledTaskTrigger -Once -At ([datetime]'2025-07-22T09:00:00+07:00')) "
        "-Action (New-ScheduledTaskAction -Execute cmd.exe "
        f"-Argument '/c py tasks.py publish >{LOG} 2>&1' "
        r"-WorkingDirectory 'C:\Humas\newsroom') "
        "-Settings (New-ScheduledTaskSettingsSet -StartWhenAvailable -AllowStartIfOnBatteries "
        '-DontStopIfGoingOnBatteries)"'
    )


STRING = r"'[^']*'"
FORMAT = re.compile(rf"\(({STRING}) -f ((?:\[char\]\d+(?:, )?)+)\)|({STRING})")


def texts(line: str) -> list[str]:
    """The texts in a line of PowerShell, put together as PowerShell does."""
    found = []
    for form, codes, plain in FORMAT.findall(line):
        signs = [chr(int(code)) for code in re.findall(r"\d+", codes)]
        found.append(form[1:-1].format(*signs) if form else plain[1:-1])
    return found


NASTY = "D:\\Humas 'KPU' $HOME %PATH% `x` {0} ’kota’ & ^b\\"


def test_no_path_means_anything_to_either_prompt() -> None:
    again = replace(WINDOWS, folder=NASTY, words=("publish", "--zip", NASTY, "--output", "Z:\\"))
    line = task_scheduler_line(again, [NINE])
    opening, command, end = line.split('"')
    assert (opening, end) == ("powershell -NoProfile -Command ", "")
    assert not set("$%`!’“”") & set(command)
    name, moment, argument, folder = texts(command)
    assert (name, moment, folder) == (
        "Newsroom kota-kediri",
        "2025-07-21T09:00:00+07:00",
        NASTY,
    )
    # A backslash before the closing mark would take it in: it is doubled.
    assert argument == (f'/c py tasks.py publish --zip "{NASTY}\\" --output Z:\\ >{LOG} 2>&1')


def test_staff_are_told_what_has_to_hold() -> None:
    on_linux, on_windows = said((NINE,), LINUX, "linux"), said((NINE,), WINDOWS, "win32")
    assert on_linux[1] == cron_line(LINUX, NINE)
    assert on_windows[1] == task_scheduler_line(WINDOWS, [NINE])
    assert "Command Prompt atau PowerShell" in on_windows[0]
    for lines in (on_linux, on_windows):
        assert "komputer ini harus menyala" in lines[2]
        assert LOG in lines[-1]
        assert "ZIP" not in "\n".join(lines)


def test_a_machine_in_another_zone_is_told_both_times() -> None:
    first = said((NINE,), LINUX, "linux", WIT)[0]
    assert first == (
        "Senin, 21 Juli 2025 pukul 09.00 WIB adalah Senin, 21 Juli 2025 pukul 11.00 menurut jam "
        "komputer ini."
    )


def test_a_zip_has_to_be_brought_to_the_server_again() -> None:
    again = replace(LINUX, words=("publish", "--zip", "/srv/situs.zip"))
    assert "kirimkan lagi kepada administrator" in said((NINE,), again, "linux")[-1]


def test_the_nearest_moments_are_scheduled_at_once() -> None:
    due = tuple(NINE.replace(day=day) for day in range(1, AHEAD + 2))
    lines = said(due, LINUX, "linux")
    assert sum("tasks.py publish" in line for line in lines) == AHEAD
    assert "5 waktu terdekat" in lines[-1]
    assert said(due, WINDOWS, "win32")[1].count("-Once") == AHEAD
    assert shlex.split(lines[1].split("&& ")[1]) == ["cd", "/srv/newsroom"]
