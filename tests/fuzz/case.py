"""Case: one scenario spoilt in one way, the same for the same number and seed on every machine."""

from dataclasses import dataclass
from random import Random

from game.scenario.format.files import FILE_KINDS
from tests.fuzz import grammar, letters, lines, nasty, words
from tests.fuzz.bases import OCTOBER_NAME, SMALL_NAME, VILLAGE_NAME, texts
from tests.fuzz.bases import words as words_of

# The shipped scenario takes fifty times as long to read as a village.
ONE_OF_OCTOBER = 400

# The new text of each file that changes; None where it is there no more.
Changes = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Case:
    """A base, the files of it that are changed (None: there no more), and what was done to them."""

    base: str
    changed: dict[str, bytes | None]
    done: tuple[str, ...]


def case(seed: int, number: int) -> Case:
    """The case of this number; every four hundredth is of the shipped scenario."""
    chance = Random(f"{seed}:{number}")
    if number % ONE_OF_OCTOBER == 0:
        return spoilt(chance, OCTOBER_NAME)
    return spoilt(chance, chance.choice((VILLAGE_NAME, VILLAGE_NAME, SMALL_NAME)))


def spoilt(chance: Random, base: str) -> Case:
    """A base spoilt at random: mostly once, in one file."""
    changed: Changes = {}
    done: list[str] = []
    if chance.random() < 0.06:
        done.append(_shuffled(chance, base, changed))
    if chance.random() < 0.12:
        done.append(_anew(chance, base, changed))
    times = 0 if done else chance.choice((1, 1, 1, 1, 2, 3))
    done += [_changed(chance, base, changed) for _ in range(times)]
    return Case(base, {name: _bytes(text) for name, text in changed.items()}, tuple(done))


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else text.encode("utf-8", "surrogateescape")


def _changed(chance: Random, base: str, changed: Changes) -> str:
    name = chance.choice(tuple(texts(base)))
    text = changed.get(name) or texts(base)[name]
    kind = chance.choice(("letters", "lines", "lines", "words", "words", "words"))
    if kind == "words":
        mutator = chance.choice(words.MUTATORS)
        changed[name] = mutator(chance, text, words_of(base))
    else:
        mutator = chance.choice(letters.MUTATORS if kind == "letters" else lines.MUTATORS)
        changed[name] = mutator(chance, text)
    return f"{name}: {kind} {mutator.__name__}"


def _anew(chance: Random, base: str, changed: Changes) -> str:
    kind = chance.choice(FILE_KINDS)
    inside = [name for name in texts(base) if name.startswith(kind.place)]
    name = chance.choice(inside) if inside else f"{kind.place}/9-new.yaml"
    changed[name] = grammar.file(chance, kind, words_of(base))
    return f"{name}: made anew"


def _shuffled(chance: Random, base: str, changed: Changes) -> str:
    """A file gone, exchanged with another, there twice, or under another name."""
    name, other = chance.choice(tuple(texts(base))), chance.choice(tuple(texts(base)))
    doing = chance.choice(("gone", "exchanged", "twice", "emptied", "renamed"))
    if doing == "exchanged":
        changed[name], changed[other] = texts(base)[other], texts(base)[name]
    elif doing == "emptied":
        changed[name] = chance.choice(
            ("", "\n", "# nothing\n", "---\n", "null\n", "[]\n", "{}\n", "format: 1\n", "\ufeff")
        )
    else:
        changed[name] = None if doing != "twice" else texts(base)[name]
        if doing != "gone":
            changed[_another(chance, name)] = texts(base)[name]
    return f"{name}: {doing}"


def _another(chance: Random, name: str) -> str:
    """A name beside this one that no computer forbids and no author would choose."""
    odd = chance.choice(nasty.CHARACTERS).replace("\0", "").replace("/", "")
    return name.removesuffix(".yaml") + chance.choice((odd, "2", " copy", "\n", "%0A", "::", ",")) + ".yaml"
