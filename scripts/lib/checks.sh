# shellcheck shell=bash
# For jobs in the lab that print one line for each check, "ok" or "FAILED". Sets work, a directory for the checks; the job ends with
# the status "bad".
work=$(mktemp -d)
bad=0

check() { # check TITLE COMMAND…
  local title=$1 started=$SECONDS
  shift
  if ("$@") >"$work/log" 2>&1; then echo "ok      $title ($((SECONDS - started)) s)"
  else
    bad=1
    echo "FAILED  $title"
    sed 's/^/        /' "$work/log" | tail -n 30
  fi
}

expect() { # expect WANTED GOT
  [ "$1" = "$2" ] || { printf 'wanted: %s\ngot:    %s\n' "$1" "$2" && return 1; }
}
