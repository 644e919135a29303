"""A server in a thread, and requests to it as clients write them."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode

import uvicorn

from claimcheck.serve.guard import Guard

FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class Said:
    """An answer."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def data(self) -> Any:
        return json.loads(self.text)


@dataclass(frozen=True, slots=True)
class Client:
    """Asks the server at a port of this machine."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def fetch(self, path: str, body: bytes | str | None = None, **headers: str) -> tuple[Said, bytes]:
        """What is said, and its bytes."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        data = body.encode() if isinstance(body, str) else body
        connection.request("GET" if body is None else "POST", path, data, named)
        answer = connection.getresponse()
        got = answer.read()
        connection.close()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return Said(answer.status, named, got.decode("utf-8", "replace")), got

    def ask(self, path: str, body: bytes | str | None = None, **headers: str) -> Said:
        return self.fetch(path, body, **headers)[0]

    def form(self, path: str, fields: Mapping[str, str], **headers: str) -> Said:
        return self.ask(path, urlencode(fields), **{"Content_Type": FORM, **headers})

    def json(self, path: str, data: Any, **headers: str) -> Said:
        return self.ask(path, json.dumps(data), **{"Content_Type": "application/json", **headers})

    def matches(self, text: str, **fields: str) -> list[dict[str, Any]]:
        answer = self.form("/v2/check", {"text": text, "language": "en-US", **fields})
        assert answer.status == 200, answer.text
        found: list[dict[str, Any]] = answer.data["matches"]
        return found


@contextmanager
def started(application: Guard) -> Iterator[Client]:
    """The application, served."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(application, log_level="critical", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            yield Client(listening.getsockname()[1])
        finally:
            server.should_exit = True
            thread.join(10)
