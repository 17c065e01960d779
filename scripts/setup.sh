#!/bin/sh
# Installs what a build needs and the machine lacks.
set -eu

if ! command -v swift >/dev/null 2>&1; then
  echo "setup: Swift 6.2 or newer is needed; see https://www.swift.org/install/linux/" >&2
  exit 2
fi
exec "$(dirname "$0")/install-packages.sh" \
  libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev nettle-dev pkg-config unicode-data cmark-gfm \
  python3-jsonschema python3-yaml python3-aiosmtpd
