"""Findings as text for people and as JSON for programs."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsroom.model import Finding, Severity, Standing

WORDS = {
    Severity.ERROR: "Wajib diperbaiki",
    Severity.WARNING: "Perlu dicek",
    Severity.ADVICE: "Saran",
}
STANDINGS = {
    Standing.BLOCKING: "",
    Standing.REVISED: "",
    Standing.UNREADABLE: "",
    Standing.DRAFT: " (draf)",
    Standing.PUBLISHED: " (sudah tayang)",
    Standing.WITHDRAWN: " (dicabut)",
}
WAYS_OUT = {
    Standing.BLOCKING: (
        "Belum sempat? Tulis “status: draf” pada tulisan yang belum tayang agar berita lain tetap "
        "dapat terbit."
    ),
    Standing.REVISED: (
        "Belum sempat? Kembalikan naskah yang sudah tayang ({files}); dijadikan draf pun "
        "penerbitan tetap berhenti."
    ),
    Standing.UNREADABLE: (
        "Belum sempat? Pindahkan {files} ke luar folder isi agar berita lain tetap dapat terbit. "
        "Bila sudah tayang, kembalikan naskah lamanya."
    ),
}
SHARED = "Perbaiki dahulu {files}: sebelum itu tidak ada yang dapat terbit."
MOST_NAMED = 3
MOST_ALIKE = 3
"""Up to so many findings alike of what is public each have their line."""
HIDDEN = "\x7f-\x9f\u2028-\u202e\u2066-\u2069"
UNSAFE = re.compile(f"[\x00-\x1f{HIDDEN}]")
UNSAFE_IN_JSON = re.compile(f"[{HIDDEN}]")  # JSON escapes the others itself


def text_report(findings: Sequence[Finding], shown_root: str) -> str:
    """One line a finding, the ways out, each once, and one line that counts the findings.

    What is found alike in many items that are public and unchanged has one line with their number.
    `shown_root` stands before each path.
    Control and direction characters of quoted text are made visible, so that no file can write
    to a terminal.
    """
    lines = list(_lines(findings, shown_root))
    lines += _ways_out(findings, shown_root)
    lines.append(count_line(findings))
    return "\n".join(lines) + "\n"


def json_report(findings: Iterable[Finding], shown_root: str) -> str:
    """A JSON list of `{path, line, column, code, name, severity, message}`.

    Control and direction characters are escaped, so that it can be read on a terminal, too.
    """
    entries = [
        {
            "path": f"{shown_root}{finding.path}",
            "line": finding.line,
            "column": finding.column,
            "code": finding.code,
            "name": finding.name,
            "severity": finding.severity.value,
            "message": f"{STANDINGS[finding.standing].strip()} {finding.message}".strip(),
        }
        for finding in findings
    ]
    text = json.dumps(entries, ensure_ascii=False, indent=2)
    return UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def count_line(findings: Sequence[Finding]) -> str:
    """How many findings there are of each weight, and how many of them stop nothing."""
    blocking = sum(finding.is_blocking for finding in findings)
    warnings = sum(finding.severity is Severity.WARNING for finding in findings)
    advice = sum(finding.severity is Severity.ADVICE for finding in findings)
    idle = sum(
        finding.severity is Severity.ERROR and not finding.is_blocking for finding in findings
    )
    counted = f"{blocking} wajib diperbaiki, {warnings} perlu dicek, {advice} saran"
    if idle:
        counted += (
            f"; {idle} lagi wajib diperbaiki di draf, yang sudah tayang, atau yang dicabut "
            "(tidak menghalangi)"
        )
    return f"Temuan: {counted}."


def _lines(findings: Sequence[Finding], shown_root: str) -> Iterator[str]:
    """A demand that is new to an office must not bury under old items what stops it now."""
    public = [one for one in findings if one.standing is Standing.PUBLISHED]
    alike = Counter((one.code, one.message) for one in public)
    told = set()
    for finding in findings:
        kind = (finding.code, finding.message)
        line = _line(finding, shown_root)
        if finding.standing is not Standing.PUBLISHED or alike[kind] <= MOST_ALIKE:
            yield line
        elif kind not in told:
            told.add(kind)
            yield (
                f"{line} Temuan yang sama ada {alike[kind] - 1} lagi pada yang sudah tayang; "
                "selama tidak diubah, boleh dibiarkan."
            )


def _line(finding: Finding, shown_root: str) -> str:
    weight = f"{WORDS[finding.severity]}{STANDINGS[finding.standing]}"
    place = f"{shown_root}{finding.path}:{finding.line}"
    return visible(f"{place}: {finding.code} {weight}: {finding.message}")


def _ways_out(findings: Iterable[Finding], shown_root: str) -> Iterator[str]:
    """What may be done instead of mending at once, for each standing among what blocks.

    There is no way out beside a file of the office that blocks: all pages are made from it.
    """
    files: dict[Standing, dict[str, None]] = {}
    shared: dict[str, None] = {}
    for finding in findings:
        if finding.is_blocking and finding.path.endswith(".yaml"):
            shared[f"{shown_root}{finding.path}"] = None
        if finding.is_blocking and finding.path.endswith(".md"):
            path = finding.path
            if finding.standing is Standing.UNREADABLE:
                path = path.removesuffix("/index.md")  # without its item a photo is in the way
            files.setdefault(finding.standing, {})[f"{shown_root}{path}"] = None
    if files and shared:
        yield visible(SHARED.format(files=_listed(list(shared))))
        return
    for standing, words in WAYS_OUT.items():
        if named := list(files.get(standing, ())):
            yield visible(words.format(files=_listed(named)))


def _listed(paths: Sequence[str]) -> str:
    """The first of those paths, and how many more there are, as a sentence lists them."""
    left = len(paths) - MOST_NAMED
    words = [*paths[:MOST_NAMED], *([f"{left} berkas lain"] if left > 0 else [])]
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def visible(line: str) -> str:
    """A line with its control and direction characters named instead of obeyed."""
    return UNSAFE.sub(lambda match: f"<U+{ord(match[0]):04X}>", line)
