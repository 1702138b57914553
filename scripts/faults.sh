#!/usr/bin/env bash
# The faults of the world that take too long for a test run; what came of them stands in docs/faults.md.
#   scripts/faults.sh outage 30        MariaDB is killed under load and comes back after so many seconds
#   scripts/faults.sh kills-h2 10      the service is killed so often while firms are written, and so often while a file is imported
#   scripts/faults.sh kills-maria 10
#   scripts/faults.sh swaps 500        releases take one another's place under load
#   scripts/faults.sh rules 40         each release with rules of its own
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# -eq 2 ] || { sed -n '2,7s/^# *//p' "$0"; exit 2; }
mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
exec java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" littlegiant.faults.Faults "$@"
