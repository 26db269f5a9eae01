# Completion for ipvsadm, ipvsadm-save and ipvsadm-restore in bash, with or without the package bash-completion.

_ipvsadm_candidates='@CANDIDATES@'

_ipvsadm() {
  local IFS=$' \t\n' line=${COMP_LINE:0:COMP_POINT} current='' word target=no breaks=' '
  local -a words before=()

  # Not COMP_WORDS, which is cut at the colons and brackets of addresses.
  read -ra words <<<"$line"
  if [[ $line != *[[:blank:]] ]]; then
    current=${words[${#words[@]} - 1]}
    unset "words[${#words[@]}-1]"
  fi
  for word in "${words[@]:1}"; do
    if [[ $target = yes ]]; then
      target=no
    elif [[ $word = *[\<\>] ]]; then
      target=yes
    elif [[ $word != *[\<\>]* ]]; then
      before+=("${word//[\"\'\\]/}")
    fi
  done

  COMPREPLY=()
  if [[ $target = no && $current != *[\<\>]* ]]; then
    current=${current//[\"\'\\]/}
    mapfile -t COMPREPLY < <(sh -c "$_ipvsadm_candidates" ipvsadm "${before[@]}" "$current")
    [[ ${COMPREPLY[*]} = / ]] || target=found
  fi
  if [[ $target != found ]]; then
    COMPREPLY=()
    compopt -o default 2>/dev/null
    return
  fi

  # readline replaces only what follows the last character at which it breaks words
  [[ $COMP_WORDBREAKS != *:* ]] || breaks+=:
  [[ $COMP_WORDBREAKS != *=* ]] || breaks+='='
  COMPREPLY=("${COMPREPLY[@]%%$'\t'*}")
  COMPREPLY=("${COMPREPLY[@]#"${current%"${current##*["$breaks"]}"}"}")
  # a value follows
  [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null
}

complete -F _ipvsadm ipvsadm
complete -o default -W '@SAVE@' ipvsadm-save
complete -o default -W '@RESTORE@' ipvsadm-restore
