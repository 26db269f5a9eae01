package io.github.ipvs4j.cli.parse;

/** Integers as {@code strtol} reads them: white space, a sign, decimal digits, and nothing after. */
final class Numbers {
    /** No number; no range includes it. */
    static final long NONE = Long.MIN_VALUE;

    private Numbers() {}

    /** The number, or {@link #NONE} if the text is none or it is not in {@code least…most}. */
    static long parse(String text, long least, long most) {
        int at = 0;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        boolean negative = at < text.length() && text.charAt(at) == '-';
        if (negative || at < text.length() && text.charAt(at) == '+') {
            at++;
        }
        if (at == text.length()) {
            return NONE;
        }
        long value = 0;
        for (; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9 || value > (Long.MAX_VALUE - digit) / 10) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        value = negative ? -value : value;
        return value < least || value > most ? NONE : value;
    }

    /** What {@code isspace} says in the C locale. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
