"""Over and over: nothing that runs, no file and no pending action is left behind."""

from __future__ import annotations

import gc
import threading

from ami_proto import Action
from ami_proto.actions import Ping
from ami_transports.blocking import Client
from tests.asterisk.runtimes import Runtime
from tests.asterisk.servers import Server
from tests.blocking.waiting import open_files, until, what_runs


def test_1000_calls_one_after_the_other(ami: Client, runtime: Runtime) -> None:
    threads, running, files = what_runs(), runtime.running_count(), open_files()
    for number in range(1000):
        response = ami.call(Action("Getvar", {"Variable": f"MATH({number}+1,i)"})).response
        assert response["Value"] == str(number + 1)
    assert what_runs() <= threads
    assert runtime.running_count() == running
    assert open_files() == files
    assert ami.pending_count == 0


def test_50_connections_one_after_the_other(server: Server, runtime: Runtime) -> None:
    # the first one leaves the thread in which a runtime looks up names
    runtime.connect(server.url).close()
    gc.collect()
    threads, running, files = threading.active_count(), runtime.running_count(), open_files()
    for turn in range(50):
        client = runtime.connect(server.url)
        client.listen(lambda event: None)
        client.subscribe("Hangup")
        assert client.call(Ping()).ok
        if turn % 2:
            client.close()
        else:
            client.end()
    until(lambda: threading.active_count() <= threads, "the threads to end")
    assert runtime.running_count() == running
    assert open_files() == files
