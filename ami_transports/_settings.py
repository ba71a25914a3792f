"""From what ``connect`` was given to one configuration."""

from __future__ import annotations

import os

from ami_proto import LocalProtocolError, SessionConfig

__all__ = ["settled_config"]

_VARIABLE = "AMI_URL"


def settled_config(
    url: str | None, config: SessionConfig | None, overrides: dict[str, object]
) -> SessionConfig:
    """The URL's settings over those of ``config``, and ``overrides`` over both.

    With neither URL nor ``config``, the URL is that of the environment variable ``AMI_URL``.
    Raises :class:`~ami_proto.LocalProtocolError`.
    """
    if url is None and config is None:
        url = os.environ.get(_VARIABLE)
        if not url:
            raise LocalProtocolError(f"no URL was given, and {_VARIABLE} is not set")
    if url is not None:
        return SessionConfig.from_url(url, config, **overrides)
    return (config or SessionConfig()).with_settings(**overrides)
