package io.github.ipvs4j.model.drain;

/** Follows a wait until servers have no connections left. The waiting thread calls it. */
@FunctionalInterface
public interface DrainListener {
    /**
     * Reports about once a second that the wait goes on.
     *
     * @param left the connections that the servers have now
     * @param elapsedNanos nanoseconds since the drain began
     */
    void waiting(ServerSnapshot left, long elapsedNanos);
}
