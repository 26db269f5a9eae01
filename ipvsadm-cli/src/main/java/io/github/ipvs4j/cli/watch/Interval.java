package io.github.ipvs4j.cli.watch;

/**
 * Holds the time from one reading of the table to the next.
 *
 * @param millis the time in milliseconds, {@link #LEAST} to {@link #MOST}
 */
public record Interval(long millis) {
    /** The shortest interval in milliseconds. */
    public static final long LEAST = 100;

    /** The longest interval in milliseconds: a day. */
    public static final long MOST = 86_400_000;

    /** The default, two seconds: the kernel updates its counters as often. */
    public static final Interval STANDARD = new Interval(2000);

    private static final long NANOS = 1_000_000;

    /**
     * Returns the rest of an interval in milliseconds, negative if the interval is over. {@code start} is the
     * {@link System#nanoTime()} of its beginning.
     */
    long left(long start) {
        return millis - (System.nanoTime() - start) / NANOS;
    }

    /** Waits for the end of an interval that began at {@code start}. */
    void awaitEnd(long start) throws InterruptedException {
        Thread.sleep(Math.max(0, left(start)));
    }

    /** Returns the interval in seconds, such as {@code 2} or {@code 0.5}. */
    String seconds() {
        long rest = millis % 1000;
        int places = rest == 0 ? 0 : rest % 100 == 0 ? 1 : rest % 10 == 0 ? 2 : 3;
        String digits = Long.toString(1000 + rest);
        return millis / 1000 + (places == 0 ? "" : "." + digits.substring(1, 1 + places));
    }
}
