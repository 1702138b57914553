#!/usr/bin/env bash
# First paint and weight of each page on the demo data, and the time from another need to the new order: docs/benchmarks.md has what was measured.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q test -Dtest=PageTimes -Dsurefire.failIfNoSpecifiedTests=false
cat target/page-times.md
