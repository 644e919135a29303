"""Time and memory of a report over an archive of 100, 1,000 and 5,000 articles.

    python benchmarks/reports.py [ARTICLES ...]

Each size runs in a process of its own, on one core and without the cache.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 1000, 5000)


def measure(articles: int) -> str:
    sys.path.insert(0, str(ROOT / "tests"))
    from archive import make_archive, write_archive

    import claimcheck

    archive = make_archive(articles, *(articles * share // 1000 for share in (40, 200, 100)))
    with tempfile.TemporaryDirectory() as folder:
        write_archive(archive, Path(folder))
        start = time.perf_counter()
        report = claimcheck.report([folder])
        checked = time.perf_counter()
        size = len(claimcheck.render(report).encode())
        written = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures = sum(len(article.figures) for article in report.articles)
    each = (written - start) / articles * 1000
    return (
        f"{articles:6,} articles {figures:7,} figures  check {checked - start:6.1f} s  "
        f"page {written - checked:5.1f} s  {each:5.1f} ms an article  {size / 1e6:5.1f} MB of HTML  "
        f"{memory:5.0f} MB of memory"
    )


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        print(measure(int(sys.argv[2])))
        return
    for size in map(int, sys.argv[1:] or SIZES):
        subprocess.run([sys.executable, __file__, "--one", str(size)], check=True)


if __name__ == "__main__":
    main()
