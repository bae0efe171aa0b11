"""Findings about the writing: where a story leaves what the format's makers ask for.

As in `doubts`, each function of `RULES` looks for one finding, its name with hyphens is the code,
and nothing is changed. Thresholds are the `Limits` of a style. Advertisers' stories are left out,
and so is furniture. Implements the spec section "Editorial findings".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from smartbrevity.diagnostics import Diagnostic, Finding, clipped, code_of, diagnosed, opening
from smartbrevity.entries import fold
from smartbrevity.limits import Limits
from smartbrevity.nodes import Document, Item, Label, LabelKind, Role, Section, Story
from smartbrevity.stats import stats
from smartbrevity.walk import children, find

__all__ = ["RULES", "Rule", "findings"]

LONG_WORD = 4  # letters from which a word counts in an echo: "fares" does, "the" does not
ECHO = 4  # longer words that a paragraph has at least, to be an echo
CLOSING = (Role.SUMMARY, Role.LINKS)  # in the order in which they end a story
FREE_PLACE = {Role.EXTRA, Role.META}  # what may stand after the end of a story: "P.S."


def _stories(document: Document) -> Iterator[Story]:
    """The newsroom's own: nobody asks an advertiser for the format."""
    return (story for story in document.stories if not story.sponsored)


def _sections(document: Document) -> Iterator[Section]:
    return (section for story in _stories(document) for section in story.sections)


# The findings


def headline_words(document: Document, limits: Limits) -> Iterator[Finding]:
    """A headline of too many words."""
    for story in _stories(document):
        if (headline := story.headline) is not None and limits.headline_words is not None:
            count = stats(headline).words
            if count > limits.headline_words:
                told = f"{count} words in the headline {clipped(headline.text)}"
                yield headline.span, f"{told}, {limits.headline_words} at most"


def headline_characters(document: Document, limits: Limits) -> Iterator[Finding]:
    """A headline of too many characters for the screen of a phone."""
    for story in _stories(document):
        if (headline := story.headline) is not None and limits.headline_characters is not None:
            count = stats(headline).characters
            if count > limits.headline_characters:
                told = f"{count} characters in the headline {clipped(headline.text)}"
                yield headline.span, f"{told}, {limits.headline_characters} at most"


def lede_sentences(document: Document, limits: Limits) -> Iterator[Finding]:
    """A lede of more than one sentence."""
    for story in _stories(document):
        if (lede := story.lede) is not None and limits.lede_sentences is not None:
            count = stats(lede).sentences
            if count > limits.lede_sentences:
                told = f"{count} sentences in the lede {clipped(lede.text)}"
                yield lede.span, f"{told}, {limits.lede_sentences} at most"


def no_significance(document: Document, limits: Limits) -> Iterator[Finding]:
    """A story that is long enough to say why it matters, and does not."""
    for story in _stories(document):
        least = limits.significance_words
        if least is None or stats(story).words < least:
            continue
        if all(label.role is not Role.SIGNIFICANCE for label in find(story, Label)):
            headline, first = story.headline, next(iter(children(story)))
            words = opening(document, first) if headline is None else clipped(headline.text)
            yield (headline or first).span, f"no label says why it matters in {words}"


def label_order(document: Document, limits: Limits) -> Iterator[Finding]:
    """A label out of the usual order: what matters first, the sum and the links last."""
    for story in _stories(document):
        told, last = False, None
        for section in story.sections:
            label = section.label
            if label is None or not label.known or label.role in FREE_PLACE:
                continue
            late = label.role is Role.SIGNIFICANCE and not told
            if last is not None and (late or _closes(label) < _closes(last)):
                yield label.span, f"{clipped(label.text)} comes after {clipped(last.text)}"
            told = told or label.role is Role.SIGNIFICANCE
            last = label if last is None or _closes(label) >= _closes(last) else last


def _closes(label: Label) -> int:
    """The place among the labels that end a story; 0 for all others."""
    return CLOSING.index(label.role) + 1 if label.role in CLOSING else 0


def label_twice(document: Document, limits: Limits) -> Iterator[Finding]:
    """A label that the story has had; why it matters twice is the doubt `merged-stories`."""
    for story in _stories(document):
        seen: set[str] = set()
        for section in story.sections:
            label = section.label
            if label is None or label.kind not in (LabelKind.AXIOM, LabelKind.FREE):
                continue  # a speaker may speak twice
            if label.key in seen and label.role is not Role.SIGNIFICANCE:
                yield label.span, f"the story has the label {clipped(label.text)} a second time"
            seen.add(label.key)


def section_words(document: Document, limits: Limits) -> Iterator[Finding]:
    """A section, with its list, of too many words."""
    for section in _sections(document):
        count = stats(section).words
        if limits.section_words is not None and count > limits.section_words:
            told = f"{count} words in the section {opening(document, section)}"
            yield section.span, f"{told}, {limits.section_words} at most"


def paragraph_sentences(document: Document, limits: Limits) -> Iterator[Finding]:
    """A paragraph of too many sentences; the lede has a rule of its own."""
    for story in _stories(document):
        lede, most = story.lede, limits.paragraph_sentences
        for section in story.sections:
            paragraph = section.paragraph
            if paragraph is None or paragraph is lede or most is None:
                continue
            count = stats(paragraph).sentences
            if count > most:
                told = f"{count} sentences in the paragraph {clipped(paragraph.text)}"
                yield paragraph.span, f"{told}, {most} at most"


def bullet_words(document: Document, limits: Limits) -> Iterator[Finding]:
    """A bullet of too many words."""
    for section in _sections(document):
        for item in section.items:
            count = stats(item).words
            if limits.bullet_words is not None and count > limits.bullet_words:
                told = f"{count} words in the bullet {clipped(item.text)}"
                yield item.span, f"{told}, {limits.bullet_words} at most"


def _bullets(section: Section) -> list[Item]:
    """The items of the outer list, if it has no numbers: those are counted on purpose."""
    outer = [item for item in section.items if item.level == section.items[0].level]
    return outer if all(item.ordinal is None for item in outer) else []


def bullet_count(document: Document, limits: Limits) -> Iterator[Finding]:
    """A list of more bullets than the format bears; numbered lists may be as long as they are."""
    for section in _sections(document):
        bullets, most = _bullets(section), limits.most_bullets
        if most is not None and len(bullets) > most:
            told = f"{len(bullets)} bullets from {clipped(bullets[0].text)} on"
            yield bullets[most].span, f"{told}, {most} at most"


def lone_bullet(document: Document, limits: Limits) -> Iterator[Finding]:
    """A list of too few bullets, or of one with no paragraph above that it adds to."""
    for section in _sections(document):
        bullets, least = _bullets(section), limits.least_bullets
        hangs = section.paragraph is not None or section.lead_in is not None
        if bullets and least is not None and len(bullets) < (least if hangs else max(least, 2)):
            told = "one bullet" if len(bullets) == 1 else f"{len(bullets)} bullets"
            yield bullets[0].span, f"{told} alone: {clipped(bullets[0].text)}"


def lede_echoed(document: Document, limits: Limits) -> Iterator[Finding]:
    """A labelled paragraph that says in much the same words what the lede has said."""
    for story in _stories(document):
        lede, share = story.lede, limits.echo_percent
        if lede is None or share is None:
            continue
        said = _long_words(lede.text)
        for section in story.sections:
            label, paragraph = section.label, section.paragraph
            if label is None or paragraph is None or label.role is Role.LINKS:
                continue
            words = _long_words(paragraph.text)
            same = paragraph.text.split() == lede.text.split()  # the doubt "lede-repeated"
            if len(words) >= ECHO and 100 * len(words & said) >= share * len(words) and not same:
                told = f"{len(words & said)} of {len(words)} longer words"
                yield paragraph.span, f"{clipped(label.text)} has {told} from the lede"


def _long_words(text: str) -> set[str]:
    bare = ("".join(filter(str.isalnum, word)) for word in fold(text).split())
    return {word for word in bare if len(word) >= LONG_WORD}


def over_word_count(document: Document, limits: Limits) -> Iterator[Finding]:
    """A newsletter that is longer than its masthead says."""
    promise = None if document.masthead is None else document.masthead.word_count
    if promise is None or promise.words is None or limits.over_percent is None:
        return
    count = stats(document).words
    if 100 * count > (100 + limits.over_percent) * promise.words:
        yield promise.span, f"{count} words, where the masthead says {clipped(promise.text)}"


class Rule(NamedTuple):
    """One kind of finding: who looks for it, what may be done, and where the rule is from."""

    check: Callable[[Document, Limits], Iterator[Finding]]
    hint: str
    source: str


# `rule` of a finding; docs/checking.md says more of each source.
BOOK = "Smart Brevity (VandeHei, Allen and Schwartz, 2022)"
COUNTS = "counts over 94 published stories (tests/measure_editorial.py)"

RULES: tuple[Rule, ...] = (
    Rule(headline_words, "keep the strong words and cut the others", f"{BOOK}; {COUNTS}"),
    Rule(headline_characters, "it is cut off on phones: take shorter words", COUNTS),
    Rule(lede_sentences, "say one thing; the rest may follow as a bullet", BOOK),
    Rule(no_significance, 'say it under "Why it matters", next to the lede', BOOK),
    Rule(label_order, "say first why it matters, and last what it comes to", f"{BOOK}; {COUNTS}"),
    Rule(label_twice, "join the two, or give one of them another label", COUNTS),
    Rule(section_words, "split it under a second label, or cut it", COUNTS),
    Rule(paragraph_sentences, "make bullets of it, or cut it", BOOK),
    Rule(bullet_words, "make two bullets of it, or cut it", COUNTS),
    Rule(bullet_count, "keep the strongest, or number them", COUNTS),
    Rule(lone_bullet, "make a paragraph of it", COUNTS),
    Rule(lede_echoed, "say what the lede does not: what changes, and for whom", BOOK),
    Rule(over_word_count, "cut the text, or count again", "the newsletter's own masthead"),
)


def findings(document: Document, limits: Limits) -> tuple[Diagnostic, ...]:
    """All findings about the writing of a document in the order of their spans; those at one
    offset in the order of `RULES`. Raises nothing for a `Document`. Spec section "Editorial
    findings".

    >>> from smartbrevity import parse
    >>> told = findings(parse("# Ferry fares rise\\n\\nThey rise. They did in May."), Limits())
    >>> [(found.code, found.rule) for found in told]
    [('lede-sentences', 'Smart Brevity (VandeHei, Allen and Schwartz, 2022)')]
    """
    found: list[Diagnostic] = []
    for check, hint, source in RULES:
        found += diagnosed(document, code_of(check), check(document, limits), hint, source)
    return tuple(sorted(found, key=lambda one: one.span.start))
