"""The names of all fields in both languages, and how a located tree is checked against them."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field
from typing import Any

from newsroom.model import Fault, SourceSpan, Text
from newsroom.nearest import suggestion
from newsroom.reading.faults import fault
from newsroom.reading.yamltree import Mapping, Node, Sequence


@dataclass(frozen=True, slots=True)
class Schema:
    """Field names: Indonesian → name in the model; `children` describes nested values.

    `english` maps the English names that are equally accepted. A schema with `is_open` takes any
    name (codes as keys).
    """

    names: MappingABC[str, str]
    english: MappingABC[str, str] = field(default_factory=dict)
    children: MappingABC[str, "Schema"] = field(default_factory=dict)
    is_open: bool = False

    def resolve(self, written: str) -> str | None:
        """The model's name for a written one."""
        return self.names.get(written) or self.english.get(written)

    def indonesian(self, name: str) -> str:
        """The Indonesian name of a model field."""
        return next((written for written, model in self.names.items() if model == name), name)


Location = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A tree with model names: plain values for validation and the place of each value."""

    values: dict[str, Any]
    spans: MappingABC[Location, SourceSpan]
    lines: MappingABC[Location, tuple[SourceSpan, ...]]
    keys: MappingABC[Location, str]
    faults: tuple[Fault, ...]

    def span(self, location: Location) -> SourceSpan:
        """The place of a value, or of the nearest one around it."""
        while location:
            if location in self.spans:
                return self.spans[location]
            location = location[:-1]
        return SourceSpan()

    def is_written(self, *location: str | int) -> bool:
        """Whether something stands at that place, sound or not, behind the field's name."""
        value: Any = self.values
        for part in location:
            try:
                value = value[part]
            except (KeyError, IndexError, TypeError):
                return False
        return not isinstance(value, str) or bool(value.strip())

    def text(self, value: str | None, *location: str | int) -> Text:
        """That value as located text."""
        return Text(value or "", self.span(location), self.lines.get(location, ()))


def check_names(tree: Mapping, schema: Schema) -> Checked:
    """The tree under model names; unknown and doubled names become faults and are left out."""
    spans: dict[Location, SourceSpan] = {}
    lines: dict[Location, tuple[SourceSpan, ...]] = {}
    keys: dict[Location, str] = {}
    faults: list[Fault] = []

    def walk(node: Node, schema: Schema | None, location: Location) -> Any:
        spans[location] = node.span
        if isinstance(node, Text):
            if node.lines:
                lines[location] = node.lines
            return node.text
        if isinstance(node, Sequence):
            return [walk(item, schema, (*location, i)) for i, item in enumerate(node.items)]
        if schema is None or schema.is_open:
            return {
                key.text: walk(value, None, (*location, key.text)) for key, value in node.entries
            }
        return dict(named(node, schema, location))

    def named(node: Mapping, schema: Schema, location: Location) -> Iterator[tuple[str, Any]]:
        for key, value in node.entries:
            name = schema.resolve(key.text)
            if name is None:
                known = [*schema.names, *schema.english]
                proposal = suggestion(key.text, known)
                shown = key.text if len(key.text) <= 40 else f"{key.text[:40]}…"
                faults.append(fault("field-unknown", key.span, field=shown, suggestion=proposal))
            elif (*location, name) in keys:
                other = keys[*location, name]
                faults.append(fault("field-doubled", key.span, field=key.text, other=other))
            else:
                keys[*location, name] = key.text
                yield name, walk(value, schema.children.get(name), (*location, name))

    values = dict(named(tree, schema, ()))
    return Checked(values, spans, lines, keys, tuple(faults))


def label(schema: Schema, location: Location) -> str:
    """What people call that value: `("photos", 0, "alt")` is "foto 1, alt"."""
    words: list[str] = []
    current: Schema | None = schema
    for part in location:
        if isinstance(part, int):
            words[-1] = f"{words[-1]} {part + 1}"
        elif current is None:
            words.append(part)
        else:
            words.append(current.indonesian(part))
            current = current.children.get(part)
    return ", ".join(words)
