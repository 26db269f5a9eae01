package io.github.ipvs4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.LegalityMatrix;
import io.github.ipvs4j.cli.support.LegalityMatrix.Column;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --netns}, with a kernel whose network namespaces are fakes. */
final class NetnsTest {
    private static final String REFUSED =
            "Illegal 'netns' option in a line of rules: all of them go to one network namespace\n";

    private final Map<String, FakeIpvs> namespaces = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final Cli cli = Cli.inNamespaces(
            namespace -> {
                opened.add(String.valueOf(namespace));
                return namespaces.computeIfAbsent(String.valueOf(namespace), name -> new FakeIpvs());
            },
            new FakeNames());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -Ln --netns                  | 255 | --netns: missing argument
            -Ln --netns=                 | 2   | illegal network namespace specified
            -Ln --netns a --netns b      | 2   | multiple 'netns' options specified
            --check x --netns a          | 2   | Illegal 'netns' option with the 'check' command
            --netns a                    | 255 | Try `ipvsadm -h' or 'ipvsadm --help' for more information.
            """)
    void nonsenseReachesNoKernel(String line, int status, String message) {
        assertThat(cli.run(Words.of(line))).isEqualTo(new Result("", message + "\n", status));
        assertThat(opened).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void goesWithEveryCommandAndOpensThatNamespaceOnce(Column column) {
        String line = column.words
                + LegalityMatrix.options(column, 'R')
                        .map(option -> " " + LegalityMatrix.spellings(option).get(0))
                        .collect(Collectors.joining());
        cli.run(Words.of("-A -u 10.0.0.1:80 --netns shop"));
        cli.run(Words.of("-a -u 10.0.0.1:80 -r 10.1.1.1:80 --netns shop"));
        cli.run(Words.of("--start-daemon master --netns shop"));
        opened.clear();

        assertThat(cli.run(Words.of(line + " --netns shop")).err())
                .doesNotContain("netns")
                .doesNotContain("Try");
        assertThat(opened).containsExactly("shop");
    }

    @Test
    void eachNamespaceHasItsTable() {
        cli.run(Words.of("-A -t 10.0.0.1:80 --netns a"));
        cli.run(Words.of("-A -t 10.0.0.2:80 --netns=/proc/7/ns/net -s rr"));
        cli.run(Words.of("-A -t 10.0.0.3:80 -s lc"));

        assertThat(cli.run(Words.of("-Sn --netns a")).out()).isEqualTo("-A -t 10.0.0.1:80 -s wlc\n");
        assertThat(cli.run(Words.of("--save --netns /proc/7/ns/net -n")).out()).isEqualTo("-A -t 10.0.0.2:80 -s rr\n");
        assertThat(cli.run("-Sn").out()).isEqualTo("-A -t 10.0.0.3:80 -s lc\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R", "-R --replace", "-R --strict"})
    void aRestoreGoesThereWithAllItsLines(String restore) {
        String rules = "-A -t 10.0.0.1:80 -s rr\n-a -t 10.0.0.1:80 -r 10.1.1.1:80 -g -w 1\n";

        assertThat(cli.feed(rules, Words.of(restore + " --netns shop"))).isEqualTo(new Result("", "", 0));
        assertThat(cli.run(Words.of("-Sn --netns shop")).out()).isEqualTo(rules);
        assertThat(cli.run("-Sn").out()).isEmpty();
    }

    @Test
    void soDoesAComparison() {
        String rules = "-A -t 10.0.0.1:80 -s rr\n";

        assertThat(cli.feed(rules, Words.of("--apply - --netns shop")).status()).isZero();
        assertThat(cli.feed(rules, Words.of("--diff - --netns shop"))).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed(rules, "--diff", "-").out()).contains("-A -t 10.0.0.1:80");
        assertThat(opened).containsExactly("shop", "shop", "null");
    }

    @Test
    void aLineOfARestoreCannotGoElsewhere() {
        String rules = "-A -t 10.0.0.1:80\n-A -t 10.0.0.2:80 --netns b\n-A -t 10.0.0.3:80\n";

        assertThat(cli.feed(rules, "-R")).isEqualTo(new Result("", REFUSED, 2));
        assertThat(cli.feed(rules, "-R", "--replace", "--netns", "b"))
                .isEqualTo(new Result("", "line 2: " + REFUSED + "the table was left as it was\n", 2));
        assertThat(cli.run(Words.of("-Sn --netns b")).out()).isEmpty();
        assertThat(cli.feed(rules, "--check").out() + cli.feed(rules, "--check").err())
                .contains(":2:19: " + REFUSED + "-A -t 10.0.0.2:80 --netns b\n");
    }

    @ParameterizedTest
    @CsvSource({
        Errno.ENOENT + ",No such network namespace",
        Errno.ENOTDIR + ",No such network namespace",
        Errno.EINVAL + ",Not a network namespace",
        Errno.EPERM + ",Permission denied (you must be root)",
        Errno.EACCES + ",Permission denied (you must be root)",
        "36,File name too long"
    })
    void whyItCannotBeEnteredIsSaid(int errno, String message) {
        Cli outside = Cli.inNamespaces(
                namespace -> {
                    throw IpvsException.refused(Operation.ENTER_NAMESPACE, errno);
                },
                new FakeNames());

        assertThat(outside.run("-Ln", "--netns", "shop"))
                .isEqualTo(new Result("", "Can't enter network namespace `shop': " + message + "\n", 2));
    }
}
