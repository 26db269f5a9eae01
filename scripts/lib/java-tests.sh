# shellcheck shell=bash
# For jobs in the lab: how to run test classes without Maven. Sets java and native_access (arrays), classes, roots and installed.
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

native_access=()
[ "$(jdk_version "$JAVA_HOME")" -lt 24 ] ||
  native_access=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "${native_access[@]}")
roots=$repo/ipvs-netlink/target/test-classes:$repo/ipvsadm-cli/target/test-classes
classes=$roots:$repo/ipvsadm-cli/target/classes:$(cat "$repo/ipvsadm-cli/target/test-class-path")

# A copy that every user may read, so that it is also a test of copying.
installed=$(mktemp -d)
chmod 755 "$installed"
cp -r "${IPVS_DIST:-$repo/ipvsadm-cli/target/dist}" "$installed/dist"

# with_hosts COMMAND…: with the hosts of the examples, in a mount namespace of its own
with_hosts() {
  cat /etc/hosts - >"$installed/hosts" <<'HOSTS'
10.77.0.1 web.example
10.77.0.2 a-very-long-host-name-for-truncation.example.org
fd77::1 six.example
fd77::2 an-even-longer-name-of-a-server-with-an-ipv6-address.example.org
HOSTS
  # shellcheck disable=SC2016 # expanded by the inner shell
  unshare --mount /bin/bash -c 'mount --bind "$0" /etc/hosts && exec "$@"' "$installed/hosts" "$@"
}

# private_netns: what is made of named network namespaces from here on stays in this mount namespace, the lab's
private_netns() {
  mkdir -p /run/netns /etc/netns
  mount -t tmpfs none /run/netns
  mount -t tmpfs none /etc/netns
}
