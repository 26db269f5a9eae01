package io.github.ipvs4j.cli.drain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            throw new StateException("cannot remember anything in " + directory + ": " + reason(e));
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
            throw new StateException("cannot read " + path() + ": " + reason(e));
        }
    }

    /** Puts that in its place, on the disk before this returns. */
    void write(String text) throws StateException {
        Path next = directory.resolve(NAME + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, path(), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        } catch (IOException e) {
            throw new StateException("cannot write " + path() + ": " + reason(e));
        }
    }

    /** Java tells some reasons by the class of the exception only. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "Permission denied";
        }
        if (e instanceof NoSuchFileException) {
            return "No such file or directory";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "Not a directory";
        }
        String reason = e instanceof FileSystemException failure ? failure.getReason() : null;
        return reason == null ? String.valueOf(e.getMessage()) : reason;
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
