package io.github.ipvs4j.cli.parse;

import java.util.regex.Pattern;

/** Plain text as that of a manual page. */
final class Roff {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--?[A-Za-z0-9][a-z0-9-]*)");
    /** Options and words to be typed as they are, or else words that stand for something. */
    private static final Pattern WORD = Pattern.compile("(?<![\\w-])(?:(--?[A-Za-z0-9][a-z0-9-]*|[a-z]+)|([A-Z]+))");

    /** A Chinese character or closing punctuation, after which a line may end. */
    private static final Pattern BREAKABLE = Pattern.compile("\\p{IsHan}(?=[\\p{IsHan}（“])|[，。、；：）”](?=[^\\s，。、；：）”])");

    private static final int WIDTH = 80;

    private Roff() {}

    /** Returns a sentence in which options are bold. */
    static String text(String text) {
        return OPTION.matcher(escaped(text)).replaceAll(found -> bold(found.group()));
    }

    /** Returns the form of an option, with literal words bold and variable words italic. */
    static String words(String text) {
        return WORD.matcher(escaped(text))
                .replaceAll(
                        found -> found.group(1) != null ? bold(found.group(1)) : "\\\\fI" + found.group(2) + "\\\\fR");
    }

    /** Returns a page with a place to break the line wherever Chinese may break, for formatters that do not know it. */
    static String breakable(String page) {
        return BREAKABLE.matcher(page).replaceAll("$0\\\\:");
    }

    /** Returns a page without text lines that are longer than 80 columns, which the lint of mandoc reports. */
    static String folded(String page) {
        StringBuilder text = new StringBuilder();
        boolean whole = false;
        for (String line : page.lines().toList()) {
            whole |= line.equals(".EX");
            boolean tag = text.toString().endsWith("\n.TP\n");
            text.append(whole || tag || line.startsWith(".") ? line : folded(line, WIDTH))
                    .append('\n');
            whole &= !line.equals(".EE");
        }
        return text.toString();
    }

    private static String folded(String line, int width) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ", -1)) {
            boolean fits = column + 1 + word.length() <= width;
            if (column > 0) {
                text.append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }
            text.append(word);
            column += word.length();
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("'", "\\(cq");
    }

    private static String bold(String word) {
        return "\\\\fB" + word.replace("-", "\\\\-") + "\\\\fR";
    }
}
