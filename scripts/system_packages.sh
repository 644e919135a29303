#!/usr/bin/env bash
# Installs the programs named, each a Debian package of the same name or those after its `=`, where they lack
# and may be installed: `system_packages.sh chromium soffice=libreoffice-writer,python3-uno`.
set -uo pipefail
for wanted in "$@"; do
  program="${wanted%%=*}"
  if command -v "$program" >/dev/null; then continue; fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $program"
    IFS=, read -ra packages <<<"${wanted#*=}"
    { apt-get update && apt-get install --yes --no-install-recommends "${packages[@]}"; } >/dev/null 2>&1
  fi
  command -v "$program" >/dev/null || echo "no $program here, and none could be installed: its tests are skipped"
done
