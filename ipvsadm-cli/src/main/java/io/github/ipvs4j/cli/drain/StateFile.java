package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.command.FileFailure;
import io.github.ipvs4j.cli.command.ReplacedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that one process at a time reads and writes, and that is whole whenever the machine stops. While it is open, others
 * that open it wait.
 */
final class StateFile implements AutoCloseable {
    private static final String NAME = "drained";
    private static final String DIRECTORY_MODE = "rwxr-xr-x";

    private final Path directory;
    private final FileChannel lock;

    private StateFile(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Opens it; its directory is made if it is missing. */
    static StateFile open(Path directory) throws StateException {
        try {
            if (!Files.isDirectory(directory)) { // before JDK 20 making it anew fails where a link leads to one
                Files.createDirectories(
                        directory,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(DIRECTORY_MODE)));
            }
            FileChannel lock = FileChannel.open(
                    directory.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock.lock();
            } catch (IOException e) {
                lock.close();
                throw e;
            }
            return new StateFile(directory, lock);
        } catch (IOException e) {
            throw new StateException("cannot remember anything in " + directory + ": " + FileFailure.reason(e));
        }
    }

    Path path() {
        return directory.resolve(NAME);
    }

    /** All that it holds, one character for each byte; nothing if it is not there. */
    String read() throws StateException {
        try {
            return Files.readString(path(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new StateException("cannot read " + path() + ": " + FileFailure.reason(e));
        }
    }

    /** Puts that in its place, on the disk before this returns. */
    void write(String text) throws StateException {
        try (ReplacedFile next = new ReplacedFile(path())) {
            next.out().write(text.getBytes(StandardCharsets.ISO_8859_1));
            next.replace();
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new StateException("cannot write " + path() + ": " + FileFailure.reason(e));
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // the end of the process unlocks it too
        }
    }
}
