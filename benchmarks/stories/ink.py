"""A tale in ink, for inkjs, bink and inkcpp."""

from collections.abc import Iterator

from stories.rich import MAJORITY, MEMBERS, ODDS, turns
from stories.tale import VARIABLES, Asked, Change, Choice, Scene, Tale, is_number


def ink(tale: Tale) -> str:
    return "\n".join(_lines(tale)) + "\n"


def _lines(tale: Tale) -> Iterator[str]:
    for name in VARIABLES:
        yield f"VAR {name} = {0 if is_number(name) else 'false'}"
    if turns(tale):
        yield from ("VAR luck = false", "VAR voices = 0", "VAR votes = 0")
        yield from (f"VAR wish_{name} = {50 + wish // 10}" for name, wish in MEMBERS.items())
    yield "-> s0"
    for place, scene in enumerate(tale.scenes):
        yield f"=== s{place} ==="
        yield _text(scene)
        for choice in scene.choices:
            yield from _choice(choice)
        if not scene.choices:
            yield "-> END"
    if turns(tale):
        yield from _vote()


def _text(scene: Scene) -> str:
    if scene.shown is None:
        return " ".join(scene.sentences)
    number, flag = scene.shown
    first, up, down, *others = scene.sentences
    return f"{first} {{{flag}: {up}|{down}}} You count {{{number}}} lamps. {' '.join(others)}"


def _choice(choice: Choice) -> Iterator[str]:
    guard = f"{{{asked(choice.guard)}}} " if choice.guard else ""
    yield f"{'*' if choice.once else '+'} {guard}[{choice.label}]"
    if choice.change:
        yield f"  ~ {_changed(choice.change)}"
    if choice.turns == "luck":
        yield f"  ~ luck = RANDOM(0, 99) < {ODDS}"
        yield f"  {{luck: -> s{choice.to}}}"
    elif choice.turns == "vote":
        yield "  ~ vote()"
        yield f"  {{votes > {MAJORITY}: -> s{choice.to}}}"
    yield f"  -> s{choice.otherwise if choice.turns else choice.to}"


def asked(guard: tuple[Asked, ...]) -> str:
    """A guard in words that ink and our own format share."""
    return " and ".join(
        f"{each.name} > {each.above}" if is_number(each.name) else each.name if each.up else f"not {each.name}"
        for each in guard
    )


def _changed(change: Change) -> str:
    return f"{change.name} = " + (f"{change.name} + 1" if is_number(change.name) else str(change.up).lower())


def _vote() -> Iterator[str]:
    """One member speaks, and then all five vote, each by his wish."""
    first, *_ = MEMBERS
    yield "=== function vote() ==="
    yield f"~ voices = voices + member(wish_{first})"
    yield "~ votes = 0"
    yield from (f"~ votes = votes + member(wish_{name})" for name in MEMBERS)
    yield "=== function member(wish) ==="
    yield "{ RANDOM(0, 99) < wish:"
    yield "  ~ return 1"
    yield "}"
    yield "~ return 0"
