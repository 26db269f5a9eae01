#!/bin/sh
# Answers as ipvsadm does where this is the table, and only to calls that may not load the module.
[ "$IPVSADM_MODPROBE" = no ] || exit 2
case $* in
  -Sn)
    cat <<'TABLE'
-A -t 192.0.2.1:80 -s wlc
-a -t 192.0.2.1:80 -r 10.1.1.1:8080 -m -w 1
-A -t 192.0.2.1:443 -s wlc -p 360
-A -t [fd00::1]:80 -s wlc
-a -t [fd00::1]:80 -r [fd00::2]:80 -g -w 1
-A -u 192.0.2.2:53 -s rr
-A --sctp-service 192.0.2.3:9 -s rr
-A -f 7 -6 -s rr
-a -f 7 -6 -r [fd00::3]:0 -g -w 1
TABLE
    ;;
  '-Sn --netns=shop') echo '-A -t 198.51.100.1:80 -s wlc' ;;
  '-Ln --tcp-service=192.0.2.1:80') server=10.1.1.1:8080 ;;
  '-Ln --tcp-service=[fd00::1]:80') server='[fd00::2]:80' ;;
  '-Ln --fwmark-service=7 --ipv6') server='[fd00::3]:0' ;;
  *) exit 1 ;;
esac
[ -z "$server" ] || cat <<TABLE
Prot LocalAddress:Port Scheduler Flags
  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
TCP  192.0.2.1:80 wlc
  -> $server                 Masq    1      0          0         
TABLE
