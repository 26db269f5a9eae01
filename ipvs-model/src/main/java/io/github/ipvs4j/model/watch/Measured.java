package io.github.ipvs4j.model.watch;

import io.github.ipvs4j.model.Stats;

/**
 * Counters and the rates that came of them.
 *
 * <p>The kernel brings counters up to date every two seconds or a little later, all that came meanwhile at once. So a
 * counter that has not moved may only not have been brought up to date yet, and one that has moved covers two seconds
 * at least, however short ago it was read before.
 *
 * @param stats the last counters, with the rates to show
 * @param moved when the counters were first read as they are, in nanoseconds
 */
record Measured(Stats stats, long moved) {
    /** From one update by the kernel to the next. */
    private static final long UPDATE = 2_000_000_000L;

    /** An update is late by no more than half of this; a counter that has not moved for longer stands still. */
    private static final long PATIENCE = UPDATE * 3 / 2;

    /** Returns the measurement after another, later reading. */
    Measured next(Stats read, long nanos) {
        long elapsed = nanos - moved;
        boolean still = read.connections() == stats.connections()
                && read.inPackets() == stats.inPackets()
                && read.outPackets() == stats.outPackets()
                && read.inBytes() == stats.inBytes()
                && read.outBytes() == stats.outBytes();
        if (still && elapsed < PATIENCE) {
            return this;
        }
        return new Measured(since(read, Math.max(elapsed, UPDATE)), nanos);
    }

    private Stats since(Stats read, long elapsed) {
        return new Stats(
                read.connections(),
                read.inPackets(),
                read.outPackets(),
                read.inBytes(),
                read.outBytes(),
                perSecond(stats.connections(), read.connections(), elapsed),
                perSecond(stats.inPackets(), read.inPackets(), elapsed),
                perSecond(stats.outPackets(), read.outPackets(), elapsed),
                perSecond(stats.inBytes(), read.inBytes(), elapsed),
                perSecond(stats.outBytes(), read.outBytes(), elapsed));
    }

    /**
     * A counter that went back was set to zero, by {@code -Z} or by adding the thing anew, and has come that far since.
     */
    private static long perSecond(long before, long now, long elapsed) {
        long counted = Long.compareUnsigned(now, before) < 0 ? now : now - before;
        return Math.round(counted * 1e9 / elapsed);
    }
}
