"""The national profile, and levels below that may only tighten it."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from newsroom.model import Severity
from newsroom.rules.engine import all_rules
from newsroom.standard.inherit import Inherited, inherit, province_file
from newsroom.standard.national import national_profile
from newsroom.standard.profile import Weight

ZONE = ZoneInfo("Asia/Jakarta")
WEIGHTS = {
    "MTD105": Weight(Severity.WARNING),
    "TAG004": Weight(Severity.ADVICE),
    "FTO101": Weight(Severity.ERROR),
    "FTO201": Weight(Severity.WARNING, Severity.WARNING),
    "FTO202": Weight(Severity.ADVICE, Severity.WARNING),
}
PATH = "daftar/standar.yaml"


def lower(text: str) -> Inherited:
    return inherit(national_profile(), PATH, text.encode(), ZONE, WEIGHTS)


def test_the_national_profile_states_unit_and_source_of_every_limit() -> None:
    profile = national_profile()
    assert profile.limit("foto-utama-galat-panjang") == 1200
    assert all(limit.unit and limit.origin for limit in profile.limits.values())
    berita = profile.category("berita")
    assert berita is not None
    assert berita.needs_photo and berita.prints_dateline
    assert profile.category("opini") is None
    assert profile.unwaivable >= {"PDP", "MTD"}


def test_what_cannot_be_waived_is_named_by_group_or_by_code() -> None:
    profile = national_profile()
    known = {rule.code for rule in all_rules()}
    assert profile.unwaivable <= known | {code[:3] for code in known}
    for code in ("PDP001", "PDP999", "MTD101", "STD002", "STR209", "STR214"):
        assert not profile.is_waivable(code), code
    for code in ("STR208", "STR213", "TAG002", "FTO101"):
        assert profile.is_waivable(code), code


def test_tighter_limits_and_severities_hold() -> None:
    level = lower(
        "ketatkan: {judul-terpanjang: 100, foto-utama-galat-panjang: 1600}\n"
        "tingkat-temuan: {MTD105: error, TAG004: warning}\n"
    )
    assert level.source.faults == ()
    assert level.profile.title_max_characters == 100
    assert level.profile.limit("foto-utama-galat-panjang") == 1600
    assert level.profile.limits["judul-terpanjang"].origin == PATH
    assert level.profile.severities == {"MTD105": Severity.ERROR, "TAG004": Severity.WARNING}
    assert level.profile.loosenings == ()


@pytest.mark.parametrize(
    ("text", "key", "given", "required"),
    [
        ("ketatkan: {judul-terpanjang: 150}", "judul-terpanjang", "150", "120"),
        ("ketatkan: {tag-tersedikit: 1}", "tag-tersedikit", "1", "2"),
        ("ketatkan: {foto-rasio-terbesar: 3.5}", "foto-rasio-terbesar", "3,5", "2,34"),
        ("tingkat-temuan: {FTO101: warning}", "FTO101", "warning", "error"),
    ],
)
def test_a_loosening_changes_nothing_and_is_written_down(
    text: str, key: str, given: str, required: str
) -> None:
    level = lower(text)
    (loosening,) = level.profile.loosenings
    assert (loosening.key, loosening.given, loosening.required) == (key, given, required)
    assert level.profile.limits == national_profile().limits
    assert level.profile.severities == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ketatkan: {judul-terpanjnag: 100}", "standard-key-unknown"),
        ("tingkat-temuan: {XXX999: error}", "standard-key-unknown"),
        ("tingkat-temuan: {MTD105: advice}", "value-invalid"),
        ("tingkat-temuan: {FTO201: error}", "standard-value-invalid"),
        ("tingkat-temuan: {FTO202: error}", "standard-value-invalid"),
        ("ketatkan: {judul-terpanjang: banyak}", "value-invalid"),
        ("ketatkan: {judul-terpanjang: nan}", "value-invalid"),
        ("ketatkan: {tag-tersedikit: inf}", "value-invalid"),
        ("ketatkan: {tag-terbanyak: -1}", "value-invalid"),
        ("ketatkan: {tag-terbanyak: [1]}", "value-invalid"),
        ("longgarkan: {}", "field-unknown"),
        (
            "pengecualian: [{aturan: XXX999, lingkup: semua, alasan: a, penyetuju: b,"
            " sampai: 2026-01-01}]",
            "standard-key-unknown",
        ),
        (
            "pengecualian: [{aturan: MTD105, lingkup: semua, alasan: a, penyetuju: b}]",
            "standard-value-invalid",
        ),
        (
            "pengecualian: [{aturan: MTD105, lingkup: semua, alasan: a, penyetuju: b, sampai: }]",
            "standard-value-invalid",
        ),
    ],
)
def test_what_is_unknown_or_unsound_is_named(text: str, kind: str) -> None:
    level = lower(text)
    assert [fault.kind for fault in level.source.faults] == [kind]
    assert level.profile.waivers == ()
    assert level.profile.severities == {}
    assert level.profile.limits == national_profile().limits


def test_a_rule_may_be_raised_up_to_its_ceiling() -> None:
    level = lower("tingkat-temuan: {FTO201: warning, FTO202: warning}")
    assert level.source.faults == ()
    weights = {"FTO201": Severity.WARNING, "FTO202": Severity.WARNING}
    assert level.profile.severities == weights


def test_a_waiver_covers_its_rule_scope_and_days() -> None:
    level = lower(
        "pengecualian:\n  - {aturan: FTO101, lingkup: berita/2021, alasan: arsip,"
        " penyetuju: abc, sampai: 2025-12-31}\n"
    )
    (waiver,) = level.profile.waivers
    assert waiver.span.line == 2
    day = date(2025, 12, 31)
    assert waiver.covers("FTO101", "berita/2021/a/index.md", day)
    assert not waiver.covers("FTO102", "berita/2021/a/index.md", day)
    assert not waiver.covers("FTO101", "berita/20210/a/index.md", day)
    assert not waiver.covers("FTO101", "berita/2021/a/index.md", date(2026, 1, 1))


def test_an_unreadable_file_leaves_the_profile() -> None:
    level = lower("a: [")
    assert not level.source.is_readable
    assert level.profile == national_profile()


def test_a_province_without_a_file_of_its_own() -> None:
    assert province_file("jawa-timur") is None
    assert province_file("../kpu-ri") is None
