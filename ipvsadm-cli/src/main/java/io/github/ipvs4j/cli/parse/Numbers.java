package io.github.ipvs4j.cli.parse;

/** Integers as {@code strtol} reads them: white space, a sign, decimal digits, and nothing after. */
final class Numbers {
    /** No number; no range includes it. */
    static final long NONE = Long.MIN_VALUE;

    private Numbers() {}

    /** Returns the number, or {@link #NONE} if the text is none or it is not in {@code least…most}. */
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

    /**
     * Returns a number with at most three decimal places, in thousandths: digits, perhaps with a point among or before
     * them; or {@link #NONE} if the text is none or it is not in {@code least…most}.
     */
    static long parseThousandths(String text, long least, long most) {
        long value = 0;
        int places = -1;
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '.' && places < 0) {
                places = 0;
            } else if (c < '0' || c > '9' || places == 3 || value > most) {
                return NONE;
            } else {
                value = value * 10 + (c - '0');
                digits++;
                places += places < 0 ? 0 : 1;
            }
        }
        for (int place = Math.max(places, 0); place < 3; place++) {
            value *= 10;
        }
        return digits == 0 || value < least || value > most ? NONE : value;
    }

    /** Returns the answer of {@code isspace} in the C locale. */
    static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
