"""Lines that let a machine publish again by itself once an embargo has passed.

A line holds the moment in a form that means the same wherever it is pasted: `schtasks` would read
a date in the order of the machine's region, so Windows gets a line of PowerShell, whose cast to a
date takes ISO 8601 everywhere; a crontab has neither year nor zone, so its line has the machine's
own time and looks at the date before it does anything.
"""

import re
import shlex
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from newsroom.site.dates import full

LOG = "terbit-terjadwal.txt"
"""Where a scheduled publication writes what it would have said, in the folder of tasks.py."""

AHEAD = 5
"""How many moments are scheduled at once; a task of Windows takes no more than 48."""

_BARE = re.compile(r"[\w.:\\/-]+")
# What ends or opens a text in PowerShell, its curly marks included, or stands for something else
# there or at the command prompt; {} because the text is a format.
_ODD = frozenset("\"'`$%!{}‘’‚‛“”„")


@dataclass(frozen=True, slots=True)
class Again:
    """What is to be run again: a task with its options, by that Python in the folder of tasks.py.

    `office` tells the schedule of one office from that of another on the same machine.
    """

    python: str
    folder: str
    words: tuple[str, ...]
    office: str


def moments(waiting: Sequence[datetime], zone: ZoneInfo) -> tuple[datetime, ...]:
    """When to publish again, earliest first, each once: whole minutes of the office's clock."""
    ready = {
        (moment + timedelta(seconds=59)).astimezone(zone).replace(second=0, microsecond=0)
        for moment in waiting
    }
    return tuple(sorted(ready))


def advice(
    due: Sequence[datetime],
    again: Again,
    platform: str,
    here: Callable[[datetime], datetime],
) -> str:
    """What staff read below the report: the line to paste, and what has to hold at that time.

    `due` are `moments`, `here` gives a moment on the machine's clock. Empty where nothing waits.
    """
    if not due:
        return ""
    near = due[:AHEAD]
    said = [_clocks(near[0], here(near[0]))]
    if platform == "win32":
        said += [
            "Agar terbit sendiri, tempel baris ini di Command Prompt atau PowerShell, lalu Enter:",
            task_scheduler_line(again, near),
            "Pada waktunya komputer ini harus menyala dan Anda harus sudah masuk (log in) dengan "
            "akun yang sekarang. Bila terlambat, penerbitan menyusul begitu Anda masuk. Menempel "
            "baris yang lebih baru menggantikan jadwal yang lama.",
        ]
    else:
        said += [
            "Agar terbit sendiri, jalankan `crontab -e`, lalu tambahkan:",
            *(cron_line(again, here(moment)) for moment in near),
            "Pada waktunya komputer ini harus menyala; tidak perlu ada yang masuk (log in). Bila "
            "saat itu mati, terbitkan sendiri. Sesudah tanggalnya lewat, baris itu tidak berbuat "
            "apa-apa lagi dan boleh dihapus.",
        ]
    log = again.folder + ("\\" if platform == "win32" else "/") + LOG
    said.append(
        f"Sesudahnya bukalah situs dan pastikan tulisannya tampil; laporannya ada di {log}."
    )
    if any(word.startswith("--zip") for word in again.words):
        said.append("Jadwal itu hanya membuat ZIP baru: kirimkan lagi kepada administrator.")
    if len(due) > AHEAD:
        said.append(f"Yang dijadwalkan baru {AHEAD} waktu terdekat; ulangi sesudah itu.")
    return "\n".join(filter(None, said))


def _clocks(office: datetime, here: datetime) -> str:
    """What the machine's clock shows at that moment, where it is not the office's."""
    if office.utcoffset() == here.utcoffset():
        return ""
    return f"{full(office)} adalah {full(here.replace(tzinfo=None))} menurut jam komputer ini."


def cron_line(again: Again, moment: datetime) -> str:
    """A line for a crontab that publishes at that moment of the machine's clock, once.

    Source: crontab(5): five fields without a year, and `%` ends the command unless escaped.
    """
    task = shlex.join((again.python, "tasks.py", *again.words))
    command = (
        f'[ "$(date +%F)" = {moment:%Y-%m-%d} ] && cd {shlex.quote(again.folder)} '
        f"&& {task} >{LOG} 2>&1"
    )
    when = f"{moment.minute} {moment.hour} {moment.day} {moment.month} *"
    return f"{when} {command}".replace("%", r"\%")


def task_scheduler_line(again: Again, due: Sequence[datetime]) -> str:
    """One line for Command Prompt or PowerShell that has Windows publish at each of the moments.

    The task belongs to whoever pastes the line, runs while they are logged in, also on battery,
    and catches up when it was missed. It goes through `cmd`, which finds the launcher of Python
    where the person does.
    """
    task = " ".join(map(_for_cmd, (again.python, "tasks.py", *again.words)))
    triggers = ", ".join(
        f"(New-ScheduledTaskTrigger -Once -At ([datetime]{_literal(moment.isoformat())}))"
        for moment in due
    )
    action = (
        f"New-ScheduledTaskAction -Execute cmd.exe -Argument {_literal(f'/c {task} >{LOG} 2>&1')} "
        f"-WorkingDirectory {_literal(again.folder)}"
    )
    settings = (
        "New-ScheduledTaskSettingsSet -StartWhenAvailable -AllowStartIfOnBatteries "
        "-DontStopIfGoingOnBatteries"
    )
    return (
        'powershell -NoProfile -Command "Register-ScheduledTask -Force '
        f"-TaskName {_literal(f'Newsroom {again.office}')} -Trigger {triggers} "
        f'-Action ({action}) -Settings ({settings})"'
    )


def _for_cmd(word: str) -> str:
    """The word as one argument on a Windows command line."""
    if _BARE.fullmatch(word):
        return word
    # A backslash before the closing mark would take it into the word.
    ending = "\\" * (len(word) - len(word.rstrip("\\")))
    return f'"{word}{ending}"'


def _literal(text: str) -> str:
    """The text for PowerShell, fit to stand between the double quotes of either prompt.

    What a prompt would take for a sign of its own is put in by number.
    """
    odd = sorted(_ODD & set(text))
    if not odd:
        return f"'{text}'"
    places = {sign: f"{{{number}}}" for number, sign in enumerate(odd)}
    form = "".join(places.get(sign, sign) for sign in text)
    return f"('{form}' -f {', '.join(f'[char]{ord(sign)}' for sign in odd)})"
