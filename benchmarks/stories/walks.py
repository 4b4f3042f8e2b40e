"""What a tale is, reckoned from itself alone: how long plays last, and how many situations there are.

Written for clearness, not speed: the engines that are measured are held against it.
"""

import random
from collections.abc import Iterator

from stories.tale import VARIABLES, Choice, Tale, is_number

Values = tuple[int, ...]
PLACES = {name: place for place, name in enumerate(VARIABLES)}
OPENING = (0, (0,) * len(VARIABLES))


def open_choices(tale: Tale, scene: int, values: Values) -> list[Choice]:
    return [choice for choice in tale.scenes[scene].choices if _is_open(choice, values)]


def _is_open(choice: Choice, values: Values) -> bool:
    return all(
        values[PLACES[each.name]] > each.above if is_number(each.name) else bool(values[PLACES[each.name]]) == each.up
        for each in choice.guard
    )


def taken(tale: Tale, choice: Choice, values: Values) -> tuple[int, Values]:
    """Where a choice leads; of two ways, the first."""
    if choice.change is None:
        return choice.to, values
    place = PLACES[choice.change.name]
    value = min(tale.highest, values[place] + 1) if is_number(choice.change.name) else int(choice.change.up)
    return choice.to, (*values[:place], value, *values[place + 1 :])


def mean_steps(tale: Tale, plays: int, seed: int = 1964) -> float:
    """The mean number of choices in a play in which every open choice is as likely as any other."""
    drawn = random.Random(seed)
    return sum(_steps(tale, drawn) for _ in range(plays)) / plays


def _steps(tale: Tale, drawn: random.Random) -> int:
    (scene, values), steps = OPENING, 0
    while scene not in tale.endings:
        scene, values = taken(tale, drawn.choice(open_choices(tale, scene, values)), values)
        steps += 1
    return steps


def situations(tale: Tale) -> tuple[int, int]:
    """How many situations can be reached, endings included, and how many choices are open in them."""
    known, waiting, moves = {OPENING}, [OPENING], 0
    while waiting:
        for reached in _following(tale, *waiting.pop()):
            moves += 1
            if reached not in known:
                known.add(reached)
                waiting.append(reached)
    return len(known), moves


def _following(tale: Tale, scene: int, values: Values) -> Iterator[tuple[int, Values]]:
    yield from (taken(tale, choice, values) for choice in open_choices(tale, scene, values))
