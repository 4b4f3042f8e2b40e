"""Red Hat's YAML language server, asked as an editor asks it."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.house.published import ROOT

SERVER = Path(os.environ.get("YAML_LANGUAGE_SERVER", ROOT / ".venv/editor/node_modules/.bin/yaml-language-server"))
# The whole conversation takes seconds. A server that hangs is stopped after this many, and what waits for it fails.
PATIENCE = 300

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """One file open in the editor; its text need not be on disk."""

    uri: str
    lines: tuple[str, ...]

    def place(self, words: str, after: bool = False) -> Message:
        """Where words stand for the first time, or end."""
        row = next(row for row, line in enumerate(self.lines) if words in line)
        column = self.lines[row].index(words) + (len(words) if after else 0)
        return {"textDocument": {"uri": self.uri}, "position": {"line": row, "character": column}}


class LanguageServer:
    """One running server: questions and answers as JSON over its streams, in the order in which they come."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin
        assert process.stdout
        self._to, self._from, self._asked = process.stdin, process.stdout, 0
        self._told: list[Message] = []

    def ask(self, method: str, about: Message) -> Any:
        """Put a question and wait for its answer; what the server asks and tells meanwhile is answered and kept."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": about})
        while True:
            message = self._next()
            if message.get("id") == self._asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def tell(self, method: str, about: Message) -> None:
        self._send({"method": method, "params": about})

    def open(self, path: Path, text: str) -> Page:
        page = Page(path.as_uri(), tuple(text.split("\n")))
        document = {"uri": page.uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return page

    def complaints(self, page: Page) -> list[str]:
        """What the server underlines in a page, as soon as it has looked at it."""
        return [found["message"] for found in self._published(page)]

    def _published(self, page: Page) -> list[Message]:
        while True:
            for message in self._told:
                if message["method"] == "textDocument/publishDiagnostics" and message["params"]["uri"] == page.uri:
                    self._told.remove(message)
                    return list(message["params"]["diagnostics"])
            self._next()

    def completions(self, place: Message) -> set[str]:
        answer = self.ask("textDocument/completion", place)
        return {item["label"] for item in (answer["items"] if isinstance(answer, dict) else answer)}

    def hover(self, place: Message) -> str:
        answer = self.ask("textDocument/hover", place)
        return str(answer["contents"]["value"]) if answer else ""

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._to.flush()

    def _next(self) -> Message:
        message: Message = json.loads(self._from.read(self._length()))
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": self._answer(message)})
        elif "method" in message:
            self._told.append(message)
        return message

    def _length(self) -> int:
        length = 0
        while line := self._from.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has stopped"
        return length

    def _answer(self, asked: Message) -> Any:
        """An editor whose owner has changed no setting."""
        is_settings = asked["method"] == "workspace/configuration"
        return [{} for _ in asked["params"]["items"]] if is_settings else None


@contextmanager
def running_server() -> Iterator[LanguageServer]:
    assert SERVER.exists(), "the language server is not installed: run make test-tools"
    with subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        watch = threading.Timer(PATIENCE, process.kill)
        watch.start()
        try:
            server = LanguageServer(process)
            server.ask("initialize", {"processId": os.getpid(), "rootUri": ROOT.as_uri(), "capabilities": CAPABILITIES})
            server.tell("initialized", {})
            yield server
        finally:
            watch.cancel()
            process.kill()


CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}
