"""Text in the Smart Brevity format in, structured stories out; every character accounted for."""

# Each public name is loaded with its module when it is first used, so that a program pays for what
# it uses and no more. What the names are is told to type checkers in `__init__.pyi`.

from importlib import import_module
from types import ModuleType

__version__ = "0.1.0"

_NAMES: dict[str, tuple[str, ...]] = {
    "smartbrevity._api": ("iter_stories", "parse"),
    "smartbrevity._checks": ("check",),
    "smartbrevity._markup": ("parse_email", "parse_html"),
    "smartbrevity._writing": ("to_text",),
    "smartbrevity.diagnostics": ("Diagnostic",),
    "smartbrevity.entries": ("Axiom", "CreditWord", "FixedLine"),
    "smartbrevity.errors": (
        "DoubtsError",
        "RoundTripError",
        "SerialError",
        "SmartBrevityError",
        "StyleError",
    ),
    "smartbrevity.export.jsonld": ("to_jsonld",),
    "smartbrevity.export.ninjs": ("to_ninjs",),
    "smartbrevity.export.schema": ("json_schema",),
    "smartbrevity.export.serial": ("dumps", "from_dict", "loads", "to_dict"),
    "smartbrevity.limits": ("Limits",),
    "smartbrevity.nodes": (
        "Byline",
        "Credit",
        "Document",
        "Emphasis",
        "EmphasisKind",
        "Evidence",
        "Furniture",
        "FurnitureKind",
        "Headline",
        "Item",
        "Label",
        "LabelKind",
        "Link",
        "Masthead",
        "Media",
        "Medium",
        "Metric",
        "Node",
        "Note",
        "NoteKind",
        "Paragraph",
        "Quote",
        "Role",
        "Section",
        "Story",
        "Subhead",
        "Timestamp",
        "Unit",
        "WordCount",
    ),
    "smartbrevity.render.html": ("to_html",),
    "smartbrevity.render.markdown": ("to_markdown",),
    "smartbrevity.render.notebook": ("load_ipython_extension",),
    "smartbrevity.shapes": ("TokenKind",),
    "smartbrevity.source": ("Mark", "MarkKind", "Source", "Span"),
    "smartbrevity.stats": ("Stats", "stats"),
    "smartbrevity.style": ("Style",),
    "smartbrevity.tokenizer": ("Token", "tokenize"),
    "smartbrevity.vocabulary": ("AXIOS",),
    "smartbrevity.walk": ("children", "dump", "find", "transform", "walk"),
}
_HOMES = {name: module for module, names in _NAMES.items() for name in names}

__all__ = sorted([*_HOMES, "__version__"])  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    """A public name at its first use; it is kept, so that it is asked for once."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})


class _Face(ModuleType):
    """A package whose public names are stronger than its modules of the same names.

    Python puts a module into its package when it is loaded, and `walk` and `stats` are functions.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


import_module(__name__).__class__ = _Face
