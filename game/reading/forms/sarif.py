"""The form for tools that gather findings: SARIF 2.1.0, its rules taken from the pages of the catalogue."""

import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from game.reading.catalogue import Definition, Severity, definition
from game.reading.diagnostic import Diagnostic, Related
from game.reading.fix import Edit, Fix
from game.reading.forms.checked import Checked
from game.reading.nodes import Span

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMINDER: "note"}
WALKTHROUGH = "walkthrough"
ASTRAY = "A walkthrough no longer reaches what it must reach."

Part = Mapping[str, object]


def sarif(scenarios: tuple[Checked, ...], version: str) -> str:
    """One run with all results; ``version`` is the program's."""
    codes = sorted({found.code for checked in scenarios for found in checked.found()})
    rules = [_rule(definition(code)) for code in codes]
    if any(checked.astray for checked in scenarios):
        rules.append({"id": WALKTHROUGH, "shortDescription": {"text": ASTRAY}})
    driver = {"name": "plenum", "version": version, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": _results(scenarios)}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(page: Definition) -> Part:
    return {
        "id": page.code,
        "name": page.title,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.meaning},
        "help": {"text": f"{page.meaning}\n\nWrong:\n\n{page.wrong}\nRight:\n\n{page.right}"},
        "defaultConfiguration": {"level": LEVELS[page.severity]},
    }


def _results(scenarios: tuple[Checked, ...]) -> list[Part]:
    found = [_result(each, checked) for checked in scenarios for each in checked.found()]
    return [*found, *(_strayed(line, checked) for checked in scenarios for line in checked.astray)]


def _result(found: Diagnostic, checked: Checked) -> Part:
    result: dict[str, object] = {
        "ruleId": found.code,
        "level": LEVELS[found.severity],
        "message": {"text": " ".join(filter(None, (found.message, found.help)))},
        "locations": [_location(found.span, checked)],
    }
    if found.related:
        result["relatedLocations"] = [_related(other, checked) for other in found.related]
    if found.fix and found.fix.edits:
        result["fixes"] = [_fix(found.fix, checked)]
    return result


def _strayed(line: str, checked: Checked) -> Part:
    place = _location(Span("scenario.yaml", 1, 1), checked)
    return {"ruleId": WALKTHROUGH, "level": "error", "message": {"text": line}, "locations": [place]}


def _location(span: Span, checked: Checked) -> dict[str, object]:
    region = {"startLine": span.line, "startColumn": span.column}
    return {"physicalLocation": {"artifactLocation": _file(span, checked), "region": region}}


def _related(other: Related, checked: Checked) -> Part:
    return {**_location(other.span, checked), "message": {"text": other.note}}


def _file(span: Span, checked: Checked) -> Part:
    path = checked.path(span.file)
    return {"uri": Path(path).as_uri() if Path(path).is_absolute() else quote(path, errors="surrogateescape")}


def _fix(fix: Fix, checked: Checked) -> Part:
    replacements = [_replacement(edit) for edit in fix.edits]
    change = {"artifactLocation": _file(fix.edits[0].span, checked), "replacements": replacements}
    return {"description": {"text": fix.told()}, "artifactChanges": [change]}


def _replacement(edit: Edit) -> Part:
    start, end = edit.span.column, edit.span.column + len(edit.old)
    region = {"startLine": edit.span.line, "startColumn": start, "endLine": edit.span.line, "endColumn": end}
    return {"deletedRegion": region, "insertedContent": {"text": edit.new}}
