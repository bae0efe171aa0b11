"""Regular expressions that are compiled when they are first used.

To compile all of them takes longer than everything else that `import smartbrevity` does, and most
programs that import it, a command line for one, use few.
"""

from __future__ import annotations

import re
from typing import Any, cast

import regex

__all__ = ["LazyPattern", "compiled", "simple"]


def compiled(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The pattern, compiled at the first look at one of its attributes.

    >>> compiled("[0-9]").match("12")
    <regex.Match object; span=(0, 1), match='1'>
    """
    return cast("regex.Pattern[str]", LazyPattern(regex, source, flags))


def simple(source: str, flags: int = 0) -> regex.Pattern[str]:
    """The same by the engine of the standard library, whose calls take a third of the time.

    For patterns that are asked of many lines and need nothing that only `regex` has: no name
    twice, no `captures`, no `partial`, no possessive group (wrong in `re` before 3.11.5).

    >>> simple("[0-9]").match("12")
    <re.Match object; span=(0, 1), match='1'>
    """
    return cast("regex.Pattern[str]", LazyPattern(re, source, flags))


class LazyPattern:
    """What stands for a compiled pattern; every attribute of one can be asked of it."""

    def __init__(self, engine: Any, source: str, flags: int) -> None:
        self._engine, self._given = engine, (source, flags)

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has of that name; kept here, so that it is asked once."""
        if name.startswith("__"):
            raise AttributeError(name)
        value = getattr(self._engine.compile(*self._given), name)
        setattr(self, name, value)
        return value
