package io.github.ipvs4j.cli.console;

/** The control sequences of a terminal. */
public final class Ansi {
    /** Makes the following text red. */
    public static final String RED = "\033[31m";
    /** Makes the following text green. */
    public static final String GREEN = "\033[32m";
    /** Makes the following text yellow. */
    public static final String YELLOW = "\033[33m";
    /** Ends the colour. */
    public static final String PLAIN = "\033[m";
    /** Moves to the start of the line and erases it. */
    public static final String ERASE_LINE = "\r\033[K";

    private Ansi() {}
}
