#!/bin/sh
# Time `briefgen match` beside rapidfuzz and edlib over generated text: run.sh [ROUNDS [SOURCES [GROWTH…]]]
# SOURCES have ten quotations each; GROWTH are larger numbers of sources for briefgen alone.
set -eu
cd "$(dirname "$0")"
rounds=${1:-3}
sources=${2:-1000}
[ $# -gt 2 ] && shift 2 || set --
make -s -C ../.. build >&2
briefgen=../../.build/release/briefgen
[ -x .build/venv/bin/python ] || python3 -m venv .build/venv
.build/venv/bin/pip install --quiet --disable-pip-version-check rapidfuzz==3.14.6 edlib==1.3.9.post1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for number in "$sources" "$@"; do
  mkdir "$work/$number"
  python3 data.py "$work/$number" "$number" "$((number * 10))"
done
grown=""
[ $# -gt 0 ] && for number in "$sources" "$@"; do grown="$grown $work/$number"; done
# shellcheck disable=SC2086
python3 report.py "$briefgen" .build/venv/bin/python "$rounds" "$work/$sources" $grown
