#!/usr/bin/env bash
# Installs the programs named, each a Debian package of the same name or those after its `=`, where they lack
# and may be installed: `system_packages.sh chromium soffice=libreoffice-writer,python3-uno`.
set -uo pipefail

installed() {  # are all these packages here, and not only their settings?
  for package in "$@"; do
    [ "$(dpkg-query --show --showformat '${db:Status-Abbrev}' "$package" 2>/dev/null)" = "ii " ] || return 1
  done
}

for wanted in "$@"; do
  program="${wanted%%=*}"
  IFS=, read -ra packages <<<"${wanted#*=}"
  # The program may come from another package: LibreOffice built without a screen dies of comments.
  if command -v "$program" >/dev/null; then
    if [ "$wanted" = "$program" ] || ! command -v dpkg >/dev/null || installed "${packages[@]}"; then
      continue
    fi
  fi
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing $program"
    { apt-get update && apt-get install --yes --no-install-recommends "${packages[@]}"; } >/dev/null 2>&1
  fi
  command -v "$program" >/dev/null || echo "no $program here, and none could be installed: its tests are skipped"
done
