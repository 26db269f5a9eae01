package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.text.TextBuffer;

/** Counters in nine columns: exact, or with K, M, G, T for thousands and so on. */
final class LargeNumber {
    private static final int WIDTH = 9;
    private static final long[] FROM = {100_000_000_000_000L, 100_000_000_000L, 1_000_000_000L, 100_000_000L};
    private static final long[] UNIT = {1_000_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L};
    private static final String LETTERS = "TGMK";

    private LargeNumber() {}

    static void append(TextBuffer text, long unsigned, boolean exact) {
        if (exact) {
            String digits = Long.toUnsignedString(unsigned);
            text.right(digits, Math.max(WIDTH, digits.length() + 1));
            return;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (Long.compareUnsigned(unsigned, FROM[i]) >= 0) {
                text.right(Long.divideUnsigned(unsigned, UNIT[i]), WIDTH - 1).append(LETTERS.charAt(i));
                return;
            }
        }
        text.right(unsigned, WIDTH);
    }
}
