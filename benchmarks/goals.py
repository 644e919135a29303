"""What the program is to reach, a row each, in this tree and in others, in one run and in turn.

    python benchmarks/goals.py [SRC …] [--articles N] [--slips N] [--rounds N] [--quick]

SRC are `src` folders of other versions ("git archive" makes one). Each is measured by a process of its own
(version.py), and all take turns, so that what slows the machine slows them alike. News are articles of
`../shared/bench/articles`, drawn by lot, or the fixtures where there are none; slips those that the tests
plant and those of `../shared/bench/cases`. Whatever two versions find is compared text by text. `--quick`
leaves out what takes minutes: the growth to 8 MB.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive_articles import families
from starting import BARE, PROGRAMS, SLIP, spent

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "bench"
sys.path.insert(0, str(ROOT / "tests"))
NEWS = ("usnews2016", "india2025", "australia")
ARCHIVE, A_SHORT_ARTICLE = 300, 2048
WORDS, SLIPS_IN_LONG, TRUE = 10_000, 40, 60
PROSE = (
    "Nobody at the harbour wished to say on Tuesday how long the work would take, or who was to pay for it."
)
CORES = 2


def articles(count: int) -> list[str]:
    """Articles of each collection by lot, as many of one as of another, or the fixtures."""
    found: list[str] = []
    for path in (SHARED / "articles" / f"{name}.jsonl.gz" for name in NEWS):
        if not path.exists():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in lines]
        found += random.Random(7).sample(texts, min(count, len(texts)))
    fixtures = sorted((ROOT / "fixtures" / "articles").rglob("*.txt"))
    return found or [path.read_text(encoding="utf-8") for path in fixtures]


def planted(count: int) -> list[tuple[str, str]]:
    """Slips that are planted, and published ones."""
    from planting import PUBLISHED, cases

    found = [(one.planted, PUBLISHED) for one in cases(11, count)]
    for path in sorted(SHARED.glob("cases/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if case.get("language") == "en":
                found.append((case["text_wrong"], case.get("published") or PUBLISHED))
    return found


def long_text() -> str:
    """So many words with slips in them, true sentences, and prose without a figure."""
    from planting import cases

    parts = [one.planted for one in cases(11, SLIPS_IN_LONG)] + [one.text for one in cases(12, TRUE)]
    parts += [PROSE] * ((WORDS - sum(len(part.split()) for part in parts)) // len(PROSE.split()))
    random.Random(7).shuffle(parts)
    return "\n\n".join(parts)


def texts_for(options: argparse.Namespace) -> dict[str, Any]:
    every = articles(options.articles)
    news = random.Random(7).sample(every, min(options.news, len(every)))
    plain = ["\n\n".join(p for p in text.split("\n\n") if not any(map(str.isdigit, p))) for text in news]
    slips = planted(options.slips)
    fixtures = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "fixtures").rglob("*.txt"))]
    return {
        "news": news,
        "plain": [*filter(None, plain)],
        "slips": slips,
        "long": long_text(),
        "archive": [
            {name: str(one[name]) for name in ("id", "text", "date")}
            for one in families(ARCHIVE, 0, 0, 7, A_SHORT_ARTICLE)
        ],
        "all": [*((text, "2021-02-03") for text in (*every, *fixtures)), *slips],
    }


class Asked:
    """A version's process."""

    def __init__(self, src: Path, texts: str) -> None:
        self.src = src
        environment = {**os.environ, "PYTHONPATH": str(src)}
        command = [sys.executable, str(Path(__file__).with_name("version.py")), texts]
        self.process = subprocess.Popen(
            command, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def ask(self, word: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"{self.src}: this version cannot be asked for {word!r}; it said why above")
        return json.loads(answer)


def starts(sources: list[Path], rounds: int) -> list[dict[str, float]]:
    """Milliseconds that each version's programs take to start, with a cache and without, and those of bare
    Python."""
    least: list[dict[str, float]] = [{} for _ in sources]
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    programs = {name: PROGRAMS[name] for name in ('claimcheck.check("")', "claimcheck run FILE")}
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "slip.txt").write_text(SLIP, encoding="utf-8")
        for turn in range(rounds + 1):  # the first one fills caches and writes bytecode
            for n, src in enumerate(sources):
                kept = {**clean, "PYTHONPATH": str(src), "CLAIMCHECK_CACHE_DIR": f"{folder}/cache{n}"}
                ways = {
                    **{name: (program, kept) for name, program in (BARE | programs).items()},
                    "no cache": (
                        [*programs["claimcheck run FILE"], "--no-cache"],
                        kept | {"CLAIMCHECK_NO_CACHE": "1"},
                    ),
                }
                for name, (program, environment) in ways.items():
                    took = spent(program, folder, environment)
                    if turn:
                        least[n][name] = min(least[n].get(name, 1e9), took)
    return least


def share(times: dict[str, list[float]], what: str, of: str) -> str:
    return f"1/{sum(times[what]) / sum(times[of]):.0f}"


def rows(version: dict[str, Any], first: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Each goal, what it is, and what the version comes to."""
    times, start, edits = version["times"], version["starts"], version["edits"]
    slips = sorted(1000 * one for one in times["slips"])
    bare = start["import click, re, json, dataclasses"]
    run, without, empty = (start[one] for one in ("claimcheck run FILE", "no cache", 'claimcheck.check("")'))
    differ = {
        name: sum(
            one[name] != other[name] for one, other in zip(version["found"], first["found"], strict=True)
        )
        for name in ("figures", "verdicts", "findings")
    }
    of = f"of {len(version['found'])} texts"
    yield "1 figures of news, of a bare search", "1/12", share(times, "figures", "bare")
    yield "1 texts with other figures", "0", f"{differ['figures']} {of}"
    yield "2 check of news, of a bare search", "1/40", share(times, "news", "bare")
    yield "2 check of paragraphs without a digit", "1/8", share(times, "plain", "bare plain")
    if "archive" in times:
        rate = CORES * ARCHIVE / times["archive"][0]
        yield f"2 articles of 2 KB a second, {CORES} processors", "1,500", f"{rate:,.0f}"
    yield "3 a slip, median", "15 ms", f"{slips[len(slips) // 2]:.1f} ms of {len(slips)}"
    yield "3 a slip, 95th percentile", "60 ms", f"{slips[len(slips) * 95 // 100]:.1f} ms"
    judged, repaired = times["long"][0] * 1000, times["long diagnosis"][0] * 1000
    yield "3 10,000 words with 40 slips: verdicts", "300 ms", f"{judged:.0f} ms"
    yield "3 the same with repairs", "900 ms", f"{judged + repaired:.0f} ms"
    yield "4 `claimcheck run` on one article", f"{2.2 * bare:.0f} ms", f"{run:.0f} ms"
    yield "4 the same without the cache", f"{2.2 * bare + 100:.0f} ms", f"{without:.0f} ms"
    yield '4 import and check("")', "120 ms", f"{empty:.0f} ms"
    fresh, again, repairs = (1000 * edits[name] for name in ("fresh", "again", "repairs"))
    yield "5 verdicts after an edit of these words", f"< {fresh:.0f} ms", f"{again:.0f} ms"
    yield "5 repairs after that", "", f"{repairs:.0f} ms"
    yield "5 reports that a fresh check gives otherwise", "0", f"{edits['differ']}"
    if "growth" in version:
        small, large, memory = (version["growth"][name] for name in ("small", "large", "memory"))
        yield "6 time a byte, 8 MB against 80 KB", "1.2 x", f"{large / small:.2f} x"
        yield "6 memory a megabyte", "stated", f"{memory:.0f} MB"
    yield "7 texts with other verdicts", "0", f"{differ['verdicts']} {of}"
    yield "7 texts with other findings", "0", f"{differ['findings']} {of}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("src", nargs="*", type=Path)
    parser.add_argument("--articles", type=int, default=170, metavar="N", help="of each collection, compared")
    parser.add_argument("--news", type=int, default=60, metavar="N", help="of these, timed")
    parser.add_argument("--slips", type=int, default=100, metavar="N")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    sources = [*(path.resolve() for path in options.src), ROOT / "src"]
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts.json")
        texts.write_text(json.dumps(texts_for(options)), encoding="utf-8")
        asked = [Asked(src, str(texts)) for src in sources]
        for turn in range(options.rounds):
            for one in asked if turn % 2 else asked[::-1]:
                one.ask("round")
        words = ("times", "found", "edits", *(() if options.quick else ("growth",)))
        versions = [{word: one.ask(word) for word in words} for one in asked]
    for version, start in zip(versions, starts(sources, options.rounds), strict=True):
        version["starts"] = start
    table = [list(rows(version, versions[0])) for version in versions]
    names = [str(src.parent)[-18:] for src in sources]
    print(f"{'':46}{'goal':>10}" + "".join(f"{name:>20}" for name in names))
    for cells in zip(*table, strict=True):
        print(f"{cells[0][0]:46}{cells[-1][1]:>10}" + "".join(f"{cell[2]:>20}" for cell in cells))


if __name__ == "__main__":
    main()
