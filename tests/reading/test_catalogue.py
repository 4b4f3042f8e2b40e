"""Pages are found wherever the package is: in a folder or in an archive."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game.reading import catalogue
from game.reading.catalogue import Severity, definition, definitions

ROOT = Path(__file__).parents[2]
PAGE = """---
code: P0999
title: A title
severity: warning
message: one: {thing}
file: scenes/x.yaml
---
Meaning.

## Wrong

```yaml
a: 1
```

## Right

```yaml
b: 1
```
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(catalogue, "_folder", lambda: tmp_path)
    definition.cache_clear()
    yield tmp_path
    definition.cache_clear()


def test_a_page_gives_every_part_of_a_definition(folder: Path):
    (folder / "P0999.md").write_text(PAGE)
    found = definition("P0999")
    assert (found.title, found.severity, found.message) == ("A title", Severity.WARNING, "one: {thing}")
    assert (found.meaning, found.wrong, found.right, found.file) == ("Meaning.", "a: 1\n", "b: 1\n", "scenes/x.yaml")
    assert definitions() == (found,)


def test_a_page_without_an_example_fails_loudly(folder: Path):
    (folder / "P0999.md").write_text(PAGE.replace("## Right", "## Better"))
    with pytest.raises(ValueError, match="P0999"):
        definition("P0999")


def test_a_page_under_another_name_fails_loudly(folder: Path):
    (folder / "P0998.md").write_text(PAGE)
    with pytest.raises(ValueError, match="says that it is P0999"):
        definition("P0998")


def test_the_pages_are_read_from_an_archive(tmp_path: Path):
    archive = tmp_path / "plenum.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.write(ROOT / "game" / "__init__.py", "game/__init__.py")
        for path in (ROOT / "game" / "reading").rglob("*.*"):
            if path.suffix in {".py", ".md"}:
                zipped.write(path, path.relative_to(ROOT))
    script = "from game.reading.catalogue import definitions as d; import game; print(len(d()), game.__file__)"
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(archive)!r}); {script}"]
    count, file = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout.split()
    assert int(count) == len(definitions())
    assert file.startswith(str(archive))
