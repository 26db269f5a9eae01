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

    private static final List<String> KNOWN =
            List.of("rr", "wrr", "lc", "wlc", "lblc", "lblcr", "dh", "sh", "sed", "nq", "fo", "ovf", "mh", "twos");

    private Scheduler() {}

    /** The schedulers of kernels up to now, without {@link #NONE}. */
    public static List<String> known() {
        return KNOWN;
    }
}
