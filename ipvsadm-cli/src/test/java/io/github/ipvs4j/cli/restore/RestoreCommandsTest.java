package io.github.ipvs4j.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.api.Test;

/** {@code -R}: which lines are allowed there, and which only there. */
final class RestoreCommandsTest {
    /** What the C program wrote for marks from 2^31 on. */
    @Test
    void negativeMarksAreTakenHereOnly() {
        Session session = new Session();
        assertThat(session.restore("-A -f -1\n-A -f -2147483648 -6\n-a -f -1 -r 10.1.1.1 -m\n"))
                .isEqualTo(new Result("", "", 0));
        assertThat(session.saved().lines())
                .containsExactlyInAnyOrder(
                        "-A -f 4294967295 -s wlc",
                        "-a -f 4294967295 -r 10.1.1.1:0 -m -w 1",
                        "-A -f 2147483648 -6 -s wlc");
        session.refuses("-A -f -1", 2, "invalid fwmark value `-1' specified");
        for (String mark : new String[] {"-2147483649", "0", "-0", "4294967296", "-4294967295"}) {
            assertThat(session.restore("-A -f " + mark))
                    .isEqualTo(new Result("", "invalid fwmark value `" + mark + "' specified\n", 2));
        }
    }

    @Test
    void everyOtherCommandIsAllowed() {
        Session session = new Session();
        Result result = session.restore("""
                -A -f 1 -s rr
                -a -f 1 -r 10.1.1.1 -m
                -e -f 1 -r 10.1.1.1 -m -w 7
                -Sn
                -Z
                --set 1 2 3
                -L --timeout
                --start-daemon backup --mcast-interface lo --sync-maxlen 1500
                -L --daemon
                --stop-daemon backup
                -d -f 1 -r 10.1.1.1:0
                -E -f 1
                -S
                -D -f 1
                -A -f 2
                -C
                -S
                -Lcn
                """);
        assertThat(result).isEqualTo(new Result("""
                        -A -f 1 -s rr
                        -a -f 1 -r 10.1.1.1:0 -m -w 7
                        Timeout (tcp tcpfin udp): 1 2 3
                        backup sync daemon (mcast=lo, syncid=0, maxlen=1500, group=224.0.0.81, port=8848, ttl=1)
                        -A -f 1 -s wlc
                        IPVS connection entries
                        pro expire state       source             virtual            destination
                        """, "", 0));
    }
}
