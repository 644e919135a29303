"""Archives on Apache Spark: the core of `claimcheck.archives` between Spark's own steps.

Articles are checked by `mapInArrow`, their keys are spread and sorted by Spark, and compared by `mapInArrow`
again; so what a cluster does about lost machines, lost files and little memory is Spark's to do.
"""

from claimcheck.spark.connection import NoSpark, session, source
from claimcheck.spark.steps import scan, scan_to, table_of

__all__ = ["NoSpark", "scan", "scan_to", "session", "source", "table_of"]
