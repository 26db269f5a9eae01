# Every option and kind of error once or more, for EveryOptionTest: what stands between two empty lines is a script of its own that
# starts from a fresh IPVS in an empty directory. What changes from call to call, such as times and process numbers, is left out.

ipvsadm -h
ipvsadm --help
ipvsadm -v
ipvsadm --version --json | grep -v java
ipvsadm -Q
ipvsadm --nonsense
ipvsadm -A
ipvsadm -A -t 192.0.2.1:80 -s nonsense
ipvsadm -A -t 192.0.2.1:80 -w 1
ipvsadm -A -t nowhere.invalid:80
ipvsadm -A -t 192.0.2.1:nonsense
ipvsadm -a -t 192.0.2.1:80
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.1 -w 1x
ipvsadm -L foo
ipvsadm -Lnn
ipvsadm -E -t 192.0.2.9:80
ipvsadm -d -t 192.0.2.9:80 -r 10.0.0.1

ipvsadm -A -t 192.0.2.1:80 -s mh -b mh-port,mh-fallback -p 300 -M 255.255.255.0
ipvsadm -A --udp-service 192.0.2.1:53 -s rr -o
ipvsadm --add-service --sctp-service 192.0.2.1:36412 --scheduler wrr --persistent --netmask 255.255.0.0
ipvsadm -A -f 7 -6 -s sh --sched-flags sh-port
ipvsadm -A --fwmark-service 8 --ipv6 --pe sip
ipvsadm -A -u 192.0.2.1:5060 -p 60 --pe sip
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.1:8080 -m -w 3 -x 100 -y 50
ipvsadm --add-server --tcp-service 192.0.2.1:80 --real-server 10.0.0.2:80 --masquerading
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.3 -i --tun-type gue --tun-port 6080 --tun-remcsum
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.4 --ipip --tun-type gre --tun-csum
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.5 -i --tun-nocsum
ipvsadm -a -f 7 -6 -r '[2001:db8::1]:80' --weight 2 --u-threshold 5 --l-threshold 2
ipvsadm -Ln
ipvsadm -L -n --stats --exact
ipvsadm --list --numeric --rate
ipvsadm -L -n --thresholds
ipvsadm -L -n --persistent-conn
ipvsadm -L -n --tun-info --nosort
ipvsadm -L -n --sort -t 192.0.2.1:80
ipvsadm -Sn
ipvsadm --save -n --all
ipvsadm -L --json | grep -v '"time"'
ipvsadm -L --json --pretty | grep -v -e time -e version -e pid
ipvsadm -L --changes --state state && ipvsadm -L --changes --state state --json && ipvsadm -L --changes --state state --syslog
ipvsadm --prometheus | grep -v -e seconds -e version -e build
ipvsadm --prometheus --output metrics && ls -l metrics | cut -c 1-10
ipvsadm --prometheus --output /nonexistent/metrics
ipvsadm --status | grep -v -e ' up ' -e since
ipvsadm --status --quiet
ipvsadm --status -t 192.0.2.1:80
ipvsadm --status --json --pretty --match scheduler=rr | grep -v -e version -e second
ipvsadm --status --plugin --warning services=1000 --critical services=@1000 --keep-weights
ipvsadm --status --plugin --critical nonsense=1
ipvsadm -A -t 192.0.2.1:80 -s wlc --or-edit
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.1:8080 --or-edit -m -w 3
ipvsadm -E -t 192.0.2.1:80 --keep -s rr
ipvsadm -e -t 192.0.2.1:80 -r 10.0.0.1:8080 --keep -w 9
ipvsadm --edit-service -u 192.0.2.1:53 -s wlc --ops
ipvsadm --edit-server -t 192.0.2.1:80 -r 10.0.0.2 --gatewaying -w 4
ipvsadm -e -t 192.0.2.1:80 -r 10.0.0.77
ipvsadm -Z
ipvsadm --zero -t 192.0.2.1:80
ipvsadm -d -t 192.0.2.1:80 -r 10.0.0.2
ipvsadm --delete-server -f 7 -6 -r '[2001:db8::1]:80'
ipvsadm --delete-service -f 7 -6
ipvsadm -D -t 192.0.2.1:80
ipvsadm --clear
ipvsadm -Ln

ipvsadm --set 100 20 30
ipvsadm -L --timeout
ipvsadm --set 1 2
ipvsadm --start-daemon master --mcast-interface lo --syncid 3 --sync-maxlen 1400 --mcast-group 224.0.0.82 --mcast-port 8850 --mcast-ttl 2
ipvsadm --start-daemon backup --mcast-interface lo --syncid 3
ipvsadm --start-daemon backup --mcast-interface nonexistent
ipvsadm -L --daemon
ipvsadm --stop-daemon master
ipvsadm --stop-daemon backup
ipvsadm --stop-daemon backup

ipvsadm -Lc
ipvsadm -L -n --connection --match client=10.0.0.0/8,state=ESTABLISHED
ipvsadm -L -n -c --match nonsense=1
ipvsadm -L -n --match "virtual=192.0.2.0/24 or empty"
ipvsadm -S -n --match weight=0,real=10.1.1.1
ipvsadm --prometheus --match mark
ipvsadm -L -n -c --count-by real
ipvsadm -L -n -c --json | grep -v time

printf -- '-A -t 192.0.2.1:80 -s rr\n-a -t 192.0.2.1:80 -r 10.0.0.1 -m -w 2\n' >rules
ipvsadm --check rules
ipvsadm --check /nonexistent
ipvsadm --restore <rules
ipvsadm -R <rules
printf -- '-A -t 192.0.2.1:80 -s wrr\n-a -t 192.0.2.1:80 -r 10.0.0.1 -m -w 5\n-a -t 192.0.2.1:80 -r 10.0.0.2 -m\n' >wanted
ipvsadm --diff wanted --color always
ipvsadm --diff wanted --keep-weights --only -t:192.0.2.1:80
ipvsadm --apply wanted --dry-run
ipvsadm --apply wanted --keep-weights --wait-lock 5
ipvsadm --apply wanted
ipvsadm --apply /dev/null
ipvsadm --apply /dev/null --force-empty
ipvsadm --restore --replace --file rules
echo nonsense | ipvsadm --restore --strict
echo nonsense | ipvsadm --check
ipvsadm -L --json >table.json
ipvsadm --check table.json
ipvsadm --apply table.json
ipvsadm -Sn

ipvsadm -A -t 192.0.2.1:80 -s rr
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.1 -w 4
ipvsadm -a -t 192.0.2.1:80 -r 10.0.0.2 -w 5
ipvsadm --drain -t 192.0.2.1:80 -r 10.0.0.1
ipvsadm -Ln
ipvsadm --undrain -t 192.0.2.1:80 -r 10.0.0.1
ipvsadm --drain -r 10.0.0.2 --wait 5 --remove
ipvsadm --drain -r 10.0.0.99
ipvsadm -Ln

ip netns add blue && ip netns exec blue true
ipvsadm --netns blue -A -t 192.0.2.3:80 -s lc
ipvsadm --netns blue -Ln
ipvsadm --netns nonexistent -Ln
ipvsadm -Ln
ip netns del blue

ipvsadm -A -t 192.0.2.1:80
ipvsadm -Ln --watch=1 | head -n 4 | tail -n 3
TERM=dumb ipvsadm -L --json --watch=1 | head -n 1 | wc -l
ipvsadm --watch=0

IPVSADM_LOG=debug ipvsadm -Ln 2>&1 | sed 's/^[^ ]* [^ ]* *[^ ]* ms//; s/process .*//; s/after [^ ]*/after/' | sort | head -n 3
IPVSADM_LOG=trace ipvsadm -Ln 2>&1 | grep -c TRACE
IPVSADM_AUDIT=syslog ipvsadm -A -t 192.0.2.4:80
IPVSADM_AUDIT=syslog ipvsadm -A -t 192.0.2.4:80
NO_COLOR=1 ipvsadm --diff /nonexistent
