"""How long it takes to begin: processor time of programs that check one text and end.

    python benchmarks/starting.py [SRC …] [--rounds N]

SRC are `src` folders of other versions ("git archive" makes one). All take turns with this tree, so that what
slows the machine slows them alike, and each counts with its best round. Printed are milliseconds: with what
was worked out before on this machine (`kept`), without it (`no cache`), and for the first of all (`first`);
beside them Python itself, and with the modules that a command line and a checker need at the least.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
from collections.abc import Mapping

SRC = pathlib.Path(__file__).resolve().parent.parent / "src"
SLIP = "Sales rose 9% to 27,300 cars from 26,050 cars.\n"
PROGRAMS = {
    "import claimcheck.pipeline": ["-c", "import claimcheck.pipeline"],
    'claimcheck.check("")': ["-c", 'import claimcheck; claimcheck.check("")'],
    "check of a slip": ["-c", f"import claimcheck; claimcheck.check({SLIP!r})"],
    "claimcheck run FILE": ["-m", "claimcheck", "run", "slip.txt"],
    "claimcheck --version": ["-m", "claimcheck", "--version"],
}
BARE = {
    "python -c pass": ["-c", "pass"],
    "import click, re, json, dataclasses": ["-c", "import click, re, json, dataclasses"],
}


def spent(arguments: list[str], folder: str, environment: Mapping[str, str]) -> float:
    """Milliseconds of the processor that a program takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, *arguments], cwd=folder, env={**environment}, stdout=subprocess.DEVNULL, check=False
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("others", nargs="*", type=pathlib.Path, metavar="SRC")
    parser.add_argument("--rounds", type=int, default=10)
    wanted = parser.parse_args()
    sources = [SRC, *(path.resolve() for path in wanted.others)]
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    best: dict[tuple[str, str, str], float] = {}
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "slip.txt").write_text(SLIP, encoding="utf-8")

        def turn(source: pathlib.Path, name: str, arguments: list[str], way: str) -> None:
            cache = f"{folder}/cache{sources.index(source)}"
            environment = {**clean, "PYTHONPATH": str(source), "CLAIMCHECK_CACHE_DIR": cache}
            if way == "no cache":
                environment["CLAIMCHECK_NO_CACHE"] = "1"
                arguments = [*arguments, *(["--no-cache"] if "run" in arguments else [])]
            if way == "first":
                environment["CLAIMCHECK_CACHE_DIR"] = tempfile.mkdtemp(dir=folder)
            key = str(source), name, way
            best[key] = min(best.get(key, 1e9), spent(arguments, folder, environment))

        for _ in range(wanted.rounds + 1):  # the first one fills caches and writes bytecode
            for name, arguments in BARE.items():
                turn(SRC, name, arguments, "kept")
            for source in sources:
                for name, arguments in PROGRAMS.items():
                    for way in ("kept", "no cache", "first"):
                        turn(source, name, arguments, way)
    for name in BARE:
        print(f"{best[str(SRC), name, 'kept']:6.0f} ms  {name}")
    for source in sources:
        print(f"\n{source}\n{'kept':>9}{'no cache':>12}{'first':>9}")
        for name in PROGRAMS:
            kept, without, first = (best[str(source), name, way] for way in ("kept", "no cache", "first"))
            print(f"{kept:6.0f} ms {without:8.0f} ms {first:6.0f} ms  {name}")


if __name__ == "__main__":
    main()
