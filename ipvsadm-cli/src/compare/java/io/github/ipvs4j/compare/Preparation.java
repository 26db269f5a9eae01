package io.github.ipvs4j.compare;

import io.github.ipvs4j.cli.support.SyncedConnection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preparation of a case: restore lines, and other lines.
 *
 * <ul>
 * <li>{@code ! COMMAND} runs a shell command;
 * <li>{@code conn …} makes a connection, as {@link SyncedConnection#parse} reads it. It needs a backup daemon on lo.
 * </ul>
 *
 * @param lines the lines
 */
record Preparation(List<String> lines) {
    static final Preparation NONE = new Preparation(List.of());

    private static final String COMMAND = "! ";

    /** Null if the line is no shell command. */
    static @Nullable String command(String line) {
        return line.startsWith(COMMAND) ? line.substring(COMMAND.length()) : null;
    }

    /**
     * Returns whether counters and timers move afterwards, so that the programs have to be asked about the very same
     * table and at nearly the same time.
     */
    boolean isLive() {
        return lines.stream().anyMatch(line -> line.startsWith(COMMAND));
    }
}
