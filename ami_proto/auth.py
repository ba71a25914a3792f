"""Authentication: which action comes next on the way to being logged in."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from .action import Action
from .config import AuthMethod, SessionConfig
from .errors import LoginRefused
from .message import Event, Response
from .reply import Reply

__all__ = ["Authentication"]


class _Step(Enum):
    CHALLENGE = auto()
    LOGIN = auto()
    DONE = auto()


class Authentication:
    """One login: :meth:`start`, then :meth:`receive` each response, until None.

    By challenge (MD5) unless configured otherwise. The secret itself is sent only where the
    configuration lets it travel in clear; so a server that refuses the challenge gets it only
    there.
    """

    def __init__(self, config: SessionConfig, *, events: str | None) -> None:
        """``events`` is the mask to log in with, None for the server's default."""
        self._username = config.username
        self._secret: Final = config.secret
        self._events = events
        self._plain_allowed = config.plaintext_allowed
        self._step = _Step.CHALLENGE if config.auth is AuthMethod.MD5 else _Step.LOGIN
        if config.username is None:
            self._step = _Step.DONE

    def start(self) -> Action[Reply[Event]] | None:
        """The first action to send, or None where there is no user to log in."""
        if self._step is _Step.DONE:
            return None
        if self._step is _Step.LOGIN:
            return self._plain_login()
        return Action("Challenge", {"AuthType": "MD5"})

    def receive(self, response: Response) -> Action[Reply[Event]] | None:
        """Take the response to the action given last; the next action, or None when done.

        Raises :class:`~ami_proto.LoginRefused`.
        """
        if self._step is _Step.CHALLENGE:
            self._step = _Step.LOGIN
            challenge = response.get("Challenge")
            if response.ok and challenge is not None:
                return self._md5_login(challenge)
            if self._plain_allowed:
                return self._plain_login()
            raise LoginRefused(
                f"the server offers no MD5 challenge ({response.message}), and the secret must"
                " not travel in clear",
                response=response,
            )
        self._step = _Step.DONE
        if not response.ok:
            raise LoginRefused(
                f"login as {self._username!r} refused: {response.message}", response=response
            )
        return None

    def _plain_login(self) -> Action[Reply[Event]]:
        return Action(
            "Login",
            {"Username": self._username, "Secret": self._secret, "Events": self._events},
        )

    def _md5_login(self, challenge: str) -> Action[Reply[Event]]:
        # here, for it is dear to import and many sessions need none
        from hashlib import md5

        # lower-case hex: main/manager.c authenticate() compares with strcmp()
        key = md5(
            (challenge + self._secret).encode("utf-8", "surrogateescape"), usedforsecurity=False
        ).hexdigest()
        return Action(
            "Login",
            {"AuthType": "MD5", "Username": self._username, "Key": key, "Events": self._events},
        )
