package io.github.ipvs4j.cli.watch;

/**
 * From one reading of the table to the next.
 *
 * @param millis milliseconds
 */
public record Interval(long millis) {
    /** The shortest, in milliseconds. */
    public static final long LEAST = 100;

    /** The longest: a day. */
    public static final long MOST = 86_400_000;

    /** The default: the kernel updates its counters as often. */
    public static final Interval STANDARD = new Interval(2000);

    private static final long NANOS = 1_000_000;

    /**
     * Returns what is left of an interval that began then ({@link System#nanoTime()}), in milliseconds; perhaps less
     * than nothing.
     */
    long left(long start) {
        return millis - (System.nanoTime() - start) / NANOS;
    }

    /** Waits for the end of one that began then. */
    void awaitEnd(long start) throws InterruptedException {
        Thread.sleep(Math.max(0, left(start)));
    }

    /** Such as {@code 2} or {@code 0.5}. */
    String seconds() {
        long rest = millis % 1000;
        int places = rest == 0 ? 0 : rest % 100 == 0 ? 1 : rest % 10 == 0 ? 2 : 3;
        String digits = Long.toString(1000 + rest);
        return millis / 1000 + (places == 0 ? "" : "." + digits.substring(1, 1 + places));
    }
}
