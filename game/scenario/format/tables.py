"""The keys that the files of a scenario may hold: one table for the reader, the schema and the documentation."""

from game.reading.shape import Key, Shape

FORMAT = Key("format", "choice", required=True, values=("1",), doc="the format's number", example="1")
CLAIMS = Key("claims", "names", doc="the claims it rests on", example="[pits-call-who, pits-call-content]")
INVENTED = Key(
    "invented", "lines", doc="the exact words that no claim supports", example="[as for a child who is about to sneeze]"
)
BASIS = Key("basis", "line", required=True, doc="a claim's id, or the word assumption", example="assumption")
SEEN_BY = Key(
    "seen-by",
    "proses",
    doc="what a role reads that does not decide here",
    example="{brezhnev: Then nothing comes down the line.}",
)

ACT = Shape(
    "act",
    (
        Key("act", "id", required=True, doc="the act's id", example="call"),
        Key("title", "line", required=True, doc="its title", example="The call"),
        Key(
            "sealed",
            "flag",
            doc="whether the page at its end tells a role only what it saw, and the rest after the ending",
            example="yes",
            default="no",
        ),
    ),
)
ROLE = Shape(
    "role",
    (
        Key("role", "id", required=True, doc="a person's id", example="khrushchev"),
        Key("against", "id", required=True, doc="the other role", example="brezhnev"),
        Key(
            "side",
            "choice",
            values=("removal", "khrushchev"),
            doc="the side of the motion, in the model; absent: the side that is left, removal for the first role",
            example="khrushchev",
        ),
        Key("aim", "line", required=True, doc="what he wants, in one line", example="To leave the room with a post."),
        Key(
            "brief",
            "prose",
            required=True,
            doc="what he knows, wants and fears",
            example="You are on leave by the sea at Pitsunda, and Mikoyan is with you.",
        ),
        INVENTED,
        CLAIMS,
        Key("watch", "ids", doc="variables shown in the situation panel", example="[wary, caller]"),
    ),
)
SCENARIO = Shape(
    "scenario",
    (
        FORMAT,
        Key("scenario", "name", required=True, doc="the folder's name", example="october-1964"),
        Key("title", "line", required=True, doc="its title", example="October 1964"),
        Key("subtitle", "line", doc="a line under the title", example="a plenum, in your hands"),
        Key(
            "draft",
            "flag",
            doc="whether findings about record and prose are only reminders",
            example="yes",
            default="no",
        ),
        Key("minutes", "number", doc="how long one play takes", example="40", default="30"),
        Key("dates", "date", doc="the days it is about", example="1964-10-12/1964-10-16"),
        Key("opening", "id", required=True, doc="the first scene", example="launch_day"),
        Key(
            "content-note",
            "prose",
            doc="what a reader should know before play",
            example="These pages speak of men who feared to be shot.",
        ),
        Key(
            "primer",
            "prose",
            required=True,
            doc="one page for a newcomer",
            example="In October 1964 the Soviet Union is ruled by a committee.",
        ),
        Key("acts", "shapes", required=True, shape=ACT, doc="the acts in order"),
        Key("roles", "shapes", required=True, shape=ROLE, doc="the two sides"),
    ),
)

VARIABLE = Shape(
    "variable",
    (
        Key("variable", "id", required=True, doc="its name", example="wary"),
        Key(
            "type",
            "choice",
            required=True,
            values=("flag", "number", "one-of"),
            doc="the kind of value",
            example="flag",
        ),
        Key("from", "number", doc="the least value of a number", example="0", default="0"),
        Key("to", "number", doc="the greatest value of a number", example="10", default="100"),
        Key("values", "ids", doc="the values of a one-of", example="[nobody, brezhnev, suslov]"),
        Key("start", "line", required=True, doc="its value when play opens", example="no"),
        Key(
            "means",
            "line",
            required=True,
            doc="its meaning in one line",
            example="Khrushchev has taken the silence of the telephones as a warning.",
        ),
        Key("label", "line", doc="its name in the situation panel", example="You are on your guard"),
        Key("known-to", "ids", doc="the roles that may know it; absent: all; []: nobody", example="[khrushchev]"),
        Key(
            "words",
            "pairs",
            doc="how the panel says each value",
            example="{nobody: nobody yet, brezhnev: you yourself}",
        ),
    ),
)
VARIABLES = Shape(
    "variables file",
    (
        FORMAT,
        Key("steps", "pairs", doc="named amounts", example="{little: 1, much: 3}"),
        Key("variables", "shapes", required=True, shape=VARIABLE, doc="the variables"),
    ),
)

WAY = Shape(
    "way",
    (
        Key("if", "expression", doc="the condition; the last has none", example="presidium_for > 5"),
        Key("to", "id", required=True, doc="a scene or an ending", example="swan_song"),
    ),
)
CHOICE = Shape(
    "choice",
    (
        Key("id", "id", required=True, doc="the choice's id", example="think_it_over"),
        Key("was", "id", doc="an id that old saves may hold", example="old_id"),
        Key(
            "label",
            "line",
            required=True,
            doc="what the reader sees, a verb first",
            example="Say you will think it over with Anastas.",
        ),
        Key(
            "history",
            "choice",
            required=True,
            values=("done", "considered", "thinkable", "invented"),
            doc="what the record knows of it",
            example="done",
        ),
        CLAIMS,
        Key("require", "expression", doc="open only while this holds", example="wary and nerve > 3"),
        Key("closed", "prose", doc="the reason shown while it is closed", example="Over a memorandum about farms?"),
        Key(
            "rule",
            "expression",
            doc="where a person outside both roles decides: taken if this holds",
            example="nerve > 3",
        ),
        Key("do", "expressions", doc="its effects, in order", example="[reply = think, nerve falls little]"),
        Key("answers", "pairs", doc="questions of the record that it answers", example="{first_answer: think_it_over}"),
        Key(
            "then",
            "prose",
            doc="what follows, for the one who chose",
            example="Think what over, asks Anastas. You tell him.",
        ),
        SEEN_BY,
        Key(
            "goto",
            "id-or-shapes",
            required=True,
            shape=WAY,
            doc="the next scene or ending, or a list of conditions",
            example="hours_of_waiting",
        ),
    ),
)
SCENE = Shape(
    "scene",
    (
        Key("scene", "id", required=True, doc="the scene's id", example="government_line"),
        Key("was", "id", doc="an id that old saves may hold", example="old_id"),
        Key("act", "id", doc="the act it belongs to; absent: the act of the scene before", example="call"),
        Key("title", "line", required=True, doc="its title", example="The government line"),
        Key(
            "when",
            "line",
            doc="a date, then words or a time; absent: the time of the scene before",
            example="1964-10-12 evening",
        ),
        Key("where", "line", required=True, doc="the place", example="Pitsunda"),
        Key("present", "ids", doc="who is there", example="[khrushchev, mikoyan]"),
        Key("decides", "id", doc="who decides; absent: nobody", example="khrushchev"),
        Key(
            "history",
            "choice",
            values=("done", "considered", "thinkable", "invented"),
            doc="what the record knows of it; absent: it took place",
            example="done",
            default="done",
        ),
        CLAIMS,
        Key("knows", "names", doc="claims that the one who decides knows of", example="[pits-call-who]"),
        INVENTED,
        Key(
            "text",
            "prose",
            doc="what the one who decides reads",
            example="You look into the little holes of the receiver.",
        ),
        SEEN_BY,
        Key(
            "fallback", "ids", doc="off the record's path: the nearest choice first", example="[think_it_over, refuse]"
        ),
        Key("choices", "shapes", shape=CHOICE, doc="what he can do"),
        Key("do", "expressions", doc="effects of a scene without choices", example="[nerve falls little]"),
        Key(
            "answers",
            "pairs",
            doc="questions that a scene without choices answers",
            example="{who_telephoned: brezhnev}",
        ),
        Key(
            "goto",
            "id-or-shapes",
            shape=WAY,
            doc="where a scene without choices leads",
            example="deadlock",
        ),
    ),
)
SCENES = Shape("scenes file", (FORMAT, Key("scenes", "shapes", required=True, shape=SCENE, doc="the scenes")))

ENDING = Shape(
    "ending",
    (
        Key("ending", "id", required=True, doc="the ending's id", example="health_reasons"),
        Key("title", "line", required=True, doc="its title", example="For reasons of age and health"),
        Key(
            "history", "choice", required=True, values=("done", "thinkable"), doc="whether it happened", example="done"
        ),
        Key("won-by", "id", required=True, doc="a role, or nobody", example="brezhnev"),
        CLAIMS,
        INVENTED,
        Key(
            "text", "prose", required=True, doc="the outcome and what followed", example="Nobody was arrested or tried."
        ),
        Key("seen-by", "proses", doc="the last page from each chair", example="{khrushchev: From 1966 you dictate.}"),
    ),
)
ENDINGS = Shape("endings file", (FORMAT, Key("endings", "shapes", required=True, shape=ENDING, doc="the endings")))

WALKTHROUGH = Shape(
    "walkthrough",
    (
        FORMAT,
        Key("walkthrough", "name", required=True, doc="the file's name", example="history-khrushchev"),
        Key("role", "id", required=True, doc="the role played", example="khrushchev"),
        Key("seed", "number", required=True, doc="the play's seed", example="1964"),
        Key("moves", "ids", required=True, doc="choices in order, or the word history", example="[history]"),
        Key("ending", "id", required=True, doc="the ending it must reach", example="health_reasons"),
        Key("findings", "pairs", doc="findings that must come out", example="{who_telephoned: as-recorded}"),
        Key("variables", "pairs", doc="values that variables must have at the end", example="{nerve: 4, wary: yes}"),
    ),
)
