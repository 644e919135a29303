"""The commands that serve: how they start and end, and what they say when they cannot."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from desk_page import Command
from serving import Client

from claimcheck.cli import extras


@pytest.mark.parametrize(("name", "package"), [("serve", "starlette"), ("lsp", "pygls"), ("mcp", "mcp<3")])
def test_a_missing_extra_is_named_with_the_command_that_installs_it(
    claimcheck: Command, monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda module: None)
    run = claimcheck(name)
    assert run.code == 2
    assert f"the extra [{name}]" in run.err
    assert "-m pip install" in run.err
    assert package in run.err


def test_a_port_that_is_taken_is_told(claimcheck: Command, desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = claimcheck("serve", "--port", str(taken.getsockname()[1]))
    assert run.code == 2
    assert "in use" in run.err


def test_an_address_that_is_none_is_told(claimcheck: Command, desk: Path) -> None:
    run = claimcheck("serve", "--host", "nowhere.invalid", "--port", "0")
    assert run.code == 2
    assert run.err.count("\n") == 1


def test_it_says_where_it_serves_and_ends_when_told(desk: Path) -> None:
    """By the rules of the folder."""
    command = [sys.executable, "-m", "claimcheck", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=desk) as process:
        assert process.stderr is not None
        greeting = process.stderr.readline()
        port = re.search(r"http://127\.0\.0\.1:([0-9]+)/;", greeting)
        assert port is not None, greeting
        matches = Client(int(port[1])).matches("The new line is 110 miles (1,770 km) long.")
        assert {one["rule"]["id"] for one in matches} == {"sum-and-conversion"}
        process.send_signal(signal.SIGINT)
        assert process.wait(20) in (0, 130)
        assert "Traceback" not in process.stderr.read()


def test_elsewhere_a_token_is_made(desk: Path) -> None:
    command = [sys.executable, "-m", "claimcheck", "serve", "--host", "0.0.0.0", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd=desk) as process:
        assert process.stderr is not None
        said = re.search(r":([0-9]+)/#token=(\S+);", process.stderr.readline())
        assert said is not None
        client = Client(int(said[1]))
        asked = {"text": "It is 110 miles long.", "language": "en"}
        statuses = [client.form("/v2/check", {**asked, "apiKey": key}).status for key in ("", said[2])]
        process.terminate()
    assert statuses == [401, 200]
