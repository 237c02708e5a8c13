#!/bin/sh
# Runs smtp.mjs with its arguments. Ends with 77 where node or the packages cannot be had.
. "$(dirname "$0")/../contract/packages.sh"
exec node "$here/smtp.mjs" "$@"
