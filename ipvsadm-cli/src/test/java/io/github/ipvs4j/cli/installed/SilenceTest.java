package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.installed.Installed.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the Java virtual machine: not a word of it on any stream, and no file of it anywhere. */
@Tag("installed")
@ParameterizedClass
@MethodSource("javas")
final class SilenceTest {
    /**
     * A shell that may not raise its limits, in which {@code $i} is the command; and a directory to look at afterwards.
     */
    private static final String CONFINED =
            "d=$(mktemp -d) && trap 'rm -r $d' EXIT && cd $d && export i=$dist/sbin/ipvsadm"
                    + " && setpriv --inh-caps=-all --bounding-set=-all bash -c '%s'; status=$?; ls -A $d; exit $status";

    private static final String TOO_LITTLE = "ipvsadm: too little memory to start";

    private final Path java;

    SilenceTest(Path java) {
        this.java = java;
    }

    /** The command's own Java, if there is one, is what the empty path stands for. */
    static List<Path> javas() {
        return LauncherTest.javas();
    }

    private Result sh(String script) {
        return Installed.sh(script, Map.of("IPVSADM_JAVA_HOME", java.toString()));
    }

    private Result confined(String script) {
        assumeTrue(sh("setpriv --inh-caps=-all --bounding-set=-all true").status() == 0, "only root can be confined");
        return sh(CONFINED.formatted(script));
    }

    private static void printsTheVersion(Result result) {
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        assertThat(result.out()).matches(Installed.VERSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_JAVA_LAUNCHER_DEBUG=1",
                "JDK_ALTERNATE_VM=/nonexistent",
                "_JAVA_VERSION_SET=1",
                "_JAVA_SPLASH_FILE=/nonexistent _JAVA_SPLASH_JAR=/nonexistent",
                "JDK_AOT_VM_OPTIONS=-nonsense",
                "JAVA_OPTIONS=-nonsense",
                "LD_LIBRARY_PATH=/nonexistent",
                "LD_LIBRARY_PATH=/usr/lib/jvm/java-17-openjdk-amd64/lib/server"
            })
    void noVariableMakesItSpeak(String variables) {
        printsTheVersion(sh("env " + variables + " $dist/sbin/ipvsadm -v"));
    }

    @Test
    void noFileMakesItSpeak() {
        printsTheVersion(sh("d=$(mktemp -d) && trap 'rm -r $d' EXIT && cd $d && echo -nonsense >.hotspotrc"
                + " && echo quiet >.hotspot_compiler && echo -nonsense >@file && $dist/sbin/ipvsadm -v"));
    }

    /** The shell itself tells of such a directory before it reads the first line of the launcher. */
    @Test
    void startsWhereTheDirectoryIsGone() {
        Result result = sh("d=$(mktemp -d) && cd $d && rmdir $d && $dist/sbin/ipvsadm -v");
        assertThat(result.out()).matches(Installed.VERSION);
        assertThat(result.err().lines()).hasSizeLessThanOrEqualTo(1).allMatch(line -> line.contains("getcwd"));
        assertThat(result.status()).isZero();
    }

    @Test
    void startsWhereTheDirectoryCannotBeRead() {
        assumeTrue(sh("[ $UID = 0 ]").status() == 0, "only root can be somebody else");
        printsTheVersion(sh("d=$(mktemp -d) && trap 'rm -r $d' EXIT && cp -r $dist $d/dist && mkdir -p $d/a/b"
                + " && chmod 755 $d && cd $d/a/b && chmod 0 $d/a/b $d/a"
                + " && setpriv --reuid 65534 --regid 65534 --clear-groups $d/dist/sbin/ipvsadm -v"));
    }

    /** What is not enough for Java, or for the executable, is told in one line, and never in a file of rules. */
    @ParameterizedTest
    @CsvSource({"-v 3000", "-v 20000", "-v 60000", "-v 95000", "-v 200000", "-d 5000"})
    void tooLittleMemoryIsToldInALine(String limit) {
        assumeTrue(Installed.hasLauncher() || !limit.equals("-v 200000"), "that is enough for the executable");
        Result result = confined("ulimit " + limit + "; exec $i -S");
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isNotZero();
        boolean starts = Installed.hasLauncher() ? !limit.equals("-v 3000") : !limit.matches("-v (3|20)000");
        if (starts) { // else the kernel ends the shell, or the executable, before its first instruction
            assertThat(result.err()).startsWith(TOO_LITTLE).hasLineCount(1);
            assertThat(result.status()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-v 450000", "-v 1000000", "-v 1500000", "-v 3000000", "-d 200000", "-c unlimited", "-n 16"})
    void startsWithinSuchLimits(String limit) {
        printsTheVersion(confined("ulimit " + limit + "; exec $i -v"));
        Result list = confined("ulimit " + limit + "; exec $i -L foo");
        assertThat(list).isEqualTo(new Result("", "unexpected argument foo\n", 2));
    }

    /** A soft limit is the caller's wish for other programs; what may be raised is raised. */
    @Test
    void softLimitsDoNotCount() {
        printsTheVersion(confined("ulimit -S -v 50000; ulimit -S -d 5000; exec $i -v"));
    }

    /** For whoever looks for the reason, and never on standard output. */
    @Test
    void theLogLetsItSpeak() {
        assumeTrue(Installed.hasLauncher(), "the executable has no virtual machine");
        Result result = sh("d=$(mktemp -d) && trap 'rm -r $d' EXIT && cd $d && touch .hotspotrc"
                + " && IPVSADM_LOG=debug $dist/sbin/ipvsadm -v");
        assertThat(result.out()).matches(Installed.VERSION);
        assertThat(result.err()).contains(".hotspotrc file is present but has been ignored");
    }

    /** However few tasks there may be, it prints what it should or nothing. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 8, 10})
    void whereNoThreadsCanBeHadNothingIsPrinted(int tasks) {
        assumeTrue(sh("[ $UID = 0 ]").status() == 0, "only root can be somebody else");
        Result result = sh("d=$(mktemp -d) && trap 'rm -r $d' EXIT && cp -r $dist $d/dist && chmod 755 $d && cd $d"
                + " && setpriv --reuid 54321 --regid 54321 --clear-groups bash -c 'ulimit -u " + tasks
                + "; exec $0/dist/sbin/ipvsadm -h' $d");
        if (result.status() == 0) {
            assertThat(result.out()).startsWith("ipvsadm v1.31 ");
        } else {
            assertThat(result.out()).isEmpty();
        }
    }

    /**
     * As a signal ends any other program, from the launcher's first instruction to where the command waits for its
     * input.
     */
    @ParameterizedTest
    @CsvSource({"HUP, 129", "INT, 130", "QUIT, 131", "ABRT, 134", "KILL, 137", "TERM, 143"})
    void aSignalEndsItWithoutAWord(String signal, int status) {
        // Java has SIGQUIT blocked in what it starts; a command in the background ignores SIGINT unless there is job
        // control
        String unblocked =
                "exec timeout --foreground -s KILL 300 perl -MPOSIX -e 'sigprocmask(SIG_SETMASK, POSIX::SigSet->new); exec @ARGV' bash -c '";
        Result result = sh(unblocked
                + "d=$(mktemp -d) && trap \"rm -r $d\" EXIT && cd $d && mkfifo fifo && exec 3<>fifo; set -m;"
                + " for delay in 0 0.005 0.02 0.05 0.1 0.5; do"
                + "   [ $delay != 0.5 ] || ulimit -c unlimited;"
                + "   $0/sbin/ipvsadm --check - <fifo >>out 2>>err & until read -r name </proc/$!/comm && [ $name != bash ]; do :; done;"
                + "   sleep $delay; kill -" + signal
                + " $!; wait $!; echo $?; done 2>/dev/null; rm fifo; cat out err; ls' $dist");
        assertThat(result).isEqualTo(new Result((status + "\n").repeat(6) + "err\nout\n", "", 0));
    }
}
