"""Filters of events. What Asterisk makes of each is recorded: see test_server_answers."""

import pytest

from ami_proto.event_filter import EventFilters

EVENT = "Event: Hangup\r\nPrivilege: call,all\r\nChannel: A\r\nVar: 1\r\nVar: 2\r\n\r\n"


def passes(*filters: tuple[str, str], match_criteria: bool = True) -> bool:
    chosen = EventFilters(match_criteria=match_criteria)
    for text, criteria in filters:
        assert chosen.add(text, criteria) is None
    return chosen.pass_event(EVENT)


def error(text: str, criteria: str = "", *, match_criteria: bool = True) -> str | None:
    return EventFilters(match_criteria=match_criteria).add(text, criteria)


def test_without_filters_all_pass() -> None:
    assert passes()


def test_including_and_excluding() -> None:
    assert passes(("Hangup", ""))
    assert not passes(("Newchannel", ""))
    assert passes(("Newchannel", ""), ("Hangup", ""))
    assert not passes(("!Hangup", ""))
    assert passes(("!Newchannel", ""))
    assert not passes(("Hangup", ""), ("!Channel: A", ""))


def test_a_regular_expression_sees_the_whole_text() -> None:
    assert passes(("^Event: .*\r\nVar: 2\r\n\r\n$", ""))


@pytest.mark.parametrize(
    ("text", "criteria", "expected"),
    [
        ("", "name(Hangup)", True),
        ("", "name(Hang)", False),
        ("", "header(Channel)", True),
        ("", "header(Chan)", False),
        ("", "name(Hangup),action(exclude)", False),
        ("^A$", "header(Channel),method(regex)", True),
        ("2", "header(Var),method(exact)", True),
        ("3", "header(Var),method(exact)", False),
        ("Event: H", "method(starts_with)", True),
        ("2\r\n\r\n", "method(ends_with)", True),
        ("Channel: A", "name(Hangup) , method(contains)", True),
        ("!Channel: A", "method(contains)", False),
        ("!Channel: A", "method(contains),action(include)", True),
    ],
)
def test_criteria(text: str, criteria: str, expected: bool) -> None:
    assert passes((text, criteria)) is expected


def test_without_criteria_in_the_dialect_they_are_ignored() -> None:
    assert passes(("Hangup", "name(Other)"), match_criteria=False)
    assert passes(("", ""), match_criteria=False)
    assert not passes(("!", ""), match_criteria=False)


@pytest.mark.parametrize(
    ("text", "criteria"),
    [
        ("", ""),
        ("!", ""),
        ("", "action(exclude)"),
        ("", "method(none)"),
        ("", "method(contains)"),
        ("a", "name(Hangup)"),
        ("a", "method(bogus)"),
        ("a", "method(contains),action(bogus)"),
        ("a", "method(contains),bogus(x)"),
        ("a", "name Hangup"),
    ],
)
def test_what_is_formatted_incorrectly(text: str, criteria: str) -> None:
    assert error(text, criteria) == (
        "Filter was formatted incorrectly.  Check the syntax of the filter given."
    )


@pytest.mark.parametrize(("text", "criteria"), [("(", ""), ("!(", ""), ("(", "method(regex)")])
def test_what_does_not_compile(text: str, criteria: str) -> None:
    assert error(text, criteria) == (
        "Filter did not compile.  Check the syntax of the filter given."
    )


def test_filters_are_bounded() -> None:
    filters = EventFilters(match_criteria=True)
    for _ in range(500):
        assert filters.add("a", "") is None
        assert filters.add("!b", "") is None
    assert filters.add("c", "") == "No more than 1000 filters"
