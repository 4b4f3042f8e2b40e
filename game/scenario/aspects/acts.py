"""Acts: the verbs of the model that a scene uses, each with the place of its words."""

from collections.abc import Iterator

from game.reading.nodes import Span
from game.scenario.effects import Call
from game.scenario.model import Scene


def calls(scene: Scene) -> Iterator[tuple[Call, Span]]:
    """Every verb of a scene's choices. An effect that could not be read has no place among them."""
    for choice in scene.choices:
        texts = {text.value: text.span for text in choice.at.texts("do")}
        for effect in choice.effects:
            if isinstance(effect, Call):
                yield effect, texts.get(effect.source, choice.at.span("do"))
