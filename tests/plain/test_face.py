"""The plain face: paragraphs, numbered choices and a line of input, and nothing on the screen that moves."""

import re
from itertools import takewhile

import pytest

from game.play.errors import PlayError
from game.play.rules import Rules
from tests.plain.transcript import Transcript, answer

RESULTS = ("Carried: ", "Not carried: ")


def test_a_whole_play_reads_as_a_transcript(small: Rules) -> None:
    sitting = Transcript(small, "anna", ["1", "1", "1"])
    assert sitting.ended
    read = [
        sitting.text.index(words)
        for words in ("THE CORRIDOR", "They look at you.", "Hands are counted.", "ANNA GOES", "WHAT FOLLOWED")
    ]
    assert read == sorted(read)


def test_choices_are_numbered_and_closed_ones_say_why(small: Rules) -> None:
    said = Transcript(small, "anna", []).said
    assert said[-4:-1] == ["1. Say that you will go.", "2. Stay where you are.", "3. Shout. (closed: About what?)"]


def test_a_choice_is_taken_by_number_or_by_id(small: Rules) -> None:
    by_number, by_id = (
        Transcript(small, "anna", lines) for lines in (["2", "1", "2"], ["stay_seated", "take_it", "look_back"])
    )
    assert by_number.said == by_id.said


def test_a_closed_choice_is_refused_with_its_reason_and_the_play_goes_on(small: Rules) -> None:
    sitting = Transcript(small, "anna", ["3", "1", "1", "1"])
    assert "That is closed: About what?" in sitting.text
    assert sitting.ended


@pytest.mark.parametrize(
    "line", ["0", "4", "99999999999999999999", "-1", "1.5", "leave", "\x1b[A", "½", "١", "{}", "%s", "help!"]
)
def test_what_is_neither_choice_nor_word_gets_a_sentence(small: Rules, line: str) -> None:
    said = answer(small, line)
    assert said == f"“{line}” is neither a choice here nor a word I know. Type a number, or help."


def test_an_empty_line_changes_nothing(small: Rules) -> None:
    sitting = Transcript(small, "anna", ["", "   ", "\t"])
    assert sitting.said == [*Transcript(small, "anna", []).said, "> ", "> ", "> "]


def test_spaces_round_a_line_do_not_matter(small: Rules) -> None:
    assert Transcript(small, "anna", ["  1  ", " QUIT "]).said == Transcript(small, "anna", ["1", "quit"]).said


def test_nothing_is_written_that_moves_a_cursor_or_colours_a_word(october: Rules) -> None:
    lines = ["situation", "dossier khrushchev", "1", "why", "glossary", "record", "2", "1", "1", "3", "1"] * 6
    for role in october.scenario.roles:
        text = Transcript(october, role, lines).text
        assert not [letter for letter in text if ord(letter) < 32 and letter != "\n"]


def test_when_lines_run_out_the_sitting_ends_without_an_ending(small: Rules) -> None:
    assert not Transcript(small, "anna", ["1"]).ended
    assert not Transcript(small, "anna", ["quit", "1", "1", "1"]).ended


def test_moves_that_nobody_types_stop_at_the_first_that_cannot_be_taken(small: Rules) -> None:
    for line, why in (("3", "That is closed"), ("take_it", "neither a choice"), ("9", "neither a choice")):
        with pytest.raises(PlayError, match=f"{why}.*saved up to there"):
            Transcript(small, "anna", [line], strict=True)


def closed_hall(sitting: Transcript) -> list[tuple[list[str], str]]:
    """The rows of each closing step of the assembly, and the result below them."""
    found = []
    for place, line in enumerate(sitting.said):
        if line.startswith("The assembly: the closing."):
            rows = list(takewhile(lambda row: row.startswith("  "), sitting.said[place + 1 :]))
            found.append((rows, sitting.said[place + 1 + len(rows)]))
    return found


def test_a_hall_that_closes_is_counted_by_its_voices_and_its_platform(small: Rules) -> None:
    closings = [
        closing for seed in range(30) for closing in closed_hall(Transcript(small, "anna", ["1", "1", "1"], seed=seed))
    ]
    assert closings
    for rows, result in closings:
        assert [row.split(":")[0] for row in rows] == ["  those on the platform", "  clerks", "  workers"]
        votes = [tuple(map(int, re.findall(r"[0-9]+", row))) for row in rows]
        voted, voices = sum(vote[0] for vote in votes), sum(vote[1] for vote in votes)
        assert voices == 33
        said = "Unanimous." if voted == voices else f"{voted} of 33 for, once the rest were asked. Not unanimous."
        assert result == f"{said} In this model."


AFTER = "The play is over. Type record, why, undo, or quit."


def test_after_an_ending_words_still_answer_until_the_reader_leaves(small: Rules) -> None:
    sitting = Transcript(small, "anna", ["1", "1", "1", "record", "why", "quit", "undo"])
    assert sitting.ended
    assert sitting.said.count(AFTER) == 3
    over = sitting.text.split(AFTER, 1)[1]
    assert "THE RECORD SO FAR" in over
    assert "the commitment of Vera" in over


def test_a_play_that_is_over_can_be_taken_back_and_played_on(small: Rules) -> None:
    back = Transcript(small, "anna", ["1", "1", "1", "undo"])
    assert not back.ended
    assert back.seat.page.scene == "street"
    assert Transcript(small, "anna", ["1", "1", "1", "undo", "2"]).ended


def test_when_lines_run_out_at_an_ending_it_is_an_ending(small: Rules) -> None:
    sitting = Transcript(small, "anna", ["1", "1", "1"])
    assert (sitting.ended, sitting.said[-2:]) == (True, [AFTER, "> "])


def test_a_list_of_moves_stops_at_the_ending(small: Rules) -> None:
    sitting = Transcript(small, "anna", ["1", "1", "1", "undo", "nonsense"], strict=True)
    assert sitting.ended
    assert AFTER not in sitting.text
    assert sitting.said.count("> ") == 3


def test_every_count_is_called_the_models(october: Rules) -> None:
    for role in october.scenario.roles:
        sitting = Transcript(october, role, [])
        while options := sitting.seat.page.options:
            sitting.face.answer(next(option.id for option in options if option.closed is None))
        results = [line for line in sitting.said if line.startswith(RESULTS) or "Not unanimous." in line]
        assert results
        assert all(line.endswith("In this model.") for line in results)
