"""Replay: one play of a line again by its seed, decision by decision, as moves that ``plenum play`` takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.explore.policies import History
from game.explore.program.program import UNENDED, Program
from game.scenario.model import Choice, Scene


@dataclass(frozen=True, slots=True)
class Replay:
    """What was decided in one play, in order, and the id of its ending (nothing where it has none)."""

    steps: tuple[tuple[Scene, Choice], ...]
    ending: str


def replayed(program: Program, seed: int) -> Replay:
    """Play one seed again, by a program that keeps its takings in order."""
    ending, _, _ = program.play(seed)
    scenes = program.rules.scenes
    steps = tuple((scenes[taken.scene], scenes[taken.scene].choices[taken.place]) for taken in program.taken())
    return Replay(steps, "" if ending == UNENDED else list(program.rules.layout.places)[ending])


def moves(program: Program, seed: int) -> Iterator[str]:
    """The play as a file of moves for the role that did not follow the record; all else stands behind a #."""
    line, scenario = program.line, program.rules.scenario
    wandering = [role for role, policy in line.policies.items() if not isinstance(policy, History)]
    role = wandering[0] if wandering else next(iter(scenario.roles))
    found = replayed(program, seed)
    yield f"# {line.name}, seed {seed}"
    if len(wandering) > 1:
        yield "# Neither side followed the record here, as the other side does in plenum play."
    else:
        yield f"# plenum play {scenario.id} --role {role} --seed {seed} --moves FILE"
    for scene, choice in found.steps:
        if scene.has_decision:
            mine = scene.decides == role
            yield f"{choice.id}  # {scene.title}" if mine else f"# {scene.decides}: {choice.id} ({scene.title})"
    yield f"# {scenario.endings[found.ending].title if found.ending else 'no ending: it goes round in a circle'}"
