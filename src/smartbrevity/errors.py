"""Every exception that the library raises on purpose; all but plain `TypeError`s share one root."""

from __future__ import annotations

__all__ = ["SerialError", "SmartBrevityError", "StyleError"]


class SmartBrevityError(Exception):
    """The root of the library's own errors, so that one `except` catches them all.

    >>> issubclass(StyleError, SmartBrevityError)
    True
    """


class StyleError(SmartBrevityError, ValueError):
    """A row of a style cannot be used; the message names the row and says what to change.

    >>> from smartbrevity import Axiom, Role, Style
    >>> Style("ours", labels=[Axiom("", Role.OTHER)])
    Traceback (most recent call last):
        ...
    smartbrevity.errors.StyleError: label row 1 (''): the spelling is empty; write the label ...
    """


class SerialError(SmartBrevityError, ValueError):
    """A dict or JSON text is not a tree of this library; `path` is the place, `$` its root.

    >>> from smartbrevity import from_dict
    >>> from_dict({"smartbrevity": 1, "type": "link"})
    Traceback (most recent call last):
        ...
    smartbrevity.errors.SerialError: $.text: missing
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"
