package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every option and kind of error once, in the executable and in the tree with Java, on a kernel: an entry that the
 * configuration of the executable lacks shows only where it is used. {@code -Dipvsadm.java=DIR} is the tree with Java.
 */
@Tag("installed")
@Tag("executable")
final class EveryOptionTest {
    static List<String> scripts() throws IOException {
        try (InputStream in = EveryOptionTest.class.getResourceAsStream("/every-option.sh")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n\n"))
                    .filter(script -> !script.startsWith("#"))
                    .map(String::strip)
                    .toList();
        }
    }

    @AfterEach
    void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    @Test
    void noOptionIsLeftOut() throws IOException {
        String text = String.join("\n", scripts());
        List<String> options = Pattern.compile("--[a-z][a-z0-9-]*")
                .matcher(Installed.sh("$dist/sbin/ipvsadm --help", Map.of()).out())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(options).hasSizeGreaterThan(70);
        assertThat(options).allMatch(option -> text.matches("(?s).* " + option + "[ =\n].*"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theExecutableDoesWhatTheTreeDoes(String script) throws IpvsException {
        Path java = Path.of(System.getProperty("ipvsadm.java"));
        assertThat(java.resolve("lib/ipvs4j/ipvsadm.jar")).exists();
        assertThat(java.resolve("sbin/ipvsadm")).isExecutable();
        assertThat(Installed.dist().resolve("lib/ipvs4j/ipvsadm.jar")).doesNotExist();
        Result executable = run("$dist", script);
        Result tree = run(java.toString(), script);

        assertThat(executable).isEqualTo(tree);
        assertThat(executable.err()).doesNotContain("internal error");
    }

    /** Each line's status follows it, on standard output. */
    private static Result run(String tree, String script) throws IpvsException {
        KernelState.makeFresh();
        String lines = script.replaceAll("(?m)$", "; echo \"= \\$?\"");
        return Installed.sh(
                "PATH=" + tree + "/sbin:$PATH; d=$(mktemp -d); trap 'rm -r $d' EXIT; cd $d\n" + lines, Map.of());
    }
}
