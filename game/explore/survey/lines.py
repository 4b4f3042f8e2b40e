"""Lines: what came of the plays of one line, ending by ending, question by question, variable by variable."""

from collections import Counter
from collections.abc import Iterator

from game.explore.program.program import UNENDED, Program
from game.explore.survey.reading import readings
from game.explore.survey.shares import share
from game.explore.survey.survey import EndingOdds, Length, LineSurvey, QuestionOdds, VariableRange, Win
from game.explore.tally import Tally
from game.play.rules import Rules
from game.play.situation import UNANSWERED
from game.scenario.values import written


def line_survey(program: Program, tally: Tally) -> LineSurvey:
    """The survey of one line of play."""
    rules, line = program.rules, program.line
    departures = sum(questions * plays for questions, plays in tally.departures.items())
    return LineSurvey(
        line=line.name,
        policies=tuple((role, policy.name) for role, policy in line.policies.items()),
        plays=tally.plays,
        endings=tuple(_endings(rules, tally)),
        wins=tuple(_wins(rules, tally)),
        nothing_departs=share(tally.departures[0], tally.plays),
        departures=round(departures / max(1, tally.plays), 2),
        questions=tuple(_questions(rules, tally)),
        variables=tuple(_variables(rules, tally)),
        length=_length(tally),
        readings=tuple(readings(program, tally)),
    )


def _endings(rules: Rules, tally: Tally) -> Iterator[EndingOdds]:
    for name, ending in rules.scenario.endings.items():
        place = rules.layout.places[name]
        met = share(tally.endings[place], tally.plays)
        yield EndingOdds(name, ending.title, ending.won_by, met, tally.first_ending.get(place))


def _wins(rules: Rules, tally: Tally) -> Iterator[Win]:
    for role in rules.scenario.roles:
        won = (name for name, ending in rules.scenario.endings.items() if ending.won_by == role)
        count = sum(tally.endings[rules.layout.places[name]] for name in won)
        yield Win(role, rules.scenario.people[role].name, share(count, tally.plays))


def _questions(rules: Rules, tally: Tally) -> Iterator[QuestionOdds]:
    for name, question in rules.scenario.questions.items():
        answers = tally.values.get(rules.layout.index[f"question.{name}"], Counter())
        counted = tuple(
            (question.words(value), question.finding(value).value, plays)
            for value, plays in sorted(answers.items())
            if value != UNANSWERED
        )
        yield QuestionOdds(name, question.asks, counted)


def _variables(rules: Rules, tally: Tally) -> Iterator[VariableRange]:
    for name, variable in rules.scenario.variables.items():
        if values := tally.values.get(rules.layout.index[name]):
            histogram = tuple((written(variable.type, value), plays) for value, plays in sorted(values.items()))
            declared, met = (variable.low, variable.high), (min(values), max(values))
            yield VariableRange(name, variable.means, declared, met, histogram)


def _length(tally: Tally) -> Length:
    if not tally.plays:
        return Length(0, 0, 0.0, 0, 0)
    steps = sorted(tally.steps.elements())
    mean = round(sum(steps) / len(steps), 2)
    return Length(steps[0], steps[len(steps) // 2], mean, steps[-1], tally.endings[UNENDED])
