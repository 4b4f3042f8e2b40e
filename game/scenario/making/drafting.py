"""Drafting: the files of a scenario made of a plot, each page short enough to be read, each doubt a claim to source."""

from collections.abc import Iterable, Iterator
from textwrap import fill
from typing import Any

from game.reading.write import Writing, written
from game.scenario.checks.prose.lengths import AFTER, LABEL, PAGE, PRIMER
from game.scenario.making.naming import Names, as_id, spoken
from game.scenario.making.paging import pages, shortened
from game.scenario.making.plot import TO_BE_WRITTEN, Link, Plot, Spot, must_fit
from game.scenario.making.sourcing import doubted, without_marks
from game.scenario.making.starter import weights

WIDTH, SCENES_OF_A_FILE = 110, 25
SOURCE = "to-be-found"
ACT = "story"
PRIMER_TO_BE_WRITTEN = f"To be written: what a newcomer must know, in at most {PRIMER} words."
HEADS = {
    "scenes/1.yaml": "Made of an outline. It all counts as invented until a scene says otherwise and cites its claims.",
    "record/claims.yaml": "Marked (?) in the outline, and not looked up yet: give each its date, standing and sources.",
    "record/sources.yaml": "No source yet: put real ones in its place.",
    "people.yaml": "The two sides. Give them names, and give scenes to the second: decides: ...",
    "endings.yaml": "One ending is done: what happens if nobody departs from the plan.",
}


class Draft:
    """A scenario in the making: scenes, endings and claims as they will be written."""

    def __init__(self, plot: Plot, primer: list[str], roles: tuple[str, str]) -> None:
        self._roles = roles
        self._names = Names(spot.id for spot in (*plot.scenes, *plot.endings))
        self.claims: list[dict[str, Any]] = []
        self._front = self._cited(primer)
        self._primer = [told for paragraph in primer if (told := without_marks(paragraph))]
        self._opening = plot.scenes[0].id
        self.scenes: list[dict[str, Any]] = []
        for spot in plot.scenes:
            self._scene(spot)
        self.endings = [self._ending(spot) for spot in plot.endings]
        must_fit(len(self.scenes))

    def files(self, name: str, title: str) -> dict[str, str]:
        found: dict[str, Writing] = {
            "scenario.yaml": self._head(name, title),
            "variables.yaml": {"variables": []},
            "people.yaml": {"people": [{"person": role, "name": spoken(role)} for role in self._roles]},
            "bodies.yaml": {"bodies": [], "motions": []},
            "charges.yaml": {"groups": {}, "charges": []},
            "glossary.yaml": {"terms": []},
            "endings.yaml": {"endings": self.endings},
            "record/sources.yaml": {"sources": [_SOURCE] if self.claims else []},
            "record/claims.yaml": {"claims": self.claims},
            "record/questions.yaml": {"questions": []},
            **{f"scenes/{number}.yaml": {"scenes": some} for number, some in self._parted()},
        }
        made = {place: _file(place, content) for place, content in found.items()}
        return {**made, "model.yaml": f"format: 1\nweights:\n{weights()}\nlevers: []\nterms: []\n"}

    def _parted(self) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        """The scenes, so many to a file as can be overlooked."""
        starts = range(0, len(self.scenes), SCENES_OF_A_FILE)
        return enumerate((self.scenes[start : start + SCENES_OF_A_FILE] for start in starts), 1)

    def _head(self, name: str, title: str) -> Writing:
        sides = zip(self._roles, reversed(self._roles), ("removal", "khrushchev"), strict=True)
        return {
            "scenario": name,
            "title": title,
            "subtitle": "a draft made of an outline",
            "draft": "yes",
            "opening": self._opening,
            "primer": _prose(self._primer or [PRIMER_TO_BE_WRITTEN]),
            "acts": [{"act": ACT, "title": title}],
            "roles": [
                {
                    "role": role,
                    "against": other,
                    "side": side,
                    "aim": f"To be written, in one line: what {spoken(role)} wants.",
                    "brief": _prose([f"To be written: what {spoken(role)} knows, wants and fears."]),
                }
                for role, other, side in sides
            ],
        }

    def _scene(self, spot: Spot) -> None:
        """A scene on as many pages as it needs; the last one holds the choices."""
        name, page = self._pages(spot)
        last = {"scene": name, **page}
        if spot.links[0].label:
            self.scenes.append(_marked(last | {"decides": self._roles[0], "choices": [*self._choices(spot.links)]}))
        else:
            self.scenes.append(last | {"goto": spot.links[0].to})

    def _pages(self, spot: Spot) -> tuple[str, dict[str, Any]]:
        """The name and the last page of a text; the pages before it become scenes that lead there."""
        told = _headed(spot)
        cited = (*self._cited(told), *self._front)
        self._front = ()
        title = shortened(spot.title, LABEL)
        *before, last = pages(map(without_marks, told), PAGE)
        names = [spot.id, *(self._names.take(f"{spot.id}_page") for _ in before)]
        for page, name, following in zip(before, names, names[1:], strict=False):
            self.scenes.append({"scene": name, **_page(title, page, cited), "goto": following})
        return names[-1], _page(title, last, cited)

    def _ending(self, spot: Spot) -> dict[str, Any]:
        """An ending; what is too long for its page stands on pages before it."""
        name, page = self._pages(spot)
        found = {"ending": name, "title": page["title"], "history": "done" if spot.is_done else "thinkable"}
        found |= {"won-by": "nobody", **{key: page[key] for key in ("claims",) if key in page}}
        return found | {"invented": _whole(page["text"]), "text": page["text"]}

    def _choices(self, links: Iterable[Link]) -> Iterator[dict[str, Any]]:
        """The choices of a scene; of what follows one, a long text stands on a page of its own."""
        names = Names({"continue"})
        for link in links:
            said = without_marks(link.label)
            label = shortened(said, LABEL)
            below = [*([said] if label != said else []), *link.below]
            cited = self._cited([link.label, *link.below])
            *first, rest = pages(map(without_marks, below), AFTER)
            then, to = (rest, link.to) if not first else ([], self._aside(label, below, link.to))
            found = {"id": names.take(as_id(said, "choice")), "label": label or "Go on."}
            found |= {"history": "done" if link.is_done else "thinkable"}
            yield found | ({"claims": cited} if cited else {}) | ({"then": _prose(then)} if then else {}) | {"goto": to}

    def _aside(self, label: str, below: list[str], to: str) -> str:
        name = self._names.take(as_id(label, "scene"))
        self._scene(Spot(name, label, tuple(below), (Link("", (), to),)))
        return name

    def _cited(self, paragraphs: Iterable[str]) -> tuple[str, ...]:
        """The claims made of the sentences that are marked in these paragraphs."""
        first = len(self.claims) + 1
        for number, sentence in enumerate((said for each in paragraphs for said in doubted(each)), first):
            self.claims.append(_claim(number, sentence))
        return tuple(claim["claim"] for claim in self.claims[first - 1 :])


_SOURCE: dict[str, Any] = {
    "source": SOURCE,
    "author": "To be found",
    "title": "A source still to be found",
    "kind": "reference",
    "root": "none",
}


def _claim(number: int, sentence: str) -> dict[str, Any]:
    """A sentence that nobody has looked up; until a source is found it is held no better than a legend."""
    return {
        "claim": f"to-source-{number}",
        "date": "0001",
        "when": "date to be found",
        "text": _prose([sentence]),
        "standing": "legend",
        "sources": [{"source": SOURCE}],
        "checked": "not yet",
    }


def _headed(spot: Spot) -> list[str]:
    """The paragraphs; a title too long to be one stands above them in full."""
    long = [spot.title] if shortened(spot.title, LABEL) != spot.title else []
    return [*long, *spot.paragraphs]


def _page(title: str, paragraphs: list[str], claims: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {"act": ACT, "title": title, "where": TO_BE_WRITTEN, "history": "invented"}
    return found | ({"claims": claims} if claims else {}) | {"text": _prose(paragraphs or [TO_BE_WRITTEN])}


def _marked(scene: dict[str, Any]) -> dict[str, Any]:
    """Where a choice is done the scene took place: all its words are listed as invented."""
    done = [choice for choice in scene["choices"] if choice["history"] == "done"]
    if not done:
        return scene
    words = [
        phrase for text in (scene["text"], *(choice.get("then", "") for choice in done)) for phrase in _whole(text)
    ]
    head = {key: value for key, value in scene.items() if key not in ("text", "decides", "choices")}
    return head | {"history": "done", "invented": words} | {key: scene[key] for key in ("text", "decides", "choices")}


def _whole(text: str) -> list[str]:
    """All the words of a text, paragraph by paragraph, as invented."""
    return [" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip()]


def _prose(paragraphs: Iterable[str]) -> str:
    lines = (fill(each, WIDTH, break_long_words=False, break_on_hyphens=False) for each in paragraphs if each)
    return "\n\n".join(lines) + "\n"


def _file(place: str, content: Writing) -> str:
    head = f"# {HEADS[place]}\n" if place in HEADS else ""
    return f"{head}format: 1\n{written(content)}"
