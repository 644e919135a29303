"""One server for all tests of a module that want no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from serving import Client, started

from claimcheck.config import Config
from claimcheck.pipeline import ruleset_of
from claimcheck.serve import application


@pytest.fixture(scope="module")
def server() -> Iterator[Client]:
    with started(application(ruleset_of(Config()))) as client:
        yield client
