"""The verdict: a play's decisions and answers beside the record's, decision by decision and question by question."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.play.accounts import accounts
from game.play.calendar import spoken
from game.play.page import Decision, Finding, Part, Passage, Protocol
from game.play.situation import UNANSWERED, Layout, Situation
from game.play.telling import sees
from game.play.track import Taken
from game.record.question import Question
from game.scenario.model import Ending, Scenario, Scene


@dataclass(frozen=True, slots=True)
class Invented:
    """A scene or ending of a play, with the words read in it that no claim supports."""

    scene: str
    title: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A whole play beside the record."""

    scenario: str
    title: str
    role: str
    seed: int
    ending: str
    ending_title: str
    won_by: str
    decisions: tuple[Decision, ...]
    findings: tuple[Finding, ...]
    invented: tuple[Invented, ...]


def decisions(scenario: Scenario, track: Iterable[Taken], role: str) -> tuple[Decision, ...]:
    """Every decision of the play, whoever took it, beside the recorded one."""
    return tuple(_decision(scenario, taken, role) for taken in track if taken.scene.has_decision)


def _decision(scenario: Scenario, taken: Taken, role: str) -> Decision:
    scene, choice, done = taken.scene, taken.choice, taken.scene.done()
    name = scenario.people[scene.decides].name if scene.decides in scenario.people else scene.decides
    return Decision(
        scene=scene.id,
        title=scene.title,
        when=spoken(scene.when),
        by=name,
        choice=choice.id,
        label=choice.label,
        status=choice.history,
        recorded=done.id if done else "",
        recorded_label=done.label if done else "",
        claims=tuple(dict.fromkeys((*choice.claims, *scene.claims))),
        mine=scene.decides == role,
        instead=_instead(taken, name),
    )


def _instead(taken: Taken, name: str) -> str:
    if taken.by != "fallback":
        return ""
    return f"The record holds no act of {name}'s that was still possible here; the nearest listed was played."


def findings(scenario: Scenario, layout: Layout, situation: Situation) -> tuple[Finding, ...]:
    """Every question that the play has answered, in the order of the record."""
    values = situation.values
    answers = ((question, values[layout.index[f"question.{name}"]]) for name, question in scenario.questions.items())
    return tuple(finding(question, answer) for question, answer in answers if answer != UNANSWERED)


def finding(question: Question, answer: int) -> Finding:
    return Finding(
        question=question.id,
        asks=question.asks,
        play=question.words(answer),
        record=question.best_words,
        finding=question.finding(answer).value,
        standing=question.standing.value,
        claims=question.claims,
        note=question.note,
        rivals=tuple(f"{question.words(rival.value)}: {rival.says}" for rival in question.rivals),
    )


def protocol(
    scenario: Scenario, layout: Layout, title: str, track: tuple[Taken, ...], role: str, *, private: bool
) -> Protocol:
    """The page that sets some steps of a play beside the record, and says why others acted as they did."""
    told = track if private else unsealed(scenario, track, role)
    answered = _answered(told) - _answered(taken for taken in track if taken not in told)
    situation = track[-1].stepped.situation
    found = tuple(item for item in findings(scenario, layout, situation) if f"question.{item.question}" in answered)
    return Protocol(title, decisions(scenario, told, role), found, accounts(scenario, told, private=private))


def _answered(track: Iterable[Taken]) -> set[str]:
    return {entry.name for taken in track for entry in taken.stepped.entries if entry.name.startswith("question.")}


def unsealed(scenario: Scenario, track: Iterable[Taken], role: str) -> tuple[Taken, ...]:
    """The steps that a role may read of before the ending: of a sealed act, only those it saw."""
    found, act = [], ""
    for taken in track:
        act = taken.scene.act or act
        if act not in scenario.sealed or sees(scenario, taken.scene, taken.choice, role):
            found.append(taken)
    return tuple(found)


def invented(told: Iterable[tuple[Scene | Ending, Iterable[Part]]]) -> tuple[Invented, ...]:
    """The scenes and endings of a play, each once, with the words read in it that no claim supports."""
    found: dict[str, tuple[str, dict[str, None]]] = {}
    for where, parts in told:
        _, words = found.setdefault(where.id, (where.title, {}))
        words.update((phrase, None) for part in parts if isinstance(part, Passage) for phrase in part.invented)
    return tuple(Invented(place, title, tuple(words)) for place, (title, words) in found.items() if words)
