package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.parse.ParsedLine.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of a restore line by the option table; agrees with {@link ArgvParser} on every line. */
public final class WordScanner {
    private final List<String> words;
    private final ParsedLine line;
    private int next;

    private WordScanner(List<String> words) {
        this.words = words;
        this.line = new ParsedLine(words);
    }

    static ParsedLine scan(List<String> words) {
        WordScanner scanner = new WordScanner(words);
        scanner.scan();
        return scanner.line;
    }

    private void scan() {
        boolean onlyOperands = false;
        while (next < words.size() && line.error() == null) {
            int at = next++;
            String word = words.get(at);
            if (onlyOperands || word.length() < 2 || word.charAt(0) != '-') {
                line.addOperand(at);
            } else if (word.charAt(1) != '-') {
                bundle(word, at);
            } else if (word.length() == 2) {
                onlyOperands = true;
            } else {
                longOption(word, at);
            }
        }
    }

    private void longOption(String word, int at) {
        int equals = word.indexOf('=');
        Option option = OptionNames.ofLong(word.substring(2, equals < 0 ? word.length() : equals));
        if (option == null) {
            line.fail(Flaw.UNKNOWN_OPTION, at, null);
        } else {
            take(option, at, equals < 0 ? null : word.substring(equals + 1));
        }
    }

    private void bundle(String word, int at) {
        for (int i = 1; i < word.length(); i++) {
            Option option = OptionNames.ofShort(word.charAt(i));
            if (option == null) {
                line.fail(Flaw.UNKNOWN_OPTION, at, null);
                return;
            }
            boolean last = i + 1 == word.length();
            boolean equals = !last && word.charAt(i + 1) == '=';
            if (option.argument() != Argument.NONE || equals) {
                take(option, at, last ? null : word.substring(equals ? i + 2 : i + 1));
                return;
            }
            line.add(option, null, at);
        }
    }

    private void take(Option option, int at, @Nullable String attached) {
        if (option.argument() == Argument.NONE) {
            if (attached == null) {
                line.add(option, null, at);
            } else {
                line.fail(Flaw.NEEDLESS_ARGUMENT, at, option);
            }
        } else if (attached != null) {
            line.add(option, attached, at);
        } else if (next < words.size()
                && (option.argument() == Argument.REQUIRED || !words.get(next).startsWith("-"))) {
            line.addWithNext(option, at);
            next++;
        } else if (option.argument() == Argument.OPTIONAL) {
            line.add(option, null, at);
        } else {
            line.fail(Flaw.MISSING_ARGUMENT, at, option);
        }
    }
}
