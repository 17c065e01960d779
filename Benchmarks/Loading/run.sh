#!/bin/sh
# Time the loader beside libyaml's bare events and Yams, over one generated file: run.sh [MEGABYTES [ROUNDS]]
set -eu
cd "$(dirname "$0")"
megabytes=${1:-10}
rounds=${2:-7}
swift build -c release --quiet
data=$(mktemp)
trap 'rm -f "$data"' EXIT
.build/release/LoadingBenchmark generate "$data" "$megabytes"
{
  .build/release/LoadingBenchmark time "$data" "$rounds"
  .build/release/YamsBenchmark "$data" 3
} | awk -F '\t' -v mb="$megabytes" '
  BEGIN { printf "%s MB of corpus, one thread, CPU time, least of several runs\n\n", mb
          print "| loader | ms | MB/s | times the bare events |"; print "|---|---:|---:|---:|" }
  NR == 1 { bare = $2 }
  { printf "| %s | %d | %.1f | %.2f |\n", $1, $2, mb * 1000 / $2, $2 / bare }
  $1 == "our tree" && $2 > 2 * bare { slow = 1 }
  END { if (slow) { print "\nour tree takes more than twice the bare events"; exit 1 } }'
