package io.github.ipvs4j.cli.render;

/** Text from outside in lines of a log: nothing in it can end the quotation or the line, or reach a terminal. */
public final class Quoted {
    private static final String DIGITS = "0123456789abcdef";

    private Quoted() {}

    /** In quotation marks; all but plain ASCII as {@code \xNN}, quotation marks and backslashes too. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                quoted.append(c);
            } else {
                quoted.append("\\x").append(DIGITS.charAt(c >> 4 & 0xf)).append(DIGITS.charAt(c & 0xf));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    }
}
