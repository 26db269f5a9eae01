# shellcheck shell=bash
# Installs packages of Debian. A line says which packages, and how long that may take; apt itself speaks only if it fails.

# quietly COMMAND…: runs the command and returns its status; the end of its output appears, on standard error, if it fails
quietly() {
  local log status=0
  log=$(mktemp) || return
  "$@" </dev/null >"$log" 2>&1 || status=$?
  [ "$status" = 0 ] || tail -n 30 "$log" >&2
  rm -f "$log"
  return "$status"
}

# install_packages PACKAGE…
install_packages() {
  local size
  size=$(LC_ALL=C apt-get --assume-no install --no-install-recommends "$@" 2>/dev/null |
    sed -n "s/^Need to get \([1-9][0-9.,]* [kMG]*B\).*/\1 to fetch, /p")
  printf 'installing %s (%sa minute or two)\n' "$*" "$size" >&2
  quietly install_or_update_first "$@"
}

install_or_update_first() {
  apt_install "$@" || { apt-get -q update && apt_install "$@"; }
}

apt_install() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
}
