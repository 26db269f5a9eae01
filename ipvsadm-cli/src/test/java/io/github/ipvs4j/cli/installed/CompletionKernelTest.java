package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import io.github.ipvs4j.cli.installed.Shells.Case;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A tab in bash, zsh and fish, with the installed command and the kernel's table. The hosts file must name web.example.
 */
@RequiresKernel
final class CompletionKernelTest {
    private static final Path SBIN = Installed.dist().resolve("sbin");

    @BeforeAll
    static void fillTheTable() {
        run("""
                $dist/sbin/ipvsadm -R <<'RULES'
                -C
                -A -t 10.77.0.1:80 -s rr
                -a -t 10.77.0.1:80 -r 10.1.1.1:8080 -m
                -a -t 10.77.0.1:80 -r 10.1.1.2:8080 -m
                -A -t [fd77::5]:80 -s rr
                -a -t [fd77::5]:80 -r [fd78::1]:8080 -m
                RULES
                """);
    }

    @AfterAll
    static void clearTheTable() {
        run("$dist/sbin/ipvsadm -C");
    }

    private static void run(String script) {
        assertThat(Installed.sh(script, Map.of())).isEqualTo(new Result("", "", 0));
    }

    @Test
    void bashKnowsTheTable() throws IOException {
        List<Case> cases = List.of(
                new Case("ipvsadm -D -t 1", "ipvsadm -D -t 10.77.0.1:80 "),
                new Case("ipvsadm -E --tcp-service=[fd77::", "ipvsadm -E --tcp-service=[fd77::5]:80 "),
                new Case("ipvsadm -e -t [fd77::5]:80 -r ", "ipvsadm -e -t [fd77::5]:80 -r [fd78::1]:8080 "),
                new Case("ipvsadm -d -t web.example:80 -r 10.1.1.2", "ipvsadm -d -t web.example:80 -r 10.1.1.2:8080 "));
        assertThat(Shells.typed("bash", "plain", SBIN, cases))
                .isEqualTo(cases.stream().map(Case::answer).toList());
    }

    @Test
    void zshKnowsTheTable() throws IOException {
        List<Case> cases = List.of(
                new Case("ipvsadm -D -t 1", "ipvsadm -D -t 10.77.0.1:80 "),
                new Case("ipvsadm -e -t [fd77::5]:80 -r ", "ipvsadm -e -t [fd77::5]:80 -r [fd78::1]:8080 "));
        assertThat(Shells.typed("zsh", "lean", SBIN, cases))
                .isEqualTo(cases.stream().map(Case::answer).toList());
    }

    @Test
    void fishKnowsTheTable() throws IOException {
        List<Case> cases = List.of(
                new Case("ipvsadm -Z -t ", "10.77.0.1:80 [fd77::5]:80"),
                new Case("ipvsadm -u ", ""),
                new Case("ipvsadm -d -t 10.77.0.1:80 -r ", "10.1.1.1:8080 10.1.1.2:8080"));
        assertThat(Shells.asked(SBIN, cases))
                .isEqualTo(cases.stream().map(Case::answer).toList());
    }
}
