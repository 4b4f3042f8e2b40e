"""One line of play in a terminal: its endings, who wins, how long it is, and what departs from the record."""

from collections.abc import Iterator

from game.explore.survey.survey import EndingOdds, LineSurvey, Reading, Survey
from game.publish.explored.columns import WIDTH, folded
from game.publish.explored.figures import bounded, bounds, cut, percent, winner
from game.publish.explored.gaps import departing
from game.reading.plural import counted

TITLE, NAME, MOST = 31, 17, 5


def line_text(survey: Survey, number: int, line: LineSurvey) -> Iterator[str]:
    """The line as lines of text."""
    yield from folded(f"LINE {number}: {line.line.upper()}")
    if not line.plays:
        yield "  Not played."
        return
    yield ""
    yield f"  {'Ending':{TITLE}} {'Win of':{NAME}}  Share  Bounds of 95 %  Seed"
    met = sorted((ending for ending in line.endings if ending.share.count), key=lambda each: -each.share.count)
    yield from (_ending(survey, ending) for ending in met)
    yield ""
    for sentence in (*_never(line), _wins(line), _length(line), *_readings(line), _record(line)):
        yield from folded(sentence, "  ", "    ")
    for share, asks in departing(line)[:MOST]:
        yield f"    {percent(share):>5} %  {cut(asks, WIDTH - 13)}"


def _ending(survey: Survey, ending: EndingOdds) -> str:
    title, name = cut(ending.title, TITLE), cut(winner(survey, ending.won_by), NAME)
    share = f"{percent(ending.share.share):>5} %"
    return f"  {title:{TITLE}} {name:{NAME}} {share}  {bounds(ending.share):>14}  {ending.seed}"


def _never(line: LineSurvey) -> Iterator[str]:
    never = [ending for ending in line.endings if not ending.share.count]
    if never:
        most = percent(max(ending.share.high for ending in never))
        yield f"Never, which is to say under {most} %: {'; '.join(ending.title for ending in never)}."
    if line.length.unended:
        yield f"{counted(line.length.unended, 'play')} went round in a circle and never ended."


def _wins(line: LineSurvey) -> str:
    return f"Wins: {'; '.join(f'{win.name} {bounded(win.share)}' for win in line.wins)}."


def _length(line: LineSurvey) -> str:
    length = line.length
    if length.least == length.most:
        return f"Length: {counted(length.most, 'scene')}, always."
    middle = f"Length: {counted(length.median, 'scene')} in the middle play"
    return f"{middle}, {length.least} in the shortest, {length.most} in the longest."


def _readings(line: LineSurvey) -> Iterator[str]:
    for reading in line.readings:
        yield f"{reading.name} {_reads(reading)}."


def _reads(reading: Reading) -> str:
    reads = f"reads {reading.words:,.0f} words ({counted(max(1, round(reading.minutes)), 'minute')})"
    if not reading.decisions:
        return f"{reads} and decides nothing"
    return f"{reads} and decides {reading.decisions:.1f} times, among {reading.choices:.1f} choices on average"


def _record(line: LineSurvey) -> str:
    if not line.questions:
        return "The record asks nothing."
    nothing = f"The record: {bounded(line.nothing_departs)} of the plays depart from it in nothing"
    return (
        f"{nothing}; an average play does in {line.departures:.1f} answers{', most often:' if departing(line) else '.'}"
    )
