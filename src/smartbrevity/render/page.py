"""A complete page around a fragment: readable on a phone and on paper, by day and by night.

It holds no script, and its policy lets a browser run none and load nothing, whatever stands in it.
"""

from __future__ import annotations

from smartbrevity.render.escape import escape

__all__ = ["page_of"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_STYLE = """
:root{color-scheme:light dark;--ink:#1b1c1f;--soft:#5d6168;--line:#dcdee2;--paper:#fff;\
--mark:#0b57d0;--tint:#f5f6f8}
@media(prefers-color-scheme:dark){:root{--ink:#e8e9ec;--soft:#a3a8b0;--line:#3a3d43;\
--paper:#17181b;\
--mark:#8ab4f8;--tint:#212327}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);\
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;\
-webkit-text-size-adjust:100%}
main{max-width:42rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;overflow-wrap:break-word}
p,ul,ol,figure,blockquote{margin:0 0 1rem}
p,li,h1,h2,h3,figcaption{unicode-bidi:plaintext}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .75rem}
h2{font-size:1.5rem;line-height:1.25;margin:0 0 .6rem;text-wrap:balance}
h3{font-size:1.15rem;line-height:1.3;margin:1.75rem 0 .5rem}
a{color:var(--mark);text-underline-offset:.15em}
ul,ol{padding-left:1.4rem}
li{margin:.4rem 0}
li::marker{color:var(--soft)}
li>ul,li>ol{margin:.4rem 0 0}
.sb-masthead{border-bottom:3px solid var(--ink);margin-bottom:2rem}
.sb-story{border-top:1px solid var(--line);padding-top:1.75rem;margin-top:1.75rem}
.sb-document>.sb-story:first-child,.sb-masthead+.sb-story{border-top:0;padding-top:0;margin-top:0}
.sb-story>header{margin-bottom:.9rem}
.sb-kicker,.sb-marker{color:var(--mark)}
.sb-dek{font-size:1.15rem;color:var(--soft)}
.sb-stamp,.sb-byline,.sb-word-count,.sb-furniture,figcaption{font-size:.875rem;line-height:1.45;\
color:var(--soft)}
.sb-stamp,.sb-byline{margin-bottom:.4rem}
.p-category{font-weight:600}
.sb-media{border-left:3px solid var(--line);padding:.15rem 0 .15rem .9rem}
.sb-credit{font-size:.8125rem;opacity:.85}
.sb-metric{font-variant-numeric:tabular-nums}
.sb-quote{border-left:3px solid var(--mark);padding-left:1rem;font-size:1.15rem}
.sb-quote p{margin:0 0 .25rem}
.sb-quote footer{font-size:.9rem;color:var(--soft)}
.sb-quote cite{font-style:normal}
.sb-note{font-size:.9375rem;font-style:italic}
.sb-sponsored{background:var(--tint);border:1px solid var(--line);border-radius:.5rem;\
padding:1rem 1.1rem .25rem;margin-bottom:1.75rem}
hr{border:0;border-top:1px solid var(--line);margin:1.5rem 0}
@media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--mark:#000;--tint:#fff}\
body{font-size:10.5pt;line-height:1.45}main{max-width:none;padding:0}\
h1,h2,h3,.sb-stamp,.sb-byline{break-after:avoid}li,figure,blockquote{break-inside:avoid}\
p{orphans:3;widows:3}}
"""


def page_of(title: str, markup: str) -> str:
    """The page with this title around a fragment; the title is escaped, the fragment is not.

    >>> page_of("Fares & tides", "<p>No.</p>").splitlines()[-4:]
    ['<main>', '<p>No.</p>', '</main>', '</body></html>']
    """
    return f"""<!DOCTYPE html>
<html><head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<title>{escape(title)}</title>
<style>{_STYLE}</style>
</head><body>
<main>
{markup}
</main>
</body></html>
"""
