"""Fill in the parts of the pages that are made from the program, and write the pages and schemas
that are made as a whole: `make docs`.

A part stands between `<!-- NAME -->` and `<!-- /NAME -->`; a test fails when anything is stale.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from claimcheck.authoring import SCHEMAS, explain_all
from claimcheck.checks.functions import ATTRIBUTES, FUNCTIONS
from claimcheck.cli.app import run_app
from claimcheck.cli.init import filled as job_of
from claimcheck.config import Config
from claimcheck.locale.en.wordlists import WORDLISTS
from claimcheck.pipeline import load_rules
from claimcheck.reporters.explanation import render_rulebook

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/ci.md", "docs/rule-language.md")
_PART = re.compile(r"(<!-- ([a-z-]+) -->\n).*?(<!-- /\2 -->)", re.DOTALL)


def example() -> str:
    """What a run over one article of the repository says."""
    command = ["run", "fixtures/articles/tram.txt"]
    said = io.StringIO()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(said):
        os.environ.pop("FORCE_COLOR", None)
        run_app([*command, "--color", "never"])
    return f"```console\n$ claimcheck {' '.join(command)}\n{said.getvalue().rstrip()}\n```\n"


def functions() -> str:
    rows = [f"| `{one.signature}` | {one.meaning} |" for one in FUNCTIONS.values()]
    return "\n".join(["| function | what it gives |", "|---|---|", *rows]) + "\n"


def properties() -> str:
    rows = [f"| `a.{name}` | {meaning} |" for name, meaning in ATTRIBUTES.items()]
    return "\n".join(["| property | what it is |", "|---|---|", *rows]) + "\n"


def word_lists() -> str:
    rows = [
        f"| `@{name}` | {', '.join(words[:6])}{' …' if len(words) > 6 else ''} |"
        for name, words in WORDLISTS.items()
    ]
    return "\n".join(["| list | begins with |", "|---|---|", *rows]) + "\n"


def job(template: str) -> str:
    """What `claimcheck init` writes for a forge."""
    return f"```yaml\n{job_of(template)}```\n"


PARTS: dict[str, Callable[[], str]] = {
    "example": example,
    "functions": functions,
    "properties": properties,
    "word-lists": word_lists,
    "github-job": partial(job, "github.yml"),
    "gitlab-job": partial(job, "gitlab.yml"),
}


def rulebook() -> str:
    """Every shipped rule, explained."""
    config = Config()
    return render_rulebook(explain_all(load_rules(config), config))


def schema(name: str) -> str:
    return json.dumps(SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"


# Files that are made as a whole.
WHOLE: dict[str, Callable[[], str]] = {
    "docs/rules.md": rulebook,
    **{f"schemas/{name}.schema.json": partial(schema, name) for name in SCHEMAS},
}


# Pages whose commands are run in their order, in a folder of their own.
PLAYED = ("docs/writing-rules.md", "docs/units.md")
_BLOCK = re.compile(r"^```([a-z]+)(?: ([^\n]+))?\n(.*?)^```", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"\$ claimcheck (.*?)(?: # exit ([0-9]))?")


def played(page: str) -> str:
    """The page with what its commands say. Raises AssertionError for another exit code than it tells."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        return _BLOCK.sub(_play, page)


def _play(block: re.Match[str]) -> str:
    language, name, text = block.groups()
    if name is not None:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")
    if language != "console":
        return block[0]
    rows = []
    for line in text.splitlines():
        if command := _COMMAND.fullmatch(line):
            code, said = said_by(shlex.split(command[1]))
            assert code == int(command[2] or 0), f"{line}: exit {code}\n{said}"
            rows += [line, *said.rstrip().splitlines()]
    return "\n".join(["```console", *rows, "```"])


def said_by(arguments: list[str]) -> tuple[int, str]:
    """Exit code and output, errors too, of a command."""
    said = io.StringIO()
    for name in ("FORCE_COLOR", "NO_COLOR"):
        os.environ.pop(name, None)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = run_app(arguments)
    return code, said.getvalue()


def filled(page: str) -> str:
    """The page with every part made anew."""
    return _PART.sub(lambda part: part[1] + PARTS[part[2]]() + part[3], page)


def main() -> None:
    for name in PAGES:
        path = ROOT / name
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    for name in PLAYED:
        path = ROOT / name
        path.write_text(played(path.read_text(encoding="utf-8")), encoding="utf-8")
    for name, make in WHOLE.items():
        (ROOT / name).write_text(make(), encoding="utf-8")


if __name__ == "__main__":
    main()
