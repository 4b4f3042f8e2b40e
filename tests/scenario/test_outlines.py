"""An outline becomes a scenario that runs, whatever was written in it."""

import pytest
from hypothesis import given, settings

from game.scenario.making.beginning import drafted
from game.scenario.making.outline import LARGEST, read_outline
from game.scenario.making.plot import LEAVE, MOST_CHOICES, MOST_SCENES, TO_BE_WRITTEN
from game.scenario.refusal import RefusedError
from tests.scenario.outlines import MARKDOWN, ROLES, ends, errors, scenario_in, scenario_or_sentence

MILL = """\
---
author: somebody
---
# The *strike* at the mill

It is 1911, and nobody is paid. The mill stood for three days (?).

## The yard

You stand in the yard, as told [elsewhere](http://example.org). <!-- not this -->
The owner has a <b>pistol</b> (?). It rains.

- Speak to them -> the GATE
- Go home → Ending: Silence
  - Nobody sees you.
- Wait

## The gate

The gate is shut.

1. Climb => The wall
2. Turn back -> The yard

### Silence

Nobody speaks.

## Ending: The wage

It is paid.
"""


def notes_of(text: str) -> str:
    return "\n".join(drafted(read_outline(text), "it", "It", ROLES)[1])


def test_headings_are_scenes_and_endings_and_bullets_choices() -> None:
    scenario, problems = scenario_in(MILL)
    assert errors(problems) == []
    assert [scene.title for scene in scenario.scenes.values()] == ["The yard", "The gate", "The wall"]
    assert [ending.title for ending in scenario.endings.values()] == ["Silence", "The wage"]
    ways = [(choice.label, choice.ways[0].to) for choice in scenario.scenes["the_yard"].choices]
    assert ways == [("Speak to them", "the_gate"), ("Go home", "silence"), ("Wait", "the_gate")]


def test_what_stands_below_a_bullet_follows_it() -> None:
    scenario, _ = scenario_in(MILL)
    then = scenario.scenes["the_yard"].choices[1].then
    assert then
    assert then.source.strip() == "Nobody sees you."


def test_paragraphs_are_the_text_without_links_html_and_marks() -> None:
    scenario, _ = scenario_in(MILL)
    text = scenario.scenes["the_yard"].text
    assert text
    said = "You stand in the yard, as told elsewhere. The owner has a pistol. It rains."
    assert " ".join(text.source.split()) == said
    assert " ".join(scenario.primer.split()) == "It is 1911, and nobody is paid. The mill stood for three days."


def test_a_doubted_sentence_is_a_claim_that_nobody_has_sourced() -> None:
    scenario, _ = scenario_in(MILL)
    claims = [(" ".join(claim.text.split()), claim.standing.value) for claim in scenario.claims.values()]
    assert claims == [("The mill stood for three days.", "legend"), ("The owner has a pistol.", "legend")]
    assert [source.title for source in scenario.sources.values()] == ["A source still to be found"]
    assert set(scenario.scenes["the_yard"].claims) == set(scenario.claims)


def test_an_arrow_to_nowhere_makes_an_empty_scene_and_says_so() -> None:
    scenario, _ = scenario_in(MILL)
    text = scenario.scenes["the_wall"].text
    assert text
    assert text.source.strip() == TO_BE_WRITTEN
    assert "No heading reads “The wall”: an empty scene was made." in notes_of(MILL)
    assert "Did you mean “The gate”?" in notes_of(MILL.replace("the GATE", "The gat"))


def test_everything_of_an_outline_counts_as_invented() -> None:
    scenario, _ = scenario_in(MILL)
    for scene in scenario.scenes.values():
        text = scene.text.source if scene.text else ""
        assert scene.history == "invented" or " ".join(scene.invented) == " ".join(text.split())
    assert all(ending.invented for ending in scenario.endings.values())


def test_after_the_last_scene_come_the_endings_that_no_arrow_points_at() -> None:
    scenario, _ = scenario_in("## One\n\nx\n\n## Ending: A\n\na\n\n## Ending: B\n\nb")
    assert [choice.ways[0].to for choice in scenario.scenes["one"].choices] == ["a", "b"]


def test_arrows_that_go_round_for_ever_are_given_a_way_out() -> None:
    round_and_round = "## One\n\n- On -> Two\n\n## Two\n\n- Back -> One\n"
    scenario, problems = scenario_in(round_and_round)
    assert errors(problems) == []
    assert [choice.label for choice in scenario.scenes["two"].choices] == ["Back", LEAVE]
    assert LEAVE in notes_of(round_and_round)


def test_a_second_heading_of_the_same_words_is_told() -> None:
    scenario, _ = scenario_in("## One\n\na\n\n## One\n\nb")
    assert list(scenario.scenes) == ["one", "one_2"]
    assert "Two headings read “One”" in notes_of("## One\n\n## One\n")


def test_a_long_text_stands_on_several_pages_and_loses_no_word() -> None:
    words = " ".join(f"word{n}{'.' if n % 9 == 8 else ''}" for n in range(1000))
    scenario, problems = scenario_in(f"## One\n\n{words}\n\n- A {words[:600]}\n\n## Ending: Z\n\n{words}")
    assert errors(problems) == []
    told = [scene.text.source for scene in scenario.scenes.values() if scene.text]
    told += [ending.text.source for ending in scenario.endings.values()]
    assert sum(len(text.split()) for text in told) >= 2000
    assert [ends(scenario, role) for role in ROLES] == [ending.id for ending in scenario.endings.values()] * 2


def test_cyrillic_headings_have_ids_that_can_be_typed() -> None:
    scenario, _ = scenario_in("# Фабрика\n\n## Двор\n\nТихо.\n\n- Войти -> Цех\n\n## Цех\n\n## Ending: Щука")
    assert (list(scenario.scenes), list(scenario.endings)) == (["dvor", "tsekh"], ["shchuka"])


@pytest.mark.parametrize("text", ["", "\n\n", "<!-- a note -->", "![](x.png)", "---\na: b\n---\n", "\u200b", "😀"])
def test_an_outline_without_words_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(RefusedError, match="The outline is empty"):
        read_outline(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("\n\n".join(f"## Scene {n}" for n in range(MOST_SCENES + 1)), f"more than {MOST_SCENES}"),
        ("## One\n\n" + "\n".join(f"- Go -> Place {n}" for n in range(MOST_CHOICES + 1)), "bullets"),
        ("word " * 200_000, f"more than {MOST_SCENES}"),
        ("x" * (LARGEST + 1), "too long"),
    ],
    ids=["scenes", "bullets", "one endless scene", "letters"],
)
def test_more_than_a_play_can_hold_is_refused_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(RefusedError, match=words):
        scenario_in(text)


@pytest.mark.parametrize(
    "text",
    ["just words", "# Only a title", "- only\n- bullets", "> > > > deep", "- - - - deep", "*a " * 3000, "### end",
     "## continue\n\n- continue", "[" * 3000, "## {if x}\n\n{y} }{", "```\ncode {x}\n```", "| a |\n|---|\n| b |",
     "## One\n\n- -> One", "Title\n=====\n\nPart\n----\n\ntext", "## A\r\n\r\nb\r\n", "## * a\n\n&lt;b&gt; \\* c"],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_messy_outlines_run(text: str) -> None:
    scenario, problems = scenario_in(text)
    assert errors(problems) == []
    assert all(ends(scenario, role) for role in ROLES)


@settings(max_examples=60, deadline=None)
@given(MARKDOWN)
def test_any_text_gives_a_sentence_or_a_scenario_that_runs(text: str) -> None:
    made = scenario_or_sentence(text)
    if isinstance(made, str):
        assert made.endswith(".")
        return
    scenario, problems = made
    assert errors(problems) == []
    assert all(ends(scenario, role) for role in ROLES)
