package io.github.ipvs4j.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.KnownTerminals;
import io.github.ipvs4j.cli.support.TroubledIpvs;
import io.github.ipvs4j.cli.support.TroubledIpvs.Trouble;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --diff} and {@code --apply}. */
final class ApplyTest {
    private static final Result SILENCE = new Result("", "", 0);
    private static final String OLD = """
            -A -f 1 -s wlc
            -a -f 1 -r 10.1.1.1:0 -m -w 1
            -a -f 1 -r 10.1.1.2:0 -m -w 2
            -A -f 2 -s rr -p 60
            """;
    private static final String TRY = "Try `ipvsadm -h' or 'ipvsadm --help' for more information.\n";
    private static final String LEFT = "the table was left as it was\n";

    @TempDir
    private Path directory;

    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.on(ipvs);

    @BeforeEach
    void startWithATable() {
        assertThat(cli.feed(OLD, "-R")).isEqualTo(SILENCE);
    }

    private String table() {
        return cli.run("-Sn").out();
    }

    /** What is done to the table above, line by line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # replaced in the file             | by                                | the changes
            x                                  | x                                 | ''
            -m -w 1                            | -m                                | ''
            -A -f 1 -s wlc                     | -A -f 1                           | ''
            -A -f 2 -s rr -p 60                | -A -f 2 -s rr -p 60 -M 255.255.255.255 | ''
            -A -f 1 -s wlc                     | -A -f 1 -M 255.255.255.0          | ''
            -A -f 2 -s rr -p 60                | # none                            | -D -f 2
            -A -f 2 -s rr -p 60                | -A -f 2 -s rr                     | -E -f 2 -s rr
            -p 60                              | -p 60 -M 255.255.255.0            | -E -f 2 -s rr -p 60 -M 255.255.255.0
            -s rr -p 60                        | -s sh -b sh-port                  | -E -f 2 -s sh -b sh-port
            -s wlc                             | -s rr                             | -E -f 1 -s rr
            -w 1                               | -w 0                              | -e -f 1 -r 10.1.1.1:0 -m -w 0
            -w 1                               | -w 1 -x 9                         | -e -f 1 -r 10.1.1.1:0 -m -w 1 -x 9 -y 0
            10.1.1.1:0 -m                      | 10.1.1.1:0 -i                     | -e -f 1 -r 10.1.1.1:0 -i -w 1 --tun-type ipip
            10.1.1.1                           | 10.1.1.3                          | -a -f 1 -r 10.1.1.3:0 -m -w 1;-d -f 1 -r 10.1.1.1:0
            -A -f 2                            | -A -f 3                           | -A -f 3 -s rr -p 60;-D -f 2
            -A -f 2                            | -A -f 2 -6                        | -A -f 2 -6 -s rr -p 60;-D -f 2
            -p 60                              | '-p 60\\n-a -f 2 -r 10.1.1.1 -g -w 0\\n-a -f 2 -r 10.1.1.2' | -a -f 2 -r 10.1.1.1:0 -g -w 0;-a -f 2 -r 10.1.1.2:0 -g -w 1
            -p 60                              | '-p 60\\n-C\\n-A -f 4'            | -A -f 4 -s wlc;-D -f 1;-D -f 2
            -p 60                              | '-p 60\\n--set 0 0 7'             | --set 0 0 7
            -p 60                              | '-p 60\\n--set 900 120 0'         | ''
            -p 60                              | '-p 60\\n--start-daemon backup --mcast-interface lo' | --start-daemon backup --mcast-interface lo --syncid 0
            """)
    void onlyWhatIsNotSoYetIsDone(String part, String replacement, String changes) {
        String wanted = OLD.replace(part, replacement.replace("\\n", "\n"));
        String lines = changes.isEmpty() ? "" : changes.replace(';', '\n') + "\n";
        assertThat(cli.feed(wanted, "--diff", "-")).isEqualTo(new Result(lines, "", changes.isEmpty() ? 0 : 1));
        assertThat(cli.feed(wanted, "--apply", "-", "--dry-run")).isEqualTo(new Result(lines, "", 0));
        assertThat(table()).isEqualTo(OLD);
        assertThat(cli.feed(wanted, "--apply", "-")).isEqualTo(SILENCE);
        assertThat(cli.feed(wanted, "--diff", "-")).isEqualTo(SILENCE);
    }

    /** In a service, what takes connections comes before what no longer does. */
    @Test
    void aServiceIsChangedInAnOrderThatKeepsItServed() {
        String wanted = """
                -A -f 1 -s rr
                -a -f 1 -r 10.1.1.1 -m -w 0
                -a -f 1 -r 10.1.1.3 -m
                """;
        assertThat(cli.feed(wanted, "--diff", "-").out()).isEqualTo("""
                        -E -f 1 -s rr
                        -a -f 1 -r 10.1.1.3:0 -m -w 1
                        -e -f 1 -r 10.1.1.1:0 -m -w 0
                        -d -f 1 -r 10.1.1.2:0
                        -D -f 2
                        """);
    }

    @Test
    void aDaemonRunsAsTheFileSays() {
        cli.run("--start-daemon", "master", "--mcast-interface", "lo", "--syncid", "7");
        String wanted = OLD + "--start-daemon master --mcast-interface lo --syncid ";
        assertThat(cli.feed(wanted + 7, "--diff", "-")).isEqualTo(SILENCE);
        assertThat(cli.feed(wanted + 8, "--diff", "-").out())
                .isEqualTo("--stop-daemon master\n--start-daemon master --mcast-interface lo --syncid 8\n");
        assertThat(cli.feed(wanted.replace("lo", "nosuch0") + 8, "--apply", "-"))
                .isEqualTo(new Result("", """
                        -:5:1: No such device
                        --start-daemon master --mcast-interface nosuch0 --syncid 8
                        ^^^^^^^^^^^^^^
                        what had been changed was taken back; the table is as it was
                        """, 255));
        assertThat(cli.run("-L", "--daemon").out()).contains("syncid=7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --keep-weights                     | -a -f 1 -r 10.1.1.3:0 -m -w 3;-D -f 2;-D -f 3
            --only=-f:1                        | -a -f 1 -r 10.1.1.3:0 -m -w 3;-e -f 1 -r 10.1.1.1:0 -m -w 9
            --only=-f:2                        | -D -f 2
            --only=--fwmark-service:2,-f:3     | -D -f 2;-D -f 3
            --only=-f:2,-f:1 --keep-weights    | -a -f 1 -r 10.1.1.3:0 -m -w 3;-D -f 2
            """)
    void onlySomeOfItIsDone(String options, String changes) {
        cli.run("-A", "-f", "3");
        String wanted = """
                -A -f 1
                -a -f 1 -r 10.1.1.1 -m -w 9
                -a -f 1 -r 10.1.1.2 -m -w 2
                -a -f 1 -r 10.1.1.3 -m -w 3
                """;
        String[] line = ("--diff - " + options).split(" ");
        assertThat(cli.feed(wanted, line)).isEqualTo(new Result(changes.replace(';', '\n') + "\n", "", 1));
        line[0] = "--apply";
        assertThat(cli.feed(wanted, line)).isEqualTo(SILENCE);
        line[0] = "--diff";
        assertThat(cli.feed(wanted, line)).isEqualTo(SILENCE);
    }

    /** Services only: a limited application has no business with what holds for all. */
    @Test
    void settingsAreOutsideOfAnyLimit() {
        String wanted = OLD + "--set 1 2 3\n--start-daemon master --mcast-interface lo\n";
        assertThat(cli.feed(wanted, "--diff", "-", "--only", "-f:1")).isEqualTo(SILENCE);
        assertThat(cli.feed(wanted, "--diff", "-").out()).hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --diff - --only=-t                 | illegal service `-t' specified; it is written like -t:HOST:PORT, -u:HOST:PORT, -f:MARK or, for IPv6, -6:MARK
            --diff - --only=                   | illegal service `' specified; it is written like -t:HOST:PORT, -u:HOST:PORT, -f:MARK or, for IPv6, -6:MARK
            --diff - --only=-f:1,              | illegal service `' specified; it is written like -t:HOST:PORT, -u:HOST:PORT, -f:MARK or, for IPv6, -6:MARK
            --diff - --only=-s:rr              | illegal service `-s:rr' specified; it is written like -t:HOST:PORT, -u:HOST:PORT, -f:MARK or, for IPv6, -6:MARK
            --diff - --only=-f:x               | invalid fwmark value `x' specified
            --diff - --only=-6:0               | invalid fwmark value `0' specified
            --diff - --only=-t:nosuch:80       | no address for host nosuch: no such name
            --diff - --color=red               | illegal color `red' specified; it is auto, always or never
            --diff - --dry-run                 | Illegal 'dry-run' option with the 'diff' command; it goes with --apply
            --diff - --force-empty             | Illegal 'force-empty' option with the 'diff' command; it goes with --restore and --apply
            --diff - --strict                  | Illegal 'strict' option with the 'diff' command; it goes with --restore
            --diff - -t 10.0.0.1:80            | Illegal 'service-address' option with the 'diff' command
            --apply - x                        | unexpected argument x
            --apply - -                        | unexpected argument -
            -S --keep-weights                  | Illegal 'keep-weights' option with the 'save' command; it goes with --diff, --apply and --status
            -L --only=-f:1                     | Illegal 'only' option with the 'list' command; it goes with --diff and --apply
            --apply - --keep-weights --keep-weights | multiple 'keep-weights' options specified
            """)
    void refusesWhatMakesNoSense(String line, String message) {
        assertThat(cli.run(line.split(" "))).isEqualTo(new Result("", message + "\n", 2));
    }

    @Test
    void aFileMustBeNamed() {
        assertThat(cli.run("--diff")).isEqualTo(new Result("", TRY, 255));
        assertThat(cli.run("--apply")).isEqualTo(new Result("", TRY, 255));
    }

    @Test
    void neitherIsForRuleFiles() {
        for (String line : new String[] {"--diff -", "--apply -"}) {
            assertThat(cli.feed(line, "-R").status()).isEqualTo(255);
            assertThat(cli.feed(line, "--check").err()).startsWith("-:1:1: no command that a rule file may have\n");
        }
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() {
        String name = directory.resolve("rules").toString();
        String message = "cannot read " + name + ": No such file or directory\n";
        assertThat(cli.run("--diff", name)).isEqualTo(new Result("", message, 2));
        assertThat(cli.run("--apply", name)).isEqualTo(new Result("", message, 1));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void oneErrorIsEnoughToChangeNothing() {
        String wrong = "-A -f 3 -s rrr\n-A -f 4 -w 1\n-a -f 5 -r 10.1.1.1\n";
        String errors = """
                -:2:9: Illegal 'weight' option with the 'add-service' command
                -A -f 4 -w 1
                        ^^
                -:3:7: Service not defined
                -a -f 5 -r 10.1.1.1
                      ^
                """;
        assertThat(cli.feed(wrong, "--diff", "-")).isEqualTo(new Result("", errors, 2));
        assertThat(cli.feed(wrong, "--apply", "-")).isEqualTo(new Result("", errors + LEFT, 2));
        assertThat(table()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "--set 1 2 3\n"})
    void aFileWithoutServicesClearsTheTableOnlyIfForced(String nothing) {
        String refusal = "no services in the file, so the table was left as it was; --force-empty clears it\n";
        assertThat(cli.feed(nothing, "--apply", "-")).isEqualTo(new Result("", refusal, 2));
        assertThat(table()).isEqualTo(OLD);
        assertThat(cli.feed(nothing, "--apply", "-", "--force-empty")).isEqualTo(SILENCE);
        assertThat(table()).isEmpty();
        assertThat(cli.feed(nothing, "--apply", "-")).isEqualTo(SILENCE);
    }

    @Test
    void whatTheKernelRefusesIsToldWithItsLine() {
        ipvs.refuse(Operation.EDIT_SERVICE, Errno.ENOENT);
        assertThat(cli.feed("-A -f 3\n  -A -f 2\n", "--apply", "-")).isEqualTo(new Result("", """
                        -:2:9: Scheduler or persistence engine not found
                          -A -f 2
                                ^
                        what had been changed was taken back; the table is as it was
                        """, 255));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void whatTheFileDoesNotMentionIsToldByItsChange() {
        Cli troubled = Cli.of(() -> new TroubledIpvs(ipvs, Trouble.REFUSED, 0), new FakeNames());
        assertThat(troubled.feed(OLD.replaceAll(".*10.1.1.1.*", ""), "--apply", "-"))
                .isEqualTo(new Result("", "-d -f 1 -r 10.1.1.1:0: Memory allocation problem\n" + LEFT, 255));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void whatCannotBeTakenBackIsTold() {
        // -A -f 3, then -D -f 1 and -D -f 2 of which the second is refused, then what takes back the first
        Cli troubled = Cli.of(() -> new TroubledIpvs(ipvs, Trouble.REFUSED, 2, 4), new FakeNames());
        assertThat(troubled.feed("-A -f 3\n", "--apply", "-")).isEqualTo(new Result("", """
                        -D -f 2: Memory allocation problem
                        the table is not as it was; this could not be done to take back what had been changed:
                        -a -f 1 -r 10.1.1.1:0 -m -w 1: Memory allocation problem
                        """, 255));
        assertThat(table()).isEqualTo(OLD.replaceAll(".*10.1.1.1.*\n", ""));
    }

    /** An answer that is lost while something is taken back does not end that; what came of it is looked at. */
    @ParameterizedTest
    @CsvSource({"ANSWER_LOST, true", "NOT_SENT, true", "BREAKS, false"})
    void takingBackGoesOnAfterALostAnswer(Trouble trouble, boolean isAsItWas) {
        ipvs.refuse(Operation.DELETE_SERVICE, Errno.ENOMEM);
        Cli troubled = Cli.of(() -> new TroubledIpvs(ipvs, trouble, 2), new FakeNames());
        Result result = troubled.feed(OLD.replace("-w 2", "-w 7").replaceAll("-A -f 2.*", ""), "--apply", "-");
        assertThat(result.err())
                .endsWith(
                        isAsItWas
                                ? "taken back; the table is as it was\n"
                                : "to take back what had been changed:\n-e -f 1 -r 10.1.1.2:0 -m -w 2\n");
        assertThat(result.status()).isEqualTo(255);
        assertThat(table().equals(OLD)).isEqualTo(isAsItWas);
    }

    @Test
    void whatSomebodyElseHasDoneMeanwhileIsPlannedAnew() {
        AtomicInteger times = new AtomicInteger();
        Cli meddled = Cli.of(
                () -> new TroubledIpvs(ipvs, Trouble.REFUSED).meddledWith(() -> {
                    if (times.getAndIncrement() == 0) {
                        cli.run("-d", "-f", "1", "-r", "10.1.1.2");
                        cli.run("-A", "-f", "3", "-s", "rr");
                    }
                }),
                new FakeNames());
        String wanted = OLD.replace("-w 2", "-w 7") + "-A -f 3 -s sh\n";
        assertThat(meddled.feed(wanted, "--apply", "-")).isEqualTo(SILENCE);
        assertThat(table()).isEqualTo(wanted);
        assertThat(times).hasValue(2);
    }

    @Test
    void whoIsDisturbedAgainGivesUpAndTakesBack() {
        AtomicInteger times = new AtomicInteger();
        Cli meddled = Cli.of(
                () -> new TroubledIpvs(ipvs, Trouble.REFUSED).meddledWith(() -> {
                    switch (times.getAndIncrement()) {
                        case 0 -> cli.run("-d", "-f", "1", "-r", "10.1.1.2");
                        case 1 -> cli.run("-a", "-f", "1", "-r", "10.1.1.2", "-m", "-w", "2");
                        default -> {}
                    }
                }),
                new FakeNames());
        assertThat(meddled.feed("-A -f 3\n" + OLD.replace("-w 2", "-w 7"), "--apply", "-"))
                .isEqualTo(new Result("", """
                        -:4:12: Destination already exists; somebody else has changed the table meanwhile
                        -a -f 1 -r 10.1.1.2:0 -m -w 7
                                   ^^^^^^^^^^
                        what had been changed was taken back; the table is as it was
                        """, 255));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void aSignalTakesBackWhatWasDone() {
        FakeMachine machine = new FakeMachine(directory);
        StringBuilder wanted = new StringBuilder("-A -f 1 -s rr\n");
        for (int mark = 3; mark < 200; mark++) {
            wanted.append("-A -f ").append(mark).append('\n');
        }
        Thread signal = new Thread(machine::interrupt);
        Cli interrupted = Cli.of(
                        () -> new TroubledIpvs(ipvs, Trouble.REFUSED).meddledWith(() -> FakeMachine.letWait(signal)),
                        new FakeNames())
                .with(machine);
        assertThatThrownBy(() -> interrupted.feed(wanted.toString(), "--apply", "-"))
                .isInstanceOf(FakeMachine.Ended.class);
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void anExchangeThatBreaksInTheDarkIsSaidToBe() {
        Cli troubled = Cli.of(
                () -> new TroubledIpvs(ipvs, Trouble.BREAKS, 1)
                        .meddledWith(() -> ipvs.refuse(Operation.GET_SERVICE, Errno.EPERM)),
                new FakeNames());
        assertThat(troubled.feed("-A -f 3\n", "--apply", "-")).isEqualTo(new Result("", """
                        the exchange broke
                        how much of it was changed is not known; --diff shows what is left to do
                        """, 255));
    }

    @Test
    void aTableThatCannotBeReadIsNotChanged() {
        ipvs.refuse(Operation.GET_SERVERS, Errno.EPERM);
        String message = "Permission denied (you must be root)\n";
        assertThat(cli.feed(OLD, "--diff", "-")).isEqualTo(new Result("", message, 2));
        assertThat(cli.feed(OLD, "--apply", "-")).isEqualTo(new Result("", message, 1));
    }

    @Test
    void coloursAreForThoseWhoWantThem() {
        String wanted = OLD.replace("-w 1", "-w 3").replace("-f 2", "-f 3");
        String plain = "-e -f 1 -r 10.1.1.1:0 -m -w 3\n-A -f 3 -s rr -p 60\n-D -f 2\n";
        String coloured = "\033[33m-e -f 1 -r 10.1.1.1:0 -m -w 3\033[m\n"
                + "\033[32m-A -f 3 -s rr -p 60\033[m\n"
                + "\033[31m-D -f 2\033[m\n";
        Cli terminal = cli.with(new KnownTerminals(false, true));
        assertThat(cli.feed(wanted, "--diff", "-").out()).isEqualTo(plain);
        assertThat(terminal.feed(wanted, "--diff", "-").out()).isEqualTo(coloured);
        assertThat(terminal.feed(wanted, "--apply", "-", "--dry-run").out()).isEqualTo(coloured);
        assertThat(terminal.feed(wanted, "--diff", "-", "--color", "never").out())
                .isEqualTo(plain);
        assertThat(cli.feed(wanted, "--diff", "-", "--color=always").out()).isEqualTo(coloured);
        assertThat(cli.feed(wanted, "--diff", "-", "--color=auto").out()).isEqualTo(plain);
    }
}
