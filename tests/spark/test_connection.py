"""What is said where no session of Spark can be had. No Spark is needed for that."""

from __future__ import annotations

import socket

import pytest

from claimcheck.spark import NoSpark, session


def test_a_server_that_is_not_there_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with socket.socket() as silent:  # a port that is taken, and nobody listens
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
        with pytest.raises(NoSpark, match=rf"no server of Spark Connect at 127\.0\.0\.1:{port}: connection"):
            session(remote=f"sc://127.0.0.1:{port}")


@pytest.mark.parametrize("address", ["host:15002", "sc://", "sc://host:port"])
def test_what_is_no_address_of_a_server_is_refused(address: str) -> None:
    with pytest.raises(NoSpark, match="expected the address of a Spark Connect server"):
        session(remote=address)
