package io.github.ipvs4j.cli.rulefile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A character that only looks like one of a rule, as word processors, web pages and chats write it instead of a
 * hyphen, a blank or a quotation mark.
 *
 * @param word the number of the word that has it
 * @param text the description for the user
 * @param isLookalike whether it looks like an ASCII character; otherwise it is just not ASCII
 */
record OddCharacter(int word, String text, boolean isLookalike) {
    private static final String DASHES =
            "\u00ad\u02d7\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d";
    private static final String QUOTES =
            "\u00ab\u00b4\u00bb\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u2032\u2033\uff02\uff07";
    private static final String COLONS = "\u02d0\u2236\ua789\ufe13\ufe55\uff1a";
    private static final String DOTS = "\u00b7\u2024\u3002\ufe52\uff0e\uff61";

    private static final int FULLWIDTH = 0xff01;
    private static final int FULLWIDTH_END = 0xff5e;
    private static final int TO_ASCII = 0xfee0;

    /**
     * The characters of Windows-1252 that look like ASCII characters, at the places of control characters of ISO
     * 8859-1.
     */
    private static final int WINDOWS_QUOTES = 0x91;

    private static final int WINDOWS_DASHES = 0x96;
    private static final int WINDOWS_END = 0x97;
    private static final int LATIN_SPACE = 0xa0;

    /**
     * Returns the first such character of a line that is taken for something else, or null; words have a character for
     * each byte.
     */
    static @Nullable OddCharacter lookalike(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            OddCharacter found = in(words.get(i), i, true);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Returns the first character of a word that is not ASCII, or null. */
    static @Nullable OddCharacter first(List<String> words, int word) {
        return in(words.get(word), word, false);
    }

    private static @Nullable OddCharacter in(String word, int number, boolean lookalikes) {
        for (int i = 0; i < word.length(); ) {
            int length = 1;
            if (word.charAt(i) >= 0x80) {
                int character = Utf8Bytes.at(word, i);
                length = character < 0 ? 1 : Utf8Bytes.length(character);
                String like = character < 0 ? ofByte(word.charAt(i)) : ofCharacter(character);
                if (like != null || !lookalikes) {
                    String name = character < 0 ? name(word.charAt(i)) : name(character);
                    return new OddCharacter(number, name + " is not " + (like == null ? "ASCII" : like), like != null);
                }
            }
            i += length;
        }
        return null;
    }

    private static String name(int character) {
        String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
        String name = Character.getName(character);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits + (name == null ? "" : " " + name);
    }

    private static String name(char single) {
        return "byte 0x" + Integer.toHexString(single);
    }

    /** Returns the character for which it is mistaken, or null. */
    private static @Nullable String ofCharacter(int character) {
        if (DASHES.indexOf(character) >= 0) {
            return "a hyphen";
        }
        if (QUOTES.indexOf(character) >= 0) {
            return "a quotation mark, and rule files know none";
        }
        if (COLONS.indexOf(character) >= 0) {
            return "a colon";
        }
        if (DOTS.indexOf(character) >= 0) {
            return "a dot";
        }
        if (character >= FULLWIDTH && character <= FULLWIDTH_END) {
            return "`" + (char) (character - TO_ASCII) + "'";
        }
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "a blank";
            case Character.FORMAT, Character.CONTROL -> "visible, and does not belong here";
            case Character.DECIMAL_DIGIT_NUMBER -> "a digit from 0 to 9";
            default -> null;
        };
    }

    /** Describes a byte that is not UTF-8, as text from Windows. */
    private static @Nullable String ofByte(char single) {
        if (single == LATIN_SPACE) {
            return "a blank";
        }
        if (single < WINDOWS_QUOTES || single > WINDOWS_END) {
            return null;
        }
        return single >= WINDOWS_DASHES
                ? "a hyphen"
                : single < WINDOWS_DASHES - 1 ? "a quotation mark, and rule files know none" : null;
    }
}
