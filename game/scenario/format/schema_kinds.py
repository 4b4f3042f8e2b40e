"""What may stand under a key, kind by kind, in the words of JSON Schema.

Every value of the format is text. An editor reads YAML 1.2 instead, to which ``3`` is a number and ``true`` a boolean,
so each kind accepts whatever its texts may have been taken for.
"""

from game.reading.kinds import PATTERNS, WANTED
from game.reading.shape import LISTS, PAIRS, Key

Schema = dict[str, object]

LARGEST = 10**12 - 1
ONE_LINE, SOMETHING = r"^\s*\S([^\n]*\S)?\s*$", r"\S"
_DATE = PATTERNS["day"]


def _matching(types: str | list[str], pattern: str, kind: str) -> Schema:
    return {"type": types, "pattern": pattern, "patternErrorMessage": f"Wanted: {WANTED[kind]}."}


def _text(pattern: str, kind: str) -> Schema:
    """Text, whatever it was taken for. The word boolean is not used: editors would then propose true and false."""
    return {"if": {"type": "boolean"}, "else": _matching(["string", "number"], pattern, kind)}


SCALARS: dict[str, Schema] = {
    "id": _matching("string", f"^{PATTERNS['id']}$", "id"),
    "name": _matching(["string", "integer"], f"^{PATTERNS['name']}$", "name") | {"minimum": 0},
    "line": _text(ONE_LINE, "line"),
    "prose": _text(SOMETHING, "prose"),
    "text": _text(SOMETHING, "text"),
    "expression": _text(SOMETHING, "expression"),
    "number": _matching(["integer", "string"], f"^{PATTERNS['number']}$", "number")
    | {"minimum": -LARGEST, "maximum": LARGEST},
    "range": _matching("string", f"^{PATTERNS['range']}$", "range"),
    "date": _matching(["string", "integer"], f"^{_DATE}(/{_DATE})?$", "date") | {"minimum": 1, "maximum": 9999},
    "flag": {"enum": ["yes", "no"]},
}


def _choice(key: Key) -> Schema:
    """The words as text, and as the number that an editor takes some of them for."""
    numbers = [int(word) for word in key.values if word.isdigit()]
    return {"enum": [*numbers, *key.values]}


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _list_or(alone: Schema, items: Schema) -> Schema:
    """A list, or one value alone. With anyOf instead, an editor would explain the key twice over."""
    return {"if": {"type": "array"}, "then": _list_of(items), "else": alone}


def _reference(key: Key) -> Schema:
    return {"$ref": f"#/$defs/{slug(key.shape.name)}"} if key.shape else {}


def slug(name: str) -> str:
    return name.replace(" ", "-")


def schema_of_value(key: Key) -> Schema:
    """What may stand under the key."""
    kind = key.kind
    if kind == "choice":
        return _choice(key)
    if kind in SCALARS:
        return SCALARS[kind]
    if kind in LISTS:
        return _list(LISTS[kind])
    return _pairs(kind) if kind in PAIRS else _nested(key)


def _list(kind: str) -> Schema:
    """A list of scalars; a single expression may stand without a list around it."""
    found = SCALARS[kind]
    return _list_or(found, found) if kind == "expression" else _list_of(found)


def _pairs(kind: str) -> Schema:
    found: Schema = {"type": "object", "additionalProperties": SCALARS[PAIRS[kind]]}
    return found | {"propertyNames": SCALARS["id"]} if kind == "proses" else found


def _nested(key: Key) -> Schema:
    inner, line = _reference(key), SCALARS["line"]
    forms: dict[str, Schema] = {
        "shape": inner,
        "shapes": _list_of(inner),
        "shapes-by-id": {"type": "object", "propertyNames": SCALARS["id"], "additionalProperties": inner},
        "id-or-shapes": _list_or(SCALARS["id"], inner),
        "line-or-lines": _list_or(line, line),
    }
    return forms[key.kind]
