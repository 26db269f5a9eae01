package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command tells of itself when it is asked to, and that it is silent otherwise. */
@Tag("installed")
@ParameterizedClass
@MethodSource("javas")
final class LoggingTest {
    private static final String TIME = "\\d\\d:\\d\\d:\\d\\d\\.\\d\\d\\d ";
    private static final String DEBUG = TIME + "DEBUG \\+\\d+\\.\\d\\d\\d ms ";
    private static final String TRACE = TIME + "TRACE \\+\\d+\\.\\d\\d\\d ms ";

    private final Path java;

    LoggingTest(Path java) {
        this.java = java;
    }

    static List<Path> javas() {
        return LauncherTest.javas();
    }

    private Result sh(String script) {
        return Installed.sh(script, Map.of("IPVSADM_JAVA_HOME", java.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "info", "error", "off", "garbage", "1", "${x", "debug,trace", "-1"})
    void anyOtherValueChangesNothing(String level) {
        String call = " $dist/sbin/ipvsadm -Ln; $dist/sbin/ipvsadm -A -w 1x; $dist/sbin/ipvsadm -v";

        assertThat(sh("export IPVSADM_LOG='" + level + "';" + call)).isEqualTo(sh(call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debug", "DEBUG", "trace"})
    void messagesAreToldInWords(String level) {
        Result silent = sh("$dist/sbin/ipvsadm -Ln");
        Result result = sh("IPVSADM_LOG=" + level + " $dist/sbin/ipvsadm -Ln");

        assertThat(new Result(result.out(), "", result.status()))
                .isEqualTo(new Result(silent.out(), "", silent.status()));
        assertThat(result.err().lines())
                .anyMatch(line -> line.matches(DEBUG + "process \\d+ on Java \\S+: \".*/sbin/ipvsadm\" \"-Ln\""))
                .anyMatch(line -> line.matches(DEBUG + "sent: GETFAMILY seq=1 flags=REQUEST FAMILY_NAME=\"IPVS\""))
                .anyMatch(line -> line.matches(DEBUG + "received after \\d+\\.\\d\\d\\d ms: "
                        + "(NEWFAMILY seq=1 FAMILY_NAME=\"IPVS\".*|ERROR seq=1 flags=CAPPED errno=ENOENT .*)"))
                .anyMatch(line -> line.matches(DEBUG + "exit status " + result.status()))
                .allMatch(line -> line.matches(TIME + "(DEBUG|TRACE) .*")
                        || line.matches("(io\\.github\\.ipvs4j|Caused by: |\t).*")
                        || silent.err().contains(line + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debug", "trace"})
    void bytesAreToldInTracesOnly(String level) {
        Result result = sh("IPVSADM_LOG=" + level + " $dist/sbin/ipvsadm -Ln");
        String request = "32 bytes 2000000010000100010000000000000003010000090002004950565300000000";

        assertThat(result.err().lines().filter(line -> line.matches(TRACE + "sent: " + request)))
                .hasSize(level.equals("trace") ? 1 : 0);
        assertThat(result.err().lines().anyMatch(line -> line.matches(TRACE + "received after .*")))
                .isEqualTo(level.equals("trace"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-v", "-h", "-A -t 192.0.2.1", "foo"})
    void whatNeedsNoKernelIsToldToo(String arguments) {
        Result silent = sh("$dist/sbin/ipvsadm " + arguments);
        Result result = sh("IPVSADM_LOG=debug $dist/sbin/ipvsadm " + arguments);

        assertThat(new Result(result.out(), "", result.status()))
                .isEqualTo(new Result(silent.out(), "", silent.status()));
        assertThat(result.err().replaceAll("(?m)^" + DEBUG + ".*\n", "")).isEqualTo(silent.err());
    }
}
