# Of an interactive zsh; if $frame is lean, without the completions of files and of other commands, which start much later.
autoload -Uz compinit
lean=(${(M)fpath:#*/Completion(|/Base)})
if [[ $frame = lean && -n $lean ]]; then
  fpath=($lean)
fi
fpath+=($dist/share/zsh/vendor-completions)
compinit -u -D
show() {
  print -r -- "$BUFFER" >>$OUT
  BUFFER=
}
zle -N show
bindkey '^Xd' show
echo ready >>$OUT
