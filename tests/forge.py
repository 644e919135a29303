"""What a forge does with a job, done here: expressions filled in, steps run by a shell, one after another."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SLIP = "The new bridge is 10 miles (160 km) long.\n"
MENDED = "The new bridge is 10 miles (16 km) long.\n"
_EXPRESSION = re.compile(r"\$\{\{ (.*?) \}\}")

Done = subprocess.CompletedProcess[str]


class Machine:
    """A machine of a forge: a Python of its own, first on the PATH, and what its environment says.

    With `lent`, packages that it sees beside its own, it needs no network.
    """

    def __init__(self, folder: Path, lent: Path | None = None) -> None:
        bare = ["--without-pip"] if lent and (lent / "pip").exists() else []
        subprocess.run([sys.executable, "-m", "venv", *bare, str(folder)], check=True)
        kept = {
            key: value for key, value in os.environ.items() if not key.startswith(("GIT_", "CLAIMCHECK_"))
        }
        kept.pop("PYTHONPATH", None)
        path = os.pathsep.join((str(folder / "bin"), kept["PATH"]))
        self.environment = {**kept, "PATH": path, "CLAIMCHECK_CACHE_DIR": str(folder / "found")}
        if lent:
            self.environment |= {"PYTHONPATH": str(lent), "PIP_NO_INDEX": "1", "PIP_NO_COMPILE": "1"}

    def run(self, script: str, folder: Path, **environment: str) -> Done:
        """One step, as GitHub and GitLab run it: the first line that fails ends it."""
        return subprocess.run(
            ["bash", "-e", "-c", script],
            cwd=folder,
            env={**self.environment, **environment},
            capture_output=True,
            text=True,
            check=False,
        )

    def run_all(self, scripts: Iterator[tuple[str, dict[str, str]]], folder: Path) -> Done:
        """Steps until one fails: what the last of them said."""
        done = None
        for script, environment in scripts:
            done = self.run(script, folder, **environment)
            if done.returncode:
                break
        assert done is not None
        return done


def lent_packages(folder: Path) -> Path:
    """A folder for PYTHONPATH with all that is installed here but claimcheck."""
    folder.mkdir()
    for one in Path(sysconfig.get_paths()["purelib"]).iterdir():
        if not one.name.startswith("claimcheck") and one.suffix != ".pth":
            (folder / one.name).symlink_to(one)
    return folder


def built_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def git(folder: Path, *arguments: str) -> Done:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    author = ["-c", "user.email=a@b.c", "-c", "user.name=A"]
    return subprocess.run(
        ["git", *author, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def written(folder: Path, name: str) -> Any:
    return yaml.safe_load((folder / name).read_text(encoding="utf-8"))


def github_steps(job: Any, values: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The commands of a workflow's one job (or of an action), each with its environment."""
    steps = job["runs"] if "runs" in job else next(iter(job["jobs"].values()))
    for step in steps["steps"]:
        if "run" in step and _holds(step.get("if"), values):
            settings = {**job.get("env", {}), **step.get("env", {})}
            yield step["run"], {name: fill(text, values) for name, text in settings.items()}


def gitlab_steps(job: Any, variables: Mapping[str, str]) -> Iterator[tuple[str, dict[str, str]]]:
    """The commands of the job `claimcheck`; the repository's variables win over the file's."""
    settings = {**job["claimcheck"]["variables"], **variables}
    for line in job["claimcheck"]["script"]:
        yield line, settings


def fill(text: str, values: Mapping[str, str]) -> str:
    """`${{ a || b || 'c' }}`: the first that is not empty."""

    def value(found: re.Match[str]) -> str:
        terms = found[1].split(" || ")
        return next(
            filter(None, (term[1:-1] if term[0] == "'" else values.get(term, "") for term in terms)), ""
        )

    return _EXPRESSION.sub(value, text)


def _holds(condition: str | None, values: Mapping[str, str]) -> bool:
    if condition is None:
        return True
    left, comparison, right = condition.split()
    return (values[left] == right.strip("'")) == (comparison == "==")
