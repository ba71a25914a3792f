"""A button that makes a call, and what happens to the phone, live: with Flask.

Run ``flask --app flask_click_to_call run``; ``click_to_call.py`` tells the settings.
"""

import atexit
from collections.abc import Iterator
from pathlib import Path

import click_to_call
from flask import Flask, Response, request, send_file
from flask.typing import ResponseReturnValue

from ami_proto import AMIError
from ami_transports.blocking import Client, connect


def stream(ami: Client) -> Iterator[str]:
    following = ami.subscribe(
        *click_to_call.TOPICS,
        where=click_to_call.is_mine,
        size=click_to_call.QUEUE_SIZE,
    )
    with following as news:
        yield click_to_call.server_sent(None)
        while (item := news.poll(click_to_call.HEARTBEAT_S)) or not news.ended:
            yield click_to_call.server_sent(item)


def create_app() -> Flask:
    app = Flask(__name__)
    ami = connect()  # one for all threads, across lost links
    atexit.register(ami.close)
    app.extensions["ami"] = ami

    @app.before_request
    def check_password() -> ResponseReturnValue | None:
        given = request.authorization
        if given is not None and click_to_call.is_password(given.password or ""):
            return None
        return "Which password?", 401, {"WWW-Authenticate": "Basic"}

    @app.get("/")
    def page() -> Response:
        return send_file(Path(__file__).with_name("click_to_call.html"))

    @app.post("/calls")
    def call() -> ResponseReturnValue:
        try:
            # JSON alone: a form on a foreign page, sent with this site's password, is not that
            order = click_to_call.order(request.get_json())
        except ValueError as error:
            return {"text": str(error)}, 400
        try:
            return click_to_call.told(ami.originate(order, timeout=click_to_call.OUTCOME_S))
        except AMIError as error:
            status, text = click_to_call.failure(error)
            return {"text": text}, status

    @app.get("/events")
    def events() -> Response:
        return Response(stream(ami), headers=click_to_call.STREAM_HEADERS)

    return app
