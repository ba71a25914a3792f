"""A small, living Asterisk on loopback: for your tests, for demos, for soaks.

::

    from ami_transports.simulator import Simulator

    with Simulator() as simulator:
        simulator.url          # "ami://admin:secret@127.0.0.1:40123"

The layers, from below: ``world`` and what it is made of (``scripts``, ``channels``, ``bridges``,
``devices``, ``queues``, ``legs``, ``dialing``, ``queueing``, ``parking``, ``applications``,
``originate``, ``transfers``, ``traffic``) know calls and time, and no connection; ``answers``
answers actions from the world; ``faults``, ``defects`` and ``mishaps`` are what can go wrong;
``exchange`` joins all that to connections, still without a socket; ``_links`` and ``_loop`` are
the sockets; ``simulator`` is what you use.
"""

from ami_proto.server_settings import ASTERISK_16, ASTERISK_22, Dialect, User

from .channels import CallerID, Channel, ChannelState
from .defects import Defect, bytes_of
from .devices import DeviceState
from .faults import Cut, Faults
from .mishaps import Mishap, RandomFaults
from .setup import Conduct, Dialplan, MemberSetup, Phone, QueueSetup, Setup
from .simulator import Connection, Simulator
from .traffic import Traffic
from .world import World, WorldEvent

__all__ = [
    "ASTERISK_16",
    "ASTERISK_22",
    "CallerID",
    "Channel",
    "ChannelState",
    "Conduct",
    "Connection",
    "Cut",
    "Defect",
    "DeviceState",
    "Dialect",
    "Dialplan",
    "Faults",
    "MemberSetup",
    "Mishap",
    "Phone",
    "QueueSetup",
    "RandomFaults",
    "Setup",
    "Simulator",
    "Traffic",
    "User",
    "World",
    "WorldEvent",
    "bytes_of",
]
