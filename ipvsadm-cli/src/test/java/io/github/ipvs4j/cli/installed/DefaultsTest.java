package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the launcher and the start of the native executable take from {@code /etc/default/ipvsadm}, or from the file of
 * RPM systems. A script that prints it stands for Java, and a little program for all of the executable but its start.
 */
@Tag("installed")
@ParameterizedClass
@EnumSource
final class DefaultsTest {
    enum Start {
        LAUNCHER,
        EXECUTABLE
    }

    private static final String REST_OF_EXECUTABLE = """
            #include <stdio.h>
            #include <stdlib.h>
            static const char *value(const char *name) { return getenv(name) == NULL ? "unset" : getenv(name); }
            int main(void) {
                printf("<%s> <%s> %s\\n", value("IPVSADM_AUDIT"), value("AUTO"), value("LC_ALL"));
                return 0;
            }
            int __real_pthread_getattr_np(void);
            int __real_pthread_getattr_np(void) { return 0; }
            int __real_pthread_mutex_init(void);
            int __real_pthread_mutex_init(void) { return 0; }
            """;

    private final Start start;

    @TempDir
    private Path java;

    DefaultsTest(Start start) {
        this.start = start;
    }

    @BeforeEach
    void makeProgram() throws IOException, URISyntaxException {
        assumeTrue(Installed.canMount(), "mounting is not permitted");
        if (start == Start.LAUNCHER) {
            assumeTrue(Installed.hasLauncher(), "this tree needs no Java");
            makeJava();
        } else {
            assumeTrue(Installed.sh("gcc --version", Map.of()).status() == 0, "gcc is not installed");
            makeExecutable();
        }
    }

    private void makeExecutable() throws IOException, URISyntaxException {
        Path classes = Path.of(DefaultsTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path source = classes.resolve("../../src/main/native/start.c").normalize();
        Files.writeString(java.resolve("rest.c"), REST_OF_EXECUTABLE);
        assertThat(Installed.sh("cd " + java + " && gcc -std=gnu11 -o start rest.c " + source, Map.of()))
                .isEqualTo(new Result("", "", 0));
    }

    private void makeJava() throws IOException {
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
                        + "; exec env IPVSADM_JAVA_HOME=" + java + " " + variables + " "
                        + (start == Start.LAUNCHER ? "$0/sbin/ipvsadm" : java + "/start") + " -Ln' $dist",
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

    /** Only where the other file is missing. */
    @Test
    void theFileOfTheRpmPackageCountsToo() {
        String script =
                "mount -t tmpfs none /mnt && cp -a /etc/. /mnt && mount --bind /mnt /etc && mkdir -p /etc/sysconfig"
                        + " && echo IPVSADM_AUDIT=syslog >/etc/sysconfig/ipvsadm-config";

        assertThat(run(script, "")).isEqualTo(audit("syslog"));
        assertThat(run(script + " && : >/etc/default/ipvsadm", "")).isIn(audit(""), audit("unset"));
    }
}
