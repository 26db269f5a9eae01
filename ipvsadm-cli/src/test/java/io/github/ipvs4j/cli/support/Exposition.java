package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Prometheus' exposition text format as strictly as its documents have it, and in one point more so: every metric
 * has its help and type, in this order, and samples after them.
 */
public final class Exposition {
    /** A metric; the labels of each sample as they were written, unescaped and in their order. */
    public record Family(String help, String type, Map<Map<String, String>, BigInteger> samples) {
        /** The value of the only sample that has these labels, perhaps among others. */
        public BigInteger value(String... namesAndValues) {
            Map<String, String> wanted = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                wanted.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            var found = samples.entrySet().stream()
                    .filter(sample -> sample.getKey().entrySet().containsAll(wanted.entrySet()))
                    .toList();
            assertThat(found).as("samples with %s", wanted).hasSize(1);
            return found.get(0).getValue();
        }
    }

    private static final Pattern HELP = Pattern.compile("# HELP (\\S+) ((?:[^\\\\]|\\\\\\\\|\\\\n)+)");
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (counter|gauge)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Pattern SAMPLE = Pattern.compile("([^{ ]+)(?:\\{(.+)})? (0|[1-9][0-9]*)");
    private static final Pattern LABEL =
            Pattern.compile("\\G([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\\\\\"\n]|\\\\\\\\|\\\\\"|\\\\n)*)\"(,(?!$)|$)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");
    private static final BigInteger MAX_U64 = BigInteger.TWO.pow(64);

    private final String[] lines;
    private final Map<String, Family> families = new LinkedHashMap<>();
    private int at;

    private Exposition(String[] lines) {
        this.lines = lines;
    }

    /** The metrics of a text of one character for each byte, in their order. */
    public static Exposition read(String bytes) {
        String text = utf8(bytes);
        assertThat(text).endsWith("\n").doesNotContain("\r").doesNotContain("\n\n");
        Exposition exposition = new Exposition(text.split("\n"));
        while (exposition.at < exposition.lines.length) {
            exposition.family();
        }
        return exposition;
    }

    /** The names of all metrics. */
    public Set<String> names() {
        return families.keySet();
    }

    /** The metric of that name. */
    public Family get(String name) {
        return Objects.requireNonNull(families.get(name), name);
    }

    private static String utf8(String bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(StandardCharsets.ISO_8859_1.encode(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8: " + bytes, e);
        }
    }

    private void family() {
        Matcher help = matching(HELP);
        Matcher type = matching(TYPE);
        String name = type.group(1);
        assertThat(name).isEqualTo(help.group(1)).matches(NAME);
        assertThat(name.endsWith("_total")).as(name).isEqualTo(type.group(2).equals("counter"));
        Family family = new Family(help.group(2), type.group(2), new LinkedHashMap<>());
        assertThat(families.put(name, family)).as("twice: " + name).isNull();
        do {
            sample(name, family);
        } while (at < lines.length && !lines[at].startsWith("#"));
    }

    private void sample(String name, Family family) {
        Matcher sample = matching(SAMPLE);
        assertThat(sample.group(1)).isEqualTo(name);
        BigInteger value = new BigInteger(sample.group(3));
        assertThat(value).isLessThan(MAX_U64);
        Map<String, String> labels = labels(sample.group(2) == null ? "" : sample.group(2));
        assertThat(family.samples.put(labels, value))
                .as("twice: " + sample.group())
                .isNull();
        assertThat(labels.keySet())
                .isEqualTo(family.samples.keySet().iterator().next().keySet());
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        Matcher label = LABEL.matcher(text);
        int end = 0;
        while (end < text.length()) {
            assertThat(label.find()).as("a label at %d of %s", end, text).isTrue();
            assertThat(labels.put(label.group(1), unescaped(label.group(2))))
                    .as("twice in " + text)
                    .isNull();
            end = label.end();
        }
        return labels;
    }

    private static String unescaped(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("n") ? "\n" : escape.group(1)));
    }

    private Matcher matching(Pattern pattern) {
        assertThat(at).as("the text ends too early").isLessThan(lines.length);
        Matcher matcher = pattern.matcher(lines[at]);
        assertThat(matcher.matches()).as("line %d: %s", at + 1, lines[at]).isTrue();
        at++;
        return matcher;
    }
}
