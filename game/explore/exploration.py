"""Exploration: a scenario played many times on several lines, and the survey of it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from itertools import chain

from game.explore.policies import POLICIES, Line
from game.explore.program.program import Program
from game.explore.start import Start
from game.explore.survey.coverage import coverage
from game.explore.survey.effects import effects
from game.explore.survey.lines import line_survey
from game.explore.survey.shares import share
from game.explore.survey.survey import SURVEY, Agency, ChoiceEffect, LineSurvey, Survey
from game.explore.tally import Tally
from game.explore.workers import played, tasks
from game.play.rules import Rules
from game.scenario.model import Scenario

Progress = Callable[[int], None]
MUCH = 2.0


@dataclass(frozen=True, slots=True)
class Exploration:
    """What to play: so many plays of each line, the first of this seed, the next of the next."""

    scenario: Scenario
    lines: tuple[Line, ...]
    plays: int
    seed: int = 0
    start: Start = field(default_factory=Start)

    def explore(self, executor: Executor | None = None, progress: Progress = lambda plays: None) -> Survey:
        """Play them all, wherever the executor will. Interrupted (Ctrl+C), the survey is of what was played so far."""
        tallies = [Tally() for _ in self.lines]
        complete = True
        try:
            for number, tally in self._played(executor):
                tallies[number] = tallies[number].joined(tally)  # in one step, which no Ctrl+C can halve
                progress(tally.plays)
        except KeyboardInterrupt:
            complete = False
        return self._survey(tallies, complete)

    def _played(self, executor: Executor | None) -> Iterator[tuple[int, Tally]]:
        """Tallies with the number of their line, as they come in."""
        seeds = range(self.seed, self.seed + self.plays)
        ranges = (tasks(self.scenario, line, self.start, seeds) for line in self.lines)
        in_turns = chain.from_iterable(zip(*ranges, strict=True))  # so that of every line something is soon known
        for done, tally in played(in_turns, executor):
            yield done % len(self.lines), tally

    def _survey(self, tallies: Sequence[Tally], complete: bool) -> Survey:
        rules = Rules(self.scenario)
        programs = [Program(rules, line, self.start.situation(rules)) for line in self.lines]
        each = list(zip(programs, tallies, strict=True))
        lines = tuple(line_survey(program, tally) for program, tally in each)
        moved = effects(each)
        return Survey(
            survey=SURVEY,
            scenario=self.scenario.id,
            title=self.scenario.title,
            digest=self.scenario.digest,
            seed=self.seed,
            plays=sum(tally.plays for tally in tallies),
            start=self.start.scene or self.scenario.opening,
            changed=self.start.values,
            complete=complete,
            lines=lines,
            coverage=coverage(each),
            effects=moved,
            agency=tuple(_agency(self.scenario, role, lines, moved) for role in self.scenario.roles),
        )


def _agency(scenario: Scenario, role: str, lines: Sequence[LineSurvey], moved: Sequence[ChoiceEffect]) -> Agency:
    """What one chair can do; it wins as often as where it alone does not follow the record, if a line has that."""
    mine = [effect for effect in moved if effect.role == role]
    wandering = [line for line in lines if [other for other, name in line.policies if name != "history"] == [role]]
    wins = [win.share for line in wandering[:1] for win in line.wins if win.role == role]
    return Agency(
        role=role,
        name=scenario.people[role].name,
        choices=len(mine),
        moving=sum(effect.verdict == "moves" for effect in mine),
        moving_much=sum(effect.verdict == "moves" and abs(effect.points) >= MUCH for effect in mine),
        without_effect=sum(effect.verdict == "none" for effect in mine),
        win=wins[0] if wins else share(0, 0),
    )


def usual_lines(scenario: Scenario) -> tuple[Line, ...]:
    """History against history, and each role at random against it."""
    history, uniform = POLICIES["history"], POLICIES["uniform"]
    both = dict.fromkeys(scenario.roles, history)
    alone = (
        Line(f"{scenario.people[role].name} at random, the other as in history", {**both, role: uniform})
        for role in scenario.roles
    )
    return (Line("both as in history", both), *alone)
