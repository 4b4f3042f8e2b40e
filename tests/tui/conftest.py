"""What surrounds a picture: the variables by which a shell would change it."""

import os

import pytest


@pytest.fixture(autouse=True)
def a_plain_terminal(monkeypatch):
    for name in list(os.environ):
        if name == "NO_COLOR" or (name.startswith("TEXTUAL_") and not name.startswith("TEXTUAL_SNAPSHOT_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
