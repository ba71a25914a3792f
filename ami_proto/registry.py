"""Which class stands for which wire name, in any case; families are imported when first needed."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import Final, Generic, TypeVar

__all__ = ["Registry"]

Named = TypeVar("Named", bound=type)

_MAX_SPELLINGS: Final = 4096
"""Asterisk has some 270 event names; a peer that makes up names must not fill the memory."""
_MAX_BEGINNINGS: Final = 1024
"""Lists bring an ActionID each, so what is old has to go."""
_MAX_NAME_CHARACTERS: Final = 64
"""The longest of Asterisk's has 35 characters."""

_init: Final = attrgetter("__init__")
"""Of a class; to a type checker, ``named.__init__`` would be that of an instance."""


class Registry(Generic[Named]):
    """Classes by wire name. ``families`` tells which module defines a name that is not loaded."""

    def __init__(self, fallback: Named, index: str | None = None, *, header: str = "") -> None:
        """``fallback`` is what :attr:`by_spelling` gives for a name that nobody knows.

        ``index`` is the module that fills in ``families``, imported when a name is first met.
        ``header`` is what stands before the name in a message's first line. :attr:`by_beginning`
        gives name and class for the beginning of a message, or ``("", None)`` if that does not
        begin with the header or is too short to hold the end of the line, or if the class has an
        ``__init__`` of its own, which wants to be called.
        """
        self.families: dict[str, str] = {}
        self.by_spelling: Final = _Spellings(self, fallback)
        self.by_beginning: Final = _Beginnings(self.by_spelling, header, fallback)
        self._classes: dict[str, Named] = {}
        self._index = index

    def register(self, name: str, named: Named) -> None:
        """Let ``named`` stand for the wire name ``name``.

        A later one replaces an earlier one, but a family that is imported late does not replace
        what a user has registered before.
        """
        folded = name.lower()
        before = self._classes.get(folded)
        from_family = named.__module__ == self.families.get(folded)
        # a dataclass with slots is made, and registered, twice
        if before is None or before.__module__ == named.__module__ or not from_family:
            self._classes[folded] = named
            self.by_spelling.clear()
            self.by_beginning.clear()

    def find(self, name: str) -> Named | None:
        """The class for the wire name ``name`` in any case, or None."""
        folded = name.lower()
        if folded not in self._classes:
            if self._index is not None:
                import_module(self._index)
            if module := self.families.get(folded):
                import_module(module)
        return self._classes.get(folded)


class _Spellings(dict[str, Named]):
    """A cache in front of :meth:`Registry.find`: one plain dict access for a name met before."""

    def __init__(self, registry: Registry[Named], fallback: Named) -> None:
        super().__init__()
        self._registry = registry
        self._fallback = fallback

    def __missing__(self, name: str) -> Named:
        found = self._registry.find(name)
        if found is None:
            found = self._fallback
        if len(self) < _MAX_SPELLINGS and len(name) <= _MAX_NAME_CHARACTERS:
            self[name] = found
        return found


class _Beginnings(dict[str, tuple[str, Named | None]]):
    """A cache in front of the other: by what the parser has at hand, and all that it wants.

    What stands behind the first line differs little: in what Asterisk sends unasked it is the
    same, in the items of a list the ActionID.
    """

    def __init__(self, spellings: _Spellings[Named], header: str, base: Named) -> None:
        super().__init__()
        self._spellings = spellings
        self._header = header
        self._base = base

    def __missing__(self, beginning: str) -> tuple[str, Named | None]:
        line, line_end, _ = beginning.partition("\r\n")
        if not line_end or not line.startswith(self._header):
            return "", None
        name = line.removeprefix(self._header)
        named = self._spellings[name]
        found = (name, named) if _init(named) is _init(self._base) else ("", None)
        if len(self) >= _MAX_BEGINNINGS:
            self.clear()
        self[beginning] = found
        return found
