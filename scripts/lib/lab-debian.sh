# shellcheck shell=bash
# Sourced by scripts/lab: Debian's own kernel on an emulated PC with two CPUs, which needs no hardware virtualisation.
# Its root is the host's file system, read-only, over 9P, beneath an overlay in memory; modules come from the kernel's package.

# run_in_qemu RELEASE
run_in_qemu() {
  local release=$1 dir mode=split
  ! $tty || die "--kernel $kernel offers no shell with a terminal; name a command"
  need_packages qemu-system-x86_64:qemu-system-x86 modprobe:kmod ip:iproute2 sysctl:procps cpio:cpio xz:xz-utils
  dir=$("$lib/fetch-kernel" debian "$release") || exit
  tmp=$(mktemp -d /tmp/ipvs-lab.XXXXXX) || die "no temporary directory"
  mkdir "$tmp/share"
  printf '%s\0' "${job[@]}" >"$tmp/share/job"
  describe_mounts "$dir"
  cp "$lib/lab-debian-init" "$lib/lab-job" /proc/sys/kernel/hostname "$tmp/share"
  make_initramfs "$dir" || die "cannot make the initial file system"
  copy_input
  [ /dev/fd/1 -ef /dev/fd/2 ] && mode=merge
  echo "$mode" >"$tmp/share/mode"
  mkfifo "$tmp/1" "$tmp/2"
  (trap '' INT; exec cat "$tmp/1") & pumps[$!]=1
  (trap '' INT; exec cat "$tmp/2" >&2) & pumps[$!]=1
  exec 8>"$tmp/1" 9>"$tmp/2" # so that the pumps see an end, and only one
  local shares=(-fsdev "local,id=root,path=/,security_model=none,readonly=on,multidevs=remap"
    -device virtio-9p-pci,fsdev=root,mount_tag=root
    -fsdev "local,id=share,path=$tmp/share,security_model=none" -device virtio-9p-pci,fsdev=share,mount_tag=share)
  [ -z "$out" ] || shares+=(-fsdev "local,id=out,path=$out,security_model=none" -device virtio-9p-pci,fsdev=out,mount_tag=out)
  set -m
  # -cpu max: one thread for each CPU. No network card.
  qemu-system-x86_64 -M q35 -accel tcg,thread=multi -cpu max -smp 2 -m "$mem" -nodefaults -display none -no-reboot \
    -kernel "$dir/vmlinuz" -initrd "$tmp/initramfs" -append "console=ttyS0 quiet panic=-1" \
    -serial "file:$tmp/console" -device virtio-serial-pci \
    -chardev "file,id=out,path=$tmp/1" -device virtserialport,chardev=out,name=out \
    -chardev "file,id=err,path=$tmp/2" -device virtserialport,chardev=err,name=err \
    "${shares[@]}" </dev/null >"$tmp/emulator" 2>&1 &
  guest=$!
  groups=("$guest")
  set +m
  exec 8>&- 9>&-
  supervise
  [ ${#pumps[@]} = 0 ] || wait "${!pumps[@]}"
  [ -s "$tmp/share/status" ] && read -r code <"$tmp/share/status" && exit "$code"
  echo "lab: the guest died; its last messages:" >&2
  tail -n 40 "$tmp/emulator" "$tmp/console" >&2
  exit 125
}

# All of standard input, before the start
copy_input() {
  timeout --foreground "$limit" cat >"$tmp/share/in"
  case $? in
    0) ;;
    124)
      echo "lab: standard input did not end within $limit s (IPVS_LAB_TIMEOUT)" >&2
      exit 124
      ;;
    *) die "cannot copy standard input" ;;
  esac
}

describe_mounts() {
  local dir
  {
    printf '%s\t%s\n' "/run/plain$1/modules" /lib/modules
    for dir in "$repo" "$PWD"; do # would be hidden by the fresh /tmp and /run
      case $dir/ in /tmp/* | /run/* | /dev/shm/*) printf '%s\t%s\n' "/run/plain$dir" "$dir" ;; esac
    done
  } >"$tmp/share/binds"
  [ -z "$out" ] || printf '%s\n' "$out" >"$tmp/share/out"
}

# make_initramfs DIR: what it takes to mount the host's file system: a shell, a few programs, and the modules in their order.
make_initramfs() {
  local dir=$1 tree=$tmp/tree program file module kernel
  kernel=$(<"$dir/version")
  mkdir -p "$tree"/{bin,modules,proc,sys,dev,run,root}
  for program in bash mount insmod mkdir switch_root; do
    file=$(type -P "$program")
    cp -L "$file" "$tree/bin/$program"
    ldd "$file" | grep -o '/[^ ]*' | while read -r file; do cp -L --parents "$file" "$tree"; done
  done
  ln -s "$dir/modules" "$tmp/modules" && mkdir -p "$tmp/root/lib" && ln -s "$dir/modules" "$tmp/root/lib/modules"
  for module in virtio_pci 9pnet_virtio 9p virtio_console overlay; do
    modprobe -d "$tmp/root" -S "$kernel" --show-depends "$module" || return
  done >"$tmp/depends"
  sed -n 's/^insmod \([^ ]*\).*/\1/p' "$tmp/depends" | awk '!seen[$0]++' | while read -r file; do
    module=${file##*/}
    case $file in *.xz) xz -dc "$file" >"$tree/modules/${module%.xz}" ;; *) cp "$file" "$tree/modules" ;; esac
    echo "${module%.xz}"
  done >"$tree/modules/order"
  cp "$lib/lab-debian-initrd" "$tree/init"
  (cd "$tree" && find . | cpio -o -H newc -R 0:0 --quiet) >"$tmp/initramfs"
}
