"""What a draft costs while it is written, and the server under a crowd.

    python benchmarks/writing.py [--seconds 60] [--clients 200] [--articles FILE.jsonl.gz] [--browser]

Times are processor time of this process but for the crowd's. Text is made of the examples of the shipped
rules or, with --articles, drawn from a collection: its articles, with slips planted from the examples.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model import Document, parse_period
from claimcheck.pipeline import Session, standard_of

STANDARD = standard_of(Config())
DAY = parse_period("2022-05-17")
DICE = random.Random(7)
WORDS = 10_000


def examples(*, bad: bool) -> list[str]:
    """Texts of the shipped rules' examples for one article, in English more or less."""
    found = [
        one.passages[0].text
        for rule in STANDARD.known
        for one in rule.examples
        if one.bad is bad and len(one.passages) == 1 and one.passages[0].text.isascii()
    ]
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
    session = Session(STANDARD)
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
        edits.append((first, time.process_time() - start))
    for name, at in (("verdicts", 0), ("verdicts and repairs", 1)):
        found = sorted(one[at] * 1000 for one in edits)
        print(f"  after an edit, {name}: median {found[10]:.0f} ms, slowest {found[-1]:.0f} ms")


def resident(process: int) -> float:
    """Megabytes."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]


def crowd(prose: list[str], clients: int, seconds: float) -> None:
    texts = []
    for _ in range(200):
        text = " ".join(DICE.choice(prose) for _ in range(400))
        texts.append(text[: text.rfind(" ", 0, 4096)])
    command = [sys.executable, "-m", "claimcheck", "serve", "--isolated", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        port = int(re.search(r"1:(\d+)/", server.stderr.readline())[1])  # type: ignore[index]

        def ask(connection: HTTPConnection, text: str) -> int:
            body = urlencode({"text": text, "language": "en-US"})
            connection.request(
                "POST", "/v2/check", body, {"Content-Type": "application/x-www-form-urlencoded"}
            )
            answer = connection.getresponse()
            answer.read()
            return answer.status

        connection = HTTPConnection("127.0.0.1", port)
        for text in texts[:50]:
            ask(connection, text)
        cpu, start = _cpu(server.pid), time.monotonic()
        for text in texts:
            ask(connection, text)
        took, used = time.monotonic() - start, _cpu(server.pid) - cpu
        print(
            f"one client, 4 KB: {len(texts) / took:.0f} requests/s, "
            f"{len(texts) / used:.0f} a second of processor"
        )
        before, statuses = resident(server.pid), Counter[object]()
        end = time.monotonic() + seconds

        def client(number: int) -> None:
            dice = random.Random(number)
            while time.monotonic() < end:
                try:
                    own = HTTPConnection("127.0.0.1", port, timeout=60)
                    statuses[ask(own, dice.choice(texts))] += 1
                    own.close()
                except OSError as error:
                    statuses[type(error).__name__] += 1

        threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(f"{clients} clients for {seconds:.0f} s: {dict(statuses)}")
        print(f"memory: {before:.0f} MB before, {resident(server.pid):.0f} MB after")
        server.terminate()


LONG = """
() => {
  window.long = [];
  new PerformanceObserver((list) => list.getEntries().forEach((one) => window.long.push(one.duration)))
    .observe({ type: "longtask" });
}
"""


def browser(prose: list[str]) -> None:
    """A draft pasted and typed in, in Chromium: how long its page is not to be spoken to."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))
    from browsing import launched
    from serving import started

    from claimcheck.serve import application

    text = draft(prose, WORDS, 40)
    with started(application(STANDARD)) as client, launched() as chromium:
        page = chromium.new_page()
        page.set_default_timeout(60_000)
        page.goto(client.url)
        page.evaluate(LONG)
        start = time.monotonic()
        page.get_by_label("Draft", exact=True).fill(text)
        page.locator("mark.wrong").first.wait_for()
        said = f"a draft of {len(text.split()):,} words in Chromium"
        print(f"{said}: marked after {time.monotonic() - start:.2f} s")
        page.locator("#stories button.first").first.wait_for()
        print(f"  repairs after {time.monotonic() - start:.2f} s; longest task {_longest(page):.0f} ms")
        page.evaluate("document.querySelector('#draft').setSelectionRange(30000, 30000)")
        page.evaluate("window.long.length = 0")
        page.keyboard.type("It rose by 12% to 56 from 50. ", delay=60)
        page.wait_for_timeout(4000)
        print(
            f"  30 keys: longest task {_longest(page):.0f} ms, {len(page.evaluate('window.long'))} over 50 ms"
        )


def _longest(page: Any) -> float:
    return max(page.evaluate("window.long"), default=0.0)


def _cpu(process: int) -> float:
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--browser", action="store_true", help="and in Chromium")
    options = parser.parse_args()
    prose = examples(bad=False)
    if options.articles:
        with gzip.open(options.articles, "rt", encoding="utf-8") as lines:
            prose = [json.loads(line)["text"] for line in lines]
        DICE.shuffle(prose)
    writing(prose)
    crowd(prose, options.clients, options.seconds)
    if options.browser:
        browser(prose)


if __name__ == "__main__":
    main()
