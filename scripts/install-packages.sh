#!/bin/sh
# install-packages.sh PACKAGE…: installs the Debian packages that are missing. Silent, offline and without root when
# none is.
set -eu

missing=""
for package; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "setup: please install the counterparts of these Debian packages:$missing" >&2
  exit 2
fi
root=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "setup: as root, run: apt-get install$missing" >&2; exit 2; }
  root=sudo
fi

echo "setup: installing$missing" >&2
# Another process may hold the lock of the package database: wait for it.
$root apt-get -o DPkg::Lock::Timeout=300 -qq update >&2
# shellcheck disable=SC2086
$root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends \
  $missing >&2
