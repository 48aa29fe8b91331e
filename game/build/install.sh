# SPDX-License-Identifier: MPL-2.0
# install_missing PACKAGE...: Debian and Ubuntu packages that are not there yet. Says which, and asks
# for sudo only when it must. Sourced by play and tests/run.
install_missing() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if ! command -v apt-get >/dev/null; then
        echo "play: error: deze pakketten ontbreken / these packages are missing: ${missing[*]}" >&2
        return 5
    fi
    echo "Installeert / installs: ${missing[*]}" >&2
    local as=()
    [ "$(id -u)" -eq 0 ] || as=(sudo)
    "${as[@]}" apt-get update -qq >&2
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
