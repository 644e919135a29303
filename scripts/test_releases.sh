#!/usr/bin/env bash
# Behaviour against the lowest or the newest releases that pyproject.toml allows, on each interpreter named:
#   scripts/test_releases.sh lowest|newest PYTHON...
# "lowest" lowers what the package itself needs and leaves the tools of the lock; "newest" raises everything.
set -euo pipefail
cd "$(dirname "$0")/.."
which=$1
shift
uv=.venv/bin/uv
environment=build/venv-$which
mkdir -p build
for python in "$@"; do
  "$uv" venv --quiet --clear --python "$python" "$environment"
  export VIRTUAL_ENV=$PWD/$environment
  if [ "$which" = lowest ]; then
    "$uv" pip compile --quiet --resolution lowest-direct pyproject.toml --output-file build/lowest.txt
    "$uv" pip install --quiet --require-hashes --requirement requirements.lock
    "$uv" pip install --quiet --requirement build/lowest.txt
  else
    "$uv" pip install --quiet --upgrade --requirement pyproject.toml --all-extras
  fi
  "$uv" pip install --quiet --no-deps --editable .
  echo "$("$environment/bin/python" --version), $which:" \
    "$("$uv" pip list --format freeze | grep -iE '^(pint|babel|click|pathspec|pyyaml|jinja2|pytest)=' | xargs)"
  time "$environment/bin/python" -m pytest -n auto -m "not real and not pinned"
  "$environment/bin/claimcheck" test
done
