"""Every exception that the library raises on purpose; all but plain `TypeError`s share one root."""

from __future__ import annotations

from typing import Any

__all__ = ["DoubtsError", "RoundTripError", "SerialError", "SmartBrevityError", "StyleError"]


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


class RoundTripError(SmartBrevityError, ValueError):
    """`to_text(node, verify=True)`: the text would be read as another tree. `path` is the first
    place where they part, as one would write it after the node, and `problem` what differs.

    >>> from smartbrevity import Document, Headline, Story, to_text
    >>> to_text(Document((Story(headline=Headline("Fares rise. Boats fall.")),)), verify=True)
    Traceback (most recent call last):
        ...
    smartbrevity.errors.RoundTripError: stories[0].headline: Headline('Fares...') becomes None
    """

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem)
        self.path = path
        self.problem = problem

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}"


SHOWN = 3  # doubts that the message draws


class DoubtsError(SmartBrevityError, ValueError):
    """`parse(text, strict=True)` has doubts: `diagnostics` are all of them, a tuple of
    `Diagnostic` in the order of the page, and `document` is the `Document` that was read. The
    message counts them and draws the first three. Spec section "Doubts".

    >>> from smartbrevity import parse
    >>> try:
    ...     parse("# Ferry fares rise\\n\\nIn the filings: Twelve boats.", strict=True)
    ... except DoubtsError as error:
    ...     print(error)
    1 doubt about the text
    3:1: unknown-label: the style "axios" has no label "In the filings"
    In the filings: Twelve boats.
    ~~~~~~~~~~~~~~^
    hint: if it is one of the house's, extend the style: style.extend(labels=[...])
    """

    # This module stands below those of `Diagnostic` and `Document` and cannot name the classes.
    def __init__(self, diagnostics: tuple[Any, ...], document: Any) -> None:
        super().__init__(diagnostics, document)
        self.diagnostics = diagnostics
        self.document = document

    def __str__(self) -> str:
        count, source = len(self.diagnostics), self.document.source
        told = [f"{count} doubt{'s' * (count != 1)} about the text"]
        told += [doubt.format(source) for doubt in self.diagnostics[:SHOWN]]
        told += [f"and {count - SHOWN} more"] if count > SHOWN else []
        return "\n".join(told)
