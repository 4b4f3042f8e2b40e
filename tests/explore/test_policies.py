"""Policies: which of the open choices each way of playing may take."""

from pathlib import Path

import pytest

from game.explore.policies import POLICIES, Recorded
from game.play.journal import Move
from game.play.rules import Rules
from tests.explore.crossroads import FORK, crossroads


@pytest.mark.parametrize(
    ("name", "is_open", "wanted"),
    [
        ("uniform", (0, 1, 2), (0, 1, 2)),
        ("uniform", (1,), (1,)),
        ("history", (0, 1, 2), (0,)),
        ("history", (1, 2), (1,)),
        ("avoid-history", (0, 1, 2), (1, 2)),
        ("avoid-history", (0,), (0,)),
        ("cautious", (0, 1, 2), (0, 1)),
        ("cautious", (2,), (2,)),
    ],
)
def test_a_policy_wants(tmp_path: Path, name: str, is_open: tuple[int, ...], wanted: tuple[int, ...]):
    scene = crossroads(tmp_path, FORK).scenes[0]
    assert POLICIES[name].wants(scene, is_open) == wanted


def test_a_recorded_play_is_followed_where_it_went_and_history_elsewhere(tmp_path: Path):
    scene = crossroads(tmp_path, FORK).scenes[0]
    taken = Recorded("a save", [Move("fork", "flip", "player"), Move("fork", "go_right", "player")])
    assert taken.wants(scene, (0, 1, 2)) == (2,), "its first choice there"
    assert taken.wants(scene, (0, 1)) == (0,), "closed now: as history has it"
    assert Recorded("empty", []).wants(scene, (0, 1, 2)) == (0,)


def test_every_policy_wants_something_open_everywhere(october: Rules):
    for scene in october.scenes:
        if scene.has_decision:
            for policy in POLICIES.values():
                for is_open in ((0,), tuple(range(len(scene.choices)))):
                    wanted = policy.wants(scene, is_open)
                    assert wanted
                    assert set(wanted) <= set(is_open)
