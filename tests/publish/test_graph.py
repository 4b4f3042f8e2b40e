"""The graph of a scenario: everything in it is drawn, what was done is thick, and no title is taken for a command."""

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.cli.errors import run
from game.play.errors import PlayError
from game.play.rules import Rules
from game.play.shelf import load_rules
from game.publish.graph.coverage import Coverage, read_coverage
from game.publish.graph.dot import SHAPES as DOT_SHAPES
from game.publish.graph.dot import dot, grey, svg
from game.publish.graph.graph import Edge, Graph, Node, done_path, graph, shortened
from game.publish.graph.mermaid import SHAPES as MERMAID_SHAPES
from game.publish.graph.mermaid import mermaid, quoted

HOSTILE = (
    'a "quoted" ] | title',
    "</g><script>alert(1)</script> &lt; &amp; &#34;",
    "end",
    'a line\nbroken \\N \\n \\" \\',
    "`md` **b** [x](https://y) 1. one",
    '- list; style a:"b"; classDef x:#y;',
    "#quot; #35; %%{init: {}}%%",
    "}}{{ ]] )) ((",
    "__init__ <br/> ^",
    "1. one",
    '"',
    "\\",
    "subgraph end",
    "Ёлка «№» – …",
    "$$x^2$$ @{ shape: x } ::icon(x)",
)
ENTITY = re.compile(r"#(\d+);")
# Mermaid's rules: within a quoted text only entities stand for signs; these would be signs of its own, or Markdown.
FORBIDDEN = set('"`<>[]{}|;\\&*$@^:~')
TEXT = "{http://www.w3.org/2000/svg}text"


def hostile() -> Graph:
    kinds = tuple(DOT_SHAPES)
    nodes = [
        Node(f"s{n}", kinds[n % len(kinds)], (words, words), "act" if n % 2 else "", n)
        for n, words in enumerate(HOSTILE)
    ]
    edges = [
        Edge(f"s{n}", f"s{(n + 1) % len(HOSTILE)}", (words,), done=n % 2 == 0, guarded=n % 3 == 0)
        for n, words in enumerate(HOSTILE)
    ]
    return Graph(HOSTILE[0], {"act": HOSTILE[3]}, tuple(nodes), tuple(edges))


def named(found: Graph) -> dict[str, Node]:
    return {node.id: node for node in found.nodes}


def edge(found: Graph, start: str, beginning: str) -> Edge:
    return next(each for each in found.edges if each.start == start and each.lines[0].startswith(beginning))


def test_every_scene_ending_and_way_is_in_it(small: Rules) -> None:
    found, scenes = graph(small), small.scenario.scenes.values()
    assert set(named(found)) == {*small.scenario.scenes, *small.scenario.endings}
    ways = [(scene.id, way.to) for scene in scenes for choice in scene.choices for way in choice.ways]
    assert [(each.start, each.end) for each in found.edges] == ways
    assert found.acts == {"talk": "The talk", "sitting": "The sitting"}


def test_whose_scene_it_is_is_said_and_has_a_shape_of_its_own(small: Rules) -> None:
    nodes = named(graph(small))
    kinds = [nodes[name].kind for name in ("table", "corridor", "door", "vote", "goes")]
    assert kinds == ["first", "second", "other", "nobody", "ending"]
    assert nodes["door"].lines == ("The door", "door", "Dora decides")
    for shapes in (DOT_SHAPES, MERMAID_SHAPES):
        assert len({str(shapes[kind]) for kind in kinds}) == len(kinds)


def test_what_history_did_is_thick_and_what_may_be_closed_dashed(small: Rules) -> None:
    found = graph(small)
    assert edge(found, "corridor", "Ask Vera").done
    assert not edge(found, "corridor", "Whisper").done
    assert edge(found, "corridor", "Threaten").guarded
    both = edge(found, "table", "Say that")
    assert both.done
    assert both.guarded
    assert "style=dashed penwidth=4" in dot(found)
    assert re.search(r"linkStyle \d+ stroke-width", mermaid(found))


def test_the_done_path_goes_from_the_opening_to_an_ending(small: Rules, october: Rules) -> None:
    for rules in (small, october):
        path = list(done_path(rules))
        assert path[0][0] == rules.scenario.opening
        assert [end for _, _, end in path[:-1]] == [start for start, _, _ in path[1:]]
        assert rules.scenario.endings[path[-1][2]].history == "done"


def test_a_choice_with_several_ways_says_when_it_takes_each(small: Rules) -> None:
    labels = [each.lines for each in graph(small).edges if each.start == "corridor" and "Whisper" in each.lines[0]]
    assert [label[1] for label in labels] == ["if doubt < 3", "else"]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Go.", "Go"),
        ("Say nothing, and count who has not telephoned you today.", "Say nothing, and count who has not…"),
        ("х" * 60, "х" * 44 + "…"),
    ],
)
def test_a_long_label_ends_after_a_word(text: str, short: str) -> None:
    assert shortened(text) == short


def test_shares_are_written_out_and_the_shade_only_repeats_them(small: Rules) -> None:
    counts = {"corridor": 8, "door": 3, "vote": 0, "goes": 5}
    taken = {("corridor", "whisper"): 4, ("corridor", "ask_vera"): 1}
    found = graph(small, Coverage(8, counts, taken, {("corridor", "whisper", "corridor"): 3}))
    nodes = named(found)
    shares = [nodes[name].lines[-1] for name in ("door", "vote", "goes")]
    assert shares == ["38 % of plays", "0 % of plays", "63 % of plays"]
    assert nodes["street"].share is None
    assert edge(found, "corridor", "Ask Vera").lines[-1] == "13 % of plays"
    assert edge(found, "corridor", "Whisper").lines[-2:] == ("if doubt < 3", "38 % of plays")
    assert grey(0) == "#ffffff"
    assert grey(100) < grey(50) < grey(0)
    assert f'label="The door\\ndoor\\nDora decides\\n38 % of plays" fillcolor="{grey(38)}"' in dot(found)
    assert re.search(r"class at_\w+ share10", mermaid(found))


def surveyed(folder: Path, scenario: str) -> Path:
    """A survey of a scenario as the command keeps it."""
    path = folder / "survey.json"
    assert run(["explore", scenario, "--plays", "8", "--workers", "1", "--format", "json", "-o", str(path)]) == 0
    return path


def test_what_explore_keeps_can_be_drawn(small: Rules, small_folder: Path, tmp_path: Path) -> None:
    read = read_coverage(surveyed(tmp_path, str(small_folder)), small.scenario)
    assert read.place("corridor") == 100
    assert (read.place("goes") or 0) + (read.place("stays") or 0) == 100
    assert read.way("vote", "continue", "coat") is None
    taken = [read.way("table", choice, "vote") or 0 for choice in ("leave_quietly", "stay_seated", "shout")]
    assert 99 <= sum(taken) <= 101


def test_a_survey_of_another_scenario_or_of_an_older_one_is_refused(
    small: Rules, october: Rules, small_folder: Path, tmp_path: Path
) -> None:
    path = surveyed(tmp_path, str(small_folder))
    with pytest.raises(PlayError, match="is of the scenario “small-plot”, not of “october-1964”"):
        read_coverage(path, october.scenario)
    path.write_text(path.read_text(encoding="utf-8").replace('"scene": "coat"', '"scene": "cloak"'), encoding="utf-8")
    with pytest.raises(PlayError, match="it counts “cloak”, which is no scene now"):
        read_coverage(path, small.scenario)


@pytest.mark.parametrize("text", ["", "[1]", "{", "[" * 100_000, "7", '{"survey": 1, "plays": 2}'])
def test_a_file_that_is_no_survey_is_refused(small: Rules, tmp_path: Path, text: str) -> None:
    path = tmp_path / "plays.json"
    path.write_text(text)
    with pytest.raises(PlayError, match="plenum explore"):
        read_coverage(path, small.scenario)
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(PlayError, match="not text"):
        read_coverage(path, small.scenario)
    with pytest.raises(PlayError, match="cannot be read"):
        read_coverage(tmp_path, small.scenario)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_title_is_quoted_by_mermaids_rules_and_read_back_whole(words: str) -> None:
    inside = quoted(words)[1:-1]
    assert not FORBIDDEN & set(ENTITY.sub("", inside))
    assert "#" not in ENTITY.sub("", inside)
    assert ENTITY.sub(lambda found: chr(int(found[1])), inside) == " ".join(words.split())


def test_lines_of_mermaid_are_the_statements_that_were_meant() -> None:
    head, rest = mermaid(hostile()).split("flowchart TD\n")
    assert json.loads(head.split("title: ")[1].split("\n---")[0]).startswith('a "quoted" ] | title.')
    text = r'"[^"]*"'
    shapes = "|".join(re.escape(a) + text + re.escape(b) for a, b in MERMAID_SHAPES.values())
    meant = re.compile(
        rf"  subgraph act_0\[{text}\]|  end|  (?:  )?at_s\d+(?:{shapes})|  at_s\d+ (?:-->|==>|-\.->)\|{text}\| at_s\d+|"
        r"  linkStyle [\d,]+ stroke-width:4px|  classDef share\d+ fill:#\w+,color:#000,stroke:#333|"
        r"  class [\w,]+ share\d+"
    )
    assert [line for line in rest.splitlines() if not meant.fullmatch(line)] == []


def test_without_graphviz_a_picture_is_refused_with_the_way_to_get_it(
    small: Rules, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(PlayError, match=r"apt install graphviz.*--format mermaid"):
        svg(graph(small))


@pytest.mark.tools
def test_graphviz_draws_hostile_titles_as_they_are_written() -> None:
    drawn = ElementTree.fromstring(svg(hostile()))
    shown = [text.text for text in drawn.iter(TEXT)]
    assert {" ".join(words.split()) for words in HOSTILE} <= set(shown)
    assert not list(drawn.iter("{http://www.w3.org/2000/svg}script"))


@pytest.mark.tools
def test_graphviz_draws_every_scene_and_way_of_the_shipped_scenario(october: Rules) -> None:
    found = graph(october)
    drawn = ElementTree.fromstring(svg(found))
    classes = [group.get("class") for group in drawn.iter("{http://www.w3.org/2000/svg}g")]
    assert (classes.count("node"), classes.count("edge")) == (len(found.nodes), len(found.edges))
    assert classes.count("cluster") == len(found.acts)


@pytest.mark.tools
def test_graphviz_has_nothing_to_complain_of(small_folder: Path) -> None:
    text = dot(graph(load_rules(str(small_folder))))
    done = subprocess.run(["dot", "-Tsvg"], input=text, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr == ""
