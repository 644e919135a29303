#!/usr/bin/env bash
# Installs Spark for the tests of clusters into the environment of the Python that is named. It is a source
# package of several hundred megabytes, so that the lock, which is of wheels, does not hold it.
set -uo pipefail
python=$1
if "$python" -c 'import pyspark' 2>/dev/null; then
  exit 0
fi
if ! command -v java >/dev/null; then
  echo "no java here: the tests of Spark are skipped"
  exit 0
fi
echo "installing pyspark"
"$python" -m pip install --quiet 'pyspark[connect]>=3.5' 'pandas<3' >/dev/null 2>&1 \
  || echo "no pyspark here, and none could be installed: its tests are skipped"
