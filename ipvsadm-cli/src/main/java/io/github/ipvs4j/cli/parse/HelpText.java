package io.github.ipvs4j.cli.parse;

/** The help text. A test makes it anew from the option table with picocli, which takes too long to do at each call. */
final class HelpText {
    /** What {@code --help} shows after the version. */
    static final String TEXT = """
            Usage:
              ipvsadm -A SERVICE [-s NAME] [-p [SECONDS]] [-M MASK] [-o] [--pe NAME]
                      [-b FLAG[,FLAG]] [--or-edit] [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -E SERVICE [-s NAME] [-p [SECONDS]] [-M MASK] [-o] [--pe NAME]
                      [-b FLAG[,FLAG]] [--keep] [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -D SERVICE [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -C [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -L [-n] [-c] [SERVICE] [--timeout] [--daemon] [--stats] [--rate]
                      [--thresholds] [--persistent-conn] [--nosort] [--syncid ID] [-X]
                      [--tun-info] [--color auto|always|never] [--match CONDITIONS]
                      [--count-by WHAT] [--netns NAMESPACE] [--json] [--pretty]
                      [--watch [SECONDS]]
              ipvsadm -a -r HOST[:PORT] SERVICE [-g|-i|-m] [-w WEIGHT] [-x COUNT] [-y COUNT]
                      [--tun-type TYPE] [--tun-port PORT] [--tun-nocsum] [--tun-csum]
                      [--tun-remcsum] [--or-edit] [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -e -r HOST[:PORT] SERVICE [-g|-i|-m] [-w WEIGHT] [-x COUNT] [-y COUNT]
                      [--tun-type TYPE] [--tun-port PORT] [--tun-nocsum] [--tun-csum]
                      [--tun-remcsum] [--keep] [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -d -r HOST[:PORT] SERVICE [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm --set TCP TCPFIN UDP [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm --start-daemon master|backup [--mcast-interface NAME] [--syncid ID]
                      [--mcast-group ADDRESS] [--mcast-port PORT] [--mcast-ttl HOPS]
                      [--sync-maxlen BYTES] [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm --stop-daemon master|backup [--syncid ID] [--netns NAMESPACE]
                      [--wait-lock SECONDS]
              ipvsadm -R [FILE] [--replace] [--force-empty] [--strict] [--file FILE]
                      [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm -S [-n] [--all] [--match CONDITIONS] [--netns NAMESPACE]
              ipvsadm -Z [SERVICE] [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm --check [FILE]
              ipvsadm --diff FILE [-n] [--keep-weights] [--only -t:HOST:PORT]
                      [--color auto|always|never] [--netns NAMESPACE]
              ipvsadm --apply FILE [-n] [--force-empty] [--dry-run] [--keep-weights]
                      [--only -t:HOST:PORT] [--color auto|always|never] [--netns NAMESPACE]
                      [--wait-lock SECONDS]
              ipvsadm --drain -r HOST[:PORT]... [SERVICE] [--wait [SECONDS]] [--remove]
                      [--netns NAMESPACE] [--wait-lock SECONDS]
              ipvsadm --undrain -r HOST[:PORT]... [SERVICE] [--netns NAMESPACE]
                      [--wait-lock SECONDS]
              ipvsadm --status [--color auto|always|never] [--quiet] [--netns NAMESPACE]
              ipvsadm --prometheus [--output FILE] [--match CONDITIONS] [--netns NAMESPACE]
              ipvsadm -h
              ipvsadm -v

            Commands, one of which must come first:
              -A, --add-service                  Add a virtual service
              -E, --edit-service                 Change a virtual service; what is not
                                                   given returns to its default
              -D, --delete-service               Delete a virtual service and its real
                                                   servers
              -C, --clear                        Delete all virtual services
              -a, --add-server                   Add a real server to a virtual service
              -e, --edit-server                  Change a real server; what is not given
                                                   returns to its default
              -d, --delete-server                Delete a real server; name the port that
                                                   the list shows
                  --drain                        Set the weight of real servers to 0, in
                                                   one virtual service or in all, and
                                                   remember the old weight
                  --undrain                      Restore the weights from before --drain
              -L, -l, --list                     List the table, or one virtual service;
                                                   the default command
              -S, --save                         Write the table to standard output as
                                                   lines that --restore reads
              -R, --restore                      Read commands from standard input, one a
                                                   line, and carry them out
                  --check[=FILE]                 Find all errors in the lines that
                                                   --restore would read, without IPVS
                  --diff=FILE                    Show the changes that make the table match
                                                   FILE
                  --apply=FILE                   Make the table match FILE, changing only
                                                   what differs
                  --status                       Show the director's health: load,
                                                   non-default settings, and what needs
                                                   attention
                  --prometheus                   Write counters and state as metrics for
                                                   Prometheus, in the text format of
                                                   node_exporter's textfiles
              -Z, --zero                         Set the counters of all virtual services,
                                                   or of one, to zero
                  --set                          Set the timeouts of idle TCP,
                                                   TCP-after-FIN and UDP connections, in
                                                   seconds; 0 keeps one
                  --start-daemon=master|backup   Start a connection synchronisation daemon
                  --stop-daemon=master|backup    Stop a connection synchronisation daemon
              -h, --help                         Show all commands and options
              -v, --version                      Show the version

            Virtual services:
              -t, --tcp-service=HOST[:PORT]      A TCP service on this virtual address
              -u, --udp-service=HOST[:PORT]      A UDP service
                  --sctp-service=HOST[:PORT]     An SCTP service
              -f, --fwmark-service=MARK          All packets with this firewall mark, 1 to
                                                   4294967295
              -6, --ipv6                         The firewall mark is of IPv6 packets;
                                                   after --fwmark-service
              -s, --scheduler=NAME               rr, wrr, lc, wlc, lblc, lblcr, dh, sh,
                                                   sed, nq, fo, ovf, mh or twos (default
                                                   wlc)
              -b, --sched-flags=FLAG[,FLAG]      sh-fallback, sh-port, mh-fallback,
                                                   mh-port, flag-1, flag-2 or flag-3
              -p, --persistent[=SECONDS]         A client stays with its server for this
                                                   long (default 360)
              -M, --netmask=MASK                 Keep clients of one network together: a
                                                   mask, or an IPv6 prefix length
                  --pe=NAME                      Distinguish clients by more than their
                                                   address: sip
              -o, --ops                          Schedule each UDP packet on its own

            Real servers:
              -r, --real-server=HOST[:PORT]      The real server (default port: that of the
                                                   service)
              -g, --gatewaying                   Forward by direct routing (default)
              -i, --ipip                         Forward through a tunnel
              -m, --masquerading                 Forward by network address translation
                  --tun-type=TYPE                ipip, gue or gre (default ipip)
                  --tun-port=PORT                The UDP port of a gue tunnel
                  --tun-nocsum                   A gue or gre tunnel without checksums
                                                   (default)
                  --tun-csum                     A gue or gre tunnel with checksums
                  --tun-remcsum                  A gue tunnel with remote checksums
              -w, --weight=WEIGHT                The server's share, 0 to 2147483647
                                                   (default 1); 0 takes no new connections
              -x, --u-threshold=COUNT            No new connections from this many on
                                                   (default 0: no limit)
              -y, --l-threshold=COUNT            New connections again below this many
                                                   (default 0)

            Changing:
                  --keep                         With -E or -e: keep the settings that are
                                                   not given
                  --or-edit                      With -A or -a: edit an entry that exists
                                                   already
                  --wait[=SECONDS]               With --drain: wait until they have no
                                                   connections, at most this long (default:
                                                   no limit)
                  --remove                       With --drain --wait: then delete them
                  --wait-lock=SECONDS            With commands that change something: wait
                                                   for other ones, at most this long
                                                   (default 30)

            Listing:
              -n, --numeric                      Addresses and ports as numbers
              -c, --connection                   List connections
                  --match=CONDITIONS             Show only entries for which this holds,
                                                   such as real=10.1.1.0/24,weight=0
                  --count-by=WHAT                With --connection: count them for each
                                                   real, virtual, client or state
                  --timeout                      List the timeouts
                  --daemon                       List the synchronisation daemons
                  --stats                        List counters
                  --rate                         List rates per second
              -X, --exact                        Do not abbreviate large numbers
                  --thresholds                   List the thresholds of servers
                  --persistent-conn              List persistent connections
                  --tun-info                     List how servers are tunnelled
                  --nosort                       Keep the kernel's order
                  --sort                         No effect: lists are sorted
                  --json                         Print a JSON document with all details;
                                                   also with --version
                  --pretty                       With --json: a line for each value,
                                                   indented
                  --watch[=SECONDS]              Show the table with rates again and again,
                                                   every SECONDS (default 2)

            Status and metrics:
                  --quiet                        With --status: print nothing; exit status
                                                   0 if IPVS can be used, else 2
                  --output=FILE                  With --prometheus: replace this file by
                                                   the metrics, all or nothing

            Saving and restoring:
                  --all                          With --save: include the timeouts and the
                                                   synchronisation daemons
                  --replace                      With --restore: check all lines, then make
                                                   the table match them
                  --force-empty                  With --replace or --apply: clear the table
                                                   even if there are no lines
                  --strict                       With --restore: stop at the first error,
                                                   and name its line
                  --file=FILE                    With --restore: read from this file, not
                                                   from standard input

            Comparing and applying:
                  --dry-run                      With --apply: only show what would be done
                  --keep-weights                 With --diff or --apply: existing servers
                                                   keep their weights
                  --only=-t:HOST:PORT            With --diff or --apply: touch only these
                                                   services
                  --color=auto|always|never      Use colours (default auto: on a terminal)

            Synchronisation daemons:
                  --mcast-interface=NAME         The network interface (default eth0)
                  --syncid=ID                    The number of a group of daemons, 0 to 255
                                                   (default 0)
                  --sync-maxlen=BYTES            The longest message, 1 to 65507 (default:
                                                   what the interface takes)
                  --mcast-group=ADDRESS          The multicast group (default 224.0.0.81)
                  --mcast-port=PORT              Its UDP port (default 8848)
                  --mcast-ttl=HOPS               How far messages travel, 1 to 255 (default
                                                   1)

            With every command but --check:
                  --netns=NAMESPACE              Act on the IPVS of this network namespace,
                                                   a name or a path
            """;

    private HelpText() {}
}
