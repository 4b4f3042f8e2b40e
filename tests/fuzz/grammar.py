"""Grammar: files made anew from the tables of keys: the right keys, with right values and values of wrong kinds."""

from collections.abc import Callable
from random import Random

from game.reading.shape import LISTS, PAIRS, Key, Shape
from game.reading.write import Writing, written
from game.scenario.format.files import FileKind
from tests.fuzz import nasty
from tests.fuzz.words import expression

Pool = tuple[str, ...]
DEEPEST = 4
DATES = ("1964-10-12", "1964", "1964-10", "1911-03-02", "1964-10-12/1964-10-16", "1964-13-01", "12 October")


def file(chance: Random, kind: FileKind, pool: Pool) -> str:
    """A whole file of a kind."""
    return written(_mapping(chance, kind.shape, pool, 0), flow=chance.random() < 0.3)


def _mapping(chance: Random, shape: Shape, pool: Pool, depth: int) -> dict[str, Writing]:
    """Mostly the keys that must be there, some of the others, seldom one that is unknown."""
    keys = [key for key in shape.keys if chance.random() < (0.95 if key.required else 0.4)]
    found = {key.name: _value(chance, key, pool, depth) for key in keys}
    if chance.random() < 0.05:
        found[chance.choice(pool)] = nasty.scalar(chance)
    return found


def _value(chance: Random, key: Key, pool: Pool, depth: int) -> Writing:
    return _wrong(chance, pool, depth) if chance.random() < 0.06 else _right(chance, key, pool, depth)


def _wrong(chance: Random, pool: Pool, depth: int) -> Writing:
    if depth < DEEPEST and chance.random() < 0.5:
        inner = [_wrong(chance, pool, depth + 1) for _ in range(chance.randint(0, 3))]
        return inner if chance.random() < 0.5 else {chance.choice(pool): each for each in inner}
    return nasty.scalar(chance).encode("utf-8", "replace").decode() if chance.random() < 0.7 else chance.choice(pool)


def _right(chance: Random, key: Key, pool: Pool, depth: int) -> Writing:
    if key.shape:
        return _shaped(chance, key, key.shape, pool, depth)
    if key.kind in LISTS:
        return tuple(_scalar(chance, LISTS[key.kind], key, pool) for _ in range(chance.randint(0, 3)))
    if key.kind in PAIRS:
        return {chance.choice(pool): _scalar(chance, PAIRS[key.kind], key, pool) for _ in range(chance.randint(0, 3))}
    return _scalar(chance, key.kind, key, pool)


def _shaped(chance: Random, key: Key, shape: Shape, pool: Pool, depth: int) -> Writing:
    if depth >= DEEPEST or (key.kind == "id-or-shapes" and chance.random() < 0.6):
        return chance.choice(pool)
    if key.kind == "shapes-by-id":
        return {chance.choice(pool): _mapping(chance, shape, pool, depth + 1) for _ in range(chance.randint(0, 2))}
    if key.kind == "shape":
        return _mapping(chance, shape, pool, depth + 1)
    return [_mapping(chance, shape, pool, depth + 1) for _ in range(chance.randint(0, 3))]


def _scalar(chance: Random, kind: str, key: Key, pool: Pool) -> str:
    return SCALARS.get(kind, _words)(chance, key, pool)


def _id(chance: Random, key: Key, pool: Pool) -> str:
    return chance.choice(pool)


def _words(chance: Random, key: Key, pool: Pool) -> str:
    return " ".join(chance.choice(pool) for _ in range(chance.randint(1, 6)))


def _prose(chance: Random, key: Key, pool: Pool) -> str:
    tag = chance.choice(("", f"{{{chance.choice(pool)}}}", f"{{if {expression(chance, pool)}}}a{{else}}b{{end}}"))
    return f"{_words(chance, key, pool)} {tag}\n\n{_words(chance, key, pool)}.\n"


def _number(chance: Random, key: Key, pool: Pool) -> str:
    return str(chance.choice((0, 1, 2, 5, 10, 100, 1000, chance.randint(-1200, 1200))))


def _range(chance: Random, key: Key, pool: Pool) -> str:
    low = chance.randint(-100, 1000)
    return f"{low}..{low + chance.randint(-10, 1000)}"


def _flag(chance: Random, key: Key, pool: Pool) -> str:
    return chance.choice(("yes", "no", "no", "true"))


def _date(chance: Random, key: Key, pool: Pool) -> str:
    return chance.choice(DATES)


def _choice(chance: Random, key: Key, pool: Pool) -> str:
    return chance.choice(key.values)


def _expression(chance: Random, key: Key, pool: Pool) -> str:
    return key.example.strip("[]") if chance.random() < 0.3 else expression(chance, pool)


Scalar = Callable[[Random, Key, Pool], str]
SCALARS: dict[str, Scalar] = {
    "id": _id,
    "name": _id,
    "line": _words,
    "prose": _prose,
    "number": _number,
    "range": _range,
    "flag": _flag,
    "date": _date,
    "choice": _choice,
    "expression": _expression,
}
