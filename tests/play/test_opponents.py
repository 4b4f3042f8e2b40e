"""The opponent plays the record; off its path the nearest choice listed, and the report says so."""

from game.play.opponent import Answered, TheRecord
from game.play.play import Play
from game.play.rules import Rules
from game.play.verdict import decisions


def decide(rules: Rules, scene: str, *is_open: str) -> Answered:
    found = rules.scenario.scenes[scene]
    places = tuple(place for place, choice in enumerate(found.choices) if choice.id in is_open)
    return TheRecord().decide(found, places)


def test_the_record_is_played_while_it_is_open(small: Rules) -> None:
    assert decide(small, "table", "leave_quietly", "stay_seated", "shout") == Answered(0, "record")


def test_off_the_record_the_first_fallback_that_is_open_is_played(small: Rules) -> None:
    assert decide(small, "table", "stay_seated", "shout") == Answered(1, "fallback")
    assert decide(small, "table", "shout") == Answered(2, "fallback")


def test_without_a_fallback_the_first_open_choice_is_played(small: Rules) -> None:
    assert decide(small, "coat", "leave_it") == Answered(1, "fallback")


def test_where_nothing_is_open_he_does_what_needs_no_leave(small: Rules) -> None:
    assert decide(small, "table") == Answered(1, "fallback")


def warned(rules: Rules) -> Play:
    """Boris walks three rounds; Dora loses patience and warns Anna, who can then not leave as she did."""
    play = Play.begin(rules, "boris", 7)
    for _ in range(3):
        play.choose("whisper")
    return play


def test_a_person_outside_both_roles_follows_his_rule(small: Rules) -> None:
    quick = Play.begin(small, "boris", 7)
    quick.choose("ask_vera")
    assert [taken.choice.id for taken in quick.track if taken.by == "rule"] == ["let_in"]
    assert [taken.choice.id for taken in warned(small).track if taken.by == "rule"] == ["warn_anna"]


def test_a_fallback_is_played_in_the_scene_whose_record_is_closed(small: Rules) -> None:
    table = next(taken for taken in warned(small).track if taken.scene.id == "table")
    assert (table.choice.id, table.by) == ("stay_seated", "fallback")


def test_the_report_says_where_a_fallback_stood_in_and_nowhere_else(small: Rules) -> None:
    play = warned(small)
    instead = {decision.scene: decision.instead for decision in play.verdict().decisions}
    assert "Anna" in instead["table"]
    assert not any(words for scene, words in instead.items() if scene != "table")


def test_every_decision_says_whose_it_was(small: Rules) -> None:
    found = decisions(small.scenario, warned(small).track, "boris")
    assert [(part.by, part.mine) for part in found][:5] == [("Boris", True)] * 3 + [("Dora", False), ("Anna", False)]


def test_on_the_records_path_no_fallback_is_ever_played(october: Rules) -> None:
    for role in october.scenario.roles:
        play = Play.begin(october, role, 1964)
        while play.scene:
            done = play.scene.done()
            assert done is not None
            play.choose(done.id)
        assert {taken.by for taken in play.track} <= {"player", "record", "rule", "scene"}
