"""On what the blocking client runs: threads, or what a program takes for threads."""

from __future__ import annotations

import sys

from ._primitives import Primitives, ThreadPrimitives

__all__ = ["primitives"]


def primitives() -> Primitives:
    """Threads; greenlets, if gevent has patched the program, so that its threads are greenlets."""
    monkey = sys.modules.get("gevent.monkey")
    if monkey is None:
        return ThreadPrimitives()
    if monkey.is_module_patched("threading"):
        from ._gevent import GeventPrimitives

        return GeventPrimitives()
    # its threads are threads, so they need sockets that know of no greenlets
    return ThreadPrimitives(monkey.get_original("socket", "socket"))
