package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.libc.OpenDirectory;
import io.github.ipvs4j.cli.libc.OpenFile;
import io.github.ipvs4j.netlink.transport.SocketException;
import org.jspecify.annotations.Nullable;

/** A lock on a place of a file, of which nobody but the file's owner can have one. */
final class FileLock implements ProcessLock {
    /** The owner may read and write it, nobody else anything. */
    static final int FILE_MODE = 0600;

    private final OpenFile file;
    private final long place;
    private final @Nullable TraceLog trace;

    private FileLock(OpenFile file, long place, @Nullable TraceLog trace) {
        this.file = file;
        this.place = place;
        this.trace = trace;
    }

    /**
     * Creates a lock of a file, which is made if it is missing.
     *
     * @param place the place in the file, from 0 on
     * @param trace gets the reason if the file system has no locks
     */
    static FileLock on(OpenDirectory directory, String name, long place, @Nullable TraceLog trace)
            throws SocketException {
        return new FileLock(directory.file(name, FILE_MODE), place, trace);
    }

    /** Takes the lock. A file system without locks counts as success. */
    @Override
    public boolean take() {
        try {
            return file.lock(place);
        } catch (SocketException e) {
            if (trace != null) {
                trace.note("no lock: " + e.getMessage());
            }
            return true;
        }
    }

    @Override
    public long holder() {
        try {
            return file.lockHolder(place);
        } catch (SocketException e) {
            return 0;
        }
    }

    @Override
    public void release() {
        try {
            file.unlock(place);
        } catch (SocketException e) {
            // there was none
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
