package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.LockHolder;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.cli.system.TableLockFile;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table's lock between processes: the installed command, and one that has the lock. */
@RequiresKernel
final class TableLockKernelTest {
    private static final int SERVICES = 300;
    private static final int ROUNDS = 5;
    private static final Path DIRECTORY = Path.of(TableLockFile.DIRECTORY);
    private static final Path FILE = DIRECTORY.resolve("lock");

    @TempDir
    private Path directory;

    @BeforeAll
    static void makeNamespace() {
        RootShell.run("ip netns add turns && ip -n turns link set lo up");
    }

    @AfterAll
    static void removeNamespace() {
        RootShell.run("ipvsadm -C; ip netns delete turns");
    }

    @BeforeEach
    void startWithNothing() {
        RootShell.run("ipvsadm -C && ipvsadm -C --netns turns");
    }

    private static String busy(long process) {
        return "the table is being changed by process " + process + " (";
    }

    @Test
    void whoIsStoppedKeepsOthersFromChangingTheTable() throws IOException {
        try (LockHolder holder = LockHolder.of(null)) {
            holder.stop();
            assertThat(RootShell.run("ipvsadm -A -f 1 --wait-lock 1; echo $?"))
                    .startsWith(busy(holder.pid()))
                    .contains("LockHolder); waited 1 s, nothing was changed")
                    .endsWith("\n4\n");
            assertThat(RootShell.run("ipvsadm -Sn; ipvsadm -Ln"))
                    .doesNotContain("-A")
                    .contains("RemoteAddress");
        }
    }

    /** However it dies: nobody tidies up behind {@code kill -9}. */
    @Test
    void theNextOneGoesOnWhenItsHolderDies() throws IOException, InterruptedException {
        try (LockHolder holder = LockHolder.of(null)) {
            holder.stop();
            Process next = new ProcessBuilder("ipvsadm", "-A", "-f", "1", "--wait-lock", "600")
                    .redirectErrorStream(true)
                    .start();
            RootShell.run("ipvsadm -D -f 1 --wait-lock 0; [ $? = 4 ]");
            assertThat(next.isAlive()).isTrue();
            holder.kill();
            String told = new String(next.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(next.waitFor()).as(told).isZero();
            assertThat(RootShell.run("ipvsadm -Sn")).isEqualTo("-A -f 1 -s wlc\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-A -f 1", "-C", "--drain --wait -r 10.1.1.1", "--undrain -r 10.1.1.1"})
    void whoWaitsCanBeInterrupted(String line) throws IOException, InterruptedException {
        RootShell.run("ipvsadm -A -f 9 && ipvsadm -a -f 9 -r 10.1.1.1");
        try (LockHolder holder = LockHolder.of(null)) {
            Process next = new ProcessBuilder(("ipvsadm " + line + " --wait-lock 6000").split(" ")).start();
            while (!isStarted(next.pid())) {
                Thread.sleep(10);
            }
            RootShell.run("kill -TERM " + next.pid());
            assertThat(next.waitFor()).isEqualTo(143);
            assertThat(holder.pid()).isPositive();
        }
    }

    /** Whether it is the executable, or Java and no longer the shell of the launcher. */
    private static boolean isStarted(long process) throws IOException {
        Path directory = Path.of("/proc/" + process);
        return Files.readSymbolicLink(directory.resolve("exe")).endsWith("ipvsadm")
                || Files.readString(directory.resolve("cmdline")).contains("Main");
    }

    @Test
    void everyNamespaceHasALockOfItsOwn() throws IOException {
        try (LockHolder holder = LockHolder.of("turns")) {
            RootShell.run("ipvsadm -A -f 1 --wait-lock 0");
            assertThat(RootShell.run("ipvsadm -A -f 1 --wait-lock 0 --netns turns; echo $?"))
                    .startsWith(busy(holder.pid()))
                    .endsWith("\n4\n");
            assertThat(RootShell.run("ipvsadm -A -f 1 --wait-lock 0 --netns /run/netns/turns; echo $?"))
                    .endsWith("\n4\n");
            assertThat(RootShell.run("ip netns exec turns ipvsadm -A -f 1 --wait-lock 0; echo $?"))
                    .as("as a command inside calls it")
                    .startsWith(busy(holder.pid()))
                    .endsWith("\n4\n");
        }
        RootShell.run("ipvsadm -A -f 1 --netns turns");
    }

    @Test
    void itIsForRootAloneWhateverTheUmask() throws IOException {
        RootShell.run("rm -r " + DIRECTORY + " && umask 000 && ipvsadm -A -f 1");
        assertThat(mode(DIRECTORY)).isEqualTo("rwx------");
        assertThat(mode(FILE)).isEqualTo("rw-------");
        RootShell.run("rm -r " + DIRECTORY + " && umask 777 && ipvsadm -D -f 1");
        assertThat(mode(DIRECTORY)).isEqualTo("rwx------");
        assertThat(mode(FILE)).isEqualTo("rw-------");
        RootShell.run("chmod 666 " + FILE + " && ipvsadm -A -f 1");
        assertThat(mode(FILE)).isEqualTo("rw-------");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** Where the lock cannot be had, everything goes on, and says nothing. */
    @Test
    void withoutALockEverythingGoesOn() throws IOException {
        try (LockHolder holder = LockHolder.of(null)) {
            assertThat(holder.pid()).isPositive();
            assertThat(RootShell.run("setpriv --reuid 65534 --regid 65534 --clear-groups --inh-caps +net_admin"
                            + " --ambient-caps +net_admin ipvsadm -A -f 1 --wait-lock 0"))
                    .isEmpty();
        }
        String path = DIRECTORY.toString();
        for (String trouble : new String[] {
            "ln -s /etc/none " + path,
            "ln -s /tmp " + path,
            "mkdir -m 777 " + path,
            ": >" + path,
            "mkdir " + path + " && chown 65534 " + path,
            "mkdir " + path + " && ln -s /tmp/target " + FILE,
            "mkdir " + path + " && : >/run/other && ln /run/other " + FILE,
            "mkdir " + path + " && mkfifo " + FILE,
            "mkdir " + path + " && mkdir " + FILE
        }) {
            assertThat(RootShell.run("rm -r " + path + "; " + trouble + " && ipvsadm -A -f 2 && ipvsadm -D -f 2"))
                    .as(trouble)
                    .isEmpty();
            assertThat(Path.of("/tmp/target")).doesNotExist();
            assertThat(Path.of("/tmp/lock")).doesNotExist();
            assertThat(Path.of("/etc/none")).doesNotExist();
        }
        assertThat(RootShell.run("rm -r " + path + " && : >" + path + " && IPVSADM_LOG=debug ipvsadm -A -f 2"))
                .contains("no lock: " + path + ": ");
        RootShell.run("rm " + path);
    }

    /** Without turns both end well and the table is neither file. */
    @ParameterizedTest
    @ValueSource(strings = {"--apply -", "--restore --replace"})
    void ofTwoFilesAtOnceOneIsTheTable(String command) throws IOException {
        for (String file : List.of("a", "b")) {
            StringBuilder rules = new StringBuilder();
            for (int i = 1; i <= SERVICES; i++) {
                String service = (i % 2 == 0 ? "-f " : "-f " + file.codePointAt(0)) + i;
                rules.append("-A ").append(service).append(" -s ").append(file.equals("a") ? "rr" : "lc");
                rules.append("\n-a ")
                        .append(service)
                        .append(" -r 10.1.1.1:0 -g -w ")
                        .append(file.codePointAt(0));
                rules.append('\n');
            }
            Files.writeString(directory.resolve(file), rules);
        }
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(RootShell.run("cd " + directory + "; for f in a b a b; do (ipvsadm " + command
                            + " <$f || echo $?) & done; wait; ipvsadm -Sn | sort >table; sort a >as; sort b >bs;"
                            + " cmp -s table as || cmp table bs || true"))
                    .isEmpty();
        }
    }

    @Test
    void manyCallsAtOnceAllSucceed() {
        assertThat(RootShell.run("ipvsadm -A -f 1; i=0; while [ $i -lt 20 ]; do i=$((i + 1));"
                        + " (ipvsadm -a -f 1 -r 10.1.1.$i || echo $? $i) & done; wait"))
                .isEmpty();
        assertThat(RootShell.run("ipvsadm -Sn")).hasLineCount(21);
    }
}
