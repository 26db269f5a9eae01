package io.github.ipvs4j.model;

/** Decimal numbers in text. */
final class Numerals {
    private static final int MOST_DIGITS = 10;

    private Numerals() {}

    /**
     * Returns the number that the digits from {@code start} to the text's end are, or −1: no sign, at most ten digits.
     */
    static long decimal(String text, int start) {
        int digits = text.length() - start;
        if (digits < 1 || digits > MOST_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
