"""Over and over: no thread, no file and no pending action is left behind."""

from __future__ import annotations

import gc

from ami_proto import Action
from ami_proto.actions import Ping
from ami_transports.blocking import Client, connect
from tests.asterisk.servers import Server
from tests.blocking.waiting import open_files, until, what_runs


def test_1000_calls_one_after_the_other(ami: Client) -> None:
    threads = what_runs()
    files = open_files()
    for number in range(1000):
        response = ami.call(Action("Getvar", {"Variable": f"MATH({number}+1,i)"})).response
        assert response["Value"] == str(number + 1)
    assert what_runs() == threads
    assert open_files() == files
    assert ami.pending_count == 0


def test_50_connections_one_after_the_other(server: Server) -> None:
    gc.collect()
    threads = what_runs()
    files = open_files()
    for turn in range(50):
        client = connect(server.url)
        client.listen(lambda event: None)
        client.subscribe("Hangup")
        assert client.call(Ping()).ok
        if turn % 2:
            client.close()
        else:
            client.end()
    until(lambda: what_runs() <= threads, "the threads to end")
    assert open_files() == files
