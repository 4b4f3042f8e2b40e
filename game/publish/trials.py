"""What came of a scenario's walkthroughs: for an author's eye, for programs, and for a build that counts tests."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from xml.etree import ElementTree

from game.play.walkthrough import Stray, Trial
from game.reading.plural import counted
from game.scenario.model import Scenario

INDENT = "        "
NO_PART = {"name": "", "number": 0, "scene": "", "open": ()}


def trials_text(trials: tuple[Trial, ...], scenario: Scenario) -> str:
    """A line for each walkthrough, below those that failed what was wanted and what came, and a count."""
    width = max((len(tried.walkthrough.id) for tried in trials), default=0)
    lines = [line for tried in trials for line in _lines(tried, width)]
    return "\n".join([*lines, _counted(trials)]) + "\n"


def _lines(tried: Trial, width: int) -> Iterator[str]:
    if not tried.strays:
        yield f"ok      {tried.walkthrough.id:{width}}  {counted(tried.moves, 'decision')}, {tried.ending}"
        return
    yield f"failed  {tried.walkthrough.id}"
    yield from (f"{INDENT}{line}" for stray in tried.strays for line in stray_lines(stray, tried))


def stray_lines(stray: Stray, tried: Trial) -> Iterator[str]:
    """One difference, and where to look for its cause."""
    if stray.kind == "move":
        yield _at_move(stray, tried)
    elif stray.kind == "ending":
        yield f"ending: expected {stray.wanted}, {_stopped(stray, tried)}"
    else:
        yield f"{stray.kind} {stray.name}: expected {stray.wanted}, came to {stray.reached}"
    if stray.open:
        yield f"open there: {', '.join(stray.open)}"


def _at_move(stray: Stray, tried: Trial) -> str:
    if not stray.number:
        return stray.said
    count = len(tried.walkthrough.moves)
    of = f" of {count}" if count >= stray.number else ""
    where = f" in scene {stray.scene}" if stray.scene else ""
    return f"move {stray.number}{of}, {stray.wanted},{where or ' after the ending'}: {stray.said}"


def _stopped(stray: Stray, tried: Trial) -> str:
    if stray.reached:
        return f"came to {stray.reached}"
    return f"but the moves run out after {tried.moves}, in scene {stray.scene}"


def _counted(trials: tuple[Trial, ...]) -> str:
    failed = sum(bool(tried.strays) for tried in trials)
    return f"{len(trials) - failed} passed, {failed} failed"


def trials_json(trials: tuple[Trial, ...], scenario: Scenario) -> str:
    """For programs: the same words as the scenario's ids."""
    failed = sum(bool(tried.strays) for tried in trials)
    whole = {
        "scenario": scenario.id,
        "passed": len(trials) - failed,
        "failed": failed,
        "walkthroughs": [_tried(tried) for tried in trials],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _tried(tried: Trial) -> dict[str, object]:
    walkthrough = tried.walkthrough
    return {
        "walkthrough": walkthrough.id,
        "file": walkthrough.at.place.file,
        "role": walkthrough.role,
        "seed": walkthrough.seed,
        "passed": not tried.strays,
        "decisions": tried.moves,
        "ending": tried.ending or None,
        "strays": [_strayed(stray) for stray in tried.strays],
    }


def _strayed(stray: Stray) -> dict[str, object]:
    """What is known of it; parts that this kind does not have are left out."""
    return {name: value for name, value in asdict(stray).items() if NO_PART.get(name, "?") != value}


def trials_junit(trials: tuple[Trial, ...], scenario: Scenario) -> str:
    """JUnit's XML, which builds on servers read: one suite, one case for each walkthrough."""
    counts = {"tests": str(len(trials)), "failures": str(sum(bool(tried.strays) for tried in trials))}
    suites = ElementTree.Element("testsuites", counts)
    suite = ElementTree.SubElement(suites, "testsuite", {"name": scenario.id, **counts, "errors": "0", "skipped": "0"})
    for tried in trials:
        walkthrough = tried.walkthrough
        named = {"classname": scenario.id, "name": walkthrough.id, "file": walkthrough.at.place.file}
        case = ElementTree.SubElement(suite, "testcase", named)
        if tried.strays:
            lines = [line for stray in tried.strays for line in stray_lines(stray, tried)]
            failure = ElementTree.SubElement(case, "failure", {"message": tried.strays[0].said, "type": "walkthrough"})
            failure.text = "\n".join(lines)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(suites, encoding="unicode") + "\n"


FORMS: Mapping[str, Callable[[tuple[Trial, ...], Scenario], str]] = {
    "text": trials_text,
    "json": trials_json,
    "junit": trials_junit,
}
