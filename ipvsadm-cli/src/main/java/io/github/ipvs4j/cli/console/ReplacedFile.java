package io.github.ipvs4j.cli.console;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that is written beside the one it is to replace, and takes its place when it is whole and on the disk: a
 * reader sees the old file or the new one, and if anything fails the old one stays.
 */
public interface ReplacedFile extends AutoCloseable {
    /** Writes content to the new file. */
    OutputStream out();

    /** Puts it into its place; its text is on the disk before, its new name may be later. */
    void replace() throws IOException;

    /** The same, with its new name on the disk too when this returns. */
    void replaceForGood() throws IOException;

    /** Deletes the new file unless it has already replaced the old one. */
    @Override
    void close() throws IOException;
}
