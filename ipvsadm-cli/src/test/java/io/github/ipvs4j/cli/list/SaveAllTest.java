package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.RandomTable;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -S --all}: the table, the timeouts and the daemons, and that {@code -R} brings all of it back. */
final class SaveAllTest {
    @ParameterizedTest
    @ValueSource(strings = {"-L --all", "-R --all", "-A -f 1 --all", "--set 1 2 3 --all", "-C --all"})
    void goesWithSaveOnly(String line) {
        Result result = new Session().run(line);
        assertThat(result.err()).startsWith("Illegal 'all' option with the '");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void isSaidOnceAndTakesNothing() {
        new Session().refuses("-S --all --all", 2, "multiple 'all' options specified");
        new Session().refuses("-S --all=1", 255, "--all=1: option does not take an argument");
        new Session().refuses("-S --al", 255, "--al: unknown option");
    }

    @Test
    void anEmptyDirectorIsItsTimeouts() {
        assertThat(new Session().shown("-Sn --all")).isEqualTo("--set 900 120 300\n");
        assertThat(new Session().shown("-S")).isEmpty();
    }

    @Test
    void everythingIsWritten() {
        Session session = new Session()
                .after(
                        "-A -t 10.0.0.1:80",
                        "-a -t 10.0.0.1:80 -r 10.1.1.1 -m -x 9 -y 5",
                        "--set 600 0 10",
                        "--start-daemon backup --mcast-interface lo",
                        "--start-daemon master --syncid 7 --mcast-group ff02::81 --mcast-port 9000 --mcast-ttl 3");
        assertThat(session.shown("-Sn --all")).isEqualTo("""
                        -A -t 10.0.0.1:80 -s wlc
                        -a -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 1 -x 9 -y 5
                        --set 600 120 10
                        --start-daemon master --mcast-interface eth0 --syncid 7 --sync-maxlen 1452 --mcast-group ff02::81 --mcast-port 9000 --mcast-ttl 3
                        --start-daemon backup --mcast-interface lo --syncid 0 --sync-maxlen 65507 --mcast-group 224.0.0.81 --mcast-port 8848 --mcast-ttl 1
                        """);
    }

    @Test
    void whatTheKernelDoesNotTellIsLeftToIt() {
        Session session = new Session();
        session.ipvs().put(SyncDaemon.of(SyncRole.BACKUP, "bond0", 3));
        assertThat(session.shown("-S --all"))
                .isEqualTo("--set 900 120 300\n--start-daemon backup --mcast-interface bond0 --syncid 3\n");
    }

    @Test
    void whatNoLineCanSayIsToldOf() throws IpvsException {
        Session session = new Session();
        session.ipvs().apply(new Change.SetTimeouts(new Timeouts(1, 2, 2678401)));
        session.ipvs().put(SyncDaemon.of(SyncRole.MASTER, "lo", 256));
        session.ipvs().put(new SyncDaemon(SyncRole.BACKUP, "lo", 1, 65508, Samples.ip("224.0.0.1"), 1, 1));
        assertThat(session.run("-S --all")).isEqualTo(new Result("""
                        --set 1 2 2678401
                        --start-daemon master --mcast-interface lo --syncid 256
                        --start-daemon backup --mcast-interface lo --syncid 1 --sync-maxlen 65508 --mcast-group 224.0.0.1 --mcast-port 1 --mcast-ttl 1
                        """, """
                        warning: timeouts of over 31 days are saved as a line that cannot be restored
                        warning: a master daemon of another program is saved as a line that cannot be restored
                        warning: a backup daemon of another program is saved as a line that cannot be restored
                        """, 0));
    }

    @Test
    void whatCannotBeReadIsNotPassedOver() {
        for (Operation operation : new Operation[] {Operation.GET_TIMEOUTS, Operation.GET_DAEMONS}) {
            Session session = new Session();
            session.ipvs().refuse(operation, Errno.EPERM);
            Result result = session.run("-S --all");
            assertThat(result.err()).isEqualTo("Permission denied (you must be root)\n");
            assertThat(result.status()).isEqualTo(1);
        }
    }

    @Test
    void aFreshDirectorBecomesTheSame() {
        Seed.repeat(200, random -> {
            FakeIpvs ipvs = RandomTable.nearby(random);
            Cli cli = Cli.on(ipvs);
            cli.run("--set", "" + random.nextInt(2678401), "" + random.nextInt(2678401), "0");
            for (String role : new String[] {"master", "backup"}) {
                // refused when the table has tunnels to another family, which excludes daemons
                cli.run(
                        "--start-daemon",
                        role,
                        "--mcast-interface",
                        random.nextBoolean() ? "lo" : "eth0",
                        "--syncid=" + random.nextInt(256),
                        "--sync-maxlen=" + (1 + random.nextInt(65507)));
            }
            String saved = saved(ipvs);
            FakeIpvs copy = new FakeIpvs();
            assertThat(Cli.on(copy).feed(saved, "-R")).as(saved).isEqualTo(new Result("", "", 0));
            assertThat(saved(copy)).isEqualTo(saved);
            // and nothing is lost or told when it is put in place of itself
            assertThat(Cli.on(copy).feed(saved, "-R", "--replace")).as(saved).isEqualTo(new Result("", "", 0));
            assertThat(saved(copy)).isEqualTo(saved);
        });
    }

    private static String saved(FakeIpvs ipvs) {
        Result result = Cli.on(ipvs).run("-Sn", "--all");
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return result.out();
    }
}
