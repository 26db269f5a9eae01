# What fish offers for each line of standard input.
set -g fish_complete_path $dist/share/fish/vendor_completions.d
while read -l line
    set -l found (complete -C $line | string replace -r '\t.*' '')
    printf '%s\n' "$found"
end
