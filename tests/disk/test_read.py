"""Only regular files are read, and none that is larger than it may be."""

from __future__ import annotations

import io
import os
import socket
from pathlib import Path

import pytest

from claimcheck.disk import SMALL, open_regular, read_all, read_regular, reason_of

POSIX = pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")


def said(path: Path | str, most: int = SMALL) -> str:
    """Why it is not read."""
    try:
        read_regular(path, most)
    except OSError as error:
        return reason_of(error)
    return ""


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"text" * 1000)
    assert read_regular(tmp_path / "a", 4000) == b"text" * 1000


def test_what_is_larger_is_not_even_begun(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(10**12)  # takes no room on the disk
    assert said(tmp_path / "a") == "larger than 4 megabytes"


def test_what_is_read_bit_by_bit_may_be_of_any_size(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.write(b"text")
        file.truncate(10**12)
    with open_regular(tmp_path / "a") as opened:
        assert opened.read(4) == b"text"
    with pytest.raises(OSError, match="directory"):
        open_regular(tmp_path)


@POSIX
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert said(tmp_path / "pipe") == "not a regular file"


@POSIX
def test_a_socket_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket")
        assert said("socket") == "not a regular file"


@POSIX
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_a_device_is_not_opened(device: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "open")
    assert said(device) == "not a regular file"


@pytest.mark.skipif(not os.path.exists("/proc/self/environ"), reason="needs /proc")
def test_a_file_that_hides_its_size_is_bounded() -> None:
    assert said("/proc/self/environ", 1) == "larger than 1 bytes"


def test_folders_and_odd_names_are_told(tmp_path: Path) -> None:
    assert said(tmp_path) == "is a directory"
    assert said(tmp_path / ("9" * 5000)) == "file name too long"
    assert said("a\0b") == "not the name of a file"
    assert said(tmp_path / "gone") == "no such file or directory"


def test_a_stream_is_bounded() -> None:
    assert read_all(io.BytesIO(b"text"), 4) == b"text"
    with pytest.raises(OSError, match="larger than"):
        read_all(io.BytesIO(b"texts"), 4)
