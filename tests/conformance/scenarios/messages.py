"""Messages that several families use, as text for scripted peers."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from tests.conformance.peer import LOG_IN, Ignore, Line
from tests.conformance.servers import Scripted

__all__ = ["COMPLETE", "ITEM", "LARGE", "MANY_LARGE", "QUEUE", "START", "TICK", "saying"]

LARGE: Final = Action("UserEvent", {"UserEvent": "x", "Pad": ["x" * 1000] * 8})
MANY_LARGE: Final = 500
"""So many of the large ones are more than what lies in the buffers of two sockets."""
QUEUE: Final = Action("QueueStatus", {"Queue": "support"})
START: Final = "Response: Success\nActionID: {%s}\nEventList: start\n\n"
ITEM: Final = "Event: QueueParams\nActionID: {%s}\nQueue: %s\n\n"
COMPLETE: Final = "Event: QueueStatusComplete\nActionID: {%s}\nEventList: Complete\n\n"
TICK: Final = "Event: Tick\nPrivilege: user,all\nNumber: %s\n\n"


def saying(*lines: Line) -> Scripted:
    """A server that takes the login, then does this, and answers nothing more."""
    return Scripted((*LOG_IN, *lines, Ignore()))
