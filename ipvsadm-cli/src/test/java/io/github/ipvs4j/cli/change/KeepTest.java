package io.github.ipvs4j.cli.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code -E --keep} and {@code -e --keep}: what a line does not say stays as the kernel has it. */
final class KeepTest {
    private static final String SERVICE = "-t 10.0.0.1:80";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -E -t 10.0.0.9:80 --keep                  | 255 | No such service
            -E -t 10.0.0.9 --keep                     | 255 | No such service
            -e -t 10.0.0.9:80 -r 10.1.1.1 --keep      | 255 | Service not defined
            -e -t 10.0.0.1:80 -r 10.1.1.9 --keep      | 255 | No such destination
            -e -t 10.0.0.1:80 -r 10.1.1.1 --keep      | 255 | No such destination
            -e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -g | 255 | No such destination
            -e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -x 1 -y 2 | 255 | Numerical result out of range
            -e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep --tun-csum | 2 | Tunnel options conflict with forward method
            -e -t 10.0.0.1:80 -r 10.1.1.9 --keep -m --tun-csum   | 2 | Tunnel options conflict with forward method
            -e -t 10.0.0.1:80 -r fd00::9 --keep -m    | 2   | Different address family is allowed only for tunneling servers
            -e -t 10.0.0.1:80 -r 10.1.1.2 --keep --tun-remcsum --tun-csum | 2 | The option 'tun-remcsum' conflicts with the 'tun-csum' option in the 'gue' tunnel type
            -e -t 10.0.0.1:80 -r 10.1.1.2 --keep --tun-type ipip --tun-port 1 | 2 | Illegal 'tun-port' option with the 'ipip' tunnel type
            -e -t 10.0.0.1:80 -r 10.1.1.3 --keep --tun-type gue | 2 | You need to supply the 'tun-port' option for the 'gue' tunnel type
            -e -t 10.0.0.1:80 -r 10.1.1.3 --keep --tun-port 1   | 2 | Illegal 'tun-port' option with the 'gre' tunnel type
            -E -t 10.0.0.1:80 --keep -b mh-port       | 2   | incompatible scheduler flag `mh-port'
            -E -t 10.0.0.1:80 --keep -b zzz           | 2   | invalid scheduler flag `zzz'
            -E -t 10.0.0.1:80 --keep -s mh -b sh-port | 2   | incompatible scheduler flag `sh-port'
            -E -t 10.0.0.1:80 --keep -o               | 2   | One-Packet Scheduling is only for UDP virtual services
            -E -t 10.0.0.1:80 --keep -s zzz           | 255 | Scheduler or persistence engine not found
            -E -t 10.0.0.1:80 --keep --keep           | 2   | multiple 'keep' options specified
            -A -t 10.0.0.1:80 --keep                  | 2   | Illegal 'keep' option with the 'add-service' command; it goes with --edit-service and --edit-server
            -d -t 10.0.0.1:80 -r 10.1.1.3 --keep      | 2   | Illegal 'keep' option with the 'delete-server' command; it goes with --edit-service and --edit-server
            -E --keep                                 | 2   | You need to supply the 'service-address' option for the 'edit-service' command
            """)
    void refusesWhatCannotBe(String line, int status, String message) {
        full().refuses(line, status, message);
    }

    /** A service of which everything is set, and a server of each kind. */
    private static Session full() {
        return new Session()
                .after(
                        "-A " + SERVICE + " -s sh -b sh-port -p 60 -M 255.255.255.0 --pe sip",
                        "-a " + SERVICE + " -r 10.1.1.1:8080 -m -w 5 -x 100",
                        "-a " + SERVICE + " -r 10.1.1.2 -i -w 0 -x 10 -y 5 --tun-type gue --tun-port 6080 --tun-csum",
                        "-a " + SERVICE + " -r 10.1.1.3 -i --tun-type gre --tun-csum",
                        "-a " + SERVICE + " -r fd00::4 -i -w 4",
                        "-a " + SERVICE + " -r 10.1.1.5 -g -w 7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | -s sh -p 60 -M 255.255.255.0 --pe sip -b sh-port
            -s rr                     | -s rr -p 60 -M 255.255.255.0 --pe sip -b flag-2
            -s mh -b mh-fallback      | -s mh -p 60 -M 255.255.255.0 --pe sip -b mh-fallback
            -b sh-fallback            | -s sh -p 60 -M 255.255.255.0 --pe sip -b sh-fallback
            -b ''                     | -s sh -p 60 -M 255.255.255.0 --pe sip
            -b flag-1 -p              | -s sh -p 360 -M 255.255.255.0 --pe sip -b sh-fallback
            -p 7                      | -s sh -p 7 -M 255.255.255.0 --pe sip -b sh-port
            -M 255.255.255.255        | -s sh -p 60 --pe sip -b sh-port
            --pe ''                   | -s sh -p 60 -M 255.255.255.0 -b sh-port
            -s '' -p 9                | -s wlc -p 9 -M 255.255.255.0 --pe sip -b flag-2
            """)
    void onlyWhatIsSaidOfAServiceChanges(String said, String settings) {
        Session session = full().after(("-E " + SERVICE + " --keep " + said).strip());
        assertThat(session.saved().lines().findFirst()).hasValue("-A " + SERVICE + " " + settings);
        assertThat(session.saved()).hasLineCount(6);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1.1.1:8080 |                 | -m -w 5 -x 100 -y 0
            10.1.1.1:8080 | -w 0            | -m -w 0 -x 100 -y 0
            10.1.1.1:8080 | -y 50           | -m -w 5 -x 100 -y 50
            10.1.1.1:8080 | -x 0            | -m -w 5
            10.1.1.1:8080 | -m -w 2         | -m -w 2 -x 100 -y 0
            10.1.1.2:80   | -w 3            | -i -w 3 --tun-type gue --tun-port 6080 --tun-csum -x 10 -y 5
            10.1.1.2      | --tun-port 7    | -i -w 0 --tun-type gue --tun-port 7 --tun-csum -x 10 -y 5
            10.1.1.2      | --tun-remcsum   | -i -w 0 --tun-type gue --tun-port 6080 --tun-remcsum -x 10 -y 5
            10.1.1.2      | --tun-nocsum    | -i -w 0 --tun-type gue --tun-port 6080 --tun-nocsum -x 10 -y 5
            10.1.1.2      | --tun-type gre  | -i -w 0 --tun-type gre --tun-nocsum -x 10 -y 5
            10.1.1.2      | --tun-type ipip | -i -w 0 --tun-type ipip -x 10 -y 5
            10.1.1.2      | --tun-type gue  | -i -w 0 --tun-type gue --tun-port 6080 --tun-csum -x 10 -y 5
            10.1.1.2      | -g              | -g -w 0 -x 10 -y 5
            10.1.1.2      | -i -w 1         | -i -w 1 --tun-type gue --tun-port 6080 --tun-csum -x 10 -y 5
            10.1.1.3      | --tun-type gue --tun-port 5 | -i -w 1 --tun-type gue --tun-port 5 --tun-nocsum
            [fd00::4]:80  | -w 9            | -i -w 9 --tun-type ipip
            10.1.1.5      | -w 8            | -g -w 8
            10.1.1.5      | -m              | -m -w 7
            """)
    void onlyWhatIsSaidOfAServerChanges(String server, String said, String settings) {
        String line = "-e " + SERVICE + " -r " + server + " --keep" + (said == null ? "" : " " + said);
        Session session = full().after(line);
        String name = server.contains("80") ? server : server + ":80";
        assertThat(session.saved().lines()).hasSize(6).contains("-a " + SERVICE + " -r " + name + " " + settings);
    }

    @Test
    void countersAndWhatNoOptionSaysStay() throws IpvsException {
        Session session = new Session();
        ServiceKey key = new ServiceKey.Address(Protocol.UDP, new Endpoint(Samples.ip("10.0.0.1"), 0));
        session.ipvs().apply(new Change.AddService(ServiceSpec.of(key, "rr").withFlags(0x40)));
        RealServerSpec odd = RealServerSpec.of(new Endpoint(Samples.ip("10.1.1.1"), 9), ForwardingMethod.TUNNEL, 1)
                .withTunnel(new Tunnel(new TunnelType(9), 5, 12));
        session.ipvs().put(key, new RealServerStatus(odd, 1, 2, 3, Stats.ZERO));
        session.after("-E -u 10.0.0.1 --keep -o", "-e -u 10.0.0.1 -r 10.1.1.1:9 --keep -w 4");
        assertThat(session.ipvs().service(key).spec().flags()).isEqualTo(0x40 | ServiceSpec.ONE_PACKET);
        RealServerStatus server = session.ipvs().servers(key).get(0);
        assertThat(server.spec().tunnel()).isEqualTo(odd.tunnel());
        assertThat(server.spec().weight()).isEqualTo(4);
        assertThat(server.inactiveConnections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R", "-R --strict", "-R --replace"})
    void inARestoreItSeesTheLinesBefore(String restore) {
        Session session = new Session();
        String lines = """
                -A -f 1 -s sh
                -a -f 1 -r 10.1.1.1 -m -x 9
                -e -f 1 -r 10.1.1.1:0 --keep -w 3
                -e -f 1 -r 10.1.1.1:0 --keep -y 2
                -E -f 1 --keep -p 5
                -A -f 2
                """;
        assertThat(session.restore(lines, restore)).isEqualTo(new Result("", "", 0));
        assertThat(session.saved()).isEqualTo("""
                -A -f 1 -s sh -p 5
                -a -f 1 -r 10.1.1.1:0 -m -w 3 -x 9 -y 2
                -A -f 2 -s wlc
                """);
    }

    @Test
    void inARestoreItFailsLikeOtherLines() {
        Session session = new Session();
        assertThat(session.restore("-A -f 1\n-E -f 2 --keep\n-A -f 3\n", "-R"))
                .isEqualTo(new Result("", "No such service\n", 0));
        assertThat(session.restore("-E -f 1 --keep -b sh-port\n-A -f 4\n", "-R"))
                .isEqualTo(new Result("", "incompatible scheduler flag `sh-port'\n", 2));
        assertThat(session.restore("-E -f 1 --keep -b sh-port\n-A -f 4\n", "-R --strict")
                        .err())
                .startsWith("line 1: incompatible");
        assertThat(session.saved()).isEqualTo("-A -f 1 -s wlc\n-A -f 3 -s wlc\n");
    }

    @Test
    void whatCannotBeReadIsTold() {
        for (Operation operation : new Operation[] {Operation.GET_SERVICE, Operation.GET_SERVERS}) {
            Session session = full();
            session.ipvs().refuse(operation, Errno.EPERM);
            String line = operation == Operation.GET_SERVICE ? "-E " + SERVICE : "-e -r 10.1.1.5 " + SERVICE;
            assertThat(session.run(line + " --keep"))
                    .isEqualTo(new Result("", "Permission denied (you must be root)\n", 255));
        }
    }
}
