# shellcheck shell=bash
# Sourced by the scripts that fetch packages of another Debian release or for another kind of machine. Nothing is installed, and the
# machine's own lists of packages stay as they are. The script says what "die" does, and has a directory "work" for itself.

# Where the machine has its packages of Debian from; other systems have to name a mirror.
find_mirror() {
  mirror=${IPVS_LAB_MIRROR-}
  [ -n "$mirror" ] || mirror=$({
    sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources
    sed -n 's/^deb \(\[[^]]*\] *\)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/*.list
  } 2>/dev/null | grep '/debian/*$' | head -n 1)
  [ -n "$mirror" ] || die "apt has no source of Debian's packages here: name a mirror in IPVS_LAB_MIRROR"
}

# update_lists RELEASE ARCHITECTURE: lists of packages, in a directory of their own
update_lists() {
  local release=$1 architecture=$2 key=/usr/share/keyrings/debian-archive-keyring.gpg
  [ -e "$key" ] || die "this needs Debian's keys: apt-get install debian-archive-keyring"
  mkdir -p "$work/lists/partial" "$work/archives/partial"
  echo "deb [signed-by=$key] $mirror $release main" >"$work/sources.list"
  : >"$work/installed"
  apt_options=(-q -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$work/lists" -o "Dir::State::status=$work/installed" -o "Dir::Cache=$work"
    -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3
    -o "APT::Architecture=$architecture" -o "APT::Architectures=$architecture")
  apt-get "${apt_options[@]}" -o APT::Update::Error-Mode=any update >"$work/log" 2>&1 || no_network
}

no_network() {
  sed -n 's/^[EW]: /     /p' "$work/log" >&2
  die "cannot fetch packages of Debian $release from $mirror; apt says why above"
}

# download PACKAGE…: into $work/debs, and nothing else there
download() {
  mkdir -p "$work/debs"
  (cd "$work/debs" && rm -f -- *.deb && apt-get "${apt_options[@]}" download "$@") >"$work/log" 2>&1 || no_network
}

# unpack DIRECTORY PACKAGE…
unpack() {
  local to=$1 package
  shift
  mkdir -p "$to"
  download "$@"
  for package in "$work"/debs/*.deb; do dpkg-deb -x "$package" "$to" || die "cannot unpack ${package##*/}"; done
}
