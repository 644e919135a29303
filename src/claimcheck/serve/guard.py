"""Who may ask, how much and how long: what is refused before anything is read as text.

A page of the web can make its reader's browser send requests to this machine, under a name of its own
that it lets point here. So the name that the server is called by must be one of this machine, and a
page that asks must be the server's own or an editor's.
"""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from claimcheck.serve.parameters import Refused, read_parameters

WITH_FILES = ("/desk/open", "/desk/word")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
# Pages that no web server can pretend to be: extensions of browsers, and Obsidian.
_EDITORS = re.compile(r"(?:chrome|moz|safari-web|ms-browser)-extension://[\w.-]+|app://obsidian\.md")
_SLASHES = re.compile(r"/{2,}")
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEARD_OUT = 32_000_000  # bytes beyond the bound
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one client may ask of the server: bytes of a body, and of one with a file to open; seconds to send
    it and to check it; and how many requests may wait."""

    bytes: int = 1_000_000
    file: int = 15_000_000
    sending: float = 10.0
    checking: float = 20.0
    waiting: int = 64


@dataclass(frozen=True, slots=True)
class Guard:
    """Wraps an application. Without a `token` only names of this machine are answered to, with one any
    name, but only to those who know it. `origins` are further pages that may ask."""

    app: ASGIApp
    bounds: Bounds
    token: str = ""
    origins: frozenset[str] = field(default_factory=frozenset)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # a web socket: closed by the server when nobody accepts it
        scope["path"] = scope["raw_path"] = _SLASHES.sub("/", scope["path"])
        headers = Headers(scope=scope)
        origin = headers.get("origin", "")
        answer = _Answer(send, origin)
        try:
            self._check_sender(headers)
            most = self.bounds.file if scope["path"] in WITH_FILES else self.bounds.bytes
            body = await self._body(receive, headers, most)
            scope["parameters"] = read_parameters(
                scope["query_string"], body, headers.get("content-type", "").lower()
            )
            if scope["method"] != "OPTIONS":
                self._check_token(scope["path"], headers, scope["parameters"])
        except Refused as error:
            refusal = PlainTextResponse(f"{error.said}\n", error.code, headers=error.headers)
            await refusal(scope, receive, answer.refused if error.code == 403 else answer)
            return
        await self.app(scope, receive, answer)  # of which nothing more can come but that the client has left

    def _check_sender(self, headers: Headers) -> None:
        host = _name(headers.get("host", ""))
        if not self.token and host not in LOOPBACK:
            raise Refused(403, f"this server answers to {', '.join(LOOPBACK)} and to no other name")
        origin = headers.get("origin", "")
        own = urlsplit(origin).netloc == headers.get("host") and origin.startswith(("http://", "https://"))
        if origin and not own and origin not in self.origins and not _EDITORS.fullmatch(origin):
            raise Refused(403, "a page of another site may not ask this server; see --allow-origin")
        if headers.get("sec-fetch-site") == "cross-site" and not origin:
            raise Refused(403, "a page of another site may not ask this server")

    def _check_token(self, path: str, headers: Headers, parameters: Mapping[str, object]) -> None:
        if not self.token or not path.startswith(("/v2/check", "/desk/")):
            return
        said = headers.get("authorization", "").removeprefix("Bearer ").strip()
        said = said or str(parameters.get("apiKey") or parameters.get("token") or "")
        if not hmac.compare_digest(said.encode(), self.token.encode()):
            raise Refused(
                401, "the token is missing or wrong: send it as `Authorization: Bearer …` or `apiKey`"
            )

    async def _body(self, receive: Receive, headers: Headers, most: int) -> bytes:
        said = headers.get("content-length", "0")
        if not said.isascii() or not said.isdigit():
            raise Refused(400, "the length of the body is no number")
        try:
            async with asyncio.timeout(self.bounds.sending):
                body = await _read(receive, most)
        except TimeoutError as error:
            late = f"the body did not come within {self.bounds.sending:g} seconds"
            raise Refused(408, late, {"Connection": "close"}) from error
        if body is None:
            large = f"a body may have {most:,} bytes, and this one has more"
            raise Refused(413, large, {"Connection": "close"})
        return body


@dataclass(slots=True)
class _Answer:
    """Sends with the headers that every answer has; an editor's page may read it."""

    send: Send
    origin: str

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(_HEADERS)
            if self.origin:
                headers["Access-Control-Allow-Origin"] = self.origin
                headers["Access-Control-Allow-Headers"] = (
                    "Authorization, Content-Type, X-Claimcheck-Published"
                )
                headers["Vary"] = "Origin"
        await self.send(message)

    async def refused(self, message: Message) -> None:
        """The same to a page that may not read it."""
        self.origin = ""
        await self(message)


async def _read(receive: Receive, most: int) -> bytes | None:
    """The body; None when it has more than `most` bytes. What is too much is heard out for a while, and
    forgotten: a client that is still sending would not read the answer."""
    parts: list[bytes] = []
    size = 0
    while size <= most + _HEARD_OUT:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(400, "the body ended early")
        part = message.get("body", b"")
        size += len(part)
        if size <= most:
            parts.append(part)
        else:
            parts.clear()
        if not message.get("more_body"):
            return b"".join(parts) if size <= most else None
    return None


def _name(host: str) -> str:
    """Return the name or address of a `Host`, without its port."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def request_parameters(request: Request) -> Mapping[str, object]:
    """Return what the guard has read of a request."""
    found: Mapping[str, object] = request.scope["parameters"]
    return found
