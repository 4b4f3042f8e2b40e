"""The keys of the files on people, bodies, charges, the model and the glossary."""

from game.reading.shape import Key, Shape
from game.scenario.tables import BASIS, CLAIMS, FORMAT
from game.scenario.verbs import STANCES

OFFICE = Shape(
    "office",
    (
        Key("office", "line", required=True, doc="its title"),
        Key("from", "line", doc="since when"),
        Key("to", "line", doc="until when"),
    ),
)
NUMBERS = Shape(
    "model of a person",
    (
        Key("grievance", "number", required=True, doc="private wish to remove, -1000..1000"),
        Key("commitment", "number", required=True, doc="0 none, 1 sounded, 2 pledged, 3 spoken"),
        Key("fear", "number", required=True, doc="his loss if he backs a removal that fails"),
        Key("ambition", "number", required=True, doc="his loss if he opposes a removal that succeeds"),
        Key("weight", "number", required=True, doc="how much his voice counts with others"),
        BASIS,
    ),
)
PRIOR = Shape(
    "estimate",
    (
        Key("stance", "choice", required=True, values=STANCES, doc="where the role thinks he stands"),
        Key("why", "line", required=True, doc="and why"),
    ),
)
PERSON = Shape(
    "person",
    (
        Key("person", "id", required=True, doc="the person's id"),
        Key("name", "line", required=True, doc="the short name"),
        Key("full-name", "line", doc="name and patronymic"),
        Key("cyrillic", "line", doc="the name in its own letters"),
        Key("born", "line", doc="date of birth"),
        Key("died", "line", doc="date of death"),
        Key("epithet", "line", doc="two words"),
        Key("offices", "shapes", shape=OFFICE, doc="offices by date"),
        Key("about", "prose", doc="a portrait in words, as both chairs know him when play opens"),
        Key("part", "prose", doc="his part in what followed, shown after the end"),
        Key("after", "prose", doc="what became of him"),
        CLAIMS,
        Key("group", "id", doc="his interest group"),
        Key("model", "shape", shape=NUMBERS, doc="his numbers in the model"),
        Key("seen", "any", doc="what each role thinks of him when play opens"),
    ),
)
PEOPLE = Shape("people file", (FORMAT, Key("people", "shapes", required=True, shape=PERSON, doc="the people")))

GROUP = Shape(
    "group of voices",
    (
        Key("group", "id", required=True, doc="the group's id"),
        Key("name", "line", required=True, doc="its name"),
        Key("share", "number", required=True, doc="its share in thousandths"),
        Key("mean", "number", required=True, doc="its mean wish to remove"),
        Key("spread", "number", required=True, doc="how far wishes differ in it"),
        BASIS,
    ),
)
BODY = Shape(
    "body",
    (
        Key("body", "id", required=True, doc="the body's id"),
        Key("name", "line", required=True, doc="its name"),
        Key("about", "prose", doc="what it is and how it decides"),
        Key("members", "ids", doc="who votes, in roll-call order"),
        Key("attend", "ids", doc="who sits and speaks without a vote"),
        Key("absent", "ids", doc="members who are not there"),
        Key("method", "choice", values=("roll_call", "hands"), doc="how it votes in the open"),
        Key("voices", "number", doc="how many voices the model counts"),
        Key("groups", "shapes", shape=GROUP, doc="the groups of a body too large to name"),
        CLAIMS,
    ),
)
MOTION = Shape(
    "motion",
    (
        Key("motion", "id", required=True, doc="the motion's id"),
        Key("text", "line", required=True, doc="what is moved"),
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
        Key("charge", "id", required=True, doc="the charge's id"),
        Key("text", "prose", required=True, doc="the accusation"),
        Key("for", "prose", required=True, doc="the best case for it"),
        Key("against", "prose", required=True, doc="the best case against it"),
        CLAIMS,
        Key("weighs", "pairs", doc="how much it moves each group, in thousandths"),
        Key("own", "pairs", doc="how far a speaker has himself signed it, in thousandths"),
        BASIS,
    ),
)
CHARGES = Shape(
    "charges file",
    (
        FORMAT,
        Key("groups", "pairs", required=True, doc="interest groups and their names"),
        Key("charges", "shapes", required=True, shape=CHARGE, doc="the charges"),
    ),
)
WEIGHT = Shape(
    "weight",
    (
        Key("weight", "id", required=True, doc="its name"),
        Key("value", "number", required=True, doc="thousandths"),
        Key("range", "range", required=True, doc="how far it may be wrong"),
        BASIS,
        Key("means", "line", required=True, doc="what it is"),
    ),
)
LEVER = Shape(
    "lever",
    (
        Key("lever", "id", required=True, doc="its id"),
        Key("name", "line", required=True, doc="its name"),
        Key("share", "number", required=True, doc="its share of the whole in thousandths"),
        Key("start", "choice", required=True, values=("plot", "khrushchev", "nobody"), doc="who holds it at the start"),
        BASIS,
    ),
)
TERM = Shape(
    "term of going",
    (
        Key("term", "id", required=True, doc="its id"),
        Key("name", "line", required=True, doc="what is conceded"),
        Key("value", "number", required=True, doc="what it is worth to him"),
        Key("cost", "number", required=True, doc="what it costs the winners, in thousandths"),
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
        Key("term", "line", required=True, doc="the word"),
        Key("cyrillic", "line", doc="in its own letters"),
        Key("means", "prose", required=True, doc="its meaning"),
    ),
)
GLOSSARY = Shape("glossary file", (FORMAT, Key("terms", "shapes", required=True, shape=GLOSSARY_TERM, doc="terms")))
