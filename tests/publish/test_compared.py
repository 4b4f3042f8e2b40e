"""A comparison in words: first whether anything moved, then what, the largest first."""

import json
from dataclasses import replace

import pytest

from game.explore.comparison.compare import Change, Comparison, Move
from game.explore.comparison.difference import difference
from game.explore.comparison.reach import Thing
from game.explore.survey.shares import Share, share
from game.play.errors import PlayError
from game.publish.explored.compared import comparison


def move(name: str, old: Share, new: Share, tolerance: float = 3) -> Move:
    apart = difference(old, new)
    return Move("both at random", "ending", name.casefold(), name, old, new, apart, apart.exceeds(tolerance))


STILL = Comparison("mill", False, 3.0, 12, (), (), (), (), (), (), ())
KEPT = move("He keeps a post", share(360, 2000), share(820, 2000))
SLIGHT = move("He goes", share(1000, 2000), share(1070, 2000))
MOVED = replace(
    STILL,
    moves=(KEPT, SLIGHT),
    changes=(Change("both at random", "scenes in a play", 30.0, 36.5),),
    lost=(Thing("scene", "attic", "", "The attic"),),
    won=(Thing("choice", "cellar", "descend", "Go down."),),
    gone=(Thing("ending", "fire", "", "It burns"),),
    added=(Thing("scene", "yard", "", "The yard"),),
    alone=("history (anna history, boris history)",),
)


def test_where_nothing_moved_that_is_all_there_is_to_say():
    text = comparison(STILL, "text")
    assert text == "Nothing surely moved by more than 3 points.\n12 shares were compared.\n"


def test_the_same_scenario_is_said_to_be_the_same():
    assert "The scenario is the same in both surveys." in comparison(replace(STILL, same_text=True), "text")


def test_what_moved_stands_with_both_shares_and_their_bounds():
    lines = comparison(MOVED, "text").splitlines()
    assert lines[0] == "1 share surely moved by more than 3 points."
    text = " ".join(" ".join(lines).split())
    assert "+23.0 (+20.2 to +25.7) He keeps a post: 18.0 % (16.4–19.7) to 41.0 % (38.9–43.2) (both at random)" in text
    assert text.index("He keeps a post") < text.index("He goes")
    assert "scenes in a play: 30 to 36.5 (both at random)" in text
    assert "NOT REACHED ANY MORE - scene attic: The attic" in text
    assert "REACHED NOW - choice cellar / descend: Go down." in text
    assert "GONE FROM THE SCENARIO - ending fire: It burns" in text
    assert "NEW IN THE SCENARIO - scene yard: The yard" in text
    assert "- history (anna history, boris history)" in text
    assert max(map(len, lines)) <= 80


def test_what_is_within_the_tolerance_stands_apart():
    text = comparison(MOVED, "text")
    assert text.index("MORE THAN IS TOLERATED") < text.index("He keeps a post") < text.index("\nMOVED, ")
    assert text.index("\nMOVED, ") < text.index("He goes")
    assert "MORE THAN IS TOLERATED" not in comparison(replace(MOVED, moves=(SLIGHT,)), "text")


def test_programs_are_told_the_same():
    found = json.loads(comparison(MOVED, "json"))
    assert (found["beyond"], found["tolerance"]) == (True, 3.0)
    assert found["moves"][0]["apart"] == {"by": 23.0, "low": KEPT.apart.low, "high": KEPT.apart.high}
    assert found["lost"] == [{"kind": "scene", "scene": "attic", "choice": "", "what": "The attic"}]


def test_another_form_is_refused():
    with pytest.raises(PlayError, match="written as text or json, not as html"):
        comparison(STILL, "html")
