"""States: the tables are whole, and what they do not name cannot happen."""

from __future__ import annotations

import pytest

from ami_proto.errors import LocalProtocolError
from ami_proto.states import DIRECTIVES, TRANSITIONS, Directive, Input, State, next_state

LINKED = {State.GREETING, State.LOGGING_IN, State.READY, State.ENDING}


def test_every_state_asks_something_of_the_driver() -> None:
    assert set(DIRECTIVES) == set(State)
    assert set(DIRECTIVES.values()) == set(Directive)
    assert {state for state in State if DIRECTIVES[state] is Directive.RUN} == LINKED


def test_every_state_can_be_reached_and_left_but_the_last() -> None:
    reached = {after for (before, _), after in TRANSITIONS.items() if before is not after}
    left = {before for (before, _), after in TRANSITIONS.items() if before is not after}
    assert reached == set(State)
    assert left == set(State) - {State.STOPPED}


def test_every_input_leads_somewhere() -> None:
    assert {received for _, received in TRANSITIONS} == set(Input)


@pytest.mark.parametrize("state", State)
def test_every_state_can_be_closed(state: State) -> None:
    after = next_state(state, Input.CLOSE)
    assert DIRECTIVES[after] in {Directive.HANG_UP, Directive.STOP}
    # a connection that is there is hung up first
    assert (after is State.CLOSING) == (state in LINKED or DIRECTIVES[state] is Directive.HANG_UP)


@pytest.mark.parametrize("state", [one for one in State if one is not State.WAITING])
@pytest.mark.parametrize("received", [Input.LOST, Input.LOST_FOR_GOOD])
def test_every_state_that_may_have_a_connection_can_lose_it(state: State, received: Input) -> None:
    after = next_state(state, received)
    ending = state in {State.ENDING, State.CLOSING, State.STOPPED}
    stays = received is Input.LOST and not ending
    assert after is (State.WAITING if stays else State.STOPPED)


@pytest.mark.parametrize(
    ("state", "received"),
    [
        (State.READY, Input.MADE),
        (State.WAITING, Input.LOST),
        (State.STOPPED, Input.RETRY),
        (State.CLOSING, Input.END),
    ],
)
def test_what_the_table_does_not_name_cannot_happen(state: State, received: Input) -> None:
    with pytest.raises(LocalProtocolError, match=f"{received.name} cannot happen .*{state.name}"):
        next_state(state, received)
