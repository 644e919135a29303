"""A file is written whole or not at all, and stays what it was in all else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.disk import Saved, save

POSIX = pytest.mark.skipif(os.name == "nt", reason="owners, modes, links and signals of POSIX")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("old")
    return path


def test_saving_keeps_the_mode_and_follows_links(path: Path) -> None:
    path.chmod(0o640)
    link = path.with_name("link.txt")
    link.symlink_to(path)
    save(link, b"new")
    assert (link.is_symlink(), path.read_text(), path.stat().st_mode & 0o777) == (True, "new", 0o640)
    assert sorted(one.name for one in path.parent.iterdir()) == ["a.txt", "link.txt"]


def test_a_crash_while_saving_leaves_the_old_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", crash)
    with pytest.raises(OSError, match="No space"):
        save(path, b"new")
    assert [one.name for one in path.parent.iterdir()] == ["a.txt"]
    assert path.read_text() == "old"


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
def test_what_nobody_may_write_is_refused(path: Path, mode: int) -> None:
    path.chmod(mode)
    with pytest.raises(PermissionError, match="it is read-only"):
        save(path, b"new")
    assert path.read_text() == "old"
    assert [one.name for one in path.parent.iterdir()] == ["a.txt"]


@POSIX
@pytest.mark.parametrize("allowed", [True, False])
def test_the_owner_stays_where_that_is_allowed(
    path: Path, monkeypatch: pytest.MonkeyPatch, allowed: bool
) -> None:
    """Root can give files away; for others it is as if the file were somebody else's."""
    given: list[tuple[int, int]] = []
    real = path.stat()

    def chown(_: object, user: int, group: int) -> None:
        given.append((user, group))
        if not allowed:
            raise PermissionError(1, "Operation not permitted")

    other = os.stat_result((0o104755, *real[1:4], real.st_uid + 1, real.st_gid, *real[6:]))
    monkeypatch.setattr(os, "chown", chown)
    monkeypatch.setattr("claimcheck.disk.write._old", lambda _: other)
    assert save(path, b"new") == Saved(owner=allowed, parted=0)
    assert given == [(real.st_uid + 1, real.st_gid)]
    # A program that ran as its owner must not come to run as us.
    assert path.stat().st_mode & 0o7777 == (0o4755 if allowed else 0o755)


@POSIX
def test_other_names_of_a_file_are_counted(path: Path) -> None:
    os.link(path, path.with_name("b.txt"))
    os.link(path, path.with_name("c.txt"))
    assert save(path, b"new") == Saved(parted=2)
    assert path.with_name("b.txt").read_text() == "old"


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="attributes of Linux")
def test_what_else_is_said_of_a_file_stays(path: Path) -> None:
    try:
        os.setxattr(path, "user.desk", b"sport")
    except OSError:
        pytest.skip("this file system has no attributes")
    save(path, b"new")
    assert os.getxattr(path, "user.desk") == b"sport"


@pytest.mark.parametrize("now", ["other", "older", "", "o"])
def test_what_has_changed_is_not_written_over(path: Path, monkeypatch: pytest.MonkeyPatch, now: str) -> None:
    """Up to the last moment: the change comes when the new file is written and synced."""
    fsync = os.fsync

    def meanwhile(handle: int) -> None:
        fsync(handle)
        path.write_text(now)

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(OSError, match="it has changed since it was read"):
        save(path, b"new", instead_of=b"old")
    assert path.read_text() == now
    assert [one.name for one in path.parent.iterdir()] == ["a.txt"]


def test_what_has_gone_is_not_made_again(path: Path) -> None:
    path.unlink()
    with pytest.raises(FileNotFoundError):
        save(path, b"new", instead_of=b"old")
    assert list(path.parent.iterdir()) == []


@POSIX
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.floats(0.0, 0.05))
def test_killed_at_any_moment_the_file_is_old_or_new(tmp_path: Path, delay: float) -> None:
    path = tmp_path / "a.txt"
    old, new = b"old" * 100_000, b"new" * 100_000
    path.write_bytes(old)
    code = (
        "import sys; from pathlib import Path; from claimcheck.disk import save\n"
        "print('ready', flush=True)\n"
        "while True: save(Path(sys.argv[1]), b'new' * 100_000); save(Path(sys.argv[1]), b'old' * 100_000)\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    time.sleep(delay)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    assert path.read_bytes() in (old, new)
