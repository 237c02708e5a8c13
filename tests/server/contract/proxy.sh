#!/bin/sh
# Runs proxy.mjs SERVER-PROGRAM OPENAPI.YAML. Ends with 77, which ctest shows as skipped, where node or the packages
# cannot be had.
. "$(dirname "$0")/packages.sh"
exec node "$here/proxy.mjs" "$1" "$2"
