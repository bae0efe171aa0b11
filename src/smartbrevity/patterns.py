"""Every regular expression of the library, under the section of the spec that it serves.

Why they are linear: each is tried at one known place of one line, or searches for something that
opens with a fixed character, within the bounds of the line (a wrapped paragraph is one line);
every repeat over a writer's text is bounded or possessive, and no two neighbouring repeats can
share characters.
Only ASCII classes are used where structure depends on them, since `\\w` and `\\p{..}` change with
the Unicode version that `regex` was built for.
"""

from __future__ import annotations

from typing import Final

import regex
from regex import Match

from smartbrevity.lazy import compiled, simple

# fmt: off
__all__ = [
    "ABBREVIATION", "AGE", "ALT_TEXT", "AUTHOR_OF", "BIG_THING", "BONUS", "BYLINE", "CAPTURE",
    "CELL", "CHANNEL", "CHANNEL_DASH", "CLOCK_KEY", "CODE_KEY", "COLONS", "COLONS_TOUCHING",
    "COLON_INSIDE", "CONTRIBUTED", "COUNT_BARE", "COUNT_MINUTES", "COUNT_NAMED", "COUNT_START",
    "COUNT_WORDS", "CREDIT_KEY", "CREDIT_RUN", "CREDIT_SPLIT", "DASH", "DASH_AFTER", "DATA_LINE",
    "DATE", "DIGIT", "EDITED_BY", "EMOJI", "EMPHASIS", "EN_DASH", "FENCE", "FINITE_VERB",
    "FOLLOWED_BY_WORDS", "FRONT_MATTER", "GLUE", "GREETING", "INLINE", "INVITE", "KICKER", "LAST_DASH", "LINE",
    "LINE_END", "LISTEN", "MARKED_HEAD", "MARKER", "MESSAGE_FROM", "METRIC", "METRIC_VALUE",
    "MID_BULLET", "NAME", "NAMED_AGE", "NAMES", "NOTE", "NO_WORD", "ODD_BLANK", "PART_NUMBER",
    "PEOPLE_JOINT", "PITCH", "PLACE_TAG", "QUOTED", "READ_FIRST", "READ_TIME", "RULE",
    "SENTENCE_START", "SHARE", "SIGN", "SIGN_OFF", "STAMP", "TERMINATOR", "TIME_OF_DAY",
    "TWO_SENTENCES", "UPDATED_AGO", "VIA", "WORD", "WRAP", "Match",
]
# fmt: on

# Blanks between words; a line end is one too, inside a paragraph that mail has wrapped.
_B = r"[ \t\r\n\xa0\u2000-\u200b\u202f\u3000]"
_UP = r"A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u010c\u0112\u0130\u0141\u015a\u0160\u017b\u017d"
_LOW = r"a-z\u00df-\u00f6\u00f8-\u00ff\u0101\u0107\u010d\u0113\u011b\u011f\u0131\u0142\u0144\u0151\u0159\u015b\u015f\u0161\u0171\u017a\u017c\u017e"

# All that `source.BLANKS` has, and any number of them around a colon.
_BLANKS = (
    r"\t-\r\x1c-\x20\x85\xa0\xad\u034f\u1680\u2000-\u200c\u200e\u200f"
    r"\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
)
_COLON = rf"[{_BLANKS}]*+:"
_COLON_GAP = rf"{_COLON}[{_BLANKS}]*+"

# Lines: a line ends at "\n", "\r\n" or "\r".
LINE: Final = compiled(r"(?P<text>[^\r\n]*+)(?:\r\n?|\n)|(?P<text>[^\r\n]++)")

LINE_END: Final = compiled(r"\r\n?|\n")

CELL: Final = compiled(r"[^|\r\n]++")

# Where mail has wrapped a paragraph: a line end with the blanks around it.
WRAP: Final = compiled(rf"(?<![ \t])[ \t]*+[\r\n]{_B}*+")

# Markers: what may stand before an item, a numbered head or a Markdown heading.
MARKER: Final = compiled(
    rf"""(?P<bullet>[•◦▪▫‣⁃●○■□◆·∙]){_B}*+
    | (?P<bullet>--|[-*+–—]){_B}++(?![-*+–—]{_B})
    | (?P<number>\(?(?P<n>[0-9]{{1,3}})(?:[.)](?={_B}|[*"“])|/(?={_B})))(?![0-9]){_B}*+
    | (?P<heading>\#{{1,6}}){_B}++
    """,
    regex.X,
)
RULE: Final = compiled(rf"(?:([-*_=~—–])(?:{_B}*+\1){{2,}}+|\|(?:{_B}*+\|)*+){_B}*+")
MID_BULLET: Final = compiled(rf"(?<=[a-z0-9%]{{2}}[.?!][\"”)]?){_B}-{_B}(?=[\"“A-Z])")

# Emphasis: Markdown and mail marks around a run at the start of a line.
EMPHASIS: Final = simple(
    r"(\*\*|__|\*|_)(?=[^\s*_|])(?P<run>(?:[^*_]|(?<=[^\W_])_(?=[^\W_])){1,160}?)(?<=[^\s*_])(?:\1(?![*_])|(?<=[:….])\1)"
)
_PICTURE = (
    "\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d\u3297\u3299"
    "\ufe0e\ufe0f\u200d\u20e3\U0001f000-\U0001faff\U000e0020-\U000e007f"
)
# A star is a mark in a keycap too: nothing could tell it from one that opens a bold run.
EMOJI: Final = compiled(
    rf"(?:(?:[{_PICTURE}]|[0-9#]\ufe0f?\u20e3)[{_PICTURE}]{{0,16}}+[{_BLANKS}]*+){{1,4}}+"
)

# Blocks inside a line: where a sentence has ended and a capital, an emoji or a dash follows.
SENTENCE_START: Final = compiled(
    rf"(?<=[.!?…\"”’)\]])(?<=[.!?…][\"”’)\]]{{0,2}}|[\"”])[{_BLANKS}]*+(?=[A-Z{_PICTURE}\u00c0-\u024f]|[0-9#]\ufe0f?\u20e3|-{_B}[\"“A-Z])"
)

# Labels: where the words of a label may end, and what its words may not be.
TERMINATOR: Final = simple(rf"{_B}?:(?![0-9/])|{_B}?(?:\.\.\.|…)|{_B}—(?={_B})")
# The dash after a label of the table: an en dash between blanks, or any in or after a bold run.
EN_DASH: Final = simple(rf"{_B}(?P<dash>–){_B}++")
LAST_DASH: Final = simple(rf"(?P<dash>[—–-])[*_]*+{_B}++")
DASH_AFTER: Final = simple(rf"{_B}++(?P<dash>[—–-]){_B}++")
# The colon after a run that is a label; where the run ends in a separator, only one that touches it.
# It opens no emoji such as ":ship:".
COLONS: Final = compiled(rf"[*_]*+{_B}*+:(?![a-z0-9_+-]{{1,40}}+:)[*_:]*+")
COLONS_TOUCHING: Final = simple(r"[*_]*+:[*_:]*+")
# A colon in the words of a label, but that of a time or a score.
COLON_INSIDE: Final = simple(r":(?![0-9])")
PART_NUMBER: Final = compiled(r",? part [0-9]{1,2}$")
CLOCK_KEY: Final = simple(
    rf"""(?:[0-9]{{1,2}}(?::[0-9]{{2}})?{_B}?(?:[ap]\.?m\.?)\b[^:]{{0,24}}
    | [0-9]{{1,2}}:[0-9]{{2}}[^:]{{0,24}}
    | (?:Noon|Midnight)
    | (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:{_B}[a-z]{{4,9}})?)
    | (?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*+\.?
      {_B}[0-9]{{1,2}}(?:,{_B}[0-9]{{4}})?
    | (?:19|20)[0-9]{{2}}(?:[-–](?:19|20)?[0-9]{{2}})?
    | [{_UP}][^:,0-9]{{1,24}}{_B}[0-9]{{1,3}},{_B}[{_UP}][^:,0-9]{{1,24}}{_B}[0-9]{{1,3}}
    )$""",
    regex.X,
)
CODE_KEY: Final = simple(r"[A-Z][A-Z.]{0,5}+[- ]?[0-9]{1,5}+$")  # a district, a bill, a road
# A verb in a finite form makes a sentence of the words before a colon ("The rule is simple:").
FINITE_VERB: Final = simple(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|may|might|must|"
    r"do|does|did|says?|said|isnt|arent|wasnt|dont|doesnt|didnt|wont|cant|hes|shes|theyre|were|"
    r"im|ive|youre|its|thats|theres|makes?|made|gets?|got|goes|went|comes|came|takes?|took|needs?|"
    r"wants?|wanted|shows?|showed|seems?|remains?|became|becomes?|means?|meant|faces?|fears?|"
    r"told|asked|called|warned|announced|found|began|begins?|keeps?|kept|put|puts)\b"
)
ABBREVIATION: Final = simple(
    r"(?:\b(?:U\.S|D\.C|U\.K|U\.N|E\.U|L\.A|N\.Y|[A-Z]|Inc|Corp|Co|Ltd|Jr|Sr|Bros|Dr|Mr|Mrs|Ms|St"
    r"|Sen|Rep|Gov|Gen|Lt|Sgt|Prof|Rev|Hon|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|v"
    r"|a\.m|p\.m|etc|approx|est))\.$"
)
TWO_SENTENCES: Final = compiled(
    rf"(?<=[.!?\"”’)])(?<=[a-z0-9”\")]{{3}}[.!?][\"”’)]?){_B}++(?=[\"“‘]?[A-Z])"
)
DIGIT: Final = simple(r"[0-9]")
ODD_BLANK: Final = simple(r"[\t\r\n\xa0\u2000-\u200b\u202f\u3000]")
WORD: Final = compiled(r"[^\s]++")

# Timestamps: ages, dates, and what may stand around them.
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}+\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}+\.?,?[ \xa0])?"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
AGE: Final = compiled(
    r"(?:(?P<amount>[0-9]{1,4}|an?)[ \xa0]?(?P<unit>second|sec|minute|min|hour|hr|day|week|month|year)"
    r"s?\.?|(?P<moments>(?:a few |just |a )?moments?))[ \xa0]ago\b|just now\b|(?P<dayname>yesterday|ayer)\b"
    r"|hace (?P<amount>[0-9]{1,4}|una?) (?P<unit>segundo|minuto|hora|d[ií]a|semana|mes|año)(?:e?s)?\b",
    regex.I | regex.A,
)
DATE: Final = compiled(
    rf"{_WEEKDAY}(?:{_MONTH}[ \xa0]{_DAY}(?:,?[ \xa0](?P<year>[0-9]{{4}}))?(?![0-9:])"
    rf"|{_DAY}[ \xa0]{_MONTH},?[ \xa0](?P<year>[0-9]{{4}})(?![0-9])"
    r"|(?P<day>[0-9]{1,2}) de (?P<mes>enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
    r"(?: (?:de |del )?(?P<year>[0-9]{4}))?(?![0-9:])"
    r"|(?P<year>[0-9]{4})-(?P<m>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])"
    r"|(?P<m>[0-9]{1,2})/(?P<day>[0-9]{1,2})/(?P<year>[0-9]{4})(?![0-9]))"
)
# `STAMP` is what may precede; the time of day, and the separator before the channel, follow.
STAMP: Final = compiled(
    rf"(?P<updated>(?:Last[ \xa0])?(?:Updated|Modified|Actualizado)(?:{_COLON_GAP}|[ \xa0])"
    r"(?:on[ \xa0])?)|(?:First[ \xa0])?(?:Published|Posted|Published[ \xa0]on|Date)"
    rf"(?:{_COLON_GAP}|[ \xa0])(?:on[ \xa0])?",
    regex.I | regex.A,
)
CAPTURE: Final = compiled(rf"date{_B}[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?={_B}++[^|\s]|{_B}*+$)")
TIME_OF_DAY: Final = compiled(
    r"(?:,|[ \xa0]at|[ \xa0][-–—|·])?[ \xa0](?:T)?[0-9]{1,2}[:.][0-9]{2}(?::[0-9]{2})?"
    r"(?:[ \xa0]?[ap]\.?m\.?)?(?:[ \xa0]\(?[A-Z]{1,4}T?\)?)?"
    r"|(?:,|[ \xa0]at|[ \xa0][-–—|·])?[ \xa0][0-9]{1,2}[ \xa0]?[ap]\.?m\.?(?:[ \xa0]\(?[A-Z]{1,4}T?\)?)?"
    r"|T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?",
    regex.I | regex.A,
)
CHANNEL_DASH: Final = simple(rf"{_B}*+[-–—|·•]{_B}*+|,{_B}")
CHANNEL: Final = compiled(
    rf"[{_UP}0-9][\w'’.&-]*+(?:{_B}(?:&|and|of|the|[{_UP}0-9][\w'’.&-]*+)){{0,5}}+(?=$|{_B}*+$)"
)
# How long it takes to read, before or after a timestamp, or alone.
_READ = r"[0-9]{1,3}[ \xa0-]?min(?:ute)?s?\.?[ \xa0]read\b"
READ_TIME: Final = compiled(_READ, regex.I)
READ_FIRST: Final = compiled(rf"{_READ}{_B}*+[-–—|·•]{_B}*+", regex.I)
UPDATED_AGO: Final = compiled(
    r"(?:Updated[ \xa0])?(?:[0-9]{1,4}[ \xa0](?:min|hour|day|week|sec)[a-z]{0,5}[ \xa0]ago\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[ \xa0][0-9]{1,2}, [12][0-9]{3})"
)

# Bylines.
_PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos|ten|ter)"
_GIVEN = rf"(?:[{_UP}][\w'’.-]{{0,24}}+|{_PARTICLE}(?![\w'’])|al-[{_UP}][\w'’-]{{1,24}}+)"
NAME: Final = compiled(rf"[{_UP}][\w'’.-]{{0,24}}+(?:{_B}{_GIVEN}){{1,4}}+")
NAMES: Final = compiled(
    rf"(?P<name>[{_UP}][\w'’.-]{{0,24}}+(?:{_B}{_GIVEN}){{0,4}}+)"
    rf"(?:(?:,{_B}(?:and{_B}|y{_B})?|{_B}(?:and|y|&|with){_B})"
    rf"(?P<name>[{_UP}][\w'’.-]{{0,24}}+(?:{_B}{_GIVEN}){{0,4}}+)){{0,11}}+"
)
BYLINE: Final = compiled(rf"(?:[Bb]y|BY|Por|Written{_B}by|Story{_B}by)(?:{_B}*+:{_B}*+|{_B}++)")
AUTHOR_OF: Final = compiled(
    rf",{_B}(?:co-)?author{_B}of{_B}(?P<beat>(?![{_BLANKS}])[^.:/;?!]{{1,60}}+)$"
)

NAMED_AGE: Final = compiled(
    rf"(?P<name>[{_UP}][\w'’.-]{{0,24}}+(?:{_B}{_GIVEN}){{0,3}}?)(?:{_B}|(?<=[a-z])(?=Updated))(?P<age>(?:Updated{_B})?"
    rf"(?:[0-9]{{1,4}}{_B}?[a-z]{{3,7}}{_B}ago|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    rf"[a-z]{{0,6}}+{_B}[0-9]{{1,2}}(?:,{_B}[0-9]{{4}})?(?={_B}|$)))"
)

# Credits: a key word with its colon, or with "by", "via" and the like.
CREDIT_KEY: Final = simple(
    rf"(?<![^\s{_BLANKS}|;.,)”\"(*])(?P<word>[A-Z][\w-]{{1,20}}+(?:{_B}[A-Za-z][\w-]{{1,13}}+){{0,2}}?)"
    rf"(?:{_B}?:(?!//)|(?P<by>{_B}(?:by|courtesy{_B}of|via|from)(?={_B}[A-Z@]|(?<=from){_B}an?{_B})))"
)
NO_WORD: Final = simple(r"[^\w-]")
CREDIT_RUN: Final = compiled(
    rf"[A-Z][a-z]{{2,13}}(?:{_B}[a-z]{{4,13}})?:(?:{_B}[{_UP}][\w'’.-]*+){{1,6}}?(?={_B}[{_UP}][a-z'’]*+{_B}[a-z])"
)
VIA: Final = simple(rf"(?:^|{_B})(?:via|Via){_B}(?P<via>[^;]{{1,60}}+)$")
CREDIT_SPLIT: Final = compiled(
    rf"(?<!{_B}){_B}*+/{_B}*+|(?:^|{_B})(?:for|[Cc]ourtesy{_B}of){_B}(?=[{_UP}])|(?<=[a-z])-(?=Pool\b|POOL\b)|{_B}-{_B}"
)
PEOPLE_JOINT: Final = simple(rf",{_B}(?:and{_B})?|{_B}(?:and|y|&){_B}")

# Notes.
NOTE: Final = compiled(
    r"(?P<editor>(?:Editor|Publisher|Author|Reporter)s?.{0,2}s? note\b)|(?P<correction>(?:Correction|Clarification)s?(?: ?\([^)]{1,40}\))?"
    rf"{_COLON})"
    r"|(?P<update>This (?:story|article|post|item|piece|report|headline) (?:has been|was|is being) (?:updated|corrected|amended|revised|edited))"
    r"|(?P<correction2>This (?:story|article|post|item|headline|chart|newsletter) (?:originally|previously|initially)|An earlier version of)"
    r"|(?P<methodology>(?:Methodology|How we did it|About (?:the|this) (?:data|poll|survey))(?=[:\s]|$))"
    r"|(?P<series>This (?:story|article|post|piece|report) is (?:part|one|the (?:first|second|third|last)) of )"
    r"|(?P<other>Note(?: to (?:our )?readers)?"
    rf"{_COLON}(?!//))"
    r"|(?P<disclosure>(?:(?:Full )?Disclosures?|Disclaimer)"
    rf"{_COLON})",
    regex.I | regex.A,
)
CONTRIBUTED: Final = compiled(
    r"(?:contributed (?:reporting|to this (?:story|report|article))|reported (?:this|from)|with reporting (?:by|from)|contributed\.$|contributed reporting)"
)

# Newsletters: what a mail says of its length, the heads of its items, its last words.
_COUNT = (
    rf"(?:Today['’]?s )?(?:Smart Brevity\S{{0,4}}|Word|word) count(?: today)?{_COLON}"
    rf"|Today['’]?s [^.:!?]{{2,160}}?(?: is |{_COLON_GAP})"
    r"[0-9][0-9,]{0,6} words"
)
COUNT_NAMED: Final = compiled(_COUNT)
COUNT_START: Final = compiled(
    _COUNT + r"|[0-9][0-9,]{0,6} (?:words|palabras)\b[.,]? ?(?:[—–-] )?(?:a |an |or )?[0-9<½]"
)
COUNT_WORDS: Final = compiled(
    r"(?P<words>[0-9]{1,3}(?:,[0-9]{3}){1,2}+|[0-9]{1,6}+)[ \xa0-]?(?:words?|palabras)\b", regex.I
)
COUNT_BARE: Final = compiled(
    rf"count(?: today)?{_COLON_GAP}"
    r"(?P<words>[0-9]{1,3}(?:,[0-9]{3}){1,2}+|[0-9]{2,6}+)(?![0-9½.,]*+ ?min)"
)
COUNT_MINUTES: Final = compiled(
    r"(?P<under><[ \xa0]?|(?:less than|under) )?(?<![0-9.,])(?P<minutes>[0-9]{1,3}(?:\.[0-9])?)?(?P<half>½| 1/2)?"
    r"(?<=[0-9½])[ \xa0-]?min",
    regex.I,
)
EDITED_BY: Final = compiled(
    rf"(?:[Ee]dited|[Cc]opy[ -]edited)(?: and copy[ -]edited)? by (?P<name>[{_UP}][\w'’.-]{{0,24}}+(?:{_B}{_GIVEN}){{0,3}}+)"
)
BIG_THING: Final = compiled(
    rf"(?:The{_B})?(?P<n>[0-9]{{1,2}}|[Oo]ne){_B}(?:(?:[^:.…—]{{1,24}}?{_B})?things?\b(?:{_B}(?:to go|for the road))?|for the road)"
    rf"(?P<sep>{_COLON}|{_B}?(?:\.\.\.|…)|{_B}—)?{_B}*+"
)
_SHARE = (
    r"(?:Share|Tweet|Post|Email|E-?mail|Text|Pin|Print|Copy|Send|Save)"
    r"(?: (?:on|this|to|via|with|the|a|it|by|story|article|link|page|facebook|twitter|x|linkedin|reddit|"
    r"whatsapp|email|flipboard|threads|bluesky|pocket|friend|url)\b){0,5}+"
)
SHARE: Final = compiled(
    rf"(?:{_SHARE}|Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Flipboard|Threads|Bluesky|Instagram|YouTube|TikTok"
    rf"|Axios on (?:Facebook|X|Twitter|Instagram|LinkedIn|TikTok|YouTube|Threads)|View in browser|Open in app)"
    rf"(?:[ \xa0]?\(opens in (?:a )?new window\))?"
    rf"(?:[\s|·•,/]*+(?:{_SHARE}|Facebook|Twitter|X|LinkedIn|Reddit|WhatsApp|Flipboard|Threads|Bluesky|Instagram|YouTube|TikTok"
    rf"|Axios on (?:Facebook|X|Twitter|Instagram|LinkedIn|TikTok|YouTube|Threads)|View in browser|Open in app)"
    rf"(?:[ \xa0]?\(opens in (?:a )?new window\))?){{0,11}}+$",
    regex.I | regex.A,
)
KICKER: Final = simple(rf"(?P<words>[^:]{{2,40}}?){_B}?:{_B}*+(?=[^\s])")
MESSAGE_FROM: Final = compiled(
    r"(?:a|un) (?:message|word|note|mensaje) (?:from|de) ", regex.I | regex.A
)
MARKED_HEAD: Final = compiled(rf"(?P<n>[0-9]{{1,2}})[.)]{_B}++")
SIGN_OFF: Final = compiled(
    r"(?:Thanks?(?: you| so much)? (?:again )?(?:for (?:reading|starting|sharing|joining|subscribing|being|your)|to our sponsor)"
    rf"|(?:Thanks|Thank you|Special thanks|Shout-?out|Big thanks|Our thanks) (?:again )?to [{_UP}][^.!?]{{2,120}} for (?:editing|copy|the copy|fact|today)"
    r"|(?:See you|Talk to you|We['’]ll be back|I['’]ll be back|Until) (?:back here )?(?:here |on |next |tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|again|then|soon)"
    r"|Have a (?:great|good|nice|wonderful|lovely|restful|safe) (?:day|week|night|evening|rest|monday|tuesday|wednesday|thursday|friday|saturday|sunday|one)"
    r"|Gracias por (?:leer|acompa|suscrib))",
    regex.I | regex.A,
)
GREETING: Final = compiled(
    r"(?:Good (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?(?:morning|afternoon|evening|day)|Hello|Hi|Hey|Howdy|Welcome|Greetings|Happy|Cheers|It['’]s (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|T\.?G\.?I\.?F"
    r"|Buenos d[ií]as|Buenas (?:tardes|noches)|Hola|Bienvenid[oa]s?)\b[^:]{0,300}:?$"
)
# Data: what a fence encloses, a line of JSON, and the words with which a model opens its answer.
QUOTED: Final = compiled(
    rf"(?P<text>[\"“].{{3,600}}[\"”]){_B}++(?:—|–|--){_B}++(?P<who>[A-Z][^\"“”]{{1,120}})$", regex.S
)
# Signs of a whole line: a block quotation, the words under a picture, the foot of the page, what
# the reader of a mail wrote under it.
SIGN: Final = compiled(
    rf"(?:(?P<quote>>){_B}++|(?:(?P<caption>Caption|CAPTION)|(?P<footer>Footer|FOOTER)"
    rf"|(?P<reply>Reply|REPLY)){_COLON_GAP})(?=[^\s])"
)
FRONT_MATTER: Final = compiled(rf"[a-z][\w-]*+:(?={_B}|$)|[-#]{_B}")
FENCE: Final = compiled(rf"(?:```|~~~)[A-Za-z0-9_+#-]{{0,20}}+{_B}*+$")
DATA_LINE: Final = compiled(
    r"""[{}\[\]]{1,3},?$|["'][\w$ .-]{1,60}+["']{_B}?:{_B}?(?:["'\[{0-9-]|true|false|null)|\{{_B}?["'].{1,400}$""".replace(
        "{_B}", _B
    ),
    regex.S,
)
PLACE_TAG: Final = compiled(r"[A-Z][A-Z .'’-]{2,30}, (?:[A-Z]{2}|[A-Z][a-z]{2,4}\.)$")
LISTEN: Final = compiled(r"(?:Listen to|Escucha) [“\"][^”\"]{2,60}[”\"]\.?$")
BONUS: Final = compiled(rf"Bonus{_COLON_GAP}")
ALT_TEXT: Final = compiled(
    r"(?:An? |The )?(?:animated |photo |abstract |stylized )?(?:illustration|photo|photograph|animation|image|picture|screenshot|graphic|collage|gif|logo|drawing|portrait|rendering"
    r"|(?:line|bar|column|pie|stacked|area|scatter|bubble|dot|slope|choropleth|locator|data)?(?: |-)?(?:chart|map|graph|plot|table|visual|visualization))"
    r"(?: illustration| collage| of illustrations?)? (?:of|that|showing|shows|depicting|with|comparing|illustrating|featuring) ",
    regex.I | regex.A,
)

# Dashboards and links.
_CLOCK = rf"[^:—0-9]{{0,20}}?[0-9]{{1,2}}(?::[0-9]{{2}})?{_B}?[ap]\.?m\.?(?:{_B}[A-Z]{{1,4}})?(?:{_B}[A-Z][a-z]{{2,8}}\b)?"
METRIC: Final = compiled(
    rf"(?P<name>[A-Za-z][^:0-9—]{{1,60}}?)(?:,?{_B}as{_B}of{_B}(?P<as_of>{_CLOCK}|[^:—]{{1,30}}?))?"
    rf"{_B}?(?::|—|–){_B}?(?P<value>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}+|[0-9]{{1,15}}+)(?![.,]?[0-9]|%)"
)
# What every metric holds.
METRIC_VALUE: Final = simple(rf"[:—–]{_B}?[0-9]")
DASH: Final = compiled(rf"{_B}—{_B}")
# Where two links met without a blank; the caller leaves camel words such as `YouTube` whole.
GLUE: Final = compiled(
    r"(?<=[a-z0-9%]{2}|[a-z][.”\"])(?=[“\"]?[A-Z][A-Za-z’'.]*+(?:[\s,:;?!]|$)|[A-Z]{1,5}[\s.’'])"
)
# Inline: stars, bars, a link's bracket (what follows is looked at, all bounded), bare addresses.
INLINE: Final = compiled(
    r"\*++|_++|(?<!!)\[(?=(?P<words>[^\s\[\]](?:[^\[\]]{0,298}[^\s\[\]])?)\]\("
    r"(?:(?P<address>[^\s()<>]{1,2000}+)|<(?P<angled>[^<>\r\n]{0,2000}+)>)\))"
    rf"|(?P<bare>(?<![A-Za-z0-9])https?://[^\s{_BLANKS}<>\"”)\]*_.,;:!?'’/][^\s{_BLANKS}<>|\"“”)\]]{{0,2000}}+)"
)
FOLLOWED_BY_WORDS: Final = simple(rf"{_B}*+[\"“‘'(\[$€£]*+[{_UP}0-9]")

# Pitches: an invitation in the imperative and the thing that is on offer.
_INVITE = r"(?:sign up|subscribe|subscribing|download|join|follow|listen|tune in|register|get|catch up|stay|start your|make your|want|unlock|try|become|add|binge|don.t miss|support|upgrade|check out|like what you|invite|forward|refer|enjoying)\b"
INVITE: Final = compiled(_INVITE, regex.I | regex.A)
PITCH: Final = compiled(
    rf"(?P<invite>{_INVITE})"
    r".{0,220}?(?P<offer>\b(?:newsletters?|in(?:to|from)? your (?:inbox|email)|your inbox|for free|free trial|sign up|subscribe|podcasts?|our app|the app|your phone|daily (?:briefing|digest|email)|every (?:morning|week(?:day)?)|membership|preferred source|subscribers?|premium|axios (?:am|pm|pro|login|markets|sports|macro|today|hq|generate|vitals|space|china|science|world|sneak peek|future|cities|local|closer|what.s next|finish line|media trends|capital|navigate|recap|edge|edu|re:cap|pro rata|am/pm))\b)",
    regex.I | regex.A,
)
