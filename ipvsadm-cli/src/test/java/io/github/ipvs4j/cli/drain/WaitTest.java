package io.github.ipvs4j.cli.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeLock;
import io.github.ipvs4j.cli.support.KnownTerminals;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --drain --wait}: how long it waits, what it reports meanwhile, and what the table holds afterwards. */
final class WaitTest {
    private static final String WEB = "-t 10.0.0.1:80 -r 10.1.1.1:8080";
    private static final String UNDRAIN = "it stays at weight 0 until ipvsadm --undrain ";
    private static final String IDLE = "note: an idle TCP connection counts until 900 s after its last packet\n";
    private static final String UNTOLD = "note: if you delete a server now, the kernel silently drops its"
            + " clients' packets, since sysctl net.ipv4.vs.expire_nodest_conn is 0\n";

    @TempDir
    private Path directory;

    private FakeMachine machine = new FakeMachine(Path.of(""));
    private Session session = new Session();

    @BeforeEach
    void startWithATable() {
        machine = new FakeMachine(directory);
        session = new Session(machine)
                .after(
                        "-A -t 10.0.0.1:80 -p 360",
                        "-a " + WEB + " -m -w 5",
                        "-A -u 10.0.0.3:5060",
                        "-a -u 10.0.0.3:5060 -r 10.1.1.1:8080 -m -w 2",
                        "-A -f 7 -p 60",
                        "-a -f 7 -r 10.1.1.1:8080 -m -w 3");
        session.kernel()
                .parameter("net.ipv4.vs.expire_quiescent_template", "0")
                .parameter("net.ipv4.vs.expire_nodest_conn", "0");
    }

    /** Gives the server of a service so many connections. */
    private void has(ServiceKey service, long active, long inactive, long clients) {
        FakeIpvs ipvs = session.ipvs();
        try {
            RealServerSpec server = ipvs.servers(service).get(0).spec();
            ipvs.put(service, new RealServerStatus(server, active, inactive, clients, Stats.ZERO));
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
    }

    private void webHas(long active) {
        has(Samples.WEB, active, 0, 0);
    }

    private void change(Change change) {
        try {
            session.ipvs().apply(change);
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
    }

    private static ServiceKey key(String name) {
        return switch (name) {
            case "web" -> Samples.WEB;
            case "phone" -> Samples.PHONE;
            default -> Samples.MARK;
        };
    }

    private static String line(String name) {
        return switch (name) {
            case "web" -> WEB;
            case "phone" -> "-u 10.0.0.3:5060 -r 10.1.1.1:8080";
            default -> "-f 7 -r 10.1.1.1:8080";
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            web   | 0 | 0 | 0 | 0 | 0
            web   | 1 | 0 | 0 | 0 | 9
            # closing connections are none to wait for, but what looks like one may be a handshake
            web   | 0 | 3 | 0 | 0 | 1
            web   | 1 | 3 | 0 | 0 | 9
            # persistence matters unless the kernel ends it
            web   | 0 | 0 | 2 | 0 | 9
            web   | 0 | 0 | 2 | 1 | 0
            web   | 1 | 0 | 2 | 1 | 9
            # the kernel calls none of these active
            phone | 0 | 3 | 0 | 0 | 9
            phone | 0 | 0 | 0 | 0 | 0
            mark  | 0 | 3 | 0 | 0 | 9
            mark  | 2 | 0 | 0 | 0 | 9
            """)
    void waitsForWhatRemovalWouldBreak(
            String service, long active, long inactive, long clients, String quiescent, long seconds) {
        session.kernel().parameter("net.ipv4.vs.expire_quiescent_template", quiescent);
        has(key(service), active, inactive, clients);
        machine.at(9, () -> has(key(service), 0, 0, 0));
        assertThat(session.run("--drain --wait --remove " + line(service)).status())
                .isZero();
        assertThat(machine.seconds()).isEqualTo(seconds);
        assertThat(session.saved()).doesNotContain(line(service)).hasLineCount(5);
    }

    @Test
    void withoutRemoveTheServerStays() {
        webHas(1);
        machine.at(3, () -> webHas(0));
        session.after("--drain --wait 5 " + WEB);
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 0\n");
        session.after("--undrain " + WEB);
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 5\n");
    }

    /** It was under way when the weight became 0. */
    @Test
    void aHandshakeIsWaitedFor() {
        has(Samples.WEB, 0, 1, 0);
        machine.at(1, () -> webHas(1)).at(4, () -> webHas(0));
        session.after("--drain --wait 10 --remove " + WEB);
        assertThat(machine.seconds()).isEqualTo(4);
    }

    @Test
    void nothingIsRememberedOfWhatIsRemoved() throws IOException {
        session.after("--drain --wait --remove -r 10.1.1.1");
        assertThat(Files.readString(directory.resolve("drained"))).hasLineCount(1);
        assertThat(session.saved()).hasLineCount(3);
    }

    @Test
    void whatIsLeftWhenTheTimeIsOverIsTold() {
        has(Samples.WEB, 3, 9, 1);
        assertThat(session.run("--drain --wait 60 --remove " + WEB))
                .isEqualTo(new Result(
                        "",
                        "note: persistence leads clients back there until 360 s after their last connection is forgotten;"
                                + " sysctl net.ipv4.vs.expire_quiescent_template=1 leads them elsewhere\n"
                                + "not drained after 60 s: 3 connections and 1 persistent client left; " + UNDRAIN + WEB
                                + "\n" + IDLE + UNTOLD,
                        3));
        assertThat(machine.seconds()).isEqualTo(60);
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 0\n");
    }

    @Test
    void hintsAreGivenWhereTheyApply() {
        session.kernel().parameter("net.ipv4.vs.expire_nodest_conn", "1");
        has(Samples.PHONE, 0, 1, 0);
        assertThat(session.run("--drain --wait 1 " + line("phone")).err())
                .isEqualTo("note: a UDP client counts until 300 s after its last datagram,"
                        + " and for ever if it keeps sending\n"
                        + "not drained after 1 s: 1 connection left; " + UNDRAIN + line("phone") + "\n");
        has(Samples.MARK, 0, 0, 2);
        assertThat(session.run("--drain --wait 1 " + line("mark")).err())
                .isEqualTo(
                        "note: persistence leads clients back there until 60 s after their last connection is forgotten;"
                                + " sysctl net.ipv4.vs.expire_quiescent_template=1 leads them elsewhere\n"
                                + "not drained after 1 s: 2 persistent clients left; " + UNDRAIN + line("mark") + "\n");
    }

    /** An administrator who follows the hint need not begin anew. */
    @Test
    void aParameterCountsFromWhenItIsSet() {
        has(Samples.MARK, 0, 0, 2);
        machine.at(7, () -> session.kernel().parameter("net.ipv4.vs.expire_quiescent_template", "1"));
        assertThat(session.run("--drain --wait " + line("mark")).status()).isZero();
        assertThat(machine.seconds()).isEqualTo(7);
    }

    @Test
    void allOrNoneAreRemoved() {
        webHas(1);
        Result result = session.run("--drain --wait 2 --remove -r 10.1.1.1");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .isEqualTo("not drained after 2 s: 1 connection left; " + UNDRAIN + WEB + "\n"
                        + "not drained after 2 s: no connections left; " + UNDRAIN + line("phone") + "\n"
                        + "not drained after 2 s: no connections left; " + UNDRAIN + line("mark") + "\n" + IDLE
                        + UNTOLD);
        assertThat(session.saved())
                .contains(WEB + " -m -w 0", "-r 10.1.1.1:8080 -m -w 0")
                .hasLineCount(6);
    }

    /**
     * What was to be removed is where it should be, but its connections broke. A service was not to go, nor what was to
     * stay.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            --wait --remove   | false | 0 | note: somebody else has deleted SERVER, which had 2 connections
            --wait 9 --remove | false | 0 | note: somebody else has deleted SERVER, which had 2 connections
            --wait            | false | 3 | not drained: somebody has deleted SERVER, which had 2 connections
            --wait 9          | false | 3 | not drained: somebody has deleted SERVER, which had 2 connections
            --wait --remove   | true  | 3 | not drained: somebody has deleted the service -t 10.0.0.1:80
            --wait            | true  | 3 | not drained: somebody has deleted the service -t 10.0.0.1:80
            """)
    void whoDeletesItMeanwhileIsNotWaitedFor(String options, boolean service, int status, String message) {
        webHas(2);
        machine.at(
                3,
                () -> change(
                        service
                                ? new Change.DeleteService(Samples.WEB)
                                : new Change.DeleteServer(Samples.WEB, Samples.SERVER.endpoint())));
        assertThat(session.run("--drain " + options + " " + WEB))
                .isEqualTo(new Result("", message.replace("SERVER", WEB) + "\n", status));
        assertThat(machine.seconds()).isEqualTo(3);
    }

    /** Two who drain and remove the same server. */
    @Test
    void whatHadNothingLeftWhenSomebodyDeletedItNeedsNoWord() {
        webHas(2);
        machine.at(2, () -> webHas(0))
                .at(3, () -> change(new Change.DeleteServer(Samples.WEB, Samples.SERVER.endpoint())));
        has(Samples.MARK, 1, 0, 0);
        machine.at(5, () -> has(Samples.MARK, 0, 0, 0));
        session.after("--drain --wait --remove " + WEB.substring(WEB.indexOf("-r")));
        assertThat(machine.seconds()).isEqualTo(5);
    }

    /** As those see it who look while a table is cleared and loaded again. */
    @Test
    void whatAnotherCommandPutsBackIsNotGone() {
        FakeLock lock = new FakeLock();
        session.kernel().lockedBy(lock);
        webHas(2);
        machine.at(3, () -> {
            change(new Change.DeleteServer(Samples.WEB, Samples.SERVER.endpoint()));
            lock.heldBy(4711);
        });
        machine.at(4, () -> {
            change(new Change.AddServer(Samples.WEB, Samples.SERVER.withWeight(0)));
            webHas(1);
            lock.free();
        });
        machine.at(7, () -> webHas(0));
        session.after("--drain --wait " + WEB);
        assertThat(machine.seconds()).isEqualTo(7);
    }

    /** What happens while it waits for its turn to remove the server counts as what happened before. */
    @Test
    void whatHappensBeforeItsTurnCounts() {
        FakeLock lock = new FakeLock();
        session.kernel().lockedBy(lock);
        webHas(1);
        machine.at(3, () -> {
            webHas(0);
            lock.heldBy(4711);
        });
        machine.at(5, () -> {
            webHas(2);
            lock.free();
        });
        machine.at(8, () -> {
            webHas(0);
            lock.heldBy(4711);
        });
        machine.at(10, () -> {
            change(new Change.EditServer(Samples.WEB, Samples.SERVER));
            lock.free();
        });
        assertThat(session.run("--drain --wait --remove " + WEB))
                .isEqualTo(new Result("", "no longer drained: somebody gave weight 5 to " + WEB + "\n", 3));
        assertThat(machine.seconds()).isEqualTo(10);
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 5\n");
    }

    @Test
    void aTurnThatNeverComesRemovesNothing() {
        FakeLock lock = new FakeLock();
        session.kernel().lockedBy(lock);
        webHas(1);
        machine.at(3, () -> {
            webHas(0);
            lock.heldBy(0);
        });
        assertThat(session.run("--drain --wait --remove --wait-lock 4 " + WEB))
                .isEqualTo(new Result(
                        "",
                        "the table is being changed by another process; waited 4 s, what came before is done"
                                + " (--wait-lock SECONDS)\n",
                        4));
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 0\n");
    }

    @Test
    void noTurnIsKeptWhileItWaits() {
        FakeLock lock = new FakeLock();
        session.kernel().lockedBy(lock);
        webHas(1);
        machine.at(2, () -> assertThat(lock.isHeld()).isFalse()).at(3, () -> webHas(0));
        session.after("--drain --wait --remove " + WEB);
        assertThat(lock.isHeld()).isFalse();
        assertThat(lock.takes()).isEqualTo(2);
    }

    /** A signal is never kept waiting by a lock. */
    @Test
    void aSignalBeforeItsTurnIsAnswered() {
        FakeLock lock = new FakeLock();
        session.kernel().lockedBy(lock);
        webHas(1);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        machine.at(3, () -> {
            webHas(0);
            lock.heldBy(4711);
        });
        machine.at(5, () -> fromAnotherThread(machine::interrupt)).at(6, lock::free);
        assertThatThrownBy(() -> watched("--drain --wait --remove " + WEB, err)).isInstanceOf(FakeMachine.Ended.class);
        assertThat(err.toString(StandardCharsets.US_ASCII))
                .endsWith("interrupted: no connections left; " + UNDRAIN + WEB + "\n");
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 0\n");
    }

    /** Nothing is changed yet, so the signal just ends the process. */
    @Test
    void aSignalBeforeTheFirstTurnHasNothingToSay() {
        FakeLock lock = new FakeLock().heldBy(4711);
        machine.rememberingWith(lock)
                .at(1, () -> fromAnotherThread(machine::interrupt))
                .at(2, lock::free);
        session.after("--drain --wait " + WEB);
    }

    private static void fromAnotherThread(Runnable what) {
        Thread thread = new Thread(what);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(TimeUnit.MINUTES.toMillis(1));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(thread.isAlive()).as("somebody has the lock that it needs").isFalse();
    }

    @Test
    void whoGivesItAWeightMeanwhileWins() {
        webHas(1);
        machine.at(3, () -> change(new Change.EditServer(Samples.WEB, Samples.SERVER)));
        Result result = session.run("--drain --wait --remove " + WEB + " -r 10.1.1.1");
        assertThat(result).isEqualTo(new Result("", "no longer drained: somebody gave weight 5 to " + WEB + "\n", 3));
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 5\n");
    }

    @Test
    void aSignalSaysWhatIsThere() {
        webHas(2);
        machine.interruptedAt(4);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThatThrownBy(() -> watched("--drain --wait --remove " + WEB, err)).isInstanceOf(FakeMachine.Ended.class);
        assertThat(err.toString(StandardCharsets.US_ASCII))
                .endsWith("\r\033[Kinterrupted: 2 connections left; " + UNDRAIN + WEB + "\n");
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 0\n");
        session.after("--undrain " + WEB);
        assertThat(session.saved()).contains("-a " + WEB + " -m -w 5\n");
    }

    /** All was done when it came. */
    @Test
    void aSignalInTheEndSaysNothing() {
        webHas(1);
        machine.at(1, () -> webHas(0));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(watched("--drain --wait --remove " + WEB, err)).isZero();
        byte[] told = err.toByteArray();
        machine.interrupt();
        assertThat(err.toByteArray()).isEqualTo(told);
        assertThat(session.saved()).hasLineCount(5);
    }

    @Test
    void whatWasNotRememberedCannotBeUndone() {
        session.after("-e " + WEB + " -m -w 0");
        webHas(1);
        assertThat(session.run("--drain --wait 1 " + WEB).err())
                .isEqualTo("note: weight is already 0; nothing to remember: " + WEB + "\n"
                        + "not drained after 1 s: 1 connection left; " + WEB + " stays at weight 0\n" + IDLE + UNTOLD);
    }

    /** The run of a line on a terminal. */
    private int watched(String line, ByteArrayOutputStream err) {
        return Cli.on(session.kernel())
                .with(machine)
                .with(new KnownTerminals(true, false))
                .run(InputStream.nullInputStream(), new ByteArrayOutputStream(), err, Words.of(line));
    }

    @Test
    void aTerminalAndTheServiceManagerAreShownHowFarItIs() {
        webHas(10);
        machine.at(2, () -> webHas(4))
                .at(4, () -> webHas(9))
                .at(5, () -> webHas(11))
                .at(6, () -> webHas(0));
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(watched("--drain --wait " + WEB, err)).isZero();
        String[] shown = {
            "10 connections left",
            "10 connections left",
            "4 connections left, 3 per second end, about 1 s to go",
            "4 connections left, 2 per second end, about 2 s to go",
            "9 connections left, 15 per minute end, about 36 s to go",
            "11 connections left"
        };
        assertThat(err.toString(StandardCharsets.US_ASCII))
                .isEqualTo("\r\033[K" + String.join("\r\033[K", shown) + "\r\033[K");
        assertThat(machine.told())
                .startsWith("READY=1\nSTATUS=" + shown[0], "STATUS=" + shown[0], "STATUS=" + shown[1])
                .endsWith("STATUS=" + shown[5], "STATUS=drained");
    }

    @Test
    void longWaitsAreToldInMinutes() {
        webHas(1000);
        machine.at(10, () -> webHas(990));
        session.run("--drain --wait 11 " + WEB);
        assertThat(machine.told())
                .contains("STATUS=990 connections left, 1 per second end, about 17 min to go")
                .endsWith("STATUS=not drained: 990 connections");
    }

    /** A unit that never is ready has failed. */
    @Test
    void theServiceManagerIsToldEvenIfThereIsNothingToWaitFor() {
        session.after("--drain --wait " + WEB);
        assertThat(machine.told()).containsExactly("READY=1\nSTATUS=no connections left", "STATUS=drained");
    }

    @Test
    void withoutWaitingNobodyIsTold() {
        webHas(1);
        session.after("--drain " + WEB);
        assertThat(machine.told()).isEmpty();
        assertThat(machine.seconds()).isZero();
    }
}
