"""Scene code: one scene written as one Python function, in which its guards are comparisons of numbers.

``nerve > 6`` guards the second of two choices, the first adds 1 to ``wary``, and both are taken alike::

    def scene(v, r, seed):
        if (v[3] > 6):
            if r < 32768:
                v[5] = (v[5] + 1 if v[5] < 9 else 10)
                mark(7340034); return 12
            mark(7340035); return 13
        v[5] = (v[5] + 1 if v[5] < 9 else 10)
        mark(7340032); return 12

``v`` is the list of a situation's numbers, ``r`` a draw of sixteen bits, and what returns is where the choice leads.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from game.explore.policies import Line
from game.explore.program.told_code import ToldCode
from game.play.chance import Chance
from game.play.draft import Draft
from game.play.opponent import TheRecord
from game.play.rules import ALWAYS, Act, Rules
from game.scenario.model import Scene

DRAWS = 1 << 16
# With more guards than this in one scene, a branch for every combination of them would be too long.
MOST_BRANCHED = 4

Run = Callable[[list[int], int, int], int]


class SceneCode:
    """The function of one scene, written under one line of play; ``names`` is what it refers to."""

    def __init__(self, rules: Rules, line: Line, told: ToldCode, number: int, names: dict[str, object]) -> None:
        self.rules, self.line, self.told, self.names = rules, line, told, names
        self.scene: Scene = rules.scenes[number]
        self.options = rules.options(number)
        self.numbering = told.marks.takings[number]
        self.lines: list[str] = []
        self.indent = 1

    def source(self) -> str:
        """The whole function."""
        self._write(*self.told.before(self.scene))
        if self.scene.has_decision and self.scene.decides not in self.rules.scenario.roles:
            self._ruled()
        elif len(self.numbering.guarded) > MOST_BRANCHED:
            self._tabled()
        else:
            self._branched(0, 0)
        return "\n".join(["def scene(v, r, seed):", *self.lines])

    def _write(self, *lines: str) -> None:
        self.lines += ["    " * self.indent + line for line in lines]

    @contextmanager
    def _block(self, head: str) -> Iterator[None]:
        self._write(head)
        self.indent += 1
        yield
        self.indent -= 1

    def _ruled(self) -> None:
        """A person outside both roles takes the first choice whose rule holds."""
        last = len(self.options) - 1
        for place, option in enumerate(self.options):
            if option.rule == ALWAYS or place == last:
                self._taking(place, 0)
                return
            with self._block(f"if {option.rule}:"):
                self._taking(place, 0)

    def _branched(self, bit: int, guards: int) -> None:
        """A branch for each guard that holds or not; at its end it is known what is open."""
        if bit == len(self.numbering.guarded):
            self._choosing(guards)
            return
        with self._block(f"if {self.options[self.numbering.guarded[bit]].opens}:"):
            self._branched(bit + 1, guards | 1 << bit)
        self._branched(bit + 1, guards)

    def _choosing(self, guards: int) -> None:
        """What the policy wants of the open choices, all alike: each takes an equal share of the draws."""
        wanted = self.wanted(guards)
        self._write(*self.told.labels(self.scene, self.numbering.is_open(guards)))
        for count, place in enumerate(wanted, 1):
            if count == len(wanted):
                self._taking(place, guards)
                return
            with self._block(f"if r < {-(-DRAWS * count // len(wanted))}:"):
                self._taking(place, guards)

    def _tabled(self) -> None:
        """Many guards: which hold is put together as bits, and looked up."""
        table = dict[int, tuple[int, ...]]()

        def wanted(guards: int) -> tuple[int, ...]:
            return table.get(guards) or table.setdefault(guards, self.wanted(guards))

        bits = (f"(({self.options[place].opens}) and {1 << bit})" for bit, place in enumerate(self.numbering.guarded))
        self._write(f"g = {' | '.join(bits)}", f"w = {self._named(wanted)}(g)", "p = w[r * len(w) >> 16]")
        self._write(*self.told.labels(self.scene, tuple(range(len(self.options)))))
        for place in range(len(self.options)):
            with self._block(f"if p == {place}:"):
                self._taking(place, "g")
        self._write("raise AssertionError(p)")

    def wanted(self, guards: int) -> tuple[int, ...]:
        """What the policy may take where these guards hold; as in a live play, something even where all is closed."""
        is_open = self.numbering.is_open(guards)
        if not self.scene.has_decision:
            return (0,)
        if not is_open:
            return (TheRecord().decide(self.scene, ()).place,)
        return self.line.policies[self.scene.decides].wants(self.scene, is_open)

    def _taking(self, place: int, guards: int | str) -> None:
        option, choice = self.options[place], self.scene.choices[place]
        self._acting(option.acts, option.id)
        self._write(*self.told.after(self.scene, choice))
        for number, way in enumerate(option.ways):
            leaving = f"mark({self._mark(place, number, guards)}); return {way.to}"
            if not way.text:
                self._write(leaving)
                return
            with self._block(f"if {way.text}:"):
                self._write(leaving)
        self._write("raise AssertionError('no way out')")

    def _mark(self, place: int, way: int, guards: int | str) -> str:
        fixed = self.numbering.base + self.numbering.own(place, way)
        if isinstance(guards, int):
            return str(fixed + guards * self.numbering.per_guards)
        return f"{fixed} + {guards} * {self.numbering.per_guards}"

    def _acting(self, acts: tuple[Act, ...], choice: str) -> None:
        """Numbers are set where they stand; a verb of the model is given a draft of this visit."""
        if any(not act.text for act in acts):
            self._write(f"d = {self._named(self._drafting(choice))}(v, seed)")
        for act in acts:
            self._write(f"{self.rules.code.slot(act.name)} = {act.text}" if act.text else f"{self._named(act.run)}(d)")

    def _drafting(self, choice: str) -> Callable[[list[int], int], Draft]:
        layout, scene = self.rules.layout, self.scene.was or self.scene.id
        visit = layout.index.get(f"visit.{self.scene.id}")

        def draft(values: list[int], seed: int) -> Draft:
            chance = Chance(seed, scene, 0 if visit is None else values[visit])
            return Draft(layout, chance, choice, values, is_noted=False)

        return draft

    def _named(self, thing: object) -> str:
        name = f"N{len(self.names)}"
        self.names[name] = thing
        return name
