"""Archives: many thousands of articles, as tables in and tables out.

`check_batch` and `compare_sorted` are the core, the same on one machine and on a cluster: the first takes
articles one by one, the second compares what they have in common. `scan_here` runs both with processes and
files of this machine; a cluster does so in `claimcheck.spark`.
"""

from claimcheck.archives.column_names import NO_PART, ArchiveError, Columns, articles_of, parts_of
from claimcheck.archives.contradictions import compare_sorted, sort_keys
from claimcheck.archives.folder import SUCCESS, RunFolder
from claimcheck.archives.inputs import ArchiveFiles, find_archive, sliced
from claimcheck.archives.limit import Limit, TooManyErrors, read_limit
from claimcheck.archives.local import Progress, scan_here
from claimcheck.archives.one_by_one import check_batch
from claimcheck.archives.results import batches_of, digests_of, rows_of, said_of
from claimcheck.archives.schema import ARTICLES, CHECKED, COMPARED, KEYS, ORDER, OUTPUT, SCHEMAS, VERSION
from claimcheck.archives.summary import summary_of
from claimcheck.archives.worker_process import Worker

__all__ = [
    "ARTICLES",
    "CHECKED",
    "COMPARED",
    "KEYS",
    "NO_PART",
    "ORDER",
    "OUTPUT",
    "SCHEMAS",
    "SUCCESS",
    "VERSION",
    "ArchiveError",
    "ArchiveFiles",
    "Columns",
    "Limit",
    "Progress",
    "RunFolder",
    "TooManyErrors",
    "Worker",
    "articles_of",
    "batches_of",
    "check_batch",
    "compare_sorted",
    "digests_of",
    "find_archive",
    "parts_of",
    "read_limit",
    "rows_of",
    "said_of",
    "scan_here",
    "sliced",
    "sort_keys",
    "summary_of",
]
