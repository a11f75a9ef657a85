"""Nation → province → office: each level may only tighten; a loosening is written down."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib import resources
from types import MappingProxyType
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field

from newsroom.model import Fault, Severity, Source, SourceSpan
from newsroom.nearest import suggestion
from newsroom.reading.faults import fault
from newsroom.reading.frontmatter import read_register
from newsroom.reading.schema import Checked, Schema, check_names
from newsroom.reading.validation import (
    Fields,
    Listed,
    OneLine,
    When,
    left_blank,
    left_empty,
    validate,
)
from newsroom.standard.profile import Loosening, Profile, Waiver, Weight

STANDARD = Schema(
    names={
        "ketatkan": "tighten",
        "tingkat-temuan": "severities",
        "pengecualian": "waivers",
        "kosakata": "vocabulary",
    },
    children={
        "tighten": Schema(names={}, is_open=True),
        "severities": Schema(names={}, is_open=True),
        "waivers": Schema(
            names={
                "aturan": "rule",
                "lingkup": "scope",
                "alasan": "reason",
                "penyetuju": "approver",
                "sampai": "until",
            }
        ),
    },
)


Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class WaiverFields(Fields):
    """One entry of `pengecualian`."""

    rule: OneLine = ""
    scope: OneLine = ""
    reason: OneLine = ""
    approver: OneLine = ""
    until: When = None


class StandardFields(Fields):
    """A province's or office's standard."""

    tighten: Annotated[dict[str, Amount], BeforeValidator(left_blank)] = Field(default_factory=dict)
    severities: Annotated[dict[str, Literal["error", "warning"]], BeforeValidator(left_blank)] = (
        Field(default_factory=dict)
    )
    waivers: Annotated[tuple[WaiverFields, ...], BeforeValidator(left_empty)] = ()
    vocabulary: Listed = ()


@dataclass(frozen=True, slots=True)
class Inherited:
    """The profile in force after one more level, and that level's file with its faults."""

    profile: Profile
    source: Source


def province_file(code: str) -> bytes | None:
    """The province's standard that comes with the package, if that province has one."""
    if not code.replace("-", "").isalnum():
        return None
    file = resources.files("newsroom.standard").joinpath("provinsi", f"{code}.yaml")
    return file.read_bytes() if file.is_file() else None


def inherit(
    profile: Profile,
    path: str,
    data: bytes,
    zone: ZoneInfo,
    weights: Mapping[str, Weight],
) -> Inherited:
    """The profile tightened by the file at `path`; loosenings and faults are kept for the rules.

    `weights` are those of all rules, by code. A level that is laxer than the one above changes
    nothing but the profile's list of loosenings; a severity above a rule's ceiling is a fault.
    """
    digest = hashlib.sha256(data).hexdigest()
    front = read_register(data)
    if front.fields is None:
        return Inherited(profile, Source(path, digest, front.faults, is_readable=False))
    checked = check_names(front.fields, STANDARD)
    fields, faults = validate(StandardFields, checked, STANDARD, zone)
    found: list[Fault] = [*front.faults, *checked.faults, *faults]
    loosenings: list[Loosening] = []
    limits = dict(profile.limits)
    for key, value in fields.tighten.items():
        span = checked.span(("tighten", key))
        if key not in limits:
            found.append(_unknown(key, tuple(limits), span))
            continue
        limit = limits[key]
        if (value - limit.value) * limit.tightens < 0:
            loosenings.append(Loosening(path, span, key, _number(value), _number(limit.value)))
        else:
            limits[key] = replace(limit, value=value, origin=path)
    severities = dict(profile.severities)
    for code, given in fields.severities.items():
        span = checked.span(("severities", code))
        if code not in weights:
            found.append(_unknown(code, tuple(weights), span))
            continue
        current = severities.get(code, weights[code].default)
        if Severity(given).rank < weights[code].ceiling.rank:
            found.append(_too_grave(code, weights[code].ceiling, span))
        elif Severity(given).rank > current.rank:
            loosenings.append(Loosening(path, span, code, given, current.value))
        else:
            severities[code] = Severity(given)
    waivers = []
    for number, entry in enumerate(fields.waivers):
        waiver, unsound = _waiver(entry, checked, number, path, weights)
        found += unsound
        if not unsound:
            waivers.append(waiver)
    tightened = replace(
        profile,
        limits=MappingProxyType(limits),
        severities=MappingProxyType(severities),
        waivers=(*profile.waivers, *waivers),
        loosenings=(*profile.loosenings, *loosenings),
        vocabulary=(*profile.vocabulary, *fields.vocabulary),
    )
    return Inherited(tightened, Source(path, digest, tuple(found)))


def _waiver(
    entry: WaiverFields,
    checked: Checked,
    number: int,
    path: str,
    known: Mapping[str, Weight],
) -> tuple[Waiver, list[Fault]]:
    span = checked.span(("waivers", number))
    found = []
    if entry.rule and entry.rule not in known:
        found.append(_unknown(entry.rule, tuple(known), checked.span(("waivers", number, "rule"))))
    for name in ("rule", "scope", "reason", "approver", "until"):
        if not getattr(entry, name) and not checked.is_written("waivers", number, name):
            words = f"isian “{STANDARD.children['waivers'].indonesian(name)}” belum ada"
            found.append(
                fault(
                    "standard-value-invalid", span, key=f"pengecualian {number + 1}", problem=words
                )
            )
    waiver = Waiver(
        rule=entry.rule,
        scope=entry.scope,
        reason=checked.text(entry.reason, "waivers", number, "reason"),
        approver=checked.text(entry.approver, "waivers", number, "approver"),
        until=entry.until.value.date() if entry.until else None,
        path=path,
        span=span,
    )
    return waiver, found


def _unknown(key: str, known: tuple[str, ...], span: SourceSpan) -> Fault:
    return fault("standard-key-unknown", span, key=key, suggestion=suggestion(key, known))


def _too_grave(code: str, ceiling: Severity, span: SourceSpan) -> Fault:
    problem = f"bobotnya paling berat “{ceiling.value}”, karena perlu dinilai manusia"
    return fault("standard-value-invalid", span, key=code, problem=problem)


def _number(value: float) -> str:
    return f"{value:g}".replace(".", ",")
