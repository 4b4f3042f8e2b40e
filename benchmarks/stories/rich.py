"""The rich tale: the plain one with texts that speak of its variables, choices that open once, luck and votes."""

from dataclasses import replace

from stories.tale import FLAGS, NUMBERS, Choice, Scene, Tale, plain

EVERY = 10  # one scene in ten draws luck, one in ten takes a vote
EVERY_ONCE = 20  # one scene in twenty has a choice that opens once
MEMBERS = {"ada": 300, "bruno": 150, "carla": 0, "dmitri": -150, "edith": -300}  # what each wishes, in thousandths
MAJORITY = 2
ODDS = 40  # of luck, in hundredths


def rich(scenes: int) -> Tale:
    """As many scenes as asked, those of the plain tale of the same size."""
    tale = plain(scenes)
    return Tale(f"rich-{scenes}", tuple(_enriched(tale, place) for place in range(scenes)), tale.highest)


def _enriched(tale: Tale, place: int) -> Scene:
    scene = tale.scenes[place]
    if place in tale.endings:
        return scene
    first, second, third = scene.choices
    turns = {0: "vote", EVERY // 2: "luck"}.get(place % EVERY, "")
    if turns:
        first = replace(first, turns=turns, otherwise=_beside(first, tale))
    third = replace(third, once=place % EVERY_ONCE == 3)
    shown = (NUMBERS[place % len(NUMBERS)], FLAGS[place % len(FLAGS)])
    return Scene(scene.sentences, (first, second, third), shown)


def _beside(choice: Choice, tale: Tale) -> int:
    """The scene after the one a choice leads to, so that either way is about as long."""
    return choice.to + 1 if choice.to + 1 < len(tale.scenes) else choice.to - 1


def taken(place: int) -> str:
    """The flag of a choice that opens once, where a format needs one."""
    return f"taken{place}"


def taken_flags(tale: Tale) -> tuple[str, ...]:
    return tuple(
        taken(place) for place, scene in enumerate(tale.scenes) if any(choice.once for choice in scene.choices)
    )


def turns(tale: Tale) -> bool:
    """Whether luck and votes are in a tale at all."""
    return any(choice.turns for scene in tale.scenes for choice in scene.choices)
