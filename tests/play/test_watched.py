"""Watched files: a save of an authored file is told, and what editors leave beside it is not."""

import asyncio
from pathlib import Path

from watchfiles import Change

from game.play.preview.watched import _is_authored, saves

PATIENCE = 60


async def test_a_save_below_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "scenes").mkdir()
    told = saves(tmp_path)
    waiting = asyncio.ensure_future(anext(told))
    await asyncio.sleep(0)  # the watch begins with the first step of the task
    (tmp_path / "scenes" / "1.yaml").write_text("format: 1\n")
    assert await asyncio.wait_for(waiting, PATIENCE) is None
    await told.aclose()


def test_only_yaml_is_an_authors() -> None:
    names = ("1.yaml", "1.yml", ".1.yaml.swp", "1.yaml~", "4913", "notes.txt")
    assert [name for name in names if _is_authored(Change.modified, name)] == ["1.yaml", "1.yml"]
