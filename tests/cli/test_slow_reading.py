"""Where PyYAML was built without libyaml, everything works as it does elsewhere, and says that it is slow."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.scenario.village import VILLAGE, read_village

WITHOUT = "import sys; sys.modules['yaml._yaml'] = None; "
CHECK = "import sys; from game.cli.errors import run; sys.exit(run(['check', *sys.argv[1:]]))"
SPOILT = "format: 1\ngroups: {farmers: the farmers}\ncharges: [\n"


@pytest.fixture
def village(tmp_path: Path) -> Path:
    folder = tmp_path / "village"
    # Python's own parser takes no question mark between brackets without quotation marks.
    name = "record/questions.yaml"
    read_village(folder, {name: VILLAGE[name].replace("Was the letter read aloud?", "'Was the letter read aloud?'")})
    return folder


def _checked(folder: Path, program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, str(folder)], capture_output=True, encoding="utf-8", check=False
    )


def test_without_libyaml_a_check_finds_the_same_and_says_that_it_is_slow(village: Path) -> None:
    usual, slow = _checked(village, CHECK), _checked(village, WITHOUT + CHECK)
    assert (slow.stdout, slow.returncode) == (usual.stdout, usual.returncode)
    assert usual.stderr == ""
    assert slow.stderr.startswith("PyYAML was installed without libyaml")
    assert "pip install" in slow.stderr


def test_without_libyaml_a_mistake_is_still_pointed_at(village: Path) -> None:
    (village / "charges.yaml").write_text(SPOILT, encoding="utf-8")
    slow = _checked(village, WITHOUT + CHECK)
    assert slow.returncode == 1
    assert "charges.yaml:3:10 error P0022" in slow.stdout
    assert "Traceback" not in slow.stderr
