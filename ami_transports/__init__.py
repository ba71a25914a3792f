"""Sockets and scheduling for `ami_proto`: one module per way of waiting, and no policy."""

__all__: list[str] = []
