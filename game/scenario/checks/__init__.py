"""Checks of a whole scenario: one file each, every one a function and the codes it reports, each with a page."""

from collections.abc import Callable

from game.reading.catalogue import definition
from game.reading.diagnostic import Problems, Severity
from game.scenario.checks.absent import absent
from game.scenario.checks.alike import alike_choices
from game.scenario.checks.all_closed import all_closed
from game.scenario.checks.ambiguous import ambiguous_names
from game.scenario.checks.amounts import amounts
from game.scenario.checks.backwards import backwards
from game.scenario.checks.braces import braces
from game.scenario.checks.characters import wide_characters
from game.scenario.checks.circles import idle_circles
from game.scenario.checks.citations import citations
from game.scenario.checks.claims import claims_and_sources
from game.scenario.checks.dates import dates
from game.scenario.checks.dead_ends import dead_ends
from game.scenario.checks.done import several_done
from game.scenario.checks.done_elsewhere import done_elsewhere
from game.scenario.checks.emptied import empty_parts
from game.scenario.checks.fallbacks import idle_fallbacks
from game.scenario.checks.foresight import foresight
from game.scenario.checks.guards import guards
from game.scenario.checks.history import historical_path
from game.scenario.checks.ids import repeated_ids
from game.scenario.checks.invented import invented_words
from game.scenario.checks.knowledge import knowledge
from game.scenario.checks.known_claims import known_claims
from game.scenario.checks.label_form import label_form
from game.scenario.checks.lengths import lengths
from game.scenario.checks.lifetimes import lifetimes
from game.scenario.checks.listed_twice import listed_twice
from game.scenario.checks.logic import logic
from game.scenario.checks.lost_keys import lost_keys
from game.scenario.checks.misnamed import misnamed
from game.scenario.checks.moves import walkthrough_moves
from game.scenario.checks.names import reserved_names
from game.scenario.checks.offices import offices
from game.scenario.checks.openings import ended_at_once
from game.scenario.checks.overlaps import overlapping_inventions
from game.scenario.checks.paragraphs import paragraphs
from game.scenario.checks.period import period
from game.scenario.checks.powerless import powerless
from game.scenario.checks.questions import unanswered_questions
from game.scenario.checks.quotations import quotations
from game.scenario.checks.quote_marks import quote_marks
from game.scenario.checks.ranges import ranges
from game.scenario.checks.reachable import unreachable
from game.scenario.checks.references import references
from game.scenario.checks.renamed import renamed
from game.scenario.checks.rival_answers import rival_answers
from game.scenario.checks.rules import rules
from game.scenario.checks.seating import seating
from game.scenario.checks.shares import shares
from game.scenario.checks.sides import sides
from game.scenario.checks.silent import silent_scenes
from game.scenario.checks.spaces import double_spaces
from game.scenario.checks.spelling import avoided_words, spelling
from game.scenario.checks.two_places import two_places
from game.scenario.checks.uncited_questions import uncited_questions
from game.scenario.checks.unread import unread_texts
from game.scenario.checks.unsourced import unsourced_claims
from game.scenario.checks.unused_record import unused_record
from game.scenario.checks.usage import unused_variables
from game.scenario.checks.ways import ways
from game.scenario.checks.witnesses import witnesses
from game.scenario.model import Scenario

Check = Callable[[Scenario, Problems], None]

# Lower codes are about files, syntax and keys.
FIRST_OF_SCENARIO = "P02"
# What cannot be read at all, for what it is or where it lies.
OF_FOLDERS = ("P061", "P062")
# From here on a mistake is in the record or in a page's words, and nothing else hangs on it.
FIRST_OF_RECORD = "P0403"

# Each looks at one place alone, and at nothing that might be missing there.
PLACES: tuple[Check, ...] = (
    several_done,
    repeated_ids,
    reserved_names,
    lost_keys,
    dates,
    lengths,
    wide_characters,
    braces,
    double_spaces,
    label_form,
    paragraphs,
    renamed,
)
# What is missing, or does not go together; where a file could not be read whole it would be missing for that reason.
PARTS: tuple[Check, ...] = (
    references,
    ways,
    guards,
    unsourced_claims,
    silent_scenes,
    sides,
    claims_and_sources,
    citations,
    invented_words,
    quotations,
    witnesses,
    rival_answers,
    uncited_questions,
    overlapping_inventions,
    known_claims,
    absent,
    lifetimes,
    offices,
    period,
    foresight,
    spelling,
    avoided_words,
    quote_marks,
    ended_at_once,
    ranges,
    amounts,
    shares,
    seating,
    listed_twice,
    ambiguous_names,
    done_elsewhere,
    idle_fallbacks,
)
# Who decides where; where a name is misspelt, one decides who is none of them.
DECIDING: tuple[Check, ...] = (rules, all_closed, unread_texts)
# What is wrong with the whole; a mistake in one place would only be echoed here.
WHOLE: tuple[Check, ...] = (
    powerless,
    unreachable,
    dead_ends,
    historical_path,
    knowledge,
    unused_variables,
    unanswered_questions,
    walkthrough_moves,
    empty_parts,
    backwards,
    two_places,
    unused_record,
    alike_choices,
    idle_circles,
    logic,
)


def check_scenario(scenario: Scenario, problems: Problems) -> None:
    """Report everything that is wrong with a scenario that could be read; causes first, and no echoes of them."""
    _run(PLACES, scenario, problems)
    if _is_broken(problems, FIRST_OF_SCENARIO):
        return
    _run(PARTS, scenario, problems)
    if not any(dict(found.details).get("kind") in ("role", "person") for found in problems.diagnostics):
        _run(DECIDING, scenario, problems)
    misnamed(scenario, problems)
    if not _is_broken(problems, FIRST_OF_RECORD):
        _run(WHOLE, scenario, problems)


def _is_broken(problems: Problems, below: str) -> bool:
    """Whether there is an error below a code, or what would be one in a scenario that is no draft."""
    codes = frozenset[str]().union(*(found.codes for found in problems.diagnostics))
    grave = (code for code in codes if code < below or code.startswith(OF_FOLDERS))
    return any(definition(code).severity is Severity.ERROR for code in grave)


def _run(checks: tuple[Check, ...], scenario: Scenario, problems: Problems) -> None:
    for check in checks:
        check(scenario, problems)
