"""POSIX extended regular expressions, as glibc's ``regcomp()`` reads them, by Python's ``re``.

Asterisk's filters are such. The languages differ in more than they seem to: ``[\\d]`` is a
backslash or a d, ``a+?`` is not lazy, ``(?:a)`` is an error, ``a**`` is none, an ``]`` may stand
first in brackets, an unmatched ``)`` is a character.
"""

from __future__ import annotations

import re
import string
from typing import Final

__all__ = ["compile_extended"]

_MAX_REPEAT: Final = 0x7FFF  # RE_DUP_MAX
_ESCAPES: Final = {
    **{letter: "\\" + letter for letter in "wWsS"},
    **{digit: f"(?:\\{digit})" for digit in "123456789"},
}
_ANCHORS: Final = {
    "^": r"\A",
    "$": r"\Z",
    "\\b": r"\b",
    "\\B": r"\B",
    "\\<": r"\b(?=\w)",
    "\\>": r"\b(?<=\w)",
    "\\`": r"\A",
    "\\'": r"\Z",
}
_CLASSES: Final = {
    "alnum": string.ascii_letters + string.digits,
    "alpha": string.ascii_letters,
    "blank": " \t",
    "cntrl": "".join(map(chr, [*range(32), 127])),
    "digit": string.digits,
    "graph": "".join(map(chr, range(33, 127))),
    "lower": string.ascii_lowercase,
    "print": "".join(map(chr, range(32, 127))),
    "punct": string.punctuation,
    "space": " \t\n\v\f\r",
    "upper": string.ascii_uppercase,
    "xdigit": string.hexdigits,
}
_INTERVAL: Final = re.compile(r"\{([0-9]*)(?:(,)([0-9]*))?\}")
_NAMED: Final = re.compile(r"\[([:.=])(.*?)\1\]", re.DOTALL)


def compile_extended(pattern: str) -> re.Pattern[str]:
    """``pattern`` for ``search()``: line ends are characters, ``^`` and ``$`` the text's ends.

    Raises ValueError where ``regcomp()`` reports an error. As with any backtracking, a pattern
    can be made that takes very long: this is for test doubles, whose peers are trusted.
    """
    try:
        return re.compile(_Translation(pattern).text, re.DOTALL | re.ASCII)
    except re.error as error:  # a reference to a group that does not exist, or is still open
        raise ValueError(str(error)) from error


class _Translation:
    """One pattern on its way, by recursive descent; ``text`` is the result."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self.text = self._alternatives(depth=0)

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _take(self, length: int = 1) -> str:
        taken = self._pattern[self._at : self._at + length]
        if len(taken) < length:
            raise ValueError("the pattern ends too early")
        self._at += length
        return taken

    def _alternatives(self, *, depth: int) -> str:
        branches = [self._branch(depth=depth)]
        while self._peek() == "|":
            self._take()
            branches.append(self._branch(depth=depth))
        return "|".join(branches)

    def _branch(self, *, depth: int) -> str:
        pieces: list[str] = []
        while (next_char := self._peek()) and next_char != "|" and (depth == 0 or next_char != ")"):
            pieces.append(self._piece(depth=depth))
        return "".join(pieces)

    def _piece(self, *, depth: int) -> str:
        char = self._take()
        if char == "\\":
            char += self._take()
        if char in _ANCHORS:
            return _ANCHORS[char]
        piece = self._atom(char, depth=depth)
        while (repeat := self._peek()) and repeat in "*+?{":
            piece = f"(?:{piece}){self._repeat()}"
        return piece

    def _atom(self, char: str, *, depth: int) -> str:
        match char:
            case "(":
                inner = self._alternatives(depth=depth + 1)
                if self._peek() != ")":
                    raise ValueError("a bracket is not closed")
                self._take()
                return f"({inner})"
            case "[":
                return self._set()
            case ".":
                return "."
            case "*" | "+" | "?" | "{":
                raise ValueError("nothing to repeat")
            case _ if char.startswith("\\"):
                return _ESCAPES.get(char[1], re.escape(char[1]))
            case _:
                return re.escape(char)

    def _repeat(self) -> str:
        if self._peek() != "{":
            return self._take()
        interval = _INTERVAL.match(self._pattern, self._at)
        if interval is None or interval[0] == "{}":
            raise ValueError("not an interval")
        self._at = interval.end()
        low = int(interval[1] or 0)
        high = low if interval[2] is None else int(interval[3]) if interval[3] else None
        if max(low, high or 0) > _MAX_REPEAT or (high is not None and high < low):
            raise ValueError("an impossible interval")
        return f"{{{low},{'' if high is None else high}}}"

    def _set(self) -> str:
        negated = self._peek() == "^"
        if negated:
            self._take()
        members = [self._member()]
        while self._peek() != "]":
            members.append(self._member())
        self._take()
        return f"[{'^' if negated else ''}{''.join(members)}]"

    def _member(self) -> str:
        first = self._element()
        if self._peek() != "-" or self._pattern.startswith("-]", self._at):
            return "".join(map(re.escape, first))
        self._take()
        last = self._element()
        if len(first) != 1 or len(last) != 1 or first > last:
            raise ValueError("an impossible range")
        return f"{re.escape(first)}-{re.escape(last)}"

    def _element(self) -> str:
        """The characters that one element of a set stands for: several only for a class."""
        named = _NAMED.match(self._pattern, self._at)
        if named is None:
            return self._take()
        self._at = named.end()
        kind, name = named.groups()
        if kind == ":" and name in _CLASSES:
            return _CLASSES[name]
        if kind != ":" and len(name) == 1:
            return name
        raise ValueError(f"no such class or element: {name!r}")
