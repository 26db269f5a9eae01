package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;

/** A line that cannot be carried out; nothing was tried. */
public final class UsageException extends Exception {
    private final int status;
    private final boolean endsRestore;

    private UsageException(String message, int status, boolean endsRestore) {
        super(message);
        this.status = status;
        this.endsRestore = endsRestore;
    }

    /** An error found in what the options say. */
    public static UsageException of(String message) {
        return new UsageException(message, ExitStatus.USAGE, true);
    }

    /** An error found in how the options are written. */
    public static UsageException syntax(String message) {
        return new UsageException(message, ExitStatus.REFUSED, false);
    }

    /** Not a command at all. */
    public static UsageException tryHelp(String program) {
        return new UsageException(
                "Try `" + program + " -h' or '" + program + " --help' for more information.", ExitStatus.REFUSED, true);
    }

    /** What to tell the user, without a final line feed. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    /** Whether a restore that meets such a line goes no further. */
    public boolean endsRestore() {
        return endsRestore;
    }
}
