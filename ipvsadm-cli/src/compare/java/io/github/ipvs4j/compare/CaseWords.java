package io.github.ipvs4j.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Command lines as the case tables write them: words separated by blanks; {@code '…'} as it stands; {@code "…"} with
 * the escapes {@code \n \t \r \\ \" \xNN}.
 */
final class CaseWords {
    private CaseWords() {}

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            StringBuilder word = new StringBuilder();
            while (at < text.length() && text.charAt(at) != ' ') {
                char c = text.charAt(at++);
                if (c == '\'') {
                    int end = text.indexOf('\'', at);
                    word.append(text, at, end);
                    at = end + 1;
                } else if (c == '"') {
                    int end = closing(text, at);
                    word.append(unescape(text.substring(at, end)));
                    at = end + 1;
                } else {
                    word.append(c);
                }
            }
            words.add(word.toString());
        }
        return words;
    }

    private static int closing(String text, int from) {
        int at = from;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char code = text.charAt(++i);
            switch (code) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'x' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                }
                default -> plain.append(code);
            }
        }
        return plain.toString();
    }

    /** Returns the word as {@link #split} reads it. */
    static String quote(String word) {
        boolean plain = !word.isEmpty();
        boolean printable = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            printable &= c >= ' ' && c < 127;
            plain &= printable && " '\"\\;<>|&$`!*?(){}#~".indexOf(c) < 0;
        }
        if (plain) {
            return word;
        }
        if (printable && word.indexOf('\'') < 0) {
            return "'" + word + "'";
        }
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '\n') {
                text.append("\\n");
            } else if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c >= 127) {
                text.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        return text.append('"').toString();
    }

    /** Returns the word for a POSIX shell. */
    static String shell(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
