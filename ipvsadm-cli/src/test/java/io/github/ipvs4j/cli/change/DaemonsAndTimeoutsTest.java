package io.github.ipvs4j.cli.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --start-daemon}, {@code --stop-daemon}, {@code --set} and what lists show of them. */
final class DaemonsAndTimeoutsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ''                 | invalid IPv4 mcast-group `'
            10.0.0.1           | invalid IPv4 mcast-group `10.0.0.1'
            223.255.255.255    | invalid IPv4 mcast-group `223.255.255.255'
            240.0.0.0          | invalid IPv4 mcast-group `240.0.0.0'
            224.1              | invalid IPv4 mcast-group `224.1'
            0xe0000051         | invalid IPv4 mcast-group `0xe0000051'
            224.0.0.081        | invalid IPv4 mcast-group `224.0.0.081'
            224.0.0.81\\sx     | invalid IPv4 mcast-group `224.0.0.81 x'
            web.example        | invalid IPv4 mcast-group `web.example'
            ff02               | invalid IPv4 mcast-group `ff02'
            fe02::1            | invalid IPv6 mcast-group `fe02::1'
            [ff02::1]          | invalid IPv6 mcast-group `[ff02::1]'
            ff02::1%lo         | invalid IPv6 mcast-group `ff02::1%lo'
            224.0.0.81:80      | invalid IPv6 mcast-group `224.0.0.81:80'
            ::ffff:224.0.0.81  | invalid IPv6 mcast-group `::ffff:224.0.0.81'
            """)
    void refusesGroupsThatAreNone(String group, String message) {
        new Session().refuses("--start-daemon master --mcast-group " + group, 2, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            master                            | master sync daemon (mcast=eth0, syncid=0, maxlen=1472, group=224.0.0.81, port=8848, ttl=1)
            backup --mcast-interface lo --sync-maxlen 2000 | backup sync daemon (mcast=lo, syncid=0, maxlen=2000, group=224.0.0.81, port=8848, ttl=1)
            master --mcast-interface ''       | master sync daemon (mcast=eth0, syncid=0, maxlen=1472, group=224.0.0.81, port=8848, ttl=1)
            master --mcast-group 224.0.0.0    | master sync daemon (mcast=eth0, syncid=0, maxlen=1472, group=224.0.0.0, port=8848, ttl=1)
            master --mcast-group 239.255.255.255 | master sync daemon (mcast=eth0, syncid=0, maxlen=1472, group=239.255.255.255, port=8848, ttl=1)
            master --mcast-group=FF02::0:1    | master sync daemon (mcast=eth0, syncid=0, maxlen=1452, group=ff02::1, port=8848, ttl=1)
            master --syncid=7 --mcast-ttl=2 --mcast-port=3 --sync-maxlen=1000 | master sync daemon (mcast=eth0, syncid=7, maxlen=1000, group=224.0.0.81, port=3, ttl=2)
            """)
    void startsWhatWasAskedFor(String options, String listed) {
        Session session = new Session().after("--start-daemon " + options);
        assertThat(session.shown("-L --daemon")).isEqualTo(listed + "\n");
    }

    @Test
    void interfacesThatCannotExistAreAnsweredAsUnknown() {
        new Session().refuses("--start-daemon master --mcast-interface nosuch0", 255, "No such device");
        new Session().refuses("--start-daemon master --mcast-interface eth0567890123456", 255, "No such device");
    }

    @Test
    void whatTheKernelDoesNotTellIsNotShown() {
        Session session = new Session();
        assertThat(session.shown("-L --daemon")).isEmpty();
        session.ipvs().put(SyncDaemon.of(SyncRole.BACKUP, "bond0", 4294967295L));
        session.ipvs().put(new SyncDaemon(SyncRole.MASTER, "eth1", 1, 65507, Samples.ip("ff02::81"), 65535, 255));
        assertThat(session.shown("-Ln --daemon --syncid 3 -X --nosort --tun-info"))
                .isEqualTo("""
                        master sync daemon (mcast=eth1, syncid=1, maxlen=65507, group=ff02::81, port=65535, ttl=255)
                        backup sync daemon (mcast=bond0, syncid=4294967295)
                        """);
    }

    @Test
    void stoppingWithoutARoleStopsWhatRuns() {
        new Session().refuses("--stop-daemon", 255, "No daemon is running");
        for (String role : new String[] {"master", "backup"}) {
            Session session = new Session().after("--start-daemon " + role, "--stop-daemon");
            assertThat(session.shown("-L --daemon")).isEmpty();
        }
        Session both = new Session().after("--start-daemon master", "--start-daemon backup", "--stop-daemon");
        assertThat(both.shown("-L --daemon")).isEmpty();
        both.refuses("--stop-daemon --syncid", 2, "illegal start_daemon specified");
    }

    @Test
    void stoppingWithARoleStopsThatOne() {
        Session session = new Session().after("--start-daemon master", "--start-daemon backup", "--stop-daemon=master");
        assertThat(session.shown("-L --daemon")).startsWith("backup").hasLineCount(1);
        session.refuses("--stop-daemon master", 255, "No daemon is running");
        session.refuses("--start-daemon backup", 255, "Daemon has already run");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --set 1 2 3                   | 1 2 3
            1 --set 2 3                   | 1 2 3
            1 2 3 --set                   | 1 2 3
            --set 600 60 0                | 600 60 300
            --set 0 0 0                   | 900 120 300
            --set 2678400 2678400 2678400 | 2678400 2678400 2678400
            --set +1 \\s2 003             | 1 2 3
            --set -- 1 2 3                | 1 2 3
            --set 1 -- 2 3                | 1 2 3
            """)
    void setsTimeouts(String line, String listed) {
        Session session = new Session().after(line);
        assertThat(session.shown("-L --timeout")).isEqualTo("Timeout (tcp tcpfin udp): " + listed + "\n");
    }

    @Test
    void timeoutsOfOtherProgramsAreShownWhole() throws IpvsException {
        Session session = new Session();
        session.ipvs().apply(new Change.SetTimeouts(new Timeouts(21474836, 1, 2)));
        assertThat(session.shown("-L --timeout -n --nosort")).isEqualTo("Timeout (tcp tcpfin udp): 21474836 1 2\n");
    }
}
