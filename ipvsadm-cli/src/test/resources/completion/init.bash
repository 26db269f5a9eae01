# Of an interactive bash; $frame says how the completion gets there.
case $frame in
  strict)
    set -u
    shopt -s nocasematch failglob
    IFS=:
    COMP_WORDBREAKS=${COMP_WORDBREAKS//[:=]/}
    source "$dist/share/bash-completion/completions/ipvsadm"
    ;;
  loader)
    XDG_DATA_DIRS=$dist/share
    source /usr/share/bash-completion/bash_completion
    ;;
  *) source "$dist/share/bash-completion/completions/ipvsadm" ;;
esac
show() {
  printf '%s\n' "$READLINE_LINE" >>"$OUT"
  READLINE_LINE=
}
bind -x '"\C-xd": show'
echo ready >>"$OUT"
