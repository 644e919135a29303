"""Tests that share what takes long to find out run in one process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from together import GROUPS, group_of

ROOT = Path(__file__).resolve().parent.parent
PLANTED = "tests/diagnosis/test_planted_slips.py::test_true_sentences_raise_nothing"


@pytest.mark.parametrize("beginning", GROUPS)
def test_there_are_tests_of_each_group(beginning: str) -> None:
    place, _, name = beginning.partition("::")
    assert (ROOT / place).exists()
    assert f"def {name}(" in (ROOT / place).read_text(encoding="utf-8") if name else True


def test_a_group_is_told_by_the_name_of_a_test() -> None:
    assert group_of(f"{PLANTED}[1]") == group_of(f"{PLANTED.partition('::')[0]}::other[1]") == "planted 1"
    assert group_of(f"{PLANTED}[2]") == "planted 2"
    assert group_of("tests/formats/test_same_findings.py::test_x[tram-.txt]") == "same tram"
    assert group_of("tests/serve/test_word.py::test_x") == "tests/serve/test_word.py"
    assert group_of("tests/model/test_ratio.py::test_x[a-b]") == "tests/model/test_ratio.py::test_x[a-b]"


def test_a_group_is_one_process(tmp_path: Path) -> None:
    """Told by xdist itself, since it has lost its groups before without a word."""
    tests = tmp_path / "tests" / "lsp"
    tests.mkdir(parents=True)
    (tmp_path / "pytest.ini").touch()
    (tmp_path / "conftest.py").write_text("from together import pytest_xdist_make_scheduler\n")
    (tests / "test_server.py").write_text(
        "import os, pathlib, time, pytest\n"
        "@pytest.mark.parametrize('n', range(6))\n"
        "def test_it(n):\n"
        "    time.sleep(0.1)\n"
        f"    with open({str(tmp_path / 'said')!r}, 'a') as file:\n"
        "        print(os.environ['PYTEST_XDIST_WORKER'], file=file)\n",
        encoding="utf-8",
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "tests"), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "xdist", "-n", "2", "tests"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert len(set((tmp_path / "said").read_text().split())) == 1
