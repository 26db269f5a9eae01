package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What systemd thinks of {@code ipvsadm.service}. {@link UnitKernelTest} runs it. */
@Tag("installed")
final class UnitTest {
    private static final Path GUIDE = Path.of(Files.exists(Path.of("docs")) ? "docs/monitoring" : "../docs/monitoring")
            .toAbsolutePath();

    private static Result analyze(String arguments) {
        // If man is installed, systemd also looks for the manual page that the unit names.
        Result result = Installed.sh("MANPATH=$dist/share/man systemd-analyze " + arguments, Map.of());
        assumeTrue(result.status() != 127, "systemd is not installed");
        return result;
    }

    /** The score is ten times what {@code systemd-analyze} shows; 96 is that of a unit without any confinement. */
    @Test
    void isConfined() {
        Result result =
                analyze("security --offline=true --threshold=25 $dist/lib/systemd/system/ipvsadm.service --no-pager");
        assertThat(result.status()).as("%s", result).isZero();
    }

    @Test
    void isUnderstood() {
        Result result = analyze("verify $dist/lib/systemd/system/ipvsadm.service 2>&1 | grep -v 'is not executable'");
        assertThat(result).isEqualTo(new Result("", "", 1));
    }

    /** The units of the guide name the command where a package installs it; here the tree has it. */
    @Test
    void theTimerOfTheGuideIsUnderstood() {
        Result result = analyze("--version >/dev/null && cd \"$(mktemp -d)\""
                + " && cp " + GUIDE + "/ipvsadm-check.* . && sed -i \"s,/usr/sbin,$dist/sbin,\" ipvsadm-check.service"
                + " && systemd-analyze verify ./ipvsadm-check.service ./ipvsadm-check.timer 2>&1");
        assertThat(result).isEqualTo(new Result("", "", 0));
    }
}
