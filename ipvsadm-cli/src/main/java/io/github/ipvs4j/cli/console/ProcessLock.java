package io.github.ipvs4j.cli.console;

/** A lock that one process at a time holds. It becomes free when its process ends, even after a crash. */
public interface ProcessLock extends AutoCloseable {
    /** Takes the lock without waiting, unless another process holds it. Returns whether this process holds it now. */
    boolean take();

    /** Returns the number of the other process that holds it; 0 if there is none, or none that is visible from here. */
    long holder();

    /** Releases the lock. */
    void release();

    /** Releases the lock for good. */
    @Override
    void close();
}
