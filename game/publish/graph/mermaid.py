"""A graph as a Mermaid flowchart, which many sites draw by themselves."""

import json
import re
from collections.abc import Iterator

from game.publish.graph import graph as drawn
from game.publish.graph.dot import KEY, grey
from game.publish.graph.graph import Edge, Graph, Node

SHAPES = {
    drawn.FIRST: ("[", "]"),
    drawn.SECOND: ("{{", "}}"),
    drawn.OTHER: ("{", "}"),
    drawn.NOBODY: ("(", ")"),
    drawn.ENDING: ("[[", "]]"),
}
# All that a quoted text, the entities in it, or Markdown within it might take for a sign of its own.
SIGNS = re.compile(r"[^\w\s,'!?()–—…%.=/“”‘’+-]|(?<![^\W_])_|_(?![^\W_])|(?<=\d)[.)](?=\s)|^[-+]")
STEPS = 10


def mermaid(graph: Graph) -> str:
    """The graph as Mermaid reads it."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: Graph) -> Iterator[str]:
    yield "---"
    yield f"title: {json.dumps(f'{_line(graph.title)}. {KEY}', ensure_ascii=False)}"
    yield "---"
    yield "flowchart TD"
    for number, (act, title) in enumerate(graph.acts.items()):
        yield f"  subgraph act_{number}[{quoted(title)}]"
        yield from (f"    {_node(node)}" for node in graph.nodes if node.act == act)
        yield "  end"
    yield from (f"  {_node(node)}" for node in graph.nodes if node.act not in graph.acts)
    yield from (f"  {_edge(edge)}" for edge in graph.edges)
    yield from _both(graph.edges)
    yield from _shades(graph.nodes)


def _node(node: Node) -> str:
    opened, closed = SHAPES[node.kind]
    return f"{_name(node.id)}{opened}{quoted(*node.lines)}{closed}"


def _name(place: str) -> str:
    """An id that is none of Mermaid's own words, such as ``end``."""
    return f"at_{place}"


def _edge(edge: Edge) -> str:
    arrow = "-.->" if edge.guarded else "==>" if edge.done else "-->"
    label = f"|{quoted(*edge.lines)}|" if edge.lines else ""
    return f"{_name(edge.start)} {arrow}{label} {_name(edge.end)}"


def _both(edges: tuple[Edge, ...]) -> Iterator[str]:
    """An arrow is dashed or thick; one that must be both is made so by its number."""
    both = [str(number) for number, edge in enumerate(edges) if edge.guarded and edge.done]
    if both:
        yield f"  linkStyle {','.join(both)} stroke-width:4px"


def _shades(nodes: tuple[Node, ...]) -> Iterator[str]:
    """A class for each tenth, and the nodes that are in it."""
    counted = [(node, (node.share * STEPS + 50) // 100) for node in nodes if node.share is not None]
    for level in sorted({level for _, level in counted}):
        yield f"  classDef share{level} fill:{grey(level * 100 // STEPS)},color:#000,stroke:#333"
        yield f"  class {','.join(_name(node.id) for node, at in counted if at == level)} share{level}"


def quoted(*lines: str) -> str:
    """Lines as one quoted text. What may be a sign stands as its number between ``#`` and ``;``."""
    return '"' + "<br/>".join(SIGNS.sub(lambda found: f"#{ord(found[0])};", _line(line)) for line in lines) + '"'


def _line(text: str) -> str:
    return " ".join(text.split())
