package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.cli.console.ProcessLock;

/** A lock that another process may have, until a test lets it go. */
public final class FakeLock implements ProcessLock {
    private long other;
    private boolean isFree = true;
    private boolean held;
    private int takes;

    /** Another process has it from now on; 0 if it is one that cannot be seen. */
    public FakeLock heldBy(long process) {
        other = process;
        isFree = false;
        return this;
    }

    /** The other process is gone. */
    public void free() {
        isFree = true;
    }

    /** Whether this process has it. */
    public boolean isHeld() {
        return held;
    }

    /** How often this process has taken it. */
    public int takes() {
        return takes;
    }

    @Override
    public boolean take() {
        if (held) {
            throw new AssertionError("taken by who has it");
        }
        held = isFree;
        takes += held ? 1 : 0;
        return held;
    }

    @Override
    public long holder() {
        return other;
    }

    @Override
    public void release() {
        if (!held) {
            throw new AssertionError("given away by who has it not");
        }
        held = false;
    }

    @Override
    public void close() {
        held = false;
    }
}
