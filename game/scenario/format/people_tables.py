"""The keys of the files on people, bodies, charges, the model and the glossary."""

from game.reading.shape import Key, Shape
from game.scenario.format.tables import BASIS, CLAIMS, FORMAT
from game.scenario.verbs import STANCES

OFFICE = Shape(
    "office",
    (
        Key("office", "line", required=True, doc="its title", example="Secretary of the Central Committee"),
        Key("from", "line", doc="since when", example="1963-06"),
        Key("to", "line", doc="until when", example="1964-10-14"),
        Key("body", "id", doc="the body in which it gives a vote", example="presidium"),
    ),
)
NUMBERS = Shape(
    "model of a person",
    (
        Key("grievance", "number", required=True, doc="private wish to remove, -1000..1000", example="550"),
        Key("commitment", "number", required=True, doc="0 none, 1 sounded, 2 pledged, 3 spoken", example="2"),
        Key("fear", "number", required=True, doc="his loss if he backs a removal that fails", example="800"),
        Key("ambition", "number", required=True, doc="his loss if he opposes a removal that succeeds", example="950"),
        Key("weight", "number", required=True, doc="how much his voice counts with others", example="3"),
        BASIS,
    ),
)
PRIOR = Shape(
    "estimate",
    (
        Key(
            "stance", "choice", required=True, values=STANCES, doc="where the role thinks he stands", example="unknown"
        ),
        Key("why", "line", required=True, doc="and why", example="You shouted at him in July and he smiled."),
    ),
)
PERSON = Shape(
    "person",
    (
        Key("person", "id", required=True, doc="the person's id", example="brezhnev"),
        Key("name", "line", required=True, doc="the short name", example="Leonid Brezhnev"),
        Key("full-name", "line", doc="name and patronymic", example="Leonid Ilyich Brezhnev"),
        Key("cyrillic", "line", doc="the name in its own letters", example="Леонид Ильич Брежнев"),
        Key("born", "line", doc="date of birth", example="1906-12-19"),
        Key("died", "line", doc="date of death", example="1982-11-10"),
        Key("epithet", "line", doc="two words", example="genial, careful"),
        Key("offices", "shapes", shape=OFFICE, doc="offices by date"),
        Key(
            "about",
            "prose",
            doc="a portrait in words, as both chairs know him when play opens",
            example="A good listener, patient with lists and with people.",
        ),
        Key(
            "part",
            "prose",
            doc="his part in what followed, shown after the end",
            example="That evening he was elected, unanimously.",
        ),
        Key(
            "after",
            "prose",
            doc="what became of him",
            example="First Secretary, from 1966 General Secretary, until his death on 10 November 1982.",
        ),
        CLAIMS,
        Key("group", "id", doc="his interest group", example="apparatus"),
        Key("model", "shape", shape=NUMBERS, doc="his numbers in the model"),
        Key(
            "seen",
            "shapes-by-id",
            shape=PRIOR,
            doc="what each role thinks of him when play opens",
            example="{khrushchev: {stance: unknown, why: You shouted at him in July and he smiled.}}",
        ),
    ),
)
PEOPLE = Shape("people file", (FORMAT, Key("people", "shapes", required=True, shape=PERSON, doc="the people")))

GROUP = Shape(
    "group of voices",
    (
        Key("group", "id", required=True, doc="the group's id", example="regional_secretaries"),
        Key("name", "line", required=True, doc="its name", example="regional secretaries"),
        Key("share", "number", required=True, doc="its share in thousandths", example="360"),
        Key("mean", "number", required=True, doc="its mean wish to remove", example="380"),
        Key("spread", "number", required=True, doc="how far wishes differ in it", example="320"),
        BASIS,
    ),
)
BODY = Shape(
    "body",
    (
        Key("body", "id", required=True, doc="the body's id", example="presidium"),
        Key("name", "line", required=True, doc="its name", example="Presidium of the Central Committee"),
        Key(
            "about",
            "prose",
            doc="what it is and how it decides",
            example="The party's ruling committee, called Politburo before 1952 and after 1966.",
        ),
        Key("members", "ids", doc="who votes, in roll-call order", example="[khrushchev, brezhnev]"),
        Key("attend", "ids", doc="who sits and speaks without a vote", example="[shelest, shelepin]"),
        Key("absent", "ids", doc="members who are not there", example="[kozlov]"),
        Key(
            "method",
            "choice",
            values=("roll_call", "hands"),
            doc="how it votes in the open",
            example="roll_call",
            default="roll_call",
        ),
        Key("voices", "number", doc="how many voices the model counts", example="170"),
        Key("groups", "shapes", shape=GROUP, doc="the groups of a body too large to name"),
        CLAIMS,
    ),
)
MOTION = Shape(
    "motion",
    (
        Key("motion", "id", required=True, doc="the motion's id", example="release"),
        Key(
            "text", "line", required=True, doc="what is moved", example="To release Comrade Khrushchev from his posts."
        ),
    ),
)
BODIES = Shape(
    "bodies file",
    (
        FORMAT,
        Key("bodies", "shapes", required=True, shape=BODY, doc="the bodies"),
        Key("motions", "shapes", required=True, shape=MOTION, doc="the motions"),
    ),
)
CHARGE = Shape(
    "charge",
    (
        Key("charge", "id", required=True, doc="the charge's id", example="rudeness"),
        Key("text", "prose", required=True, doc="the accusation", example="He insults comrades, mocks and shouts."),
        Key(
            "for",
            "prose",
            required=True,
            doc="the best case for it",
            example="Leadership by memorandum leaves no one responsible.",
        ),
        Key("against", "prose", required=True, doc="the best case against it", example="Every member signed."),
        CLAIMS,
        Key(
            "weighs",
            "pairs",
            doc="how much it moves each group, in thousandths",
            example="{regional_secretaries: 300, apparatus: 200}",
        ),
        Key("own", "pairs", doc="how far a speaker has himself signed it, in thousandths", example="{suslov: 500}"),
        BASIS,
    ),
)
CHARGES = Shape(
    "charges file",
    (
        FORMAT,
        Key(
            "groups",
            "pairs",
            required=True,
            doc="interest groups and their names",
            example="{regional_secretaries: regional secretaries, apparatus: central apparatus}",
        ),
        Key("charges", "shapes", required=True, shape=CHARGE, doc="the charges"),
    ),
)
WEIGHT = Shape(
    "weight",
    (
        Key("weight", "id", required=True, doc="its name", example="preference"),
        Key("value", "number", required=True, doc="thousandths", example="600"),
        Key("range", "range", required=True, doc="how far it may be wrong", example="300..900"),
        BASIS,
        Key("means", "line", required=True, doc="what it is", example="how much a man's private wish counts"),
    ),
)
LEVER = Shape(
    "lever",
    (
        Key("lever", "id", required=True, doc="its id", example="guard"),
        Key("name", "line", required=True, doc="its name", example="guard and telephones"),
        Key("share", "number", required=True, doc="its share of the whole in thousandths", example="300"),
        Key(
            "start",
            "choice",
            required=True,
            values=("plot", "khrushchev", "nobody"),
            doc="who holds it at the start",
            example="plot",
        ),
        BASIS,
    ),
)
TERM = Shape(
    "term of going",
    (
        Key("term", "id", required=True, doc="its id", example="home"),
        Key("name", "line", required=True, doc="what is conceded", example='"pension, car, house and flat"'),
        Key("value", "number", required=True, doc="what it is worth to him", example="3"),
        Key("cost", "number", required=True, doc="what it costs the winners, in thousandths", example="20"),
        BASIS,
    ),
)
MODEL = Shape(
    "model file",
    (
        FORMAT,
        Key("weights", "shapes", required=True, shape=WEIGHT, doc="the weights"),
        Key("levers", "shapes", required=True, shape=LEVER, doc="the levers"),
        Key("terms", "shapes", required=True, shape=TERM, doc="the terms of going"),
    ),
)
GLOSSARY_TERM = Shape(
    "glossary term",
    (
        Key("term", "line", required=True, doc="the word", example="Presidium"),
        Key("cyrillic", "line", doc="in its own letters", example="Президиум ЦК"),
        Key(
            "means",
            "prose",
            required=True,
            doc="its meaning",
            example="The party's ruling committee of about a dozen full members.",
        ),
        Key("not", "lines", doc="other spellings and words for it, to be avoided in play", example="[Praesidium]"),
    ),
)
GLOSSARY = Shape("glossary file", (FORMAT, Key("terms", "shapes", required=True, shape=GLOSSARY_TERM, doc="the terms")))
