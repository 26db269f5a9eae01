package io.github.ipvs4j.model.drain;

/** The parts of the machine, besides IPVS, that waiting needs. A test may have its own time. */
public interface DrainHost {
    /** This machine; persistence is taken to lead clients back. */
    DrainHost THIS = new DrainHost() {};

    /**
     * Returns whether persistence leads clients to a server of weight 0. The drain asks at each look. It does unless
     * the kernel parameter {@code net.ipv4.vs.expire_quiescent_template} is 1. If it does not, templates do not count.
     */
    default boolean clientsReturn() {
        return true;
    }

    /** Returns the time in nanoseconds, on a clock that only goes forward. */
    default long nanoTime() {
        return System.nanoTime();
    }

    /**
     * Does nothing for a while.
     *
     * @param milliseconds 1 or more
     */
    default void pause(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }
}
