#!/bin/sh
# A PostgreSQL cluster for one test run: in a directory of its own, on a socket, gone when standard input ends
# (so also when the test was killed). Prints "ready DIRECTORY" or "missing REASON".
bin=$(dirname "$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)")
if [ ! -x "$bin/initdb" ]; then
    echo "missing PostgreSQL is not installed"
    exit 0
fi
as=
if [ "$(id -u)" = 0 ]; then
    as="runuser -u postgres --"
fi
cd /
directory=$($as mktemp -d "${TMPDIR:-/tmp}/ventanilla-pg.XXXXXX") || { echo "missing no temporary directory"; exit 0; }
trap '$as "$bin/pg_ctl" -D "$directory/data" -m immediate stop >/dev/null 2>&1; $as rm -rf "$directory"' EXIT
trap '' INT TERM HUP
if ! $as "$bin/initdb" -D "$directory/data" -U ventanilla -A trust -E UTF8 --locale=C --no-sync >/dev/null 2>&1; then
    echo "missing initdb failed"
    exit 0
fi
if ! $as "$bin/pg_ctl" -D "$directory/data" -l "$directory/log" -w -o \
    "-k '$directory' -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=200" start >/dev/null 2>&1; then
    echo "missing the cluster does not start"
    exit 0
fi
echo "ready $directory"
cat >/dev/null
