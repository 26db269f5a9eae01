package io.github.ipvs4j.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.TroubledIpvs;
import io.github.ipvs4j.cli.support.TroubledIpvs.Trouble;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -R --replace}: the whole input or nothing. */
final class ReplaceTest {
    private static final String OLD = "-A -f 1 -s wlc\n";
    private static final String LEFT = "the table was left as it was\n";

    private final Cli cli = Cli.on(new FakeIpvs());

    @BeforeEach
    void startWithAService() {
        assertThat(cli.run("-A", "-f", "1")).isEqualTo(new Result("", "", 0));
    }

    private String table() {
        return cli.run("-Sn").out();
    }

    @Test
    void linesTakeThePlaceOfTheTable() {
        assertThat(cli.feed("# new\n-A -f 2\n-a -f 2 -r 10.1.1.1 -g\n", "-R", "--replace"))
                .isEqualTo(new Result("", "", 0));
        assertThat(table()).isEqualTo("-A -f 2 -s wlc\n-a -f 2 -r 10.1.1.1:0 -g -w 1\n");
    }

    @Test
    void oneLineThatMakesNoSenseIsEnoughToChangeNothing() {
        assertThat(cli.feed("-A -f 2\n\n-A -f 0\n-A -f 3 --foo\n-A -f 4\n", "--restore", "--replace"))
                .isEqualTo(new Result(
                        "", "line 3: invalid fwmark value `0' specified\nline 4: --foo: unknown option\n" + LEFT, 2));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void aLastLineWithoutLineFeedHasItsNumber() {
        assertThat(cli.feed("-A -f 2\n-A -f 0", "-R", "--replace").err())
                .isEqualTo("line 2: invalid fwmark value `0' specified\n" + LEFT);
    }

    @Test
    void nothingTakesThePlaceOfServicesOnlyIfForced() {
        String refusal = "no lines to restore, so the table was left as it was; --force-empty clears it\n";
        for (String nothing : new String[] {"", "\n\n", "# saved\n"}) {
            assertThat(cli.feed(nothing, "-R", "--replace")).isEqualTo(new Result("", refusal, 2));
        }
        assertThat(table()).isEqualTo(OLD);
        assertThat(cli.feed("", "-R", "--replace", "--force-empty")).isEqualTo(new Result("", "", 0));
        assertThat(table()).isEmpty();
        assertThat(cli.feed("", "-R", "--replace")).isEqualTo(new Result("", "", 0));
    }

    @Test
    void whatTheKernelRefusesIsToldAsInAnyRestore() {
        assertThat(cli.feed("-A -f 2\n-A -f 2\n", "-R", "--replace"))
                .isEqualTo(new Result("", "line 2: Service already exists, since line 1\n" + incomplete(1, 2), 255));
        assertThat(table()).isEqualTo("-A -f 2 -s wlc\n");
    }

    /** A director that boots has no services; there the lines are not compared with anything. */
    @Test
    void soIsItWhereThereIsNoTable() {
        cli.run("-C");
        assertThat(cli.feed("-A -f 2\n-A -f 2\n-A -f 3\n", "-R", "--replace"))
                .isEqualTo(new Result("", "line 2: Service already exists\n" + incomplete(1, 3), 255));
        assertThat(table()).isEqualTo("-A -f 2 -s wlc\n-A -f 3 -s wlc\n");
    }

    private static String incomplete(int refused, int lines) {
        return "the table is incomplete: " + refused + " of " + lines + " lines were refused\n";
    }

    /** What is so already has its connections and counters, and there is always a table. */
    @Test
    void thereIsNoMomentWithoutATable() {
        FakeIpvs ipvs = new FakeIpvs();
        Cli.on(ipvs).feed("-A -f 1\n-a -f 1 -r 10.1.1.1 -g\n-A -f 2\n", "-R");
        List<Integer> services = new ArrayList<>();
        TroubledIpvs watched = new TroubledIpvs(ipvs, Trouble.REFUSED).meddledWith(() -> services.add(count(ipvs)));
        ipvs.refuse(Operation.FLUSH, Errno.EPERM);
        assertThat(Cli.on(watched).feed("-A -f 2\n-A -f 3\n", "-R", "--replace"))
                .isEqualTo(new Result("", "", 0));
        assertThat(services).containsExactly(2);
        assertThat(Cli.on(ipvs).run("-Sn").out()).isEqualTo("-A -f 2 -s wlc\n-A -f 3 -s wlc\n");
    }

    private static int count(FakeIpvs ipvs) {
        try {
            return ipvs.services().size();
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the old table | lines                                     | output           | messages | daemons at the end
            -A -f 1         | -L -n -f 9;-A -f 2                        | ''               | line 1: No such service;the table is incomplete: 1 of 2 lines were refused | backup
            -A -f 1         | -Z -f 9;-A -f 2                           | ''               | line 1: No such service;the table is incomplete: 1 of 2 lines were refused | backup
            -A -f 1         | --stop-daemon master;-A -f 2              | ''               | line 1: No daemon is running;the table is incomplete: 1 of 2 lines were refused | backup
            -A -f 1         | -S;-Z;-A -f 2                             | -A -f 2 -s wlc   | ''       | backup
            ''              | -S;-Z;-A -f 2                             | ''               | ''       | backup
            -A -f 1         | --stop-daemon backup;-A -f 2              | ''               | ''       | ''
            -A -f 1         | --stop-daemon;-A -f 2                     | ''               | ''       | ''
            -A -f 1         | --stop-daemon backup;--start-daemon backup --mcast-interface lo;-A -f 2 | '' | '' | backup
            """)
    void linesThatAreNotAboutTheTableAreCarriedOut(
            String old, String lines, String output, String messages, String daemons) {
        FakeIpvs ipvs = new FakeIpvs();
        Cli on = Cli.on(ipvs);
        on.feed(old + "\n--start-daemon backup --mcast-interface lo\n", "-R");
        assertThat(on.feed(lines.replace(';', '\n'), "-R", "--replace"))
                .isEqualTo(new Result(text(output), text(messages), messages.isEmpty() ? 0 : 255));
        assertThat(on.run("-Sn").out()).isEqualTo("-A -f 2 -s wlc\n");
        assertThat(on.run("-L", "--daemon").out().startsWith("backup")).isEqualTo(!daemons.isEmpty());
    }

    private static String text(String lines) {
        return lines.isEmpty() ? "" : lines.replace(';', '\n') + "\n";
    }

    /** The resolver may be reached through the table that is being replaced. */
    @Test
    void namesAreLookedUpBeforeAnythingChanges() {
        for (String strict : List.of("--replace", "--strict")) {
            FakeIpvs ipvs = new FakeIpvs();
            FakeNames names = new FakeNames();
            List<Integer> lookupsSoFar = new ArrayList<>();
            TroubledIpvs watched = new TroubledIpvs(ipvs, Trouble.REFUSED)
                    .meddledWith(() -> lookupsSoFar.add(names.lookups().size()));
            Cli on = Cli.of(() -> watched, names);
            for (String old : List.of("", "-A -f 1\n")) {
                names.lookups().clear();
                Cli.on(ipvs).run("-C");
                Cli.on(ipvs).feed(old, "-R");
                assertThat(on.feed(
                                "-A -t web.example:http\n-a -t web.example:http -r web.example:http -m\n",
                                "-R",
                                strict,
                                "--replace".equals(strict) ? "--force-empty" : "--replace"))
                        .isEqualTo(new Result("", "", 0));
                assertThat(names.lookups()).containsExactly("web.example");
            }
            assertThat(lookupsSoFar).hasSize(2).containsOnly(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A -f 1\n"})
    void aSignalWaitsUntilTheTableIsThere(String old, @TempDir Path directory) throws InterruptedException {
        FakeIpvs ipvs = new FakeIpvs();
        Cli.on(ipvs).feed(old, "-R");
        FakeMachine machine = new FakeMachine(directory);
        Thread signal = new Thread(machine::interrupt);
        AtomicInteger batches = new AtomicInteger();
        StringBuilder wanted = new StringBuilder();
        for (int mark = 2; mark < 300; mark++) {
            wanted.append("-A -f ").append(mark).append(" -s wlc\n");
        }
        Cli interrupted = Cli.of(
                        () -> new TroubledIpvs(ipvs, Trouble.REFUSED).meddledWith(() -> {
                            if (batches.getAndIncrement() == 1) {
                                FakeMachine.letWait(signal);
                            }
                        }),
                        new FakeNames())
                .with(machine);
        assertThatThrownBy(() -> interrupted.feed(wanted.toString(), "-R", "--replace"))
                .isInstanceOf(FakeMachine.Ended.class);
        signal.join();
        assertThat(Cli.on(ipvs).run("-Sn").out()).isEqualTo(wanted.toString());
    }

    /** What was to be deleted is gone, whoever did it. */
    @Test
    void whatSomebodyElseDeletedIsDone() {
        FakeIpvs ipvs = new FakeIpvs();
        Cli.on(ipvs).feed("-A -f 1\n-a -f 1 -r 10.1.1.1\n-A -f 2\n", "-R");
        Cli beside = Cli.of(
                () -> new TroubledIpvs(ipvs, Trouble.REFUSED)
                        .meddledWith(() -> Cli.on(ipvs).feed("-d -f 1 -r 10.1.1.1\n-D -f 2\n", "-R")),
                new FakeNames());
        assertThat(beside.feed("-A -f 1 -s wlc\n", "-R", "--replace")).isEqualTo(new Result("", "", 0));
        assertThat(Cli.on(ipvs).run("-Sn").out()).isEqualTo("-A -f 1 -s wlc\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R --replace", "-R --replace --strict", "--apply -"})
    void nothingIsBegunInAProcessThatEnds(String line, @TempDir Path directory) {
        Cli ending = cli.with(new FakeMachine(directory).interruptedBefore());
        assertThatThrownBy(() -> ending.feed("-A -f 2\n", line.split(" "))).isInstanceOf(FakeMachine.Ended.class);
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void answersThatAreLostAgainAndAgainAreTold() {
        FakeIpvs ipvs = new FakeIpvs();
        Integer[] all = new Integer[1000];
        Arrays.setAll(all, i -> i);
        Cli on = Cli.of(() -> new TroubledIpvs(ipvs, Trouble.BREAKS, all), new FakeNames());
        assertThat(on.feed("-A -f 2\n-A -f 3\n", "-R", "--replace")).isEqualTo(new Result("", """
                        the exchange broke
                        how much of it was changed is not known; --diff shows what is left to do
                        """, 255));
    }

    @Test
    void anInputThatCannotBeReadChangesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("one byte at a time is slow");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("Is a directory");
            }
        };
        assertThat(cli.run(broken, "-R", "--replace"))
                .isEqualTo(new Result("", "cannot read standard input: Is a directory\n", 1));
        assertThat(table()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line                                        | message         | what runs in the end
            master --mcast-interface nosuch0 --syncid 8   | line 1: No such device  | 7, maxlen=1472, group=224.0.0.81, port=8848, ttl=1
            master --mcast-interface lo                   | ''              | 0, maxlen=1472, group=224.0.0.81, port=8848, ttl=1
            master --mcast-interface lo --syncid 7        | ''              | 7, maxlen=1472, group=224.0.0.81, port=8848, ttl=1
            master --mcast-interface lo --syncid 7 --mcast-port 9 | ''      | 7, maxlen=1472, group=224.0.0.81, port=9, ttl=1
            """)
    void daemonsRunAsTheFileSaysAfterwards(String line, String message, String runs) {
        daemonsRun("", line, message, runs);
        daemonsRun("-A -f 1", line, message, runs);
    }

    private static void daemonsRun(String old, String line, String message, String runs) {
        FakeIpvs ipvs = new FakeIpvs();
        Cli on = Cli.on(ipvs);
        on.feed(old, "-R");
        on.run("--start-daemon", "master", "--mcast-interface", "lo", "--syncid", "7");
        String err = message.isEmpty() ? "" : message + "\n" + incomplete(1, 2);
        assertThat(on.feed("--start-daemon " + line + "\n-A -f 2", "-R", "--replace"))
                .isEqualTo(new Result("", err, message.isEmpty() ? 0 : 255));
        assertThat(on.run("-L", "--daemon").out()).isEqualTo("master sync daemon (mcast=lo, syncid=" + runs + ")\n");
    }

    @Test
    void daemonsOfWhichTheFileSaysNothingGoOn() {
        cli.run("--start-daemon", "backup", "--mcast-interface", "lo");
        assertThat(cli.feed("--start-daemon master", "-R", "--replace")).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-L", "--daemon").out()).contains("master sync daemon", "backup sync daemon");
    }

    @Test
    void anyOtherRestoreLeavesARunningDaemonAsItIs() {
        cli.run("--start-daemon", "backup", "--mcast-interface", "lo");
        assertThat(cli.feed("--start-daemon backup", "-R")).isEqualTo(new Result("", "Daemon has already run\n", 255));
        assertThat(cli.run("-L", "--daemon").out()).contains("mcast=lo");
    }

    @Test
    void theOptionsGoTogether() {
        assertThat(cli.run("-R", "--force-empty"))
                .isEqualTo(new Result("", "The option 'force-empty' goes with 'replace' only\n", 2));
        assertThat(cli.run("-S", "--replace"))
                .isEqualTo(new Result(
                        "", "Illegal 'replace' option with the 'save' command; it goes with --restore\n", 2));
    }
}
