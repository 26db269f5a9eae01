package io.github.ipvs4j.model;

import java.util.List;

/** The names of the schedulers the kernel is known to have. Others may be used: a name is just a name. */
public final class Scheduler {
    /** Weighted least connections: what a service gets unless told otherwise. */
    public static final String DEFAULT = "wlc";
    /** {@code IP_VS_SCHEDNAME_MAXLEN} without the final NUL: the longest name in bytes that can exist. */
    public static final int MAX_NAME_BYTES = 15;
    /** A kernel word for "schedule nothing". */
    public static final String NONE = "none";

    /** Source hashing. */
    public static final String SOURCE_HASHING = "sh";
    /** Maglev hashing. */
    public static final String MAGLEV_HASHING = "mh";

    private static final String ROUND_ROBIN = "rr";
    private static final String LEAST_CONNECTIONS = "lc";
    private static final String DESTINATION_HASHING = "dh";

    private static final List<String> KNOWN = List.of(
            ROUND_ROBIN,
            "wrr",
            LEAST_CONNECTIONS,
            DEFAULT,
            "lblc",
            "lblcr",
            DESTINATION_HASHING,
            SOURCE_HASHING,
            "sed",
            "nq",
            "fo",
            "ovf",
            MAGLEV_HASHING,
            "twos");

    private Scheduler() {}

    /** Returns whether a scheduler has a use for flags, and names for them. */
    public static boolean takesFlags(String scheduler) {
        return scheduler.equals(SOURCE_HASHING) || scheduler.equals(MAGLEV_HASHING);
    }

    /** Returns whether a scheduler gives all servers that have a weight the same share. */
    public static boolean ignoresWeights(String scheduler) {
        return scheduler.equals(ROUND_ROBIN)
                || scheduler.equals(LEAST_CONNECTIONS)
                || scheduler.equals(DESTINATION_HASHING);
    }

    /** The schedulers of kernels up to now, without {@link #NONE}. */
    public static List<String> known() {
        return KNOWN;
    }
}
