# shellcheck shell=bash
# What the scripts share: where things are, and how to get them onto a fresh machine.

repo=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$repo/scripts/lib/apt.sh"

say() { printf '%s\n' "$*" >&2; }

# need COMMAND PACKAGE…: installs the packages unless the command is there, and ends the script if that fails
need() {
  local tool=$1
  shift
  type -P "$tool" >/dev/null && return
  if [ "$EUID" != 0 ] || ! type -P apt-get >/dev/null; then
    say "this needs the command $tool (on Debian: apt-get install $*)"
    exit 1
  fi
  install_packages "$@" || exit 1
}

# The version of the JDK in DIR; nothing if there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Every JDK from 17 on, one for each version, oldest first.
jdks() {
  local home version
  for home in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/*; do
    version=$(jdk_version "$home") || continue
    [ "${version:-0}" -ge 17 ] && echo "$version $(readlink -f "$home")"
  done | sort -n -u -k1,1 | cut -d' ' -f2
}

need_build_tools() {
  [ -n "$(jdks)" ] || need javac openjdk-17-jdk-headless
  need mvn maven
}

# What the tests with real traffic need besides the lab.
need_traffic_tools() {
  need iptables-legacy iptables
  need keepalived keepalived
  need bird bird2
  ldconfig -p | grep -q libsctp || install_packages libsctp1
}

# What the tests of manual pages and completions need.
need_shells() {
  need zsh zsh
  need fish fish
  need mandoc mandoc
  need man man-db
  need groff groff-base
  [ -e /usr/share/bash-completion/bash_completion ] || install_packages bash-completion
}

# results DIR…: how many tests of the reports below passed, failed and were left out
results() {
  find "$@" -name 'TEST-*.xml' -exec sed -n 's/.*<testsuite\( [^>]*\)>.*/\1/p' {} + 2>/dev/null |
    awk 'function value(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH) + 0 : 0 }
      { bad += value("failures") + value("errors"); skipped += value("skipped"); all += value("tests") }
      END { print all - bad - skipped, bad + 0, skipped + 0 }'
}
