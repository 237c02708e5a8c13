# Read by scripts in a folder with a package-lock.json: sees to it that its packages are there.
here=$(cd "$(dirname "$0")" && pwd)
if ! command -v npm >/dev/null; then
    echo "skipped: node is not installed"
    exit 77
fi
if [ ! -f "$here/node_modules/.package-lock.json" ]; then # which npm writes last
    # One at a time: the tests run side by side.
    until mkdir "$here/.installing" 2>/dev/null; do
        sleep 1
    done
    trap 'rmdir "$here/.installing"' EXIT
    if ! (cd "$here" && npm ci --no-audit --no-fund --ignore-scripts >npm.log 2>&1); then
        echo "skipped: the packages of package-lock.json cannot be installed, see $here/npm.log"
        exit 77
    fi
    rmdir "$here/.installing"
    trap - EXIT
fi
