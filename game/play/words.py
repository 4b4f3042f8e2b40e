"""The words for stances, votes, findings and standings, the same in every face and every report."""

from game.play.page import Division

STANCES = {"with_you": "with you", "leaning": "leaning", "against": "against", "unknown": "unknown"}
VOTES = {"for": "for", "against": "against", "joins": "joins the others"}
METHODS = {"roll_call": "each in turn", "hands": "by show of hands", "ballot": "by secret ballot"}
FINDINGS = {
    "as-recorded": "as recorded",
    "disputed": "disputed",
    "departs": "departs from the record",
    "silent": "the record is silent",
}
STATUSES = {
    "done": "it was done",
    "considered": "considered at the time",
    "thinkable": "thinkable, not recorded",
    "invented": "invented for this play",
}
STANDINGS = {
    "documented": "documented",
    "well-attested": "well attested",
    "single-witness": "one witness",
    "contested": "contested",
    "legend": "a legend",
}
SETTLED = "the settled view of histories; no second witness is cited here"
SHUT = "The record is shut until this act is over: what was done is no hint here. (Study mode opens it at once.)"
IN_THIS_MODEL = "In this model."


def result(division: Division) -> str:
    """What came of a division, in a sentence."""
    count = f"{division.votes_for} of {division.votes}"
    if not division.closing:
        return f"{'Carried' if division.carried else 'Not carried'}: {count} for."
    if division.votes_for == division.votes:
        return "Unanimous."
    named = all(ballot.of == 1 for ballot in division.ballots)
    return f"{count} join. Not unanimous." if named else f"{count} for, once the rest were asked. Not unanimous."


def worded(table: dict[str, str], name: str) -> str:
    """The words of a name; one that the table does not know stands for itself."""
    return table.get(name, name.replace("-", " ").replace("_", " "))


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def attested(standing: str, settled: bool) -> str:
    """How sure a claim is, with the caveat of one that rests on the settled view."""
    words = worded(STANDINGS, standing)
    return f"{words} ({SETTLED})" if settled else words
