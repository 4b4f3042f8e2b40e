"""The words beside a choice: each answers, none decides anything, and the help knows them all."""

import errno
import os
from pathlib import Path

import pytest

from game.plain.commands import COMMANDS, HELP
from game.plain.face import PlainFace
from game.play.play import Play
from game.play.rules import Rules
from game.play.seat import Seat
from game.play.shelf import Shelf
from game.play.words import SHUT
from tests.plain.transcript import Transcript, answer

LEAVING = ("quit", "q")
READING = [word for word in COMMANDS if word not in (*LEAVING, "undo")]


@pytest.mark.parametrize("word", READING)
@pytest.mark.parametrize("rest", ["", " vera", " nobody-of-that-name", " \x1b[2J", " " + "x" * 10_000])
def test_every_word_answers_and_decides_nothing(small: Rules, word: str, rest: str) -> None:
    before = Transcript(small, "anna", [])
    sitting = Transcript(small, "anna", [word + rest])
    assert sitting.last.strip()
    assert sitting.seat.page == before.seat.page
    assert sitting.seat.play.journal.moves == before.seat.play.journal.moves


def test_help_names_every_word_once(small: Rules) -> None:
    told = [usage.split()[0] for usage, _ in HELP]
    assert sorted(told) == sorted(set(COMMANDS) - {"help", "?", "q"})
    said = answer(small, "help")
    assert all(word in said for word in told)
    assert answer(small, "?") == said


@pytest.mark.parametrize("word", LEAVING)
def test_leaving_leaves_at_once(small: Rules, word: str) -> None:
    assert len(Transcript(small, "anna", [word, "1"]).seat.play.track) == 2


def test_again_shows_the_page_as_it_stands(small: Rules) -> None:
    first = Transcript(small, "anna", [])
    assert answer(small, "again") == first.text.removesuffix("\n> ").strip()


def test_the_situation_says_where_everybody_stands(small: Rules) -> None:
    said = answer(small, "situation")
    assert "How long it has taken: 0 of 3." in said
    assert "Boris: unknown. He smiles." in said
    assert "Vera has given her word" not in said


def test_a_dossier_is_found_by_id_name_or_own_letters(small: Rules) -> None:
    dossiers = {answer(small, f"dossier {name}") for name in ("anna", "Anna", "ivanovna", "Анна")}
    assert len(dossiers) == 1
    assert "Anna Ivanovna (Анна)" in dossiers.pop()


def test_a_dossier_without_a_name_lists_them_all(small: Rules) -> None:
    said = answer(small, "dossier")
    assert all(f"  {person}: " in said for person in small.scenario.people)


def test_a_slip_in_a_name_is_met_with_the_one_that_was_meant(small: Rules) -> None:
    assert "boris" in answer(small, "dossier borsi")
    assert "who-began" in answer(small, "claim who-bogan")


def test_the_record_is_shut_until_the_act_is_over(small: Rules) -> None:
    assert answer(small, "record", role="boris").startswith("The record is shut")
    assert "THE RECORD SO FAR" in answer(small, "record")


def test_a_claim_is_shown_with_its_sources_and_rivals(small: Rules) -> None:
    said = answer(small, "claim who-began")
    assert "Vera, What I saw (1901)" in said
    assert "Gleb began it." in said


def test_a_claim_of_an_act_that_is_not_over_is_shut(small: Rules) -> None:
    assert answer(small, "claim who-began", role="boris") == SHUT
    assert answer(small, "claim anna-went") == SHUT
    assert "Anna was released." in answer(small, "1", "1", "1", "claim anna-went")


def test_a_claim_without_an_id_explains_itself(small: Rules) -> None:
    assert answer(small, "claim") == "Type: claim ID. The ids stand in the record and in the answer to: claims"


def test_the_claims_of_the_page_are_shown_once_they_may_be_read(small: Rules) -> None:
    assert answer(small, "claims", role="boris") == SHUT
    said = answer(small, "claims")
    assert said.startswith("who-began")
    assert "anna-went" not in said
    assert "Anna was released." in answer(small, "1", "1", "1", "claims")


def test_in_study_mode_no_claim_is_shut(small: Rules) -> None:
    said: list[str] = []
    face = PlainFace(Seat(Play.begin(small, "boris", 7, study=True)), lambda prompt: None, said.append)
    assert face.answer("claim anna-went")
    assert face.answer("claims")
    assert SHUT not in said


def test_the_invented_words_of_the_page_are_listed(small: Rules) -> None:
    assert "  - the lamp hums" in answer(small, "invented", role="boris")


def test_the_glossary_answers_a_word_in_either_alphabet(small: Rules) -> None:
    assert answer(small, "glossary council") == answer(small, "glossary Совет") != ""
    assert answer(small, "glossary") == "Words explained (type: glossary WORD):\nCouncil"
    assert answer(small, "glossary tractor") == "The glossary has no “tractor”."


def test_why_tells_only_what_this_role_knows(small: Rules) -> None:
    assert answer(small, "why", role="anna") == "Nothing that you know of has changed yet."
    said = answer(small, "whisper", "why", role="boris")
    assert "How long it has taken: 0 of 3, now 1 of 3." in said
    assert "looking" not in said


def test_undo_shows_the_page_of_the_decision_taken_back(small: Rules) -> None:
    sitting = Transcript(small, "boris", ["whisper", "undo"])
    assert sitting.last.strip() == Transcript(small, "boris", []).text.removesuffix("\n> ").strip()
    assert answer(small, "undo") == "There is no decision to take back."
    assert "stands" in answer(small, "1", "undo")


def test_an_undo_that_a_full_disk_refuses_is_a_sentence_and_the_sitting_goes_on(
    small_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = Shelf(str(small_folder)).begin(str(small_folder), "boris", seed=7, path=tmp_path / "a.journal")
    said: list[str] = []
    face = PlainFace(seat, lambda prompt: None, said.append)
    face.answer("whisper")

    def full(*arguments: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr(os, "write", full)
        assert face.answer("undo")
        assert face.answer("whisper")
    assert sum("No space left on device" in line for line in said) == 2
    assert face.answer("undo")
    assert not seat.play.journal.moves
