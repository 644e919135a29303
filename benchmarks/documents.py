"""How fast documents are read and marked, and what hostile files cost at most.

    python benchmarks/documents.py              # megabytes a second; a draft, a large one, a long PDF
    python benchmarks/documents.py --hostile    # each of tests/hostile.py, read by a process of its own

Times are of the processor, the processes that are started among them; the best of several rounds.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from hostile import HOSTILE  # noqa: E402
from pdf import paragraphs, pdf  # noqa: E402
from same import WRITERS, as_word  # noqa: E402
from word import members, packed, paragraph, run, word  # noqa: E402

from claimcheck import check, formats  # noqa: E402
from claimcheck.formats import Note, ReadError  # noqa: E402
from claimcheck.formats.wires.read import read_all  # noqa: E402
from claimcheck.reporters import comments_of  # noqa: E402

DRAFT, LARGE = 6_000, 2_000_000  # bytes of a draft's text, and of a large package
PAGES = 300
SECONDS, MEGABYTES = 5, 500  # that no file may take more than


def spent() -> float:
    """Seconds of the processor, of this process and those that it has started and ended."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def best(work: Callable[[], object], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        start = spent()
        work()
        times.append(spent() - start)
    return min(times)


def prose(size: int) -> list[tuple[str, str]]:
    """Paragraphs of the fixtures, over and over."""
    found: list[tuple[str, str]] = []
    files = sorted((ROOT / "fixtures" / "articles").glob("*.txt"))
    texts = [
        ("paragraph", " ".join(text.split()))
        for path in files
        for text in path.read_text("utf-8").split("\n\n")
    ]
    while sum(len(text) for _, text in found) < size:
        found += texts
    length = 0
    for number, (_, text) in enumerate(found):
        length += len(text)
        if length >= size:
            return found[: number + 1]
    return found


def notes_of(data: bytes, name: str) -> tuple[Note, ...]:
    document = formats.read_bytes(data, name)
    report = check(document.text, published="2022-05-17")
    return tuple(note for own in comments_of(report).values() for note in own)


def large_word() -> bytes:
    """A package of two megabytes: long prose in runs of a word each, and a picture."""
    body = "".join(paragraph(*(run(word_ + " ") for word_ in text.split())) for _, text in prose(400_000))
    picture = {"word/media/image1.png": random.Random(5).randbytes(LARGE)}
    return packed(members(word(body)) | picture)


def table() -> None:
    for suffix, writer in WRITERS.items():
        data = writer(prose(80_000))
        name = f"a{suffix}"
        took = best(lambda data=data, name=name: anew(data, name), 5)  # type: ignore[misc]
        print(f"{suffix:8} {len(data) / 1e6 / took:7.2f} MB/s of the file, {0.08 / took:6.2f} of its text")


def anew(data: bytes, name: str) -> None:
    read_all.cache_clear()  # the articles of a feed are asked for one by one
    formats.read_bytes(data, name)


def marked(what: str, data: bytes, name: str, rounds: int) -> None:
    """Time to read, and to read and mark, with the findings that are there."""
    document, notes = formats.read_bytes(data, name), notes_of(data, name)
    read = best(lambda: formats.read_bytes(data, name), rounds)
    both = best(lambda: formats.revise(document, data, (), notes), rounds) + read
    print(
        f"{what}: {len(data):,} bytes, {len(document.text):,} letters, {len(notes)} comments: "
        f"read {read * 1000:.0f} ms, read and marked {both * 1000:.0f} ms",
        flush=True,
    )


def hostile(names: list[str]) -> None:
    worst = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for name in names or HOSTILE:
            path = Path(folder) / name
            path.write_bytes(HOSTILE[name]())
            command = [sys.executable, __file__, "--read", str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            seconds, memory, said = done.stdout.split("\t")
            over = "  TOO MUCH" if float(seconds) > SECONDS or float(memory) > MEGABYTES else ""
            worst = max(worst, float(seconds))
            row = f"{name:20} {float(seconds):5.2f} s {float(memory):4.0f} MB  {said.strip()[:90]}{over}"
            print(row, flush=True)
            path.unlink()
    print(f"{len(names or HOSTILE)} files; at most {worst:.2f} s")


def one(path: Path) -> None:
    """What reading a file costs: seconds, megabytes of the largest process, what was said."""
    start = spent()
    try:
        said = f"read: {len(formats.read(path, path.name).text):,} letters"
    except ReadError as error:
        said = str(error)
    own = next(line for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
    memory = max(int(own.split()[1]), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    print(spent() - start, memory / 1024, said, sep="\t")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--hostile", nargs="*", metavar="NAME")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        return one(options.read)
    if options.hostile is not None:
        return hostile(options.hostile)
    table()
    marked("a draft", as_word(prose(DRAFT)), "a.docx", 20)
    marked("a large Word document", large_word(), "a.docx", 2)
    long = prose(PAGES * 2_700)
    pages = paragraphs(long)[:PAGES]
    marked(f"a PDF of {len(pages)} pages", pdf(*pages), "a.pdf", 1)
    return None


if __name__ == "__main__":
    main()
