"""Every Python example of the README and the tutorial runs as it stands, against the simulator."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ami_transports.simulator import Simulator, Traffic

ROOT = Path(__file__).parents[2]
PAGES = [
    "README.md",
    "docs/tutorial/first-events.md",
    "docs/how-to/blocking-client.md",
    "docs/how-to/gevent-client.md",
    "docs/how-to/anyio-client.md",
]
BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
URL = re.compile(r'"amis?://[^"]*"')


def blocks() -> Iterator[object]:
    for page in PAGES:
        for number, match in enumerate(BLOCK.finditer((ROOT / page).read_text("utf-8")), 1):
            yield pytest.param(match[1], id=f"{page}-{number}")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with Simulator(traffic=Traffic(calls_per_minute=1200, talk_s=0.5)) as simulator:
        yield simulator.url


def run(source: list[str], url: str) -> tuple[str, str, int]:
    """Output, errors and exit code of a program that is stopped once it has said three lines."""
    environment = {**os.environ, "AMI_URL": url, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        [sys.executable, "-W", "error", *source],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        said = ""
        while said.count("\n") < 3 and (line := program.stdout.readline()):
            said += line
        program.send_signal(signal.SIGKILL)
        return said, program.stderr.read(), program.wait(10)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("source", list(blocks()))
def test_an_example_of_a_page(source: str, url: str) -> None:
    said, errors, _ = run(["-c", URL.sub(f'"{url}"', source)], url)
    assert said
    assert errors == ""


@pytest.mark.timeout(60)
def test_the_selectors_driver(url: str) -> None:
    said, errors, _ = run(["docs/examples/follow_with_selectors.py"], url)
    assert said.count("\n") == 3
    assert errors == ""
