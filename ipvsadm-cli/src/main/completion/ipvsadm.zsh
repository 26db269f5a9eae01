#compdef ipvsadm ipvsadm-save ipvsadm-restore
# Completion for ipvsadm, ipvsadm-save and ipvsadm-restore in zsh.

local candidates='@CANDIDATES@'
local line
local -a lines options values keys expl

case $service in
  ipvsadm-save) values=(@SAVE@) ;;
  ipvsadm-restore) values=(@RESTORE@) ;;
  *)
    lines=(${(f)"$(sh -c "$candidates" ipvsadm "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}")"})
    if [[ $lines = / ]]; then
      _files
      return
    fi
    for line in $lines; do
      if [[ $line = *$'\t'* ]]; then
        options+=("${line/$'\t'/:}")
      elif [[ $line = *= ]]; then
        keys+=("$line")
      else
        values+=("$line")
      fi
    done
    ;;
esac

(( ! $#options )) || _describe -t options option options
(( ! $#keys )) || _wanted keys expl key compadd -S '' -a keys
(( ! $#values )) || _wanted values expl value compadd -a values
