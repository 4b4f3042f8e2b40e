"""P0236 to P0239: comparisons that a range decides, or of a thing with itself; parts said twice; equal branches."""

from game.reading.diagnostic import Problems
from game.scenario.reasoning.grounds import Grounds

CODES = {"decided": "P0236", "itself": "P0237", "repeated": "P0238", "equals": "P0239"}


def comparisons(grounds: Grounds, problems: Problems) -> None:
    for site in grounds.sites:
        for odd in grounds.odd_parts(site.condition) if site.kind != "test" else ():
            start = odd.offset if site.place.key != "do" else site.place.offset + odd.offset
            span = site.place._replace(offset=start).span(problems)
            problems.report(CODES[odd.kind], span, words=odd.words, why=odd.why)
