"""A shelf on which the small plot stands."""

from pathlib import Path

import pytest

from game.play.shelf import Shelf


@pytest.fixture
def shelf(small_folder: Path) -> Shelf:
    shelf = Shelf(str(small_folder))
    shelf.rules(str(small_folder))
    return shelf
