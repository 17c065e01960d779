#!/bin/sh
# check-current.sh BRIEFGEN DIGEST-OPTIONS…: fails when a committed file is not what the sources make of it.
# Writes nothing in the repository.
set -eu

briefgen=$1
shift
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

"$briefgen" build --output "$fresh/output" 2>/dev/null
"$briefgen" digest "$@" --output "$fresh/output/digest.eml" 2>/dev/null
"$briefgen" schema corpus > "$fresh/corpus.schema.json"
"$briefgen" schema project > "$fresh/project.schema.json"

status=0
for pair in "$fresh/output output" "$fresh/corpus.schema.json docs/schema/corpus.schema.json" \
  "$fresh/project.schema.json docs/schema/project.schema.json"; do
  # shellcheck disable=SC2086
  set -- $pair
  diff -r "$1" "$2" > "$fresh/diff" 2>&1 && continue
  echo "$2 is not current; run \`make accept\`:" >&2
  head -n 20 "$fresh/diff" >&2
  status=1
done
exit $status
