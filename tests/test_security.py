"""The promises of SECURITY.md: each names tests that there are; those of a whole run stand here."""

from __future__ import annotations

import ast
import re
import socket
from pathlib import Path

import pytest
from desk_page import Command

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
PROMISES = re.findall(r"^- .*(?:\n  .*)*", PAGE, re.MULTILINE)
_NAMED = re.compile(r"`(tests/[a-z_/]+\.py)::(test_[a-z0-9_]+)`")


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_the_page_has_promises() -> None:
    assert len(PROMISES) >= 20
    assert PAGE.count("\n- ") == len(PROMISES)


@pytest.mark.parametrize("promise", PROMISES, ids=lambda text: text[2:40])
def test_each_promise_names_tests_that_there_are(promise: str) -> None:
    named = _NAMED.findall(promise)
    assert named
    assert len(named) == promise.count("`tests/")
    assert [(path, test) for path, test in named if test not in names_in(ROOT / path)] == []


def test_a_run_writes_its_store_and_nothing_else(desk: Path, claimcheck: Command) -> None:
    def there() -> dict[str, bytes]:
        return {str(path.relative_to(desk)): path.read_bytes() for path in desk.rglob("*") if path.is_file()}

    before = there()
    for arguments in (["run"], ["run", "-j2"], ["claims"], ["report"], ["test"], ["rule", "--all"]):
        claimcheck(*arguments)
    after = there()
    new = after.keys() - before.keys()
    assert new
    assert all(name.startswith(".found") for name in new)
    assert {name: after[name] for name in before} == before


def test_a_run_opens_no_connection(desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        opened.append(arguments)
        raise OSError("no connections here")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    (desk / "paid.txt").write_text("It cost €20 million ($22 million) on 3 February 2021.")
    assert claimcheck("run", "-j1", "--published", "2021-02-03").code == 1
    assert claimcheck("report", "--published", "2021-02-03").code == 0
    assert opened == []
