package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.libc.FileStatus;
import io.github.ipvs4j.cli.libc.OpenDirectory;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import io.github.ipvs4j.netlink.transport.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * The lock by which commands take turns at changing a table: one file, in which each network namespace has the place of
 * its number. So ended namespaces leave nothing behind.
 */
public final class TableLockFile {
    /** It is gone when the machine starts anew, as the tables are. */
    public static final String DIRECTORY = "/run/ipvs4j";

    private static final String NAME = "lock";
    private static final int DIRECTORY_MODE = 0700;
    private static final String OWN_NAMESPACE = "/proc/thread-self/ns/net";

    private TableLockFile() {}

    /**
     * Returns the lock of a network namespace's table, which nobody holds yet; null where the file cannot be opened, as
     * for users who may change the table and are not root. {@code trace} gets the reason.
     *
     * @param namespace as the user calls it, or null for this process's
     */
    public static @Nullable ProcessLock open(String path, @Nullable String namespace, @Nullable TraceLog trace) {
        try (OpenDirectory directory = OpenDirectory.made(path, DIRECTORY_MODE)) {
            FileStatus status = directory.status();
            if (!status.isOurs() || status.isWritableByOthers()) {
                throw SocketException.failed("others may write to it");
            }
            return FileLock.on(directory, NAME, number(namespace), trace);
        } catch (SocketException | LinkageError e) {
            if (trace != null) {
                trace.note("no lock: " + path + ": " + e.getMessage());
            }
            return null;
        }
    }

    private static long number(@Nullable String namespace) throws SocketException {
        if (namespace == null) {
            return FileStatus.of(OWN_NAMESPACE).inode();
        }
        return FileStatus.of(NetworkNamespace.of(namespace).path()).inode();
    }
}
