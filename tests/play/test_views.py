"""Views: a role is shown what it knows, and until the end nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from game.play.situation import Situation
from game.play.view import view
from game.scenario.model import Role, known_to
from tests.play.walks import PICKS, SEEDS, play_on

ROLES = st.sampled_from(["khrushchev", "brezhnev"])


def hidden_from(rules: Rules, role: str) -> list[str]:
    return [f": {variable.means}, " for variable in rules.scenario.variables.values() if not known_to(variable, role)]


def shown(seat: Seat) -> str:
    gauges = "\n".join(f": {gauge.label}, {gauge.text}" for gauge in seat.view.gauges)
    return gauges + "\n" + "\n".join(seat.ledger())


@settings(max_examples=20)
@given(ROLES, SEEDS, PICKS)
def test_before_the_end_neither_panel_nor_ledger_tells_what_a_role_may_not_know(
    october: Rules, role: str, seed: int, picks: list[int]
) -> None:
    seat = Seat(Play.begin(october, role, seed))
    hidden = hidden_from(october, role)
    assert hidden
    for pick in picks:
        if seat.page.ending:
            return
        assert not [means for means in hidden if means in shown(seat)]
        assert not [line for line in seat.ledger() if "the wish to remove him of" in line]
        play_on(seat.play, [pick])


def test_after_the_end_the_whole_ledger_is_open(small: Rules) -> None:
    seat = Seat(Play.begin(small, "anna", 7))
    assert not [line for line in seat.ledger() if "Vera" in line]
    for name in ("stay_seated", "take_it", "walk"):
        seat.choose(name)
    lines = "\n".join(seat.ledger())
    assert "the wish to remove him of Vera" in lines
    assert "Vera has given her word" in lines or "the commitment of Vera" in lines


def changed(rules: Rules, play: Play, role: Role) -> list[str]:
    """The labels of what a role watches that is no longer, or never was, as it began."""
    watched = [(rules.scenario.variables[name], play.situation.values[rules.layout.index[name]]) for name in role.watch]
    return [
        found.label
        for found, value in watched
        if value != found.start or (found.type.kind == "number" and found.high <= 10)
    ]


def test_only_watched_variables_that_have_changed_are_gauges_and_in_their_order(october: Rules) -> None:
    for role in october.scenario.roles.values():
        assert all(known_to(october.scenario.variables[name], role.id) for name in role.watch)
        play, shown_ = Play.begin(october, role.id, 1), set()
        while play.scene:
            labels = [gauge.label for gauge in play.view.gauges]
            assert labels == changed(october, play, role)
            shown_.update(labels)
            play_on(play, [1])
        assert len(shown_) > 2


def test_a_gauge_says_its_value_in_words(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    assert {gauge.label: gauge.text for gauge in play.view.gauges} == {
        "How long it has taken": "0 of 3",
        "Voices for Anna": "0 of 5",
    }
    play.choose("leave_quietly")
    assert {gauge.label: gauge.text for gauge in play.view.gauges}["A pension is promised"] == "yes"


def test_a_flag_is_no_gauge_until_it_is_set(small: Rules) -> None:
    calm = Play.begin(small, "anna", 7).situation
    warned = list(calm.values)
    warned[small.layout.index["warned"]] = 1
    views = [view(small, found, "anna", "") for found in (calm, Situation(calm.scene, tuple(warned)))]
    texts = [{gauge.label: gauge.text for gauge in found.gauges}.get("Anna has been warned") for found in views]
    assert texts == [None, "yes"]


def test_everybody_who_acts_is_estimated_save_the_role_himself(small: Rules) -> None:
    estimates = Play.begin(small, "anna", 7).view.estimates
    assert [estimate.person for estimate in estimates] == ["boris", "vera", "gleb"]
    assert all(estimate.why for estimate in estimates)
    assert {estimate.stance for estimate in estimates} == {"unknown"}


def test_an_estimate_changes_with_what_a_man_says_in_the_room(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    play.choose("leave_quietly")
    stances = {estimate.person: estimate.stance for estimate in play.view.estimates}
    assert stances["boris"] == "against"
    assert "unknown" not in stances.values()


def test_an_estimate_never_looks_into_the_numbers(small: Rules) -> None:
    """The same acts seen, whatever they wish: the view is the same."""
    views = {Play.begin(small, "anna", seed).view for seed in range(20)}
    assert len(views) == 1


def test_what_became_of_a_man_is_told_only_after_the_end(small: Rules) -> None:
    seat = Seat(Play.begin(small, "anna", 7))
    assert seat.dossier("anna").after == ""
    for name in ("leave_quietly", "take_it", "walk"):
        seat.choose(name)
    assert seat.dossier("anna").after == "She went home."


def test_the_record_is_shut_until_an_act_is_over(small: Rules) -> None:
    seat = Seat(Play.begin(small, "boris", 7))
    assert seat.record() is None
    seat.choose("whisper")
    assert seat.record() is None
    anna = Seat(Play.begin(small, "anna", 7)).record()
    assert anna is not None
    assert [decision.scene for decision in anna.decisions] == ["corridor", "door"]


def test_every_person_of_the_scenario_has_a_dossier(october: Rules) -> None:
    for role in october.scenario.roles:
        seat = Seat(Play.begin(october, role, 1))
        assert set(seat.people()) == set(october.scenario.people)
        assert all(seat.dossier(person).name and seat.dossier(person).why for person in seat.people())


def test_every_claim_of_the_record_has_a_card_with_its_sources(october: Rules) -> None:
    seat = Seat(Play.begin(october, "brezhnev", 1))
    assert len(october.scenario.claims) > 200
    for claim in october.scenario.claims:
        card = seat.claim(claim)
        assert card.text
        assert card.sources
