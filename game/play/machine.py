"""The machine that conducts a live play: scenes are states, the positions of choices are triggers."""

import logging
from functools import partial

from transitions import EventData, Machine

from game.play.rules import Rules, Stepped, step
from game.play.situation import Situation
from game.reading.collection import paused_collection

# Skipped bindings are meant here (see model_override); the library would log each of them.
logging.getLogger("transitions").setLevel(logging.ERROR)


class Conductor:
    """One play under way. ``scene`` is the machine's state, ``situation`` the numbers; both move in one trigger."""

    scene: str

    def __init__(self, rules: Rules, situation: Situation, seed: int) -> None:
        self.rules, self.situation, self.seed = rules, situation, seed
        self._pending: list[Stepped] = []
        self._names = tuple(rules.layout.places)
        with paused_collection():  # a vast scenario has tens of thousands of transitions, and all of them stay
            self._machine = self._built()
            self._connect()

    def _built(self) -> Machine:
        return Machine(
            self,
            list(self._names),
            initial=self._names[self.situation.scene],
            model_attribute="scene",
            auto_transitions=False,  # every scene could else jump to every other
            model_override=True,  # binds only what the class declares
            send_event=True,
        )

    def trigger(self, name: str) -> bool:
        raise NotImplementedError("the machine binds this")

    def choose(self, place: int) -> Stepped:
        """Take the choice at this position of the scene; an effect happens once, and only with its transition."""
        self._pending.clear()
        self.trigger(f"choice_{place + 1}")
        return self._pending[0]

    def _connect(self) -> None:
        places = self.rules.layout.places
        for scene in self.rules.scenes:
            for place, choice in enumerate(scene.choices):
                for destination in dict.fromkeys(places[way.to] for way in choice.ways):
                    self._way(scene.id, place, destination)

    def _way(self, scene: str, place: int, destination: int) -> None:
        self._machine.add_transition(
            f"choice_{place + 1}",
            scene,
            self._names[destination],
            prepare=partial(self._prepare, place),
            conditions=partial(self._leads_to, destination),
            before=self._commit,
        )

    def _prepare(self, place: int, event: EventData) -> None:
        """Work the step out once, however many ways out are tried."""
        if not self._pending:
            self._pending.append(step(self.rules, self.situation, place, self.seed))

    def _leads_to(self, destination: int, event: EventData) -> bool:
        return self._pending[0].situation.scene == destination

    def _commit(self, event: EventData) -> None:
        self.situation = self._pending[0].situation
