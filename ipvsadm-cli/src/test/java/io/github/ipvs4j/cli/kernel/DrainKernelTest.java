package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.cli.system.FakeMachine;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --drain} and {@code --undrain} on the kernel: the weight changes, and nothing else. */
@RequiresKernel
final class DrainKernelTest {
    private static final String TABLE = """
            -A -t 10.0.0.1:80 -s wlc -p 60
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 3 -x 100 -y 50
            -a -t 10.0.0.1:80 -r 10.1.1.2:80 -i -w 4 --tun-type gue --tun-port 6080 --tun-remcsum
            -A -u 10.0.0.1:53 -s rr
            -a -u 10.0.0.1:53 -r 10.1.1.1:53 -g -w 5
            -A -f 7 -6 -s rr
            -a -f 7 -6 -r [2001:db8::2]:0 -g -w 9
            """;
    private static final String ALL = "-r 10.1.1.1 -r 10.1.1.2 -r 2001:db8::2";

    @TempDir
    private Path directory;

    private Cli cli = Cli.onKernel();

    @BeforeEach
    void startWithATable() throws IpvsException {
        KernelState.makeFresh();
        cli = Cli.onKernel().with(new FakeMachine(directory));
        assertThat(cli.feed(TABLE, "-R")).isEqualTo(new Result("", "", 0));
    }

    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    private void succeeds(String line) {
        assertThat(cli.run(line.split(" "))).isEqualTo(new Result("", "", 0));
    }

    @Test
    void onlyTheWeightChangesAndComesBack() {
        succeeds("--drain " + ALL);
        assertThat(cli.run("-Sn").out()).isEqualTo(TABLE.replaceAll("-w \\d", "-w 0"));
        succeeds("--undrain " + ALL);
        assertThat(cli.run("-Sn").out()).isEqualTo(TABLE);
    }

    /** Nobody but its owner can keep a drain waiting. */
    @Test
    void othersCannotOpenWhatIsRemembered() {
        String state = directory.resolve("lib").toString();
        RootShell.run("umask 000 && mkdir -p " + state + " && chmod 755 " + state + " " + directory + " && : >" + state
                + "/drained.lock && IPVSADM_STATE_DIR=" + state + " ipvsadm --drain -r 10.1.1.1");
        for (String file : new String[] {"drained", "drained.lock"}) {
            assertThat(RootShell.run("chmod 755 " + state + "; setpriv --reuid 65534 --regid 65534 --clear-groups cat "
                            + state + "/" + file + " 2>&1; [ $? = 1 ]"))
                    .contains("Permission denied");
        }
    }

    @Test
    void theUsualDirectoryIsForRootAlone() {
        assertThat(RootShell.run("d=/var/lib/ipvs4j; mkdir -p $d && chmod 755 $d && mkdir $d/netns"
                        + " && ipvsadm --drain -r 10.1.1.1 && stat -c '%a %n' $d $d/drained $d/drained.lock; rm -r $d"))
                .isEqualTo("700 /var/lib/ipvs4j\n600 /var/lib/ipvs4j/drained\n600 /var/lib/ipvs4j/drained.lock\n");
    }

    @Test
    void inTheDirectoryOfAnotherUserNothingIsRemembered() {
        String state = directory.resolve("theirs").toString();
        assertThat(RootShell.run("mkdir " + state + " && chown 65534 " + state + " && IPVSADM_STATE_DIR=" + state
                        + " ipvsadm --drain -r 10.1.1.1; [ $? = 1 ]; ls " + state))
                .isEqualTo("cannot remember anything in " + state + ": The directory belongs to another user;"
                        + " nothing was changed (--edit-server --keep -w 0 remembers nothing)\n");
        assertThat(cli.run("-Sn").out()).isEqualTo(TABLE);
    }

    @Test
    void whatHasNoConnectionsIsDeletedAtOnce() {
        succeeds("--drain --wait 5 --remove " + ALL);
        assertThat(cli.run("-Sn").out()).isEqualTo(TABLE.replaceAll("-a .*\n", ""));
    }
}
