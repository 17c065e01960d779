#!/bin/sh
# Fuzz what takes input from strangers, with so many inputs each: run.sh [COUNT [ENTRY…]]
# An input that crashes, hangs or grows is left in .build/found; what is learnt stays in .build/corpus.
set -eu
cd "$(dirname "$0")"
count=${1:-1000000}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- template json escaping matcher lock
# Without this a crash leaves the backtracer holding the pipe.
export SWIFT_BACKTRACE=enable=no
# The runtime keeps its metadata and globals to the end; the leak detector does not know them. Where a block was
# allocated is not kept: it costs a walk of the stack for every block.
export ASAN_OPTIONS="detect_leaks=0:malloc_context_size=1:quarantine_size_mb=32"
products=$(swift build -c release --show-bin-path)
# An archive keeps the objects of files that have gone.
rm -f "$products/libFuzzTargets.a"
swift build --quiet -c release
# Its objects know which of Swift's own libraries they need.
swift-autolink-extract "$products/libFuzzTargets.a" -o .build/swift-libraries
libraries="$(pkg-config --libs libcmark-gfm yaml-0.1 nettle) -lcmark-gfm-extensions @.build/swift-libraries"
modules=$(for module in CCmarkGFM CLibYAML CLinux CNettle; do echo "-I Sources/$module"; done)
mkdir -p .build/found
for entry in "$@"; do
  # shellcheck disable=SC2086
  swiftc -sanitize=fuzzer,address -parse-as-library -O -I "$products/Modules" $modules "Entries/$entry.swift" \
    -Xlinker --whole-archive -Xlinker "$products/libFuzzTargets.a" -Xlinker --no-whole-archive \
    $libraries -o ".build/fuzz-$entry"
  mkdir -p ".build/corpus/$entry"
  dictionary=""
  [ -f "$entry.dict" ] && dictionary="-dict=$entry.dict"
  echo "Fuzzing: $entry"
  # shellcheck disable=SC2086
  ".build/fuzz-$entry" ".build/corpus/$entry" "Seeds/$entry" $dictionary -runs="$count" \
    -max_len=1024 -entropic=0 -timeout=10 -rss_limit_mb=4096 -artifact_prefix=.build/found/ -print_final_stats=1
done
