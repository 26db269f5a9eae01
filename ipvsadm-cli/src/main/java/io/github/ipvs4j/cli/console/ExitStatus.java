package io.github.ipvs4j.cli.console;

/** The exit statuses of the command; scripts test these numbers. */
public final class ExitStatus {
    /** It worked. */
    public static final int OK = 0;
    /** Reading the table failed while listing, or standard input or output did. */
    public static final int READ_FAILED = 1;
    /** The line made no sense, or the kernel has no IPVS. */
    public static final int USAGE = 2;
    /** Servers were not drained in the time that there was, or somebody gave them back their weight meanwhile. */
    public static final int NOT_DRAINED = 3;
    /** {@code --status} found something that needs attention; the same number as {@link #NOT_DRAINED}. */
    public static final int NEEDS_ATTENTION = 3;
    /** Another process changed the table, or the remembered weights, for longer than this process waits. */
    public static final int BUSY = 4;
    /**
     * Somebody else changed what this run had changed, so that the table is neither in its old state nor in the
     * wanted one.
     */
    public static final int CHANGED_BY_OTHERS = 5;
    /** The user ended it with Ctrl-C: the status that a shell shows for a process killed by SIGINT. */
    public static final int INTERRUPTED = 130;
    /** The reader of standard output went away: the status that a shell shows for a process killed by SIGPIPE. */
    public static final int BROKEN_PIPE = 141;
    /** The kernel refused a change, or an option is badly written. */
    public static final int REFUSED = 255;

    private ExitStatus() {}
}
