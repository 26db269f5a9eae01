# watch.zsh DIRECTORY COMMAND STEP…: runs COMMAND on a terminal of 100 columns and 24 lines, and does the steps:
#   see TEXT     waits until the terminal has been sent TEXT since the step before
#   type KEYS    presses keys, as print -b writes them
#   size R C     makes the terminal that large
#   signal NAME  sends the command a signal
#   run COMMAND  runs another command
# In DIRECTORY there are then: before and after, the settings of the terminal; status; shown, all that it was sent.
zmodload zsh/zpty zsh/zselect
directory=$1 command=$2
shift 2
cd $directory || exit
cat >run <<RUN
stty rows 24 cols 100
stty -a >before
tty >tty
(echo \$\$ >pid; exec sh -c 'echo \$\$ >pid; exec $command')
echo \$? >status
stty -a >after
RUN
export TERM=xterm-256color
unset NO_COLOR
zpty terminal "sh run"
: >shown
new=

# collect: what the terminal is sent goes to the file and is kept for the next look
collect() {
  local piece
  while zpty -r -t terminal piece; do
    print -rn -- "$piece" >>shown
    new+=$piece
  done
}

integer tries
while (( $# )); do
  case $1 in
    see)
      for (( tries = 0; tries < 1500; tries++ )); do
        collect
        [[ $new != *"$2"* ]] || break
        zselect -t 2
      done
      [[ $new == *"$2"* ]] || print -r -- "never seen: $2"
      new=
      shift 2
      ;;
    type)
      zpty -w -n terminal "$(print -bn -- $2)"
      shift 2
      ;;
    size)
      stty rows $2 cols $3 <$(<tty)
      shift 3
      ;;
    run)
      eval $2
      shift 2
      ;;
    signal)
      kill -$2 $(<pid)
      shift 2
      ;;
  esac
done
for (( tries = 0; tries < 1500; tries++ )); do
  collect
  [[ ! -s after ]] || break
  zselect -t 2
done
zpty -d terminal
