"""From claims to findings: match, judge, diagnose, settle."""

from claimcheck.engine.context import Context
from claimcheck.engine.diagnose import diagnose
from claimcheck.engine.judge import judge
from claimcheck.engine.match import match, match_corpus
from claimcheck.engine.settle import settle

__all__ = ["Context", "diagnose", "judge", "match", "match_corpus", "settle"]
