package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.Nullable;

/**
 * The lock that commands have while they change a table, so that what one of them has read is still so when it changes
 * it. It may be taken again by who has it, and is free when it was closed as often. Where there can be no lock,
 * everybody has it.
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
     * Takes it.
     *
     * @throws BusyException if another process has it for too long
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

    /** Gives it away, unless it was taken more often than that. */
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
