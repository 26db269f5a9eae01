package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which address and port a server gets, and that the order of the options does not matter for it. */
final class ServerAddressTest {
    private static final String SERVICES =
            "-A -t 10.0.0.1:80;-A -u 10.0.0.1:5060;-A -t [fd00::1]:80;-A -f 1;-A -f 1 -6";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -t 10.0.0.1:80   | 10.1.1.1:tftp -m    | illegal real server address[:port] specified
            -u 10.0.0.1:5060 | 10.1.1.1:http -m    | illegal real server address[:port] specified
            -f 1             | 10.1.1.1:tftp -m    | illegal real server address[:port] specified
            -t 10.0.0.1:80   | fd00::2 -m          | Different address family is allowed only for tunneling servers
            -t 10.0.0.1:80   | fd00::2             | Different address family is allowed only for tunneling servers
            -t [fd00::1]:80  | 10.1.1.1 -g         | Different address family is allowed only for tunneling servers
            -f 1             | [fd00::2]:80 -m     | Different address family is allowed only for tunneling servers
            -f 1 -6          | 10.1.1.1:80 -m      | Different address family is allowed only for tunneling servers
            # the family is looked at before the tunnel options
            -t 10.0.0.1:80   | fd00::2 --tun-csum  | Different address family is allowed only for tunneling servers
            """)
    void refusesServersThatDoNotFit(String service, String server, String message) {
        for (String command : new String[] {"-a ", "-e "}) {
            session().refuses(command + service + " -r " + server, 2, message);
            session().refuses(command + "-r " + server + " " + service, 2, message);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # masquerading: the given port, else that of the service (Q8, Q9: in any order)
            -t 10.0.0.1:80   | 10.1.1.1 -m            | 10.1.1.1:80 -m -w 1
            -t 10.0.0.1:80   | 10.1.1.1:8080 -m       | 10.1.1.1:8080 -m -w 1
            -t 10.0.0.1:80   | 10.1.1.1:0 -m          | 10.1.1.1:0 -m -w 1
            -t 10.0.0.1:80   | 10.1.1.1:http-alt -m   | 10.1.1.1:8080 -m -w 1
            -u 10.0.0.1:5060 | 10.1.1.1:tftp -m       | 10.1.1.1:69 -m -w 1
            -t [fd00::1]:80  | [fd00::2]:http-alt -m  | [fd00::2]:8080 -m -w 1
            -t 10.0.0.1:80   | [10.1.1.1]:81 -m       | 10.1.1.1:81 -m -w 1
            # other methods leave packets as they are, port included
            -t 10.0.0.1:80   | 10.1.1.1:8080          | 10.1.1.1:80 -g -w 1
            -t 10.0.0.1:80   | 10.1.1.1:8080 -g       | 10.1.1.1:80 -g -w 1
            -t 10.0.0.1:80   | 10.1.1.1:0 -i          | 10.1.1.1:80 -i -w 1 --tun-type ipip
            -t 10.0.0.1:80   | [fd00::2]:81 -i        | [fd00::2]:80 -i -w 1 --tun-type ipip
            -t [fd00::1]:80  | 10.1.1.1 -i            | 10.1.1.1:80 -i -w 1 --tun-type ipip
            # a mark has no port, and its ports have the names of TCP
            -f 1             | 10.1.1.1 -m            | 10.1.1.1:0 -m -w 1
            -f 1             | 10.1.1.1:http -m       | 10.1.1.1:80 -m -w 1
            -f 1             | 10.1.1.1:8080          | 10.1.1.1:8080 -g -w 1
            -f 1             | 10.1.1.1:8080 -i       | 10.1.1.1:8080 -i -w 1 --tun-type ipip
            -f 1 -6          | [fd00::2]:8080 -g      | [fd00::2]:8080 -g -w 1
            -f 1 -6          | 10.1.1.1:8080 -i       | 10.1.1.1:8080 -i -w 1 --tun-type ipip
            """)
    void takesPortsFromTheRightPlace(String service, String server, String saved) {
        String expected = "-a " + service + " -r " + saved + "\n";
        assertThat(session().after("-a " + service + " -r " + server).saved()).contains(expected);
        assertThat(session().after("-a -r " + server + " " + service).saved()).contains(expected);
    }

    @Test
    void deletingTakesThePortAsWritten() {
        Session session = session().after("-a -t 10.0.0.1:80 -r 10.1.1.1", "-a -t 10.0.0.1:80 -r 10.1.1.2:8080 -m");
        session.refuses("-d -t 10.0.0.1:80 -r 10.1.1.1:8080", 255, "No such destination");
        session.refuses("-d -t 10.0.0.1:80 -r 10.1.1.2", 255, "No such destination");
        session.after("-d -r 10.1.1.1 -t 10.0.0.1:80", "-d -t 10.0.0.1:80 -r 10.1.1.2:http-alt");
        assertThat(session.saved()).doesNotContain("-r");
    }

    private static Session session() {
        return new Session().after(SERVICES.split(";"));
    }
}
