"""What is written to a file is written whole or not at all."""

import stat
from pathlib import Path

import pytest

from game.cli.output import put
from game.play.errors import PlayError


def test_a_disk_that_fills_up_leaves_what_stood_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "kept.json"
    file.write_text("an hour's work")

    def full(path: Path, *arguments: object, **words: object) -> None:
        path.touch()
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(PlayError, match="No space left on device"):
        put("new", file)
    assert file.read_bytes() == b"an hour's work"
    assert [path.name for path in tmp_path.iterdir()] == ["kept.json"]


def test_a_link_stays_a_link_and_a_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    file, link = tmp_path / "kept.json", tmp_path / "link.json"
    file.write_text("old")
    file.chmod(0o600)
    link.symlink_to(file)
    put("new", link)
    assert link.is_symlink()
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_device_is_written_where_it_is() -> None:
    put("new", Path("/dev/null"))
    assert Path("/dev/null").is_char_device()
    with pytest.raises(PlayError, match="No space left on device"):
        put("new", Path("/dev/full"))
