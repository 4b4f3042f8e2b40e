"""P0420 and P0421: somebody who knows what nobody knew yet, or what was never told to him."""

from game.reading.diagnostic import Problems, Related
from game.scenario.aspects.days import first_day
from game.scenario.aspects.moments import moments
from game.scenario.model import Scenario


def known_claims(scenario: Scenario, problems: Problems) -> None:
    own = moments(scenario)
    for scene in scenario.scenes.values():
        for text in scene.at.texts("knows"):
            claim = scenario.claims.get(text.value)
            if claim is None:
                continue
            start = first_day(claim.at.text("known-from"))
            if start and scene.id in own and own[scene.id].day < start:
                related = (Related(claim.at.span("known-from"), "known from this day on"),)
                day = own[scene.id].day.isoformat()
                problems.report("P0420", text.span, related=related, claim=claim.id, day=day)
            told = claim.at.words("known-to")
            if claim.at.has("known-to") and scene.decides in scenario.roles and scene.decides not in told:
                related = (Related(claim.at.span("known-to"), "those who know it"),)
                problems.report("P0421", text.span, related=related, claim=claim.id, person=scene.decides)
