#!/bin/sh
# run.sh [N…]: times `briefgen site` on projects of N briefings: from nothing, with nothing changed, after one edit.
# The release binary must be built. Projects are made once, in $SITE_BENCHMARK (default: a folder under /tmp).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
briefgen=${BRIEFGEN:-$here/../../.build/release/briefgen}
work=${SITE_BENCHMARK:-/tmp/briefgen-site-benchmark}
[ $# -gt 0 ] || set -- 10 100 1000
mkdir -p "$work"

timed() { # LABEL COMMAND…: wall, user and system seconds and the peak of memory
  label=$1
  shift
  /usr/bin/time -f "$label: wall %e s, cpu %U + %S s, %M kB" "$@" 2>&1 >/dev/null | tail -n 1
}

for n in "$@"; do
  project=$work/$n
  if [ ! -e "$project/briefgen.lock" ]; then
    rm -rf "$project"
    python3 "$here/project.py" --n "$n" "$project"
    "$briefgen" check --project "$project" --update --on 2026-11-22 --by benchmark >/dev/null 2>&1
    rm -rf "$project/sources"
  fi
  site=$work/$n-site
  rm -rf "$site"
  timed "$n, from nothing" "$briefgen" site --project "$project" --output "$site" --records none
  timed "$n, nothing changed" "$briefgen" site --project "$project" --output "$site" --records none
  sed -i 's/eight points/eight points again/' "$project/corpus/briefing-00003.yaml"
  timed "$n, one edit" "$briefgen" site --project "$project" --output "$site" --records none
  sed -i 's/eight points again/eight points/' "$project/corpus/briefing-00003.yaml"
  rm -rf "$site"
  [ "$n" -gt 1000 ] || timed "$n, with a page for every record" "$briefgen" site --project "$project" --output "$site"
done
