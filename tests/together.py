"""Which tests run in one process, one after the other: those that share what takes long to find out.

xdist gives each process what it has time for, and each would find out for itself what a group shares.
(The marks that xdist has for groups are lost on pytest 9.2 without a word.)
"""

from __future__ import annotations

from typing import Any

import pytest

# By the beginning of a test's name; "{parameter}" is what it is called with, "{first}" that up to a dash.
GROUPS = {
    "tests/engine/diagnosis/test_offers.py": "told",  # what the rules' examples say: see `telling`
    "tests/test_docs.py::test_the_pages_made_as_a_whole_are_fresh": "told",
    "tests/test_examples.py": "told",
    "tests/test_fixtures.py": "told",
    "tests/test_messages.py": "told",
    "tests/diagnosis/test_planted_slips.py": "planted {parameter}",  # the cases of a seed
    "tests/formats/test_same_findings.py": "same {first}",  # the culprits of an article in each format
    "tests/formats/test_spacing.py::test_blanks_change_no_finding": "spaced {first}",
    "tests/lsp/test_server.py": "lsp",  # two servers
    "tests/serve/": "{module}",  # a server for each
    "tests/report/test_archive.py": "archive",  # one archive and its report
    "tests/cli/test_jobs.py": "jobs",  # one wheel
    "tests/spark/": "{module}",  # Spark for each
}


def group_of(test: str) -> str:
    """The group of a test by its name, which is one of its own if it belongs to none."""
    module, _, rest = test.partition("::")
    parameter = rest.partition("[")[2].removesuffix("]")
    for beginning, group in GROUPS.items():
        if test.startswith(beginning):
            return group.format(module=module, parameter=parameter, first=parameter.partition("-")[0])
    return test


@pytest.hookimpl(optionalhook=True)  # without xdist there is nothing to schedule
def pytest_xdist_make_scheduler(config: Any, log: Any) -> Any:
    """A scheduler of xdist that keeps groups together, the largest first."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):  # type: ignore[misc]
        def _split_scope(self, nodeid: str) -> str:
            return group_of(nodeid)

    return Together(config, log)
