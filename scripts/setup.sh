#!/bin/sh
# Installs what a build needs and the machine lacks. Silent, offline and without root when nothing is missing.
set -eu

packages="libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev nettle-dev pkg-config unicode-data cmark-gfm python3-jsonschema python3-yaml python3-aiosmtpd"

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: Swift 6.2 or newer is needed; see https://www.swift.org/install/linux/" >&2
  exit 2
fi

missing=""
for package in $packages; do
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
export DEBIAN_FRONTEND=noninteractive
# Another process may hold the lock of the package database: wait for it.
$root apt-get -o DPkg::Lock::Timeout=300 -qq update >&2
# shellcheck disable=SC2086
$root apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends $missing >&2
