#!/bin/sh
# Runs smtp.mjs. Ends with 77 where node or the packages cannot be had.
. "$(dirname "$0")/../contract/packages.sh"
exec node "$here/smtp.mjs"
