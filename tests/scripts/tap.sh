# SPDX-License-Identifier: MPL-2.0
# Sourced by the scripts: check NAME COMMAND... prints one line of TAP.
set -u
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tool=$root/build/release/biastool
ctl=$root/build/release/biasctl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check() {
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then echo "ok - $name"; else
        echo "not ok - $name"
        sed 's/^/# /' "$work/said" | head -20
    fi
}
exits() {                                                 # exits CODE COMMAND...
    local code=$1
    shift
    "$@"
    [ $? -eq "$code" ]
}
says_nothing() {                                          # a search that must find nothing
    local found
    found=$("$@")
    [ -z "$found" ] || { echo "$found"; return 1; }
}
