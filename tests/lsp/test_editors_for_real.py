"""Emacs and Neovim, without a screen: a slip is underlined, its first repair made, and nothing is left."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.real

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent.parent / "docs" / "desk.md"
WRONG = "# Lines\n\nThe 😀 new line is 112 miles (1,800 km) long.\n"
FOUND = ["1,800 km", '"1,800 km" → "180 km"', "The 😀 new line is 112 miles (180 km) long.", "0"]
EGLOT = """
(unless (locate-library "eglot")
  (setq load-path (append (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa*/*") load-path)))
"""


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """A folder with a draft, and `claimcheck` on the path."""
    (tmp_path / "claimcheck").write_text(f'#!/bin/sh\nexec {sys.executable} -m claimcheck "$@"\n')
    (tmp_path / "claimcheck").chmod(0o755)
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "line.txt").write_text(WRONG, encoding="utf-8")
    more = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path)}
    return {
        **os.environ,
        **more,
        "DRAFT": str(tmp_path / "drafts" / "line.txt"),
        "SAID": str(tmp_path / "said"),
    }


def said(surroundings: dict[str, str], *command: str) -> list[str]:
    done = subprocess.run(
        command, env=surroundings, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300
    )
    assert Path(surroundings["SAID"]).is_file(), done.stderr[-2000:]
    return Path(surroundings["SAID"]).read_text(encoding="utf-8").splitlines()


@pytest.mark.skipif(shutil.which("nvim") is None, reason="no Neovim here: apt-get install neovim")
def test_neovim(surroundings: dict[str, str]) -> None:
    script = f"luafile {HERE / 'neovim.lua'}"
    assert said(surroundings, "nvim", "--headless", "-u", "NONE", "-n", "-c", script) == FOUND


@pytest.mark.skipif(
    shutil.which("emacs") is None, reason="no Emacs here: apt-get install emacs-nox elpa-eglot"
)
def test_emacs_with_the_setting_of_the_docs(surroundings: dict[str, str], tmp_path: Path) -> None:
    found = re.search(r"```elisp\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    (tmp_path / "snippet.el").write_text(f"{EGLOT}(require 'eglot)\n{found[1]}", encoding="utf-8")
    surroundings["SNIPPET"] = str(tmp_path / "snippet.el")
    assert said(surroundings, "emacs", "--quick", "--batch", "--load", str(HERE / "emacs.el")) == FOUND
