"""What is packed comes out as it was, and is written down once."""

import pickle
from dataclasses import fields, is_dataclass

import pytest

from friends.controlset import ITEMS, lay
from newsroom import model
from newsroom.model import Finding, Severity, SourceSpan, Standing, Text
from newsroom.packed import Packed
from newsroom.photos import facts
from newsroom.photos.facts import Looks
from newsroom.pipeline import read_newsroom

VALUES = (
    Text("judul", SourceSpan(2, 8, 11, 16), (SourceSpan(3),)),
    Finding("a.md", 1, 2, "MTD105", "headline", Severity.ADVICE, "Pendekkan.", Standing.DRAFT),
    Looks(sharpness=None, brightness=1.5),
    (),
)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_comes_back_from_its_bytes(value: object) -> None:
    assert repr(Packed(None, Packed(value).data).value) == repr(value)


def test_items_come_back_whole(tmp_path_factory: pytest.TempPathFactory) -> None:
    root = tmp_path_factory.mktemp("packed")
    articles = read_newsroom(lay(root, ITEMS[:5]), None).newsroom.articles
    assert len(articles) == 5
    back = [Packed(None, Packed(article).data).value for article in articles]
    assert repr(back) == repr(list(articles))


def test_another_process_gets_the_very_bytes() -> None:
    packed = Packed(VALUES[0])
    sent = pickle.loads(pickle.dumps(packed))
    assert (sent.data, sent.value) == (packed.data, VALUES[0])


def test_every_type_of_the_model_takes_its_fields_as_they_stand() -> None:
    kinds = [
        kind
        for module in (model, facts)
        for kind in vars(module).values()
        if isinstance(kind, type) and is_dataclass(kind)
    ]
    assert len(kinds) > 30
    assert [kind for kind in kinds if not all(field.init for field in fields(kind))] == []
    assert [kind for kind in kinds if len(fields(kind)) < 2] == []
