package io.github.ipvs4j.cli.watch;

/** Numbers in at most six characters: exact below 100000, then thousands, millions and so on. */
final class Amount {
    private static final String UNITS = " kMGTPE";

    private Amount() {}

    static String of(long number) {
        if (number < 100_000) {
            return Long.toString(Math.max(number, 0));
        }
        int unit = 0;
        long rest = number;
        long tenths = 0;
        while (rest >= 1000) {
            tenths = rest % 1000 / 100;
            rest /= 1000;
            unit++;
        }
        return rest + "." + tenths + UNITS.charAt(unit);
    }
}
