"""The routes: LanguageTool's protocol below /v2, the desk, and a page for each rule."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from claimcheck.authoring import explain
from claimcheck.batch import crash_text
from claimcheck.config import Config
from claimcheck.pipeline import Ruleset, Session, with_timelines
from claimcheck.reporters.look import Look
from claimcheck.serve import desk, languagetool, word
from claimcheck.serve.guard import Bounds, Guard, request_parameters
from claimcheck.serve.parameters import Refused, text_of
from claimcheck.serve.worker import Wanted, Worker, until_gone

_PAGE = Path(__file__).with_name("static")
_STATIC = {
    "/": ("desk.html", "text/html; charset=utf-8"),
    "/desk.svg": ("desk.svg", "image/svg+xml"),
    "/desk.css": ("desk.css", "text/css; charset=utf-8"),
    "/desk.js": ("desk.js", "text/javascript; charset=utf-8"),
    "/desk-cards.js": ("desk-cards.js", "text/javascript; charset=utf-8"),
    "/desk-draft.js": ("desk-draft.js", "text/javascript; charset=utf-8"),
    "/desk-parts.js": ("desk-parts.js", "text/javascript; charset=utf-8"),
}
_Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def application(
    ruleset: Ruleset,
    bounds: Bounds = Bounds(),  # noqa: B008 - frozen
    *,
    token: str = "",
    origins: frozenset[str] = frozenset(),
) -> Guard:
    """Return the server as an ASGI application; `ruleset` is what texts are held against."""
    worker = Worker(ruleset, bounds)
    served = _Served(ruleset.config, ruleset, worker, bounds)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await worker.start()
        yield
        worker.close()

    routes = [
        Route("/v2/check", _told(served.check), methods=["GET", "POST", "OPTIONS"]),
        *(Route(path, _told(served.known), methods=["GET", "OPTIONS"]) for path in served.facts),
        Route("/rules/{name}", _told(served.rule)),
        *(Route(path, _told(served.page)) for path in _STATIC),
        Route("/desk/check", _told(served.draft), methods=["POST"]),
        Route("/desk/report", _told(served.report), methods=["POST"]),
        Route("/desk/open", _told(served.open), methods=["POST"]),
        Route("/desk/word", _told(served.word), methods=["POST"]),
    ]
    missing = {404: _not_found, 405: _not_allowed}
    app = Starlette(routes=routes, lifespan=lifespan, exception_handlers=missing)
    return Guard(app, bounds, token, origins)


def _told(handler: _Handler) -> _Handler:
    """The handler, whose refusals are answers; of a fault of ours no text reaches a log. Who has left is
    not worked for."""

    async def answer(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204)
        try:
            return await until_gone(handler(request), request.receive) or Response(status_code=499)
        except Refused as error:
            return PlainTextResponse(f"{error.said}\n", error.code, headers=error.headers)
        except Exception as error:
            return PlainTextResponse(f"{crash_text(error)}\n", 500)

    return answer


class _Served:
    """What is answered to each path."""

    def __init__(self, config: Config, ruleset: Ruleset, worker: Worker, bounds: Bounds) -> None:
        self._config, self._ruleset, self._worker = config, ruleset, worker
        self._files = {path: (_PAGE / name).read_bytes() for path, (name, _) in _STATIC.items()}
        self.facts: dict[str, Any] = {
            "/v2/languages": languagetool.languages(),
            "/v2/configinfo": languagetool.configinfo(ruleset.in_force, bounds.bytes),
            "/v2/info": languagetool.info(),
            "/v2/maxtextlength": bounds.bytes,
            "/v2/healthcheck": "OK",
        }

    async def check(self, request: Request) -> Response:
        """Return what is found in a text, for an editor that speaks LanguageTool's protocol."""
        parameters = request_parameters(request)
        published = request.headers.get("x-claimcheck-published", "")
        asked = languagetool.asked(parameters, published, self._config)
        address = f"{request.url.scheme}://{request.headers['host']}"

        def work(session: Session, is_wanted: Wanted) -> bytes:
            report = session.diagnose(asked.document, is_wanted)
            return _json(languagetool.check_answer(report, asked, address))

        return Response(await self._worker.run(work), media_type="application/json")

    async def known(self, request: Request) -> Response:
        """Return what is the same for every text."""
        found = self.facts[request.url.path]
        return PlainTextResponse(found) if isinstance(found, str) else JSONResponse(found)

    async def rule(self, request: Request) -> Response:
        """Return a rule, explained in plain text."""
        from claimcheck.reporters import render_rule

        name = request.path_params["name"].lower()
        rule = next((one for one in self._ruleset.known if name in map(str.lower, one.names)), None)
        if rule is None:
            raise Refused(404, "there is no such rule")
        text = await self._worker.run(
            lambda *_: render_rule(explain(rule, self._config), Look(encoding="utf-8"))
        )
        return PlainTextResponse(text)

    async def page(self, request: Request) -> Response:
        return Response(self._files[request.url.path], media_type=_STATIC[request.url.path][1])

    async def draft(self, request: Request) -> Response:
        """Return what is found in a draft of the desk: its verdicts at once, or with culprits and repairs."""
        parameters = request_parameters(request)
        document = desk.read_draft(parameters, self._config)
        at_once = text_of(parameters, "phase") == "verdicts"

        def work(session: Session, is_wanted: Wanted) -> bytes:
            report = session.judge(document) if at_once else session.diagnose(document, is_wanted)
            return _json(desk.draft_data(report))

        return Response(await self._worker.run(work), media_type="application/json")

    async def report(self, request: Request) -> Response:
        """Return the page with every figure of a draft, as `claimcheck report` writes it."""
        from claimcheck.reporters.report import PAGES, build_page

        parameters = request_parameters(request)
        form = text_of(parameters, "form") or "html"
        if form not in PAGES:
            raise Refused(400, f"no report in the form {form!r}; known are {', '.join(PAGES)}")
        document = desk.read_draft(parameters, self._config)

        def work(session: Session, is_wanted: Wanted) -> str:
            report = with_timelines(session.diagnose(document, is_wanted))
            return PAGES[form](build_page(report, title=document.uri))

        text = await self._worker.run(work)
        return Response(text, media_type="application/octet-stream")

    async def open(self, request: Request) -> Response:
        """Return the text of a file that is none."""
        parameters = request_parameters(request)

        def work(*_: object) -> bytes:
            return _json(word.opened(word.read_file(parameters)[0]))

        return Response(await self._worker.run(work), media_type="application/json")

    async def word(self, request: Request) -> Response:
        """Return a Word document with what was changed in the draft, and comments on what is wrong in it."""
        parameters = request_parameters(request)
        document = desk.read_draft(parameters, self._config)

        def work(session: Session, is_wanted: Wanted) -> bytes:
            return word.revised(*word.read_file(parameters), session.diagnose(document, is_wanted))

        return Response(await self._worker.run(work), media_type="application/octet-stream")


def _json(data: Any) -> bytes:
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "replace")


async def _not_found(request: Request, error: Exception) -> Response:
    return PlainTextResponse("there is nothing here: see / and /v2/languages\n", 404)


async def _not_allowed(request: Request, error: Exception) -> Response:
    return PlainTextResponse(f"{request.method} cannot be asked of this address\n", 405)
