"""Pages: each role reads what it saw, with the invented words named, and beside the record where that is asked for."""

from game.play.page import Division, Page, Passage, Protocol
from game.play.play import Play
from game.play.rules import Rules


def passages(page: Page) -> list[Passage]:
    return [part for part in page.parts if isinstance(part, Passage)]


def words(page: Page) -> str:
    return "\n".join(paragraph for passage in passages(page) for paragraph in passage.paragraphs)


def protocols(page: Page) -> list[Protocol]:
    return [part for part in page.parts if isinstance(part, Protocol)]


def warned(rules: Rules, role: str = "boris") -> Play:
    play = Play.begin(rules, role, 7)
    for _ in range(3):
        play.choose("whisper")
    return play


def test_a_role_does_not_read_the_scene_that_it_did_not_see(small: Rules) -> None:
    page = Play.begin(small, "anna", 7).page
    assert "Boris has stopped at Vera's desk." in words(page)
    assert "Vera has answered." not in words(page)
    assert "You wait" not in words(page)


def test_the_one_who_decides_reads_what_follows(small: Rules) -> None:
    play = Play.begin(small, "boris", 7)
    play.choose("ask_vera")
    assert "Vera has answered." in words(play.page)
    assert "Boris has stopped" not in words(play.page)
    assert "The door opens." not in words(play.page)


def test_a_page_holds_only_what_came_since_the_last_decision(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    play.choose("stay_seated")
    assert "Hands are counted." in words(play.page)
    play.choose("take_it")
    assert words(play.page) == "It is warm."


def test_prose_follows_the_situation(small: Rules) -> None:
    play = Play.begin(small, "boris", 7)
    assert "Rounds so far: 0." in words(play.page)
    play.choose("whisper")
    assert "Rounds so far: 1." in words(play.page)
    pledged = play.situation.values[small.layout.index["pledged"]]
    assert ("Vera is with you." in words(play.page)) == bool(pledged)


def test_a_value_is_said_in_its_own_words_or_by_its_name(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    play.choose("leave_quietly")
    assert "You say it: soft." in words(play.page)


def test_the_invented_words_of_a_passage_are_named_where_they_stand(small: Rules) -> None:
    play = Play.begin(small, "boris", 7)
    assert passages(play.page)[-1].invented == ("the lamp hums",)
    play.choose("ask_vera")
    after = next(passage for passage in passages(play.page) if "Vera has answered." in passage.paragraphs)
    assert after.invented == ()


def test_what_follows_an_act_that_was_never_done_is_invented_whole(small: Rules) -> None:
    play = Play.begin(small, "boris", 7)
    play.choose("whisper")
    after = next(passage for passage in passages(play.page) if passage.kind == "after")
    assert after.invented == after.paragraphs == ("The lamp hums on. Nobody wrote this down.",)


def test_invented_words_of_every_page_stand_in_its_text(october: Rules) -> None:
    for role in october.scenario.roles:
        play = Play.begin(october, role, 1964)
        named = 0
        while play.scene:
            for passage in passages(play.page):
                text = "\n".join(passage.paragraphs)
                assert all(phrase in text for phrase in passage.invented)
                named += len(passage.invented)
            play.choose(play.page.options[0].id if play.page.options[0].closed is None else play.page.options[1].id)
        assert named > 5


def test_a_speech_against_all_expectation_is_told_in_words_that_are_marked_as_invented(small: Rules) -> None:
    pages = []
    for seed in range(60):
        play = Play.begin(small, "anna", seed)
        play.choose("stay_seated")
        against = play.situation.values[small.layout.index["against"]]
        spoken = [passage for passage in passages(play.page) if passage.kind == "note"]
        assert len(spoken) == against
        pages += spoken
    assert pages
    assert all(passage.invented == passage.paragraphs for passage in pages)


def test_votes_are_shown_without_reasons_unless_one_is_studying(small: Rules) -> None:
    reasons = []
    for study in (False, True):
        play = Play.begin(small, "anna", 7, study=study)
        play.choose("leave_quietly")
        divisions = [part for part in play.page.parts if isinstance(part, Division)]
        assert divisions
        reasons.append(any(ballot.why for division in divisions for ballot in division.ballots))
    assert reasons == [False, True]


def test_study_mode_shows_the_record_after_each_decision(small: Rules) -> None:
    play = Play.begin(small, "boris", 7, study=True)
    play.choose("whisper")
    beside = protocols(play.page)
    assert [protocol.title for protocol in beside] == ["Beside the record"]
    assert [(part.choice, part.recorded) for part in beside[0].decisions] == [("whisper", "ask_vera")]
    assert [(found.question, found.finding) for found in beside[0].findings] == [("began", "departs")]


def test_in_play_the_record_is_not_shown_before_the_act_ends(small: Rules) -> None:
    play = Play.begin(small, "boris", 7)
    play.choose("whisper")
    assert not protocols(play.page)
    play.choose("ask_vera")
    assert [protocol.title for protocol in protocols(play.page)] == ["Protocol: The talk", "Protocol: The sitting"]


def test_a_protocol_holds_its_act_and_no_other(small: Rules) -> None:
    play = Play.begin(small, "boris", 7)
    play.choose("ask_vera")
    first, second = protocols(play.page)
    assert [decision.scene for decision in first.decisions] == ["corridor", "door"]
    assert [decision.scene for decision in second.decisions] == ["table", "coat", "street"]
    assert {found.question for found in first.findings} == {"began", "was_seen"}
    assert {found.question for found in second.findings} == {"went_quietly", "votes_for"}


def test_the_last_page_is_read_from_ones_own_chair_and_then_for_both(small: Rules) -> None:
    endings = []
    for role in ("anna", "boris"):
        play = Play.begin(small, role, 7)
        while play.scene:
            play.choose(play.page.options[0].id)
        assert play.ending == "goes"
        endings.append([passage.heading for passage in passages(play.page)][-2:])
    assert endings == [["Anna goes", "What followed"], ["The assembly", "Anna goes"]]


def test_a_passage_names_its_place_only_to_one_who_was_there(small: Rules) -> None:
    there = Play.begin(small, "boris", 7)
    there.choose("ask_vera")
    places = {passage.heading: passage.where for passage in passages(there.page)}
    assert (places["The table"], places["The vote"]) == ("The table", "")
    elsewhere = passages(Play.begin(small, "anna", 7).page)
    assert [(passage.heading, passage.where) for passage in elsewhere if passage.heading] == [
        ("The corridor", ""),
        ("The door", ""),
        ("The table", "The table"),
    ]


def test_no_page_of_october_names_a_place_where_the_role_is_not(october: Rules) -> None:
    for role in october.scenario.roles:
        there = {scene.title for scene in october.scenario.scenes.values() if role in scene.present}
        play = Play.begin(october, role, 1964)
        while play.scene:
            assert {passage.heading for passage in passages(play.page) if passage.where} <= there
            play.choose(next(option.id for option in play.page.options if option.closed is None))


def test_why_they_acted_so_is_told_in_the_protocol_and_begins_in_this_model(small: Rules) -> None:
    play = Play.begin(small, "anna", 7)
    for name in ("leave_quietly", "take_it", "walk"):
        play.choose(name)
    reasons = protocols(play.page)[-1].reasons
    assert any(reason.startswith("Vera spoke") and "In this model: " in reason for reason in reasons)
