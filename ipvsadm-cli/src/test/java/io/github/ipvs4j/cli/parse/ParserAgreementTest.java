package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The reader of the command line and that of restore lines understand every line alike. {@code -Dipvs.lines=N} tries
 * more lines; picocli takes its time.
 */
final class ParserAgreementTest {
    private static final int LINES = Integer.getInteger("ipvs.lines", 30_000);
    private static final int MOST_WORDS = 7;

    private static final Option[] OPTIONS = Option.values();

    private static final String[] FRAGMENTS = {
        "=",
        "==",
        "-",
        "--",
        "---",
        "",
        " ",
        "#",
        "@",
        "@/etc/hostname",
        ":",
        ",",
        "\"",
        "'",
        "\\",
        "\t",
        "$",
        "%s",
        "-1",
        "-0x1",
        "-1e5",
        "-.5",
        "-5L",
        "-Infinity",
        "-NaN",
        "1",
        "0",
        "60",
        "1e5",
        "0x10",
        "rr",
        "10.0.0.1:80",
        "[fd00::1]:80",
        "true",
        "false",
        "null",
        "\u0080",
        "\u00e9",
        "\u00ff",
        "\u00a0",
        "ipvsadm",
        "master"
    };

    @Test
    void bothReadersAgree() {
        Seed.repeat(LINES, random -> {
            List<String> words = line(random);
            ParsedLine scanned = WordScanner.scan(words);
            ParsedLine parsed = ArgvParser.parse(words.toArray(new String[0]));
            if (!complete(parsed).equals(complete(scanned))) {
                assertThat(complete(parsed)).as("picocli reading " + words).isEqualTo(complete(scanned));
            }
        });
    }

    @Test
    void theRandomLinesReachEveryOptionAndFlaw() {
        StringBuilder all = new StringBuilder();
        Seed.repeat(
                5_000,
                random -> all.append(' ')
                        .append(ParsedLines.show(WordScanner.scan(line(random))))
                        .append(' '));
        for (Option option : OPTIONS) {
            assertThat(all).containsPattern(" " + option.name() + "[ (]");
        }
        for (ParsedLine.Flaw flaw : ParsedLine.Flaw.values()) {
            String text = new ParsedLine.SyntaxError(flaw, "", 0, null).message();
            assertThat(all).contains(text + " ");
        }
    }

    /** Everything in a line. */
    private static List<Object> complete(ParsedLine line) {
        return Arrays.asList(line.options(), line.operands(), line.error());
    }

    private static List<String> line(SplittableRandom random) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(MOST_WORDS); i >= 0; i--) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> bundle(random);
            case 2 -> bundle(random) + (random.nextBoolean() ? "=" : "") + fragment(random);
            case 3 -> longName(random);
            case 4 -> longName(random) + "=" + fragment(random);
            case 5 -> longName(random) + fragment(random);
            case 6 -> fragment(random) + fragment(random);
            default -> fragment(random);
        };
    }

    private static String fragment(SplittableRandom random) {
        return FRAGMENTS[random.nextInt(FRAGMENTS.length)];
    }

    private static String bundle(SplittableRandom random) {
        StringBuilder word = new StringBuilder("-");
        for (int i = random.nextInt(4); i >= 0; i--) {
            String letters = option(random).shortNames();
            word.append(letters.isEmpty() ? (char) (33 + random.nextInt(223)) : letters.charAt(0));
        }
        return word.toString();
    }

    /** Most often whole, else cut short. */
    private static String longName(SplittableRandom random) {
        String name = option(random).longName();
        return "--" + (random.nextInt(5) == 0 ? name.substring(0, random.nextInt(name.length())) : name);
    }

    private static Option option(SplittableRandom random) {
        return OPTIONS[random.nextInt(OPTIONS.length)];
    }
}
