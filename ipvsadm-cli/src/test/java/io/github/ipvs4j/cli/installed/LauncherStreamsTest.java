package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that are closed, full or broken, and arguments that are no text. */
@Tag("installed")
@ParameterizedClass
@MethodSource("javas")
final class LauncherStreamsTest {
    private final Path java;

    LauncherStreamsTest(Path java) {
        this.java = java;
    }

    static List<Path> javas() {
        return Installed.javas();
    }

    private Result sh(String script) {
        return Installed.sh(script, Map.of("IPVSADM_JAVA_HOME", java.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<&-", "2>&-", "<&- 2>&-", "2>/dev/full", "<&- 2>/dev/full"})
    void helpNeedsStandardOutputOnly(String redirections) {
        Result result = sh("$dist/sbin/ipvsadm -h " + redirections);
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        assertThat(result.out())
                .startsWith("ipvsadm v1.31 ")
                .contains("--tcp-service")
                .endsWith("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {">/dev/full", ">&-", "<&- >&-", "-v >/dev/full"})
    void whatCannotBeWrittenIsTold(String redirections) {
        String line = redirections.startsWith("-v") ? redirections : "-h " + redirections;
        assertThat(sh("$dist/sbin/ipvsadm " + line))
                .isEqualTo(new Result("", "cannot write to standard output: No space left on device\n", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {">&- 2>&-", "<&- >&- 2>&-", ">/dev/full 2>/dev/full"})
    void whereNothingCanBeWrittenTheStatusTells(String redirections) {
        assertThat(sh("$dist/sbin/ipvsadm -h " + redirections)).isEqualTo(new Result("", "", 1));
        assertThat(sh("$dist/sbin/ipvsadm -Q " + redirections)).isEqualTo(new Result("", "", 255));
        assertThat(sh("$dist/sbin/ipvsadm -Lnn " + redirections)).isEqualTo(new Result("", "", 2));
    }

    @Test
    void errorsDoNotGoToStandardOutput() {
        assertThat(sh("$dist/sbin/ipvsadm -Lnn 2>&-")).isEqualTo(new Result("", "", 2));
        assertThat(sh("$dist/sbin/ipvsadm -Lnn >&-"))
                .isEqualTo(new Result("", "multiple 'numeric' options specified\n", 2));
    }

    @Test
    void aReaderThatLeavesIsNoError() {
        assertThat(sh(Installed.WITHOUT_READER.formatted("$dist/sbin/ipvsadm -h")))
                .isEqualTo(new Result("141\n", "", 0));
        assertThat(sh("$dist/sbin/ipvsadm -h | head -n 1 | wc -l")).isEqualTo(new Result("1\n", "", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "two  words",
                "two\nlines",
                "*",
                "$HOME",
                "@/etc/hostname",
                "@/nonexistent",
                "\\",
                "\u00e4", // Latin-1
                "\u00c3\u00a4", // UTF-8
                "\u00f0\u009f\u0090\u00a7", // four bytes
                "\u00ed\u00a0\u0080", // half a surrogate pair
                "\u00c0\u0080", // overlong
                "\u00ff\u00fe\u0080",
                "\u007f\u0001\u001b[0m"
            })
    void argumentsComeBackByteByByte(String argument) {
        for (String locale : List.of("LC_ALL=C", "LC_ALL=C.UTF-8")) {
            String call = "cd /etc && env " + locale + " $dist/sbin/ipvsadm ";
            assertThat(sh(call + "-L '" + argument + "'"))
                    .as(locale)
                    .isEqualTo(new Result("", "unexpected argument " + argument + "\n", 2));
        }
        assertThat(sh("$dist/sbin/ipvsadm -L '' '" + argument + "' ''").err()).isEqualTo("unexpected argument \n");
        assertThat(sh("$dist/sbin/ipvsadm -L '-Q" + argument + "' '' \u00c3"))
                .isEqualTo(new Result("", "-Q" + argument + ": unknown option\n", 255));
        assertThat(sh("$dist/sbin/ipvsadm -A -f '=" + argument + "'"))
                .isEqualTo(new Result("", "invalid fwmark value `=" + argument + "' specified\n", 2));
    }
}
