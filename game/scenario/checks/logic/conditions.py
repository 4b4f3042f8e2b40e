"""P0230 to P0235: conditions that always hold, or never: by themselves, after what is around them, or in any play."""

from game.reading.diagnostic import Problems
from game.scenario.reasoning.grounds import Grounds, Verdict
from game.scenario.reasoning.reasons import why_around, why_itself, why_values

NEVER = {"itself": "P0230", "around": "P0232", "values": "P0234"}
ALWAYS = {"itself": "P0231", "around": "P0233", "values": "P0235"}

WHY = {"itself": why_itself, "around": why_around, "values": why_values}


def conditions(grounds: Grounds, problems: Problems) -> None:
    for site in grounds.sites:
        # A condition with an odd part is told of that first; what it comes to then is another question.
        is_asked = site.kind != "value" and not grounds.odd_parts(site.condition)
        if is_asked and (verdict := grounds.verdict(site)):
            _report(verdict, grounds, problems)


def _report(verdict: Verdict, grounds: Grounds, problems: Problems) -> None:
    codes = ALWAYS if verdict.holds else NEVER
    why, related = WHY[verdict.cause](verdict, grounds, problems)
    site = verdict.site
    words = " ".join(site.condition.source.split())
    problems.report(codes[verdict.cause], site.place.span(problems), related=related, condition=words, why=why)
