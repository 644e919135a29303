"""The server as a process."""

from __future__ import annotations

import socket
from dataclasses import dataclass

import uvicorn

from claimcheck.serve.guard import LOOPBACK, Guard

_MAX_CONNECTIONS = 500
_BACKLOG = 1024
_IDLE = 5  # seconds that an idle connection is kept


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server listens."""

    host: str = "127.0.0.1"
    port: int = 8081

    @property
    def is_of_this_machine(self) -> bool:
        return self.host in LOOPBACK

    @property
    def url(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def listen(address: Address) -> socket.socket:
    """Return a socket at the address; raises OSError when it cannot be had."""
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    return socket.create_server((address.host, address.port), family=family, backlog=_BACKLOG)


def run(application: Guard, listening: socket.socket) -> None:
    """Serve until interrupted. No request is logged."""
    config = uvicorn.Config(
        application,
        access_log=False,
        log_level="critical",
        server_header=False,
        ws="none",
        timeout_keep_alive=_IDLE,
        limit_concurrency=_MAX_CONNECTIONS,
        timeout_graceful_shutdown=1,
    )
    uvicorn.Server(config).run(sockets=[listening])
