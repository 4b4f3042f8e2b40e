"""A tale in Promela, for spin, in two encodings: a label for each scene, or one loop over a variable.

One step is one choice in both, so that spin's states are exactly the story's situations.
"""

from collections.abc import Iterator

from stories.tale import FLAGS, NUMBERS, Asked, Change, Choice, Tale, is_number


def labels(tale: Tale) -> str:
    """The scene is where the process stands."""
    lines = [*_declared(), "active proctype story() {"]
    for place, scene in enumerate(tale.scenes):
        options = [f"  :: d_step {{ {_asked(each)}{_changed(each, tale)} }}; goto s{each.to}" for each in scene.choices]
        # An ending stands still, and is told from every other by its label.
        lines += [f"s{place}: if", *options, "  fi"] if options else [f"s{place}: (false)"]
        lines[-1] += ";"
    return "\n".join([*lines[:-1], lines[-1].rstrip(";"), "}"]) + "\n"


def loop(tale: Tale) -> str:
    """The scene is a variable, and every scene is one branch of one loop."""
    lines = [*_declared(), "short scene = 0;", "active proctype story() {", "  do"]
    for place, scene in enumerate(tale.scenes):
        if scene.choices:
            options = (f":: {_asked(each)}{_changed(each, tale)}; scene = {each.to}" for each in scene.choices)
            lines.append(f"  :: atomic {{ scene == {place} -> if {' '.join(options)} fi }}")
    return "\n".join([*lines, "  od", "}"]) + "\n"


def _declared() -> Iterator[str]:
    yield from (f"byte {name} = 0;" for name in NUMBERS)
    yield from (f"bool {name} = false;" for name in FLAGS)


def _asked(choice: Choice) -> str:
    return (" && ".join(_test(each) for each in choice.guard) or "true") + " -> "


def _test(asked: Asked) -> str:
    if is_number(asked.name):
        return f"{asked.name} > {asked.above}"
    return asked.name if asked.up else f"!{asked.name}"


def _changed(choice: Choice, tale: Tale) -> str:
    return _assignment(choice.change, tale.highest) if choice.change else "skip"


def _assignment(change: Change, highest: int) -> str:
    name = change.name
    if is_number(name):
        return f"{name} = ({name} < {highest} -> {name} + 1 : {highest})"
    return f"{name} = {str(change.up).lower()}"
