package io.github.ipvs4j.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in place of numbers. */
final class NamesTest {
    private final Session session = new Session();

    @BeforeEach
    void fill() {
        session.after(
                "-A -t 10.77.0.1:80 -s rr",
                "-a -t 10.77.0.1:80 -r 10.77.0.2:8080 -m",
                "-a -t 10.77.0.1:80 -r 10.77.0.3:8080 -m",
                "-a -t 10.77.0.1:80 -r [fd77::2]:80 -i",
                "-A -u 10.77.0.2:5060 -s rr",
                "-A -t [fd77::1]:8080 -s rr",
                "-a -t [fd77::1]:8080 -r [fd77::1]:81 -m",
                "-A --sctp-service 10.77.0.1:80 -s rr",
                "-A -f 1 -s rr",
                "-a -f 1 -r 10.77.0.1:80 -m");
        session.names().lookups().clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-Ln", "-Sn", "-Lcn", "-Ln --stats", "-L -n -t 10.77.0.1:80", "-L --timeout", "-L --daemon"})
    void numbersAreNeverLookedUp(String line) {
        session.shown(line);
        assertThat(session.names().lookups()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-L", "-L --stats --nosort"})
    void everyAddressAndPortIsLookedUpOnce(String line) {
        session.shown(line);
        assertThat(session.names().lookups())
                .containsExactlyInAnyOrder(
                        "10.77.0.1",
                        "10.77.0.2",
                        "10.77.0.3",
                        "fd77::1",
                        "fd77::2",
                        "80/tcp",
                        "8080/tcp",
                        "81/tcp",
                        "5060/udp",
                        "80/sctp");
    }

    /** Cut at 33 and 28 for IPv4 only, and at 59 for all. */
    @Test
    void listsCutLongNames() {
        assertThat(session.shown("-L")).isEqualTo("""
                        IP Virtual Server version 1.2.1 (size=4096)
                        Prot LocalAddress:Port Scheduler Flags
                          -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
                        TCP  web.example:http rr
                          -> [an-even-longer-name-of-a-server-with-an-ipv6-address.examp Tunnel  1      0          0\s\s\s\s\s\s\s\s\s
                          -> a-very-long-host-name-for-tr Masq    1      0          0\s\s\s\s\s\s\s\s\s
                          -> 10.77.0.3:http-alt           Masq    1      0          0\s\s\s\s\s\s\s\s\s
                        UDP  a-very-long-host-name-for-tr rr
                        SCTP web.example:80 rr
                        TCP  [six.example]:http-alt rr
                          -> [six.example]:81             Masq    1      0          0\s\s\s\s\s\s\s\s\s
                        FWM  1 rr
                          -> web.example:80               Masq    1      0          0\s\s\s\s\s\s\s\s\s
                        """);
        assertThat(session.shown("-L --stats -u 10.77.0.2:5060"))
                .endsWith("\nUDP  a-very-long-host-name-for-tr        0        0        0        0        0\n");
    }

    /** Q16: what is cut could not be restored. */
    @Test
    void savesKeepLongNames() {
        assertThat(session.run("-S").out()).isEqualTo("""
                        -A -t web.example:http -s rr
                        -a -t web.example:http -r [an-even-longer-name-of-a-server-with-an-ipv6-address.example.org]:http -i -w 1 --tun-type ipip
                        -a -t web.example:http -r a-very-long-host-name-for-truncation.example.org:http-alt -m -w 1
                        -a -t web.example:http -r 10.77.0.3:http-alt -m -w 1
                        -A -u a-very-long-host-name-for-truncation.example.org:sip -s rr
                        -A --sctp-service web.example:80 -s rr
                        -A -t [six.example]:http-alt -s rr
                        -a -t [six.example]:http-alt -r [six.example]:81 -m -w 1
                        -A -f 1 -s rr
                        -a -f 1 -r web.example:80 -m -w 1
                        """);
    }

    @Test
    void connectionsAreNamedToo() {
        for (String protocol : new String[] {"TCP", "UDP", "ICMP"}) {
            session.ipvs()
                    .put(new Connection(
                            protocol,
                            Samples.at("10.77.0.3", 80),
                            Samples.at("10.77.0.1", 80),
                            Samples.at("fd77::2", 5060),
                            "NONE",
                            1,
                            null));
        }
        assertThat(session.shown("-Lc")).isEqualTo("""
                        IPVS connection entries
                        pro expire state       source             virtual            destination
                        TCP 00:01  NONE        10.77.0.3:http     web.example:http   [an-even-longer-name-of-a-server-with-an-ipv6-address.examp
                        UDP 00:01  NONE        10.77.0.3:80       web.example:80     [an-even-longer-name-of-a-server-with-an-ipv6-address.examp
                        ICMP 00:01  NONE        10.77.0.3:80       web.example:80     [an-even-longer-name-of-a-server-with-an-ipv6-address.examp
                        """);
        assertThat(session.names().lookups())
                .containsExactlyInAnyOrder(
                        "10.77.0.3", "10.77.0.1", "fd77::2", "80/tcp", "5060/tcp", "80/udp", "5060/udp");
    }
}
