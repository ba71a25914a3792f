"""What a web application needs to make calls and to show events, whatever its framework.

The environment says: AMI_URL, where the exchange is; PHONE, what rings first (``PJSIP/100``);
CONTEXT, the part of the dialplan that decides what may be called; PASSWORD, the one of the page.
"""

import json
import os
import re
from hmac import compare_digest

from ami_proto import ActionRejected, ActionTimeout, AMIError, ConnectionLost, Event, Gap, Outcome
from ami_proto.actions import Originate
from ami_proto.events import OriginateResponse

TOPICS = ("Newchannel", "Newstate", "Hangup")
SHOWN = ("Event", "Channel", "ChannelStateDesc")
QUEUE_SIZE = 100  # a browser that is slower than that misses the oldest events, and is told
HEARTBEAT_S = 5.0  # that a browser has gone shows only in a write, so something must be written
RING_MS = 20_000
OUTCOME_S = RING_MS / 1000 + 5
# no cache and no proxy keeps events back
STREAM_HEADERS = {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",
}
REASONS = {3: "nobody is there", 5: "it is busy", 8: "there is no free line"}


def is_password(given: str) -> bool:
    return compare_digest(given.encode(), os.environ["PASSWORD"].encode())


def order(body: object) -> Originate:
    """The call that a request asks for. Raises ValueError with a text for the user."""
    number = body.get("number") if isinstance(body, dict) else None
    # what goes to the dialplan is checked here: digits, and nothing that it would interpret
    if not isinstance(number, str) or not re.fullmatch("[0-9]{2,15}", number):
        raise ValueError("A number has 2 to 15 digits, and nothing else.")
    phone, context = os.environ["PHONE"], os.environ["CONTEXT"]
    return Originate(channel=phone, context=context, exten=number, priority=1, timeout_ms=RING_MS)


def told(outcome: OriginateResponse) -> dict[str, object]:
    """What is told of a phone that has been rung."""
    if outcome.succeeded:
        return {"answered": True, "text": "Your phone answered; the number is being called."}
    why = REASONS.get(outcome.reason or 0, "it cannot be reached")
    return {"answered": False, "text": f"Your phone did not answer: {why}."}


def failure(error: AMIError) -> tuple[int, str]:
    """The HTTP status for what went wrong, and what is told: above all, whether it may ring."""
    match error:
        case ActionRejected(response=response):
            return 422, f"The exchange refused: {response.message}"
        case ActionTimeout():
            return 504, "The exchange did not tell the outcome. The phone may ring."
        case ConnectionLost(outcome=Outcome.UNKNOWN):
            return 502, "The exchange was lost meanwhile. The phone may ring."
        case ConnectionLost():
            return 503, "The exchange is not there. Nothing was done; try again later."
        case _:
            return 500, "This did not work."


def is_mine(event: Event) -> bool:
    """Whether an event is about the phone of this page: other people's calls are not shown."""
    return event.get("Channel", "").startswith(os.environ["PHONE"] + "-")


def server_sent(item: Event | Gap | None) -> str:
    """A message of an event stream, in JSON, so that no value can forge another; None: a sign."""
    if item is None:
        return ": still here\n\n"
    if isinstance(item, Gap):
        return f"data: {json.dumps({'gap': item.reason.value})}\n\n"
    return f"data: {json.dumps({name: item.get(name) for name in SHOWN})}\n\n"
