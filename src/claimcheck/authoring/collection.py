"""Many texts read one after the other and surveyed, by one process or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path

from claimcheck import batch, formats
from claimcheck.authoring.counting import count, survey_article
from claimcheck.config import Config, display_path, find_files
from claimcheck.model import Document, Problem
from claimcheck.model.calibration import Calibration, Surveyed
from claimcheck.pipeline import read_article, ruleset_of

_AT_ONCE = 512  # texts that are in memory
Item = tuple[str, str, Document]  # source, file, text
Progress = Callable[[int, int], None]


def calibrate(
    paths: Sequence[Path],
    config: Config,
    *,
    jobs: int | None = 1,
    gaps: bool = False,
    show: int = 0,
    progress: Progress | None = None,
) -> Calibration:
    """All that the rules in force bind in the texts at `paths`, counted; with `gaps` also what evidently
    belongs together and no rule binds.

    Paths are files and folders, of single articles or of collections (JSON lines). `progress` is told how
    many files are read, of how many. Raises RuleErrors; what can't be read becomes a problem.
    """
    ruleset_of.cache_clear()  # its files may have changed since an earlier run
    ruleset_of(config)  # read before processes are started, for all of them
    return count(_surveyed(_texts(paths, config, progress), config, jobs, gaps), show)


def _texts(paths: Sequence[Path], config: Config, progress: Progress | None) -> Iterator[Item | Problem]:
    """Yield every text with its source and file."""
    suffixes = tuple(f"*{suffix}" for suffix in formats.COLLECTIONS)
    files, missing = find_files(paths, replace(config, include=(*config.include, *suffixes)))
    yield from missing
    for number, (path, uri) in enumerate(files, 1):
        if formats.is_collection(uri):
            for one in formats.read_rows(path, uri):
                yield one if isinstance(one, Problem) else (uri, uri, config.apply(one, path))
        else:
            try:
                said = config.document(path)
                document = formats.read(path, uri, encoding=said.encoding, shape=said.shape)
                yield display_path(path.parent), uri, config.apply(document, path)
            except formats.ReadError as error:
                yield error.problem
        if progress is not None:
            progress(number, len(files))


def _surveyed(
    texts: Iterable[Item | Problem], config: Config, jobs: int | None, gaps: bool
) -> Iterator[Surveyed | Problem]:
    work = partial(_survey, config=config, gaps=gaps)
    texts = iter(texts)
    while some := list(islice(texts, _AT_ONCE)):
        yield from (one for one in some if isinstance(one, Problem))
        items = [one for one in some if not isinstance(one, Problem)]
        processes = batch.processes_for(len(items), jobs)
        if processes > 1:
            outcomes = batch.run_all(work, items, processes, ruleset_of, (config,))
            for (_, _, document), one in zip(items, outcomes, strict=True):
                died = Problem(document.uri, "the process that read it died; is there memory enough?")
                yield died if isinstance(one, batch.Died) else one
        else:
            yield from map(work, items)


def _survey(item: Item, *, config: Config, gaps: bool) -> Surveyed | Problem:
    """Check one text; a fault of ours is a problem of this text alone."""
    source, file, document = item
    try:
        return survey_article(read_article(document), ruleset_of(config), source, file, gaps=gaps)
    except Exception as error:
        return Problem(document.uri, batch.crash_text(error))
