# type.zsh SHELL INIT OUT: in an interactive bash or zsh that has read INIT, types each line of standard input and then a tab.
# INIT binds Ctrl-X d to adding the edited line to the file $OUT, and adds a first line when it is ready.
zmodload zsh/zpty zsh/zselect
shell=$1 init=$2
export OUT=$3 TERM=dumb PS1=
: >$OUT
case $shell in
  bash) zpty shell bash --norc --noprofile -i ;;
  zsh) zpty shell zsh -f -i ;;
esac

# await COUNT: until there are that many lines; what the terminal shows is thrown away. No process is started to look.
await() {
  local lines=()
  while (( $#lines < $1 )); do
    zpty -r -t shell shown
    zselect -t 2
    lines=(${(f)"$(<$OUT)"})
  done
}

count=1
zpty -w -n shell "source $init"$'\r'
await count
while IFS= read -r line; do
  zpty -w -n shell "$line"$'\t\C-xd'
  await $(( ++count ))
done
zpty -d shell
