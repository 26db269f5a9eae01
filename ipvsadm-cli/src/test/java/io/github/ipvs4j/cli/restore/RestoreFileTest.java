package io.github.ipvs4j.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -R --file FILE}: the lines of a file instead of those of standard input. */
final class RestoreFileTest {
    private static final String OLD = "-A -f 9 -s wlc\n";

    @TempDir
    private Path directory;

    private final Cli cli = Cli.on(new FakeIpvs());

    @BeforeEach
    void startWithAService() {
        cli.run("-A", "-f", "9");
    }

    private String table() {
        return cli.run("-Sn").out();
    }

    private String file(String text) throws IOException {
        Path file = directory.resolve("rules");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R", "-R --strict", "-R --replace", "-R --replace --force-empty"})
    void whatCannotBeReadIsNamedAndChangesNothing(String line) {
        Path missing = directory.resolve("no such (file)");
        assertThat(run(line, missing.toString()))
                .isEqualTo(new Result("", "cannot read " + missing + ": No such file or directory\n", 1));
        assertThat(run(line, directory.toString()))
                .isEqualTo(new Result("", "cannot read " + directory + ": Is a directory\n", 1));
        assertThat(run(line, "")).isEqualTo(new Result("", "cannot read : No such file or directory\n", 1));
        assertThat(table()).isEqualTo(OLD);
    }

    private Result run(String line, String file) {
        List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
        words.add("--file");
        words.add(file);
        return cli.run(words.toArray(new String[0]));
    }

    @Test
    void itsLinesAreCarriedOut() throws IOException {
        String file = file("-A -f 1\n-A -f 0");
        assertThat(cli.feed("-C\n", "-R", "--file", file))
                .isEqualTo(new Result("", "invalid fwmark value `0' specified\n", 2));
        assertThat(table()).isEqualTo("-A -f 1 -s wlc\n" + OLD);
        assertThat(cli.feed("-C\n", "-R", "--strict", "--file=" + file).err()).startsWith("line 1: Service already");
    }

    @Test
    void itTakesThePlaceOfTheTable() throws IOException {
        assertThat(cli.feed("-A -f 3\n", "-R", "--replace", "--file", file("-A -f 1\n")))
                .isEqualTo(new Result("", "", 0));
        assertThat(table()).isEqualTo("-A -f 1 -s wlc\n");
        assertThat(cli.run("-R", "--replace", "--file", file("")).status()).isEqualTo(2);
        assertThat(cli.run("-R", "--replace", "--file", "/dev/null", "--force-empty")
                        .status())
                .isZero();
        assertThat(table()).isEmpty();
    }

    @Test
    void aDashIsStandardInput() {
        assertThat(cli.feed("-C\n", "-R", "--file", "-")).isEqualTo(new Result("", "", 0));
        assertThat(table()).isEmpty();
    }

    /** Without an option, and without a shell that would have understood the sign before the name. */
    @ParameterizedTest
    @ValueSource(strings = {"@", "< @", "<@", "-- @", "--strict @", "--replace < @", "@ --replace"})
    void anOperandIsAFileToo(String operands) throws IOException {
        String file = file("-C\n-A -f 1\n");
        List<String> words = new ArrayList<>(List.of("-R"));
        words.addAll(List.of(operands.replace("@", file).split(" ", -1)));
        assertThat(cli.feed("-A -f 3\n", words.toArray(new String[0]))).isEqualTo(new Result("", "", 0));
        assertThat(table()).isEqualTo("-A -f 1 -s wlc\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b                   | 2 | unexpected argument b
            - b                   | 2 | unexpected argument b
            < a b                 | 2 | unexpected argument b
            <a b                  | 2 | unexpected argument b
            --file a b            | 2 | unexpected argument b
            b --file a            | 2 | unexpected argument b
            < --file a            | 2 | unexpected argument <
            -n a                  | 2 | Illegal 'numeric' option with the 'restore' command
            --force-empty a       | 2 | The option 'force-empty' goes with 'replace' only
            /nonexistent/a        | 1 | cannot read /nonexistent/a: No such file or directory
            < /nonexistent/a      | 1 | cannot read /nonexistent/a: No such file or directory
            --replace <           | 1 | cannot read : No such file or directory
            """)
    void operandsThatAreNoFile(String operands, int status, String message) {
        List<String> words = new ArrayList<>(List.of("-R"));
        words.addAll(List.of(operands.split(" ", -1)));
        assertThat(cli.feed("-C\n", words.toArray(new String[0]))).isEqualTo(new Result("", message + "\n", status));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void anOperandMayBeStandardInput() {
        assertThat(cli.feed("-C\n", "-R", "-")).isEqualTo(new Result("", "", 0));
        assertThat(table()).isEmpty();
        assertThat(cli.feed("-A -f 2\n-R x\n", "-R")).isEqualTo(new Result("", "unexpected argument x\n", 2));
    }

    @Test
    void goesWithRestoreOnlyAndOnce() {
        assertThat(cli.run("-S", "--file", "x").err())
                .isEqualTo("Illegal 'file' option with the 'save' command; it goes with --restore\n");
        assertThat(cli.run("-R", "--file", "x", "--file", "y").err()).isEqualTo("multiple 'file' options specified\n");
        assertThat(cli.run("-R", "--file")).isEqualTo(new Result("", "--file: missing argument\n", 255));
    }
}
