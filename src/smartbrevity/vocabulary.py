"""The words of the style `AXIOS`. This is the page to edit; it holds data and nothing else.

To add a label: one row in `LABELS`, in the group of its role, one example in
`tests/spec/labels.md` and one line in `CHANGELOG.md`. The columns of a row are

    Axiom(usual spelling, role, (other spellings, ...), everyday=(some of them, ...))

The usual spelling gives the key: "What's next" is `whats-next`. Write what the page prints, without
colon, dots or emoji. Spellings are compared folded (`style.fold`): case, apostrophes of any kind
and double blanks do not count; commas, hyphens, accents and a leading "The" do. One `*` may stand
in a spelling, for one to four words: "What * is saying". A spelling that
ordinary prose and office papers have too ("Details") stands in `everyday` as well: it is a label
of the table only where the page shows another sign of the format. Only add what is a label
wherever it stands before a colon: a word that often opens sentences is none. Inside a group the
labels that are met most often come first; Spanish spellings come last in a row.

A line of furniture is compared whole, and without a final full stop. Its `*` stands for any
words, so let fixed words stand on its left that open neither a headline nor a sentence.
"""

from __future__ import annotations

from typing import Final

from smartbrevity.entries import Axiom, CreditWord, FixedLine
from smartbrevity.nodes import FurnitureKind, Medium, Role
from smartbrevity.style import Style

__all__ = ["AXIOS"]

# fmt: off

LABELS: Final[tuple[Axiom, ...]] = (
    # significance: why the news counts
    Axiom("Why it matters", Role.SIGNIFICANCE, (
        "Why this matters", "Why it matters now", "Why it matters to you", "Why it matters for *",
        "Why * matters", "Here's why it matters", "Here's why this matters", "Why you should care",
        "Por qué importa", "Por que importa", "Por qué es importante")),
    Axiom("Threat level", Role.SIGNIFICANCE),
    Axiom("The stakes", Role.SIGNIFICANCE, ("What's at stake", "Lo que está en juego")),
    Axiom("The impact", Role.SIGNIFICANCE, ("The local impact", "The economic impact"),
        everyday=("The impact",)),
    Axiom("What it means", Role.SIGNIFICANCE, (
        "What this means", "What that means", "What it means for *", "What this means for *",
        "So what", "Qué significa"),
        everyday=("What it means", "What this means", "So what")),

    # news: what happened
    Axiom("Driving the news", Role.NEWS, ("What's driving the news",)),
    Axiom("The latest", Role.NEWS, ("Here's the latest", "The latest news", "Lo último")),
    Axiom("What's happening", Role.NEWS, (
        "What's happening now", "What is happening", "What's going on", "What happened",
        "What just happened", "Here's what happened", "Here's what's happening", "Qué pasa",
        "Qué pasó", "Qué está pasando", "Lo que pasa", "Lo que pasó"),
        everyday=("What is happening", "What happened", "Qué pasó")),
    Axiom("Situational awareness", Role.NEWS),
    Axiom("Breaking", Role.NEWS, (
        "Breaking news", "Bulletin", "Happening now", "Just in", "This just in", "Developing"),
        everyday=("Breaking", "Breaking news", "Just in", "Developing")),
    Axiom("What's new", Role.NEWS, ("What is new", "The news", "Lo nuevo", "Qué hay de nuevo"),
        everyday=("What's new", "What is new", "The news")),
    Axiom("What changed", Role.NEWS, (
        "What's changed", "What has changed", "What changes", "What's changing", "What's different",
        "Qué cambia", "Qué cambió"),
        everyday=("What changed", "What's changed", "What changes")),
    Axiom("What we know", Role.NEWS, (
        "What we know so far", "What we know now", "Here's what we know", "What's known",
        "Lo que sabemos", "Qué sabemos")),

    # context: what stands behind it
    Axiom("The big picture", Role.CONTEXT, (
        "Big picture", "The bigger picture", "El panorama general", "El panorama")),
    Axiom("State of play", Role.CONTEXT, (
        "The state of play", "The current state of play", "La situación")),
    Axiom("Zoom out", Role.CONTEXT, ("Zooming out",)),
    Axiom("Catch up quick", Role.CONTEXT, (
        "Catch-up quick", "Catch up fast", "Catch-up fast", "Catch up quickly", "Catch up",
        "Catch-up", "Catching up", "Catch me up", "Quick catch up", "Quick catch-up",
        "Get caught up", "Get up to speed", "Al día", "Ponte al día"),
        everyday=("Al día",)),
    Axiom("Flashback", Role.CONTEXT, (
        "Flash back", "Rewind", "Look back", "Looking back", "En el retrovisor",
        "En retrospectiva"),
        everyday=("Flashback",)),
    Axiom("Context", Role.CONTEXT, (
        "The context", "For context", "Some context", "More context", "Contexto", "El contexto"),
        everyday=("Context", "The context", "For context", "Contexto")),
    Axiom("The backdrop", Role.CONTEXT, (
        "Background", "The background", "The backstory", "Backstory", "The back story",
        "Back story", "Backdrop", "El trasfondo", "Trasfondo", "Antecedentes"),
        everyday=("Background",)),
    Axiom("Where it stands", Role.CONTEXT, (
        "Where it stands now", "Where things stand", "Where things stand now", "Where we stand",
        "Current state", "The current state"),
        everyday=("Current state",)),
    Axiom("How we got here", Role.CONTEXT, (
        "How we got to here", "How it got here", "How it started", "Cómo llegamos aquí")),
    Axiom("How it's playing out", Role.CONTEXT, (
        "How this is playing out", "How it plays out", "How it played out",
        "How it will play out")),
    Axiom("The timeline", Role.CONTEXT, ("Key dates", "The key dates", "Cronología"),
        everyday=("The timeline", "Key dates")),
    Axiom("Keep in mind", Role.CONTEXT, (
        "Also keep in mind", "Bear in mind", "Don't forget"),
        everyday=("Keep in mind", "Don't forget")),

    # detail: the parts of it
    Axiom("Zoom in", Role.DETAIL, ("Zooming in", "De cerca", "Más de cerca")),
    Axiom("How it works", Role.DETAIL, (
        "Here's how it works", "How this works", "How it will work", "How it would work",
        "How it worked", "How * works", "Here's how", "Cómo funciona", "Así funciona"),
        everyday=("How it works",)),
    Axiom("Of note", Role.DETAIL, (
        "Also of note", "Worth noting", "Also worth noting", "It's worth noting", "Noteworthy"),
        everyday=("Of note", "Worth noting")),
    Axiom("Case in point", Role.DETAIL, (
        "One example", "An example", "Case study",
        "Un ejemplo"),
        everyday=("An example", "Case study", )),
    Axiom("Behind the scenes", Role.DETAIL, (
        "Inside the room", "Inside look", "An inside look", "From the inside", "Tras bastidores",
        "Detrás de cámaras")),
    Axiom("Details", Role.DETAIL, (
        "The details", "More details", "Additional details", "Key details", "The specifics",
        "Detalles", "Los detalles", "Más detalles"),
        everyday=("Details", "The details", "More details", "Detalles", "Más detalles")),
    Axiom("Follow the money", Role.DETAIL, ("Sigue el dinero",)),
    Axiom("Fun fact", Role.DETAIL, ("Fun facts", "Did you know", "Dato curioso"),
        everyday=("Fun fact",)),
    Axiom("What they found", Role.DETAIL, (
        "What we found", "What he found", "What she found", "What * found", "The findings",
        "Key findings", "Lo que encontraron"),
        everyday=("Key findings",)),
    Axiom("What they did", Role.DETAIL, (
        "What he did", "What she did", "What we did", "How they did it")),
    Axiom("The fine print", Role.DETAIL, ("Fine print", "The small print", "Letra pequeña"),
        everyday=("The fine print",)),
    Axiom("For the record", Role.DETAIL,
        everyday=("For the record",)),
    Axiom("The problem", Role.DETAIL, ("El problema",),
        everyday=("The problem",)),
    Axiom("The solution", Role.DETAIL, ("The fix", "La solución"),
        everyday=("The solution",)),
    Axiom("The result", Role.DETAIL, ("The results", "El resultado"),
        everyday=("The result",)),
    Axiom("The winners", Role.DETAIL, ("Winners", "The winner", "Who's winning"),
        everyday=("The winners", "Winners")),
    Axiom("The losers", Role.DETAIL, ("Losers", "The loser", "Who's losing"),
        everyday=("The losers", "Losers")),
    Axiom("What's inside", Role.DETAIL, ("What's in it", "What's included")),
    Axiom("Breaking it down", Role.DETAIL, ("Break it down", "The breakdown")),
    Axiom("Tell me more", Role.DETAIL),
    Axiom("How to do it", Role.DETAIL, ("Cómo hacerlo",),
        everyday=("How to do it",)),
    Axiom("What you may see", Role.DETAIL, ("What you might see", "What you'll see")),
    Axiom("What we're doing", Role.DETAIL, ("What they're doing", "What * is doing")),
    Axiom("What stays the same", Role.DETAIL, ("What's not changing", "What isn't changing"),
        everyday=("What stays the same",)),
    Axiom("Decisions", Role.DETAIL, ("Decisions made", "How we decided"),
        everyday=("Decisions", "How we decided")),
    Axiom("Progress", Role.DETAIL, ("Progress so far",),
        everyday=("Progress",)),

    # numbers
    Axiom("By the numbers", Role.NUMBERS, (
        "By the number", "The numbers", "In numbers", "En cifras", "Las cifras", "En números"),
        everyday=("The numbers", "En cifras")),
    Axiom("Stunning stat", Role.NUMBERS, (
        "Stat du jour", "Stat of the day", "Key stat", "Eye-popping stat", "Jaw-dropping stat")),

    # analysis: what the newsroom makes of it
    Axiom("Between the lines", Role.ANALYSIS, (
        "Between the line", "Read between the lines", "Reading between the lines", "Entre líneas")),
    Axiom("The intrigue", Role.ANALYSIS, ("Intrigue", "La intriga")),
    Axiom("Friction point", Role.ANALYSIS, (
        "Friction points", "The friction point", "The friction", "The sticking point")),
    Axiom("Be smart", Role.ANALYSIS, ("Sound smart", "Get smart")),
    Axiom("Our thought bubble", Role.ANALYSIS, (
        "My thought bubble", "Thought bubble", "Axios' thought bubble", "Axios * thought bubble",
        "* thought bubble")),
    Axiom("Quick take", Role.ANALYSIS, ("The quick take", "Our take", "My take", "Smart take")),
    Axiom("Here's the kicker", Role.ANALYSIS, ("The kicker", "The twist")),
    Axiom("Here's why", Role.ANALYSIS, ("Here's the reason", "La razón")),
    Axiom("Why it works", Role.ANALYSIS, ("Why this works",)),

    # counterpoint: what speaks against it
    Axiom("Yes, but", Role.COUNTERPOINT, (
        "Yes but", "Yes, and", "Yeah, but", "But, but, but", "But but but", "Sí, pero", "Sí pero",
        "Pero"),
        everyday=("Pero",)),
    Axiom("The other side", Role.COUNTERPOINT, (
        "On the other side", "The flip side", "Flip side", "On the flip side", "On the other hand",
        "The other hand", "The counter", "The counterpoint", "Counterpoint", "The counterargument",
        "Another perspective", "El otro lado", "La otra cara", "Por otro lado")),
    Axiom("Reality check", Role.COUNTERPOINT, ("A reality check",)),
    Axiom("Caveat", Role.COUNTERPOINT, (
        "The caveat", "Caveats", "The caveats", "One caveat", "A caveat", "The big caveat"),
        everyday=("Caveat", "Caveats")),
    Axiom("The catch", Role.COUNTERPOINT, ("Here's the catch", "What's the catch", "The rub"),
        everyday=("The catch",)),
    Axiom("Where they disagree", Role.COUNTERPOINT, ("Where they differ", "Where they split")),

    # voice: what people say
    Axiom("What they're saying", Role.VOICE, (
        "What he's saying", "What she's saying", "What we're saying", "What they are saying",
        "What they said", "What everyone's saying", "What * is saying", "What * are saying",
        "What others are saying", "What critics say", "What experts say", "Lo que dicen",
        "Qué dicen", "Lo que están diciendo")),
    Axiom("What we're hearing", Role.VOICE, (
        "What I'm hearing", "What he's hearing", "What she's hearing", "What they're hearing",
        "What we heard", "What * is hearing", "What * are hearing")),
    Axiom("Top quotes", Role.VOICE, (
        "Top quote", "Key quotes", "Key quote", "One key quote", "Quote of the day",
        "Quote du jour", "The quote", "Other keepers"),
        everyday=("Top quotes", "The quote")),
    Axiom("Truth bomb", Role.VOICE, ("Truth bombs",)),
    Axiom("Mind blown", Role.VOICE),

    # outlook: what may come, and what to do
    Axiom("What to watch", Role.OUTLOOK, (
        "What to watch for", "What to watch next", "What else to watch", "What to look for",
        "Qué observar")),
    Axiom("What we're watching", Role.OUTLOOK, (
        "What I'm watching", "What he's watching", "What she's watching", "What they're watching",
        "What we are watching", "What else we're watching", "What * is watching",
        "What * are watching")),
    Axiom("What's next", Role.OUTLOOK, (
        "What is next", "What comes next", "What happens next", "What's ahead", "What's coming",
        "What's next for *", "Here's what's next", "Next up", "Next steps", "The next steps",
        "Look ahead", "Looking ahead", "The look ahead", "Flash forward", "Fast forward",
        "Lo que sigue", "Qué sigue", "Lo que viene", "Qué viene", "Próximos pasos"),
        everyday=("Next steps",)),
    Axiom("An open question", Role.OUTLOOK, (
        "Open question", "Open questions", "The open question", "The big question",
        "The big questions", "One big question", "The key question", "What we don't know",
        "La gran pregunta"),
        everyday=("An open question", "Open question", "Open questions")),
    Axiom("What you can do", Role.OUTLOOK, ("What you should do", "What you need to do"),
        everyday=("What you can do",)),
    Axiom("What we need from you", Role.OUTLOOK, ("What I need from you", "Need from *")),
    Axiom("Decision needed", Role.OUTLOOK, ("Decisions needed",),
        everyday=("Decision needed",)),
    Axiom("Action", Role.OUTLOOK, ("Actions", "Action items", "Action needed", "Call to action"),
        everyday=("Action", "Actions", "Action items")),
    Axiom("Next milestone", Role.OUTLOOK, ("Next checkpoint", "Next update"),
        everyday=("Next milestone", "Next checkpoint", "Next update")),

    # summary
    Axiom("The bottom line", Role.SUMMARY, (
        "Bottom line", "My bottom line", "Our bottom line", "En resumen", "En conclusión",
        "La conclusión"),
        everyday=("En resumen",)),
    Axiom("The takeaway", Role.SUMMARY, (
        "Takeaway", "The takeaways", "Takeaways", "Key takeaway", "Key takeaways",
        "The key takeaway", "The key takeaways", "The big takeaway", "His big takeaway",
        "Her big takeaway", "My big takeaway", "Our big takeaway", "The end result", "The upshot"),
        everyday=("The takeaway", "Takeaway", "Takeaways", "Key takeaway", "Key takeaways")),
    Axiom("What to know", Role.SUMMARY, (
        "What you need to know", "Need to know", "Here's what to know", "What else to know",
        "Qué saber", "Lo que debes saber", "Lo que hay que saber"),
        everyday=("What to know",)),
    Axiom("The gist", Role.SUMMARY, (
        "In short", "In brief", "In a nutshell", "The short version", "En pocas palabras"),
        everyday=("The gist", "In short", "In brief", "In a nutshell")),
    Axiom("Key points", Role.SUMMARY, ("The key points", "Main points", "Puntos clave"),
        everyday=("Key points",)),
    Axiom("TL;DR", Role.SUMMARY, (
        "TLDR", "BLUF", "Bottom line up front", "Bottom line up front (BLUF)"),
        everyday=("TL;DR", "TLDR")),

    # links
    Axiom("Go deeper", Role.LINKS, (
        "Even deeper", "Go even deeper", "Dig deeper", "Dive deeper", "Para profundizar",
        "Profundiza")),
    Axiom("Worthy of your time", Role.LINKS, ("Worth your time", "Worth a read", "Worth reading")),

    # extra: what did not fit elsewhere
    Axiom("Bonus", Role.EXTRA, ("Bonus thought", "Bonus fact", "Bonus round"),
        everyday=("Bonus",)),
    Axiom("P.S.", Role.EXTRA, ("PS", "P.P.S.", "Posdata"),
        everyday=("P.S.", "PS")),
    Axiom("What else", Role.EXTRA, ("What else is new", "What else is happening", "Qué más"),
        everyday=("What else",)),
    Axiom("Worth celebrating", Role.EXTRA),
    Axiom("In memoriam", Role.EXTRA),

    # meta: about the newsletter or the programme itself
    Axiom("Programming note", Role.META, (
        "Programming notes", "Housekeeping", "Coming attractions", "Countdown", "Listen up"),
        everyday=("Housekeeping", "Countdown")),
    Axiom("Guests", Role.META, ("Guest", "Today's guest", "Today's guests"),
        everyday=("Guests", "Guest")),
    Axiom("About this series", Role.META, ("About the series", "Sobre esta serie")),
    Axiom("Who to contact", Role.META, (
        "Whom to contact", "Point of contact", "Points of contact")),
)

# The key words of a credit line: "Photo: ...", "Data: ...; Chart: ...".
CREDIT_WORDS: Final[tuple[CreditWord, ...]] = (
    CreditWord("Photo", Medium.PHOTO, (
        "Photos", "Photograph", "Photographs", "Photography", "Foto", "Fotos", "Fotografía",
        "Fotografías")),
    CreditWord("Illustration", Medium.ILLUSTRATION, (
        "Illustrations", "Illo", "Ilustración", "Ilustraciones")),
    CreditWord("Photo illustration", Medium.PHOTO_ILLUSTRATION, (
        "Photo illustrations", "Photo-illustration", "Photo-illustrations", "Photoillustration",
        "Fotoilustración")),
    CreditWord("Image", Medium.IMAGE, ("Images", "Imagen", "Imágenes")),
    CreditWord("Collage", Medium.COLLAGE, ("Collages", "Photo collage", "Montage")),
    CreditWord("Graphic", Medium.GRAPHIC, (
        "Graphics", "Infographic", "Infographics", "Visual", "Visuals", "Visualization",
        "Infografía")),
    CreditWord("Diagram", Medium.DIAGRAM, ("Diagrams", "Diagrama")),
    CreditWord("Chart", Medium.CHART, (
        "Charts", "Graph", "Graphs", "Gráfico", "Gráficos", "Gráfica")),
    CreditWord("Map", Medium.MAP, ("Maps", "Mapa", "Mapas")),
    CreditWord("Table", Medium.TABLE, ("Tables", "Tabla", "Tablas")),
    CreditWord("Cartogram", Medium.CARTOGRAM, ("Cartograms", "Cartograma")),
    CreditWord("Data", Medium.DATA, ("Data source", "Data sources", "Datos")),
    CreditWord("Source", Medium.SOURCE, ("Sources", "Fuente", "Fuentes")),
    CreditWord("Note", Medium.NOTE, ("Notes", "Nota", "Notas")),
    CreditWord("Stock", Medium.STOCK, ("Stock photo", "Stock photos", "Stock images")),
    CreditWord("Cover", Medium.COVER, ("Covers", "Book cover", "Portada")),
    CreditWord("Screenshot", Medium.SCREENSHOT, (
        "Screenshots", "Screengrab", "Screengrabs", "Screen grab", "Captura de pantalla")),
    CreditWord("Logo", Medium.LOGO, ("Logos",)),
    CreditWord("Video", Medium.VIDEO, ("Videos", "Vídeo", "Vídeos")),
    CreditWord("GIF", Medium.GIF, ("GIFs",)),
    CreditWord("Animation", Medium.ANIMATION, ("Animations", "Animación")),
    CreditWord("Cartoon", Medium.CARTOON, ("Cartoons", "Caricatura")),
    CreditWord("Rendering", Medium.RENDERING, ("Renderings", "Render", "Renders")),
    CreditWord("Courtesy", Medium.COURTESY, ("Courtesy of", "Cortesía")),
    CreditWord("Credit", Medium.CREDIT, ("Credits", "Image credit", "Crédito", "Créditos")),
    CreditWord("Reproduced from", Medium.REPRODUCTION, (
        "Reproduced", "Reproduction", "Adapted from", "Adapted", "Reproducido de", "Adaptado de")),
)

# The names of Axios Local, as channels ("2 hours ago - Axios Denver") and on mastheads.
LOCAL: Final[tuple[str, ...]] = (
    "Axios Atlanta", "Axios Austin", "Axios Boston", "Axios Boulder", "Axios Charlotte",
    "Axios Chicago", "Axios Cleveland", "Axios Columbus", "Axios D.C.", "Axios Dallas",
    "Axios Denver", "Axios Des Moines", "Axios Detroit", "Axios Houston", "Axios Huntsville",
    "Axios Indianapolis", "Axios Kansas City", "Axios Miami", "Axios Nashville",
    "Axios New Orleans", "Axios Northwest Arkansas", "Axios NW Arkansas", "Axios Philadelphia",
    "Axios Phoenix", "Axios Pittsburgh", "Axios Portland", "Axios Raleigh", "Axios Richmond",
    "Axios Salt Lake City", "Axios San Antonio", "Axios San Diego", "Axios San Francisco",
    "Axios Seattle", "Axios Tampa Bay", "Axios Twin Cities", "Axios Washington D.C.",
    "Axios Washington, D.C.",
)

# What stands behind the age or date of a story: "1 hour ago - World".
CHANNELS: Final[tuple[str, ...]] = (
    "Politics & Policy", "World", "Health", "Economy & Business", "Technology", "Science", "Sports",
    "Energy & Environment", "Economy", "Business", "News", "Things to Do", "Food and Drink",
    "Food & Drink", "Real Estate", "Podcasts", "Media", "COVID", "Coronavirus", "Politics",
    "Policy", "Markets", "Tech", "Space", "Energy", "Environment", "Climate", "Climate & Energy",
    "Local", "Local News", "Education", "Immigration", "Crime", "Transportation", "Cities",
    "Culture", "Arts", "Arts & Culture", "Entertainment", "Lifestyle", "Travel", "Weather",
    "Housing", "Retail", "Work", "Labor", "Defense", "National Security", "Cybersecurity", "AI",
    "Artificial Intelligence", "Crypto", "Finance", "Deals", "Elections", "Congress", "White House",
    "Supreme Court", "Public Health", "Health Care", "Race & Justice", "Opinion", "China",
    "Middle East", "Gaming", "Autos", "Big Tech", "Axios Pro", "Axios Local", "Axios Latino",
    *LOCAL,
)

# The words before the colon of a headline: "Scoop: ...".
KICKERS: Final[tuple[str, ...]] = (
    "Headline", "Titular",
    "Scoop", "Axios scoop", "Exclusive", "Axios exclusive", "Exclusive poll", "Exclusive data",
    "Exclusive survey", "Exclusive interview", "First look", "Report", "Poll", "Axios poll",
    "Survey", "Study", "Timeline", "Charted", "Mapped", "In photos", "In pictures",
    "Photos of the day", "Behind the Curtain", "Deep dive", "Axios Explains", "Explainer",
    "Explained", "Axios interview", "Interview", "Q&A", "Analysis", "Opinion", "Op-Ed",
    "Commentary", "Column", "Expert Voices", "Special report", "Investigation", "Fact check",
    "Live", "Live updates", "Live blog", "Recap", "Preview", "Review", "Quiz", "Obituary",
    "Podcast", "Watch", "Listen", "Axios House", "Axios on HBO", "Axios Vibes",
    "Communicator spotlight", "Exclusiva", "Primicia", "Análisis", "Encuesta",
)

# The last words of a head that says who speaks, not what follows: "He added: ...". Third person;
# words that are also usual nouns ("claims", "states", "answers") would hide topics and stay out.
SPEECH_VERBS: Final[tuple[str, ...]] = (
    "said", "says", "say", "added", "adds", "told", "tells", "tell", "wrote", "writes", "tweeted",
    "posted", "asked", "asks", "continued", "continues", "replied", "replies", "explained",
    "explains", "noted", "notes", "argued", "argues", "warned", "warns", "retorted", "retorts",
    "posed", "joked", "recalled", "recalls", "acknowledged", "acknowledges", "admitted",
    "admits", "advised", "affirmed", "alleged", "alleges", "announced", "announces", "answered",
    "asserted", "asserts", "boasted", "bragged", "claimed", "clarified", "commented", "complained",
    "conceded", "concedes", "concluded", "concludes", "confessed", "confided", "confirmed",
    "confirms", "contended", "contends", "countered", "cautioned", "cautions", "declared",
    "declares", "demanded", "denied", "denies", "elaborated", "emailed", "emphasized", "emphasizes",
    "exclaimed", "hinted", "insisted", "insists", "interjected", "lamented", "laments",
    "maintained", "messaged", "mused", "observed", "observes", "opined", "pledged", "predicted",
    "predicts", "promised", "puts", "quipped", "quips", "reads", "reasoned", "recounted",
    "recounts", "remarked", "remembered", "reminded", "repeated", "reported", "reports",
    "responded", "responds", "revealed", "reveals", "shouted", "stated", "stressed", "stresses",
    "suggested", "suggests", "summarized", "testified", "testifies", "texted", "thundered", "urged",
    "urges", "vowed", "vows", "yelled", "dijo", "dice", "dicen", "dijeron", "añadió", "añade",
    "agregó", "agrega", "escribió", "escribe", "explicó", "explica", "preguntó", "pregunta",
    "respondió", "responde", "afirmó", "afirma", "señaló", "señala", "aseguró", "asegura",
    "advirtió", "advierte", "comentó", "declaró", "contó", "tuiteó", "publicó", "reconoció",
    "indicó", "sostuvo", "insistió", "recordó", "subrayó",
)

# Who stands in a credit line besides people: agencies, wires, papers, broadcasters.
AGENCIES: Final[tuple[str, ...]] = (
    "Axios", "Axios Visuals", "Getty Images", "Getty", "Getty Image", "Getty Images News", "AP",
    "AP Images", "AP Photo", "Associated Press", "The Associated Press", "AFP",
    "Agence France-Presse", "STR", "Stringer", "Reuters", "Thomson Reuters", "UPI",
    "United Press International", "Bloomberg", "Bloomberg News", "TASS", "ITAR-TASS", "Sputnik",
    "RIA Novosti", "Kremlin Pool", "Xinhua", "Xinhua News Agency", "China News Service", "VCG",
    "Visual China Group", "China Daily", "Kyodo", "Kyodo News", "The Yomiuri Shimbun",
    "The Asahi Shimbun", "Jiji Press", "Yonhap", "Anadolu", "Anadolu Agency", "Anadolu Images",
    "NurPhoto", "SOPA Images", "LightRocket", "Pacific Press", "ZUMA Press", "ZUMA", "ZUMA Wire",
    "EPA", "EPA-EFE", "EFE", "dpa", "picture alliance", "ANSA", "ANP", "APA", "TT", "NTB", "PA",
    "PA Images", "PA Wire", "Press Association", "The Canadian Press", "CP Images", "Toronto Star",
    "CQ-Roll Call", "CQ Roll Call", "CQ-Roll Call, Inc", "Roll Call", "Corbis", "Corbis News",
    "Bettmann", "Bettmann Archive", "FilmMagic", "WireImage", "Redferns", "Hulton Archive",
    "Archive Photos", "Michael Ochs Archives", "Icon Sportswire", "Sportsfile", "Focus on Sport",
    "MLB Photos", "NBAE", "Sports Illustrated", "USA Today Sports", "Imagn", "Imagn Images",
    "Action Images", "Allsport", "Formula 1", "FIFA", "UEFA", "NASA", "NOAA", "ESA", "SpaceX",
    "Maxar", "Maxar Technologies", "Planet Labs", "Planet Labs PBC", "Copernicus", "USGS",
    "U.S. Air Force", "U.S. Army", "U.S. Navy", "Department of Defense", "The White House",
    "White House Pool", "Pool", "Library of Congress", "National Archives", "Shutterstock",
    "iStock", "iStockphoto", "Getty Images Plus", "Adobe Stock", "Alamy", "Alamy Live News",
    "Unsplash", "Pexels", "Pixabay", "Flickr", "Wikimedia Commons", "Giphy", "Creative Commons",
    "Abaca Press", "Abaca", "Sipa USA", "Sipa", "Polaris", "Redux", "Magnum Photos", "Splash News",
    "Gamma-Rapho", "Universal Images Group", "UCG", "Education Images", "Hindustan Times",
    "The India Today Group", "Future Publishing", "MediaNews Group", "Digital First Media",
    "Tribune News Service", "TNS", "McClatchy", "Gannett", "USA TODAY", "USA Today Network",
    "Barcroft Media", "Barcroft Images", "In Pictures", "Newscom", "NOTIMEX", "Jam Media",
    "Agencia Press South", "Middle East Images", "Mondadori Portfolio", "Ukrinform",
    "Global Images Ukraine", "Kommersant", "The New York Times", "New York Times", "NYT",
    "The Washington Post", "Washington Post", "The Wall Street Journal", "WSJ", "Boston Globe",
    "The Boston Globe", "Los Angeles Times", "Chicago Tribune", "Chicago Sun-Times",
    "The Denver Post", "Denver Post", "Star Tribune", "Houston Chronicle",
    "San Francisco Chronicle", "The San Francisco Chronicle", "Hearst Newspapers",
    "The Philadelphia Inquirer", "Tampa Bay Times", "Miami Herald", "Orlando Sentinel",
    "Sun Sentinel", "South Florida Sun Sentinel", "Newsday", "New York Post", "New York Daily News",
    "The Seattle Times", "The Oregonian", "The Dallas Morning News", "Detroit Free Press",
    "The Columbus Dispatch", "The Charlotte Observer", "Charlotte Observer", "The News & Observer",
    "Raleigh News & Observer", "Pittsburgh Post-Gazette", "The Baltimore Sun", "Baltimore Sun",
    "The Salt Lake Tribune", "Deseret News", "The Arizona Republic", "The Indianapolis Star",
    "The Tennessean", "The Des Moines Register", "Austin American-Statesman",
    "San Antonio Express-News", "The Mercury News", "The San Diego Union-Tribune", "The Guardian",
    "Financial Times", "The Times", "The Telegraph", "Politico", "The Hill",
    "The Atlantic", "Time", "Newsweek", "NBC", "NBC News", "NBCUniversal", "NBCU Photo Bank",
    "CNBC", "MSNBC", "ABC", "ABC News", "CBS", "CBS News", "CNN", "Fox News", "C-SPAN", "PBS",
    "NPR", "BBC", "HBO", "Netflix", "Disney", "Variety", "Penske Media", "WWD", "Billboard",
    "Rolling Stone", "Vatican Media", "Vatican Pool", "Handout", "Twitter", "X", "Truth Social",
    "Instagram", "Facebook", "YouTube", "TikTok", "Google Trends", "Google Earth", "Google Maps",
    "Stock Images",
)

# The furniture, under its kind: each string is one row of `FURNITURE`.
_LINES: Final[dict[FurnitureKind, tuple[str, ...]]] = {
    # ends of stories and links under them
    FurnitureKind.GO_DEEPER: (
        "Go deeper", "Go deeper (* min. read)", "Go deeper (* min read)",
        "Go deeper (* minute read)", "Go deeperArrow", "Go deeper →"),
    FurnitureKind.KEEP_READING: (
        "Keep Reading", "Keep ReadingArrow", "Keep reading →", "Read more", "Read more →",
        "Read more »", "Read more…", "Read on", "Read the full story", "Read the full article",
        "Read full story", "Read full article", "Read the whole story", "Read the rest",
        "Continue reading", "Continue reading →", "Continue reading the main story",
        "Click here to continue reading", "Click here to read more", "Click to read more",
        "Story continues below", "Article continues below", "Story continues below video",
        "Lee más", "Leer más", "Seguir leyendo", "Sigue leyendo"),
    FurnitureKind.SHOW_LESS: (
        "Show less", "Show more", "See less", "See more", "See all", "View more", "View all",
        "View less", "Read less", "Load more", "Load more stories", "Load more articles",
        "Show more stories", "See more stories", "Ver más", "Mostrar más", "Mostrar menos"),
    FurnitureKind.SHARE: (
        "Share", "Share this", "Share this story", "Share this article", "Share this post",
        "Share this page", "Share this newsletter", "Share this link", "(share this link)",
        "Share story", "Share article", "Share via email", "Share by email", "Share on Facebook",
        "Share on Twitter", "Share on X", "Share on LinkedIn", "Share on WhatsApp",
        "Share on Reddit", "Share on Bluesky", "Share on Threads", "Share on Pinterest",
        "Share to Facebook", "Share to Twitter", "Share with a friend", "Share with friends",
        "Click to share on *", "Click to email a link *", "Click to print *",
        "* (opens in new window)", "Email this article", "Email this story", "Email to a friend",
        "Tweet this", "Copy link", "Copy the link", "Copied!", "Link copied", "Link copied!",
        "Link copied to clipboard", "Print this article", "Print this page", "Print article",
        "Forward to a friend", "Forward this email", "Gift article", "Gift this article",
        "Share full article", "Compartir", "Comparte", "Comparte esta historia"),
    FurnitureKind.SAVE: (
        "Save", "SaveSave story", "Save story", "Save article", "Save this story",
        "Save this article", "Save for later", "Saved", "Add to bookmarks", "Bookmark this article",
        "Add to reading list", "Guardar"),
    FurnitureKind.EXPAND_CHART: (
        "Expand chart", "Expand image", "Expand map", "Expand table", "Expand photo", "View chart",
        "View larger image", "View fullscreen", "Enlarge image", "Enlarge this image",
        "Toggle caption", "Hide caption", "Show caption", "Get the data", "Download the data",
        "Download data", "Download image", "Download this image", "Embed this chart",
        "Created with Datawrapper", "Made with Flourish", "A Flourish chart", "A Flourish map",
        "A Flourish data visualization"),
    FurnitureKind.FEATURED: ("Featured", "Featured story"),
    FurnitureKind.HEADSHOT: ("headshot", "Author headshot", "Profile picture", "Author photo"),
    FurnitureKind.ALT_TEXT: ("* podcast logo", "Podcast logo", "Axios logo", "Logo for Axios *"),

    # names and heads of pages
    FurnitureKind.PAGE_TITLE: (
        "* - Axios", "* | Axios",
        "Axios", "Axios Homepage", "Axios Home", "Axios.com", "- Axios",
        "Axios - Breaking news, U.S. news and politics, and local news", "Axios AI+",
        "Axios AI+ Government", "Axios AM", "Axios AM Deep Dive", "Axios Capital", "Axios China",
        "Axios Cities", "Axios Closer", "Axios Codebook", "Axios Communicators", "Axios Crypto",
        "Axios Edge", "Axios Finish Line", "Axios Future", "Axios Future of Cybersecurity",
        "Axios Future of Defense", "Axios Future of Energy", "Axios Future of Health Care",
        "Axios Gaming", "Axios Generate", "Axios Hill Leaders", "Axios Investigates",
        "Axios Latino", "Axios Local", "Axios Login", "Axios Macro", "Axios Markets",
        "Axios Media Trends", "Axios Navigate", "Axios PM", "Axios Pro Rata",
        "Axios Pro Rata Premium", "Axios Science", "Axios Sneak Peek", "Axios Space",
        "Axios Sports", "Axios Tech Policy", "Axios Vitals", "Axios What's Next", "Axios World",
        "Mike Allen's Axios AM", *LOCAL),
    FurnitureKind.SECTION_HEAD: (
        "Latest stories", "The latest stories", "Latest news", "Top stories", "Today's top stories",
        "Today's stories", "All stories", "All * stories", "More * stories", "Stories",
        "Stories by *",
        "Monday's * stories", "Tuesday's * stories", "Wednesday's * stories",
        "Thursday's * stories", "Friday's * stories", "Saturday's * stories", "Sunday's * stories",
        "5 big things", "1 🎧 thing", "1 ⏩ thing", "Axios Pro Exclusive Content", "More stories",
        "More top stories", "More news", "More headlines", "More from Axios", "More from Axios *",
        "More from this author", "More by this author", "More from this section",
        "More on this story", "More on this topic", "More like this", "Related", "Related stories",
        "Related articles", "Related content", "Related coverage", "Related news", "Related posts",
        "Related topics", "Related links", "Related reading", "Most popular", "Most read",
        "Most viewed", "Most recent", "Popular stories", "Popular now", "Trending", "Trending now",
        "Trending stories", "Trending topics", "Recommended", "Recommended for you",
        "Recommended stories", "Recommended reading", "You may also like", "You might also like",
        "You may like", "You may be interested in", "You might be interested in",
        "You might also be interested in", "Editor's picks", "Staff picks", "Up next",
        "Read next", "Read this next", "What to read next", "In case you missed it",
        "ICYMI", "Don't miss", "Must reads", "Top news", "Today's headlines", "Top headlines",
        "In other news", "Elsewhere on Axios", "In this article", "In this story", "In this issue",
        "In this edition", "On this page", "Table of contents", "See also", "Filed under",
        "Filed under:", "About the author", "About the authors", "From the archives", "Comments",
        "View comments", "Show comments", "Últimas noticias", "Noticias relacionadas",
        "Artículos relacionados", "Más noticias", "Más leídas", "Lo más leído",
        "Te puede interesar", "También te puede interesar"),

    # forms and pitches
    FurnitureKind.FORM: (
        "Please enter a valid email", "Please enter a valid email address",
        "Please enter your email", "Please enter your email address",
        "Please enter a non-empty search term", "Enter your email", "Enter your email address",
        "Enter email address", "Email address", "Your email", "Your email address", "Invalid email",
        "Invalid email address", "This field is required", "Subscription failed",
        "Subscription successful", "Thank you for subscribing", "Thank you for subscribing!",
        "Thanks for subscribing", "Thanks for subscribing!", "Thank you for signing up",
        "Thank you for signing up!", "Thanks for signing up", "Thanks for signing up!",
        "You're subscribed", "You're subscribed!", "You are now subscribed",
        "You have successfully subscribed", "You have been subscribed", "You're all set",
        "You're all set!", "You're signed up", "You're signed up!", "Something went wrong",
        "Something went wrong. Please try again", "Something went wrong. Please try again later",
        "An error occurred. Please try again", "An error has occurred. Please try again later",
        "Sorry, something went wrong", "Please try again later", "Check your inbox *",
        "Please check your inbox *", "I agree to the *", "I have read and agree to *",
        "By signing up, you agree *", "By signing up, I agree *", "By signing up you agree *",
        "By subscribing, you agree *", "By subscribing, I agree *", "By submitting your email, *",
        "By submitting this form, *", "By providing your email *", "By entering your email *",
        "By registering, you agree *", "By continuing, you agree *",
        "By using this site, you agree *", "By creating an account, you agree *",
        "By clicking Sign up, *", "By clicking Subscribe, *", "By clicking Submit, *",
        "This site is protected by reCAPTCHA *", "Protected by reCAPTCHA", "No spam. *",
        "Unsubscribe at any time", "Unsubscribe anytime", "Unsubscribe any time",
        "You can unsubscribe at any time", "You can unsubscribe anytime",
        "You may unsubscribe at any time", "We respect your privacy", "We respect your privacy. *",
        "Submit", "Subscribe", "Subscribe now", "Subscribe today", "Subscribe here",
        "Subscribe for free", "Subscribed", "Sign up", "Sign up now", "Sign up here",
        "Sign up today", "Sign up for free", "Sign me up", "Sign me up!", "Join now", "Join today",
        "Register now", "Register for free", "Create account", "Create an account",
        "Create a free account", "Create your free account", "Log in", "Login", "Log out",
        "Sign in", "Sign out", "My account", "Forgot password?", "Forgot your password?",
        "Remember me", "Leave a comment", "Leave a reply", "Post a comment", "Post comment",
        "Add a comment", "Write a comment", "Log in to comment", "Sign in to comment",
        "Join the conversation", "Join the discussion", "Comments are closed",
        "Be the first to comment", "Your email address will not be published",
        "Your email address will not be published. *", "Required fields are marked *", "Suscríbete",
        "Suscríbete ahora", "Suscribirse", "Regístrate", "Iniciar sesión", "Inicia sesión"),
    FurnitureKind.PITCH: (
        "Sign up for our *", "Sign up for Axios *", "Sign up for the Axios *",
        "Sign up for * newsletter", "Sign up for * newsletters", "Sign up here for *",
        "Sign up now for *", "Sign up to receive our *", "Sign up to get our *", "Sign up to our *",
        "Sign up to the * newsletter", "Sign up: *", "Subscribe to Axios *", "Subscribe to our *",
        "Subscribe to Mike Allen's *", "Subscribe to * newsletter", "Subscribe to * newsletters",
        "Subscribe to * podcast", "Subscribe to * from your inbox", "Subscribe to * in your inbox",
        "Subscribe to * to your inbox", "Subscribe now to *", "Subscribe here for *",
        "Get * in your inbox", "Get * to your inbox", "Get * straight to your inbox",
        "Get the free playbook", "Get Axios on your phone", "Want more * news?",
        "Want a daily digest of the top * news?", "Get a free daily digest *",
        "Want more stories like this? *",
        "Want more stories like this?", "Want to go deeper? *", "Like this article? *",
        "Enjoying this story? *", "Make your busy days simpler with *",
        "Catch up on coronavirus stories and special reports, *",
        "Catch up on the most important stories of the day*",
        "Stay on top of the latest market trends", "Stay up to date with *", "Stay in the know",
        "Stay informed with *", "* news worthy of your time", "* news in your inbox",
        "*. Sign up for free", "Binge on the stats and stories *", "Get our smart take on *",
        "Get smarter, faster *", "Get the inside stories", "Get the latest news *",
        "Get an insider's guide to *", "Get breaking news *", "Get news alerts *",
        "Never miss a story *", "Never miss a story", "Axios on your phone", "Download for free",
        "Download the app", "Download our app", "Download the Axios app *", "Get the app",
        "Get the Axios app", "Download on the App Store", "Get it on Google Play",
        "Available on the App Store", "Available on Google Play",
        "Add Axios as your preferred source *", "Add Axios as a preferred source *",
        "Add Axios on Google", "Follow Axios on Google News", "Set Axios as a preferred source *",
        "Join our WhatsApp channel *", "Join our newsletter *", "Become a member",
        "Become a member today", "Become a subscriber", "Become an Axios member",
        "Become an Axios * member", "Become an Axios Pro member *", "Support local journalism by *",
        "Support our journalism", "Support our journalism *",
        "Help us continue to build our mission *", "Start your free trial",
        "Start your free trial *", "Try it free", "Try it for free", "Already a subscriber?",
        "Already a subscriber? *", "Already a member?", "Already a member? *",
        "Already have an account?", "Already have an account? *", "Don't have an account? *",
        "Subscribe to continue reading", "Subscribe to keep reading",
        "Subscribe to read the full *", "Subscribe to unlock *", "Log in to continue",
        "Log in to continue reading", "Sign in to continue reading", "Register to continue reading",
        "To continue reading, *", "To keep reading, *", "To read the full story, *",
        "Thanks for reading! Create your free account *", "This article is for subscribers only",
        "This story is for subscribers only", "This content is for subscribers only",
        "This article is for members only", "You've reached your limit of free articles",
        "You have reached your limit of free articles *", "You have * free articles remaining",
        "You have * free articles left", "You've read * free articles", "Suscríbete a *",
        "Regístrate para *"),
    FurnitureKind.PROMO: (
        "Listen to “Axios *", 'Listen to "Axios *', "Listen to Axios *", "Listen to the Axios *",
        "Listen wherever you get your podcasts", "Listen on Apple Podcasts", "Listen on Spotify",
        "Subscribe on Apple Podcasts", "Watch on YouTube", "Watch “Axios *", 'Watch "Axios *',
        "Catch up on the day's biggest business stories", "Catch up on the news that matters *",
        "Axios Pro is here", "Get deeper news and analysis *", "Axios Hard Truths", "Learn more",
        "Learn more here", "Learn more about Axios *", "Discover how", "See how", "Find out more",
        "Find out how", "Click here", "Click here to learn more", "Get started", "Shop now",
        "Buy now", "Request a demo", "Like this comms style and format?",
        "👆 Like this comms style and format?", "Like this comms style and format? *",
        "It's called Smart *", "Bring it to your org *",
        "Got a tip?", "Got a tip? *", "Got tips? *", "Have a tip? *", "Have a news tip? *",
        "Send us a tip", "Send tips to *", "Submit a news tip", "Invite your friends to sign up *",
        "Tell your friends to sign up *"),
    FurnitureKind.SPONSOR: (
        "Un mensaje de *",
        "Presented By *", "A MESSAGE FROM *", "Brought to you by *", "Powered by Axios HQ",
        "Powered by Axios", "Advertisement", "Advertisements", "Advertising", "Ad",
        "Advertisement - scroll to continue", "Advertisement. Scroll to continue",
        "Advertisement. Scroll to continue reading", "Scroll to continue",
        "Scroll to continue reading", "Skip advertisement", "Skip ad", "Close ad",
        "Article continues after advertisement", "Story continues after advertisement",
        "Story continues below advertisement", "Article continues below advertisement",
        "Article continues below this ad", "Story continues below this ad", "Sponsored",
        "Sponsored content", "Sponsored content by *", "Sponsored message", "Sponsored post",
        "Sponsor content", "Sponsor message", "Our sponsor", "Our sponsors", "From our sponsor",
        "From our sponsors", "From our partner", "From our partners", "Content from our partners",
        "Partner content", "Paid content", "Paid post", "Paid program", "Promoted",
        "Promoted content", "Why am I seeing this ad?", "Report this ad", "Remove ads",
        "Thank you to our sponsor *", "Thanks to our sponsor *",
        "Support for this newsletter comes from *", "Publicidad", "Patrocinado",
        "Contenido patrocinado", "Contenido de nuestros socios"),

    # newsletters; of greetings only what stands alone, since a longer one may hold the word count
    FurnitureKind.GREETING: (
        "Good morning", "Good morning!", "Good afternoon", "Good afternoon!", "Good evening",
        "Good evening!", "Welcome back", "Welcome back!", "Hello", "Hello!", "Hello again",
        "Hello again!", "Hi there", "Hi there!", "Happy Monday", "Happy Monday!", "Happy Tuesday",
        "Happy Tuesday!", "Happy Wednesday", "Happy Wednesday!", "Happy Thursday",
        "Happy Thursday!", "Happy Friday", "Happy Friday!", "Happy Saturday", "Happy Saturday!",
        "Happy Sunday", "Happy Sunday!", "Happy weekend!", "Buenos días", "¡Buenos días!",
        "¡Bienvenidos!"),
    FurnitureKind.HOUSEKEEPING: (
        "Let me know what you think", "Let me know what you think: *", "Let us know what you think",
        "Let us know what you think *", "Tell us what you think", "Just reply to this email",
        "Just hit reply *", "Reply to this email *", "Hit reply to this email *",
        "Have feedback? *", "Questions or feedback? *", "Send feedback", "Give us your feedback",
        "Share your feedback", "What did you think of today's newsletter?", "How did we do today?",
        "Rate this newsletter"),
    FurnitureKind.SIGN_OFF: (
        "Thanks for reading", "Thanks for reading!", "Thanks for reading! *",
        "Thanks for reading, *", "✅ Thanks for reading!", "✅ Thanks for reading! *",
        "Thank you for reading", "Thank you for reading!", "Thank you for reading! *",
        "Thanks to * for editing", "Thanks to * for copy editing", "Thanks to * for the copy edit",
        "Thanks to * for editing this newsletter", "Thanks to * for editing today's newsletter",
        "See you tomorrow", "See you tomorrow!", "See you Monday", "See you Monday!",
        "See you next week", "See you next week!", "See you soon", "See you soon!",
        "See you back here *", "Until next time", "Until tomorrow", "Have a great day",
        "Have a great day!", "Have a great weekend", "Have a great weekend!", "Hasta mañana",
        "Gracias por leer", "¡Gracias por leer! *"),
    FurnitureKind.FOOTER: (
        "Advertise with us", "Advertise with usArrow", "Advertise", "Advertise on Axios",
        "Interested in advertising?", "Interested in advertising? *",
        "Axios thanks our partners for supporting our *",
        "Sponsorship has no influence on editorial content",
        "Thank you for signing up for this Axios newsletter", "You received this email because *",
        "You are receiving this email because *", "You're receiving this email because *",
        "You are receiving this because *", "You received this because *",
        "This email was sent to *", "This newsletter was sent to *",
        "To stop receiving this newsletter*", "To stop receiving these emails*",
        "To unsubscribe, *", "To unsubscribe from this *", "To unsubscribe click here",
        "Don't want these emails? *", "Don't want to receive these emails? *",
        "No longer want to receive *", "Unsubscribe", "Unsubscribe here",
        "Unsubscribe from this list", "Unsubscribe or *", "Unsubscribe | *",
        "Click here to unsubscribe", "Manage your email preferences", "Manage email preferences",
        "Manage preferences", "Manage your preferences", "Manage your subscription",
        "Manage subscription", "Manage newsletters", "Update your preferences",
        "Update your email preferences", "Email preferences", "Opt out",
        "Was this email forwarded to you?", "Was this email forwarded to you? *",
        "Was this newsletter forwarded to you? *", "Forwarded this email? *",
        "Forwarded this email?", "Did someone forward you this email? *",
        "Sign up now to get Axios in your inbox", "Add us to your address book",
        "Follow Axios on *", "Follow Axios across", "Follow Axios across:", "Follow Axios",
        "Follow us", "Follow us on *", "Find us on *", "Like us on Facebook", "Connect with us",
        "Contact us", "About us", "About Axios", "Careers", "Careers at Axios", "Newsletters",
        "Axios newsletters", "Axios app", "Axios podcasts", "Axios on HBO", "Axios HQ",
        "Axios, PO Box *", "Axios Media, PO Box *", "Axios Media, 3100 *",
        "Axios, 3100 Clarendon *", "P.O. Box 101060, *", "Our mission statement",
        "Our mission statementArrow",
        "Axios gets you smarter, faster *", "Privacy and terms",
        "Privacy & terms", "Privacy policy", "Privacy notice", "Privacy settings",
        "Privacy policy | *", "Terms of use", "Terms of service", "Terms and conditions",
        "Terms & conditions", "Online tracking choices", "Your privacy choices",
        "Your California privacy rights", "California privacy rights",
        "California notice at collection", "Do not sell my info",
        "Do not sell my personal information", "Do not sell or share my *", "Ad choices",
        "AdChoices", "About our ads", "Accessibility", "Accessibility statement", "Site map",
        "Sitemap", "Help center", "Customer service", "Corrections policy", "Ethics policy",
        "Copyright Axios Media*", "Copyright © *", "Copyright (c) *", "Copyright 20*", "©*",
        "(c) 20*", "All rights reserved", "* All rights reserved",
        "This material may not be published, broadcast, rewritten *",
        "Republished with permission *", "Kill the Newsletter! feed settings",
        "Was this article helpful?", "Was this page helpful?", "Política de privacidad",
        "Términos y condiciones", "Términos de uso", "Aviso de privacidad", "Contáctanos",
        "Síguenos", "Síguenos en *", "Todos los derechos reservados", "Cancelar suscripción",
        "Darse de baja"),

    # the frame of the page and of what stored it
    FurnitureKind.CHROME: (
        "View in browser", "View in your browser", "View this email in your browser",
        "View this email in browser", "View email in browser", "View online", "View web version",
        "View as a web page", "Read online", "Read in browser", "Read in app", "Open in app",
        "Open in browser", "Axios Open in app View in browser", "Open in app View in browser",
        "Having trouble viewing this email? *", "Trouble viewing this email? *",
        "Email not displaying correctly? *", "View image", "View this post on Instagram",
        "Skip to main content", "Skip to content", "Skip to navigation", "Skip to footer",
        "Jump to content", "Menu", "Main menu", "Open menu", "Close menu", "Toggle menu",
        "Toggle navigation", "Toggle search", "Open search", "Search Axios", "Sections", "Close",
        "Arrow", "Loading", "Please wait", "Back to top", "Return to top", "Back to homepage",
        "Return to homepage", "Go to homepage", "Next page", "Previous page", "Next story",
        "Previous story", "Previous StoryNext Story", "Next article", "Previous article",
        "Next slide", "Previous slide", "Slide 1 of *", "Play video", "Play audio",
        "Listen to this article", "Listen to this story", "Listen to article", "Listen now",
        "Watch now", "Video player", "Video unavailable", "This video is unavailable",
        "This tweet is unavailable", "Please enable JavaScript *", "Please turn on JavaScript *",
        "JavaScript is disabled *", "You need to enable JavaScript *",
        "Enable JavaScript and cookies to continue", "Your browser does not support *",
        "Your browser is not supported *", "This browser is no longer supported *",
        "IE 11 is not supported. *", "Checking your browser *", "Verify you are human *",
        "We use cookies *", "This website uses cookies *", "This site uses cookies *",
        "We value your privacy", "Accept", "Accept all", "Accept cookies", "Accept all cookies",
        "Reject all", "Reject cookies", "Manage cookies", "Manage consent", "Cookie settings",
        "Cookie preferences", "Cookie policy", "Cookie notice", "Show an ad over header. AMP",
        "Tecnologia do Blogger", "Powered by Blogger", "Proudly powered by WordPress", "RSS",
        "RSS feed", "❌", "Normal view", "Reading view",
        "There are new articles available, click to refresh the page",
        "No stories could be found",
        "Before yesterdayMain stream", "Before yesterday", "Main stream",
        "ContributorsPublishersAdvertisers", "Ver en el navegador", "Ver en tu navegador", "Menú",
        "Cerrar", "Aceptar cookies", "Este sitio utiliza cookies *"),
    FurnitureKind.CAPTURE: (
        "archived * UTC", "The Wayback Machine - *", "Wayback Machine", "Saved from",
        "All snapshots", "No other snapshots from this url", "Webpage capture",
        "Report bug or abuse", "File Archived on *", "This is Google's cache of *"),
    FurnitureKind.PREAMBLE: (
        "Here's a Smart Brevity *", "Here's the Smart Brevity *", "Here's your Smart Brevity *",
        "Here is a Smart Brevity *", "Here is the Smart Brevity *", "Here is your Smart Brevity *",
        "Here's the summary:", "Here is the summary:", "Here's a summary:", "Here is a summary:",
        "Here's * in Smart Brevity format:", "Here is * in Smart Brevity format:",
        "Here's * in Smart Brevity style:", "Here is * in Smart Brevity style:",
        "Here's * in the Smart Brevity format:", "Here is * in the Smart Brevity format:",
        "Here's * in the Smart Brevity style:", "Here is * in the Smart Brevity style:",
        "Here's * in Axios style:", "Here is * in Axios style:", "Here's an Axios-style *",
        "Here is an Axios-style *", "Below is a Smart Brevity *", "Below is the Smart Brevity *",
        "Here's the article:", "Here is the article:", "Here's your article:",
        "Here is your article:", "Here's a draft:", "Here is a draft:", "Here's the draft:",
        "Here is the draft:", "Smart Brevity version:", "Smart Brevity version",
        "Here's the rewritten *", "Here is the rewritten *", "Sure, here's *", "Sure! Here's *",
        "Sure, here is *", "Sure! Here is *", "Certainly! Here's *", "Certainly! Here is *",
        "Of course! Here's *", "Absolutely! Here's *", "Let me know if you'd like *",
        "Let me know if you want *", "Let me know if you need *", "Let me know if you have any *",
        "Would you like me to *", "Want me to *", "I hope this helps", "I hope this helps!",
        "Feel free to let me know *"),
}

FURNITURE: Final[tuple[FixedLine, ...]] = tuple(
    FixedLine(text, kind) for kind, texts in _LINES.items() for text in texts
)

# The keys of the labels that come first in a story: one of them shortly after a line that looks
# like a headline is a sign that a story starts there.
OPENERS: Final[tuple[str, ...]] = (
    "why-it-matters", "driving-the-news", "the-big-picture", "state-of-play", "what-theyre-saying",
    "whats-happening", "the-latest", "catch-up-quick", "whats-new", "by-the-numbers",
    "situational-awareness", "breaking", "what-changed", "what-we-know", "what-to-know",
)

# The heads of a newsletter's items that bear no number.
HEADS: Final[tuple[str, ...]] = (
    "Top of the Morning", "The BFD", "Venture Capital Deals", "Private Equity Deals", "PE Deals",
    "Public Offerings", "Liquidity Events", "SPAC Stuff", "More M&A", "Fundraising", "Exits",
    "It's Personnel", "Final Numbers",
)

# fmt: on

AXIOS: Final[Style] = Style(
    "axios",
    LABELS,
    CREDIT_WORDS,
    CHANNELS,
    FURNITURE,
    KICKERS,
    SPEECH_VERBS,
    AGENCIES,
    OPENERS,
    HEADS,
)
