package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code HOST[:PORT]} of services and servers. */
final class AddressOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "''",
                "12345",
                "167772161",
                "0",
                ":",
                ":80",
                "10.0.0.1:",
                "10.0.0.1:x",
                "10.0.0.1:65536",
                "10.0.0.1:-1",
                "10.0.0.1:0x50",
                "10.0.0.1:80x",
                "10.0.0.1:80\\s",
                "10.0.0.1:99999999999999999999",
                "10.0.0.256:80",
                "10.0.0.1.1:80",
                "10.0.0.:80",
                ".10:80",
                "10..1:80",
                "10.0.65536:80",
                "10.16777216:80",
                "4294967296:80",
                "-1:80",
                "+1:80",
                "\\s10.0.0.1:80",
                "=10.0.0.1:80",
                "0x:80",
                "09.0.0.1:80",
                "10.0.0.0x100:80",
                "1e3:80",
                "nosuchhost",
                "nosuchhost:80",
                "six.example:80",
                "WEB.example:80",
                "[::1]",
                "[::1]80",
                "[::1",
                "[::1]:",
                "[::1]:65536",
                "[::1]:x",
                "[]:80",
                "[nosuchhost]:80",
                "::1%lo",
                "fe80::1%lo",
                "[fe80::1%lo]:80",
                "1::2::3",
                ":::",
                "12345::",
                "[[::1]]:80",
                "10.0.0.1:HTTP",
                "10.0.0.1:tftp",
                "10.0.0.1:http:80"
            })
    void refusesWhatIsNone(String text) {
        Session session = new Session().after("-A -t 10.0.0.1:80");
        for (String command : new String[] {"-A", "-E", "-D", "-L", "-Z"}) {
            session.refuses(command + " -t " + text, 2, "illegal virtual server address[:port] specified");
        }
        for (String command : new String[] {"-a", "-e", "-d"}) {
            session.refuses(command + " -t 10.0.0.1:80 -r " + text, 2, "illegal real server address[:port] specified");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # IPv4 as inet_aton reads it
            10.0.0.1:80                | 10.0.0.1:80
            10.1:80                    | 10.0.0.1:80
            10.1.2:80                  | 10.1.0.2:80
            10.65535:80                | 10.0.255.255:80
            10.16777215:80             | 10.255.255.255:80
            1.2.65535:80               | 1.2.255.255:80
            1:80                       | 0.0.0.1:80
            167772165:80               | 10.0.0.5:80
            4294967295:80              | 255.255.255.255:80
            0x0a000001:80              | 10.0.0.1:80
            0XFFFFFFFF:80              | 255.255.255.255:80
            010.0.0.1:80               | 8.0.0.1:80
            0x10.010.0.0xff:80         | 16.8.0.255:80
            037777777777:80            | 255.255.255.255:80
            0:80                       | 0.0.0.0:80
            00:80                      | 0.0.0.0:80
            224.0.0.9:80               | 224.0.0.9:80
            10.0.0.1\\sfoo:80          | 10.0.0.1:80
            10.1\\s:80                 | 10.0.0.1:80
            10.0.0.1\\s:::80           | 10.0.0.1:80
            # ports
            10.0.0.1                   | 10.0.0.1:0
            10.0.0.1:0                 | 10.0.0.1:0
            10.0.0.1:65535             | 10.0.0.1:65535
            10.0.0.1:+80               | 10.0.0.1:80
            10.0.0.1:\\s80             | 10.0.0.1:80
            10.0.0.1:0080              | 10.0.0.1:80
            10.0.0.1:http              | 10.0.0.1:80
            # IPv6
            fd00::1                    | [fd00::1]:0
            ::1:80                     | [::0.1.0.128]:0
            ::                         | [::]:0
            [::]:80                    | [::]:80
            [fd00::1]:80               | [fd00::1]:80
            [FD00:0:0::1]:http         | [fd00::1]:80
            [::ffff:10.0.0.1]:80       | [::ffff:10.0.0.1]:80
            [1:2:3:4:5:6:7:8]:0        | [1:2:3:4:5:6:7:8]:0
            1:2:3:4:5:6:1.2.3.4        | [1:2:3:4:5:6:102:304]:0
            # names
            web.example                | 10.77.0.1:0
            web.example:http           | 10.77.0.1:80
            web.example:80             | 10.77.0.1:80
            # brackets around what is not IPv6: Q6 keeps the port
            [10.0.0.1]:80              | 10.0.0.1:80
            [10.0.0.1:81]:82           | 10.0.0.1:81
            [web.example]:http         | 10.77.0.1:80
            """)
    void takesEveryForm(String text, String address) {
        // persistent, because then a service may have port 0
        Session session = new Session().after("-A -p -t " + text);
        assertThat(session.saved()).isEqualTo("-A -t " + address + " -s wlc -p 360\n");
        assertThat(new Session().after("-A -p -t" + text).saved()).isEqualTo(session.saved());
        assertThat(new Session().after("-A -p -t=" + text).saved()).isEqualTo(session.saved());
        assertThat(new Session().after("-A -p --tcp-service=" + text).saved()).isEqualTo(session.saved());
        assertThat(new Session().after("-A -p --tcp-service " + text).saved()).isEqualTo(session.saved());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -u 10.0.0.1:tftp             | -A -u 10.0.0.1:69 -s wlc
            -u10.0.0.1:sip               | -A -u 10.0.0.1:5060 -s wlc
            --udp-service=10.0.0.1:53    | -A -u 10.0.0.1:53 -s wlc
            --sctp-service [fd00::1]:99  | -A --sctp-service [fd00::1]:99 -s wlc
            -f 1                         | -A -f 1 -s wlc
            -f 1 -6                      | -A -f 1 -6 -s wlc
            -f 1 -6 --ipv6               | -A -f 1 -6 -s wlc
            """)
    void theProtocolIsThatOfTheOption(String options, String saved) {
        assertThat(new Session().after("-A " + options).saved()).isEqualTo(saved + "\n");
    }

    @Test
    void portNamesAreLookedUpInTheProtocolOfTheService() {
        new Session().refuses("-A -t 10.0.0.1:tftp", 2, "illegal virtual server address[:port] specified");
        new Session().refuses("-A --sctp-service 10.0.0.1:http", 2, "illegal virtual server address[:port] specified");
    }

    @Test
    void theFamilyFollowsTheMark() {
        new Session().refuses("-A -6 -f 1", 2, "-6 used before -f\n");
        new Session().refuses("-A -t 10.0.0.1:80 -6", 2, "-6 used before -f\n");
    }
}
