package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher takes from {@code /etc/default/ipvsadm}; a script that tells it stands for Java. */
@Tag("installed")
final class DefaultsTest {
    @TempDir
    private Path java;

    @BeforeEach
    void makeJava() throws IOException {
        assumeTrue(Installed.canMount(), "mounting is not permitted");
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17\"\n");
        Path program = java.resolve("bin/java");
        Files.writeString(program, "#!/bin/sh\necho \"<${IPVSADM_AUDIT-unset}> <${AUTO-unset}> $LC_ALL\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /** Runs the launcher where a script has filled an empty {@code /etc/default}. */
    private Result run(String script, String variables) {
        return Installed.sh(
                "unshare --mount bash -c 'mount -t tmpfs none /etc/default && cd /etc/default || exit; " + script
                        + "; exec env IPVSADM_JAVA_HOME=" + java + " " + variables + " $0/sbin/ipvsadm -Ln' $dist",
                Map.of());
    }

    private static Result audit(String value) {
        return new Result("<" + value + "> <unset> C.UTF-8\n", "", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IPVSADM_AUDIT=syslog\\n",
                "IPVSADM_AUDIT=syslog",
                "IPVSADM_AUDIT=\"syslog\"\\n",
                "IPVSADM_AUDIT=\\047syslog\\047\\n",
                "# x\\n\\n  IPVSADM_AUDIT=syslog  \\nAUTO=1\\n",
                "IPVSADM_AUDIT=no\\nIPVSADM_AUDIT=syslog\\n"
            })
    void theFileAsksForIt(String content) {
        assertThat(run("printf \"" + content.replace("\"", "\\\"") + "\" >ipvsadm", ""))
                .isEqualTo(audit("syslog"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                ": >ipvsadm",
                "echo \"#IPVSADM_AUDIT=syslog\" >ipvsadm",
                "echo \"XIPVSADM_AUDIT=syslog\" >ipvsadm",
                "printf \"IPVSADM_AUDIT=syslog\\nIPVSADM_AUDIT=off\\n\" >ipvsadm",
                "echo \"IPVSADM_AUDIT=\\$(echo syslog)\" >ipvsadm",
                "echo \"AUTO=1; LC_ALL=x; exit 9; IPVSADM_AUDIT=syslog\" >ipvsadm",
                "head -c 3000 /dev/urandom >ipvsadm",
                "mkdir ipvsadm",
                "mkfifo ipvsadm",
                "ln -s /nonexistent ipvsadm"
            })
    void nothingElseDoes(String script) {
        Result result = run(script, "");

        assertThat(result).isIn(audit(""), audit("unset"));
    }

    @Test
    void theEnvironmentCountsFirst() {
        String script = "echo IPVSADM_AUDIT=syslog >ipvsadm";

        assertThat(run(script, "IPVSADM_AUDIT=")).isEqualTo(audit(""));
        assertThat(run(script, "IPVSADM_AUDIT=off")).isEqualTo(audit("off"));
        assertThat(run("true", "IPVSADM_AUDIT=syslog")).isEqualTo(audit("syslog"));
    }
}
