package io.github.ipvs4j.cli.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input without end, lines without end, and errors without end. */
final class InputLimitsTest {
    private static final int LONGEST_LINE = 1 << 20;
    private static final String RULE = "-A -t 10.0.0.1:80\n";

    private final FakeIpvs ipvs = new FakeIpvs();

    /** The same byte for ever. */
    private static final class Endless extends InputStream {
        private final int value;

        Endless(char value) {
            this.value = value;
        }

        @Override
        public int read() {
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            java.util.Arrays.fill(bytes, offset, offset + length, (byte) value);
            return length;
        }
    }

    /** Feeds a beginning and then that byte for ever; the status and standard error. */
    private String endlessly(String beginning, char rest, String line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = new SequenceInputStream(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.ISO_8859_1)), new Endless(rest));
        int status = Cli.on(ipvs).run(in, out, err, Words.of(line));
        assertThat(out.size()).isZero();
        return status + " " + err.toString(StandardCharsets.ISO_8859_1);
    }

    private String table() {
        return Cli.on(ipvs).run("-Sn").out();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--check -", "--apply -", "--diff -", "--restore --replace", "--restore --replace --strict"})
    void aFileWithoutEndIsNotReadOn(String line) {
        for (char rest : new char[] {'\n', '\0', ' '}) {
            String told = endlessly(RULE, rest, line);
            assertThat(told).matches("[12] cannot read standard input: more than 134217728 bytes\n");
        }
        assertThat(table()).isEmpty();
    }

    /** What came before is carried out, as after any other failure to read. */
    @ParameterizedTest
    @ValueSource(strings = {"-R", "--restore --strict"})
    void aLineWithoutEndEndsARestore(String line) {
        for (char rest : new char[] {'x', '#', ' ', '\0'}) {
            String told = endlessly(RULE + "\n-A -t ", rest, line);
            assertThat(told).startsWith("1 cannot read standard input: line 3 has more than 1048576 bytes\n");
            assertThat(table()).isEqualTo("-A -t 10.0.0.1:80 -s wlc\n");
            Cli.on(ipvs).run("-C");
        }
    }

    @Test
    void noLineOfAFileIsThatLongEither() {
        String longest = "#" + "x".repeat(LONGEST_LINE - 2) + "\n" + RULE;
        assertThat(Cli.on(ipvs).feed(longest, "--check").status()).isZero();
        Result result = new Result("", "cannot read standard input: line 1 has more than 1048576 bytes\n", 1);
        assertThat(Cli.on(ipvs).feed("#x" + longest, "--check")).isEqualTo(result);
        assertThat(Cli.on(ipvs).feed("#x" + longest, "--restore", "--replace")).isEqualTo(result);
    }

    @Test
    void ofManyErrorsTheFirstThousandAreTold() {
        Result all = Cli.on(ipvs).feed("foo\n".repeat(1000), "--check");
        assertThat(all.err().lines()).hasSize(3000).noneMatch(line -> line.contains("more"));
        Result result = Cli.on(ipvs).feed("foo\n".repeat(1000) + "-A -t 10.0.0.1:80 -s fo -s x\n", "--check");
        assertThat(result.err()).isEqualTo(all.err() + "-: and 1 more error\n");
        assertThat(result.status()).isEqualTo(2);
        assertThat(Cli.on(ipvs).feed("foo\n".repeat(3000), "--apply", "-").err())
                .contains("-:1000:1: ", "-: and 2000 more errors\n")
                .doesNotContain("-:1001:1: ");
    }

    /** Warnings without end leave room for the error that decides. */
    @Test
    void warningsDoNotHideErrors() {
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; i < 1200; i++) {
            document.append("\"key").append(i).append("\":1,\n");
        }
        Result result = Cli.on(ipvs).feed(document + "\"services\":1}", "--check");
        assertThat(result.err())
                .contains("-:1201:12: an array is expected\n", "-: and 200 more warnings\n")
                .doesNotContain("more error");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void anObjectHasNoThousandKeys() {
        StringBuilder object = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            object.append("\"k").append(i).append("\":1,\n");
        }
        Result result = Cli.on(ipvs).feed("{\"services\":[{" + object + "\"x\":1}]}", "--check");
        assertThat(result.err()).startsWith("-:1001:1: too many keys\n").hasLineCount(3);
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void noValueIsHeldThatWouldNotFit() {
        String array = "{\"x\":[" + "1,".repeat(2_600_000) + "1]}";
        Result result = Cli.on(ipvs).feed(array, "--check");
        assertThat(result.err()).contains(": too much in one object or array\n");
        assertThat(result.status()).isEqualTo(2);
    }

    /** A disk that lost its power leaves such lines. */
    @ParameterizedTest
    @ValueSource(strings = {"--check", "--diff -", "--apply -", "-R --replace", "-R --replace --strict"})
    void linesOfNothingButNulAreTold(String line) {
        Result result = Cli.on(ipvs).feed("\0\n-A -f 1\n\0\0 x\n", line.split(" "));
        assertThat(result.err())
                .containsPattern("(?m)^(-:1:1|line 1): ")
                .doesNotContain("internal error")
                .doesNotContain("Exception");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void anEndlessLineIsNotBlamedOnTheOutput() {
        assertThat(Cli.on(ipvs).feed("x".repeat(1 << 21), "--apply", "-").err())
                .startsWith("cannot read standard input: line 1 has more than");
    }

    @Test
    void aReplacementTellsNoMoreErrorsEither() {
        Result result = Cli.on(ipvs).feed("-A -f 1 -Q\n".repeat(1002), "-R", "--replace");
        assertThat(result.err()).startsWith("line 1: -Q: unknown option\n").endsWith("""
                line 1000: -Q: unknown option
                and 2 more errors
                the table was left as it was
                """);
        assertThat(result.status()).isEqualTo(2);
    }

    /** Words of a file that somebody else wrote do not steer the terminal of whoever checks it. */
    @Test
    void wordsOfAFileAreToldHarmlessly() {
        String evil = "\033]0;x\007\u00c2\u009b2J";
        String shown = "?]0;x??2J";
        String what = "U+009B CONTROL SEQUENCE INTRODUCER is not visible, and does not belong here\n";
        Result check = Cli.on(ipvs).feed("-A -t 10.0.0.1:80 -" + evil + "\n", "--check");
        assertThat(check.err())
                .startsWith("-:1:19: " + what + "-A -t 10.0.0.1:80 -" + shown + "\n")
                .doesNotContain("\033", "\u009b");
        Result replace = Cli.on(ipvs).feed("-A -t 10.0.0.1:80 -" + evil + "\n", "--restore", "--replace");
        assertThat(replace.err()).startsWith("line 1: " + what).doesNotContain("\033", "\u009b");
        Result word = Cli.on(ipvs).feed("-A -t 10.0.0.1:80 -s rr \033]0;x\n", "--check");
        assertThat(word.err()).contains("?]0;x").doesNotContain("\033");
        Result json = Cli.on(ipvs).feed("{\"services\":[{\"fwmark\":1,\"\\u001b\\u009b\":1}]}", "--check");
        assertThat(json.err()).doesNotContain("\033", "\u009b");
        Result missing = Cli.on(ipvs).run("--check", "/nonexistent/" + evil);
        assertThat(missing.err()).startsWith("cannot read /nonexistent/" + shown + ": ");
    }
}
