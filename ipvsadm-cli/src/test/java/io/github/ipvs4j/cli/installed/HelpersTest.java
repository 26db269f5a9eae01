package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code ipvsadm-restore} and {@code ipvsadm-save} make of their arguments: no more strict than the C program's,
 * and nothing is dropped without a word. A script that prints its arguments takes the place of the program beside them.
 */
@Tag("installed")
final class HelpersTest {
    private static final String USAGE = """
            usage: ipvsadm-restore [--force-empty] [FILE]
            Replaces the IPVS table by the lines of FILE, or of standard input, as ipvsadm-save writes them,
            if all of them make sense.
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void putThemBesideTheScript() throws IOException {
        for (String helper : new String[] {"ipvsadm-restore", "ipvsadm-save"}) {
            Files.copy(Installed.dist().resolve("sbin/" + helper), directory.resolve(helper));
        }
        Path program = directory.resolve("ipvsadm");
        Files.writeString(program, """
                #!/bin/sh
                line=
                for word; do line="$line [$word]"; done
                echo "$line"
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private Result sh(String script) {
        return Installed.sh("cd '" + directory + "' && PATH=.:$PATH && " + script, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-h", "--help", "-n -h", "rules --help", "--force-empty -h", "-p -f --help", "'<' rules -h"})
    void restoreExplainsItself(String arguments) {
        assertThat(sh("ipvsadm-restore " + arguments)).isEqualTo(new Result("", USAGE, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b                              | a and b
            a '<' b                          | a and b
            '<a' b                           | a and b
            - b                              | - and b
            '<' a - b                        | a and -
            """, quoteCharacter = '"')
    void restoreTakesOneFile(String arguments, String files) {
        assertThat(sh("ipvsadm-restore " + arguments))
                .isEqualTo(new Result("", "ipvsadm-restore: one file at a time, not " + files + "\n", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--file", "--netns", "--wait-lock"})
    void restoreWantsTheValueOfAnOption(String option) {
        assertThat(sh("ipvsadm-restore rules " + option))
                .isEqualTo(new Result("", "ipvsadm-restore: " + option + ": missing argument\n", 1));
    }

    /** The last column is what is told to be without effect. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            -n                               |                                | -n
            -p -f                            |                                | -p -f
            -R                               |                                | -R
            --all --strict                   | [--strict]                     | --all
            --wait-lock 5 -n rules           | [--file=rules] [--wait-lock=5] | -n
            --netns=blue --wait-lock=5       | [--netns=blue] [--wait-lock=5] | none
            --netns '/a b' --file '/c d'     | [--file=/c d] [--netns=/a b]   | none
            --file=rules --force-empty       | [--file=rules] [--force-empty] | none
            -f rules                         | [--file=rules]                 | -f
            '' -n --force-empty ''           | [--force-empty]                | -n
            '>' /dev/null rules              | [--file=rules]                 | > /dev/null
            rules '2>&1' '>>log'             | [--file=rules]                 | 2>&1 >>log
            '<' rules '2>' /dev/null         | [--file=rules]                 | 2> /dev/null
            '&>' x '1>>' y rules             | [--file=rules]                 | &> x 1>> y
            ''                               |                                | none
            '<'                              |                                | none
            -                                | [--file=-]                     | none
            --force-empty                    | [--force-empty]                | none
            rules                            | [--file=rules]                 | none
            '<' rules                        | [--file=rules]                 | none
            '<rules'                         | [--file=rules]                 | none
            '<' '-p'                         | [--file=-p]                    | none
            --force-empty '/a b/$c*'         | [--file=/a b/$c*] [--force-empty] | none
            '<' '/a b' --force-empty         | [--file=/a b] [--force-empty]  | none
            """, quoteCharacter = '"')
    void restoreLoadsWhatIsNamed(String arguments, String options, String ignored) {
        String told = ignored == null ? "" : "ipvsadm-restore: without effect here: " + ignored + "\n";
        String line = (" [--restore] [--replace] " + (options == null ? "" : options)).stripTrailing();
        assertThat(sh("ipvsadm-restore " + (arguments == null ? "" : arguments)))
                .isEqualTo(new Result(line + "\n", told, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            '>' /etc/ipvsadm.rules           | [-S]      | > /etc/ipvsadm.rules
            -n '>/etc/ipvsadm.rules'         | [-S] [-n] | >/etc/ipvsadm.rules
            \u2013n                          | [-S]      | \u00e2\u0080\u0093n
            n                                | [-S]      | n
            '' -n                            | [-S] [-n] | none
            -n -n                            | [-S] [-n] | none
            """, quoteCharacter = '"')
    void saveSaysWhatItPassesOver(String arguments, String options, String ignored) {
        String told = ignored == null
                ? ""
                : "ipvsadm-save: without effect here, the table goes to standard output: " + ignored + "\n";
        String bytes = new String(arguments.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(sh("ipvsadm-save " + bytes)).isEqualTo(new Result(" " + options + "\n", told, 0));
    }

    /** A shell that is given a script by its bare name tells it no more than that name. */
    @ParameterizedTest
    @ValueSource(strings = {"save", "restore"})
    void theirOwnDirectoryHasTheProgram(String which) {
        assertThat(sh("sh ipvsadm-" + which)).isEqualTo(sh("./ipvsadm-" + which));
        assertThat(sh("sh ipvsadm-" + which).status()).isZero();
    }
}
