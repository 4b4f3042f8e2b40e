"""A pack is the scenario, byte for byte the same each time; what is no pack, or a trap, is refused in a sentence."""

import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.reading.diagnostic import Problems
from game.scenario.pack import LARGEST_FILE, LARGEST_PACK, MOST, folder_in, open_pack, packed
from game.scenario.read import read_scenario
from game.scenario.refusal import RefusedError
from tests.play.small import FILES, write_small


def zipped(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", method) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return buffer.getvalue()


SMALL = {name: text.encode() for name, text in FILES.items()}


def test_a_pack_reads_as_the_folder_does(small_folder: Path) -> None:
    found, wanted = (
        read_scenario(folder, Problems()) for folder in (folder_in(packed(small_folder), "it"), small_folder)
    )
    assert found
    assert found == wanted


def test_a_pack_of_a_pack_is_the_same_pack(small_folder: Path) -> None:
    once = packed(small_folder)
    assert packed(folder_in(once, "it")) == once


def test_the_bytes_hang_on_the_texts_alone(tmp_path: Path, small_folder: Path) -> None:
    other = write_small(tmp_path)
    (other / ".git").mkdir()
    (other / ".git" / "notes.md").write_text("not yours")
    (other / "photograph.png").write_bytes(b"\x89PNG")
    assert packed(other) == packed(small_folder)


def test_a_readme_travels_along(tmp_path: Path) -> None:
    folder = write_small(tmp_path)
    (folder / "README.md").write_text("Hello")
    assert folder_in(packed(folder), "it").joinpath("README.md").read_text() == "Hello"


def test_a_folder_that_was_zipped_whole_is_a_pack_too() -> None:
    whole = {f"small-plot/{name}": content for name, content in SMALL.items()} | {"__MACOSX/small-plot/x.yaml": b""}
    scenario = read_scenario(folder_in(zipped(whole), "it"), Problems())
    assert scenario
    assert scenario.id == "small-plot"


@pytest.mark.parametrize(
    "name", ["../out.yaml", "scenes/../../out.yaml", "/etc/out.yaml", "..\\out.yaml", "c:out.yaml", "a\x1b[2J.yaml"]
)
def test_a_path_that_leads_out_of_the_pack_is_refused(name: str) -> None:
    with pytest.raises(RefusedError, match="leads out of it") as refused:
        folder_in(zipped(SMALL | {name: b"x"}), "it.plenum")
    assert "\x1b" not in str(refused.value)


def _bomb() -> bytes:
    return zipped(SMALL | {f"scenes/{number}.yaml": bytes(3_900_000) for number in range(12)})


def _locked() -> bytes:
    pack = bytearray(zipped(SMALL))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = pack.find(mark)
        while start >= 0:
            pack[start + offset] |= 1
            start = pack.find(mark, start + 1)
    return bytes(pack)


def _twice() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as made:
        for name, content in SMALL.items():
            made.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("scenario.yaml", b"format: 1")
    return buffer.getvalue()


TRAPS = {
    "a text that grows": (_bomb, "grow to more than 100 times"),
    "one endless text": (lambda: zipped(SMALL | {"a.md": bytes(LARGEST_FILE + 1)}), "longer than"),
    "too many texts": (lambda: zipped(SMALL | {f"scenes/{n}.yaml": b"" for n in range(MOST)}), "more than"),
    "a password": (_locked, "locked with a password"),
    "another way of packing": (lambda: zipped(SMALL, ZIP_BZIP2), "unusual way"),
    "a name that stands twice": (_twice, "twice"),
    "no scenario": (lambda: zipped({"readme.md": b"hello"}), "without a scenario.yaml"),
    "a scenario buried deep": (lambda: zipped({f"a/b/{name}": content for name, content in SMALL.items()}), "without"),
    "nothing": (lambda: b"", "neither a folder"),
    "a photograph": (lambda: b"\x89PNG" * 1000, "neither a folder"),
    "an end cut off": (lambda: zipped(SMALL)[:-30], "neither a folder"),
}


@pytest.mark.parametrize(("made", "words"), TRAPS.values(), ids=TRAPS)
def test_what_is_no_honest_pack_is_refused_in_a_sentence(made, words: str) -> None:
    with pytest.raises(RefusedError, match=words) as refused:
        folder_in(made(), "it.plenum")
    assert str(refused.value).startswith("it.plenum is")


def test_a_link_in_a_pack_is_a_text_and_leads_nowhere() -> None:
    buffer = BytesIO(zipped(SMALL))
    with ZipFile(buffer, "a") as made:
        link = ZipInfo("notes.md")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(link, "/etc/passwd")
    assert folder_in(buffer.getvalue(), "it").joinpath("notes.md").read_text() == "/etc/passwd"


def test_a_file_too_large_for_a_pack_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "it.plenum"
    with path.open("wb") as file:
        file.truncate(LARGEST_PACK + 1)
    with pytest.raises(RefusedError, match="too large to be a pack"):
        open_pack(path)


@settings(max_examples=200, deadline=None)
@given(st.integers(min_value=0), st.binary(min_size=1, max_size=8), st.booleans())
def test_a_pack_with_some_bytes_changed_is_read_or_refused(at: int, other: bytes, cut: bool) -> None:
    whole = zipped(SMALL)
    place = at % len(whole)
    spoiled = whole[:place] + other + (b"" if cut else whole[place + len(other) :])
    try:
        folder = folder_in(spoiled, "it.plenum")
    except RefusedError:
        return
    read_scenario(folder, Problems())
