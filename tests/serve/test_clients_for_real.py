"""Clients of LanguageTool that others have written, against the running server."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
from pathlib import Path

import pytest
from serving import Client

pytestmark = pytest.mark.real

WRONG = "The new line is 112 miles (1,800 km) long."
OFFICE = shutil.which("soffice")
PYTHON = "/usr/bin/python3"


def test_language_tool_python(server: Client) -> None:
    client = pytest.importorskip("language_tool_python", reason="language_tool_python is not installed")
    with client.LanguageTool("en-US", remote_server=server.url) as tool:
        text = f"😀 {WRONG}"
        first, second = tool.check(text)
        assert second.replacements[0] == "180 km"
        assert first.rule_id == second.rule_id == "unit-conversion"
        assert client.utils.correct(text, [second]) == "😀 The new line is 112 miles (180 km) long."
        assert tool.check("The new line is 112 miles (180 km) long.") == []


GRAMMA = """
const gramma = require("gramma");
const [text, api_url, markdown] = process.argv.slice(2);
gramma.check(text, { api_url, language: "en-US", markdown: markdown === "true", rules: { typos: false } })
  .then((found) => console.log(JSON.stringify(found.matches)));
"""


@pytest.mark.parametrize("text", [WRONG, f"# 😀 *Lines*\n\n{WRONG}\n"], ids=["plain", "Markdown"])
def test_gramma_from_npm(server: Client, npm: Path, text: str) -> None:
    script = npm / "check.js"
    script.write_text(GRAMMA, encoding="utf-8")
    arguments = (text, f"{server.url}/v2/check", str(text.startswith("#")).lower())
    done = subprocess.run(["node", script, *arguments], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert [one["word"] for one in json.loads(done.stdout)] == ["112 miles", "1,800 km"]


@pytest.fixture(scope="module")
def npm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the client from npm is installed."""
    if shutil.which("npm") is None:
        pytest.skip("no npm here: apt-get install npm")
    folder = tmp_path_factory.mktemp("npm")
    command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "gramma@1.6.0"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300)
    if done.returncode:
        pytest.skip(f"gramma cannot be installed: {done.stderr.strip()[-200:]}")
    return folder


def test_libreoffice(server: Client, tmp_path: Path) -> None:
    """Its own grammar checker, with the server's address as its setting."""
    if OFFICE is None:
        pytest.skip("no LibreOffice here: apt-get install libreoffice-writer-nogui")
    if subprocess.run([PYTHON, "-c", "import uno"], capture_output=True).returncode:
        pytest.skip("LibreOffice has no Python here: apt-get install python3-uno")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    accept = f"--accept=socket,host=127.0.0.1,port={port};urp;"
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    office = subprocess.Popen([OFFICE, home, "--headless", "--norestore", "--nologo", accept])
    try:
        script = Path(__file__).with_name("libreoffice.py")
        arguments = (str(port), f"{server.url}/v2", "en", "US", WRONG)
        done = subprocess.run([PYTHON, script, *arguments], capture_output=True, text=True, timeout=120)
    finally:
        office.terminate()
        office.wait(30)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert [WRONG[one["start"] :][: one["length"]] for one in found] == ["112 miles", "1,800 km"]
    assert found[1]["suggestions"][0] == "180 km"
