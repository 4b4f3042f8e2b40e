"""Each verb of the model moves what it says, in the direction it says."""

import pytest

from game.play.board import Board
from game.play.chance import Chance
from game.play.draft import Draft
from game.play.ledger import Spoken
from game.play.rules import Rules
from game.play.situation import Situation
from game.play.verbs import VERBS
from game.play.view import estimated
from game.scenario import verbs as authored
from game.scenario.model import Prior


def draft(rules: Rules, seed: int = 5, **numbers: int) -> Draft:
    """A step about to be taken, with some numbers set (a double underscore stands for a dot)."""
    found = Draft(rules.layout, Chance(seed, "table"), "stay_seated", list(rules.layout.opening(seed).values))
    for name, value in numbers.items():
        found.values[rules.layout.index[name.replace("__", ".")]] = value
    return found


def do(rules: Rules, made: Draft, verb: str, **words: str) -> Draft:
    VERBS[verb](rules.scenario, made, words)
    return made


def test_every_verb_that_authors_may_write_is_one_that_can_be_done() -> None:
    by_the_rules = {"reveal", "chance"}
    assert set(VERBS) | by_the_rules == set(authored.VERBS)


def test_a_charge_raises_the_wish_of_those_it_weighs_with(small: Rules) -> None:
    made = draft(small)
    before = {person: made.get(f"grievance.{person}") for person in ("boris", "vera", "gleb")}
    do(small, made, "argue", charge="rude", by="boris")
    moved = {person: made.get(f"grievance.{person}") - was for person, was in before.items()}
    assert moved["vera"] > moved["gleb"] > 0
    assert moved["boris"] == 0


def test_a_charge_is_worth_half_at_each_repetition(small: Rules) -> None:
    made = draft(small)
    wishes = [made.get("grievance.gleb")]
    for novelty in (500, 250):
        do(small, made, "argue", charge="rude", by="vera")
        wishes.append(made.get("grievance.gleb"))
        assert made.get("novelty.rude") == novelty
    assert wishes[1] - wishes[0] > wishes[2] - wishes[1] > 0


def test_who_praised_what_he_attacks_is_believed_less(small: Rules) -> None:
    vera, boris = (
        do(small, draft(small), "argue", charge="rude", by=speaker).get("grievance.gleb")
        for speaker in ("vera", "boris")
    )
    assert vera > boris


def test_an_answered_charge_has_nothing_new_left_in_it(small: Rules) -> None:
    made = draft(small)
    before = made.get("grievance.vera")
    do(small, made, "rebut", charge="rude", by="anna")
    answered = made.get("grievance.vera")
    assert answered < before
    assert (made.get("novelty.rude"), made.get("answered.rude")) == (0, 1)
    assert do(small, made, "argue", charge="rude", by="boris").get("grievance.vera") == answered


@pytest.mark.parametrize(("holder", "value"), [("plot", 1000), ("nobody", 0), ("khrushchev", -1000)])
def test_a_lever_goes_to_whoever_takes_it(small: Rules, holder: str, value: int) -> None:
    assert do(small, draft(small), "take", lever="keys", by=holder).get("lever.keys") == value


def test_a_lever_taken_from_the_plot_lowers_everybodys_belief_in_it(small: Rules) -> None:
    beliefs = [
        Board(small.scenario, do(small, draft(small), "take", lever="keys", by=by)).believed("vera")
        for by in ("plot", "nobody", "khrushchev")
    ]
    assert beliefs[0] > beliefs[1] > beliefs[2]


def test_a_promise_moves_a_man_towards_whoever_made_it(small: Rules) -> None:
    before = draft(small).get("grievance.gleb")
    assert do(small, draft(small), "promise", to="gleb", by="plot").get("grievance.gleb") > before
    assert do(small, draft(small), "promise", to="gleb", by="khrushchev").get("grievance.gleb") < before


def test_a_promise_to_one_without_numbers_changes_nothing(small: Rules) -> None:
    assert not do(small, draft(small), "promise", to="dora", by="plot").entries


def test_a_side_that_is_unsettled_is_believed_in_less(small: Rules) -> None:
    calm = Board(small.scenario, draft(small)).believed("vera")
    shaken = Board(small.scenario, do(small, draft(small), "unsettle", side="removal", by="500"))
    heartened = Board(small.scenario, do(small, draft(small), "unsettle", side="khrushchev", by="500"))
    assert shaken.believed("vera") < calm < heartened.believed("vera")


def test_unsettling_moves_by_the_amount_or_by_the_models_surprise(small: Rules) -> None:
    assert do(small, draft(small), "unsettle", side="removal", by="70").get("room.shock") == 70
    assert (
        do(small, draft(small), "unsettle", side="removal").get("room.shock") == small.scenario.model.weights.surprise
    )


@pytest.mark.parametrize(("wish", "pledged", "commitment"), [(1000, 1, 2), (-1000, 0, 1)])
def test_one_who_is_asked_pledges_or_has_been_sounded(small: Rules, wish: int, pledged: int, commitment: int) -> None:
    made = do(small, draft(small, grievance__vera=wish, room__mood=-3000 if wish < 0 else 3000), "ask",
              person="vera", side="removal", into="pledged")  # fmt: skip
    assert (made.get("pledged"), made.get("commitment.vera")) == (pledged, commitment)


def test_one_won_over_owes_the_plot_nothing_more(small: Rules) -> None:
    made = draft(small, grievance__vera=-1000, commitment__vera=1, room__mood=-3000)
    do(small, made, "ask", person="vera", side="khrushchev", into="pledged")
    assert (made.get("pledged"), made.get("commitment.vera")) == (1, 0)


def test_hearing_counts_only_those_who_speak_for_khrushchev(small: Rules) -> None:
    against = do(small, draft(small, grievance__vera=-1000, room__mood=-3000), "hear", person="vera", into="against")
    for_ = do(small, draft(small, grievance__vera=1000, room__mood=3000), "hear", person="vera", into="against")
    assert (against.get("against"), against.get("spoken.vera")) == (1, -1)
    assert (for_.get("against"), for_.get("spoken.vera")) == (0, 1)


def test_one_who_has_spoken_has_spoken(small: Rules) -> None:
    made = do(small, draft(small), "speak", person="vera", side="khrushchev")
    do(small, made, "hear", person="vera", into="against")
    do(small, made, "speak", person="vera", side="removal")
    assert (made.get("spoken.vera"), made.get("against")) == (-1, 0)
    assert made.happenings == [Spoken("vera", for_removal=False, why="", forced=True)]


def test_a_speech_answers_why_in_this_model(small: Rules) -> None:
    made = do(small, draft(small), "hear", person="vera", into="against")
    speech = made.happenings[0]
    assert isinstance(speech, Spoken)
    assert speech.why.startswith("In this model: ")


def test_words_put_into_his_mouth_for_her_release_him_from_a_pledge(small: Rules) -> None:
    made = do(small, draft(small, commitment__vera=2), "speak", person="vera", side="khrushchev")
    assert made.get("commitment.vera") == 1


def test_a_speech_moves_what_the_others_believe(small: Rules) -> None:
    silent = Board(small.scenario, draft(small)).believed("gleb")
    heard = Board(small.scenario, do(small, draft(small), "speak", person="vera", side="removal")).believed("gleb")
    assert heard > silent


def most_conceded(rules: Rules, share: int) -> int:
    """How much the winners would already have granted when they last grant one term more."""
    granted = [
        conceded
        for conceded in range(0, 2000, 10)
        if do(
            rules,
            draft(rules, room__presidium_share=share, room__conceded=conceded),
            "settle",
            term="pension",
            into="granted",
        ).get("granted")
    ]
    return max(granted, default=-1)


def test_terms_are_granted_more_readily_where_fewer_have_left_him(small: Rules) -> None:
    assert most_conceded(small, 200) > most_conceded(small, 900) >= 0


def test_what_is_granted_is_counted_and_what_is_refused_is_not(small: Rules) -> None:
    given = do(small, draft(small), "settle", term="pension", into="granted")
    refused = do(small, draft(small, room__conceded=5000), "settle", term="pension", into="granted")
    assert (given.get("granted"), given.get("room.conceded")) == (1, 20)
    assert (refused.get("granted"), refused.get("room.conceded")) == (0, 5000)


def test_a_role_that_is_told_where_a_man_stands_knows_it_and_the_other_does_not(small: Rules) -> None:
    opening = small.layout.opening(1)
    values = list(opening.values)
    values[small.layout.index["estimate.anna.vera"]] = 1
    told = Situation(opening.scene, tuple(values))
    vera, roles = small.scenario.people["vera"], small.scenario.roles
    assert estimated(small, told, roles["anna"], vera) == Prior("against", "Dora saw her with him.")
    assert estimated(small, told, roles["boris"], vera) == Prior("leaning", "She has listened.")


def test_what_he_says_in_the_room_outweighs_what_was_heard_of_him(small: Rules) -> None:
    made = do(small, draft(small, estimate__anna__vera=1), "speak", person="vera", side="khrushchev")
    vera = small.scenario.people["vera"]
    stances = {role.id: estimated(small, made.finished(0), role, vera).stance for role in small.scenario.roles.values()}
    assert stances == {"anna": "with_you", "boris": "against"}
