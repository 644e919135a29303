"""Who is refused, and what bounds there are."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from serving import Client, started

from claimcheck.config import Config
from claimcheck.model import Document
from claimcheck.pipeline import Session, ruleset_of
from claimcheck.serve import Bounds, application
from claimcheck.serve.worker import Wanted, Worker

TEXT = {"text": "It is 110 miles (1,770 km) long.", "language": "en"}


@pytest.fixture(scope="module")
def narrow() -> Iterator[Client]:
    """A server that gives little time, to those who know a word."""
    bounds = Bounds(bytes=20_000, sending=0.3)
    with started(application(ruleset_of(Config()), bounds, token="sesame")) as client:
        yield client


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8081", "127.0.0.1.evil.example", "", "[", "a b"]
)
def test_a_name_that_is_not_of_this_machine_is_refused(server: Client, host: str) -> None:
    answer = server.form("/v2/check", TEXT, Host=host)
    assert answer.status in (400, 403)
    assert "matches" not in answer.text
    assert server.ask("/", Host=host).status in (400, 403)


@pytest.mark.parametrize("host", ["localhost:99", "127.0.0.1", "LOCALHOST", "[::1]:8081"])
def test_names_of_this_machine_are_answered_to(server: Client, host: str) -> None:
    assert server.form("/v2/check", TEXT, Host=host).status == 200


@pytest.mark.parametrize(
    "origin",
    [
        *("https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"),
        *("https://chrome-extension.example", "file://", "chrome-extension://a/../b"),
    ],
)
def test_pages_of_other_sites_are_refused(server: Client, origin: str) -> None:
    answer = server.form("/v2/check", TEXT, Origin=origin)
    assert answer.status == 403
    assert "access-control-allow-origin" not in answer.headers


def test_a_page_of_another_site_gets_nothing_without_an_origin_either(server: Client) -> None:
    assert server.ask("/v2/check?text=a&language=en", Sec_Fetch_Site="cross-site").status == 403


def test_the_page_of_the_server_itself_may_ask(server: Client) -> None:
    assert server.json("/desk/check", {"text": "a"}, Origin=server.url).status == 200


def test_every_answer_forbids_what_the_page_does_not_need(server: Client) -> None:
    for answer in (server.ask("/"), server.ask("/nowhere"), server.form("/v2/check", TEXT, Host="x")):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "body", [b"{", b'{"text": ', b"[1]", b"{" * 5000, b'{"a":' * 5000, b"text=%ff", b"\xff=1"]
)
def test_a_body_that_cannot_be_read_is_refused_with_a_sentence(server: Client, body: bytes) -> None:
    answer = server.ask("/v2/check", body, Content_Type="application/json")
    assert answer.status == 400
    assert answer.text.strip()


def test_a_form_of_files_is_refused(server: Client) -> None:
    answer = server.ask("/v2/check", b"--x", Content_Type="multipart/form-data; boundary=x")
    assert (answer.status, "must be a form" in answer.text) == (415, True)


def test_ten_megabytes_are_refused(server: Client) -> None:
    answer = server.ask("/v2/check", b"text=" + b"7" * 10_000_000)
    assert (answer.status, "1,000,000 bytes" in answer.text) == (413, True)


def raw(port: int, sent: bytes) -> bytes:
    """What comes back to bytes that end in the middle of a request."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        connection.sendall(sent)
        parts = []
        while part := connection.recv(65536):
            parts.append(part)
        return b"".join(parts)


def test_a_body_that_does_not_come_is_not_waited_for(narrow: Client) -> None:
    head = b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntext="
    assert raw(narrow.port, head).startswith(b"HTTP/1.1 408")


def test_a_body_without_end_is_cut(narrow: Client) -> None:
    head = b"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert raw(
        narrow.port,
        head + b"2710\r\n" + b"7" * 10_000 + b"\r\n" + b"2711\r\n" + b"7" * 10_001 + b"\r\n0\r\n\r\n",
    ).startswith(b"HTTP/1.1 413")


def test_with_a_token_only_those_who_know_it_are_answered(narrow: Client) -> None:
    assert narrow.form("/v2/check", TEXT).status == 401
    assert narrow.form("/v2/check", {**TEXT, "apiKey": "sesam"}).status == 401
    assert narrow.json("/desk/check", {"text": "a"}).status == 401
    assert narrow.json("/desk/report", {"text": "a"}).status == 401
    assert narrow.form("/v2/check", {**TEXT, "apiKey": "sesame"}).status == 200
    assert narrow.json("/desk/check", {"text": "a"}, Authorization="Bearer sesame").status == 200
    assert narrow.form("/v2/check", {**TEXT, "apiKey": "sesame"}, Host="desk.example").status == 200
    assert narrow.ask("/").status == 200


def test_too_many_that_wait_are_told_to_come_again() -> None:
    """The one check that is under way and those that wait go on."""
    held = threading.Event()
    served = application(ruleset_of(Config()), Bounds(waiting=2, checking=5))
    with started(served) as client, ThreadPoolExecutor(6) as crowd:
        slow = Session.diagnose

        def waiting(self: Session, document: Document, is_wanted: Wanted) -> object:
            held.wait(10)
            return slow(self, document, is_wanted)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Session, "diagnose", waiting)
            asked = [crowd.submit(client.form, "/v2/check", TEXT) for _ in range(6)]
            while sum(one.done() for one in asked) < 4:
                time.sleep(0.01)
            held.set()
            statuses = sorted(one.result().status for one in asked)
    assert statuses == [200, 200, 503, 503, 503, 503]


def test_a_check_that_takes_too_long_is_given_up() -> None:
    served = application(ruleset_of(Config()), Bounds(checking=1.5))
    with started(served) as client, pytest.MonkeyPatch.context() as patch:
        patch.setattr(Session, "diagnose", lambda *_: time.sleep(3))
        answer = client.form("/v2/check", TEXT)
    assert (answer.status, "given up" in answer.text) == (503, True)
    assert answer.headers["retry-after"]


def test_who_has_left_is_not_worked_for() -> None:
    """What is under way for them ends where it asks, and what waits for them is never begun."""
    begun: list[float] = []
    ended = threading.Event()

    def until_gone(self: Session, document: Document, is_wanted: Wanted) -> None:
        begun.append(time.monotonic())
        while is_wanted():
            time.sleep(0.01)
        ended.set()

    with started(application(ruleset_of(Config()))) as client, pytest.MonkeyPatch.context() as patch:
        slow = Session.diagnose
        patch.setattr(Session, "diagnose", until_gone)
        body = b"language=en&text=It+is+110+miles+long."
        head = f"POST /v2/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        impatient = []
        for _ in range(3):
            impatient.append(socket.create_connection(("127.0.0.1", client.port), timeout=10))
            impatient[-1].sendall(head + body)
        while not begun:
            time.sleep(0.01)
        for connection in reversed(impatient):
            connection.close()
        assert ended.wait(10)
        patch.setattr(Session, "diagnose", slow)
        assert client.form("/v2/check", TEXT).status == 200
    assert len(begun) == 1


def test_a_fault_of_ours_is_one_sentence(
    server: Client, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> object:
        raise RuntimeError("the text was: SECRET")

    monkeypatch.setattr(Session, "diagnose", broken)
    answer = server.form("/v2/check", TEXT)
    assert answer.status == 500
    assert "Traceback" not in answer.text
    assert capfd.readouterr() == ("", "")


WRITTEN: list[str] = []
WATCHED = threading.Event()


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event != "open" or not WATCHED.is_set():
        return
    flags = arguments[2] if isinstance(arguments[2], int) else 0
    if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
        WRITTEN.append(str(arguments[0]))


sys.addaudithook(_watch)


def test_no_text_reaches_a_log_or_a_disk(server: Client, capfd: pytest.CaptureFixture[str]) -> None:
    session = Session(ruleset_of(Config()))
    while session.warm_next():  # expressions are compiled, and kept, before the first text
        pass
    WATCHED.set()
    try:
        server.ask("/v2/check?text=a+secret+of+110+miles&language=en")
        server.form("/v2/check", TEXT)
        server.json("/desk/check", {"text": TEXT["text"]})
        server.json("/desk/report", {"text": TEXT["text"]})
    finally:
        WATCHED.clear()
    assert capfd.readouterr() == ("", "")
    assert WRITTEN == []


def test_what_is_refused_reads_as_text(server: Client) -> None:
    answer = server.ask("/nowhere")
    assert (answer.status, answer.headers["content-type"].split(";")[0]) == (404, "text/plain")
    assert server.ask("/v2/languages", b"").status == 405
    assert json.loads(server.ask("/v2/maxtextlength").text) == 1_000_000


def test_the_worker_keeps_count_of_who_waits() -> None:
    import asyncio

    async def crowd() -> int:
        worker = Worker(ruleset_of(Config()), Bounds(waiting=3))
        for _ in range(10):
            await worker.run(lambda *_: 1)
        worker.close()
        return worker.waiting

    assert asyncio.run(crowd()) == 0
