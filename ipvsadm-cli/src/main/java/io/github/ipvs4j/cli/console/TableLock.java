package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.Nullable;

/**
 * The lock that a command holds while it changes a table, so that the table stays as the command has read it. The
 * holder may take the lock again, and frees it by closing it as often. Where the lock file cannot be opened, all
 * commands go on without the lock.
 */
public final class TableLock implements AutoCloseable {
    private final Kernel kernel;
    private final @Nullable String namespace;
    private final LockWait lockWait;
    private @Nullable ProcessLock lock;
    private boolean opened;
    private boolean wasTaken;
    private int depth;

    /**
     * Creates a lock that nobody has taken yet.
     *
     * @param namespace whose table it is, as {@link Kernel#lock} wants it
     */
    TableLock(Kernel kernel, @Nullable String namespace, LockWait lockWait) {
        this.kernel = kernel;
        this.namespace = namespace;
        this.lockWait = lockWait;
    }

    /**
     * Takes the lock.
     *
     * @throws BusyException if another process holds the lock for too long
     */
    TableLock enter() {
        if (depth == 0) {
            if (!opened) {
                lock = kernel.lock(namespace);
                opened = true;
            }
            if (lock != null && !lock.take()) {
                lockWait.take(lock, "the table", wasTaken ? "what came before is done" : "nothing was changed");
            }
            wasTaken = true;
        }
        depth++;
        return this;
    }

    /** Releases the lock, unless the holder took it more often. */
    @Override
    public void close() {
        depth--;
        if (depth == 0 && lock != null) {
            lock.release();
        }
    }

    /** Is of no use any more. */
    void dispose() {
        if (lock != null) {
            lock.close();
        }
    }
}
