"""Documents that try to be more than text: scripts in every field, odd addresses, broken markup.

`RUN` stands for what a script would do, `HIT` for an address that would be asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from trees import SAMPLE

from smartbrevity import parse
from smartbrevity.nodes import Document, Node
from smartbrevity.source import Source
from smartbrevity.walk import transform

__all__ = ["PAYLOADS", "RUN", "documents"]

RUN = "top.ran=1"

PAYLOADS = (
    # elements that run or load
    "<script>RUN</script>",
    "<ScRiPt\n>RUN</sCrIpT >",
    "<script src=HIT></script>",
    "<script src='HIT' async/>",
    "<scr<script>ipt>RUN</scr</script>ipt>",
    "<img src=x onerror=RUN>",
    "<img src=HIT>",
    '<img """><script>RUN</script>">',
    "<img/src=HIT/onerror=RUN>",
    "<img srcset='HIT 2x'>",
    "<picture><source srcset=HIT><img></picture>",
    "<svg onload=RUN>",
    "<svg/onload=RUN//",
    "<svg><script>RUN</script></svg>",
    "<svg><image href=HIT /><use href=HIT#a /></svg>",
    "<svg><style><img src=HIT onerror=RUN></style></svg>",
    "<svg><animate onbegin=RUN attributeName=x dur=1s>",
    "<math><mtext><table><mglyph><style><img src=HIT onerror=RUN>",
    "<math href='javascript:RUN'>x</math>",
    "<body onload=RUN background=HIT>",
    "<iframe src='javascript:RUN'></iframe>",
    "<iframe src=HIT></iframe>",
    "<iframe srcdoc='<script>RUN</script>'></iframe>",
    "<frameset><frame src=HIT></frameset>",
    "<object data=HIT></object><embed src=HIT>",
    "<applet code=HIT></applet>",
    "<video src=HIT onerror=RUN poster=HIT></video><audio src=HIT autoplay>",
    "<input type=image src=HIT>",
    "<input autofocus onfocus=RUN>",
    "<details open ontoggle=RUN>x</details>",
    "<marquee onstart=RUN>x</marquee>",
    "<select autofocus onfocus=RUN><option>x</select>",
    "<form action=HIT><button autofocus onfocus=RUN>x</button></form>",
    "<isindex action='javascript:RUN' type=image>",
    "<link rel=stylesheet href=HIT>",
    "<link rel=prefetch href=HIT><link rel=preload as=image href=HIT>",
    "<style>@import 'HIT';</style>",
    "<style>*{background:url(HIT)!important}</style>",
    "<meta http-equiv=refresh content='0;url=HIT'>",
    "<meta http-equiv=refresh content='0;url=javascript:RUN'>",
    "<base href=HIT>",
    "<a href='javascript:RUN'>x</a>",
    "<a href=HIT ping=HIT id=ran name=ran>x</a>",
    "<p style='background:url(HIT)' onclick=RUN onmouseover=RUN>x</p>",
    "<x style='animation:a 1s' onanimationstart=RUN tabindex=1 onfocus=RUN>x</x>",
    "<template><script>RUN</script></template>",
    "<noscript><img src=HIT></noscript>",
    "<table background=HIT><tr><td background=HIT>x",
    # out of where the text stands
    '"><script>RUN</script>',
    "'><script>RUN</script>",
    '" onmouseover="RUN" x="',
    "' onmouseover='RUN' x='",
    "` onmouseover=`RUN` x=`",
    '" autofocus tabindex=1 onfocus="RUN',
    '" style="background:url(HIT)" title="',
    "</title><script>RUN</script>",
    "</style><script>RUN</script>",
    "</script><script>RUN</script>",
    "</textarea><script>RUN</script>",
    "</pre></div></main></body></html><script>RUN</script>",
    "--><script>RUN</script>",
    "<!--><script>RUN</script>-->",
    "<!--[if gte IE 4]><script>RUN</script><![endif]-->",
    "<![CDATA[><script>RUN</script>]]>",
    "<?xml version='1.0'?><script>RUN</script>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'HIT'>]>&e;",
    # what swallows the rest, and broken nesting
    "<plaintext>",
    "<xmp>",
    "<textarea>",
    "<title>",
    "<style>",
    "<script>",
    "<!--",
    "<a <b <c",
    "<div><p></div></p><b><i></b></i></ul></article>",
    "<div>" * 300,
    "</div>" * 300,
    # spelled otherwise
    "&lt;script&gt;RUN&lt;/script&gt;",
    "&#60;script&#62;RUN&#60;/script&#62;",
    "&#x3c;img src=HIT onerror=RUN&#x3e;",
    "&ltscript&gtRUN&lt/script&gt",
    "&amp;lt;script&amp;gt;RUN",
    "%3Cscript%3ERUN%3C/script%3E",
    "\\u003cscript\\u003eRUN\\u003c/script\\u003e",
    "\\x3cscript\\x3eRUN",
    "+ADw-script+AD4-RUN+ADw-/script+AD4-",
    "\uff1cscript\uff1eRUN\uff1c/script\uff1e",
    "\u2039script\u203aRUN",
    # characters
    "<scr\x00ipt>RUN</scr\x00ipt>",
    "<\x00script>RUN</script>",
    "<img\x0bsrc=HIT\x0conerror=RUN>",
    "\x1b[2J\x07\x08\x7f\x80\x9b31m<script>RUN</script>",
    "\u202e>tpircs/<RUN>tpircs<\u202c<script>RUN</script>",
    "\u2066\u2067\u2068<img src=HIT>\u2069",
    "\ufeff<script>RUN</script>\ufeff",
    "\u2028<script>\u2029RUN</script>",
    "\ud800<script>RUN</script>\udfff",
    "\ud83d<img src=HIT onerror=RUN>",
    "\ufffe\uffff<svg onload=RUN>",
    "a\u0301\u0489" * 40 + "<script>RUN</script>",
    # addresses
    "javascript:RUN",
    "JaVaScRiPt:RUN",
    "java\tscript:RUN",
    "java\r\nscript:RUN",
    "\x01\x1f javascript:RUN",
    "javascript&colon;RUN",
    "&#106;avascript:RUN",
    "javascript://x.example/%0aRUN",
    "data:text/html,<script>RUN</script>",
    "data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4=",
    "vbscript:RUN",
    "view-source:HIT",
    "blob:HIT",
    'https://x.example/" onmouseover="RUN',
    "https://x.example/'><script>RUN</script>",
    "http:javascript:RUN",
    # Markdown and templates
    "[x](javascript:RUN)",
    "[x](<javascript:RUN> 'y')",
    "![x](HIT)",
    "![x](HIT 'y\"onerror=\"RUN')",
    "<javascript:RUN> <HIT>",
    "[x]: HIT\n\n![x]",
    "[x]: javascript:RUN\n\n[x]",
    "`<script>RUN</script>`",
    "```html\n<script>RUN</script>\n```",
    "    <script>RUN</script>",
    "\\<script>RUN\\</script>",
    "{{constructor.constructor('RUN')()}}",
    "${RUN}<%= RUN %>{% RUN %}#{RUN}",
)

# Pages with the payload in every place that the format has.
STORY = """
1 hour ago - {0}

Scoop: {0}

By {0}

A pier. Photo: {0}/{0} via {0}

{0}

Why it matters: {0}

  • {0}
      - {0}
  1. {0}: {0}
  2. World: {0}

“{0}”
— {0}

## {0}

Correction: {0}

Go deeper

{0}
"""
NEWSLETTER = """{0}

By Kim Lee

Oct 2, 2022

Presented By {0}

Good morning. {0}

1 big thing: 🚢 {0}

**{0}:** {0}

A message from {0}

{0}

Thanks for reading {0}
"""
MARKED = """a {0} b

[{0}]({0}) **{0}** `{0}`

> {0}

| {0} | {0} |

### {0}

{0}: b — {0}
"""
PAGES = ("{0}", STORY, NEWSLETTER, MARKED)


def documents(address: str) -> Iterator[Document]:
    """What is parsed from hostile pages, and trees with a payload in each field that holds text."""
    for number, payload in enumerate(PAYLOADS):
        text = payload.replace("HIT", f"{address}/hit/{number}").replace("RUN", RUN)
        for page in PAGES:
            yield parse(page.replace("{0}", text))
        yield _filled(text)


def _filled(text: str) -> Document:
    """A tree with the text in every field."""
    return transform(attrs.evolve(SAMPLE, source=Source(text)), lambda node: _with(node, text))


def _with(node: Node, text: str) -> Node:
    news: dict[str, Any] = {}
    for field in attrs.fields(type(node)):
        held = getattr(node, field.name)
        if type(held) is str:
            news[field.name] = text
        elif isinstance(held, tuple) and held and type(held[0]) is str:
            news[field.name] = (text,) * len(held)
    return attrs.evolve(node, **news)
