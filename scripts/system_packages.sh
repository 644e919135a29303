#!/usr/bin/env bash
# Installs the programs named, each as PROGRAM or PROGRAM=DEBIAN-PACKAGE, where they lack and may be installed.
set -uo pipefail
for one in "$@"; do
  program="${one%%=*}" package="${one##*=}"
  if command -v "$program" >/dev/null; then continue; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $package"
    { apt-get update && apt-get install --yes --no-install-recommends $package; } >/dev/null 2>&1
  fi
  command -v "$program" >/dev/null || echo "no $program here, and none could be installed: its tests are skipped"
done
