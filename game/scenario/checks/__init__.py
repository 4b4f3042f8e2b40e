"""Checks of a whole scenario: one file each, every one a function and the codes it reports, each with a page."""

from collections.abc import Callable

from game.reading.diagnostic import Problems
from game.scenario.checks.all_closed import all_closed
from game.scenario.checks.characters import wide_characters
from game.scenario.checks.citations import citations
from game.scenario.checks.claims import claims_and_sources
from game.scenario.checks.dates import dates
from game.scenario.checks.dead_ends import dead_ends
from game.scenario.checks.done import several_done
from game.scenario.checks.guards import guards
from game.scenario.checks.history import historical_path
from game.scenario.checks.ids import repeated_ids
from game.scenario.checks.invented import invented_words
from game.scenario.checks.knowledge import knowledge
from game.scenario.checks.lengths import lengths
from game.scenario.checks.lost_keys import lost_keys
from game.scenario.checks.names import reserved_names
from game.scenario.checks.powerless import powerless
from game.scenario.checks.questions import unanswered_questions
from game.scenario.checks.quotations import quotations
from game.scenario.checks.reachable import unreachable
from game.scenario.checks.references import references
from game.scenario.checks.rules import rules
from game.scenario.checks.sides import sides
from game.scenario.checks.silent import silent_scenes
from game.scenario.checks.unsourced import unsourced_claims
from game.scenario.checks.usage import unused_variables
from game.scenario.checks.ways import ways
from game.scenario.model import Scenario

Check = Callable[[Scenario, Problems], None]

# Lower codes are about files, syntax and keys.
FIRST_OF_SCENARIO = "P02"

# Each looks at one place alone, and at nothing that might be missing there.
PLACES: tuple[Check, ...] = (several_done, repeated_ids, reserved_names, lost_keys, dates, lengths, wide_characters)
# What is missing, or does not go together; where a file could not be read whole it would be missing for that reason.
PARTS: tuple[Check, ...] = (
    references,
    ways,
    guards,
    all_closed,
    unsourced_claims,
    silent_scenes,
    rules,
    sides,
    claims_and_sources,
    citations,
    invented_words,
    unanswered_questions,
    quotations,
)
# What is wrong with the whole; a mistake in one place would only be echoed here.
WHOLE: tuple[Check, ...] = (powerless, unreachable, dead_ends, historical_path, knowledge, unused_variables)


def check_scenario(scenario: Scenario, problems: Problems) -> None:
    """Report everything that is wrong with a scenario that could be read; causes first, and no echoes of them."""
    _run(PLACES, scenario, problems)
    if any(found.code < FIRST_OF_SCENARIO for found in problems.diagnostics):
        return
    _run(PARTS, scenario, problems)
    if not problems.errors:
        _run(WHOLE, scenario, problems)


def _run(checks: tuple[Check, ...], scenario: Scenario, problems: Problems) -> None:
    for check in checks:
        check(scenario, problems)
