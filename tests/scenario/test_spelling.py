"""Names are spelt in one way, texts keep to one kind of marks, and an odd word is pointed at where it stands."""

from pathlib import Path

import pytest

from tests.scenario.village import LETTER, VILLAGE, codes, read_village

PEOPLE = VILLAGE["people.yaml"].replace("    name: Clara\n", "    name: Clara\n    full-name: Clara Brezhnev\n")
GLOSSARY = VILLAGE["glossary.yaml"] + "  - {term: Presidium, means: A council.}\n"
FILES = {"people.yaml": PEOPLE, "glossary.yaml": GLOSSARY}


def told(folder: Path, words: str) -> list[str]:
    letter = VILLAGE[LETTER].replace("A letter lies under", f"{words} A letter lies under")
    return codes(folder, {**FILES, LETTER: letter})


@pytest.mark.parametrize("word", ["Brezhniev", "Breznev", "Brezhnew", "Breznhev", "Praesidium", "Presidum"])
def test_a_name_one_letter_off_is_told(word: str, tmp_path: Path):
    assert told(tmp_path, f"So says {word}.") == ["P0510"]


@pytest.mark.parametrize(
    "words",
    ["Brezhnev", "Brezhnevs", "Brezhnev's", "Brezhneva", "Presidiums", "Brezinsky", "brezhniev", "Presidential"],
)
def test_the_name_itself_its_plural_and_other_words_are_not(words: str, tmp_path: Path):
    assert told(tmp_path, f"So says {words}.") == []


def test_a_plain_word_at_the_head_of_a_sentence_is_no_name(tmp_path: Path):
    assert (
        codes(
            tmp_path,
            {
                "glossary.yaml": VILLAGE["glossary.yaml"] + "  - {term: Resolution, means: A decision.}\n",
                LETTER: VILLAGE[LETTER].replace("A letter", "Revolution! It is no revolution. A letter"),
            },
        )
        == []
    )


def test_a_misspelt_name_is_pointed_at_wherever_it_stands(tmp_path: Path):
    letter = VILLAGE[LETTER].replace("A letter lies", "A letter\n      of Brezhniev's lies")
    _, problems = read_village(tmp_path, {**FILES, LETTER: letter})
    (found,) = problems.diagnostics
    assert problems.source_line(LETTER, found.span.line)[found.span.column - 1 :].startswith("Brezhniev")
    assert "“Brezhnev”" in found.message


def test_an_avoided_word_may_stand_in_the_record_and_within_another_word(tmp_path: Path):
    glossary = VILLAGE["glossary.yaml"].replace("means:", "not: [belong, oor, Politburo], means:")
    assert codes(tmp_path, {"glossary.yaml": glossary}) == []
    letter = VILLAGE[LETTER].replace("label: Burn it.", "label: Burn it for the politburo.")
    assert codes(tmp_path, {"glossary.yaml": glossary, LETTER: letter}) == ["P0511"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It's Anna's, and it's late.", []),
        ("It’s Anna’s.", []),
        ("It's Anna’s.", ["P0512"]),
    ],
)
def test_apostrophes_are_all_of_one_kind(words: str, expected: list[str], tmp_path: Path):
    head = VILLAGE["scenario.yaml"].replace("your father's", "of your father")
    letter = VILLAGE[LETTER].replace("A letter lies under", f"{words} A letter lies under")
    assert codes(tmp_path, {"scenario.yaml": head, LETTER: letter}) == expected


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Burn it!", []),
        ("Burn it…", []),
        ("“Burn it.”", []),
        ("burn it.", ["P0514"]),
        ("20 sacks are missing; say so.", []),
    ],
)
def test_labels_are_sentences_like_their_siblings(label: str, expected: list[str], tmp_path: Path):
    found = codes(tmp_path, {LETTER: VILLAGE[LETTER].replace("label: Burn it.", f"label: {label}")})
    assert [code for code in found if code != "P0504"] == expected


def test_where_no_label_has_a_full_stop_none_needs_one(tmp_path: Path):
    letter = VILLAGE[LETTER].replace("Read it aloud.", "Read it aloud").replace("Burn it.", "Burn it")
    assert codes(tmp_path, {LETTER: letter}) == []


def test_an_address_or_a_hyphenated_word_can_be_broken(tmp_path: Path):
    long = "mill-" * 12 + "wheel, " + "flour/" * 9 + "dust"
    assert codes(tmp_path, {LETTER: VILLAGE[LETTER].replace("A letter lies", f"{long}: a letter lies")}) == []


def test_a_phrase_that_also_stands_by_itself_overlaps_nothing(tmp_path: Path):
    letter = VILLAGE[LETTER].replace("A letter lies under the door of the mill.", "The door, and the door of the mill.")
    marked = letter.replace("    text: |\n", "    invented: [the door of the mill, the door]\n    text: |\n")
    assert codes(tmp_path, {LETTER: marked}) == ["P0437"]
    twice = marked.replace("The door, and", "It is the door, and")
    assert codes(tmp_path, {LETTER: twice}) == []
