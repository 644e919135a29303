#!/usr/bin/env bash
# Installs Spark for the tests of clusters into the environment of the Python that is named. It is a source
# package of several hundred megabytes, so that the lock, which is of wheels, holds only what Spark needs.
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
said=$("$python" -m pip install --quiet --disable-pip-version-check --no-deps 'pyspark==4.3.0' 2>&1) \
  || echo "no pyspark here, and it could not be installed: its tests are skipped (${said##*$'\n'})"
