"""Values of the model as bytes, for the memory of items and for other processes of this program."""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from newsroom import model
from newsroom.photos import facts

T = TypeVar("T")


class Packed(Generic[T]):
    """A value with its bytes, each made from the other when it is first asked for.

    What is sent to another process is the bytes alone; they may be kept there as they are.
    """

    __slots__ = ("_data", "_value")

    def __init__(self, value: T | None, data: bytes = b"") -> None:
        self._value = value
        self._data = data

    @property
    def value(self) -> T:
        """The value itself."""
        if self._value is None:
            self._value = pickle.loads(self._data)  # noqa: S301 - made by this very program
        return cast(T, self._value)

    @property
    def data(self) -> bytes:
        """The value as bytes."""
        if not self._data:
            self._data = _bytes(self._value)
        return self._data

    def __reduce__(self) -> tuple[type["Packed[T]"], tuple[None, bytes]]:
        return Packed, (None, self.data)


def _bytes(value: object) -> bytes:
    file = BytesIO()
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCTIONS
    pickler.dump(value)
    return file.getvalue()


_Reduction = Callable[[Any], tuple[type, tuple[Any, ...]]]


def _reduction(kind: type[Any]) -> _Reduction:
    """How an instance is written down: its type, and what that is called with.

    Dataclasses with slots look their fields up for each instance anew, both in writing and in
    reading, which takes three times as long.
    """
    # A tuple, since no type has but one field.
    values: Callable[[Any], tuple[Any, ...]] = attrgetter(*(field.name for field in fields(kind)))
    return lambda instance: (kind, values(instance))


_REDUCTIONS = {
    kind: _reduction(kind)
    for module in (model, facts)
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind)
}
