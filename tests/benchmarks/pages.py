"""Text in the shape of real pages, of any length: invented words, real proportions of blocks.

The proportions are those of 94 feed items, counted block by block: a lede, five to six labelled
paragraphs of 26 words, after one in seven a paragraph without a label, under seven in ten of all
these a list of one to four items of 27 words, seldom a numbered one, a quotation every 450
characters, a link in every third block. The headline, a stamp on six in ten pages and a credit on
eight are those of the sample page and its kind: feed items have no such lines.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Iterator

__all__ = ["as_html", "one_document", "small_documents", "stories"]

LEAST, MOST = 3_000, 5_000  # code points of a small document

LABELS = (
    ("Why it matters", 33),
    ("The big picture", 20),
    ("Between the lines", 16),
    ("What they're saying", 15),
    ("Zoom in", 15),
    ("The bottom line", 15),
    ("Driving the news", 12),
    ("By the numbers", 9),
    ("Yes, but", 8),
    ("Zoom out", 8),
    ("State of play", 8),
    ("Catch up quick", 6),
    ("What we're watching", 5),
    ("The rule of three", 4),
    ("A quiet winner", 4),
)
TOLD = (
    "the the the the a a to to of of and and in in that for on with as at by from it its is was "
    "are ferry harbor fares council mayor budget night shift crane operator union vote island "
    "bridge tide storm engine route ticket winter summer plan repair delay morning port boat crew "
    "dock "
    "rise rises fell costs keeps asked wants plans moved opened closed early late more fewer new "
    "old last first second three four 12 40 2019 $3 9% half city state report letter rule judge"
)
WORDS = TOLD.split()
NAMES = ("Lena", "Mo", "Kim", "Ada", "Ivo", "Rosa", "Theo", "Nell", "Omar", "June")
FAMILY = ("Ruiz", "Lane", "Okafor", "Brandt", "Silva", "Novak", "Hale", "Iversen", "Pak", "Dorn")
CHANNELS = ("World", "Politics & Policy", "Business", "Energy & Environment", "Health")


def stories(seed: int = 1) -> Iterator[str]:
    """Stories without end, each a block of text that ends in a blank line."""
    dice = random.Random(seed)
    labels, weights = zip(*LABELS, strict=True)

    def words(least: int, most: int) -> str:
        return " ".join(dice.choices(WORDS, k=dice.randint(least, most)))

    def name() -> str:
        return f"{dice.choice(NAMES)} {dice.choice(FAMILY)}"

    def sentence(least: int, most: int) -> str:
        text = words(least, most)
        if dice.random() < 0.25:
            text += f", “{words(4, 9)},” {name()} said"
        elif dice.random() < 0.1:
            text += f" — {words(3, 8)}"
        return text[0].upper() + text[1:] + "."

    def paragraph() -> str:
        (count,) = dice.choices((1, 2, 3), (75, 20, 5))
        return " ".join(sentence(11, 24) for _ in range(count))

    def items() -> Iterator[str]:
        (count,) = dice.choices((1, 2, 3, 4), (36, 42, 19, 3))
        numbered = dice.random() < 0.02
        for number in range(1, count + 1):
            key = f"{words(1, 2).capitalize()}: " if dice.random() < 0.03 else ""
            yield f"  {f'{number}.' if numbered else '•'} {key}{paragraph()}\n"

    while True:
        blocks = [f"{words(6, 10).capitalize()}\n"]
        if dice.random() < 0.6:
            told = f"Updated {dice.randint(2, 20)} hours ago - {dice.choice(CHANNELS)}\n"
            blocks.insert(dice.randrange(2), told)
        if dice.random() < 0.8:
            medium = dice.choice(("Photo", "Photo", "Illustration", "Data"))
            blocks.append(f"{sentence(8, 16)} {medium}: {name()}/Harbor Wire via Getty Images\n")
        blocks.append(sentence(16, 30) + "\n")
        for label in dice.choices(labels, weights, k=dice.randint(3, 8)):
            blocks.append(f"{label}: {paragraph()}\n")
            if dice.random() < 0.88:
                blocks.append("".join(items()))
            if dice.random() < 0.14:
                blocks.append(paragraph() + "\n")
                if dice.random() < 0.5:
                    blocks.append("".join(items()))
        yield "\n".join(blocks) + "\n"


def one_document(size: int) -> str:
    """A page of at least `size` code points: stories under one another, "Go deeper" between."""
    told, length = [], 0
    for story in stories():
        told.append(story + "Go deeper\n\n")
        length += len(told[-1])
        if length >= size:
            break
    return "".join(told)


def small_documents(size: int) -> list[str]:
    """Pages of one story each, of 3,000 to 5,000 code points, at least `size` together."""
    told, length = [], 0
    for story in stories(2):
        if LEAST <= len(story) <= MOST:
            told.append(story)
            length += len(story)
        if length >= size:
            break
    return told


LIST = re.compile(r"^ +(?:•|\d+\.) ")
LABEL = re.compile(r"[A-Z][\w', ]*:")
HEADLINE = re.compile(r"(?!Updated )[^.:]*(?: [^.: ]+){5}")


def as_html(page: str) -> str:
    """The same page as a feed has it: bold labels, lists, a link in every third block."""
    told: list[str] = []
    for number, block in enumerate(page.strip("\n").split("\n\n")):
        lines = [html.escape(line, quote=False) for line in block.split("\n")]
        if number % 3 == 0:
            words, _, last = lines[-1].rpartition(" ")
            lines[-1] = f'{words} <a href="https://harbor.example/{number}">{last}</a>'
        if LIST.match(block):
            tag = "ul" if "•" in lines[0] else "ol"
            shown = "".join(f"<li>{LIST.sub('', line)}</li>\n" for line in lines)
            told.append(f"<{tag}>\n{shown}</{tag}>\n")
        elif HEADLINE.fullmatch(block):
            told.append(f"<h1>{lines[0]}</h1>\n")
        else:
            bold = LABEL.match(lines[0])
            label = bold[0] if bold else ""
            strong = f"<strong>{label}</strong>" if bold else ""
            told.append(f"<p>{strong}{lines[0].removeprefix(label)}</p>\n")
    return "".join(told)
