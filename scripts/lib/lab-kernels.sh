# shellcheck shell=bash
# Sourced by scripts/lab: the kernels it can be told to use by name.

kernel_names='6.1|bookworm 6.12|trixie 7.2|sid'

# choose_kernel NAME: the user-mode kernel of a release. Sets uml, its program, and modules, the directory with VERSION in it.
choose_kernel() {
  local entry release='' dir version
  for entry in $kernel_names; do
    case "|$entry|" in *"|$1|"*) release=${entry#*|} ;; esac
  done
  [ -n "$release" ] || die "no kernel $1; there are ${kernel_names// /, } and debian"
  if [ "$release" = bookworm ] && type -P linux.uml >/dev/null && [ -n "$(compgen -G '/usr/lib/uml/modules/6.1.*')" ]; then
    return # the installed one
  fi
  dir=$("$lib/fetch-kernel" uml "$release") || exit
  version=$(<"$dir/version")
  case $1/$version in
    [0-9]*/"${1%%[!0-9.]*}".*) ;;
    [0-9]*) die "Debian $release has kernel $version by now; ask for it by that name" ;;
  esac
  uml=$dir/linux.uml modules=$dir/modules
}

# debian_release NAME: whether that is Debian's own kernel. Sets stock, the release that has it.
debian_release() {
  case $1 in
    debian | debian-6.1 | debian-bookworm) stock=bookworm ;;
    debian-6.12 | debian-trixie) stock=trixie ;;
    *) return 1 ;;
  esac
}
