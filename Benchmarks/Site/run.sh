#!/bin/sh
# Installs the peers from Debian and PyPI, builds briefgen, and times all of them: run.sh [--counts 10 100 1000] …
set -eu
cd "$(dirname "$0")"
missing=""
for package in hugo jekyll ruby-jekyll-commonmark ruby-commonmarker python3-venv time; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
if [ -n "$missing" ]; then
  root=$([ "$(id -u)" = 0 ] || echo sudo)
  $root apt-get -o DPkg::Lock::Timeout=300 -qq update >&2
  # shellcheck disable=SC2086
  $root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq install -y --no-install-recommends \
    $missing >&2
fi
[ -x .build/venv/bin/python ] || python3 -m venv .build/venv
.build/venv/bin/pip install --quiet --disable-pip-version-check jinja2 cmarkgfm
make -s -C ../.. build >&2
exec .build/venv/bin/python run.py "$@"
