"""Commands run in-process, as the shell would run them."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from desk_page import BAD, GOOD, RULE, Command, Outcome
from hypothesis import settings
from together import pytest_xdist_make_scheduler as pytest_xdist_make_scheduler

from claimcheck.cli.app import run_app

if "CLAIMCHECK_CACHE_DIR" not in os.environ:  # one for all programs that the tests start, and not the user's
    os.environ["CLAIMCHECK_CACHE_DIR"] = tempfile.mkdtemp(prefix="claimcheck-tests-")
    atexit.register(shutil.rmtree, os.environ["CLAIMCHECK_CACHE_DIR"], ignore_errors=True)

settings.register_profile("claimcheck", deadline=None)  # a busy machine is no defect
settings.load_profile("claimcheck")


@pytest.fixture
def claimcheck(capsys: pytest.CaptureFixture[str]) -> Command:
    def command(*arguments: str) -> Outcome:
        code = run_app(arguments)
        said = capsys.readouterr()
        return Outcome(code, said.out, said.err)

    return command


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two articles, one with a slip, and a rule that sees it."""
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "rules.yaml").write_text(RULE, encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text('rules = ["rules.yaml"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path / ".found"))
    for name in ("NO_COLOR", "FORCE_COLOR", "CLAIMCHECK_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path
