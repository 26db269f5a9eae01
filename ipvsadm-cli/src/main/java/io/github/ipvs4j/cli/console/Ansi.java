package io.github.ipvs4j.cli.console;

/** What a terminal takes as orders. */
public final class Ansi {
    /** What follows is red. */
    public static final String RED = "\033[31m";
    /** What follows is green. */
    public static final String GREEN = "\033[32m";
    /** What follows is yellow. */
    public static final String YELLOW = "\033[33m";
    /** What follows has no colour. */
    public static final String PLAIN = "\033[m";
    /** Go to the start of the line and erase it. */
    public static final String ERASE_LINE = "\r\033[K";

    private Ansi() {}
}
