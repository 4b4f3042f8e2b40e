"""A graph in Graphviz's language, and as a picture where Graphviz is installed."""

import shutil
import subprocess
from collections.abc import Iterator

from game.play.errors import PlayError
from game.publish.graph import graph as drawn
from game.publish.graph.graph import Edge, Graph, Node

SHAPES = {
    drawn.FIRST: "shape=box",
    drawn.SECOND: "shape=hexagon",
    drawn.OTHER: "shape=diamond",
    drawn.NOBODY: 'shape=box style="rounded,filled"',
    drawn.ENDING: "shape=octagon peripheries=2",
}
KEY = "Thick: what was done. Dashed: may be closed."
PALEST, DARKEST = 255, 150
PATIENCE = 120
HOW_TO_INSTALL = (
    "A picture needs Graphviz's program “dot”, which is not installed here. Debian and Ubuntu: apt install graphviz. "
    "macOS: brew install graphviz. Windows: winget install graphviz. Without it: --format mermaid or --format dot."
)


def dot(graph: Graph) -> str:
    """The graph as dot reads it."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield "digraph scenario {"
    yield f"  graph [label={quoted(graph.title, KEY)} labelloc=t fontname=sans rankdir=TB]"
    yield '  node [fontname=sans style=filled fillcolor="#ffffff" margin="0.15,0.08"]'
    yield "  edge [fontname=sans fontsize=10]"
    for number, (act, title) in enumerate(graph.acts.items()):
        yield f"  subgraph cluster_{number} {{"
        yield f"    label={quoted(title)}"
        yield from (f"    {_node(node)}" for node in graph.nodes if node.act == act)
        yield "  }"
    yield from (f"  {_node(node)}" for node in graph.nodes if node.act not in graph.acts)
    yield from (f"  {_edge(edge)}" for edge in graph.edges)
    yield "}"


def _node(node: Node) -> str:
    shade = "" if node.share is None else f" fillcolor={quoted(grey(node.share))}"
    return f"{quoted(node.id)} [{SHAPES[node.kind]} label={quoted(*node.lines)}{shade}]"


def _edge(edge: Edge) -> str:
    look = f"style={'dashed' if edge.guarded else 'solid'} penwidth={4 if edge.done else 1}"
    return f"{quoted(edge.start)} -> {quoted(edge.end)} [{look} label={quoted(*edge.lines)}]"


def grey(share: int) -> str:
    """White for what no play reached, darker for what more did; black letters stand out from any of it."""
    level = PALEST - (PALEST - DARKEST) * share // 100
    return f"#{level:02x}{level:02x}{level:02x}"


def quoted(*lines: str) -> str:
    r"""Lines as one string of dot: its signs (quotes, ``\N``, ``&lt;``) lose their meaning; ``\n`` ends a line."""
    return '"' + r"\n".join(_plain(line) for line in lines) + '"'


def _plain(text: str) -> str:
    line = " ".join(text.split())
    return line.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')


def svg(graph: Graph) -> str:
    """The graph as a picture. Raises PlayError where Graphviz is missing or refuses."""
    program = shutil.which("dot")
    if program is None:
        raise PlayError(HOW_TO_INSTALL)
    try:
        done = subprocess.run(
            [program, "-Tsvg"], input=dot(graph), capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise PlayError(f"Graphviz could not draw this: {fault}.") from fault
    if done.returncode:
        raise PlayError(f"Graphviz could not draw this: {done.stderr.strip().splitlines()[-1:] or 'no reason given'}.")
    return done.stdout
