"""Words: ids, numbers, expressions and tags of prose put in one another's places, so that YAML has nothing to say."""

import re
from random import Random

from game.scenario.verbs import VERBS, Parameter
from tests.fuzz import nasty

WORD = re.compile(r"(?<![\w-])[a-z][a-z0-9_-]*(?![\w:-])")
NUMBER = re.compile(r"(?<![\w-])-?[0-9]+(?![\w-])")
DONE = re.compile(r"(?<=[ {])do: \[[^\]\n]*\]")
RULED = re.compile(r"(?<=[{ ])(?:require|rule|if|do|closed): (?P<value>[^,\n]+)")
TAG = re.compile(r"\{[^{}\n]*\}")
VALUE = re.compile(r"(?<=[\s{])(?P<key>[a-z][a-z-]*): (?P<value>[^\s,{}\[\]|]+)(?=[,}\n])")
OPERATORS = re.compile(r"==|!=|<=|>=|<|>|\band\b|\bor\b|\bnot\b|\+|-|\*|//|=|rises|falls")
INSTEAD = (
    *(
        "==",
        "!=",
        "<=",
        ">=",
        "<",
        ">",
        "and",
        "or",
        "not",
        "+",
        "-",
        "*",
        "//",
        "=",
        "rises",
        "falls",
        "is",
        "in",
        "%",
    ),
    *("/", "**", "&&", "||", "=>", "<>", "!", ":=", "if", "else", "lambda:", "@", "~", "+=", "-=", "++", "not in", ","),
)
ATOMS = (
    "0",
    "1",
    "3",
    "-1",
    "--3",
    "1000000001",
    "9" * 5000,
    "yes",
    "no",
    "True",
    "'x'",
    "(",
    ")",
    "x.y",
    "f(1)",
    "[1]",
)


def swapped(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    """One word gives way to another that the scenario knows too."""
    return _replaced(chance, WORD, text, lambda _: chance.choice(pool))


def exchanged(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    """One value gives way to another of the same file that stands under the same key."""
    places = list(VALUE.finditer(text))
    if not places:
        return text
    found = chance.choice(places)
    other = chance.choice([place for place in places if place["key"] == found["key"]])
    return text[: found.start("value")] + other["value"] + text[found.end("value") :]


def counted(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    """One number gives way to one that may well stand there."""
    near = (0, 1, 2, 3, 10, 100, 1000, -1, -1000)
    return _replaced(
        chance, NUMBER, text, lambda found: str(chance.choice((*near, int(found[0]) + 1, int(found[0]) - 1)))
    )


def numbered(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    return _replaced(chance, NUMBER, text, lambda _: nasty.number(chance))


def operated(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    return _replaced(chance, OPERATORS, text, lambda _: chance.choice(INSTEAD))


def ruled(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    """Another expression under a key that holds one."""
    return _replaced(chance, RULED, text, lambda found: found[0].replace(found["value"], expression(chance, pool)))


def acted(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    """Other effects under a key that holds them: verbs of the model, mostly with arguments of the right names."""
    effects = ", ".join(f'"{_effect(chance, text, pool)}"' for _ in range(chance.choice((1, 1, 2, 4))))
    return _replaced(chance, DONE, text, lambda _: f"do: [{effects}]")


def _effect(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    if chance.random() < 0.3:
        joint = chance.choice(("=", "=", "+=", "-=", "rises", "falls"))
        return f"{chance.choice(pool)} {joint} {expression(chance, pool, 1)}"
    verb, table = chance.choice(tuple(VERBS.items()))
    return (
        f"{verb}({', '.join(f'{name}={_argument(chance, name, taken, text, pool)}' for name, taken in table.items())})"
    )


def _argument(chance: Random, name: str, taken: Parameter, text: str, pool: tuple[str, ...]) -> str:
    """A word of those fixed for it, one that stands for it elsewhere in the file, or any at all."""
    elsewhere = re.findall(rf"\b{name}=([\w']+)", text)
    likely = {"text": ["'because'"], "amount": ["3", "0"], "odds": ["0", "50", "100", "101", "-1"]}.get(
        taken.kind, elsewhere
    )
    words = (*(taken.values or likely), *(("yes", "no") if taken.kind == "yes-or-flag" else ()))
    return chance.choice(words) if words and chance.random() < 0.9 else chance.choice(pool)


def tagged(chance: Random, text: str, pool: tuple[str, ...]) -> str:
    """A tag of the prose changed, or one put where none was."""
    if chance.random() < 0.5 and TAG.search(text):
        return _replaced(chance, TAG, text, lambda found: _tag(chance, pool, found[0]))
    at = chance.randint(0, len(text))
    return text[:at] + _tag(chance, pool, "") + text[at:]


def _tag(chance: Random, pool: tuple[str, ...], old: str) -> str:
    condition, name = expression(chance, pool), chance.choice(pool)
    either = f"{{if {condition}}}{old}{{else}}x{{end}}"
    return chance.choice(
        (old[1:], old[:-1], old * 2, f"{{{old}}}", f"{{{name}}}", f"{{{condition}}}", either, "{", "}")
    )


def expression(chance: Random, pool: tuple[str, ...], depth: int = 3) -> str:
    """An expression or something like it, of names that stand in the scenario."""
    if depth == 0 or chance.random() < 0.3:
        return chance.choice(pool) if chance.random() < 0.7 else chance.choice(ATOMS)
    left, right = expression(chance, pool, depth - 1), expression(chance, pool, depth - 1)
    joint = chance.choice(INSTEAD)
    return chance.choice(
        (f"{left} {joint} {right}", f"({left} {joint} {right})", f"not {left}", f"-{left}", f"{left} {joint}")
    )


def _replaced(chance: Random, pattern: re.Pattern[str], text: str, new) -> str:
    """One of the places where the pattern stands, written anew."""
    places = list(pattern.finditer(text))
    if not places:
        return text
    found = chance.choice(places)
    return text[: found.start()] + new(found) + text[found.end() :]


MUTATORS = (
    *(swapped, swapped, exchanged, exchanged, exchanged, counted, counted, numbered, operated, operated, ruled, ruled),
    *(acted, acted, tagged, tagged),
)
