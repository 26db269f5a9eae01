package io.github.ipvs4j.cli.parse;

/** Holds the help text. A test makes it again from the option table, because making it at each call takes too long. */
final class HelpText {
    /** The text that {@code --help} shows after the version. */
    static final String TEXT = """
            Usage: ipvsadm [COMMAND [OPTION]...]

            The command is one of the options, such as -A. Without options, ipvsadm lists
            the table. SERVICE stands for -t, -u, --sctp-service or -f, with its value.

            Virtual services:
              ipvsadm -A SERVICE [-s NAME] [-p [SECONDS]] [-M MASK] [-o] [--pe NAME]
                      [-b FLAG[,FLAG]] [--or-edit]
              ipvsadm -E SERVICE [-s NAME] [-p [SECONDS]] [-M MASK] [-o] [--pe NAME]
                      [-b FLAG[,FLAG]] [--keep]
              ipvsadm -D SERVICE
              ipvsadm -C
              -A, --add-service               Add a virtual service
              -E, --edit-service              Change a virtual service; each option that you
                                              leave out gets its default
              -D, --delete-service            Delete a virtual service and its real servers
              -C, --clear                     Delete all virtual services

            Naming a SERVICE:
              -t, --tcp-service=HOST[:PORT]   Name the TCP service on this virtual address
              -u, --udp-service=HOST[:PORT]   Name the UDP service on this virtual address
                  --sctp-service=HOST[:PORT]  Name the SCTP service on this virtual address
              -f, --fwmark-service=MARK       Name the service for all packets with this
                                              firewall mark, 1 to 4294967295
              -6, --ipv6                      Use the firewall mark for IPv6 packets; give
                                              this option after --fwmark-service

            Scheduling:
              -s, --scheduler=NAME            Use this scheduler: rr, wrr, lc, wlc, lblc,
                                              lblcr, dh, sh, sed, nq, fo, ovf, mh or twos
                                              (default wlc)
              -b, --sched-flags=FLAG[,FLAG]   Set flags of the scheduler: sh-fallback,
                                              sh-port, mh-fallback, mh-port, flag-1, flag-2
                                              or flag-3
              -o, --ops                       Schedule each UDP packet on its own

            Persistence:
              -p, --persistent[=SECONDS]      Send a client to the same server again for
                                              this many seconds (default 360)
              -M, --netmask=MASK              Treat all clients of a network as one client:
                                              an IPv4 mask or an IPv6 prefix length
                  --pe=NAME                   Recognise clients with this persistence
                                              engine: sip

            Real servers:
              ipvsadm -a -r HOST[:PORT] SERVICE [-g|-i|-m] [-w WEIGHT] [-x COUNT] [-y COUNT]
                      [--tun-type TYPE] [--tun-port PORT] [--tun-nocsum] [--tun-csum]
                      [--tun-remcsum] [--or-edit]
              ipvsadm -e -r HOST[:PORT] SERVICE [-g|-i|-m] [-w WEIGHT] [-x COUNT] [-y COUNT]
                      [--tun-type TYPE] [--tun-port PORT] [--tun-nocsum] [--tun-csum]
                      [--tun-remcsum] [--keep]
              ipvsadm -d -r HOST[:PORT] SERVICE
              -a, --add-server                Add a real server to a virtual service
              -e, --edit-server               Change a real server; each option that you
                                              leave out gets its default
              -d, --delete-server             Delete a real server; give the port that the
                                              list shows
              -r, --real-server=HOST[:PORT]   Name the real server (default port: that of
                                              the service)
              -w, --weight=WEIGHT             Set the server's share of new connections, 0
                                              to 2147483647 (default 1); 0 means none
              -x, --u-threshold=COUNT         Send no new connections to a server that has
                                              this many (default 0: no limit)
              -y, --l-threshold=COUNT         Send new connections again when the server has
                                              fewer than this many (default 0)

            Forwarding methods:
              -g, --gatewaying                Forward by direct routing (default)
              -i, --ipip                      Forward through a tunnel
              -m, --masquerading              Forward by network address translation
                  --tun-type=TYPE             Use this kind of tunnel: ipip, gue or gre
                                              (default ipip)
                  --tun-port=PORT             Send a gue tunnel to this UDP port
                  --tun-nocsum                Use a gue or gre tunnel without checksums
                                              (default)
                  --tun-csum                  Use a gue or gre tunnel with checksums
                  --tun-remcsum               Use a gue tunnel with remote checksums

            Adding and editing:
                  --keep                      With -E or -e: keep each setting that you
                                              leave out
                  --or-edit                   With -A or -a: change the service or server if
                                              it exists

            Listing:
              ipvsadm -L [-n] [-c] [SERVICE] [--timeout] [--daemon] [--stats] [--rate]
                      [--thresholds] [--persistent-conn] [--nosort] [--syncid ID] [-X]
                      [--tun-info] [--color auto|always|never] [--match CONDITIONS]
                      [--count-by WHAT] [--json] [--pretty] [--watch [SECONDS]] [--changes]
                      [--syslog] [--state FILE]
              -L, -l, --list                  List the table, or one virtual service; the
                                              default command
              -n, --numeric                   Print addresses and ports as numbers
              -X, --exact                     Do not abbreviate large numbers
                  --nosort                    List entries in the kernel's order
                  --sort                      Sort the lists (default)

            Listing formats:
              -c, --connection                List connections
                  --stats                     List counters
                  --rate                      List rates per second
                  --thresholds                List the thresholds of servers
                  --persistent-conn           List persistent connections
                  --tun-info                  List the tunnels to servers
                  --json                      Print all details as a JSON document;
                                              --version accepts this option too
                  --pretty                    With --json: print each value on its own line,
                                              indented

            Filters:
                  --match=CONDITIONS          Show only entries that meet these conditions,
                                              such as real=10.1.1.0/24,weight=0
                  --count-by=WHAT             With --connection: count connections by one of
                                              these: real, virtual, client or state

            Watching:
                  --watch[=SECONDS]           Show the table with rates, and refresh it
                                              every SECONDS (default 2)
                  --color=auto|always|never   Use colours (default auto: only on a terminal)
                  --changes                   With --watch or --state: print one line for
                                              each change, or one document with --json
                  --syslog                    With --changes: send the events to the system
                                              log
                  --state=FILE                With --changes: keep the table in this file,
                                              and report the changes since the last run

            Saving and restoring:
              ipvsadm -S [-n] [--all] [--match CONDITIONS]
              ipvsadm -R [FILE] [--replace] [--force-empty] [--strict] [--file FILE]
              -S, --save                      Write the table to standard output as lines
                                              that --restore reads
              -R, --restore                   Carry out commands from standard input, one
                                              command per line
                  --all                       With --save: include the timeouts and the
                                              synchronisation daemons
                  --file=FILE                 With --restore: read from this file, not from
                                              standard input
                  --replace                   With --restore: check all lines, then make the
                                              table match them
                  --force-empty               With --replace or --apply: clear the table if
                                              the file has no lines
                  --strict                    With --restore: stop at the first error, and
                                              report its line

            Checking, comparing and applying a file:
              ipvsadm --check [FILE]
              ipvsadm --diff FILE [-n] [--keep-weights] [--only -t:HOST:PORT]
                      [--color auto|always|never]
              ipvsadm --apply FILE [-n] [--force-empty] [--dry-run] [--keep-weights]
                      [--only -t:HOST:PORT] [--color auto|always|never]
                  --check[=FILE]              Report all errors in a file of rules; needs
                                              neither root nor IPVS
                  --diff=FILE                 Show the changes that make the table match
                                              FILE
                  --apply=FILE                Make the table match FILE, changing only what
                                              differs
                  --dry-run                   With --apply: only show the changes
                  --keep-weights              With --diff or --apply: keep the weights of
                                              existing servers
                  --only=-t:HOST:PORT         With --diff or --apply: compare or change only
                                              these services

            Draining:
              ipvsadm --drain -r HOST[:PORT]... [SERVICE] [--wait [SECONDS]] [--remove]
              ipvsadm --undrain -r HOST[:PORT]... [SERVICE]
                  --drain                     Set the weight of real servers to 0, in one
                                              virtual service or in all, and remember the
                                              old weight
                  --undrain                   Restore the weights from before --drain
                  --wait[=SECONDS]            With --drain: wait until the servers have no
                                              connections, at most this many seconds
                                              (default: no limit)
                  --remove                    With --drain --wait: delete the servers
                                              afterwards

            Health, metrics and counters:
              ipvsadm --status [SERVICE] [--keep-weights] [--color auto|always|never]
                      [--quiet] [--plugin] [--warning WHAT=RANGE] [--critical WHAT=RANGE]
                      [--match CONDITIONS] [--json] [--pretty]
              ipvsadm --prometheus [--output FILE] [--match CONDITIONS]
              ipvsadm -Z [SERVICE]
                  --status                    Show the director's health: load, non-default
                                              settings, and what needs attention
                  --quiet                     With --status: print nothing; the exit status
                                              is 0 if IPVS can be used, else 2
                  --plugin                    With --status: act as a plugin for Icinga or
                                              Nagios, with the exit status 0, 1, 2 or 3
                  --warning=WHAT=RANGE        With --plugin: report WARNING outside this
                                              range, such as connections=1000, daemon=master
                                              or servers=2:
                  --critical=WHAT=RANGE       With --plugin: report CRITICAL outside this
                                              range
                  --prometheus                Write counters and state as Prometheus
                                              metrics, for the textfile collector of
                                              node_exporter
                  --output=FILE               With --prometheus: write the metrics to this
                                              file, completely or not at all
              -Z, --zero                      Set the counters of all virtual services, or
                                              of one, to zero

            Synchronisation daemons:
              ipvsadm --start-daemon master|backup [--mcast-interface NAME] [--syncid ID]
                      [--mcast-group ADDRESS] [--mcast-port PORT] [--mcast-ttl HOPS]
                      [--sync-maxlen BYTES]
              ipvsadm --stop-daemon master|backup [--syncid ID]
                  --start-daemon=master|backup
                                              Start a connection synchronisation daemon
                  --stop-daemon=master|backup
                                              Stop a connection synchronisation daemon
                  --daemon                    List the synchronisation daemons
                  --mcast-interface=NAME      Use this network interface (default eth0)
                  --syncid=ID                 Join the synchronisation group with this ID, 0
                                              to 255 (default 0)
                  --sync-maxlen=BYTES         Limit messages to this many bytes, 1 to 65507
                                              (default: as the interface's MTU allows)
                  --mcast-group=ADDRESS       Use this multicast group (default 224.0.0.81)
                  --mcast-port=PORT           Use this UDP port (default 8848)
                  --mcast-ttl=HOPS            Let messages cross at most this many networks,
                                              1 to 255 (default 1)

            Timeouts:
              ipvsadm --set TCP TCPFIN UDP
                  --set                       Set the timeouts of idle connections in
                                              seconds: TCP, TCP after FIN, UDP; 0 leaves a
                                              timeout unchanged
                  --timeout                   List the timeouts

            Namespaces and locks, for all commands above:
                  --netns=NAMESPACE           Use the IPVS of this network namespace, given
                                              by name or path
                  --wait-lock=SECONDS         Wait at most this many seconds while another
                                              command changes the table (default 30)

            Help and version:
              ipvsadm -h
              ipvsadm -v
              -h, --help                      Show all commands and options
              -v, --version                   Show the version

            Debugging, with environment variables:
              IPVSADM_LOG=debug|trace         Write the netlink messages and the causes of
                                              failures to standard error
              IPVSADM_AUDIT=syslog            Log each change, its author and its result to
                                              the system log
              IPVSADM_MODPROBE=no             Do not load the kernel module ip_vs

            `man ipvsadm' gives every default, the exit statuses, and examples by task.
            """;

    private HelpText() {}
}
