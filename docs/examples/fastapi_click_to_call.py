"""A button that makes a call, and what happens to the phone, live: with FastAPI.

Run ``uvicorn --timeout-graceful-shutdown 5 fastapi_click_to_call:app``: streams do not end by
themselves. ``click_to_call.py`` tells the settings.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

import click_to_call
from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.responses import FileResponse, JSONResponse, StreamingResponse
from fastapi.security import HTTPBasic, HTTPBasicCredentials

from ami_proto import AMIError
from ami_transports.anyio import Client, connect


@asynccontextmanager
async def connected(app: FastAPI) -> AsyncIterator[None]:
    async with connect() as ami:  # one for all requests, across lost links
        app.state.ami = ami
        yield


def check_password(given: Annotated[HTTPBasicCredentials, Depends(HTTPBasic())]) -> None:
    if not click_to_call.is_password(given.password):
        raise HTTPException(401, headers={"WWW-Authenticate": "Basic"})


# without the pages that describe it: they would be shown without the password
app = FastAPI(lifespan=connected, dependencies=[Depends(check_password)], openapi_url=None)


@app.get("/")
def page() -> FileResponse:
    return FileResponse(Path(__file__).with_name("click_to_call.html"))


@app.post("/calls")
async def call(request: Request) -> JSONResponse:
    # JSON alone: a form on a foreign page, sent with this site's password, is not that
    if not request.headers.get("Content-Type", "").startswith("application/json"):
        raise HTTPException(415)
    ami: Client = request.app.state.ami
    try:
        order = click_to_call.order(await request.json())
    except ValueError as error:
        return JSONResponse({"text": str(error)}, 400)
    try:
        outcome = await ami.originate(order, timeout=click_to_call.OUTCOME_S)
    except AMIError as error:
        status, text = click_to_call.failure(error)
        return JSONResponse({"text": text}, status)
    return JSONResponse(click_to_call.told(outcome))


@app.get("/events")
async def events(request: Request) -> StreamingResponse:
    return StreamingResponse(stream(request.app.state.ami), headers=click_to_call.STREAM_HEADERS)


async def stream(ami: Client) -> AsyncIterator[str]:
    following = ami.subscribe(
        *click_to_call.TOPICS,
        where=click_to_call.is_mine,
        size=click_to_call.QUEUE_SIZE,
    )
    async with following as news:
        yield click_to_call.server_sent(None)
        while (item := await news.poll(click_to_call.HEARTBEAT_S)) or not news.ended:
            yield click_to_call.server_sent(item)
