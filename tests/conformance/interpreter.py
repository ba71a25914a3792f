"""The interpreter: does the steps of a scenario one after the other, and compares each outcome."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass

from ami_proto import AMIError, Event
from tests.conformance.runtimes import (
    AnyClient,
    AnyListener,
    AnyPending,
    AnyStream,
    Mailbox,
    Runtime,
)
from tests.conformance.servers import Running, ca_file, serving
from tests.conformance.steps import (
    Abandon,
    Begin,
    Call,
    Cancel,
    Close,
    Connect,
    Count,
    Do,
    Dropped,
    End,
    Finished,
    Interrupted,
    Leave,
    Listen,
    Mistake,
    Next,
    Place,
    Release,
    Result,
    Scenario,
    Step,
    Submit,
    Subscribe,
    Told,
    Until,
    WaitReady,
    Watch,
)
from tests.conformance.telling import as_expected, joined, told

__all__ = ["play"]

QUICK = {"reconnect_first_s": 0.01, "reconnect_max_s": 0.05}
"""Nobody has half a minute for a test."""

_SHOWN_STEPS = 12


def play(scenario: Scenario, runtime: Runtime) -> None:
    """Play a scenario on a runtime; AssertionError tells how far it came, and what was wrong."""
    with serving(scenario.server) as running:
        runtime.run(_Interpreter(scenario, runtime, running).play)


@dataclass
class _Heard:
    """A listener's callback, and what it was called with."""

    step: Listen
    calls: Mailbox
    gate: Mailbox

    async def __call__(self, event: Event) -> None:
        text = told(event, self.step.show)
        if text == self.step.waits_at:
            self.calls.put("waits")
            await self.gate.get()
        self.calls.put(text)
        if text == self.step.fails_at:
            raise Mistake(text)


class _Interpreter:
    def __init__(self, scenario: Scenario, runtime: Runtime, running: Running) -> None:
        self._scenario = scenario
        self._runtime = runtime
        self._running = running
        self._stack = AsyncExitStack()
        self._client: AnyClient | None = None
        self._pending: dict[str, AnyPending] = {}
        self._streams: dict[str, AnyStream] = {}
        self._heard: dict[str, _Heard] = {}
        self._listeners: dict[str, AnyListener] = {}
        self._begun: dict[str, Callable[[], Awaitable[str]]] = {}

    async def play(self) -> None:
        transcript: list[tuple[Step, str]] = []
        async with self._stack:
            for step in self._scenario.steps:
                outcome = await self._outcome(step)
                transcript.append((step, outcome))
                assert as_expected(outcome, step.expect), _shown(transcript)

    async def _outcome(self, step: Step) -> str:
        try:
            return await self._do(step)
        except AMIError as error:
            return told(error, step.show)
        except StopAsyncIteration:
            return "ended"
        except Mistake as error:
            return f"Mistake: {error}"

    async def _beside(self, step: Step) -> str:
        """A step that others begin: it must not leave a client behind that it has connected."""
        if not isinstance(step, Connect):
            return await self._outcome(step)
        try:
            async with self._connect(step):
                return "ready"
        except AMIError as error:
            return told(error)

    async def _do(self, step: Step) -> str:
        match step:
            case Connect():
                client = await self._stack.enter_async_context(self._connect(step))
                self._stack.push_async_callback(client.close)
                self._client = client
                return "ready"
            case Do():
                await self._runtime.beside(lambda: self._control(step))
                return "done"
            case Begin(tag, begun):
                self._begun[tag] = await self._runtime.spawn(lambda: self._beside(begun))
                return "done"
            case Finished(tag):
                return await self._begun[tag]()
            case Interrupted(begun, once):
                return await self._runtime.interrupted(
                    lambda: self._beside(begun), lambda: self._control(once)
                )
            case Submit() | Call() | Place() | Result() | Abandon():
                return await self._ask(step, self._ami)
            case End() | Close() | WaitReady() | Count():
                return await self._look(step, self._ami)
            case _:
                return await self._follow(step, self._ami)

    def _connect(self, step: Connect) -> AbstractAsyncContextManager[AnyClient]:
        trusted = {"tls_ca_file": ca_file()} if step.trust else {}
        return self._runtime.connect(self._running.url, {**QUICK, **trusted, **step.settings})

    def _control(self, step: Do) -> None:
        getattr(self._running.control, step.method)(*step.arguments, **step.keywords)

    @property
    def _ami(self) -> AnyClient:
        assert self._client is not None, "a scenario begins with Connect"
        return self._client

    async def _ask(self, step: Submit | Call | Place | Result | Abandon, ami: AnyClient) -> str:
        match step:
            case Call(action, timeout=timeout):
                return told(await ami.call(action, timeout), step.show)
            case Place(originate, timeout=timeout):
                return told(await ami.originate(originate, timeout), step.show)
            case Submit(tag, action, timeout=timeout, action_id=action_id):
                self._pending[tag] = ami.submit(action, timeout, action_id)
            case Result(tag):
                return told(await self._pending[tag].result(), step.show)
            case Abandon(tag):
                self._pending[tag].abandon()
        return "done"

    async def _look(self, step: End | Close | WaitReady | Count, ami: AnyClient) -> str:
        match step:
            case End():
                await ami.end()
            case Close():
                await ami.close()
            case WaitReady(timeout):
                return str(await ami.wait_ready(timeout))
            case Count(figure):
                return str(next(getattr(o, figure) for o in ami.figures if hasattr(o, figure)))
        return "done"

    async def _follow(
        self,
        step: Subscribe | Watch | Next | Until | Leave | Dropped | Listen | Told | Release | Cancel,
        ami: AnyClient,
    ) -> str:
        match step:
            case Subscribe(tag, topics):
                self._streams[tag] = ami.subscribe(
                    *topics,
                    where=step.where,
                    size=step.size,
                    overflow=step.overflow,
                    gaps=step.gaps,
                )
            case Watch(tag):
                self._streams[tag] = ami.watch()
            case Next(tag, count):
                stream = self._streams[tag]
                return joined([told(await stream.next(), step.show) for _ in range(count)])
            case Until(tag):
                while True:
                    text = told(await self._streams[tag].next(), step.show)
                    if as_expected(text, step.expect):
                        return text
            case Leave(tag):
                await self._streams[tag].close()
            case Dropped(tag):
                return str(self._streams[tag].dropped)
            case _:
                return await self._listen(step, ami)
        return "done"

    async def _listen(self, step: Listen | Told | Release | Cancel, ami: AnyClient) -> str:
        match step:
            case Listen(tag, topics):
                heard = _Heard(step, self._runtime.mailbox(), self._runtime.mailbox())
                self._heard[tag] = heard
                self._listeners[tag] = ami.listen(heard, *topics)
            case Told(tag, count):
                calls = self._heard[tag].calls
                return joined([await calls.get() for _ in range(count)])
            case Release(tag):
                self._heard[tag].gate.put("go")
            case Cancel(tag):
                await self._listeners[tag].cancel()
                return str(self._listeners[tag].errors)
        return "done"


def _shown(transcript: list[tuple[Step, str]]) -> str:
    return "\n".join(f"{step!r}: {outcome}" for step, outcome in transcript[-_SHOWN_STEPS:])
