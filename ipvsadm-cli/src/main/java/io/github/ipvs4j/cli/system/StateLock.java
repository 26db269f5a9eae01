package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.libc.FileStatus;
import io.github.ipvs4j.cli.libc.OpenDirectory;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lock on the state that commands keep in a directory. */
final class StateLock {
    private static final int WRITABLE_BY_EVERYBODY = 02;
    private static final int ALL_OF_OTHERS = 077;
    private static final int OF_OWNER = 0700;

    private StateLock() {}

    /** Restricts a directory of this program to its owner, which older versions did not do. */
    static void tighten(Path path) {
        try (OpenDirectory directory = FilePlace.open(path)) {
            FileStatus status = directory.status();
            if (status.isOurs() && (status.permissions() & ALL_OF_OTHERS) != 0) {
                directory.changeMode(OF_OWNER);
            }
        } catch (IOException | SocketException e) {
            // what is in it is for its owner alone in any case
        }
    }

    /**
     * Creates a lock that nobody has taken yet.
     *
     * @throws IOException if others could replace the remembered weights, or the lock cannot be taken
     */
    static ProcessLock in(Path path, String name, @Nullable TraceLog trace) throws IOException {
        try (OpenDirectory directory = FilePlace.open(path)) {
            FileStatus status = directory.status();
            if (!status.isOurs()) {
                throw new IOException("The directory belongs to another user");
            }
            if ((status.permissions() & WRITABLE_BY_EVERYBODY) != 0) {
                throw new IOException("Everybody may write to the directory");
            }
            return FileLock.on(directory, name, 0, trace);
        } catch (SocketException e) {
            throw FilePlace.failure(e);
        }
    }
}
