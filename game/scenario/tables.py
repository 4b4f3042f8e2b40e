"""The keys that the files of a scenario may hold: one table for the reader, the schema and the documentation."""

from game.reading.shape import Key, Shape

FORMAT = Key("format", "choice", required=True, values=("1",), doc="the format's number")
CLAIMS = Key("claims", "names", doc="the claims it rests on")
INVENTED = Key("invented", "lines", doc="the exact words that no claim supports")
BASIS = Key("basis", "line", required=True, doc="a claim's id, or the word assumption")
SEEN_BY = Key("seen-by", "proses", doc="what a role reads that does not decide here")

ACT = Shape(
    "act",
    (
        Key("act", "id", required=True, doc="the act's id"),
        Key("title", "line", required=True, doc="its title"),
    ),
)
ROLE = Shape(
    "role",
    (
        Key("role", "id", required=True, doc="a person's id"),
        Key("against", "id", required=True, doc="the other role"),
        Key("side", "choice", required=True, values=("removal", "khrushchev"), doc="the side of the motion"),
        Key("aim", "line", required=True, doc="what he wants, in one line"),
        Key("brief", "prose", required=True, doc="what he knows, wants and fears"),
        INVENTED,
        CLAIMS,
        Key("watch", "ids", doc="variables shown in the situation panel"),
    ),
)
SCENARIO = Shape(
    "scenario",
    (
        FORMAT,
        Key("scenario", "name", required=True, doc="the folder's name"),
        Key("title", "line", required=True, doc="its title"),
        Key("subtitle", "line", doc="a line under the title"),
        Key("minutes", "number", doc="how long one play takes"),
        Key("opening", "id", required=True, doc="the first scene"),
        Key("content-note", "prose", doc="what a reader should know before play"),
        Key("primer", "prose", required=True, doc="one page for a newcomer"),
        Key("acts", "shapes", required=True, shape=ACT, doc="the acts in order"),
        Key("roles", "shapes", required=True, shape=ROLE, doc="the two sides"),
    ),
)

VARIABLE = Shape(
    "variable",
    (
        Key("variable", "id", required=True, doc="its name"),
        Key("type", "choice", required=True, values=("flag", "number", "one-of"), doc="the kind of value"),
        Key("from", "number", doc="the least value of a number"),
        Key("to", "number", doc="the greatest value of a number"),
        Key("values", "ids", doc="the values of a one-of"),
        Key("start", "line", required=True, doc="its value when play opens"),
        Key("means", "line", required=True, doc="its meaning in one line"),
        Key("label", "line", doc="its name in the situation panel"),
        Key("known-to", "ids", doc="the roles that may know it; absent: all; []: nobody"),
        Key("words", "pairs", doc="how the panel says each value"),
    ),
)
VARIABLES = Shape(
    "variables file",
    (
        FORMAT,
        Key("steps", "pairs", doc="named amounts"),
        Key("variables", "shapes", required=True, shape=VARIABLE, doc="the variables"),
    ),
)

CHOICE = Shape(
    "choice",
    (
        Key("id", "id", required=True, doc="the choice's id"),
        Key("was", "id", doc="an id that old saves may hold"),
        Key("label", "line", required=True, doc="what the reader sees, a verb first"),
        Key(
            "history",
            "choice",
            required=True,
            values=("done", "considered", "thinkable", "invented"),
            doc="what the record knows of it",
        ),
        CLAIMS,
        Key("require", "expression", doc="open only while this holds"),
        Key("closed", "prose", doc="the reason shown while it is closed"),
        Key("rule", "expression", doc="where a person outside both roles decides: taken if this holds"),
        Key("do", "expressions", doc="its effects, in order"),
        Key("answers", "pairs", doc="questions of the record that it answers"),
        Key("then", "prose", doc="what follows, for the one who chose"),
        SEEN_BY,
        Key("goto", "any", required=True, doc="the next scene or ending, or a list of conditions"),
    ),
)
SCENE = Shape(
    "scene",
    (
        Key("scene", "id", required=True, doc="the scene's id"),
        Key("was", "id", doc="an id that old saves may hold"),
        Key("act", "id", doc="the act it belongs to; absent: the act of the scene before"),
        Key("title", "line", required=True, doc="its title"),
        Key("when", "line", doc="a date, then words or a time; absent: the time of the scene before"),
        Key("where", "line", required=True, doc="the place"),
        Key("present", "ids", doc="who is there"),
        Key("decides", "id", doc="who decides; absent: nobody"),
        Key(
            "history",
            "choice",
            values=("done", "considered", "thinkable", "invented"),
            doc="what the record knows of it; absent: it took place",
        ),
        CLAIMS,
        INVENTED,
        Key("text", "prose", doc="what the one who decides reads"),
        SEEN_BY,
        Key("fallback", "ids", doc="off the record's path: the nearest choice first"),
        Key("choices", "shapes", shape=CHOICE, doc="what he can do"),
        Key("do", "expressions", doc="effects of a scene without choices"),
        Key("answers", "pairs", doc="questions that a scene without choices answers"),
        Key("goto", "any", doc="where a scene without choices leads"),
    ),
)
WAY = Shape(
    "way",
    (
        Key("if", "expression", doc="the condition; the last has none"),
        Key("to", "id", required=True, doc="a scene or an ending"),
    ),
)
SCENES = Shape("scenes file", (FORMAT, Key("scenes", "shapes", required=True, shape=SCENE, doc="the scenes")))

ENDING = Shape(
    "ending",
    (
        Key("ending", "id", required=True, doc="the ending's id"),
        Key("title", "line", required=True, doc="its title"),
        Key("history", "choice", required=True, values=("done", "thinkable"), doc="whether it happened"),
        Key("won-by", "id", required=True, doc="a role, or nobody"),
        CLAIMS,
        INVENTED,
        Key("text", "prose", required=True, doc="the outcome and what followed"),
        Key("seen-by", "proses", doc="the last page from each chair"),
    ),
)
ENDINGS = Shape("endings file", (FORMAT, Key("endings", "shapes", required=True, shape=ENDING, doc="the endings")))

WALKTHROUGH = Shape(
    "walkthrough",
    (
        FORMAT,
        Key("walkthrough", "name", required=True, doc="the file's name"),
        Key("role", "id", required=True, doc="the role played"),
        Key("seed", "number", required=True, doc="the play's seed"),
        Key("moves", "ids", required=True, doc="choices in order, or the word history"),
        Key("ending", "id", required=True, doc="the ending it must reach"),
        Key("findings", "pairs", doc="findings that must come out"),
    ),
)
