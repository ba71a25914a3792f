"""Each action that the server has, asked without any parameter: each ends, and none hangs.

The shapes are logged (``--log-level=INFO -rP``). Measured with Debian's packages:

=========  ========  ====  ========  =====  ====  =======
Asterisk   rejected  list  response  event  text  timeout
=========  ========  ====  ========  =====  ====  =======
22.10.1    85        27    11        1      1     0
16.28.0    89        29    11        1      1     0
=========  ========  ====  ========  =====  ====  =======
"""

from __future__ import annotations

import logging
from collections import Counter

from ami_proto import Action, ActionRejected, ActionTimeout, Event, Reply, ShapeKind
from ami_proto.actions import Ping
from ami_proto.shapes import shape_of
from ami_transports.blocking import Client, PendingReply
from tests.asterisk.conftest import ConnectAs, on_threads
from tests.asterisk.servers import Server

pytestmark = on_threads

_log = logging.getLogger(__name__)

LEFT_OUT = {
    "Logoff": "ends the session; end() sends it, after every other test",
    "WaitEvent": "holds up the session until an event comes: it has a test of its own",
}
SURPLUS_REPLIES = {
    "ModuleLoad": 2,  # without parameters: three errors, all with its ActionID
}
MISCOUNTED = {
    "DBGetTree",  # 16 says ListItems: 1, however many entries the database has
}
WHOLLY_RELOADING = {"Reload", "QueueReload"}


def _actions(client: Client) -> list[str]:
    commands = client.call(Action("ListCommands")).response
    names = [name for name, value in commands.fields if "(Priv: " in value]
    assert len(names) > 100
    return [name for name in names if name not in LEFT_OUT]


def _shape_of_ending(pending: PendingReply[Reply[Event]]) -> str:
    try:
        reply = pending.result()
    except ActionRejected:
        return "rejected"
    except ActionTimeout:
        return "timeout"
    if shape_of(pending.action.name).kind is ShapeKind.TEXT:
        return "text"
    if reply.complete is not None:
        counted = int(reply.complete["ListItems"])
        assert counted == len(reply) or pending.action.name in MISCOUNTED
        return "list"
    return "event" if reply.items else "response"


def test_each_ends_in_its_shape(connect_to: ConnectAs, server: Server) -> None:
    client = connect_to(action_timeout_s=20)
    shapes: dict[str, list[str]] = {}
    for name in _actions(client):
        before = client.diagnostics.unknown_replies
        shapes.setdefault(_shape_of_ending(client.submit(Action(name))), []).append(name)
        client.call(Ping())
        surplus = client.diagnostics.unknown_replies - before
        assert surplus == SURPLUS_REPLIES.get(name, 0), name
    for shape, names in shapes.items():
        _log.info("%s %-8s %3d: %s", server.port, shape, len(names), " ".join(names))
    assert "timeout" not in shapes
    assert shapes["text"] == ["IAXnetstats"]
    assert shapes["event"] == ["FAXStats"]
    assert {"QueueRule", "Reload", "CoreSettings"} < set(shapes["response"])
    assert {"Agents", "QueueStatus", "CoreShowChannels", "ParkedCalls"} < set(shapes["list"])
    assert {"Getvar", "Originate", "PJSIPShowContacts"} < set(shapes["rejected"])
    assert client.pending_count == 0


def test_all_end_when_sent_at_once(connect_to: ConnectAs) -> None:
    client = connect_to(action_timeout_s=30)
    names = [name for name in _actions(client) if name not in WHOLLY_RELOADING]
    pending = [client.submit(Action(name)) for name in names]
    endings = Counter(_shape_of_ending(one) for one in pending)
    assert endings.total() == len(names)
    assert endings["timeout"] == 0
    client.call(Ping())
    assert client.pending_count == 0
    assert client.diagnostics.unknown_replies == sum(SURPLUS_REPLIES.values())


def test_waiting_for_an_event_ends_in_its_time(ami: Client) -> None:
    waited = ami.submit(Action("WaitEvent", {"Timeout": "1"}))
    pong = ami.submit(Ping())
    reply = waited.result()
    assert [item.name for item in reply] == ["WaitEventComplete"]
    assert pong.result().ok


def test_a_logoff_ends_as_an_action_does_and_the_client_comes_back(connect_to: ConnectAs) -> None:
    client = connect_to(reconnect_first_s=0.0)
    with client.watch() as news:
        assert client.call(Action("Logoff")).response.status == "Goodbye"
        seen = [type(next(news)).__name__ for _ in range(2)]
    assert seen == ["LinkLost", "LoggedIn"]
    assert client.call(Ping()).ok
