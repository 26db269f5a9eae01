package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.io.TempDir;

/** Kernel tests run only where they can and may; a wrong answer would hide them, or empty somebody's director. */
class KernelConditionTest {
    private static final String ALL_CAPABILITIES = "CapEff:\t000001ffffffffff";
    private static final String ALL_BUT_NET_ADMIN = "CapEff:\t000001ffffffefff";
    private static final String EMPTY_TABLE =
            "IP Virtual Server version 1.2.1 (size=4096)\nProt LocalAddress\n  -> RemoteAddress\n";

    @TempDir
    private Path proc;

    @BeforeEach
    void aKernelWithAnUnusedIpvs() throws IOException {
        Files.createDirectories(proc.resolve("sys/net/ipv4/vs"));
        write("self/status", "Name:\tjava\n" + ALL_CAPABILITIES + "\nCapBnd:\t0");
        write("net/ip_vs", EMPTY_TABLE);
    }

    private void write(String file, String text) throws IOException {
        Path path = proc.resolve(file);
        Files.createDirectories(proc.resolve(file).resolveSibling("."));
        Files.writeString(path, text);
    }

    private ConditionEvaluationResult evaluate() {
        return new KernelCondition(proc, false).evaluate();
    }

    @Test
    void noIpvs() throws IOException {
        Files.delete(proc.resolve("sys/net/ipv4/vs"));

        assertThat(evaluate().isDisabled()).isTrue();
        assertThat(evaluate().getReason())
                .hasValueSatisfying(why -> assertThat(why).contains("no IPVS"));
    }

    @Test
    void noPrivilege() throws IOException {
        write("self/status", ALL_BUT_NET_ADMIN);

        assertThat(evaluate().isDisabled()).isTrue();
        assertThat(evaluate().getReason())
                .hasValueSatisfying(why -> assertThat(why).contains("CAP_NET_ADMIN"));
    }

    @Test
    void aServiceSomebodyMightMiss() throws IOException {
        write("net/ip_vs", EMPTY_TABLE + "TCP  0A000001:0050 rr\n");

        assertThat(evaluate().isDisabled()).isTrue();
        assertThat(evaluate().getReason())
                .hasValueSatisfying(why -> assertThat(why).contains("in use"));
    }

    @Test
    void anyObstacleIsAFailureWhereAKernelIsRequired() throws IOException {
        write("self/status", ALL_BUT_NET_ADMIN);

        assertThatThrownBy(() -> new KernelCondition(proc, true).evaluate())
                .hasMessage("IPVS_REQUIRE_KERNEL is set, but this process has no CAP_NET_ADMIN");
    }

    @Test
    void nothingInTheWay() {
        assertThat(evaluate().isDisabled()).isFalse();
        assertThat(new KernelCondition(proc, true).evaluate().isDisabled()).isFalse();
    }
}
