package io.github.ipvs4j.cli.watch;

/** Numbers as a row of bars, the highest of them as high as a line. */
final class Bars {
    /** The most bars. */
    static final int WIDTH = 24;

    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "._-=+*%#";

    private Bars() {}

    /** Returns a character for each value, a blank for 0. */
    static String of(long[] values, boolean unicode) {
        String levels = unicode ? BLOCKS : ASCII;
        long highest = 0;
        for (long value : values) {
            highest = Math.max(highest, value);
        }
        StringBuilder bars = new StringBuilder(values.length);
        for (long value : values) {
            // in floating point, since a product of large numbers has no room
            double level = value <= 0 ? -1 : Math.ceil((double) value / highest * levels.length()) - 1;
            bars.append(level < 0 ? ' ' : levels.charAt((int) level));
        }
        return bars.toString();
    }
}
