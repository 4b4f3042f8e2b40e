"""The form for programs: one document of JSON."""

import json
from collections.abc import Mapping

from game.reading.diagnostic import Diagnostic
from game.reading.fix import Fix
from game.reading.forms.checked import Checked, counts
from game.reading.nodes import Span

VERSION = 1


def machine(scenarios: tuple[Checked, ...]) -> str:
    """Everything found, with places, remedies and fixes."""
    whole = {"version": VERSION, "counts": counts(scenarios), "scenarios": [_scenario(each) for each in scenarios]}
    return json.dumps(whole, indent=1)


def _scenario(checked: Checked) -> Mapping[str, object]:
    problems = [_problem(found, checked) for found in checked.found()]
    return {
        "scenario": checked.name,
        "folder": checked.path(""),
        "problems": problems,
        "astray": list(checked.astray),
        "searched": checked.searched or None,
    }


def _problem(found: Diagnostic, checked: Checked) -> Mapping[str, object]:
    return {
        "code": found.code,
        "severity": found.severity.value,
        **_place(found.span, checked),
        "message": found.message,
        "help": found.help,
        "source": checked.problems.source_line(found.span.file, found.span.line),
        "related": [{**_place(other.span, checked), "note": other.note} for other in found.related],
        "fix": _fix(found.fix, checked) if found.fix else None,
    }


def _place(span: Span, checked: Checked) -> Mapping[str, object]:
    return {"file": checked.path(span.file), "line": span.line, "column": span.column}


def _fix(fix: Fix, checked: Checked) -> Mapping[str, object]:
    edits = [{**_place(edit.span, checked), "old": edit.old, "new": edit.new} for edit in fix.edits]
    return {"said": fix.told(), "edits": edits}
