"""The server: what editors tell, and when they are answered.

A check is work for the processor and runs in one thread, with one session; what is typed meanwhile makes
it stale, and what is stale is not told. Where repairs take long, verdicts are told before them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from claimcheck import __version__, formats
from claimcheck.config import Config, ConfigError
from claimcheck.lsp.draft import Draft, Told, problem_diagnostic
from claimcheck.lsp.positions import Places, changed
from claimcheck.lsp.rulefile import is_rule_file, rule_diagnostics, rule_hover
from claimcheck.model import Document, Report
from claimcheck.pipeline import Abandoned, RuleErrors, Session, ruleset_of

PAUSE = 0.2  # seconds without a key before a check
QUICK = 10.0  # seconds that somebody waits for quick fixes
PATIENCE = 0.3  # seconds that repairs may take before verdicts are told without them
_Found = TypeVar("_Found")
LoadConfig = Callable[[Path | None], Config]


class Desk:
    """The open drafts, what was told of them, and the thread that checks."""

    def __init__(self, server: LanguageServer, load: LoadConfig) -> None:
        self._server, self._load = server, load
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self._session: Session | None = None
        self._ready = asyncio.Event()  # once settings and rules have been read
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self.drafts: dict[str, Draft] = {}
        self.told: dict[str, Told] = {}

    @property
    def encoding(self) -> str:
        agreed = self._server.workspace.position_encoding or types.PositionEncodingKind.Utf16
        return types.PositionEncodingKind(agreed).value

    async def start(self, root: Path | None) -> None:
        """Read settings and rules, and all that a first text would wait for; tell what is wrong in them."""
        try:
            self._session = await self._do(lambda: self._started(root))
        except (ConfigError, RuleErrors) as error:
            said = "\n".join(map(str, error.problems))
            message = types.ShowMessageParams(types.MessageType.Error, f"claimcheck: {said}")
            self._server.window_show_message(message)
        finally:
            self._ready.set()

    def _started(self, root: Path | None) -> Session:
        config = self._load(root)
        ruleset_of.cache_clear()
        session = Session(ruleset_of(config))
        session.warm_next()
        return session

    async def warm(self) -> None:
        """Read what a long text would wait for, checks in between."""
        while await self._do(lambda: self._session is not None and self._session.warm_next()):
            pass

    def put(self, draft: Draft, pause: float = PAUSE) -> None:
        """Take what an editor has now, and check it when nothing else comes for a while."""
        self.drafts[draft.uri] = draft
        self._stop(draft.uri)
        self._tasks[draft.uri] = asyncio.get_running_loop().create_task(self._check(draft, pause))

    def forget(self, uri: str) -> None:
        self._stop(uri)
        self.drafts.pop(uri, None)
        self.told.pop(uri, None)
        self._publish(Draft(uri, 0, "", ""), [])

    def again(self) -> None:
        """Check all that is open anew."""
        for draft in (*self.drafts.values(),):
            self.put(draft, 0)

    def _stop(self, uri: str) -> None:
        if task := self._tasks.pop(uri, None):
            task.cancel()

    async def _check(self, draft: Draft, pause: float) -> None:
        await asyncio.sleep(pause)
        await self._ready.wait()
        session, encoding = self._session, self.encoding
        if session is None:
            return
        if is_rule_file(draft):
            places = Places(draft.text, encoding)
            config = session.ruleset.config
            self._publish(draft, await self._do(lambda: rule_diagnostics(draft, config, places)))
            return
        if draft.language == "yaml":
            return
        try:
            document = draft.read(session.ruleset.config)
        except formats.ReadError as error:
            self._publish(draft, [problem_diagnostic(error.problem, Places(draft.text, encoding))])
            return
        at_once = await self._do(lambda: session.judge(document))
        seeking = asyncio.ensure_future(self._do(lambda: self._diagnosed(session, draft, document)))
        await asyncio.wait({seeking}, timeout=PATIENCE)
        if not seeking.done():
            self._tell(draft, at_once, encoding)
        if (report := await seeking) is not None:
            self._tell(draft, report, encoding)

    def _diagnosed(self, session: Session, draft: Draft, document: Document) -> Report | None:
        """Return the report; None when the draft has been changed meanwhile."""
        with suppress(Abandoned):
            return session.diagnose(document, lambda: self.drafts.get(draft.uri) is draft)
        return None

    def _tell(self, draft: Draft, report: Report, encoding: str) -> None:
        if self.drafts.get(draft.uri) != draft or not report.articles:
            return
        told = self.told[draft.uri] = Told(draft, report, Places(draft.text, encoding))
        self._publish(draft, told.diagnostics())

    def _publish(self, draft: Draft, diagnostics: list[types.Diagnostic]) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(draft.uri, diagnostics, draft.version or None)
        )

    def current(self, uri: str) -> Told | None:
        """Return what was told of the draft as it stands."""
        told = self.told.get(uri)
        return told if told is not None and told.draft == self.drafts.get(uri) else None

    async def settled(self, uri: str) -> Told | None:
        """The same, with its repairs, when they are found while an editor waits for its quick fixes."""
        if task := self._tasks.get(uri):
            await asyncio.wait({task}, timeout=QUICK)
        return self.current(uri)

    async def _do(self, work: Callable[[], _Found]) -> _Found:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


def make_server(load: LoadConfig) -> LanguageServer:
    """Return the server, with the settings that `load` finds for a folder (None: there is none)."""
    server = LanguageServer("claimcheck", __version__)
    desk = Desk(server, load)

    def root() -> Path | None:
        path = server.workspace.root_path
        return Path(path) if path else None

    @server.feature(types.INITIALIZED)
    async def _(_params: types.InitializedParams) -> None:
        await desk.start(root())
        await desk.warm()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def _(params: types.DidOpenTextDocumentParams) -> None:
        opened = params.text_document
        desk.put(Draft(opened.uri, opened.version, str(opened.language_id), opened.text), 0)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def _(params: types.DidChangeTextDocumentParams) -> None:
        named = params.text_document
        if (old := desk.drafts.get(named.uri)) is not None:
            text = changed(old.text, params.content_changes, desk.encoding)
            desk.put(Draft(old.uri, named.version, old.language, text))

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def _(params: types.DidCloseTextDocumentParams) -> None:
        desk.forget(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def _(params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith((".toml", ".yaml", ".yml")):
            await desk.start(root())
            desk.again()

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions([types.CodeActionKind.QuickFix]))
    async def _(params: types.CodeActionParams) -> list[types.CodeAction]:
        told = await desk.settled(params.text_document.uri)
        return [] if told is None else [*told.actions(params.range)]

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def _(params: types.HoverParams) -> types.Hover | None:
        draft = desk.drafts.get(params.text_document.uri)
        if draft is not None and is_rule_file(draft):
            return rule_hover(draft, params.position, Places(draft.text, desk.encoding))
        told = desk.current(params.text_document.uri)
        return None if told is None else told.hover(params.position)

    return server


def serve(load: LoadConfig) -> None:
    """Speak with the editor that started this process, until it says that it is done."""
    make_server(load).start_io()
