"""The web applications of the examples, served in this process over real HTTP."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from tests.blocking.waiting import until

__all__ = ["SITES", "Serve"]

Serve = Callable[[], AbstractContextManager[int]]
"""Serve the application that the environment describes; gives the port."""


@contextmanager
def _flask() -> Iterator[int]:
    from flask_click_to_call import create_app
    from werkzeug.serving import make_server

    app = create_app()
    server = make_server("127.0.0.1", 0, app, threaded=True)
    serving = threading.Thread(target=server.serve_forever, args=(0.01,))
    serving.start()
    try:
        yield server.port
    finally:
        app.extensions["ami"].close()
        server.shutdown()
        serving.join()
        server.server_close()


@contextmanager
def _fastapi() -> Iterator[int]:
    import uvicorn
    from fastapi_click_to_call import app

    with socket.create_server(("127.0.0.1", 0)) as listening:
        config = uvicorn.Config(app, ws="none", log_config=None, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        serving = threading.Thread(target=server.run, args=([listening],))
        serving.start()
        until(lambda: server.started or not serving.is_alive(), "the application to start")
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            serving.join()


SITES: dict[str, Serve] = {"flask": _flask, "fastapi": _fastapi}
