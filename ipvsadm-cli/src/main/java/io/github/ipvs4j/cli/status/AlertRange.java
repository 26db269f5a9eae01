package io.github.ipvs4j.cli.status;

import org.jspecify.annotations.Nullable;

/**
 * A range of good values, as monitoring plugins write it: {@code 10} is 0 to 10, {@code 10:} is 10 and more,
 * {@code ~:10} is 10 and less, {@code 10:20} is 10 to 20. A leading {@code @} turns it around: values in it are bad. A
 * per cent sign may follow each number, and then means all of them.
 *
 * @param least the least value of the range
 * @param most the greatest value of the range
 * @param isInverted whether values in the range are bad
 * @param isPercent whether its numbers are per cent
 * @param text the range without per cent signs
 * @param shown the range as it was written
 */
record AlertRange(long least, long most, boolean isInverted, boolean isPercent, String text, String shown) {
    private static final char PERCENT = '%';
    private static final int DECIMAL = 10;
    /** So many digits are surely a {@code long}. */
    private static final int DIGITS = 18;

    private static final long BAD = -1;

    /** Returns the range that is written like that, or null if it is none. */
    static @Nullable AlertRange parse(String word) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != PERCENT) {
                numbers.append(word.charAt(i));
            } else if (i == 0 || !isDigit(word.charAt(i - 1))) {
                return null;
            }
        }
        String text = numbers.toString();
        boolean inverted = text.startsWith("@");
        String range = inverted ? text.substring(1) : text;
        int colon = range.indexOf(':');
        String first = colon < 0 ? "0" : range.substring(0, colon);
        String last = colon < 0 ? range : range.substring(colon + 1);
        long least = first.equals("~") ? Long.MIN_VALUE : number(first);
        long most = last.isEmpty() && colon >= 0 ? Long.MAX_VALUE : number(last);
        if (least == BAD || most == BAD || least > most) {
            return null;
        }
        return new AlertRange(least, most, inverted, text.length() < word.length(), text, word);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long number(String digits) {
        if (digits.isEmpty() || digits.length() > DIGITS) {
            return BAD;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (!isDigit(digit)) {
                return BAD;
            }
            value = value * DECIMAL + (digit - '0');
        }
        return value;
    }

    /** Returns whether the value is a reason for an alert. */
    boolean isAlerted(long value) {
        boolean inside = value >= least && value <= most;
        return inside == isInverted;
    }
}
