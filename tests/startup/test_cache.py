"""What is worked out once a machine: a help, never a trouble."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.startup import cache
from claimcheck.startup.cache import append, cache_folder, drop, keep, key_of, recall, tail


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_is_kept_is_there_again(folder: Path) -> None:
    assert recall("rules", "a") is None
    keep("rules", "a", b"data")
    assert (recall("rules", "a"), recall("rules", "b"), recall("other", "a")) == (b"data", None, None)


def test_what_is_appended_is_there_from_any_place_on(folder: Path) -> None:
    append("log", "a", b"one")
    append("log", "a", b"two")
    assert (tail("log", "a", 0), tail("log", "a", 3), tail("log", "a", 99)) == (b"onetwo", b"two", b"")
    drop("log", "a")
    assert tail("log", "a", 0) == b""


def test_nobody_else_may_read_or_write_it(folder: Path) -> None:
    keep("rules", "a", b"data")
    append("log", "a", b"data")
    modes = {path.name: path.stat().st_mode & 0o777 for path in (folder, *folder.iterdir())}
    assert modes == {"cache": 0o700, "rules-a": 0o600, "log-a": 0o600}


@pytest.mark.parametrize("data", [b"", b"abc", b"what others wrote", b"\0" * 100])
def test_what_has_decayed_is_a_miss(folder: Path, data: bytes) -> None:
    keep("rules", "a", b"data")
    (folder / "rules-a").write_bytes(data)
    assert recall("rules", "a") is None
    keep("rules", "a", b"data")
    assert recall("rules", "a") == b"data"


def test_a_folder_of_another_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep("rules", "a", b"data")
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    keep("rules", "b", b"data")
    append("log", "b", b"data")
    assert (recall("rules", "a"), os.listdir(folder)) == (None, ["rules-a"])


@pytest.mark.parametrize("place", ["cache", "cache/rules-a"])
def test_what_others_may_write_to_is_not_believed(folder: Path, place: str) -> None:
    keep("rules", "a", b"data")
    (folder.parent / place).chmod(0o777)
    assert recall("rules", "a") is None


def test_a_link_to_another_place_is_not_followed(folder: Path, tmp_path: Path) -> None:
    keep("rules", "a", b"data")
    os.rename(folder / "rules-a", tmp_path / "elsewhere")
    (folder / "rules-a").symlink_to(tmp_path / "elsewhere")
    append("rules", "a", b"more")
    assert recall("rules", "a") is None
    assert (tmp_path / "elsewhere").read_bytes()[4:] == b"data"


def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    keep("rules", "b", b"data")
    os.mkfifo(folder / "rules-a")
    assert recall("rules", "a") is None
    append("rules", "a", b"data")
    assert recall("rules", "a") is None


def test_program_files_that_cannot_be_looked_at_are_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> bytes:
        raise FileNotFoundError

    monkeypatch.setattr(cache, "_program", gone)
    assert key_of(["a"]) != key_of(["a"])


def test_a_relative_place_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {"XDG_CACHE_HOME": "here", "HOME": "/home/of"}
    monkeypatch.setenv("HOME", "/home/of")
    assert cache_folder(environment) == "/home/of/.cache/claimcheck"


def test_no_place_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file" / "below", Path("/proc/none"), tmp_path / ("n" * 300)):
        monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(place))
        keep("rules", "a", b"data")
        append("rules", "a", b"data")
        assert recall("rules", "a") is None


def test_a_full_disk_leaves_nothing_half_written(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    keep("rules", "a", b"data")
    assert os.listdir(folder) == []


def test_a_user_may_want_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep("rules", "a", b"data")
    monkeypatch.setenv("CLAIMCHECK_NO_CACHE", "1")
    keep("rules", "b", b"data")
    append("log", "b", b"data")
    assert (recall("rules", "a"), os.listdir(folder)) == (None, ["rules-a"])


def test_the_folder_is_that_of_the_platform() -> None:
    assert cache_folder({"XDG_CACHE_HOME": "/caches"}) == os.path.join("/caches", "claimcheck")
    assert cache_folder({"LOCALAPPDATA": "/local"}) == os.path.join("/local", "claimcheck")
    assert cache_folder({"XDG_CACHE_HOME": "/caches", "CLAIMCHECK_CACHE_DIR": "/own"}) == "/own"
    assert cache_folder({"XDG_CACHE_HOME": "/caches", "CLAIMCHECK_NO_CACHE": "1"}) is None


def test_it_does_not_grow_for_ever(folder: Path) -> None:
    for number in range(3 * cache.MAX_FILES):
        keep("rules", str(number), b"data")
        os.utime(folder / f"rules-{number}", (number, number))
    keep("rules", "last", b"data")
    assert len(os.listdir(folder)) == cache.MAX_FILES
    assert recall("rules", "last") == b"data"
    keep("rules", "much", bytes(cache.MAX))
    assert recall("rules", "much") is None


def test_a_key_tells_all_its_parts_and_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len({key_of([]), key_of([""]), key_of(["ab"]), key_of(["a", "b"]), key_of(["", "ab"])}) == 5
    assert key_of(["a", "\ud800"]) == key_of(["a", "\ud800"])
    before = key_of(["a"])
    monkeypatch.setattr(cache, "_program", lambda: b"another version")
    assert key_of(["a"]) != before


def test_many_processes_at_once_do_not_quarrel(folder: Path) -> None:
    code = (
        "from claimcheck.startup.cache import append, keep, recall\n"
        "for number in range(200):\n"
        "    keep('rules', 'a', bytes([number]) * 50_000)\n"
        "    data = recall('rules', 'a')\n"
        "    assert data is None or len(data) == 50_000 and len(set(data)) == 1\n"
        "    append('log', 'a', b'x' * 99 + b'.')\n"
    )
    started = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(4)]
    assert [one.wait() for one in started] == [0] * 4
    assert tail("log", "a", 0) == (b"x" * 99 + b".") * 800
    assert sorted(os.listdir(folder)) == ["log-a", "rules-a"]
