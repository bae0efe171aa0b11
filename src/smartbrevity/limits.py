"""How long the parts of a story may be before `check(..., editorial=True)` says so."""

from __future__ import annotations

import attrs
from attrs import frozen

from smartbrevity.errors import StyleError

__all__ = ["Limits"]

LEAST = {"over_percent": 0}  # the others start at 1


@frozen(kw_only=True)
class Limits:
    """The thresholds of the editorial findings, as a part of a style; None switches one off.

    A finding tells of a headline of more than `headline_words` or `headline_characters` (code
    points); a lede of more than `lede_sentences`; a story of `significance_words` and more that
    does not say why it matters; a section, with its list, of more than `section_words`; a paragraph
    of more than `paragraph_sentences`; a bullet of more than `bullet_words`; a list of more than
    `most_bullets` or fewer than `least_bullets`; a labelled paragraph of whose longer words at
    least `echo_percent` stand in the lede; a newsletter that is `over_percent` longer than it
    says, and more. The defaults are those of `AXIOS`: docs/checking.md has their sources. Raises
    `StyleError`, which names the field, for what is no whole number from 1 (`over_percent` from 0).

    >>> from smartbrevity import AXIOS, check
    >>> strict = AXIOS.extend(limits=Limits(headline_words=6))
    >>> page = "# Council votes to raise all ferry fares"
    >>> [found.code for found in check(page, editorial=True, style=strict)]
    ['headline-words']
    """

    headline_words: int | None = 12
    headline_characters: int | None = 80
    lede_sentences: int | None = 1
    significance_words: int | None = 100
    section_words: int | None = 160
    paragraph_sentences: int | None = 3
    bullet_words: int | None = 55
    most_bullets: int | None = 5
    least_bullets: int | None = 1
    echo_percent: int | None = 60
    over_percent: int | None = 2

    def __attrs_post_init__(self) -> None:
        for field in attrs.fields(type(self)):
            value, least = getattr(self, field.name), LEAST.get(field.name, 1)
            whole = isinstance(value, int) and not isinstance(value, bool)
            if value is not None and not (whole and value >= least):
                raise StyleError(
                    f"limit {field.name}: give a whole number from {least}, or None to switch it "
                    f"off, not {value!r}"
                )
