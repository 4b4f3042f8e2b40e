"""Disks that refuse: the play stays as it was, says so, and can go on once there is room."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.play.errors import PlayError
from game.play.journal import Header, Journal, Move
from game.play.shelf import Shelf
from tests.play.saves import finished


def refusing(code: int) -> Callable[..., int]:
    def refuse(*arguments: object) -> int:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize(
    ("call", "code"),
    [
        ("write", errno.ENOSPC),
        ("fsync", errno.ENOSPC),
        ("fsync", errno.EIO),
        ("open", errno.EROFS),
        ("open", errno.EACCES),
    ],
)
def test_a_disk_that_refuses_leaves_the_play_as_it_was(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    path = tmp_path / "a.journal"
    seat = shelf.begin("small-plot", "anna", seed=7, path=path)
    seat.choose("leave_quietly")
    page, content, situation = seat.page, path.read_bytes(), seat.play.situation
    for choice in ("take_it", "leave_it"):
        with monkeypatch.context() as broken:
            broken.setattr(os, call, refusing(code))
            with pytest.raises(PlayError, match="cannot be saved"):
                seat.choose(choice)
        assert (seat.page, path.read_bytes(), seat.play.situation) == (page, content, situation)
    seat.choose("take_it")
    assert shelf.resume(path).page == seat.page


def test_an_undo_that_cannot_be_kept_undoes_nothing(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seat = finished(shelf, tmp_path / "a.journal")
    page = seat.page
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", refusing(errno.ENOSPC))
        with pytest.raises(PlayError, match="No space left"):
            seat.undo()
    assert seat.page == page
    assert seat.undo() is None


def test_a_line_that_a_full_disk_cuts_short_is_taken_off_again(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.journal"
    seat, real = shelf.begin("small-plot", "anna", seed=7, path=path), os.write
    before = path.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", lambda descriptor, text: real(descriptor, text[: len(text) // 2]))
        with pytest.raises(PlayError, match="No space left"):
            seat.choose("leave_quietly")
    assert path.read_bytes() == before


def test_a_play_that_could_not_begin_leaves_its_name_free(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.journal"
    with monkeypatch.context() as broken:
        broken.setattr(os, "write", refusing(errno.ENOSPC))
        with pytest.raises(PlayError, match="No space left"):
            shelf.begin("small-plot", "anna", path=path)
    assert shelf.begin("small-plot", "anna", path=path).page.options


def test_a_device_that_is_always_full_is_a_full_disk() -> None:
    header = Header("small-plot", "d", "anna", 7, study=False)
    journal = Journal(header, (), Path("/dev/full"))
    with pytest.raises(PlayError, match="No space left on device"):
        journal.add((Move("table", "shout", "player"),))
    assert journal.moves == ()


def test_a_place_that_cannot_hold_a_save_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PlayError, match="cannot be saved"):
        shelf.begin("small-plot", "anna", path=tmp_path / "file" / "a.journal")
