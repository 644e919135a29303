"""What `claimcheck init` writes and what the repository offers to forges, run step by step.

Each installs claimcheck from where it is told to, and never by a name, which is somebody else's
on a public index. Here from a wheel that is built for it; `test_jobs_for_real` has the rest.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import forge
import pytest
from desk_page import Command
from forge import MENDED, ROOT, SLIP, Machine, git, written

WORKFLOW, JOB = ".github/workflows/claimcheck.yml", "claimcheck.gitlab-ci.yml"
VARIABLE = "CLAIMCHECK_INSTALL_FROM"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return forge.built_wheel(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module")
def lent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return forge.lent_packages(tmp_path_factory.mktemp("lent") / "packages")


@pytest.fixture
def machine(tmp_path: Path, lent: Path) -> Machine:
    return Machine(tmp_path / "machine", lent)


@pytest.fixture
def repository(tmp_path: Path, wheel: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A wheel in `wheels`, an article that is right on `main`, and one with a slip beside it."""
    folder = tmp_path / "repository"
    (folder / "wheels").mkdir(parents=True)
    (folder / "wheels" / wheel.name).write_bytes(wheel.read_bytes())
    (folder / "right.txt").write_text(MENDED)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "right")
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    (folder / "slip.txt").write_text(SLIP)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.parametrize("event", ["pull_request", "push"])
def test_githubs_job_annotates_a_slip(
    repository: Path, wheel: Path, machine: Machine, claimcheck: Command, event: str
) -> None:
    assert claimcheck("init", "--github", "--install-from", f"wheels/{wheel.name}").code == 0
    machine.environment["GITHUB_BASE_REF"] = "main"
    steps = forge.github_steps(written(repository, WORKFLOW), {"github.event_name": event})
    done = machine.run_all(steps, repository)
    assert (done.returncode, done.stderr) == (1, "")
    assert "::error file=slip.txt,line=1," in done.stdout
    assert "right.txt" not in done.stdout


def test_gitlabs_job_writes_its_reports(
    repository: Path, wheel: Path, machine: Machine, claimcheck: Command
) -> None:
    assert claimcheck("init", "--gitlab", "--install-from", f"wheels/{wheel.name}").code == 0
    job = written(repository, JOB)
    machine.environment["CI_PROJECT_DIR"] = str(repository)
    done = machine.run_all(forge.gitlab_steps(job, {}), repository)
    assert done.returncode == 1, done.stderr
    for report in job["claimcheck"]["artifacts"]["reports"].values():
        assert "slip.txt" in (repository / report).read_text()


@pytest.mark.parametrize("source", ["./wheels/{}", "", "claimcheck"])
def test_without_a_source_the_jobs_take_it_from_a_variable_of_the_repository(
    repository: Path, wheel: Path, machine: Machine, claimcheck: Command, source: str
) -> None:
    """An empty variable and a bare name are refused: the name would be somebody else's package."""
    run = claimcheck("init", "--github", "--gitlab")
    assert run.code == 0
    assert "set this variable of the repository" in run.err
    source = source.format(wheel.name)
    values = {"github.event_name": "push", f"vars.{VARIABLE}": source}
    variables = {VARIABLE: source} if source else {}
    for steps in (
        forge.github_steps(written(repository, WORKFLOW), values),
        forge.gitlab_steps(written(repository, JOB), variables),
    ):
        done = machine.run_all(steps, repository)
        assert done.returncode == 1
        assert (f"{VARIABLE} is to name" in done.stdout) == ("/" not in source)
        assert ("slip.txt" in done.stdout) == ("/" in source)


def test_the_hook_installs_from_an_address(
    repository: Path, wheel: Path, machine: Machine, claimcheck: Command
) -> None:
    assert claimcheck("init", "--pre-commit", "--install-from", wheel.as_uri()).code == 0
    (hook,) = written(repository, ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert hook["language"] == "python"
    installed = machine.run(
        shlex.join(["python", "-m", "pip", "install", *hook["additional_dependencies"]]), repository
    )
    assert installed.returncode == 0, installed.stderr
    done = machine.run(f"{hook['entry']} right.txt slip.txt", repository)
    assert done.returncode == 1
    assert "slip.txt:1:" in done.stdout


@pytest.mark.parametrize("source", [[], ["--install-from", "wheels/{}"]])
def test_without_an_address_the_hook_runs_the_program_that_is_there(
    repository: Path, wheel: Path, claimcheck: Command, source: list[str]
) -> None:
    """pre-commit installs in a folder of its own, from which no path leads back."""
    run = claimcheck("init", "--pre-commit", *(word.format(wheel.name) for word in source))
    assert "the hook runs the claimcheck that stands on the PATH" in run.err
    (hook,) = written(repository, ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert hook["language"] == "system"
    assert "additional_dependencies" not in hook


def test_the_action_checks_what_a_pull_request_touches(
    repository: Path, wheel: Path, machine: Machine
) -> None:
    values = {
        "inputs.install-from": f"./wheels/{wheel.name}",
        "inputs.paths": ".",
        "inputs.sarif": "claimcheck.sarif",
        "github.event.pull_request.base.sha": "origin/main",
        "runner.temp": str(repository.parent),
    }
    told = repository.parent / "told"
    machine.environment |= {"RUNNER_TEMP": str(repository.parent), "GITHUB_ENV": str(told)}
    install, check = forge.github_steps(written(ROOT, "action.yml"), values)
    installed = machine.run(install[0], repository, **install[1])
    assert installed.returncode == 0, installed.stderr
    machine.environment |= dict(line.split("=", 1) for line in told.read_text().splitlines())
    done = machine.run(check[0], repository, **check[1])
    assert done.returncode == 1, done.stderr
    assert "::error file=slip.txt,line=1," in done.stdout
    assert "slip.txt" in (repository / "claimcheck.sarif").read_text()
    refused = machine.run(install[0], repository, **{**install[1], VARIABLE: "claimcheck"})
    assert (refused.returncode, refused.stdout[:23]) == (1, "install-from is to name")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("claimcheck", "is not there"),
        ("claimcheck==0.2.0", "is not there"),
        ("..", "lies outside this folder"),
        ("wheels", "is not one to install from"),
        ("right.txt", "is not one to install from"),
        ("click-8.1.0-py3-none-any.whl", "is another package's wheel"),
        ("https://example.org/claimcheck-0.2.0-py3-none-any.whl", "is another package's wheel"),
        ("https://example.org/claimcheck", "is not to be installed from"),
        ("git+https://example.org/claimcheck", "names no revision"),
        ("git+ssh://git@example.org/claimcheck", "names no revision"),
        ("git+https://example.org/claimcheck@", "names no revision"),
    ],
)
def test_a_source_that_no_job_could_install_is_refused(
    repository: Path, claimcheck: Command, source: str, why: str
) -> None:
    (repository / "click-8.1.0-py3-none-any.whl").touch()
    run = claimcheck("init", "--github", "--install-from", source)
    assert run.code == 2
    assert why in run.err
    assert not (repository / "claimcheck.toml").exists()


@pytest.mark.parametrize(
    "source",
    [
        "git+https://example.org/desk/claimcheck@v0.2.0",
        "git+ssh://git@example.org/claimcheck@0123abc#egg=claimcheck-linter",
        "git+https://${{ secrets.READER }}@example.org/claimcheck@v1",
        "https://example.org/claimcheck_linter-0.2.0-py3-none-any.whl",
    ],
)
def test_an_address_stands_in_every_file_as_it_was_given(
    repository: Path, claimcheck: Command, source: str
) -> None:
    assert claimcheck("init", "--github", "--gitlab", "--pre-commit", "--install-from", source).code == 0
    (hook,) = written(repository, ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert written(repository, WORKFLOW)["env"] == {VARIABLE: source}
    assert written(repository, JOB)["claimcheck"]["variables"][VARIABLE] == source
    assert hook["additional_dependencies"] == [source]


def test_a_checkout_in_the_folder_is_a_source(repository: Path, claimcheck: Command) -> None:
    """It is written as a path: a folder's bare name would be looked up on an index."""
    (repository / "claimcheck").mkdir()
    (repository / "claimcheck" / "pyproject.toml").touch()
    assert claimcheck("init", "--github", "--install-from", "claimcheck").code == 0
    assert written(repository, WORKFLOW)["env"] == {VARIABLE: "./claimcheck"}


def test_a_source_that_nothing_would_use_is_refused(repository: Path, claimcheck: Command) -> None:
    run = claimcheck("init", "--install-from", "git+https://example.org/claimcheck@v1")
    assert run.code == 2
    assert "--github" in run.err


def test_nothing_that_a_user_copies_installs_by_name() -> None:
    pages = [ROOT / "README.md", ROOT / "action.yml", ROOT / ".pre-commit-hooks.yaml"]
    pages += [*(ROOT / "docs").glob("*.md"), *(ROOT / "src/claimcheck/cli/templates").iterdir()]
    by_name = re.compile(
        r"install\b[^\n]* ['\"]?claimcheck(-linter)?['\"`]?(\s|[=<>~]=|$)|claimcheck==|OWNER"
    )
    found = [f"{page.name}: {hit[0]}" for page in pages for hit in by_name.finditer(page.read_text("utf-8"))]
    assert found == []
