"""Files, one or many thousand: in several processes, with a store of what was found before."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, cast

from claimcheck import batch, formats, rules
from claimcheck.config import Config, discover, find_files, load
from claimcheck.disk import BIG, read_regular
from claimcheck.model import Brief, Checked, Comparable, Document, Problem, Report, brief_of
from claimcheck.pipeline.article_archive import Archive
from claimcheck.pipeline.corpus import gather, gather_all, with_timelines
from claimcheck.pipeline.one_article import check_article, check_file, read_article
from claimcheck.pipeline.ruleset import Ruleset, ruleset_anew, ruleset_of
from claimcheck.units import in_force

File = tuple[Path, str]  # where it is, and what it is called
Progress = Callable[[int, int], None]
Notice = Callable[[str], None]
_Kind = TypeVar("_Kind", Brief, Checked)
_Found = TypeVar("_Found", Brief, Checked, tuple[Any, ...])


def run(
    paths: Sequence[Path],
    config: Config,
    *,
    corpus: bool = True,
    documents: Sequence[Document] = (),
    jobs: int | None = 1,
    cache: bool = False,
    whole: bool = True,
    progress: Progress | None = None,
    notice: Notice | None = None,
) -> Report:
    """Check the files at `paths` and the `documents` already read, as one corpus.

    `jobs` processes work on the files (None: as many as pay); with `cache`, what was found before
    in the same text by the same rules is taken from the user's store. Without `whole`, the report
    has outlines and excerpts in place of articles, so that memory hardly grows with their number.
    `progress` is told how many files are done, of how many; `notice` why the store could not be used,
    if that is for people to mend. Raises RuleErrors; a file that can't be read becomes a problem of
    the report.
    """
    ruleset_of.cache_clear()  # its files may have changed since an earlier run
    begin = ruleset_of if cache else ruleset_anew
    ruleset = begin(config)
    named, missing = find_files(paths, config)
    every = [article for file in named for article in _articles(*file, config)]
    files = [file for file in every if os.path.isfile(file[0])]
    pipes = [file for file in every if not os.path.isfile(file[0])]  # what can be read but once
    read, unread = _apart((file, check_file(*file, ruleset)) for file in pipes)
    own = [check_article(read_article(document), ruleset) for document in documents]
    own += [one for _, one in read]
    known = ruleset.known if config.strict else None  # of rules that were not loaded we know nothing
    passing = batch.PASSING if corpus and not whole and len(files) > 1 else None
    with batch.open_store(cache, otherwise=passing) as store:
        if store.trouble and notice is not None:
            notice(store.trouble)
        found = _CheckedFiles(ruleset, store, begin)
        if whole:
            checked, problems = _apart(found.outcomes(files, Checked, jobs, progress))
            everything = (*own, *(one for _, one in checked))
            report = gather_all(everything, ruleset, corpus=corpus, known=known)
        else:
            briefs, problems = _apart(found.outcomes(files, Brief, jobs, progress))
            report = gather(found.archive(own, briefs), ruleset, corpus=corpus, known=known)
    return replace(report, problems=(*missing, *unread, *problems, *report.problems))


def _articles(path: Path, uri: str, config: Config) -> Iterator[File]:
    """Yield the articles of a file, which are several in a feed or an export."""
    said = config.document(path)
    if not os.path.isfile(path):  # what can be read but once holds one
        yield path, uri
        return
    for name in formats.articles_in(path, uri, encoding=said.encoding, shape=said.shape):
        yield path, name


def _apart(
    outcomes: Iterable[tuple[File, _Kind | Problem]],
) -> tuple[list[tuple[File, _Kind]], list[Problem]]:
    """Return the files that could be checked, and what is wrong with the others."""
    found: list[tuple[File, _Kind]] = []
    problems: list[Problem] = []
    for file, one in outcomes:
        if isinstance(one, Problem):
            problems.append(one)
        else:
            found.append((file, one))
    return found, problems


class _CheckedFiles:
    """What is found in files: taken from the store, or found by work in one process or several."""

    def __init__(self, ruleset: Ruleset, store: batch.Store, begin: Callable[[Config], Ruleset]) -> None:
        self._ruleset = ruleset
        self._begin = begin
        self._store = store
        self._base = digest_of(ruleset) if store.open else ""
        self._rules = {rule.id: rule for rule in ruleset.known}

    def outcomes(
        self, files: Sequence[File], kind: type[_Kind], jobs: int | None, progress: Progress | None
    ) -> Iterator[tuple[File, _Kind | Problem]]:
        """Yield what became of each file, in order."""
        stored = {file: one for file in files if (one := self._stored(file, kind)) is not None}
        fresh = self._fresh([file for file in files if file not in stored], kind, jobs)
        for done, file in enumerate(files, 1):
            outcome = stored.pop(file, None) or next(fresh)
            if progress is not None:
                progress(done, len(files))
            yield file, outcome

    def archive(self, own: Sequence[Checked], files: Sequence[tuple[File, Brief]]) -> Archive:
        """Return the archive of articles that are in memory, and after them those in files."""
        known: list[Checked | File] = [*own, *(file for file, _ in files)]
        briefs = [*map(brief_of, own), *(brief for _, brief in files)]
        return Archive(
            briefs, lambda number: self._whole(known[number]), lambda number: self._compared(known[number])
        )

    def _compared(self, file: Checked | File) -> Sequence[Comparable]:
        found = None if isinstance(file, Checked) else self._stored(file, tuple)
        if found is None:
            whole = self._whole(file)
            return whole.compared if whole else ()
        return found

    def _whole(self, file: Checked | File) -> Checked | None:
        """Return all that was found in a file, None when it has gone since."""
        if isinstance(file, Checked):
            return file
        found = self._stored(file, Checked) or check_file(*file, self._ruleset)
        return found if isinstance(found, Checked) else None

    def _stored(self, file: File, kind: type[_Found]) -> _Found | None:
        if not self._base:
            return None
        ask = {Brief: self._store.brief, tuple: self._store.compared, Checked: self._store.whole}[kind]
        try:
            source = read_regular(file[0], BIG)
            data = ask(_key(file, source, self._ruleset.config, self._base))
            found = (
                None
                if data is None
                else batch.unpack(data, self._rules, kind, file[1], formats.reach_of(file[1], source))
            )
        except (OSError, batch.Unpackable):
            return None
        return found if found is None or _is_of(found, source) else None

    def _fresh(self, files: Sequence[File], kind: type[_Kind], jobs: int | None) -> Iterator[_Kind | Problem]:
        config = self._ruleset.config
        work = partial(_entry, config=config, base=self._base)
        processes = batch.processes_for(len(files), jobs)
        if processes == 1 and not self._base:
            yield from (self._found(file, kind) for file in files)
            return
        many = batch.run_all(work, files, processes, self._begin, (config,)) if processes > 1 else ()
        outcomes: Iterable[Any] = many or map(work, files)
        for file, outcome in zip(files, outcomes, strict=True):
            if isinstance(outcome, batch.Died):
                yield Problem(file[1], "the process that checked it died; is there memory enough?")
            elif isinstance(outcome, batch.Entry):
                self._store.put(outcome)
                data = outcome.brief if kind is Brief else outcome.whole
                yield batch.unpack(data, self._rules, kind, file[1], outcome.reach)
            else:
                yield self._as(kind, outcome)

    def _found(self, file: File, kind: type[_Kind]) -> _Kind | Problem:
        """Return what is found in a file here and now, to be kept nowhere."""
        return self._as(kind, check_file(*file, self._ruleset))

    @staticmethod
    def _as(kind: type[_Kind], outcome: Checked | Problem) -> _Kind | Problem:
        if isinstance(outcome, Problem):
            return outcome
        found: Any = outcome if kind is Checked else brief_of(outcome)
        return cast(_Kind, found)


def _entry(file: File, *, config: Config, base: str) -> batch.Entry | Checked | Problem:
    """Return what becomes of a file, for another process or the store; as it is where it cannot be stored."""
    ruleset = ruleset_of(config)
    outcome = check_file(*file, ruleset)
    if isinstance(outcome, Problem):
        return outcome
    try:
        source = formats.source_bytes(outcome.article.document)
        source = read_regular(file[0], BIG) if source is None else source
        brief, compared, whole = (batch.pack(one) for one in (brief_of(outcome), outcome.compared, outcome))
    except (OSError, batch.Unpackable):
        return outcome
    reach = formats.reach_of(file[1], source)
    return batch.Entry(_key(file, source, config, base), brief, compared, whole, reach)


def _is_of(found: Brief | Checked | tuple[Any, ...], source: bytes) -> bool:
    """Was what the store has found in these bytes? It says so by its key, and that can be forged."""
    article = found.article if isinstance(found, Checked) else None
    if isinstance(found, Brief):
        article = found.excerpt
    if article is None:
        return True
    try:
        known = formats.source_bytes(article.document)
        return (
            formats.source_text(article.document, source) == article.document.original
            if known is None
            else known == source
        )
    except (LookupError, ValueError, formats.ReadError):
        return False


def digest_of(ruleset: Ruleset) -> str:
    """Return all that what is found in an article depends on, besides the article."""
    digest = hashlib.sha256(batch.code_digest().encode())
    files, _ = rules.find_rule_files(ruleset.config.rules, ruleset.config.near)
    for file in files:
        digest.update(repr(file).encode("utf-8", "replace"))
    config = ruleset.config
    rates = read_regular(config.rates, BIG) if config.rates else b""
    chosen = [rule.id for rule in ruleset.in_force]
    units = tuple(definition.line for definition in in_force().definitions)
    said = (chosen, config.widths, config.slips, config.language, config.published, rates, units)
    digest.update(repr(said).encode("utf-8", "replace"))
    return digest.hexdigest()


def _key(file: File, data: bytes, config: Config, base: str) -> str:
    path, uri = file
    digest = hashlib.sha256(repr((base, uri, config.document(path))).encode("utf-8", "replace"))
    digest.update(data)
    return digest.hexdigest()


def survey(paths: Iterable[str | os.PathLike[str]], *, config: Config | None = None) -> Report:
    """Return the files at `paths` checked as one corpus, with timelines, in the settings nearest to the
    first of them. Raises ConfigError and RuleErrors."""
    places = [Path(path) for path in paths]
    source = discover(places[0]) if places and config is None else None
    settings = config or (load(source) if source else Config())
    return with_timelines(run(places, settings))
