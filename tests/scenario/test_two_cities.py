"""Two cities: no body votes, nobody is accused, news travels and may be false; the same engine, and YAML alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.play.play import Play
from game.play.rules import Rules, step
from game.play.seat import Seat
from game.play.shelf import load_rules
from game.play.situation import Situation
from game.play.walkthrough import trial
from game.reading.diagnostic import Problems
from game.scenario.read import read_scenario

FOLDER = Path(__file__).parent / "two_cities"
SEEDS = range(8)
# What is known in one city only, until somebody brings it to the other.
OF_SARN = ("fever", "tobias", "hedda", "quay", "the grey", "drowned")
OF_VELL = ("pedlar", "sunk", "needles", "reserve", "weeks of bread", "market")


@pytest.fixture(scope="module")
def rules() -> Rules:
    return load_rules(str(FOLDER))


def test_the_cities_are_clean_and_need_nothing_of_a_committee(rules: Rules) -> None:
    problems = Problems()
    scenario = read_scenario(FOLDER, problems)
    assert problems.diagnostics == ()
    assert scenario is not None
    assert len(scenario.scenes) == 10
    assert not any((scenario.bodies, scenario.motions, scenario.charges, scenario.model.levers))
    assert not any(person.stance for person in scenario.people.values())
    assert {path.suffix for path in FOLDER.rglob("*") if path.is_file()} == {".yaml"}
    assert not any((FOLDER / name).exists() for name in ("bodies.yaml", "charges.yaml", "model.yaml", "glossary.yaml"))


def test_each_ending_is_walked_to_from_each_chair(rules: Rules) -> None:
    scenario = rules.scenario
    walked = [trial(rules, walkthrough) for walkthrough in scenario.walkthroughs]
    assert [stray for tried in walked for stray in tried.strays] == []
    reached = {(tried.walkthrough.role, tried.ending) for tried in walked}
    assert reached == {(role, ending) for role in scenario.roles for ending in scenario.endings}


def _plays(rules: Rules, role: str) -> Iterator[Seat]:
    """A play at each page of every playing by a role, the other side playing the record, with luck of several kinds."""
    for seed in SEEDS:
        yield from _from(rules, role, seed, ())


def _from(rules: Rules, role: str, seed: int, moves: tuple[str, ...]) -> Iterator[Seat]:
    play = Play.begin(rules, role, seed)
    for move in moves:
        play.choose(move)
    yield Seat(play)
    for option in play.options:
        if option.closed is None:
            yield from _from(rules, role, seed, (*moves, option.id))


def _shown(seat: Seat) -> str:
    """Everything that a role has before it: the page and its protocols, the panel, the ledger, the record so far."""
    scenario = seat.scenario
    open_claims = [claim for claim in scenario.claims if seat.may_open(claim)]
    return repr((seat.page.parts, seat.page.options, seat.view, seat.ledger(), seat.record(), open_claims)).casefold()


def _value(rules: Rules, situation: Situation, name: str) -> int:
    return situation.values[rules.layout.index[name]]


def test_vell_reads_nothing_that_is_known_in_sarn_only_until_somebody_brings_it(rules: Rules) -> None:
    told, untold = 0, 0
    for seat in _plays(rules, "marek"):
        if _value(rules, seat.play.situation, "heard") == 2:
            told += "fever" in _shown(seat)
        elif not seat.page.ending:
            untold += 1
            assert [word for word in OF_SARN if word in _shown(seat)] == []
    assert told
    assert untold


def test_sarn_reads_nothing_of_what_vell_believes_and_hoards(rules: Rules) -> None:
    pages = [_shown(seat) for seat in _plays(rules, "ilse") if not seat.page.ending]
    assert pages
    assert [word for page in pages for word in OF_VELL if word in page] == []


def test_an_act_that_is_not_sealed_tells_both_cities_everything_at_its_end(tmp_path: Path) -> None:
    head = ("scenario.yaml", ", sealed: yes", "")
    opened = load_rules(str(_with(tmp_path, head)))
    assert any("that she had sunk" in _shown(seat) for seat in _plays(opened, "ilse") if not seat.page.ending)


def test_after_the_ending_both_are_told_everything(rules: Rules) -> None:
    ended = [seat for seat in _plays(rules, "ilse") if seat.page.ending]
    assert ended
    for seat in ended:
        record = seat.record()
        assert record is not None
        assert {"market", "inn"} <= {decision.scene for decision in record.decisions}


def test_the_false_report_is_believed_in_the_play_and_held_against_the_record_at_its_end(rules: Rules) -> None:
    play = Play.begin(rules, "ilse", 1)
    for move in ("keep_quiet", "raise_chain"):
        play.choose(move)
    (found,) = play.verdict().findings
    assert (found.play, found.record, found.finding) == (
        "that she had sunk",
        "that she had fever on board",
        "disputed",
    )


def _every_situation(rules: Rules) -> Iterator[Situation]:
    """Whatever any two players can come to, with luck of several kinds."""
    for seed in SEEDS:
        waiting, seen = [rules.layout.opening(seed)], set()
        while waiting:
            situation = waiting.pop()
            if situation in seen or rules.ended(situation):
                continue
            seen.add(situation)
            yield situation
            scene = rules.scene(situation)
            is_free = scene.decides in rules.scenario.roles or not scene.has_decision
            places = rules.open_options(situation) if is_free else (rules.ruled(situation),)
            waiting += [step(rules, situation, place, seed).situation for place in places]


def test_who_has_drowned_is_nowhere_and_decides_nothing(rules: Rules) -> None:
    met = {True: 0, False: 0}
    for situation in _every_situation(rules):
        scene, is_dead = rules.scene(situation), bool(_value(rules, situation, "drowned"))
        acts = scene.decides == "tobias"
        met[is_dead] += acts or is_dead
        assert not (is_dead and (acts or "tobias" in scene.present))
    assert all(met.values())


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("scenes/4-bread.yaml", "present: [ilse]", "present: [ilse, hedda]", "P0381"),
        ("scenes/4-bread.yaml", "There is no ship, they say.", "{if sent}They say nothing.{end}", "P0317"),
        ("scenes/4-bread.yaml", "    fallback: [shut", "    knows: [fever-on-board]\n    fallback: [shut", "P0421"),
        ("scenes/2-vell.yaml", "when: 1601-03-02 noon", "when: 1601-02-27 noon", "P0385"),
        ("scenes/3-road.yaml", "when: 1601-03-06 evening", "when: 1601-03-02 evening", "P0380"),
    ],
)  # fmt: skip
def test_a_slip_of_the_author_is_found(file: str, old: str, new: str, code: str, tmp_path: Path) -> None:
    problems = Problems()
    read_scenario(_with(tmp_path, (file, old, new)), problems)
    assert code in {found.code for found in problems.diagnostics}


def _with(folder: Path, change: tuple[str, str, str]) -> Path:
    """A copy of the cities in which one piece of one file is written otherwise."""
    file, old, new = change
    copy = Path(shutil.copytree(FOLDER, folder / "cities"))
    text = (copy / file).read_text(encoding="utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return copy
