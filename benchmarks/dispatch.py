"""From the bytes to the queues of few and of many subscriptions."""

from __future__ import annotations

from collections.abc import Callable

from ami_proto import Event, Session, Subscription

from .inputs import burst, chunks, message_count, ready_session
from .timing import Bench, Contender, Goal, cpu_us

TITLE = "Events to subscriptions"
UNIT = "µs a message"
GOALS = (
    Goal("and 1,000 to other names", "one subscription to all", times_the_cost=1.2),
    Goal("and 1,000 to other patterns", "one subscription to all", times_the_cost=1.2),
)


def _feeding(others: list[str]) -> Callable[[], float]:
    session = ready_session()
    subscription = session.subscribe(size=100_000)
    for topic in others:
        session.subscribe(topic)

    def run() -> float:
        figure = cpu_us(lambda: receive(session, subscription), message_count(burst()) * 3)
        subscription.take()
        return figure

    def receive(session: Session, subscription: Subscription[Event]) -> None:
        for _ in range(3):
            for chunk in chunks(burst(), 65_536):
                session.receive_data(chunk, now=0.0)
            while session.next_notice() is not None:
                pass

    return run


def contenders(bench: Bench) -> list[Contender]:
    return [
        Contender("one subscription to all", _feeding([])),
        Contender("and 1,000 to other names", _feeding([f"Other{n}" for n in range(1000)])),
        Contender("and 1,000 to other patterns", _feeding([f"Other{n}*" for n in range(1000)])),
    ]
