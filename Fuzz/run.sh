#!/bin/sh
# Fuzz what takes input from strangers, for so many seconds each: run.sh [SECONDS [ENTRY…]]
# An input that crashes, hangs or grows is left in .build/found; what is learnt stays in .build/corpus.
set -eu
cd "$(dirname "$0")"
seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- template json escaping matcher
# Without this a crash leaves the backtracer holding the pipe.
export SWIFT_BACKTRACE=enable=no
# The runtime keeps its metadata and globals to the end; the leak detector does not know them.
export ASAN_OPTIONS=detect_leaks=0
swift build --quiet
products=$(swift build --show-bin-path)
mkdir -p .build/found
for entry in "$@"; do
  swiftc -sanitize=fuzzer,address -parse-as-library -Onone -I "$products/Modules" "Entries/$entry.swift" \
    -Xlinker --whole-archive -Xlinker "$products/libFuzzTargets.a" -Xlinker --no-whole-archive \
    -o ".build/fuzz-$entry"
  mkdir -p ".build/corpus/$entry"
  dictionary=""
  [ -f "$entry.dict" ] && dictionary="-dict=$entry.dict"
  # shellcheck disable=SC2086
  ".build/fuzz-$entry" ".build/corpus/$entry" "Seeds/$entry" $dictionary -max_total_time="$seconds" \
    -max_len=4096 -timeout=10 -rss_limit_mb=4096 -artifact_prefix=.build/found/ -print_final_stats=1
done
