"""When the face breaks, the reader is told where his play is, and the rest goes to a log."""

import pytest

from game.tui.app import PlenumApp, run
from game.tui.crash import BROKEN, INTERRUPTED, guarded

from .stage import StagePlay, StageShelf


class Unstarted(PlenumApp):
    """An application that does not even come up."""

    fault: BaseException = OSError("no terminal")

    def run(self, **_):
        raise self.fault


def broken(self):
    raise ValueError("no such thing [/]")


@pytest.fixture
def no_screen(monkeypatch):
    """Run without a terminal, as far as Textual is concerned."""
    monkeypatch.setattr(PlenumApp, "run", lambda self: super(PlenumApp, self).run(headless=True))


def test_a_fault_goes_to_the_log_and_the_reader_is_told_where(no_screen, monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path))
    monkeypatch.setattr(PlenumApp, "on_ready", broken, raising=False)
    assert run(StageShelf(), play=StagePlay()) == BROKEN
    out, err = capsys.readouterr()
    log = tmp_path / "crash.log"
    assert "The save: /saves/october.jsonl" in out
    assert str(log) in out
    assert "Traceback" not in out + err
    assert "no such thing [/]" in log.read_text(encoding="utf-8")


def test_a_face_that_does_not_come_up_is_a_fault_too(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path))
    assert guarded(Unstarted(StageShelf()), str) == BROKEN
    assert "no terminal" in (tmp_path / "crash.log").read_text(encoding="utf-8")
    assert "--resume" not in capsys.readouterr().out


def test_a_log_that_cannot_be_written_is_no_second_fault(monkeypatch, tmp_path, capsys):
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path / "file"))
    assert guarded(Unstarted(StageShelf()), str) == BROKEN
    assert "could not be written" in capsys.readouterr().out


def test_an_interrupt_is_no_fault(capsys):
    app = Unstarted(StageShelf())
    app.fault = KeyboardInterrupt()
    assert guarded(app, str) == INTERRUPTED
    assert not capsys.readouterr().out


def test_a_face_that_is_left_leaves_nothing_behind(no_screen, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(PlenumApp, "on_ready", lambda self: self.exit(), raising=False)
    monkeypatch.setenv("PLENUM_HOME", str(tmp_path))
    assert run(StageShelf()) == 0
    assert not list(tmp_path.iterdir())
    assert capsys.readouterr() == ("", "")
