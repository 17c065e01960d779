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
mkdir "$fresh/schema"
for subject in corpus project sourcing impact; do
  "$briefgen" schema "$subject" > "$fresh/schema/$subject.schema.json"
done

status=0
for pair in "$fresh/output output" "$fresh/schema docs/schema"; do
  # shellcheck disable=SC2086
  set -- $pair
  diff -r "$1" "$2" > "$fresh/diff" 2>&1 && continue
  echo "$2 is not current; run \`make accept\`:" >&2
  head -n 20 "$fresh/diff" >&2
  status=1
done
exit $status
