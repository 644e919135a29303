"""An editor, as a language server sees it: real messages over standard input and output."""

from __future__ import annotations

import asyncio
import sys
import threading
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.client import LanguageClient

WAIT = 60.0  # seconds, on a machine under load
_Found = TypeVar("_Found")


@dataclass(slots=True)
class Editor:
    """Speaks with a server; what it publishes is kept in order."""

    client: LanguageClient
    loop: asyncio.AbstractEventLoop
    published: list[types.PublishDiagnosticsParams] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    capabilities: types.ServerCapabilities = field(default_factory=types.ServerCapabilities)
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def process(self) -> int:
        """The server's."""
        server = self.client._server  # of which pygls tells nothing
        assert server is not None
        return server.pid

    def run(self, work: Coroutine[Any, Any, _Found]) -> _Found:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(WAIT)

    def tell(self, name: str, params: object) -> None:
        """A notification, sent from the thread of the loop."""

        async def send() -> None:
            getattr(self.client, name)(params)

        self.run(send())

    def open(self, uri: str, text: str, language: str = "plaintext", version: int = 1) -> None:
        item = types.TextDocumentItem(uri, language, version, text)
        self.tell("text_document_did_open", types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, version: int, *changes: types.TextDocumentContentChangeEvent) -> None:
        named = types.VersionedTextDocumentIdentifier(version, uri)
        self.tell("text_document_did_change", types.DidChangeTextDocumentParams(named, list(changes)))

    def diagnostics(self, uri: str, version: int, *, repaired: bool = True) -> list[types.Diagnostic]:
        """What was last published of a version, once its repairs are offered."""
        deadline = time.monotonic() + WAIT
        while time.monotonic() < deadline:
            own = [one for one in self.published if one.uri == uri and one.version == version]
            if own and (not repaired or not own[-1].diagnostics or self.actions(uri)):
                last = [one for one in self.published if one.uri == uri and one.version == version][-1]
                return list(last.diagnostics)
            time.sleep(0.05)
        raise AssertionError(f"nothing was published of {uri} in version {version}: {self.published}")

    def actions(self, uri: str, range: types.Range | None = None) -> list[types.CodeAction]:
        """The repairs offered at a place, or of the whole document."""
        where = range or types.Range(types.Position(0, 0), types.Position(100_000, 0))
        asked = types.CodeActionParams(types.TextDocumentIdentifier(uri), where, types.CodeActionContext([]))
        found = self.run(self.client.text_document_code_action_async(asked)) or []
        actions = [one for one in found if isinstance(one, types.CodeAction)]
        return actions if any("ignore" not in one.title for one in actions) else []

    def hover(self, uri: str, line: int, character: int) -> str:
        asked = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = self.run(self.client.text_document_hover_async(asked))
        return found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""


@contextmanager
def editing(capabilities: types.ClientCapabilities, root: Path) -> Iterator[Editor]:
    """An editor with these capabilities that has opened a folder."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    client = LanguageClient("an editor", "1")
    editor = Editor(client, loop)

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
    def _(params: types.PublishDiagnosticsParams) -> None:
        editor.published.append(params)

    @client.feature(types.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]
    def _(params: types.ShowMessageParams) -> None:
        editor.messages.append(params.message)

    async def begin() -> types.InitializeResult:
        await client.start_io(sys.executable, "-m", "claimcheck", "lsp")
        asked = types.InitializeParams(capabilities=capabilities, process_id=None, root_uri=root.as_uri())
        return await client.initialize_async(asked)

    try:
        editor.capabilities = editor.run(begin()).capabilities
        editor.tell("initialized", types.InitializedParams())
        yield editor

        async def end() -> None:
            await client.shutdown_async(None)
            client.exit(None)

        editor.run(end())
    finally:
        editor.run(client.stop())  # type: ignore[no-untyped-call]
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
