"""The verdict: a play's decisions and answers beside the record's, decision by decision and question by question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.play.calendar import spoken
from game.play.ledger import Spoken
from game.play.page import Decision, Division, Finding, Protocol
from game.play.situation import UNANSWERED, Layout, Situation
from game.play.track import Taken
from game.record.question import Question
from game.scenario.model import Scenario

WHOLE_SCENE = ("the whole scene, which is not in the record",)


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
    invented: tuple[tuple[str, tuple[str, ...]], ...]


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
    scenario: Scenario, layout: Layout, title: str, track: tuple[Taken, ...], role: str, *, reasons: bool
) -> Protocol:
    """The page that sets some steps of a play beside the record."""
    answered = {entry.name for taken in track for entry in taken.stepped.entries if entry.name.startswith("question.")}
    situation = track[-1].stepped.situation
    found = tuple(item for item in findings(scenario, layout, situation) if f"question.{item.question}" in answered)
    why = tuple(_reasons(scenario, track)) if reasons else ()
    return Protocol(title, decisions(scenario, track, role), found, why)


def _reasons(scenario: Scenario, track: tuple[Taken, ...]) -> Iterator[str]:
    """Why others acted as they did, once it can no longer be used."""
    for taken in track:
        for happening in taken.stepped.happenings:
            if isinstance(happening, Spoken) and happening.why:
                side = "for release" if happening.for_removal else "for keeping Khrushchev"
                yield f"{scenario.people[happening.person].name} spoke {side}. {happening.why}"
            elif isinstance(happening, Division):
                yield from _unlike(happening)


def _unlike(division: Division) -> Iterator[str]:
    for ballot in division.ballots:
        if ballot.vote != "for" and ballot.why:
            yield f"{ballot.name}: {'joined' if ballot.vote == 'joins' else ballot.vote}. {ballot.why}"


def invented(track: Iterable[Taken]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The scenes of a play with the words that no claim supports; of a scene that never took place, all of them."""
    marked = ((taken.scene, taken.scene.invented if taken.scene.took_place else WHOLE_SCENE) for taken in track)
    return tuple((scene.title, phrases) for scene, phrases in marked if phrases)
