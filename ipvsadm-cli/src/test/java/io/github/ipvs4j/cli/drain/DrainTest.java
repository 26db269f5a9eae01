package io.github.ipvs4j.cli.drain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeLock;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.Seed;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --drain} and {@code --undrain} without waiting: which servers, and what is remembered of them. */
final class DrainTest {
    private static final String TABLE = """
            -A -t 10.0.0.1:80 -s wlc
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5 -x 100 -y 50
            -a -t 10.0.0.1:80 -r 10.1.1.2:80 -i -w 2 --tun-type gue --tun-port 6080 --tun-csum
            -a -t 10.0.0.1:80 -r 10.1.1.3:80 -g -w 0
            -A -u 10.0.0.1:53 -s rr
            -a -u 10.0.0.1:53 -r 10.1.1.1:53 -g -w 7
            -A --sctp-service 10.0.0.1:9 -s rr
            -a --sctp-service 10.0.0.1:9 -r 10.1.1.3:9 -g -w 4
            -A -f 7 -6 -s rr
            -a -f 7 -6 -r [fd00::1]:0 -m -w 9
            """;
    private static final String TITLE =
            "# Weights of the servers that ipvsadm --drain has set to 0; --undrain gives them back.\n";

    @TempDir
    private Path directory;

    private Session session = new Session();

    @BeforeEach
    void startWithATable() {
        session = new Session(new FakeMachine(state()));
        assertThat(session.restore(TABLE)).isEqualTo(new Result("", "", 0));
        assertThat(session.saved().lines())
                .containsExactlyInAnyOrderElementsOf(TABLE.lines().toList());
    }

    private Path state() {
        return directory.resolve("lib/state");
    }

    private Path file() {
        return state().resolve("drained");
    }

    private void remembers(String... lines) throws IOException {
        assertThat(Files.readString(file()))
                .isEqualTo(TITLE + String.join("\n", lines) + (lines.length == 0 ? "" : "\n"));
    }

    private void tableIs(String expected) {
        assertThat(session.saved().lines())
                .containsExactlyInAnyOrderElementsOf(expected.lines().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --drain                                            | 2   | You need to supply the 'real-server' option for the 'drain' command
            --drain -t 10.0.0.1:80                             | 2   | You need to supply the 'real-server' option for the 'drain' command
            --undrain                                          | 2   | You need to supply the 'real-server' option for the 'undrain' command
            --drain -r 10.1.1.1 --remove                       | 2   | The option 'remove' goes with 'wait' only
            --drain -r 10.1.1.1 --wait 0                       | 2   | invalid timeout value `0' specified
            --drain -r 10.1.1.1 --wait=5x                      | 2   | invalid timeout value `5x' specified
            --drain -r 10.1.1.1 --wait 2678401                 | 2   | invalid timeout value `2678401' specified
            --drain -r 10.1.1.1 --wait --wait                  | 2   | multiple 'wait' options specified
            --drain -r 10.1.1.1 -t 10.0.0.1:80 -f 7            | 2   | multiple 'service-address' options specified
            --undrain -r 10.1.1.1 --wait 1                     | 2   | Illegal 'wait' option with the 'undrain' command; it goes with --drain
            --undrain -r 10.1.1.1 --remove                     | 2   | Illegal 'remove' option with the 'undrain' command; it goes with --drain
            --drain -r 10.1.1.1 -w 3                           | 2   | Illegal 'weight' option with the 'drain' command
            --drain -r 10.1.1.1 -n                             | 2   | Illegal 'numeric' option with the 'drain' command
            -d -t 10.0.0.1:80 -r 10.1.1.1:8080 --wait          | 2   | Illegal 'wait' option with the 'delete-server' command; it goes with --drain
            -d -t 10.0.0.1:80 -r 10.1.1.2 -r 10.1.1.3          | 2   | multiple 'real-server' options specified
            -e -t 10.0.0.1:80 -r 10.1.1.2 -r 10.1.1.2          | 2   | multiple 'real-server' options specified
            --drain -r 10.1.1.1:nonsense                       | 2   | no tcp port named nonsense
            --drain -r 10.1.1.1 -r 10.1.1.2:99999              | 2   | port 99999 is not one of 0 to 65535
            --drain -r 10.1.1.1 -r [fd00::1]                   | 2   | brackets are for an IPv6 address with a port: [ADDRESS]:PORT
            --drain 10.1.1.1                                   | 2   | unexpected argument 10.1.1.1
            --drain -t 10.0.0.9:80 -r 10.1.1.1                 | 255 | No such service
            --undrain -t 10.0.0.9:80 -r 10.1.1.1               | 255 | No such service
            --drain -t 10.0.0.1:80 -r 10.1.1.9                 | 255 | 10.1.1.9: No such destination
            --drain -t 10.0.0.1:80 -r 10.1.1.1:80              | 255 | 10.1.1.1:80: No such destination
            --drain -t 10.0.0.1:80 -r 10.1.1.1 -r [fd00::9]:80 | 255 | [fd00::9]:80: No such destination
            --drain -r 10.1.1.1 -r fd00::9 --wait              | 255 | fd00::9: No such destination
            --undrain -r 10.1.1.9                              | 255 | 10.1.1.9: No such destination
            --undrain -t 10.0.0.1:80 -r 10.1.1.3               | 2   | no weight is remembered for this server; to give it one: ipvsadm -e -t 10.0.0.1:80 -r 10.1.1.3:80 --keep -w WEIGHT
            """)
    void refusesWhatCannotBe(String line, int status, String message) {
        session.refuses(line, status, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -t 10.0.0.1:80 -r 10.1.1.1:8080         | -w 5 -> -w 0
            -t 10.0.0.1:80 -r 10.1.1.1              | -w 5 -> -w 0
            -r 10.1.1.1:8080                        | -w 5 -> -w 0
            -r 10.1.1.1:53                          | -w 7 -> -w 0
            -r 10.1.1.2:http                        | -w 2 -> -w 0
            -t 10.0.0.1:80 -r 10.1.1.2              | -w 2 -> -w 0
            -t 10.0.0.1:http -r 10.1.1.2:http       | -w 2 -> -w 0
            -r 10.1.1.2 -t 10.0.0.1:80              | -w 2 -> -w 0
            -u 10.0.0.1:53 -r 10.1.1.1              | -w 7 -> -w 0
            --sctp-service 10.0.0.1:9 -r 10.1.1.3   | -w 4 -> -w 0
            -f 7 -6 -r fd00::1                      | -w 9 -> -w 0
            -f 7 -6 -r [fd00::1]:0                  | -w 9 -> -w 0
            -r fd00::1                              | -w 9 -> -w 0
            -r 10.1.1.1                             | -w 5 -> -w 0, -w 7 -> -w 0
            -r 10.1.1.1 -r 10.1.1.1:53              | -w 5 -> -w 0, -w 7 -> -w 0
            """)
    void onlyTheWeightChangesAndComesBack(String servers, String changes) {
        session.after("--drain " + servers);
        String expected = TABLE;
        for (String change : changes.split(", ")) {
            expected = expected.replace(change.split(" -> ")[0], change.split(" -> ")[1]);
        }
        tableIs(expected);
        session.after("--undrain " + servers);
        tableIs(TABLE);
    }

    @Test
    void theFileIsOneThatARestoreReads() throws IOException {
        session.after("--drain -r 10.1.1.1 -r 10.1.1.2 -r fd00::1");
        remembers(
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w 5",
                "-e -u 10.0.0.1:53 -r 10.1.1.1:53 --keep -w 7",
                "-e -t 10.0.0.1:80 -r 10.1.1.2:80 --keep -w 2",
                "-e -f 7 -6 -r [fd00::1]:0 --keep -w 9");
        session.after("-R --file " + file());
        tableIs(TABLE);
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Whoever can open the lock's file can keep everybody waiting. */
    @Test
    void whatIsRememberedIsForItsOwnerAlone() throws IOException {
        session.after("--drain -r 10.1.1.2");
        assertThat(mode(state())).isEqualTo("rwx------");
        assertThat(mode(file())).isEqualTo("rw-------");
        assertThat(mode(state().resolve("drained.lock"))).isEqualTo("rw-------");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(state().resolve("drained.lock"), PosixFilePermissions.fromString("rw-rw-rw-"));
        session.after("--undrain -r 10.1.1.2");
        assertThat(mode(file())).isEqualTo("rw-------");
        assertThat(mode(state().resolve("drained.lock"))).isEqualTo("rw-------");
    }

    @Test
    void whereOthersCouldWriteNothingIsRemembered() throws IOException {
        Files.createDirectories(state());
        Files.setPosixFilePermissions(state(), PosixFilePermissions.fromString("rwxrwxrwx"));
        refusesToRemember("Everybody may write to the directory");
        Files.setPosixFilePermissions(state(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Path lock = state().resolve("drained.lock");
        Files.createSymbolicLink(lock, directory.resolve("elsewhere"));
        refusesToRemember("Too many levels of symbolic links");
        assertThat(directory.resolve("elsewhere")).doesNotExist();
        Files.delete(lock);
        Files.createLink(lock, Files.createFile(directory.resolve("another")));
        refusesToRemember("Operation not permitted");
        Files.delete(lock);
        session.after("--drain -r 10.1.1.2");
    }

    private void refusesToRemember(String reason) {
        session.refuses(
                "--drain -r 10.1.1.1",
                1,
                "cannot remember anything in " + state() + ": " + reason
                        + "; nothing was changed (--edit-server --keep -w 0 remembers nothing)");
        session.refuses("--undrain -r 10.1.1.1", 1, "cannot remember anything in " + state() + ": " + reason);
    }

    /** A table and what is remembered of it each have a lock; either may be somebody else's for a while. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsReadIsReadWhenItIsOurTurn(boolean ofState) throws IOException {
        FakeMachine machine = new FakeMachine(state());
        FakeLock lock = busy(machine, ofState);
        machine.at(2, () -> {
            meddle("-e -t 10.0.0.1:80 -r 10.1.1.2:80 --keep -w 77 -x 9");
            lock.free();
        });
        assertThat(with(machine, "--drain -t 10.0.0.1:80 -r 10.1.1.2")).isEqualTo(new Result("", "", 0));
        assertThat(machine.seconds()).isEqualTo(2);
        assertThat(lock.isHeld()).isFalse();
        remembers("-e -t 10.0.0.1:80 -r 10.1.1.2:80 --keep -w 77");
        assertThat(session.saved())
                .contains("-r 10.1.1.2:80 -i -w 0 --tun-type gue --tun-port 6080 --tun-csum -x 9 -y 0");

        FakeMachine second = new FakeMachine(state());
        FakeLock again = busy(second, ofState);
        second.at(3, () -> {
            meddle("-e -t 10.0.0.1:80 -r 10.1.1.2:80 --keep -w 5");
            again.free();
        });
        assertThat(with(second, "--undrain -t 10.0.0.1:80 -r 10.1.1.2"))
                .isEqualTo(new Result("", "note: not drained, weight 5: -t 10.0.0.1:80 -r 10.1.1.2:80\n", 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsGoneWhenItIsOurTurnIsMissed(boolean ofState) {
        for (String command : new String[] {"--drain", "--drain --wait", "--undrain"}) {
            FakeMachine machine = new FakeMachine(state());
            FakeLock lock = busy(machine, ofState);
            machine.at(2, () -> {
                meddle("-d -t 10.0.0.1:80 -r 10.1.1.2:80");
                lock.free();
            });
            assertThat(with(machine, command + " -r 10.1.1.1 -r 10.1.1.2"))
                    .isEqualTo(new Result("", "10.1.1.2: No such destination\n", 255));
            assertThat(session.saved()).contains("-r 10.1.1.1:8080 -m -w 5 ");
            session.after("-a -t 10.0.0.1:80 -r 10.1.1.2:80 -i -w 2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--drain", "--drain --wait --remove", "--undrain"})
    void whoHasTheMemoryForTooLongIsNamed(String command) {
        FakeMachine machine = new FakeMachine(state());
        busy(machine, true);
        session.kernel().has("/proc/4711/cmdline", "less\0" + file() + "\0");
        assertThat(with(machine, command + " -r 10.1.1.2 --wait-lock 7"))
                .isEqualTo(new Result(
                        "",
                        file() + " is being changed by process 4711 (less " + file()
                                + "); waited 7 s, nothing was changed (--wait-lock SECONDS)\n",
                        4));
        assertThat(machine.seconds()).isEqualTo(7);
        tableIs(TABLE);
    }

    private FakeLock busy(FakeMachine machine, boolean ofState) {
        FakeLock lock = new FakeLock().heldBy(4711);
        if (ofState) {
            machine.rememberingWith(lock);
        } else {
            session.kernel().lockedBy(lock);
        }
        return lock;
    }

    /** Somebody who asks nobody. */
    private void meddle(String line) {
        assertThat(Cli.on(session.ipvs()).run(Words.of(line))).isEqualTo(new Result("", "", 0));
    }

    private Result with(FakeMachine machine, String line) {
        return Cli.on(session.kernel()).with(machine).run(Words.of(line));
    }

    @Test
    void theFirstWeightIsKept() throws IOException {
        session.after("--drain -r 10.1.1.2", "--drain -r 10.1.1.2", "--drain -r 10.1.1.2:80 -t 10.0.0.1:80");
        remembers("-e -t 10.0.0.1:80 -r 10.1.1.2:80 --keep -w 2");
        session.after("--undrain -r 10.1.1.2");
        remembers();
        tableIs(TABLE);
    }

    @Test
    void aServerThatHadNoWeightIsNotRemembered() throws IOException {
        assertThat(session.run("--drain -r 10.1.1.3"))
                .isEqualTo(new Result(
                        "", "note: weight is already 0; nothing to remember: -t 10.0.0.1:80 -r 10.1.1.3:80\n", 0));
        remembers("-e --sctp-service 10.0.0.1:9 -r 10.1.1.3:9 --keep -w 4");
        assertThat(session.run("--undrain -r 10.1.1.3"))
                .isEqualTo(new Result("", "note: not drained, weight 0: -t 10.0.0.1:80 -r 10.1.1.3:80\n", 0));
        tableIs(TABLE);
    }

    @Test
    void aServerThatIsNotDrainedStaysAsItIs() {
        assertThat(session.run("--undrain -r 10.1.1.2"))
                .isEqualTo(new Result("", "note: not drained, weight 2: -t 10.0.0.1:80 -r 10.1.1.2:80\n", 0));
        tableIs(TABLE);
    }

    @Test
    void whatChangedOtherwiseIsForgotten() throws IOException {
        session.after(
                "--drain -r 10.1.1.1 -r 10.1.1.2",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w 3",
                "-d -t 10.0.0.1:80 -r 10.1.1.2:80",
                "--drain -r fd00::1");
        remembers("-e -u 10.0.0.1:53 -r 10.1.1.1:53 --keep -w 7", "-e -f 7 -6 -r [fd00::1]:0 --keep -w 9");
        session.after("--drain -t 10.0.0.1:80 -r 10.1.1.1");
        assertThat(Files.readString(file())).contains("-r 10.1.1.1:8080 --keep -w 3\n");
    }

    /** As after a start of the machine, before its rules are loaded. */
    @Test
    void weightsOfServicesThatAreNotThereAreKept() throws IOException {
        session.after("--drain -r 10.1.1.1 -r 10.1.1.2");
        String drained = session.saved();
        session.after("-C", "-A -t 10.9.9.9:80", "-a -t 10.9.9.9:80 -r 10.1.1.9 -w 8", "--drain -r 10.1.1.9");
        session.restore(drained, "-R --replace");
        session.after("--undrain -r 10.1.1.1 -r 10.1.1.2");
        tableIs(TABLE);
        remembers("-e -t 10.9.9.9:80 -r 10.1.1.9:80 --keep -w 8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "-e -t 10.0.0.1:80",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w 0",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w",
                "-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w 5x",
                "-E -t 10.0.0.1:80 --keep -s rr",
                "-C",
                "-R",
                "--drain -r 10.1.1.1",
                "\u0000\u0000\u0000",
                "\u00ff\u00fe"
            })
    void aDamagedFileIsSaidSoAndLeftAlone(String line) throws IOException {
        session.after("--drain -r 10.1.1.2");
        String text = Files.readString(file()) + "\n" + line;
        Files.writeString(file(), text);
        String message = "line 4 of " + file()
                + " is none that --drain writes: correct it, or move the file away, which forgets its weights";
        session.refuses(
                "--drain -r 10.1.1.1",
                1,
                message + "; nothing was changed (--edit-server --keep -w 0 remembers nothing)");
        session.refuses("--undrain -r 10.1.1.2", 1, message);
        assertThat(Files.readString(file())).isEqualTo(text);
    }

    @Test
    void whereNothingCanBeRememberedNothingIsChanged() throws IOException {
        Files.writeString(directory.resolve("lib"), "a file");
        session.refuses(
                "--drain -r 10.1.1.1",
                1,
                "cannot remember anything in " + state()
                        + ": Not a directory; nothing was changed (--edit-server --keep -w 0 remembers nothing)");
        session.refuses("--undrain -r 10.1.1.1", 1, "cannot remember anything in " + state() + ": Not a directory");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        Files.createDirectories(file());
        session.refuses("--undrain -r 10.1.1.1", 1, "cannot read " + file() + ": Is a directory");
    }

    /** What lies elsewhere, or never ends, is not read. */
    @Test
    void onlyARegularFileIsRead() throws IOException {
        Files.createDirectories(state());
        Files.writeString(directory.resolve("elsewhere"), "");
        Files.createSymbolicLink(file(), directory.resolve("elsewhere"));
        session.refuses("--undrain -r 10.1.1.1", 1, "cannot read " + file() + ": Not a regular file");
        Files.delete(file());
        RootShell.run("mkfifo " + file());
        session.refuses("--undrain -r 10.1.1.1", 1, "cannot read " + file() + ": Not a regular file");
    }

    /** The directory goes when the kernel is asked which servers there are, after the file was opened. */
    @Test
    void whatCannotBeWrittenIsNotDone() {
        String before = session.saved();
        Ipvs vanishing = (Ipvs) Proxy.newProxyInstance(
                Ipvs.class.getClassLoader(), new Class<?>[] {Ipvs.class}, (proxy, method, arguments) -> {
                    if (Files.deleteIfExists(state().resolve("drained.lock"))) {
                        Files.delete(state());
                    }
                    return method.invoke(session.ipvs(), arguments);
                });
        assertThat(Cli.on(vanishing).with(new FakeMachine(state())).run(Words.of("--drain -r 10.1.1.1")))
                .isEqualTo(new Result(
                        "",
                        "cannot write " + file()
                                + ": No such file or directory; nothing was changed (--edit-server --keep -w 0 remembers"
                                + " nothing)\n",
                        1));
        assertThat(session.saved()).isEqualTo(before);
    }

    @Test
    void whatTheKernelRefusesIsTold() throws IOException {
        session.ipvs().refuse(Operation.EDIT_SERVER, Errno.EPERM);
        session.refuses("--drain -r 10.1.1.2", 255, "Permission denied (you must be root)");
        // It has its weight, so this is forgotten the next time.
        remembers("-e -t 10.0.0.1:80 -r 10.1.1.2:80 --keep -w 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--drain -r 10.1.1.2", "--undrain -r 10.1.1.2", "--drain -r 10.1.1.2 --wait 3 --remove"})
    void ruleFilesCannotHaveThem(String line) {
        Result result = session.restore(line + "\n-C\n", "-R --strict");
        assertThat(result.err()).startsWith("line 1: Try `ipvsadm -h'");
        assertThat(result.status()).isEqualTo(2);
        assertThat(session.restore(line + "\n", "-R").status()).isEqualTo(255);
        assertThat(session.restore(line + "\n", "-R --replace").status()).isEqualTo(2);
        assertThat(session.restore(line + "\n", "--check").err())
                .startsWith("-:1:1: no command that a rule file may have\n");
        tableIs(TABLE);
    }

    /** Whatever was drained how often: with all undrained, each server has the weight that somebody gave it last. */
    @Test
    void everyWeightComesBack() {
        Seed.repeat(30, this::drainAndUndrain);
    }

    private void drainAndUndrain(SplittableRandom random) {
        Session any = new Session(new FakeMachine(directory.resolve("random" + random.nextInt(1_000_000))));
        Map<String, Integer> weights = new TreeMap<>();
        for (int service = 1; service <= 3; service++) {
            any.after("-A -f " + service + " -s rr");
            for (int server = 1; server <= 3; server++) {
                weights.put("-f " + service + " -r 10.1.1." + server + ":0", 1 + random.nextInt(100));
            }
        }
        weights.forEach((server, weight) -> any.after("-a " + server + " -m -w " + weight));
        for (int step = 0; step < 12; step++) {
            int server = 1 + random.nextInt(3);
            switch (random.nextInt(4)) {
                case 0 -> any.run("--undrain -r 10.1.1." + server);
                case 1 -> any.after("--drain -f " + (1 + random.nextInt(3)) + " -r 10.1.1." + server);
                case 2 -> any.after("--drain -r 10.1.1." + server);
                default -> {
                    String edited = "-f " + (1 + random.nextInt(3)) + " -r 10.1.1." + server + ":0";
                    weights.put(edited, 1 + random.nextInt(100));
                    any.after("-e " + edited + " --keep -w " + weights.get(edited));
                }
            }
        }
        assertThat(any.run("--undrain -r 10.1.1.1 -r 10.1.1.2 -r 10.1.1.3").status())
                .isZero();
        weights.forEach(
                (server, weight) -> assertThat(any.saved()).contains("-a " + server + " -m -w " + weight + "\n"));
    }
}
