# shellcheck shell=bash
# For jobs in the lab that print one line for each check, "ok" or "FAILED". Sets work, a directory for the checks; the job ends with
# the status "bad", and may set log_lines, how much of a failed check's output appears.
work=$(mktemp -d)
bad=0
log_lines=30

check() { # check TITLE COMMAND…
  local title=$1 started=$SECONDS
  shift
  if ("$@") >"$work/log" 2>&1; then echo "ok      $title ($((SECONDS - started)) s)"
  else
    bad=1
    echo "FAILED  $title"
    sed 's/^/        /' "$work/log" | tail -n "$log_lines"
  fi
}

expect() { # expect WANTED GOT
  [ "$1" = "$2" ] || { printf 'wanted: %s\ngot:    %s\n' "$1" "$2" && return 1; }
}
