"""Entrance: what is asked of the server between its banner and the readiness of the session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .action import Action
from .auth import Authentication
from .config import SessionConfig
from .conversation import Conversation
from .encoding import encode
from .errors import ActionFailed, ActionRejected, LoginRefused
from .message import Event
from .reply import Reply
from .restoring import RestoredSettings

__all__ = ["Entrance", "check_login"]

_PING: Final = Action("Ping")


def check_login(config: SessionConfig) -> None:
    """Raise LocalProtocolError for credentials or a mask that no login can carry."""
    if config.username is not None:
        fields = {"Username": config.username, "Secret": config.secret, "Events": config.events}
        encode(Action("Login", fields), "check")


class Entrance:
    """Logs one link in, and restores the settings that the link before it had.

    ``tell`` gets a LoginRefused, after which nothing more is asked; an ActionRejected for each
    setting that the server no longer accepts; and in the end None, when all is done.
    """

    def __init__(
        self,
        config: SessionConfig,
        settings: RestoredSettings,
        conversation: Conversation,
        tell: Callable[[LoginRefused | ActionRejected | None, float], None],
    ) -> None:
        self._authentication = Authentication(config, events=settings.login_mask)
        self._settings = settings
        self._conversation = conversation
        self._tell = tell

    def begin(self, now: float) -> None:
        """Ask the first question; none, where there is no user to log in."""
        self._ask(self._authentication.start(), now)

    def _ask(self, step: Action[object] | None, now: float) -> None:
        if step is None:
            self._restore(now)
        else:
            self._conversation.ask(step, now, self._on_login_reply)

    def _on_login_reply(self, outcome: Reply[Event] | ActionFailed, now: float) -> None:
        if isinstance(outcome, (Reply, ActionRejected)):
            try:
                step = self._authentication.receive(outcome.response)
            except LoginRefused as error:
                self._tell(error, now)
            else:
                self._ask(step, now)

    def _restore(self, now: float) -> None:
        settings = list(self._settings.to_repeat())
        if not settings:
            self._tell(None, now)
            return
        for setting in settings:
            self._conversation.ask(setting, now, self._on_setting_reply)
        # replies keep their order, so the Pong says that all is restored: to Events some servers
        # answer nothing at all (brokeneventsaction)
        self._conversation.ask(_PING, now, lambda _, at: self._tell(None, at))

    def _on_setting_reply(self, outcome: Reply[Event] | ActionFailed, now: float) -> None:
        if isinstance(outcome, ActionRejected):
            self._tell(outcome, now)
