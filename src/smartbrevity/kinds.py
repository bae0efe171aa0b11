"""The vocabularies of the fields of the tree: kinds, roles, media and units.

Their values are lower case with hyphens (media as they are written, with blanks) and are what
the JSON form holds.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = [
    "Evidence",
    "FurnitureKind",
    "LabelKind",
    "Medium",
    "NoteKind",
    "Role",
    "Unit",
]


class LabelKind(StrEnum):
    """What sort of label a label is."""

    AXIOM = "axiom"  # stands in the style's table: "Why it matters"
    FREE = "free"  # has the shape and the place of a label, but is the writer's own
    TOPIC = "topic"  # the key of one item of a list of such items: "Sports: ..."
    SPEAKER = "speaker"  # who says the quote that follows: 'Ortiz: "We lost."'
    CLOCK = "clock"  # a time of day, a date or a score as the key of an item


class Role(StrEnum):
    """What information a label announces."""

    SIGNIFICANCE = "significance"
    NEWS = "news"
    CONTEXT = "context"
    DETAIL = "detail"
    NUMBERS = "numbers"
    ANALYSIS = "analysis"
    COUNTERPOINT = "counterpoint"
    VOICE = "voice"
    OUTLOOK = "outlook"
    SUMMARY = "summary"
    LINKS = "links"
    EXTRA = "extra"
    META = "meta"
    OTHER = "other"


class EmphasisKind(StrEnum):
    """How a run of words inside a paragraph is set."""

    BOLD = "bold"
    ITALIC = "italic"


class Evidence(StrEnum):
    """What made a line a headline, from the surest to the weakest."""

    MARKED = "marked"  # the page says so: "# ...", <h1>
    METADATA = "metadata"  # the page does not show it, but says it: <title>, a mail's subject
    NUMBERED = "numbered"  # the head of a newsletter item: "1 big thing: ...", "2. ..."
    STAMPED = "stamped"  # a timestamp or a byline stands next to it
    CREDITED = "credited"  # a caption or credit line follows
    DOUBLED = "doubled"  # the page prints it twice in a row
    LISTED = "listed"  # one of a list of links
    POSITIONAL = "positional"  # the first line after a border


class Medium(StrEnum):
    """The key word of a credit, lower case and singular."""

    PHOTO = "photo"
    ILLUSTRATION = "illustration"
    PHOTO_ILLUSTRATION = "photo illustration"
    IMAGE = "image"
    COLLAGE = "collage"
    GRAPHIC = "graphic"
    DIAGRAM = "diagram"
    CHART = "chart"
    MAP = "map"
    TABLE = "table"
    CARTOGRAM = "cartogram"
    DATA = "data"
    SOURCE = "source"
    NOTE = "note"
    STOCK = "stock"
    COVER = "cover"
    SCREENSHOT = "screenshot"
    LOGO = "logo"
    VIDEO = "video"
    GIF = "gif"
    ANIMATION = "animation"
    CARTOON = "cartoon"
    RENDERING = "rendering"
    COURTESY = "courtesy"
    CREDIT = "credit"
    REPRODUCTION = "reproduction"


class Unit(StrEnum):
    """The unit of an age: `3 hours ago`."""

    MOMENT = "moment"
    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class NoteKind(StrEnum):
    """What a note is about."""

    EDITOR = "editor"
    CORRECTION = "correction"
    UPDATE = "update"
    CONTRIBUTOR = "contributor"
    METHODOLOGY = "methodology"
    DISCLOSURE = "disclosure"
    SERIES = "series"
    OTHER = "other"


class FurnitureKind(StrEnum):
    """What a piece of the page that is no part of a story is for."""

    GO_DEEPER = "go-deeper"
    KEEP_READING = "keep-reading"
    SHOW_LESS = "show-less"
    SHARE = "share"
    SAVE = "save"
    EXPAND_CHART = "expand-chart"
    PAGE_TITLE = "page-title"
    SECTION_HEAD = "section-head"
    TOPIC_HUB = "topic-hub"
    PITCH = "pitch"
    FORM = "form"
    PROMO = "promo"
    SPONSOR = "sponsor"
    FEATURED = "featured"
    HEADSHOT = "headshot"
    ALT_TEXT = "alt-text"
    DUPLICATE = "duplicate"
    CAPTURE = "capture"
    PLACE_TAG = "place-tag"
    CHROME = "chrome"
    RULE = "rule"
    SUBJECT = "subject"
    SENDER = "sender"
    GREETING = "greeting"
    HOUSEKEEPING = "housekeeping"
    SIGN_OFF = "sign-off"
    FOOTER = "footer"
    REPLY = "reply"
    PREAMBLE = "preamble"
    DATA = "data"
