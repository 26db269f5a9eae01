# Completion for ipvsadm, ipvsadm-save and ipvsadm-restore in fish.

set -g __ipvsadm_candidates '@CANDIDATES@'

function __ipvsadm_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found (sh -c $__ipvsadm_candidates $words "$current")
    if test "$found" = /
        __fish_complete_path "$current"
    else
        string join -- \n $found
    end
end

complete -c ipvsadm -f -a '(__ipvsadm_complete)'
complete -c ipvsadm-save -f -a '@SAVE@'
complete -c ipvsadm-restore -f -a '@RESTORE@'
