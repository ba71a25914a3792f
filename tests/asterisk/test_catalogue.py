"""Every action that the servers have is called through its class; each answer is as declared.

What an answer has that the classes do not know, or knows but cannot convert, is a difference, and
so is a list that ends otherwise than the data says. The tables below name the exceptions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from ami_proto import Action, ActionRejected, Event, Reply, actions
from ami_proto.events import MixMonitorMute, QueueMember
from ami_transports.blocking import Client
from tests.asterisk.answers import Whole, differences, item_classes
from tests.asterisk.asking import ASKED
from tests.asterisk.conftest import ConnectAs, on_threads
from tests.asterisk.scene import Scene
from tests.asterisk.servers import Server

pytestmark = on_threads

REFUSED: Mapping[str, tuple[str, str]] = {
    "AgentLogoff": ("No such agent", "agents stand in agents.conf, which has none"),
    "FAXSession": (
        "Invalid session ID",
        "one that exists can crash 22.10: t30_get_transfer_statistics() of libspandsp",
    ),
    "PJSIPRegister": ("Unable to retrieve registration entry", "pjsip.conf has none"),
    "PJSIPUnregister": ("Unable to retrieve registration entry", "pjsip.conf has none"),
    "PJSIPShowResourceLists": ("No resource lists found", "pjsip.conf has none"),
    "SorceryMemoryCacheExpire": ("cache does not exist", "sorcery.conf has none"),
    "SorceryMemoryCacheExpireObject": ("cache does not exist", "sorcery.conf has none"),
    "SorceryMemoryCachePopulate": ("cache does not exist", "sorcery.conf has none"),
    "SorceryMemoryCacheStale": ("cache does not exist", "sorcery.conf has none"),
    "SorceryMemoryCacheStaleObject": ("cache does not exist", "sorcery.conf has none"),
}
"""What these servers refuse: what they say, and why they do."""

DIFFERENT: Mapping[str, tuple[str, str]] = {
    "DBGetTree: ListItems is 1, items are 2": ("16", "it says 1 of any tree (main/db.c)"),
}
"""Differences that are the server's fault: its version, and the fault."""

UNSEEN: Mapping[str, tuple[str, str]] = {
    "Agents": ("16 22", "agents.conf has no agent"),
    "OutboundRegistrationDetail": ("16 22", "pjsip.conf has no registration"),
    "OutboundSubscriptionDetail": ("16 22", "Asterisk subscribes to nothing without code for it"),
    "PeerEntry": ("22", "iax.conf has no peer"),
    "RegistryEntry": ("16 22", "iax.conf and sip.conf have no registration"),
    "TransportDetail": ("16 22", "no endpoint in pjsip.conf names its transport"),
}
"""Classes of items that no answer has, where the action is not refused: of which versions, why."""


def answers(ami: Client, scene: Scene, name: str) -> Iterator[tuple[Action[object], Reply[Event]]]:
    """What comes of each way to ask for the action, where it is not refused as expected."""
    action_class = actions.by_name(name)
    assert action_class is not None
    for ask in ASKED[name]:
        action = ask(scene)
        assert isinstance(action, action_class)
        if name in REFUSED:
            with pytest.raises(ActionRejected, match=REFUSED[name][0]):
                ami.call(action)
        else:
            yield action, ami.call(Whole(action))


def test_every_action_answers_as_its_class_says(
    connect_to: ConnectAs, local_server: Server
) -> None:
    version = local_server.version
    assert version is not None
    ami, leaving = connect_to(), connect_to(reconnect=False)
    here = set(ami.call(actions.ListCommands()).commands)
    assert here <= set(ASKED)
    found: set[str] = set()
    declared: set[str] = set()
    seen: set[str] = set()
    with Scene(ami, local_server) as scene:
        for name in ASKED:
            if name not in here:
                continue
            for action, reply in answers(leaving if name == "Logoff" else ami, scene, name):
                found |= {f"{name}: {difference}" for difference in differences(action, reply)}
                declared |= {one.__name__ for one in item_classes(action)}
                seen |= {type(item).__name__ for item in reply.items}
    assert found == {text for text, (versions, _) in DIFFERENT.items() if version in versions}
    unseen = {text for text, (versions, _) in UNSEEN.items() if version in versions}
    assert declared - seen == unseen


def test_yes_and_no_are_understood(ami: Client, local_server: Server) -> None:
    with Scene(ami, local_server) as scene, ami.subscribe(MixMonitorMute, gaps=False) as muted:
        queue, member, channel = scene.queue, scene.member, scene.channel
        add = actions.DialplanExtensionAdd(
            context="default", extension=scene.name, priority=1, application="NoOp", replace=False
        )
        ami.call(add)
        with pytest.raises(ActionRejected, match="already exist"):
            ami.call(add)
        assert ami.call(replace(add, replace=True)).ok
        ami.call(actions.DialplanExtensionRemove(context="default", extension=scene.name))
        ami.call(actions.MixMonitor(channel=channel, file=f"{scene.name}.wav"))
        for yes in (True, False):
            ami.call(actions.QueuePause(queue=queue, interface=member, paused=yes))
            shown = ami.call(actions.QueueStatus(queue=queue, member=member))
            assert [one.paused for one in shown if isinstance(one, QueueMember)] == [yes]
            (status,) = ami.call(actions.Status(channel=channel, all_variables=yes))
            assert bool(status.variables) == yes
            ami.call(actions.MixMonitorMute(channel=channel, direction="both", state=yes))
            event = next(one for one in muted if one.channel == channel)
            assert event.state == str(int(yes))
