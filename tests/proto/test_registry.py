"""Registry: classes by wire name, families loaded when they are first needed."""

from __future__ import annotations

import pytest

from ami_proto.registry import Registry


class Fallback:
    pass


class First:
    pass


class Second:
    pass


@pytest.fixture
def registry() -> Registry[type]:
    return Registry[type](Fallback)


def test_a_name_in_any_case(registry: Registry[type]) -> None:
    registry.register("Hangup", First)
    assert registry.find("Hangup") is registry.find("hangUP") is First
    assert registry.by_spelling["HANGUP"] is First


def test_a_name_that_nobody_knows(registry: Registry[type]) -> None:
    assert registry.find("X") is None
    assert registry.by_spelling["X"] is Fallback


def test_a_later_class_replaces_an_earlier_one_also_where_it_was_met(
    registry: Registry[type],
) -> None:
    met = registry.by_spelling.__getitem__
    assert met("X") is Fallback
    registry.register("X", First)
    assert met("X") is First
    registry.register("x", Second)
    assert met("X") is registry.find("X") is Second


def test_a_family_is_loaded_when_a_name_of_it_is_met(
    registry: Registry[type], monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    def load(module: str) -> None:
        loaded.append(module)
        registry.register("Hangup", First)

    monkeypatch.setattr("ami_proto.registry.import_module", load)
    registry.families["hangup"] = "family.of.calls"
    registry.families["lost"] = "family.of.calls"
    assert registry.find("Dial") is None
    assert loaded == []
    assert registry.by_spelling["HangUp"] is First
    assert registry.find("hangup") is First
    assert loaded == ["family.of.calls"]
    assert registry.find("Lost") is None


def test_a_family_that_is_loaded_late_does_not_replace_what_a_user_registered(
    registry: Registry[type],
) -> None:
    registry.families["hangup"] = Second.__module__
    users = type("Users", (), {"__module__": "users.own"})
    registry.register("Hangup", users)
    registry.register("hangup", Second)
    assert registry.find("Hangup") is users


def test_names_that_a_peer_makes_up_do_not_fill_the_memory(registry: Registry[type]) -> None:
    assert registry.by_spelling["N" * 65] is Fallback
    assert len(registry.by_spelling) == 0
    for number in range(5000):
        assert registry.by_spelling[f"Made{number}"] is Fallback
    assert len(registry.by_spelling) == 4096
    registry.register("Late", First)
    assert registry.by_spelling["Late"] is First


def test_the_beginning_of_a_message_gives_name_and_class() -> None:
    registry = Registry[type](Fallback, header="Event: ")
    registry.register("Hangup", First)
    met = registry.by_beginning.__getitem__
    assert met("Event: HangUp\r\nPrivilege:") == ("HangUp", First)
    assert met("Event: Other\r\n") == ("Other", Fallback)
    for other in ("Event: Hangup", "Event: Hangup\r", "event: Hangup\r\n", "\r\n", ""):
        assert met(other) == ("", None)
    registry.register("Other", Second)
    assert met("Event: Other\r\n") == ("Other", Second)


def test_a_class_that_wants_to_be_called_is_none_to_be_made_by_its_beginning() -> None:
    registry = Registry[type](Fallback, header="Event: ")
    own = type("Own", (Fallback,), {"__init__": lambda _: None})
    registry.register("Hangup", own)
    assert registry.by_beginning["Event: Hangup\r\n"] == ("", None)
    assert registry.by_spelling["Hangup"] is own


def test_beginnings_do_not_fill_the_memory() -> None:
    registry = Registry[type](Fallback, header="Event: ")
    for number in range(3000):
        assert registry.by_beginning[f"Event: X\r\nActionID: {number}"] == ("X", Fallback)
        assert len(registry.by_beginning) <= 1024
