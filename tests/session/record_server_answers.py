"""Hold the conversations with a real Asterisk and keep its answers. Not a test; run it by hand:

    python -m tests.session.record_server_answers 22 HOST:PORT

The server needs the users `admin` (secret `s3cret`, all permissions) and `limited` (`limited`,
read and write only `call`), no calls, and no `timestampevents`.
"""

import json
import socket
import sys
import time

from tests.session.server_answers import FILE, Answer, normal, recorded
from tests.session.server_conversations import CONVERSATIONS, END, Conversation

QUIET_S = 0.06
"""An answer is complete when nothing came for so long ..."""
REFUSAL_S = 1.2
"""... but where nothing came at all, it may be a refused login, which takes a second."""


def listen(link: socket.socket, received: bytearray, wait_s: float) -> bool:
    """Read until nothing came for `wait_s`; whether the server closed."""
    link.settimeout(wait_s)
    try:
        while data := link.recv(65536):
            received += data
            link.settimeout(QUIET_S)
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


def hold(address: tuple[str, int], conversation: Conversation) -> Answer:
    received, closed = bytearray(), False
    with socket.create_connection(address) as link:
        listen(link, received, QUIET_S)
        for step in conversation:
            if closed:
                break
            if step == END:
                link.shutdown(socket.SHUT_WR)
            else:
                link.sendall(step)
            before = len(received)
            closed = listen(link, received, QUIET_S)
            if not closed and len(received) == before:
                closed = listen(link, received, REFUSAL_S)
    return normal(bytes(received), closed=closed)


def hold_until_sure(address: tuple[str, int], conversation: Conversation) -> Answer:
    """What came twice in a row: others may be using the server."""
    last = hold(address, conversation)
    while (again := hold(address, conversation)) != last:
        last = again
        time.sleep(1)
    return last


def main() -> None:
    version, place = sys.argv[1:]
    host, _, port = place.rpartition(":")
    held = {
        name: hold_until_sure((host, int(port)), conversation)
        for name, conversation in CONVERSATIONS.items()
    }
    answers = recorded()
    answers[version] = held
    FILE.write_text(json.dumps(answers, indent=1, ensure_ascii=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
