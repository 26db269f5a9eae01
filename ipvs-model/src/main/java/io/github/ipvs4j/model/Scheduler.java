package io.github.ipvs4j.model;

import java.util.List;

/** The names of the kernel's known schedulers. A service may also name another scheduler. */
public final class Scheduler {
    /** Weighted least connections, the default of a service. */
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

    /** Returns whether a scheduler uses flags and has names for them. */
    public static boolean takesFlags(String scheduler) {
        return scheduler.equals(SOURCE_HASHING) || scheduler.equals(MAGLEV_HASHING);
    }

    /** Returns whether a scheduler gives the same share to all servers with a weight above 0. */
    public static boolean ignoresWeights(String scheduler) {
        return scheduler.equals(ROUND_ROBIN)
                || scheduler.equals(LEAST_CONNECTIONS)
                || scheduler.equals(DESTINATION_HASHING);
    }

    /** Returns the schedulers of all known kernels, without {@link #NONE}. */
    public static List<String> known() {
        return KNOWN;
    }
}
