package io.github.ipvs4j.cli.console;

import java.util.List;

/** Understands the lines of a restore. */
public interface RestoreLines {
    /** Returns the command of a line, which has at least one word. */
    Command command(List<String> words) throws UsageException;

    /** Returns the same result with the places of the words, which takes a little longer. */
    Rule rule(List<String> words) throws UsageException;
}
