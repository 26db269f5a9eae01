package io.github.ipvs4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeLock;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that change the table take turns; {@code --wait-lock} says how long they wait for theirs. */
final class TableLockTest {
    private static final String BUSY = "the table is being changed by process 4711 (ipvsadm --apply rules); waited ";

    @TempDir
    private Path directory;

    private final FakeLock lock = new FakeLock();
    private FakeMachine machine = new FakeMachine(Path.of(""));
    private Session session = new Session();

    @BeforeEach
    void startWithATable() throws IOException {
        machine = new FakeMachine(directory.resolve("state"));
        session = new Session(machine).after("-A -t 10.0.0.1:80 -s rr", "-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5");
        session.kernel()
                .lockedBy(lock)
                .has(
                        "/proc/4711/cmdline",
                        "java\0-Xlog:disable\0-m\0io.github.ipvs4j/io.github.ipvs4j.cli.Main\0--apply\0rules\0");
        Files.writeString(rules(), "-A -t 10.0.0.2:80 -s wlc\n-a -t 10.0.0.2:80 -r 10.1.1.9 -g\n");
    }

    private Path rules() {
        return directory.resolve("rules");
    }

    private String line(String text) {
        return text.replace("RULES", rules().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -C --wait-lock                           | --wait-lock: missing argument
            -C --wait-lock x                         | invalid timeout value `x' specified
            -C --wait-lock=-1                        | invalid timeout value `-1' specified
            -C --wait-lock 2678401                   | invalid timeout value `2678401' specified
            -C --wait-lock 1 --wait-lock 2           | multiple 'wait-lock' options specified
            -L --wait-lock 1                         | Illegal 'wait-lock' option with the 'list' command
            -S --wait-lock 1                         | Illegal 'wait-lock' option with the 'save' command
            --check RULES --wait-lock 1              | Illegal 'wait-lock' option with the 'check' command
            --diff RULES --wait-lock 1               | Illegal 'wait-lock' option with the 'diff' command
            --status --wait-lock 1                   | Illegal 'wait-lock' option with the 'status' command
            --prometheus --wait-lock 1               | Illegal 'wait-lock' option with the 'prometheus' command
            """)
    void itGoesWithChanges(String line, String message) {
        Result result = session.run(line(line));
        assertThat(result.err()).startsWith(message);
        assertThat(result.status()).isNotZero();
        assertThat(lock.takes()).isZero();
    }

    @Test
    void aLineOfRulesWaitsAsItsCommandDoes() {
        assertThat(session.restore("-D -t 10.0.0.1:80 --wait-lock 1\n"))
                .isEqualTo(new Result(
                        "",
                        "Illegal 'wait-lock' option in a line of rules: all of them wait as their command does\n",
                        2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A -f 7",
                "-E -t 10.0.0.1:80 -s lc",
                "-E -t 10.0.0.1:80 --keep -s lc",
                "-D -t 10.0.0.1:80",
                "-C",
                "-a -t 10.0.0.1:80 -r 10.1.1.2 -m",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 1",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w 1",
                "-d -t 10.0.0.1:80 -r 10.1.1.1:8080",
                "--set 1 2 3",
                "-Z",
                "--start-daemon master",
                "-R --file RULES",
                "-R --file RULES --strict",
                "-R --file RULES --replace",
                "--apply RULES",
                "--drain -r 10.1.1.1"
            })
    void everyChangeWaitsForItsTurn(String line) {
        lock.heldBy(4711);
        String before = session.saved();
        assertThat(session.run(line(line) + " --wait-lock 3"))
                .isEqualTo(new Result("", BUSY + "3 s, nothing was changed (--wait-lock SECONDS)\n", 4));
        assertThat(machine.seconds()).isEqualTo(3);
        assertThat(session.saved()).isEqualTo(before);

        machine.at(5, lock::free);
        session.after(line(line) + " --wait-lock 3");
        assertThat(machine.seconds()).isEqualTo(5);
        assertThat(lock.takes()).isPositive();
        assertThat(lock.isHeld()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Ln",
                "-Sn",
                "-Lcn",
                "-L --timeout",
                "-L --daemon",
                "--check RULES",
                "--diff RULES",
                "--apply RULES --dry-run",
                "--apply RULES --dry-run --wait-lock 1",
                "--prometheus",
                "-v",
                "-h"
            })
    void whoOnlyLooksNeedsNoTurn(String line) {
        lock.heldBy(4711);
        assertThat(session.run(line(line)).err()).isEmpty();
        assertThat(machine.seconds()).isZero();
        assertThat(lock.takes()).isZero();
    }

    @Test
    void withoutTheOptionHalfAMinuteIsWaited() {
        lock.heldBy(4711);
        assertThat(session.run("-C"))
                .isEqualTo(new Result("", BUSY + "30 s, nothing was changed (--wait-lock SECONDS)\n", 4));
        assertThat(machine.seconds()).isEqualTo(30);
    }

    @Test
    void withZeroNobodyWaits() {
        lock.heldBy(4711);
        assertThat(session.run("-C --wait-lock 0").status()).isEqualTo(4);
        assertThat(machine.seconds()).isZero();
        lock.free();
        session.after("-C --wait-lock 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            0    | none              | another process
            4712 | none              | process 4712
            4712 | ''                | process 4712
            4712 | vi@/etc/a\u001bb@ | process 4712 (vi /etc/a?b)
            """)
    void theHolderIsNamedIfItIsKnown(long process, String words, String name) {
        lock.heldBy(process);
        if (words != null) {
            session.kernel().has("/proc/" + process + "/cmdline", words.replace('@', '\0'));
        }
        assertThat(session.run("-C --wait-lock 0").err())
                .isEqualTo("the table is being changed by " + name
                        + "; waited 0 s, nothing was changed (--wait-lock SECONDS)\n");
    }

    /** What another process has changed before it was our turn is what is changed now. */
    @Test
    void whatIsReadIsReadWhenItIsOurTurn() {
        lock.heldBy(4711);
        machine.at(2, () -> {
            change(new Change.EditServer(Samples.WEB, Samples.SERVER.withWeight(77)));
            lock.free();
        });
        session.after("-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -x 9");
        assertThat(session.saved()).contains("-m -w 77 -x 9 -y 0\n");
    }

    private void change(Change change) {
        FakeIpvs ipvs = session.ipvs();
        try {
            ipvs.apply(change);
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
    }

    /** A pipe may stay open for days. */
    @ParameterizedTest
    @ValueSource(strings = {"-R", "-R --strict"})
    void nobodyWaitsForARestoreThatWaitsForInput(String line) {
        Runnable look = () -> assertThat(lock.isHeld()).isFalse();
        InputStream in = new Pieces(look, "-A -f 1\n", "-A -f 2\n");
        assertThat(Cli.on(session.kernel()).with(machine).run(in, Words.of(line)))
                .isEqualTo(new Result("", "", 0));
        assertThat(lock.takes()).isEqualTo(2);
        assertThat(session.saved()).contains("-A -f 1", "-A -f 2");
    }

    @Test
    void whatCameBeforeIsSaid() {
        assertThat(session.restore("-A -f 1\n-L\n-A -f 2\n", "-R").status()).isZero();
        int before = lock.takes();
        assertThat(before).isEqualTo(2);
        Runnable somebody = () -> lock.heldBy(4711);
        assertThat(Cli.on(session.kernel())
                        .with(machine)
                        .run(new Pieces(somebody, "-A -f 3\n", "-A -f 4\n"), "-R", "--wait-lock", "1"))
                .isEqualTo(new Result("", BUSY + "1 s, what came before is done (--wait-lock SECONDS)\n", 4));
        assertThat(session.saved()).contains("-A -f 3 ").doesNotContain("-A -f 4 ");
    }

    /** Input that comes in two pieces, between which something happens. */
    private static final class Pieces extends InputStream {
        private final Runnable between;
        private final String[] pieces;
        private int next;

        Pieces(Runnable between, String... pieces) {
            this.between = between;
            this.pieces = pieces;
        }

        @Override
        public int read() {
            throw new AssertionError("read byte by byte");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (next == pieces.length) {
                return -1;
            }
            if (next == 1) {
                between.run();
            }
            byte[] piece = pieces[next++].getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(piece, 0, buffer, offset, piece.length);
            return piece.length;
        }
    }

    @Test
    void whereThereCanBeNoLockEverythingGoesOn() {
        session = new Session().after("-A -f 1", "-C");
    }
}
