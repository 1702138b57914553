#!/usr/bin/env bash
# Takes the pictures in docs/screenshots again, from the demo's data on a fixed day. Needs what scripts/test.sh installs.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -B -ntp -q test -Dtest=Screenshots -Dsurefire.failIfNoSpecifiedTests=false
ls -la docs/screenshots
