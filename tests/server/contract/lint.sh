#!/bin/sh
# Lints api/openapi.yaml by Redocly's own rules. Ends with 77, which ctest shows as skipped, where node or the
# packages cannot be had.
cd "$(dirname "$0")" || exit 1
if ! command -v npm >/dev/null; then
    echo "skipped: node is not installed"
    exit 77
fi
if [ ! -x node_modules/.bin/redocly ] && ! npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1; then
    echo "skipped: the packages of package-lock.json cannot be installed, see $(pwd)/npm.log"
    exit 77
fi
REDOCLY_TELEMETRY=off exec node_modules/.bin/redocly lint "${1:-../../../api/openapi.yaml}"
