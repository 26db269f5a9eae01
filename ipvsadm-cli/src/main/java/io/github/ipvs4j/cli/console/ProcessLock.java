package io.github.ipvs4j.cli.console;

/** A lock that one process at a time has. It is free when its process has ended, however it did. */
public interface ProcessLock extends AutoCloseable {
    /** Takes it unless another process has it, without waiting; answers whether this one has it now. */
    boolean take();

    /** The number of the other process that has it; 0 if there is none, or none that can be seen from here. */
    long holder();

    /** Gives it away. */
    void release();

    /** Gives it away for good. */
    @Override
    void close();
}
