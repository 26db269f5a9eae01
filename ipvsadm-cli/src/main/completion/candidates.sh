# shellcheck shell=sh
# Prints what may stand in place of the last argument on a line of ipvsadm that begins with the others: one candidate on each
# line, followed by a tab and what it means if it is an option; or a lone slash for any file. A script for sh, so that it
# is the same in all shells and none of their settings matters.
#
# A row for each option: its name, letters, what it says, argument (none, required, optional), commands that it goes with
# (an exclamation mark: with only one such option, a plus sign: any number of times), the option it needs on the line, what its value is, the words that
# may be, help. The commands themselves go "first".
table="
@TABLE@
"
newline="
"
IFS=$newline
set -f
LC_ALL=C
export LC_ALL

given=" " exclusive=no verb="" # the options on the line, and the command among them
fits=all                       # the commands that go with all options before the command
service="" ipv6=""             # the service, as an option
netns=""                       # the network namespace, as an option
open=no                        # whether the variables of the row are those of an option that waits for its value
taken=""                       # the last value
over=no                        # whether there was a --
chosen=""                      # what a comma list has already

fields() {
  IFS="|"
  # shellcheck disable=SC2086 # the fields of the row
  set -- $row
  IFS=$newline
  long=$1 letters=$2 says=$3 argument=$4 commands=" $5 " needs=$6 values=$7 words=$8 help=$9
}

# by_name NAME, by_letter LETTER: finds the row
by_name() {
  for row in $table; do
    case $row in "$1|"*) fields && return ;; esac
  done
  return 1
}

by_letter() {
  for row in $table; do
    row_letters=${row#*|}
    case ${row_letters%%|*} in *"$1"*) fields && return ;; esac
  done
  return 1
}

# The option of the row is on the line.
note() {
  case $commands in
    " first ") [ -n "$verb" ] || verb=$long ;;
    *) [ -n "$verb" ] || narrow ;;
  esac
  given="$given$says $long "
  case $commands in *" $verb! "*) exclusive=yes ;; esac
  [ "$long" != ipv6 ] || ipv6=--ipv6
}

# Leaves in $fits those commands that the row goes with too.
narrow() {
  IFS=" " both=" "
  for command in $commands; do
    command=${command%[+!]}
    case $fits in all | *" $command "*) both="$both$command " ;; esac
  done
  IFS=$newline fits=$both
}

# take_value WORD: so is its value
take_value() {
  taken=$1 open=no
  case $values in
    service) service="--$long=$1" ;;
    namespace) netns="--$long=$1" ;;
  esac
}

# take_name WORD: finds the row of --NAME=VALUE
take_name() {
  name=${1%%=*}
  by_name "${name#--}" && note
}

# take_letters LETTERS: what follows a single dash
take_letters() {
  rest=$1 taken=""
  while [ -n "$rest" ]; do
    by_letter "${rest%"${rest#?}"}" || return 1
    rest=${rest#?}
    note
    if [ "$argument" != none ]; then
      if [ -n "$rest" ]; then take_value "${rest#=}"; else open=yes; fi
      return
    fi
  done
}

# take WORD: a word before the one to complete
take() {
  if [ "$open" = yes ]; then
    case $argument$1 in
      optional-*) open=no ;;
      *) take_value "$1" && return ;;
    esac
  fi
  case $1 in
    --) over=yes ;;
    --*=*) take_name "$1" && take_value "${1#*=}" ;;
    --*) take_name "$1" && { [ "$argument" = none ] || open=yes; } ;;
    -?*) take_letters "${1#-}" ;;
  esac
}

# offer WORD [HELP]: a candidate, if it begins as the word to complete does
offer() {
  case $1 in
    "$current"*) if [ $# -gt 1 ]; then printf "%s\t%s\n" "$before$1" "$2"; else printf "%s\n" "$before$1"; fi ;;
  esac
}

# The options that may come now.
offer_options() {
  for row in $table; do
    fields
    may_come || continue
    rest=$letters
    while [ -n "$rest" ]; do
      offer "-${rest%"${rest#?}"}" "$help"
      rest=${rest#?}
    done
    offer "--$long" "$help"
  done
}

may_come() {
  case $commands in *" $verb+ "*) return ;; esac
  case $given in *" $says "*) return 1 ;; esac
  case $given in *" ${needs:-$verb} "*) ;; *) [ -z "$needs" ] || return ;; esac
  case $commands in
    " first ") [ -z "$verb" ] && case $fits in all | *" $long "*) ;; *) return 1 ;; esac ;;
    *" $verb "*) ;;
    *" $verb! "*) [ "$exclusive" = no ] ;;
    *) return 1 ;;
  esac
}

# live ARGUMENTS…: what ipvsadm says of the live table that the line is about; a module is not loaded for that
live() { IPVSADM_MODPROBE=no ipvsadm "$@" ${netns:+"$netns"} 2>/dev/null </dev/null; }

# offer_values BEFORE BEGINNING: values of the row that begin like that, each with what stands before it in the same word
offer_values() {
  before=$1 current=$2
  case $values in
    words) offer_words ;;
    list) offer_list ;;
    interface) offer_names /sys/class/net/*/ ;;
    namespace) offer_names /run/netns/* ;;
    service) [ "$verb" = add-service ] || offer_lines "$(services)" ;;
    server) [ "$verb" = add-server ] || offer_lines "$(servers)" ;;
    file) echo / ;;
  esac
}

# offer_names PATTERN: the last part of each path that there is
offer_names() {
  set +f
  for path in $1; do
    [ -e "$path" ] || continue
    path=${path%/}
    offer "${path##*/}"
  done
  set -f
}

# The services that the option of the row could name.
services() {
  spelling=--$long
  [ -z "$letters" ] || spelling=-$letters
  live -Sn | sed -n "s/^-A $spelling \([^ ]*\).*/\1/p"
}

# The servers of the service on the line. A listing of that alone is short, and understands names. Without a service, those
# of all, for a command that takes none.
servers() {
  if [ -z "$service" ]; then
    case $commands in *" $verb+ "*) live -Sn | sed -n "s/^-a .* -r \([^ ]*\).*/\1/p" | sort -u ;; esac
    return
  fi
  # shellcheck disable=SC2086 # no word, or one
  live -Ln "$service" $ipv6 | sed -n "/RemoteAddress:Port/d; s/^  -> \([^ ]*\).*/\1/p"
}

offer_lines() {
  for line in $1; do offer "$line"; done
}

# The words of the row, except those in the comma list $chosen.
offer_words() {
  IFS=" "
  for word in $words; do
    case ,$chosen in *",$word,"*) ;; *) offer "$word" ;; esac
  done
  IFS=$newline
}

# More words for a comma list.
offer_list() {
  case $current in
    *,*) chosen=${current%,*}, current=${current##*,} ;;
  esac
  before=$before$chosen
  offer_words
}

# The values that the last letter of WORD may have, or WORD itself if it is complete.
offer_bundle() {
  take_letters "${1#-}" || return
  if [ -n "$taken" ]; then offer_values "${1%"$taken"}" "$taken"; else printf "%s\n" "$1"; fi
}

# answer WORD: the candidates for it
answer() {
  if [ "$open" = yes ]; then
    offer_values "" "$1"
    [ "$argument" = optional ] || return
  fi
  current=$1 before=""
  case $1 in
    --*=*) take_name "$1" && offer_values "${1%%=*}=" "${1#*=}" ;;
    "" | - | -? | --*) offer_options ;;
    -*) offer_bundle "$1" ;;
  esac
}

while [ $# -gt 1 ]; do
  take "$1"
  shift
done
[ "$over" = yes ] || answer "${1-}"
exit 0
