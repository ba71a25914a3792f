"""A hundred servers in one process: those that are slow or dead disturb no other."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import ExitStack

from ami_proto import AMIError, Overflow
from ami_proto.actions import Ping
from ami_transports.simulator import Faults, Simulator
from tests.conformance.peer import LOG_IN, Ignore
from tests.conformance.runtimes import Mailbox, Runtime
from tests.conformance.servers import Nobody, Scripted, serving
from tests.conformance.telling import told

_QUICK = 96
_CALLS = 10


class _Crowd:
    """Clients, each beside the others: ``ready`` tells that one has done its calls, or why not."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self.ready = runtime.mailbox()
        self._gates: list[Mailbox] = []

    async def begin(self, url: str) -> Callable[[], Awaitable[str]]:
        """What it returns waits for what came of the client."""
        gate = self._runtime.mailbox()
        self._gates.append(gate)
        return await self._runtime.spawn(lambda: self._live(url, gate))

    def go_on(self) -> None:
        """Let all of them follow an event, and end."""
        for gate in self._gates:
            gate.put("go")

    async def _live(self, url: str, gate: Mailbox) -> str:
        try:
            async with self._runtime.connect(url, {"reconnect": False}) as ami:
                for _ in range(_CALLS):
                    await ami.call(Ping(), None)
                events = ami.subscribe(
                    "Tick", where=None, size=None, overflow=Overflow.DROP_OLDEST, gaps=True
                )
                self.ready.put("ready")
                await gate.get()
                return told(await events.next(), ("Number",))
        except AMIError as error:
            self.ready.put(told(error))
            return told(error)


async def _meet(runtime: Runtime) -> None:
    quick, slow, dead = _Crowd(runtime), _Crowd(runtime), _Crowd(runtime)
    with ExitStack() as living, ExitStack() as dying:
        kinds = (Nobody(), Scripted((Ignore(),)), Scripted((*LOG_IN, Ignore())))
        lost = [await dead.begin(dying.enter_context(serving(kind)).url) for kind in kinds]
        behind = living.enter_context(Simulator(faults=Faults(latency_s=0.1)))
        late = await slow.begin(behind.url)
        simulators = [living.enter_context(Simulator()) for _ in range(_QUICK)]
        done = [await quick.begin(simulator.url) for simulator in simulators]
        # all are connected at once, while the dead ones are still hoped for
        assert [await quick.ready.get() for _ in simulators] == ["ready"] * _QUICK
        for number, simulator in enumerate(simulators):
            simulator.emit("Tick", ("user",), [("Number", str(number))])
        quick.go_on()
        assert [await one() for one in done] == [f"Tick {number}" for number in range(_QUICK)]
        await slow.ready.get()
        behind.emit("Tick", ("user",), [("Number", "late")])
        slow.go_on()
        assert await late() == "Tick late"
        await runtime.beside(dying.close)
        nobody, silent, stuck = [await one() for one in lost]
        assert nobody.startswith("LinkFailed: ")
        assert silent == "LinkFailed: the peer closed the connection"
        assert stuck == "ConnectionLost: outcome unknown"


def test_a_hundred_servers(runtime: Runtime) -> None:
    runtime.run(lambda: _meet(runtime))
