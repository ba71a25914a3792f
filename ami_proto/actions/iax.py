# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: iax."""

from __future__ import annotations

from dataclasses import dataclass

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event
from ami_proto.reply import Reply

__all__ = ["IAXnetstats", "IAXpeerlist", "IAXpeers", "IAXregistry"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class IAXnetstats(Action[str], name="IAXnetstats"):
    """The action ``IAXnetstats``.

    Module: chan_iax2. Privilege: system, reporting. Since: 1.2.0.
    """

    def result(self, reply: Reply[Event]) -> str:
        """The bare text that the server answers."""
        return reply.text


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class IAXpeerlist(Action[Reply[events.PeerEntry]], name="IAXpeerlist"):
    """The action ``IAXpeerlist``.

    Module: chan_iax2. Privilege: system, reporting. Since: 1.6.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.PeerEntry]:
        """The list."""
        return reply.of(events.PeerEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class IAXpeers(Action[Reply[events.PeerEntry]], name="IAXpeers"):
    """The action ``IAXpeers``.

    Module: chan_iax2. Privilege: system, reporting. Since: 0.3.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.PeerEntry]:
        """The list."""
        return reply.of(events.PeerEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class IAXregistry(Action[Reply[events.RegistryEntry]], name="IAXregistry"):
    """The action ``IAXregistry``.

    Module: chan_iax2. Privilege: system, reporting. Since: 1.6.2.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.RegistryEntry]:
        """The list."""
        return reply.of(events.RegistryEntry)
