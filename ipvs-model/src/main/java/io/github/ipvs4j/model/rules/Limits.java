package io.github.ipvs4j.model.rules;

/** The largest numbers that are taken; but for {@link #U32} the kernel would take larger ones. */
public final class Limits {
    /** The largest number of 32 bits without a sign. */
    public static final long U32 = 0xffff_ffffL;
    /** 31 days: the longest timeout in seconds that any option takes. */
    public static final long TIMEOUT_SECONDS = 31 * 24 * 60 * 60;
    /** The largest {@code --syncid}. */
    public static final long SYNC_ID = 255;
    /** The largest {@code --sync-maxlen} in bytes. */
    public static final int SYNC_MESSAGE = 65507;
    /** {@code IP_VS_PENAME_MAXLEN}: the longest name of a persistence engine in bytes. */
    public static final int ENGINE_BYTES = 16;

    private Limits() {}
}
