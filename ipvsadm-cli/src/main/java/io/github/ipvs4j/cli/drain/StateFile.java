package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.FileFailure;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.console.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that one process at a time reads and writes, and that is complete even if the machine stops suddenly. While
 * one process has it open, others wait.
 */
final class StateFile implements AutoCloseable {
    /** The consequence of not opening it, where that comes first. */
    static final String NOTHING_CHANGED = "nothing was changed";

    private static final String NAME = "drained";
    private static final String DIRECTORY_MODE = "rwx------";
    private static final int FILE_MODE = 0600;

    private final Path directory;
    private final Machine machine;
    private final ProcessLock lock;

    private StateFile(Path directory, Machine machine, ProcessLock lock) {
        this.directory = directory;
        this.machine = machine;
        this.lock = lock;
    }

    /**
     * Opens the file, and creates a missing directory.
     *
     * @param consequence the end of the message if another process has the file for too long
     */
    static StateFile open(CommandContext context, String consequence) throws StateException {
        Path directory = context.stateDirectory();
        Machine machine = context.machine();
        ProcessLock lock;
        try {
            if (!Files.isDirectory(directory)) { // before JDK 20 making it anew fails where a link leads to one
                Files.createDirectories(
                        directory,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(DIRECTORY_MODE)));
            }
            lock = machine.stateLock(directory, NAME + ".lock");
        } catch (IOException e) {
            throw new StateException("cannot remember anything in " + directory + ": " + FileFailure.reason(e));
        }
        context.take(lock, directory.resolve(NAME).toString(), consequence);
        return new StateFile(directory, machine, lock);
    }

    Path path() {
        return directory.resolve(NAME);
    }

    /** Returns the whole content, one character for each byte; nothing if it is not there. */
    String read() throws StateException {
        try {
            BasicFileAttributes file =
                    Files.readAttributes(path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (file.isSymbolicLink() || file.isOther()) {
                throw new StateException("cannot read " + path() + ": Not a regular file");
            }
            return Files.readString(path(), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new StateException("cannot read " + path() + ": " + FileFailure.reason(e));
        }
    }

    /** Puts that in its place, on the disk before this returns. */
    void write(String text) throws StateException {
        try (ReplacedFile next = machine.replacing(path(), FILE_MODE)) {
            next.out().write(text.getBytes(StandardCharsets.ISO_8859_1));
            next.replaceForGood();
        } catch (IOException e) {
            throw new StateException("cannot write " + path() + ": " + FileFailure.reason(e));
        }
    }

    @Override
    public void close() {
        lock.close();
    }
}
