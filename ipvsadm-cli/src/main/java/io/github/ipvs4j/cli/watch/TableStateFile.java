package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.FileNames;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ReplacedFile;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.cli.watch.TableItem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a table from one run to the next: a first line with the version of the format, a line with the scope, a line
 * for each part with a tab between its fields, and a last line without which the file is not whole.
 *
 * @param name the file, one character for each byte
 * @param scope the options that select services or a network namespace, on one line; empty for the whole table of this
 *     namespace
 */
record TableStateFile(String name, String scope) {
    private static final String FORMAT = "ipvs4j table state ";
    private static final String FIRST = FORMAT + "3";
    private static final String SCOPE = "of\t";
    private static final String LAST = "end";
    private static final int FIELDS = 6;
    private static final int FILE_MODE = 0600;

    private Path path() {
        return Path.of(FileNames.forJava(name));
    }

    /**
     * Reads the table, or returns null if there is no such file yet.
     *
     * @throws IOException if the file is not such a table, or one of another scope
     */
    @Nullable
    TableState read() throws IOException {
        String text;
        try {
            text = Files.readString(path(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return null;
        }
        StringTokenizer lines = new StringTokenizer(text, "\n");
        String first = lines.hasMoreTokens() ? lines.nextToken() : "";
        if (!first.equals(FIRST)) {
            throw new IOException(
                    first.startsWith(FORMAT)
                            ? "another version of this program has written it; remove it to begin anew"
                            : "not a state that this program has written");
        }
        if (!text.endsWith("\n") || !lines.hasMoreTokens()) {
            throw new IOException("the end is missing");
        }
        checkScope(lines.nextToken());
        List<TableItem> items = new ArrayList<>();
        for (int number = 3; lines.hasMoreTokens(); number++) {
            String line = lines.nextToken();
            if (line.startsWith(LAST + "\t") && !lines.hasMoreTokens()) {
                return new TableState(items, line.substring(LAST.length() + 1));
            }
            items.add(item(line, number));
        }
        throw new IOException("the end is missing");
    }

    /** The missing entries of another selection would look as if somebody had deleted them. */
    private void checkScope(String line) throws IOException {
        if (!line.startsWith(SCOPE)) {
            throw new IOException("line 2 is not one of a state");
        }
        String its = line.substring(SCOPE.length());
        if (!its.equals(scope)) {
            throw new IOException("it belongs to another selection ("
                    + (its.isEmpty() ? "the whole table" : Printable.of(its)) + ")");
        }
    }

    private static TableItem item(String line, int number) throws IOException {
        String[] fields = new String[FIELDS];
        int start = 0;
        for (int i = 0; i < FIELDS; i++) {
            int end = i < FIELDS - 1 ? line.indexOf('\t', start) : line.length();
            if (end < 0) {
                throw new IOException("line " + number + " lacks fields");
            }
            fields[i] = line.substring(start, end);
            start = end + 1;
        }
        try {
            return new TableItem(
                    Kind.valueOf(fields[0]),
                    fields[1],
                    fields[2],
                    Long.parseLong(fields[3]),
                    Boolean.parseBoolean(fields[4]),
                    fields[5]);
        } catch (IllegalArgumentException e) {
            throw new IOException("line " + number + " is not one of a state", e);
        }
    }

    /** Replaces the file, all or nothing. */
    void write(TableState state, Machine machine) throws IOException {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        text.append(SCOPE).append(scope).append('\n');
        for (TableItem item : state.items()) {
            text.append(item.kind()).append('\t');
            text.append(item.service()).append('\t');
            text.append(item.name()).append('\t');
            text.append(item.weight()).append('\t');
            text.append(item.isBlocked()).append('\t');
            text.append(item.settings()).append('\n');
        }
        text.append(LAST).append('\t').append(state.lost()).append('\n');
        try (ReplacedFile file = machine.replacing(path(), FILE_MODE)) {
            file.out().write(text.toString().getBytes(StandardCharsets.ISO_8859_1));
            file.replaceForGood();
        }
    }
}
