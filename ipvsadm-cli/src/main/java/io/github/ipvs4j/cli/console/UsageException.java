package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.Nullable;

/** A line that cannot be carried out; nothing was tried. */
public final class UsageException extends Exception {
    /** The line as a whole, or nobody knows which word. */
    private static final int NO_WORD = -1;

    private static final String TRY = "Try `";

    private final int status;
    private final boolean endsRestore;
    private final int word;
    private final @Nullable String reason;

    private UsageException(String message, int status, boolean endsRestore, int word, @Nullable String reason) {
        super(message);
        this.status = status;
        this.endsRestore = endsRestore;
        this.word = word;
        this.reason = reason;
    }

    /** Creates an error in the options of a line. */
    public static UsageException of(String message) {
        return new UsageException(message, ExitStatus.USAGE, true, NO_WORD, null);
    }

    /** Returns an error found in how the options are written. */
    public static UsageException syntax(String message) {
        return new UsageException(message, ExitStatus.REFUSED, false, NO_WORD, null);
    }

    /** Not a command at all. */
    public static UsageException tryHelp(String program) {
        return new UsageException(
                TRY + program + " -h' or '" + program + " --help' for more information.",
                ExitStatus.REFUSED,
                true,
                NO_WORD,
                null);
    }

    /** Returns the same error with the number of the wrong word, from 0 on, unless the number is already known. */
    public UsageException about(int at) {
        return word == NO_WORD ? new UsageException(text(), status, endsRestore, at, reason) : this;
    }

    /**
     * Returns the same error with a reason in plain words, unless it already has one. Scripts recognise the error by
     * its message, not by this reason.
     */
    public UsageException because(String why) {
        return reason == null ? new UsageException(text(), status, endsRestore, word, why) : this;
    }

    /** Returns the same error with a word of the line and a reason in plain words, which replace earlier ones. */
    public UsageException explained(int at, String why) {
        return new UsageException(text(), status, endsRestore, at, why);
    }

    /** Returns the same error with only its plain words, if it has some. */
    public UsageException inPlainWords() {
        return reason == null ? this : new UsageException(reason, status, endsRestore, word, null);
    }

    /** Returns the message for the user, without a final line feed. */
    public String text() {
        return String.valueOf(getMessage());
    }

    /** Returns the fault for a reader of a file, not of a command: without advice and line feeds. */
    public String explanation() {
        if (reason != null) {
            return reason;
        }
        return text().startsWith(TRY) ? "no command that a rule file may have" : text().strip();
    }

    /** The exit status. */
    public int status() {
        return status;
    }

    /** Returns whether a restore that meets such a line goes no further. */
    public boolean endsRestore() {
        return endsRestore;
    }

    /** Returns the number of the wrong word of the line, from 0 on. */
    public int word() {
        return Math.max(0, word);
    }
}
