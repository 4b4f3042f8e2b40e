"""Checks of a whole scenario: one file each, every one a function and the codes it reports, each with a page."""

from collections.abc import Callable

from game.reading.catalogue import definition
from game.reading.diagnostic import Problems, Severity
from game.scenario.checks.chronology.backwards import backwards
from game.scenario.checks.chronology.dates import dates
from game.scenario.checks.chronology.foresight import foresight
from game.scenario.checks.chronology.lifetimes import lifetimes
from game.scenario.checks.chronology.offices import offices
from game.scenario.checks.chronology.period import period
from game.scenario.checks.chronology.two_places import two_places
from game.scenario.checks.files.moves import walkthrough_moves
from game.scenario.checks.files.renamed import renamed
from game.scenario.checks.knowledge.absent import absent
from game.scenario.checks.knowledge.knowledge import knowledge
from game.scenario.checks.knowledge.known_claims import known_claims
from game.scenario.checks.knowledge.unread import unread_texts
from game.scenario.checks.logic.logic import logic
from game.scenario.checks.logic.ranges import ranges
from game.scenario.checks.logic.usage import unused_variables
from game.scenario.checks.names.ambiguous import ambiguous_names
from game.scenario.checks.names.ids import repeated_ids
from game.scenario.checks.names.listed_twice import listed_twice
from game.scenario.checks.names.misnamed import misnamed
from game.scenario.checks.names.names import reserved_names
from game.scenario.checks.names.references import references
from game.scenario.checks.power.amounts import amounts
from game.scenario.checks.power.powerless import powerless
from game.scenario.checks.power.seating import seating
from game.scenario.checks.power.shares import shares
from game.scenario.checks.prose.braces import braces
from game.scenario.checks.prose.characters import wide_characters
from game.scenario.checks.prose.label_form import label_form
from game.scenario.checks.prose.lengths import lengths
from game.scenario.checks.prose.paragraphs import paragraphs
from game.scenario.checks.prose.quote_marks import quote_marks
from game.scenario.checks.prose.spaces import double_spaces
from game.scenario.checks.prose.spelling import avoided_words, spelling
from game.scenario.checks.record.citations import citations
from game.scenario.checks.record.claims import claims_and_sources
from game.scenario.checks.record.invented import invented_words
from game.scenario.checks.record.overlaps import overlapping_inventions
from game.scenario.checks.record.questions import unanswered_questions
from game.scenario.checks.record.quotations import quotations
from game.scenario.checks.record.rival_answers import rival_answers
from game.scenario.checks.record.uncited_questions import uncited_questions
from game.scenario.checks.record.unsourced import unsourced_claims
from game.scenario.checks.record.unused_record import unused_record
from game.scenario.checks.record.witnesses import witnesses
from game.scenario.checks.story.alike import alike_choices
from game.scenario.checks.story.all_closed import all_closed
from game.scenario.checks.story.circles import idle_circles
from game.scenario.checks.story.dead_ends import dead_ends
from game.scenario.checks.story.done import several_done
from game.scenario.checks.story.done_elsewhere import done_elsewhere
from game.scenario.checks.story.emptied import empty_parts
from game.scenario.checks.story.fallbacks import idle_fallbacks
from game.scenario.checks.story.guards import guards
from game.scenario.checks.story.history import historical_path
from game.scenario.checks.story.lost_keys import lost_keys
from game.scenario.checks.story.openings import ended_at_once
from game.scenario.checks.story.reachable import unreachable
from game.scenario.checks.story.rules import rules
from game.scenario.checks.story.sides import sides
from game.scenario.checks.story.silent import silent_scenes
from game.scenario.checks.story.ways import ways
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
