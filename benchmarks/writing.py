"""What a draft costs while it is written, in the desk and in an editor, and the server under a crowd.

    python benchmarks/writing.py [--seconds 60] [--clients 200] [--articles FILE.jsonl.gz]

Times are processor time, of the server's process where there is one. Text is made of the examples of the
shipped rules between paragraphs of the documentation or, with --articles, drawn from a collection; slips
are planted from the examples.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
import random
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlencode

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model import Document, parse_period
from claimcheck.pipeline import Session, read_article, ruleset_of
from claimcheck.pipeline.one_article import judge_article

RULESET = ruleset_of(Config())
DAY = parse_period("2022-05-17")
DICE = random.Random(7)
WORDS = 10_000
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))


def examples(*, bad: bool) -> list[str]:
    """Texts of the shipped rules' examples for one article, in English more or less."""
    found = [
        one.passages[0].text
        for rule in RULESET.known
        for one in rule.examples
        if one.bad is bad and len(one.passages) == 1 and one.passages[0].text.isascii()
    ]
    DICE.shuffle(found)
    return found


def prose_of(path: Path | None) -> list[str]:
    """Paragraphs or articles to make drafts of."""
    if path is None:
        pages = [one.read_text(encoding="utf-8") for one in sorted((ROOT / "docs").glob("*.md"))]
        plain = [
            one for page in pages for one in page.split("\n\n") if re.fullmatch(r"[A-Z][^|`\d]{200,}", one)
        ]
        return [part for one in examples(bad=False) for part in (one, *DICE.choices(plain, k=2))]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line)["text"] for line in lines]
    DICE.shuffle(found)
    return found


def document(text: str) -> Document:
    from dataclasses import replace

    return replace(formats.from_text(text, "draft.txt"), language="en", published=DAY)


def draft(prose: list[str], words: int, slips: int) -> str:
    """So many words of prose with so many wrong sentences strewn in."""
    parts: list[str] = []
    count = 0
    while count < words:
        parts.append(DICE.choice(prose))
        count += len(parts[-1].split())
    for slip in examples(bad=True)[:slips]:
        parts.insert(DICE.randrange(len(parts)), slip)
    return "\n\n".join(parts)


def timed(label: str, work: object, *arguments: object) -> float:
    start = time.process_time()
    work(*arguments)  # type: ignore[operator]
    took = time.process_time() - start
    print(f"  {label:<52} {took * 1000:8.1f} ms")
    return took


def writing(prose: list[str]) -> None:
    text = draft(prose, WORDS, 40)
    session = Session(RULESET)
    session.diagnose(document(prose[0]))
    print(f"a draft of {len(text.split()):,} words")
    timed("verdicts", session.judge, document(text))
    timed("culprits and repairs", session.diagnose, document(text))
    report = session.diagnose(document(text))
    print(f"  {len(report.findings)} findings, {len(report.articles[0].figures)} figures")
    edits = []
    for _ in range(20):
        at = DICE.randrange(len(text))
        text = text[:at] + DICE.choice((" and", "7", ".", "\n\n", " 12% ")) + text[at:]
        start = time.process_time()
        session.judge(document(text))
        first = time.process_time() - start
        session.diagnose(document(text))
        edits.append((first, time.process_time() - start, anew(text)))
    names = "verdicts", "verdicts and repairs", "verdicts that know nothing of the text"
    for name, found in zip(names, map(sorted, zip(*edits, strict=True)), strict=True):
        middle, most = found[len(found) // 2] * 1000, found[-1] * 1000
        print(f"  after an edit, {name}: median {middle:.0f} ms, slowest {most:.0f} ms")


def anew(text: str) -> float:
    """Seconds of a check that knows nothing of the text."""
    start = time.process_time()
    judge_article(read_article(document(text)), RULESET)
    return time.process_time() - start


def resident(process: int) -> float:
    """Megabytes."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


@contextmanager
def served() -> Iterator[tuple[int, int]]:
    """A server's process and port."""
    command = [sys.executable, "-m", "claimcheck", "serve", "--isolated", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        port = int(re.search(r"1:(\d+)/", server.stderr.readline())[1])  # type: ignore[index]
        _rested(server.pid)
        yield server.pid, port
        server.terminate()


def ask(connection: HTTPConnection, path: str, fields: dict[str, str]) -> int:
    connection.request("POST", path, urlencode(fields), {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    answer.read()
    return answer.status


def desk(prose: list[str]) -> None:
    with served() as (process, port):
        fields = {"text": draft(prose, WORDS, 40), "published": "2022-05-17", "language": "en"}
        print(f"the desk, a draft of {len(fields['text'].split()):,} words, of which nothing is known")
        for phase in ("verdicts", "repairs"):
            cpu = _cpu(process)
            ask(HTTPConnection("127.0.0.1", port), "/desk/check", {**fields, "phase": phase})
            print(f"  {phase:<52} {(_cpu(process) - cpu) * 1000:8.1f} ms")


def editor(prose: list[str]) -> None:
    """An editor's session with the language server: what each edit costs until diagnostics have come."""
    from editing import editing
    from lsprotocol import types
    from pytest_lsp import client_capabilities

    text, name = draft(prose, WORDS, 40), "file:///drafts/long.md"
    capabilities = client_capabilities("visual-studio-code")
    with TemporaryDirectory() as folder, editing(capabilities, Path(folder)) as own:
        process = own.process
        _rested(process)

        def told(version: int) -> float:
            cpu = _cpu(process)
            while not any(one.version == version for one in own.published):
                time.sleep(0.005)
            first = _cpu(process) - cpu
            _rested(process)
            return first

        print(f"the language server, a draft of {len(text.split()):,} words")
        own.open(name, text, "markdown")
        print(f"  diagnostics after it is opened: {told(1) * 1000:.0f} ms")
        found = []
        for version in range(2, 14):
            lines = text.split("\n")
            line = DICE.randrange(len(lines))
            at, new = DICE.randrange(len(lines[line]) + 1), DICE.choice((" and", "7", ".", " 12% ", "\n\n"))
            lines[line] = lines[line][:at] + new + lines[line][at:]
            text = "\n".join(lines)
            place = types.Position(line, at)
            own.change(name, version, types.TextDocumentContentChangePartial(types.Range(place, place), new))
            found.append(told(version) * 1000)
        found.sort()
        print(f"  after an edit: median {found[6]:.0f} ms, slowest {found[-1]:.0f} ms")


def assistant() -> None:
    """How long an assistant waits for the tools."""
    from mcp import StdioServerParameters
    from mcp.client import Client

    async def begin() -> None:
        command = StdioServerParameters(command=sys.executable, args=["-m", "claimcheck", "mcp"])
        async with Client(command, read_timeout_seconds=60) as client:
            await client.list_tools()

    start = os.times()
    asyncio.run(begin())
    end = os.times()
    took = end.children_user + end.children_system - start.children_user - start.children_system
    print(f"the MCP server: begun, its tools listed and ended in {took:.2f} s")


def crowd(prose: list[str], clients: int, seconds: float) -> None:
    texts = []
    for _ in range(200):
        text = " ".join(DICE.choice(prose) for _ in range(400))
        texts.append(text[: text.rfind(" ", 0, 4096)])
    with served() as (process, port):
        connection = HTTPConnection("127.0.0.1", port)

        def check(own: HTTPConnection, text: str) -> int:
            return ask(own, "/v2/check", {"text": text, "language": "en-US"})

        for text in texts[:50]:
            check(connection, text)
        cpu, start = _cpu(process), time.monotonic()
        for text in texts:
            check(connection, text)
        took, used = time.monotonic() - start, _cpu(process) - cpu
        print(
            f"one client, 4 KB: {len(texts) / took:.0f} requests/s, "
            f"{len(texts) / used:.0f} a second of processor"
        )
        memory, statuses = [resident(process)], Counter[object]()
        end = time.monotonic() + seconds

        def client(number: int) -> None:
            dice = random.Random(number)
            while time.monotonic() < end:
                try:
                    own = HTTPConnection("127.0.0.1", port, timeout=60)
                    statuses[check(own, dice.choice(texts))] += 1
                    own.close()
                except OSError as error:
                    statuses[type(error).__name__] += 1

        threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            time.sleep(seconds / 6)
            memory.append(resident(process))
        print(f"{clients} clients for {seconds:.0f} s: {dict(statuses)}")
        print(f"memory: {', '.join(f'{one:.0f}' for one in memory)} MB")


def _cpu(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def _rested(process: int) -> None:
    """Wait until a process has nothing to do."""
    before = -1.0
    while (now := _cpu(process)) > before:
        before = now
        time.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--articles", type=Path)
    options = parser.parse_args()
    prose = prose_of(options.articles)
    writing(prose)
    desk(prose)
    editor(prose)
    assistant()
    crowd(prose, options.clients, options.seconds)


if __name__ == "__main__":
    main()
