"""No reply is lost, nothing hangs and memory stays flat, whatever happens to the link, for as long
as this runs: many threads share one client, calls and events never stop, and the simulator, in a
process of its own, has random faults.

Run it for an hour with ``python -m tests.soak.soak --minutes 60``. It prints a line a minute and
exits with 1 if anything was not as it must be.
"""

from __future__ import annotations

import argparse
import multiprocessing
import multiprocessing.connection
import random
import resource
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from ami_proto import (
    Action,
    ActionFailed,
    ActionRejected,
    ConnectionLost,
    Event,
    Gap,
    LoggedIn,
    Outcome,
)
from ami_proto.actions import Command, CoreShowChannels, Originate, Ping, QueueStatus
from ami_transports.blocking import Client, connect
from ami_transports.simulator import RandomFaults, Simulator, Traffic

ACTION_TIMEOUT_S = 3.0
SLACK_S = 2.0
"""A call may end so much later than its timeout: threads wait for the processor."""
RING_S = 2.0


def serve(pipe: multiprocessing.connection.Connection, seed: int, mishaps_every_s: float) -> None:
    """Be the simulator until the pipe is closed; answer each message with the memory used."""
    faults = RandomFaults(mean_interval_s=mishaps_every_s, seed=seed)
    traffic = Traffic(calls_per_minute=60.0, talk_s=5.0)
    with Simulator(traffic=traffic, random_faults=faults, seed=seed) as simulator:
        pipe.send(simulator.url)
        while pipe.recv() is not None:
            pipe.send(resident_kib())


def resident_kib() -> int:
    """Memory that the process holds now."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmRSS:")[1].split()[0])
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@dataclass
class Tally:
    """What happened, counted under one lock."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    begun: int = 0
    ended: Counter[str] = field(default_factory=Counter[str])
    faults: list[str] = field(default_factory=list[str])
    slowest_s: float = 0.0
    events: int = 0
    gaps: int = 0
    logins: int = 0

    def wrong(self, text: str) -> None:
        """Note what must not be."""
        with self.lock:
            self.faults.append(text)


def one_call(ami: Client, tally: Tally, dice: random.Random, name: str) -> str:
    """Do something, check that the answer is the right one, and say how it ended."""
    value = f"{name}-{dice.random()}"
    match dice.randrange(8):
        case 0:
            ami.call(Ping())
        case 1:
            reply = ami.call(QueueStatus())
            announced = (reply.complete or Event("", "")).get("ListItems")
            if announced != str(len(reply)):
                tally.wrong(f"a list of {len(reply)} items announced {announced}")
        case 2:
            ami.call(CoreShowChannels())
        case 3:
            if len(ami.call(Command("simulate output 200")).output or ()) != 200:
                tally.wrong("a command's output is not whole")
        case 4:
            ami.call(Action("DBPut", {"Family": "soak", "Key": name, "Val": value}))
            found = ami.call(Action("DBGet", {"Family": "soak", "Key": name}))
            if [event["Val"] for event in found] != [value]:
                tally.wrong(f"a stranger's answer: {found}")
        case 5:
            ami.call(Action("UserEvent", {"UserEvent": "Soak", "Value": value}))
        case 6:
            try:
                ami.call(Action("NoSuchAction"))
            except ActionRejected:
                return "rejected as expected"
            tally.wrong("an unknown action was accepted")
        case _:
            timeout_ms = int(RING_S * 1000)
            call = Originate(
                channel="Local/100@default", application="Wait", data="1", timeout_ms=timeout_ms
            )
            return f"originated: {ami.originate(call).succeeded}"
    return "replied"


def work(ami: Client, tally: Tally, stop: threading.Event, seed: int) -> None:
    """Call one thing after the other, and see that each ends, in time, and as documented."""
    dice = random.Random(seed)
    while not stop.is_set():
        with tally.lock:
            tally.begun += 1
        begun = time.monotonic()
        try:
            how = one_call(ami, tally, dice, f"worker{seed}")
        except ConnectionLost as error:
            how = f"lost, {error.outcome.value}"
            if error.outcome is Outcome.NEVER_SENT:
                ami.wait_ready(1.0)
        except ActionFailed as error:
            how = type(error).__name__
        took_s = time.monotonic() - begun
        with tally.lock:
            tally.ended[how] += 1
            tally.slowest_s = max(tally.slowest_s, took_s)
        if took_s > 2 * ACTION_TIMEOUT_S + RING_S + SLACK_S:
            tally.wrong(f"a call took {took_s:.1f} s")
        time.sleep(dice.uniform(0.0, 0.02))


def follow(ami: Client, tally: Tally, *, slowly: bool) -> None:
    """Take events until the client ends; slowly, so that its queue overflows, if so wanted."""
    with ami.subscribe(size=500 if slowly else None) as events:
        for event in events:
            with tally.lock:
                tally.gaps += isinstance(event, Gap)
                tally.events += not isinstance(event, Gap)
            if slowly:
                time.sleep(0.05)


def watch(ami: Client, tally: Tally) -> None:
    """Count the logins."""
    for notice in ami.watch():
        with tally.lock:
            tally.logins += isinstance(notice, LoggedIn)


def soak(seconds: float, *, seed: int, workers: int, mishaps_every_s: float) -> list[str]:
    """Run for so long; what was not as it must be."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    server = context.Process(target=serve, args=(theirs, seed, mishaps_every_s), daemon=True)
    server.start()
    tally, stop = Tally(), threading.Event()
    ami = connect(
        ours.recv(),
        action_timeout_s=ACTION_TIMEOUT_S,
        idle_timeout_s=0.5,
        pong_timeout_s=1.0,
        login_timeout_s=3.0,
        reconnect_first_s=0.1,
        reconnect_max_s=1.0,
        wait=True,
    )
    threads = [
        *(threading.Thread(target=work, args=(ami, tally, stop, n)) for n in range(workers)),
        threading.Thread(target=follow, args=(ami, tally), kwargs={"slowly": False}),
        threading.Thread(target=follow, args=(ami, tally), kwargs={"slowly": True}),
        threading.Thread(target=watch, args=(ami, tally)),
    ]
    for thread in threads:
        thread.start()
    memory = report_until(time.monotonic() + seconds, tally, ours)
    stop.set()
    for thread in threads[:workers]:
        thread.join(60.0)
    pending = ami.pending_count
    ami.end()
    for thread in threads:
        thread.join(60.0)
    ours.send(None)
    return verdict(tally, memory, pending, [one.name for one in threads if one.is_alive()])


def report_until(
    end: float, tally: Tally, server: multiprocessing.connection.Connection
) -> list[tuple[int, int]]:
    """Print a line a minute; the memory of the client and of the server at each."""
    memory: list[tuple[int, int]] = []
    begun = time.monotonic()
    while (now := time.monotonic()) < end:
        time.sleep(min(60.0, end - now))
        server.send("memory?")
        memory.append((resident_kib(), server.recv()))
        with tally.lock:
            print(
                f"{time.monotonic() - begun:6.0f} s  {tally.begun} begun,"
                f" ended {dict(tally.ended)},"
                f" slowest {tally.slowest_s:.2f} s, {tally.events} events, {tally.gaps} gaps,"
                f" {tally.logins} logins, client {memory[-1][0]} KiB, server {memory[-1][1]} KiB,"
                f" wrong {tally.faults[:3]}",
                flush=True,
            )
    return memory


def verdict(
    tally: Tally, memory: list[tuple[int, int]], pending: int, alive: list[str]
) -> list[str]:
    """All that was not as it must be."""
    wrong = list(tally.faults)
    ended = sum(tally.ended.values())
    if ended != tally.begun:
        wrong.append(f"{tally.begun} calls begun, {ended} ended")
    if pending or alive:
        wrong.append(f"{pending} actions left pending; threads that hang: {alive}")
    if len(memory) >= 20:
        # the first quarter fills queues and caches
        early, late = memory[len(memory) // 4][0], memory[-1][0]
        if late > early * 1.1:
            wrong.append(f"memory grew from {early} to {late} KiB")
    return wrong


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--mishaps-every", type=float, default=3.0, metavar="SECONDS")
    chosen = parser.parse_args()
    wrong = soak(
        chosen.minutes * 60.0,
        seed=chosen.seed,
        workers=chosen.workers,
        mishaps_every_s=chosen.mishaps_every,
    )
    print("\n".join(wrong) or "nothing lost, nothing hung")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
