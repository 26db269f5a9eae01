package io.github.ipvs4j.cli.console;

import java.util.List;

/**
 * The report in {@code /proc/net/ip_vs_status} of a kernel whose tables grow; older kernels report nothing.
 *
 * @param lines the lines of the report
 * @param connectionLimit entries that the connection table may have ({@code conn_max}), or {@link #UNKNOWN}
 */
public record KernelTables(List<String> lines, long connectionLimit) {
    /** Stands for a number that the kernel does not tell. */
    public static final long UNKNOWN = -1;

    private static final int DECIMAL = 10;
    /** The most digits that always fit into a {@code long}. */
    private static final int DIGITS = 18;
    /** The longest chains with a number of their own: it includes all longer ones. */
    private static final String LONG_CHAINS = " buckets len-7";

    private static final String ALL_BUCKETS = " buckets";
    private static final String EMPTY_BUCKETS = " buckets empty";
    /** A table is too small if more than one used bucket in this many has a long chain. */
    private static final int FEW = 10;

    /** Reads it. */
    public static KernelTables read(SystemFiles files) {
        return new KernelTables(
                SystemFiles.lines(files.readNet("ip_vs_status")), leading(files.parameter("ipv4.vs.conn_max")));
    }

    /** Entries that the connection table has, or {@link #UNKNOWN}. */
    public long connections() {
        return number("Conns");
    }

    /**
     * Returns whether many of the buckets in use have seven entries or more; {@code Conn} and {@code Service} are the
     * tables.
     */
    public boolean hasLongChains(String table) {
        long used = number(table + ALL_BUCKETS) - Math.max(0, number(table + EMPTY_BUCKETS));
        return number(table + LONG_CHAINS) * FEW > used;
    }

    private long number(String title) {
        for (String line : lines) {
            if (line.startsWith(title) && line.startsWith(": ", title.length())) {
                return leading(line.substring(title.length() + 2).strip());
            }
        }
        return UNKNOWN;
    }

    /** Returns the number that a text begins with. */
    private static long leading(String text) {
        long value = 0;
        int at = 0;
        while (at < text.length() && at < DIGITS && Character.digit(text.charAt(at), DECIMAL) >= 0) {
            value = value * DECIMAL + Character.digit(text.charAt(at), DECIMAL);
            at++;
        }
        return at == 0 ? UNKNOWN : value;
    }
}
