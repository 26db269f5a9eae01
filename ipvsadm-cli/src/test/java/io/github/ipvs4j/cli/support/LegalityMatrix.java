package io.github.ipvs4j.cli.support;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The legality matrix as measured, and what it says of a line. */
public final class LegalityMatrix {
    private static final List<List<String>> ROWS = Resource.table("/legality.txt");

    /** A column of the matrix. */
    public enum Column {
        ADD_SERVICE("-A", "add-service"),
        EDIT_SERVICE("-E", "edit-service"),
        DELETE_SERVICE("-D", "delete-service"),
        CLEAR("-C", "flush"),
        LIST("-L", "list"),
        ADD_SERVER("-a", "add-server"),
        EDIT_SERVER("-e", "edit-server"),
        DELETE_SERVER("-d", "delete-server"),
        SET("--set 1 2 3", "set"),
        START("--start-daemon master", "start-daemon"),
        STOP("--stop-daemon master", "stop-daemon"),
        RESTORE("-R", "restore"),
        SAVE("-S", "save"),
        ZERO("-Z", "zero");

        public final String words;
        public final String messageName;

        Column(String words, String messageName) {
            this.words = words;
            this.messageName = messageName;
        }

        /** The state in which lines with this command can succeed. */
        public Session session() {
            Session session = new Session();
            if (this != ADD_SERVICE) {
                session.after("-A -u 10.0.0.1:80");
            }
            if (this == EDIT_SERVER || this == DELETE_SERVER) {
                session.after("-a -u 10.0.0.1:80 -r 10.1.1.1:80");
            }
            return this == STOP ? session.after("--start-daemon master") : session;
        }
    }

    /** Every way to say a thing; the first one can succeed. */
    private static final Map<String, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry("numeric", List.of("-n", "--numeric")),
            Map.entry("connection", List.of("-c", "--connection")),
            Map.entry(
                    "service-address",
                    List.of(
                            "-u 10.0.0.1:80",
                            "--udp-service 10.0.0.1:80",
                            "-t 10.0.0.1:80",
                            "--tcp-service 10.0.0.1:80",
                            "--sctp-service 10.0.0.1:80",
                            "-f 1",
                            "--fwmark-service 1",
                            "-f 1 -6",
                            "-f 1 --ipv6")),
            Map.entry("scheduler", List.of("-s rr", "--scheduler rr")),
            Map.entry("persistent", List.of("-p 60", "--persistent 60", "-p", "--persistent")),
            Map.entry("netmask", List.of("-M 255.255.255.0", "--netmask 255.255.255.0")),
            Map.entry("real-server", List.of("-r 10.1.1.1:80", "--real-server 10.1.1.1:80")),
            Map.entry("forwarding-method", List.of("-g", "--gatewaying", "-i", "--ipip", "-m", "--masquerading")),
            Map.entry("weight", List.of("-w 5", "--weight 5")),
            Map.entry("u-threshold", List.of("-x 5", "--u-threshold 5")),
            Map.entry("l-threshold", List.of("-y 0", "--l-threshold 0")),
            Map.entry("mcast-interface", List.of("--mcast-interface lo")),
            Map.entry("syncid", List.of("--syncid 5")),
            Map.entry("exact", List.of("-X", "--exact")),
            Map.entry("ops", List.of("-o", "--ops")),
            Map.entry("pe", List.of("--pe sip")),
            Map.entry("sched-flags", List.of("-b flag-1", "--sched-flags flag-1")),
            Map.entry("mcast-group", List.of("--mcast-group 224.0.0.5")),
            Map.entry("mcast-port", List.of("--mcast-port 5")),
            Map.entry("mcast-ttl", List.of("--mcast-ttl 5")),
            Map.entry("sync-maxlen", List.of("--sync-maxlen 1500")),
            Map.entry("tun-type", List.of("--tun-type gue")),
            Map.entry("tun-port", List.of("--tun-port 5")));

    private LegalityMatrix() {}

    /** The names of the rows, in the order of the scan. */
    public static List<String> options() {
        return ROWS.stream().map(row -> row.get(0)).toList();
    }

    public static List<String> spellings(String option) {
        return SPELLINGS.getOrDefault(option, List.of("--" + option));
    }

    public static char cell(String option, Column column) {
        List<String> row = ROWS.get(options().indexOf(option));
        return row.get(1 + List.of(Column.values()).indexOf(column)).charAt(0);
    }

    public static Stream<String> options(Column column, char cell) {
        return options().stream().filter(option -> cell(option, column) == cell);
    }

    /** The message for a line that says these things, or null if the matrix lets it pass. */
    public static @Nullable String complaint(Column column, Set<String> said) {
        String place = " the '" + column.messageName + "' command";
        String exclusive = null;
        for (String option : options()) {
            char cell = cell(option, column);
            if (cell == 'R' && !said.contains(option)) {
                return "You need to supply the '" + option + "' option for" + place;
            }
            if (cell == '.' && said.contains(option)) {
                return "Illegal '" + option + "' option with" + place;
            }
            if (cell == '1' && said.contains(option)) {
                if (exclusive != null) {
                    return "The option '" + option + "' conflicts with the '" + exclusive + "' option in" + place;
                }
                exclusive = option;
            }
        }
        return null;
    }
}
