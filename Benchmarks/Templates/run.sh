#!/bin/sh
# Time the template engine beside its peers over one generated page: run.sh [ROUNDS [SECONDS]]
# Needs python3 with venv, and Debian's ruby-liquid; the peers of PyPI come into .build/venv.
set -eu
cd "$(dirname "$0")"
rounds=${1:-5}
seconds=${2:-0.3}
command -v ruby >/dev/null && ruby -e 'require "liquid"' 2>/dev/null || {
  echo "run.sh: please install Debian's ruby and ruby-liquid" >&2
  exit 2
}
swift build -c release --quiet
[ -x .build/venv/bin/python ] || python3 -m venv .build/venv
.build/venv/bin/pip install --quiet --disable-pip-version-check minijinja==3.0.5 jinja2==3.1.6 python-liquid==2.3.6

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/out"
python3 data.py 10 > "$work/data.json"
for round in $(seq "$rounds"); do
  .build/release/OurEngine speed "$work" "$seconds"
  .build/venv/bin/python peers.py "$work" "$seconds"
  ruby peers.rb "$work" "$seconds"
  .build/release/SwiftPeers "$work" "$seconds"
done > "$work/times"
for output in "$work"/out/*; do cmp "$work/out/ours" "$output"; done
.build/release/OurEngine growth "$work" "$seconds" > "$work/growth"
python3 report.py "$work" "$rounds"
