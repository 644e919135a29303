#!/usr/bin/env bash
# Installs the programs named, each a Debian package of the same name, where they lack and may be installed.
set -uo pipefail
for program in "$@"; do
  if command -v "$program" >/dev/null; then continue; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $program"
    { apt-get update && apt-get install --yes --no-install-recommends "$program"; } >/dev/null 2>&1
  fi
  command -v "$program" >/dev/null || echo "no $program here, and none could be installed: its tests are skipped"
done
