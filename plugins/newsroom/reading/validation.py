"""Checked names and plain values → a pydantic model, every error a fault in Indonesian."""

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, ValidationInfo
from pydantic_core import ErrorDetails, PydanticCustomError

from newsroom.model import Fault
from newsroom.reading.faults import fault
from newsroom.reading.schema import Checked, Location, Schema, label
from newsroom.reading.stamps import AmbiguousDateError, InvalidDateError, Moment, parse_moment

M = TypeVar("M", bound="Fields")


class Fields(BaseModel):
    """The base of all models of written fields: frozen, strict about shape, text stays text."""

    model_config = ConfigDict(frozen=True, extra="ignore", arbitrary_types_allowed=True)


WORDS: dict[str, Callable[[dict[str, Any]], str]] = {
    "string_type": lambda _: "harus berupa satu teks",
    "list_type": lambda _: "harus berupa daftar; awali tiap butir dengan tanda hubung",
    "tuple_type": lambda _: "harus berupa daftar; awali tiap butir dengan tanda hubung",
    "dict_type": lambda _: "harus berupa rincian “nama: isi”",
    "model_type": lambda _: "harus berupa rincian “nama: isi”",
    "model_attributes_type": lambda _: "harus berupa rincian “nama: isi”",
    "missing": lambda _: "belum diisi",
    "enum": lambda context: f"pilih salah satu: {_choices(context)}",
    "literal_error": lambda context: f"pilih salah satu: {_choices(context)}",
    "string_pattern_mismatch": lambda _: "bentuknya tidak sesuai",
    "string_too_short": lambda _: "belum diisi",
    "float_parsing": lambda _: "harus berupa angka",
    "float_type": lambda _: "harus berupa angka",
    "finite_number": lambda _: "harus berupa angka",
    "greater_than_equal": lambda _: "tidak boleh kurang dari nol",
    "int_parsing": lambda _: "harus berupa bilangan bulat",
    "newsroom": lambda context: str(context["problem"]),
}


def _choices(context: dict[str, Any]) -> str:
    words = str(context["expected"]).replace(" or ", ", ").replace("'", "").split(", ")
    return " atau ".join(word for word in words if word)


def problem(words: str) -> PydanticCustomError:
    """An error whose sentence is ours already."""
    return PydanticCustomError("newsroom", "{problem}", {"problem": words})


def written_moment(value: object, info: ValidationInfo) -> object:
    """A validator: a written day or moment becomes one in the zone that the context names."""
    if value is None or value == "" or isinstance(value, Moment):
        return value or None
    if not isinstance(value, str):
        raise problem("harus berupa satu tanggal")
    assert info.context is not None
    try:
        return parse_moment(value, info.context["zone"])
    except AmbiguousDateError:
        raise PydanticCustomError("date-ambiguous", "ambiguous") from None
    except InvalidDateError as error:
        raise PydanticCustomError("date-invalid", "invalid", {"problem": str(error)}) from None


When = Annotated[Moment | None, BeforeValidator(written_moment)]


def one_line(value: object) -> object:
    """A validator: runs of white space become one space."""
    return " ".join(value.split()) if isinstance(value, str) else value


OneLine = Annotated[str, BeforeValidator(one_line)]


def listed(value: object) -> object:
    """A validator: a single text stands for a list, as in `tag: bakohumas, kehumasan`."""
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()]
    return value


Listed = Annotated[tuple[OneLine, ...], BeforeValidator(listed)]


def left_empty(value: object) -> object:
    """A validator: a list whose name stands alone ("foto:") counts as not written."""
    return () if value == "" else value


def left_blank(value: object) -> object:
    """A validator: details whose name stands alone ("kegiatan:") count as not written."""
    return {} if value == "" else value


def left_open(
    schema: Schema, checked: Checked, places: Iterable[Location], told: Iterable[Fault]
) -> Iterator[Fault]:
    """A fault for each of those fields whose name stands alone, if no other tells of its line.

    For fields whose default is no one's wish who writes the name.
    """
    lines = {found.span.line for found in told}
    for place in places:
        span = checked.span(place)
        if place in checked.keys and not checked.is_written(*place) and span.line not in lines:
            problem = "belum diisi; isi, atau hapus barisnya"
            yield fault("value-invalid", span, field=label(schema, place), problem=problem)


def validate(
    model: type[M], checked: Checked, schema: Schema, zone: ZoneInfo
) -> tuple[M, tuple[Fault, ...]]:
    """The model with every value that is sound, and a fault for each that is not.

    A faulty value is left out and the rest validated again, so one run names them all.
    Each field of the models has a default; what may not be missing is a rule's business.
    """
    values = checked.values
    faults: dict[tuple[str, Location], Fault] = {}
    while True:
        try:
            return model.model_validate(values, context={"zone": zone}), tuple(faults.values())
        except ValidationError as error:
            for details in error.errors(include_url=False):
                found = _fault(details, checked, schema)
                faults.setdefault((found.kind, details["loc"]), found)
                values = _without(values, details["loc"])


def _fault(details: ErrorDetails, checked: Checked, schema: Schema) -> Fault:
    location = details["loc"]
    field = label(schema, location)
    span = checked.span(location)
    given = details["input"]
    shown = given if isinstance(given, str) else ""
    shown = shown if len(shown) <= 40 else f"{shown[:40]}…"
    if details["type"] == "date-ambiguous":
        return fault("date-ambiguous", span, field=field, text=shown)
    context = dict(details.get("ctx", {}))
    if details["type"] == "date-invalid":
        return fault("date-invalid", span, field=field, text=shown, problem=context["problem"])
    words = WORDS.get(details["type"])
    told = words(context) if words else "isinya tidak dikenali"
    return fault("value-invalid", span, field=field, problem=told)


def _without(values: Any, location: Location) -> Any:
    """A copy without the value at that place.

    An entry of a list first becomes an empty one, so that later places still name the entry
    people count; where that is refused too, it goes.
    """
    head, *rest = location
    if isinstance(values, dict):
        if rest and isinstance(values.get(head), (dict, list)):
            return {**values, head: _without(values[head], tuple(rest))}
        return {key: value for key, value in values.items() if key != head}
    assert isinstance(values, list) and isinstance(head, int)
    before, entry, after = values[:head], values[head], values[head + 1 :]
    if rest and isinstance(entry, (dict, list)) and entry:
        return [*before, _without(entry, tuple(rest)), *after]
    if entry == "":
        return [*before, *after]
    emptied: Any = "" if entry == {} else {}
    return [*before, emptied, *after]
