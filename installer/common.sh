# Sourced by start, test and .ci/run: where the checkout is, and surroundings that builds and tests can rely on.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$top"

# Qt and the tests read and write UTF-8; a bare system has no locale set.
if [ -z "${LC_ALL:-}${LC_CTYPE:-}${LANG:-}" ]; then export LANG=C.UTF-8; fi

# ccache wants a folder that it may write to.
if [ -z "${CCACHE_DIR:-}" ] && ! { [ -n "${HOME:-}" ] && [ -w "$HOME" ]; }; then
    export CCACHE_DIR="$top/build/.ccache"
fi

# A compiler process takes up to 1.5 GB on the heaviest files: no more of them than cores, or than fit into memory.
if [ -z "${JOBS:-}" ]; then
    JOBS=$(nproc)
    fitting=$(awk '/^MemAvailable:/ { print int($2 / 1572864) }' /proc/meminfo)
    if [ -n "$fitting" ] && [ "$fitting" -lt "$JOBS" ]; then JOBS=$((fitting > 0 ? fitting : 1)); fi
fi
