package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what other programs bring about. */
final class Await {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private Await() {}

    /** Waits until that is so; fails if it takes too long. */
    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
