"""Shapes: which answers do not tell by themselves how they end."""

from __future__ import annotations

import pytest

from ami_proto.shapes import RESPONSE, SHAPES, ShapeKind, shape_of


@pytest.mark.parametrize("name", ["Ping", "CoreSettings", "PJSIPShowEndpoints", "", "Unknown"])
def test_most_answers_tell_by_themselves(name: str) -> None:
    assert shape_of(name) is RESPONSE
    assert RESPONSE.kind is ShapeKind.RESPONSE


@pytest.mark.parametrize("name", ["QueueStatus", "queuestatus", "QUEUESTATUS"])
def test_names_in_any_case(name: str) -> None:
    shape = shape_of(name)
    assert shape.kind is ShapeKind.LIST
    assert shape.items == ("QueueParams", "QueueMember", "QueueEntry")
    assert shape.complete == "QueueStatusComplete"


@pytest.mark.parametrize(
    ("name", "item"),
    [("FAXStats", "FAXStats"), ("FAXSession", "FAXSession"), ("DBGet", "DBGetResponse")],
)
def test_answers_of_one_event(name: str, item: str) -> None:
    shape = shape_of(name)
    assert (shape.kind, shape.items, shape.complete) == (ShapeKind.EVENT, (item,), None)


@pytest.mark.parametrize("name", ["IAXnetstats", "Queues"])
def test_answers_of_bare_text(name: str) -> None:
    assert shape_of(name).kind is ShapeKind.TEXT


def test_the_table_is_whole() -> None:
    for name, shape in SHAPES.items():
        assert name == name.lower()
        assert (shape.complete is not None) == (shape.kind is ShapeKind.LIST)
        assert bool(shape.items) == (shape.kind in (ShapeKind.LIST, ShapeKind.EVENT))
