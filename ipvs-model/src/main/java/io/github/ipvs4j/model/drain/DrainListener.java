package io.github.ipvs4j.model.drain;

/** Follows waiting for servers to have nothing left. The thread that waits calls it. */
@FunctionalInterface
public interface DrainListener {
    /**
     * Waiting goes on; told about once a second.
     *
     * @param left what the servers have now
     * @param elapsedNanos nanoseconds since the drain has begun
     */
    void waiting(ServerSnapshot left, long elapsedNanos);
}
