package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Stats;
import java.util.EnumSet;
import java.util.Set;

/** The columns beside the name, in the order of the screen. */
enum Column {
    WEIGHT("Weight", 7, 3),
    ACTIVE("Active", 7, 0),
    INACTIVE("InAct", 7, 4),
    CONNECTIONS("Conn/s", 7, 1),
    PACKETS("Pkt/s", 7, 5),
    BYTES("Bytes/s", 8, 2),
    BARS("", Bars.WIDTH + 2, 6);

    /** The mark of a server that has connections left and takes no new ones. */
    static final String DRAIN = "drain";

    private final String title;
    private final int width;
    private final int rank;

    Column(String title, int width, int rank) {
        this.title = title;
        this.width = width;
        this.rank = rank;
    }

    /** Returns its title, on the right of {@link #width()}. */
    String title() {
        return title;
    }

    /** Characters, with the blanks before it. */
    int width() {
        return width;
    }

    /** Returns the columns that fit beside names of this width, the most important ones first. */
    static Set<Column> fitting(int width, int names) {
        Set<Column> columns = EnumSet.noneOf(Column.class);
        int rest = width - names;
        for (int rank = 0; rank < values().length; rank++) {
            for (Column column : values()) {
                if (column.rank == rank) {
                    rest -= column.width;
                    if (rest < 0) {
                        return columns;
                    }
                    columns.add(column);
                }
            }
        }
        return columns;
    }

    static boolean isDraining(RealServerStatus server) {
        return server.spec().weight() == 0 && server.activeConnections() + server.inactiveConnections() > 0;
    }

    String of(RealServerStatus server) {
        if (this == WEIGHT) {
            return isDraining(server) ? DRAIN : Amount.of(server.spec().weight());
        }
        return of(server.activeConnections(), server.inactiveConnections(), server.stats());
    }

    /** Returns the text of a service, or of all services together. */
    String of(long active, long inactive, Stats stats) {
        return switch (this) {
            case WEIGHT, BARS -> "";
            case ACTIVE -> Amount.of(active);
            case INACTIVE -> Amount.of(inactive);
            case CONNECTIONS -> Amount.of(stats.connectionRate());
            case PACKETS -> Amount.of(stats.inPacketRate() + stats.outPacketRate());
            case BYTES -> Amount.of(stats.inByteRate() + stats.outByteRate());
        };
    }
}
