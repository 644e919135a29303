"""pre-commit itself runs our hook. It installs from the registry, so it is asked for by
CLAIMCHECK_TEST_PRE_COMMIT, which names the `pre-commit` program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROGRAM = os.environ.get("CLAIMCHECK_TEST_PRE_COMMIT")


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    author = ["-c", "user.email=a@b.c", "-c", "user.name=A"]
    return subprocess.run(
        ["git", *author, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(PROGRAM is None, reason="CLAIMCHECK_TEST_PRE_COMMIT is not set")
def test_a_commit_with_a_slip_is_blocked(tmp_path: Path) -> None:
    clone, desk = tmp_path / "clone", tmp_path / "desk"
    assert git(tmp_path, "clone", "-q", str(ROOT), str(clone)).returncode == 0
    revision = git(clone, "rev-parse", "HEAD").stdout.strip()
    desk.mkdir()
    git(desk, "init", "-q")
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone}\n  rev: {revision}\n  hooks:\n  - id: claimcheck\n"
    )
    assert PROGRAM is not None
    subprocess.run([PROGRAM, "install"], cwd=desk, check=True, capture_output=True)
    article = desk / "bridge.md"
    article.write_text("The new bridge is 10 miles (160 km) long.\n")
    git(desk, "add", ".")
    blocked = git(desk, "commit", "-m", "a slip")
    assert blocked.returncode == 1
    assert "bridge.md:1:" in blocked.stdout + blocked.stderr
    article.write_text("The new bridge is 10 miles (16 km) long.\n")
    git(desk, "add", ".")
    passed = git(desk, "commit", "-m", "mended")
    assert passed.returncode == 0, passed.stdout + passed.stderr
