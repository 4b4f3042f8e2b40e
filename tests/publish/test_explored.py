"""What an exploration found, shown: complete in each form, unbroken by any text, and read again as it was."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from game.explore.survey.survey import SURVEY, Survey
from game.play.errors import PlayError
from game.publish.explored import FORMS, choices, explored, picture, survey_from
from game.scenario.model import Scenario
from tests.publish.survey_sample import PLAYS, sample

HOSTILE = "<script>alert(1)</script> & \"x\" 'y' {{ 7*7 }} {% raw %} </style> </svg> javascript:1 №Ё" + "w" * 300
LOADING = {"src", "srcset", "data", "action", "poster", "background", "xlink:href"}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[Survey, Scenario]:
    return sample(tmp_path_factory.mktemp("crossroads"))


@pytest.fixture
def hostile(found: tuple[Survey, Scenario]) -> tuple[Survey, Scenario]:
    """Every text that an author can write is an attack."""
    survey, scenario = found
    lines = tuple(
        replace(
            line,
            line=HOSTILE,
            endings=tuple(replace(each, title=HOSTILE) for each in line.endings),
            questions=tuple(replace(each, asks=HOSTILE, answers=((HOSTILE, "departs", 9),)) for each in line.questions),
            variables=tuple(replace(each, means=HOSTILE) for each in line.variables),
        )
        for line in survey.lines
    )
    coverage = tuple(replace(each, what=HOSTILE, line=HOSTILE) for each in survey.coverage)
    effects = tuple(replace(each, label=HOSTILE) for each in survey.effects)
    agency = tuple(replace(each, name=HOSTILE) for each in survey.agency)
    spoiled = replace(survey, title=HOSTILE, lines=lines, coverage=coverage, effects=effects, agency=agency)
    scenes = {name: replace(scene, title=HOSTILE) for name, scene in scenario.scenes.items()}
    people = {name: replace(person, name=HOSTILE) for name, person in scenario.people.items()}
    return spoiled, replace(scenario, scenes=scenes, people=people)


class Page(HTMLParser):
    """What a browser would find in a page: elements, attributes and text; and whether each element is closed."""

    VOID = frozenset({"meta", "input", "br"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def drawn(text: str) -> str:
    """The graph of scenes, as it is written."""
    return text[text.index('<svg class="graph" width="', text.index("</ul>", text.index('id="graph"'))) :]


def test_every_form_holds_the_title_and_each_ending(found: tuple[Survey, Scenario]):
    for form in FORMS:
        text = explored(*found, form).casefold()
        assert found[0].title.casefold() in text
        assert all(ending.title.casefold() in text for ending in found[0].lines[0].endings), form


def test_the_text_fits_a_terminal(found: tuple[Survey, Scenario]):
    assert max(len(line) for line in explored(*found, "text").splitlines()) <= 80


def test_the_text_fits_a_terminal_whatever_the_titles(hostile: tuple[Survey, Scenario]):
    survey, scenario = hostile
    words = replace(survey, scenario="x" * 20)
    assert max(len(line) for line in explored(words, scenario, "text").splitlines()) <= 80


def test_an_ending_stands_with_its_share_its_bounds_and_a_play(found: tuple[Survey, Scenario]):
    text = explored(*found, "text")
    line = found[0].lines[1]
    right = next(ending for ending in line.endings if ending.ending == "right")
    share, seed = f"{100 * right.share.share:.1f} %", str(right.seed)
    row = next(row for row in text[text.index("LINE 2") :].splitlines() if row.startswith("  Right "))
    assert row.split()[1:4] == ["Boris", *share.split()]
    assert row.split()[-1] == seed


def test_what_no_play_reached_stands_where_it_is(found: tuple[Survey, Scenario]):
    text = explored(*found, "text")
    gaps = text[text.index("WHAT NO PLAY REACHED") : text.index("WHAT CHOICES MOVE")]
    assert "  1 scene\n    - lost: Scene lost\n" in gaps
    assert "  1 choice never open\n    - fork / never: Never.\n" in gaps
    assert "weep" not in gaps, "what stands in a scene that nobody reached only follows from it"


def test_a_choice_without_effect_is_listed_with_a_play_that_takes_it(found: tuple[Survey, Scenario]):
    text = explored(*found, "text")
    nothing = text[text.index("CHOICES THAT CHANGE NOTHING") : text.index("CHOICES THAT MOVED NO ENDING")]
    assert re.search(r"first / sing: Sing\. \(line 2, seed \d+\)", nothing)
    assert "go_left" not in nothing


def test_a_long_list_is_cut_and_says_so(found: tuple[Survey, Scenario]):
    survey, scenario = found
    lost = next(each for each in survey.coverage if each.scene == "lost" and each.kind == "scene")
    many = tuple(replace(lost, scene=f"lost_{number}") for number in range(22))
    text = explored(replace(survey, coverage=(*survey.coverage, *many)), scenario, "text")
    assert "  23 scenes\n" in text
    assert "    and 13 more (--format json has them all)\n" in text


def test_a_line_that_was_not_played_and_a_survey_cut_short_are_said_to_be(found: tuple[Survey, Scenario]):
    survey, scenario = found
    unplayed = replace(survey.lines[2], plays=0)
    cut = replace(survey, complete=False, lines=(*survey.lines[:2], unplayed))
    text = explored(cut, scenario, "text")
    assert "Not played." in text[text.index("LINE 3") :]
    assert "stopped before its end" in text
    assert "stopped before its end" in explored(cut, scenario, "html")


def test_a_start_elsewhere_is_told_in_words(found: tuple[Survey, Scenario]):
    survey, scenario = found
    text = explored(replace(survey, start="fork", changed=(("mood", 1), ("wary", 2))), scenario, "text")
    assert "The plays begin at fork with mood = cross, wary = 2." in text
    assert "with the same --policy, --from and --set as here." in text


def test_a_survey_is_read_again_as_it_was(found: tuple[Survey, Scenario]):
    text = explored(*found, "json")
    assert survey_from(text) == found[0]
    assert text.endswith("}\n")


def test_each_thing_of_a_kept_survey_stands_on_a_line_of_its_own(found: tuple[Survey, Scenario]):
    lines = explored(*found, "json").splitlines()
    for choice in ("hum", "sing", "go_left"):
        assert sum('"kind": "choice", ' in line and f'"choice": "{choice}"' in line for line in lines) == 1
    assert max(map(len, lines)) < 500


def test_keys_of_a_later_day_are_passed_over(found: tuple[Survey, Scenario]):
    whole = json.loads(explored(*found, "json"))
    whole["weather"] = "fair"
    whole["lines"][0]["endings"][0]["weather"] = {"fair": [1]}
    assert survey_from(json.dumps(whole)) == found[0]


def without(whole: dict, *path: object) -> str:
    part = whole
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    return json.dumps(whole)


def put(whole: dict, value: object, *path: object) -> str:
    part = whole
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return json.dumps(whole)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda whole: "", "it is not JSON"),
        (lambda whole: "[" * 100_000, "it is not JSON"),
        (lambda whole: "[1]", "does not say “survey”"),
        (lambda whole: without(whole, "survey"), "does not say “survey”"),
        (lambda whole: put(whole, SURVEY + 1, "survey"), "a later version of the game"),
        (lambda whole: without(whole, "plays"), "“plays” is missing"),
        (lambda whole: without(whole, "lines", 1, "endings", 0, "share"), "“lines[1].endings[0].share” is missing"),
        (lambda whole: put(whole, "many", "plays"), "“plays” is missing or is not what it should be"),
        (lambda whole: put(whole, True, "plays"), "“plays”"),
        (lambda whole: put(whole, {}, "lines"), "“lines”"),
        (lambda whole: put(whole, ["x"], "lines", 0, "policies", 0), "“lines[0].policies[0]”"),
        (lambda whole: put(whole, None, "lines", 0, "length"), "“lines[0].length”"),
        (lambda whole: put(whole, 10**6, "lines", 0, "nothing_departs", "count"), "“lines[0].nothing_departs”"),
        (lambda whole: put(whole, float("nan"), "lines", 0, "departures"), "“lines[0].departures”"),
        (lambda whole: put(whole, 10**400, "lines", 0, "departures"), "more than there can be"),
    ],
)
def test_what_is_no_survey_is_refused_with_a_sentence(found: tuple[Survey, Scenario], spoil, words: str):
    with pytest.raises(PlayError, match=re.escape(words)):
        survey_from(spoil(json.loads(explored(*found, "json"))))


def test_the_page_asks_nothing_of_a_network(found: tuple[Survey, Scenario]):
    text = explored(*found, "html")
    page = Page(text)
    assert page.open == []
    assert not LOADING & {name for name, _ in page.attributes}
    assert all(value.startswith("#") for name, value in page.attributes if name == "href")
    assert not re.search(r"url\((?!#)|@import|https?:", text)


def test_the_page_has_every_scene_and_ending_with_its_share(found: tuple[Survey, Scenario]):
    survey, scenario = found
    text = drawn(explored(*found, "html"))
    for scene in scenario.scenes.values():
        assert f"<title>{scene.title} ({scene.id}): " in text
    assert "<title>Scene fork (fork): 100.0 %, line 1, seed 0</title>" in text
    assert "<title>Scene lost (lost): never</title>" in text
    right = sum(each.share.count for line in survey.lines for each in line.endings if each.ending == "right")
    assert f"<title>Right (right): {100 * right / survey.plays:.1f} %, line 2" in text


def test_a_way_that_no_play_took_is_drawn_otherwise(found: tuple[Survey, Scenario]):
    text = drawn(explored(*found, "html"))
    ways = {said: kind for kind, said in re.findall(r'<path class="(way[^"]*)".*<title>([^<]*)</title>', text)}
    assert ways["Scene first → Scene fork: 100.0 %"] == "way"
    assert ways["Scene fork → Scene lost: never"] == "way untrodden"


def test_the_more_plays_come_the_darker_a_scene_is(found: tuple[Survey, Scenario]):
    text = drawn(explored(*found, "html"))
    shades = re.findall(r'\((fork|lost|right)\): .*?fill-opacity="([\d.]+)"', text, re.DOTALL)
    by_scene = {name: float(shade) for name, shade in shades}
    assert by_scene["lost"] == 0 < by_scene["right"] < by_scene["fork"]


def test_every_choice_has_a_row_that_a_browser_can_sort(found: tuple[Survey, Scenario]):
    text = explored(*found, "html")
    table = text[text.index('id="table"') : text.index("</table>", text.index('id="table"'))]
    assert table.count("<tr data-verdict") == sum(each.kind == "choice" for each in found[0].coverage)
    rows = table.split("<tr data-verdict")[1:]
    assert len({row.count("<td") for row in rows}) == 1
    assert rows[0].count("<td") == table.split("</thead>")[0].count("<th ")


def test_variables_are_shown_line_by_line(found: tuple[Survey, Scenario]):
    survey, scenario = found
    text = explored(survey, scenario, "html")
    numbers = text[text.index('id="numbers"') :]
    row = numbers[numbers.index("She was told") : numbers.index("</tr>", numbers.index("She was told"))]
    told = [dict(each.histogram) for line in survey.lines for each in line.variables if each.variable == "told"]
    assert re.findall(r'">([\d.]+) <svg', row) == [f"{100 * each.get('yes', 0) / PLAYS:.1f}" for each in told]
    assert "<code>mood</code> is always calm" in numbers


def test_a_wide_number_is_drawn_with_few_bars(found: tuple[Survey, Scenario]):
    survey, scenario = found
    wary = next(each for each in survey.lines[0].variables if each.variable == "wary")
    wide = replace(wary, declared=(-(10**12), 10**12), met=(0, 9), histogram=(("0", 150), ("9", 50)))
    lines = tuple(replace(line, variables=(wide,)) for line in survey.lines)
    numbers = explored(replace(survey, lines=lines), scenario, "html")
    card = numbers[numbers.index("<figure") : numbers.index("</figure>")]
    assert card.count("<rect") == len(lines)
    assert "100.0 %" in card


def test_an_author_can_break_neither_page_nor_text(hostile: tuple[Survey, Scenario], found: tuple[Survey, Scenario]):
    page, tame = Page(explored(*hostile, "html")), Page(explored(*found, "html"))
    assert page.open == []
    assert set(page.tags) == set(tame.tags)
    assert page.tags.count("script") == tame.tags.count("script") == 1
    assert page.text.count("{{ 7*7 }}") > len(hostile[0].lines)
    assert survey_from(explored(*hostile, "json")) == hostile[0]


def test_where_there_are_too_many_scenes_there_is_no_picture(
    found: tuple[Survey, Scenario], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(picture, "MOST_SCENES", 2)
    monkeypatch.setattr(choices, "MOST_ROWS", 2)
    text = explored(*found, "html")
    assert "too many scenes for a picture" in text
    assert "→" not in text
    assert text.count("<tr data-verdict") == 2
    assert "these are 2, those that move most first" in text


def test_a_page_of_a_survey_without_plays_is_a_page(found: tuple[Survey, Scenario]):
    survey, scenario = found
    bare = tuple(
        replace(line, plays=0, endings=(), wins=(), questions=(), variables=(), readings=()) for line in survey.lines
    )
    coverage = tuple(replace(each, plays=0, open=0, line="", seed=None) for each in survey.coverage)
    nothing = replace(survey, plays=0, complete=False, lines=bare, coverage=coverage, effects=(), agency=())
    for form in FORMS:
        assert explored(nothing, scenario, form)


def test_the_sample_is_what_these_tests_take_it_for(found: tuple[Survey, Scenario]):
    assert [line.plays for line in found[0].lines] == [PLAYS] * 3
