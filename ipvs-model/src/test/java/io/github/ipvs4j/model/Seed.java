package io.github.ipvs4j.model;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Random tests that can be repeated: always the same numbers, or others with {@code -Dipvs.seed=N}. */
public final class Seed {
    private static final long USUAL = 20260101;

    private Seed() {}

    /** Runs a test {@code times} times, and says in its failure with which seed, and in which round. */
    public static void repeat(int times, Consumer<SplittableRandom> test) {
        long seed = Long.getLong("ipvs.seed", USUAL);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            try {
                test.accept(random);
            } catch (RuntimeException | Error e) {
                throw new AssertionError("in round " + i + " with -Dipvs.seed=" + seed + ": " + e, e);
            }
        }
    }
}
