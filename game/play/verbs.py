"""The verbs of the model: what each does to a draft. Numbers are decided in politics; here they find their places."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.play.board import Board, why
from game.play.divisions import close, divide
from game.play.draft import Draft
from game.play.ledger import Asked, Granted, Spoken
from game.politics.approach import PLEDGED, asked_for_khrushchev, asked_for_removal
from game.politics.argument import NOVELTY_ANSWERED, argued, credit_rebutted, moved, novelty_after, promised, rebutted
from game.politics.reasons import unknown
from game.politics.stance import backs, lean, tips
from game.politics.terms import chance_of_holding, granted
from game.scenario.building.people import HOLDER_VALUES
from game.scenario.model import Charge, Scenario

Words = Mapping[str, str]
Verb = Callable[[Scenario, Draft, Words], None]
FULL_CREDIT = 1000
SPOKEN = 3
GIVEN_ALREADY = "He had given his word already."


def ask(scenario: Scenario, draft: Draft, words: Words) -> None:
    """He is asked in private; he pledges, or has been sounded."""
    board, person = Board(scenario, draft), words["person"]
    stance = board.stance(person)
    if stance is None:
        return
    asked = asked_for_removal if words["side"] == "removal" else asked_for_khrushchev
    is_bound = asked is asked_for_removal and stance.commitment >= PLEDGED
    believed = board.believed(person)
    tipping = None if is_bound else tips(lean(stance, believed, board.weights), board.weights)
    noise = draft.chance.deviate(f"ask {person}", tipping)
    answer = asked(stance, believed, noise, board.weights)

    def reason() -> str:
        return GIVEN_ALREADY if is_bound else why(answer.terms, unknown=unknown(noise, board.weights))

    draft.note(lambda: Asked(person, words["side"] == "removal", answer.pledged, reason()))
    draft.put(f"commitment.{person}", answer.stance.commitment)
    draft.put(words["into"], int(answer.pledged))


def hear(scenario: Scenario, draft: Draft, words: Words) -> None:
    """He speaks as he judges it at this moment; one who has spoken has spoken."""
    board, person = Board(scenario, draft), words["person"]
    stance = board.stance(person)
    if stance is None or board.spoken(person):
        return
    terms = lean(stance, board.believed(person), board.weights)
    noise = draft.chance.deviate(f"hear {person}", tips(terms, board.weights))
    for_removal = backs(terms, noise, board.weights)
    _speaks(draft, words, for_removal, stance.commitment)
    draft.note(lambda: Spoken(person, for_removal, why(terms, unknown=unknown(noise, board.weights)), forced=False))


def speak(scenario: Scenario, draft: Draft, words: Words) -> None:
    """He speaks for the side that the scenario gives him."""
    board, person = Board(scenario, draft), words["person"]
    stance = board.stance(person)
    if stance is None or board.spoken(person):
        return
    for_removal = words["side"] == "removal"
    _speaks(draft, words, for_removal, stance.commitment)
    draft.note(lambda: Spoken(person, for_removal, "", forced=True))


def _speaks(draft: Draft, words: Words, for_removal: bool, commitment: int) -> None:
    person = words["person"]
    draft.put(f"spoken.{person}", 1 if for_removal else -1)
    if "into" in words and not for_removal:
        draft.put(words["into"], draft.get(words["into"]) + 1)
    # Words spoken for him bind nobody to the plot.
    draft.put(f"commitment.{person}", SPOKEN if for_removal else min(commitment, 1))


def argue(scenario: Scenario, draft: Draft, words: Words) -> None:
    """The charge moves what listeners wish, less at each repetition, and less from one who praised what he attacks."""
    board, charge = Board(scenario, draft), scenario.charges[words["charge"]]
    novelty = draft.get(f"novelty.{charge.id}")
    answered = draft.get(f"answered.{charge.id}")
    credit = credit_rebutted(FULL_CREDIT, board.weights) if answered else FULL_CREDIT
    own = charge.own.get(words["by"], 0)
    _sway(draft, words["by"], charge, argued(charge.weighs.values(), credit, novelty, own, board.weights))
    draft.put(f"novelty.{charge.id}", novelty_after(novelty))


def rebut(scenario: Scenario, draft: Draft, words: Words) -> None:
    """The charge is answered: nothing new is left in it, and listeners swing back a little."""
    board, charge = Board(scenario, draft), scenario.charges[words["charge"]]
    _sway(draft, words["by"], charge, rebutted(charge.weighs.values(), FULL_CREDIT, board.weights))
    draft.put(f"novelty.{charge.id}", NOVELTY_ANSWERED)
    draft.put(f"answered.{charge.id}", 1)


def _sway(draft: Draft, speaker: str, charge: Charge, swings: list[int]) -> None:
    """Every listener's wish swings as far as the charge moves his group, if it does."""
    by_group = dict(zip(charge.weighs, swings, strict=True))
    for actor in draft.layout.cast.actors.values():
        swing = by_group.get(actor.group)
        if swing and actor.id != speaker:
            draft.put_at(actor.grievance, moved(draft.values[actor.grievance], swing))


def leave(scenario: Scenario, draft: Draft, words: Words) -> None:
    """He is not in the room from now on."""
    draft.put(f"away.{words['person']}", 1)


def take(scenario: Scenario, draft: Draft, words: Words) -> None:
    """A lever changes hands."""
    draft.put(f"lever.{words['lever']}", HOLDER_VALUES[words["by"]])


def promise(scenario: Scenario, draft: Draft, words: Words) -> None:
    """He is offered something, and wishes the other side's victory less."""
    name = f"grievance.{words['to']}"
    if scenario.people[words["to"]].stance:
        draft.put(name, promised(draft.get(name), words["by"] == "plot", scenario.model.weights))


def unsettle(scenario: Scenario, draft: Draft, words: Words) -> None:
    """A side looks less sure than it did."""
    amount = int(words.get("by", scenario.model.weights.surprise))
    draft.put("room.shock", draft.get("room.shock") + (amount if words["side"] == "removal" else -amount))


def settle(scenario: Scenario, draft: Draft, words: Words) -> None:
    """A term of going is granted if it costs the winners less than a fight before the plenum would."""
    board, term = Board(scenario, draft), scenario.model.terms[words["term"]]
    room = board.room()
    room = replace(room, mood=room.mood // 2)  # the winners feel the day's mood, and not yet the whole of it
    strength = chance_of_holding(board.public(), room, board.presidium_share(), board.weights)
    given = granted(term.cost, strength, board.weights, draft.get("room.conceded"))
    draft.note(lambda: Granted(term.id, given, term.cost, strength))
    draft.put("room.conceded", draft.get("room.conceded") + (term.cost if given else 0))
    draft.put(words["into"], int(given))


VERBS: Mapping[str, Verb] = {
    "ask": ask,
    "hear": hear,
    "speak": speak,
    "argue": argue,
    "rebut": rebut,
    "leave": leave,
    "take": take,
    "promise": promise,
    "unsettle": unsettle,
    "settle": settle,
    "divide": divide,
    "close": close,
}
