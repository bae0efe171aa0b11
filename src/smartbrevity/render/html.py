"""Trees as HTML that runs nothing and shows the same words.

Text passes one escape; tags, attribute names and class names are all written here; no attribute
comes from the input but the address of a link, and that only if it is safe. The markup is XHTML
too. Its class names are those of microformats2 (h-feed, h-entry, p-name ...) where there is one,
else they begin with `sb-`. Written down in docs/html-out.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from smartbrevity.doubts import doubts
from smartbrevity.nodes import (
    Byline,
    Credit,
    Document,
    Emphasis,
    EmphasisKind,
    Furniture,
    FurnitureKind,
    Headline,
    Item,
    Label,
    Link,
    Masthead,
    Media,
    Metric,
    Node,
    Note,
    Paragraph,
    Quote,
    Section,
    Story,
    Subhead,
    Timestamp,
    WordCount,
    fold_key,
)
from smartbrevity.render.annotated import annotate
from smartbrevity.render.escape import escape, safe_address
from smartbrevity.render.layout import Layout
from smartbrevity.render.order import (
    Entry,
    head_words,
    is_rule,
    label_words,
    nested,
    ordered,
)
from smartbrevity.render.page import page_of
from smartbrevity.render.words import Inline, Piece, runs, shown
from smartbrevity.source import BLANKS
from smartbrevity.walk import find, type_name

__all__ = ["to_html"]


def to_html(node: Node, *, page: bool = False, annotated: bool = False) -> str:
    """A document, a story or any other node as HTML, in the order of the page.

    Without options it is a fragment to put into a page of one's own. `page` makes it a complete
    page with its own style and no script. `annotated` shows the source of a document instead, to
    the last character: every run is coloured by what it was read as, says so when pointed at, with
    the doubts about it, and a legend counts them. A story, which has no source, shows its words.
    Raises `TypeError` for anything but a node of the tree, and where another one is annotated.
    Written down in docs/html-out.md.

    >>> from smartbrevity import parse
    >>> print(to_html(parse("Zoom in: Fares < 5.").stories[0].sections[0]))
    <section class="sb-section" data-label="zoom-in" data-kind="axiom" data-role="detail">
    <p><strong class="sb-label">Zoom in:</strong> Fares &lt; 5.</p>
    </section>
    """
    if not isinstance(node, Node):
        raise TypeError(f"to_html() takes a node of a tree, not {type(node).__name__}")
    if not annotated:
        markup = _html(node)
    elif isinstance(node, Document):
        markup = annotate(node.parts, node.source.text, doubts(node))
    elif isinstance(node, Story):
        layout = Layout(node)
        markup = annotate((node,), layout.text, (), layout.spans)
    else:
        raise TypeError(f"only a Document or a Story can be annotated, not {type(node).__name__}")
    return page_of(_title(node), markup) if page else markup


def _tag(name: str, content: str, css: str = "", /, **attributes: str | int | None) -> str:
    """An element, without the attributes that are None."""
    given = {"class": css or None} | attributes
    told = "".join(
        f' {key.replace("_", "-")}="{escape(str(value))}"'
        for key, value in given.items()
        if value is not None
    )
    return f"<{name}{told}>{content}</{name}>"


def _block(
    name: str, blocks: Iterable[str], css: str = "", /, **attributes: str | int | None
) -> str:
    """An element of blocks, each on a line of its own."""
    lines = "\n".join(block for block in blocks if block)
    return _tag(name, lines and f"\n{lines}\n", css, **attributes)


def _html(node: Node) -> str:
    match node:
        case Document():
            return _block("div", map(_html, node.parts), "sb-document h-feed")
        case Masthead():
            return _block("header", map(_masthead, node.parts), "sb-masthead")
        case Story():
            return _story(node)
        case Section():
            return _section(node)
        case Paragraph():
            return _tag("p", _marked(node))
        case Item():
            return _list((node,))
        case Headline():
            return _headline((None, node.emoji, None), node)
        case Subhead():
            return _tag("h3", escape(node.text), "sb-subhead")
        case Quote():
            return _quote(node)
        case Media():
            return _media(node)
        case Note():
            return _tag("p", escape(node.text), "sb-note", data_kind=node.kind)
        case Byline():
            return _tag("p", _byline(node), "sb-byline")
        case Timestamp():
            return _tag("p", _stamp(node), "sb-stamp")
        case WordCount():
            return _tag("p", escape(node.text), "sb-word-count")
        case Furniture() if is_rule(node):
            return '<hr class="sb-furniture" data-kind="rule"/>'
        case Furniture():
            return _tag("p", escape(node.text), "sb-furniture", data_kind=node.kind)
        case Label():
            return _label(node)
        case Credit():
            return _credit(node)
        case Emphasis() | Link() | Metric():
            return _mark(node, escape(node.text))
        case _:
            raise TypeError(f"to_html() knows no {type(node).__name__}")


def _masthead(part: Node) -> str:
    if isinstance(part, Furniture) and part.kind is FurnitureKind.PAGE_TITLE:
        return _tag("h1", escape(part.text), "p-name")
    return _html(part)


# Stories


def _story(story: Story) -> str:
    parts = ordered(story)
    text = (Section, Quote, Subhead, Note)
    cut = next((i for i, part in enumerate(parts) if isinstance(part, text)), len(parts))
    lede = story.lede
    shown = [_part(story, part, lede, first=i == 0) for i, part in enumerate(parts)]
    head, body = shown[:cut], shown[cut:]
    blocks = [
        _block("header", head) if head else "",
        _block("div", body, "e-content") if body else "",
    ]
    css = "sb-story sb-sponsored h-entry" if story.sponsored else "sb-story h-entry"
    return _block("article", blocks, css, data_ordinal=story.ordinal)


def _part(story: Story, part: Node | str, lede: Paragraph | None, *, first: bool) -> str:
    if isinstance(part, str):
        return _tag("p", escape(part), "sb-marker")
    if isinstance(part, Headline):
        return _headline(head_words(story, first=first), part)
    if isinstance(part, Paragraph):
        return _tag("p", _marked(part), "sb-dek")
    if isinstance(part, Section) and lede is not None and part.paragraph is lede:
        return _section(part, "p-summary")
    return _html(part)


def _headline(before: Iterable[str | None], headline: Headline) -> str:
    parts = zip(
        ("sb-marker", "sb-emoji", "sb-kicker", "p-name"), (*before, headline.text), strict=True
    )
    shown = (_tag("span", escape(words), css) for css, words in parts if words)
    return _tag("h2", " ".join(shown), "sb-headline")


def _section(section: Section, css: str = "") -> str:
    """Label and paragraph in one `<p>`, as they are printed, and the list under them."""
    label, lead_in = section.label, section.lead_in
    told = [] if label is None else [_label(label)]
    text = [] if section.paragraph is None else [_marked(section.paragraph)]
    text += [] if lead_in is None else [_tag("span", _marked(lead_in), "sb-lead-in")]
    apart = label is not None and not label.separator
    lines = [told, text] if apart else [told + text]
    blocks = [_tag("p", " ".join(line), css) for line in lines if line]
    name = "div" if label is None else "section"
    return _block(name, [*blocks, _list(section.items)], "sb-section", **_about(label))


def _about(label: Label | None) -> dict[str, str]:
    """What a program wants to know of a label, as `data-` attributes."""
    if label is None:
        return {}
    key = fold_key(label.key)  # letters, digits and hyphens, whoever made the tree
    return {"data_label": key, "data_kind": label.kind, "data_role": label.role}


def _label(label: Label) -> str:
    return _tag("strong", escape(label_words(label)), "sb-label")


def _quote(quote: Quote) -> str:
    who = (quote.attribution or "").strip(BLANKS)
    by = who and _tag("footer", f"— {_tag('cite', escape(who))}")
    return _block("blockquote", [_tag("p", escape(quote.text)), by], "sb-quote")


def _media(media: Media) -> str:
    caption = [] if not media.caption else [_tag("span", escape(media.caption), "sb-caption")]
    told = [*caption, "; ".join(map(_credit, media.credits))]
    return _block("figure", [_tag("figcaption", " ".join(told).strip())], "sb-media")


# Lists


def _list(items: Sequence[Item]) -> str:
    return "\n".join(_lists(nested(items)))


def _lists(entries: Sequence[Entry]) -> list[str]:
    """The lists that these items are: bullets and numbers do not share one."""
    found: list[str] = []
    while entries:
        numbered = entries[0].item.ordinal is not None
        same = [(entry.item.ordinal is not None) == numbered for entry in entries]
        cut = same.index(False) if False in same else len(same)
        found.append(_block("ol" if numbered else "ul", [_item(entry) for entry in entries[:cut]]))
        entries = entries[cut:]
    return found


def _item(entry: Entry) -> str:
    item, label = entry.item, entry.item.label
    told = [] if label is None else [_label(label)]
    line = " ".join([*told, _marked(item)])
    below = "".join(f"{block}\n" for block in _lists(entry.below))
    return _tag("li", f"{line}\n{below}" if below else line, value=item.ordinal, **_about(label))


# Runs inside a line


def _credit(credit: Credit) -> str:
    parts = [(name, -1, "sb-person") for name in credit.names]
    parts += [(name, -1, "sb-organization") for name in credit.organizations]
    via = credit.via or ""
    parts.append((via, len(credit.text) - len(via), "sb-via"))
    return _tag("small", _filled(credit.text, parts), "sb-credit", data_medium=credit.medium)


def _byline(byline: Byline) -> str:
    return _filled(byline.text, [(name, -1, "p-author h-card") for name in byline.names])


def _stamp(stamp: Timestamp) -> str:
    """The words as they are; a date stands for a program too, an age has no date to give."""
    channel = stamp.channel or ""
    told = _filled(stamp.text, [(channel, len(stamp.text) - len(channel), "p-category")])
    if stamp.date is None:
        return told
    css = "dt-updated" if stamp.updated else "dt-published"
    return _tag("time", told, css, datetime=stamp.date.isoformat())


def _marked(node: Paragraph | Item) -> str:
    return _joined(shown(node))


def _joined(words: Iterable[Inline]) -> str:
    return "".join(
        escape(part) if isinstance(part, str) else _mark(part.what, _joined(part.inside))
        for part in words
    )


def _filled(text: str, pieces: Iterable[Piece]) -> str:
    """The text with those of the pieces marked up that stand in it, each by its class."""
    out, at = [], 0
    for run in runs(text, pieces):
        words = _tag("span", escape(text[run.start : run.end]), str(run.what))
        out += [escape(text[at : run.start]), words]
        at = run.end
    return "".join(out) + escape(text[at:])


def _mark(what: Emphasis | Link | Metric, markup: str) -> str:
    if isinstance(what, Emphasis):
        return _tag("strong" if what.kind is EmphasisKind.BOLD else "em", markup)
    if isinstance(what, Metric):
        return _tag("data", markup, "sb-metric", value=what.value)
    address = safe_address(what.url)
    return _tag("span" if address is None else "a", markup, "sb-link", href=address)


def _title(node: Node) -> str:
    """The name of the newsletter, else the first headline, else the kind of the node."""
    names = [masthead.name for masthead in find(node, Masthead)]
    names += [headline.text for headline in find(node, Headline)]
    return next((name for name in names if name and name.strip(BLANKS)), type_name(type(node)))
