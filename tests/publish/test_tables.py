"""The record and the model in words: every claim and every number, each with what it rests on."""

from game.play.rules import Rules
from game.play.shelf import load_rules
from game.publish.tables import model_lines, record_lines


def test_every_claim_has_a_line_with_its_standing(october: Rules) -> None:
    lines = list(record_lines(october.scenario))
    assert len(lines) == len(october.scenario.claims)
    for line, claim in zip(lines, october.scenario.claims.values(), strict=True):
        assert line.startswith(claim.id)
        assert f"[{claim.standing}]" in line


def test_one_claim_is_shown_whole(small: Rules) -> None:
    text = "\n".join(record_lines(small.scenario, "who-began"))
    for part in (
        "contested",
        "that morning, The corridor",
        "Vera began it.",
        "Others say:",
        "Gleb began it. (Dora, A letter",
    ):
        assert part in text


def test_a_word_finds_every_claim_that_mentions_it(small: Rules) -> None:
    text = "\n".join(record_lines(small.scenario, "ANNA"))
    assert "anna-went (" in text
    assert "who-began (" not in text


def test_a_word_that_no_claim_mentions_finds_nothing(small: Rules) -> None:
    assert list(record_lines(small.scenario, "tractor")) == []


def test_the_models_table_has_every_number_with_its_basis(october: Rules) -> None:
    text = "\n".join(model_lines(october.scenario))
    model = october.scenario.model
    for note in model.notes:
        assert f"{note.low}..{note.high}  {note.basis}" in text
    for name in (*model.levers, *model.terms):
        assert name in text
    for person in october.scenario.people.values():
        assert not person.stance or f"\n{person.id} " in text
    for body in october.scenario.bodies.values():
        assert all(f"\n{block.id} " in text for block in body.blocks)


def test_a_scenario_without_the_model_says_so_in_a_line() -> None:
    (line,) = model_lines(load_rules("tutorial").scenario)
    assert line == "The bell has no numbers: nothing in it is counted by the model."
