package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Masks, scheduler flags, names and what they mean together. */
final class ServiceOptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # masks
            -t 10.0.0.1:80 -p -M x            | illegal virtual server persistent mask specified
            -t 10.0.0.1:80 -p -M ''           | illegal virtual server persistent mask specified
            -t 10.0.0.1:80 -p -M 255.255.256.0 | illegal virtual server persistent mask specified
            -t 10.0.0.1:80 -p -M ffff::       | illegal virtual server persistent mask specified
            -M x -t 10.0.0.1:80 -p            | illegal virtual server persistent mask specified
            -f 1 -p -M /24                    | illegal virtual server persistent mask specified
            -t [fd00::1]:80 -p -M 0           | illegal ipv6 netmask specified
            -t [fd00::1]:80 -p -M 129         | illegal ipv6 netmask specified
            -t [fd00::1]:80 -p -M x64         | illegal ipv6 netmask specified
            -t [fd00::1]:80 -p -M ''          | illegal ipv6 netmask specified
            -t [fd00::1]:80 -p -M -64         | illegal ipv6 netmask specified
            -t [fd00::1]:80 -p -M 255.255.0.0 | illegal ipv6 netmask specified
            -f 1 -6 -p -M 129                 | illegal ipv6 netmask specified
            # Q10: a mask before the service is looked at again when its family is known
            -M 129 -t [fd00::1]:80 -p         | illegal ipv6 netmask specified
            -f 1 -M 255.255.255.0 -6 -p       | illegal ipv6 netmask specified
            # flags
            -t 10.0.0.1:80 -b nope            | invalid scheduler flag `nope'
            -t 10.0.0.1:80 -b flag-4          | invalid scheduler flag `flag-4'
            -t 10.0.0.1:80 -b FLAG-1          | invalid scheduler flag `FLAG-1'
            -t 10.0.0.1:80 -b flag-1,x,y      | invalid scheduler flag `x'
            -t 10.0.0.1:80 -b flag-1,\\sflag-2 | invalid scheduler flag ` flag-2'
            -t 10.0.0.1:80 -b \\s              | invalid scheduler flag ` '
            -t 10.0.0.1:80 -s sh -b sh-       | invalid scheduler flag `sh-'
            -t 10.0.0.1:80 -b sh-port         | incompatible scheduler flag `sh-port'
            -t 10.0.0.1:80 -b sh-fallback     | incompatible scheduler flag `sh-fallback'
            -t 10.0.0.1:80 -s mh -b sh-port   | incompatible scheduler flag `sh-port'
            -t 10.0.0.1:80 -s sh -b mh-port   | incompatible scheduler flag `mh-port'
            -t 10.0.0.1:80 -b mh-fallback -s wrr | incompatible scheduler flag `mh-fallback'
            -t 10.0.0.1:80 -s shx -b sh-port  | incompatible scheduler flag `sh-port'
            # what options mean together
            -t 10.0.0.1                       | Zero port specified for non-persistent service
            -t 10.0.0.1:0                     | Zero port specified for non-persistent service
            -t fd00::1                        | Zero port specified for non-persistent service
            -u 10.0.0.1 -o                    | Zero port specified for non-persistent service
            -t 10.0.0.1 -o                    | Zero port specified for non-persistent service
            -t 10.0.0.1:80 -o                 | One-Packet Scheduling is only for UDP virtual services
            --sctp-service 10.0.0.1:80 -o     | One-Packet Scheduling is only for UDP virtual services
            -t 10.0.0.1 -p -o                 | One-Packet Scheduling is only for UDP virtual services
            """)
    void refuses(String options, String message) {
        new Session().refuses("-A " + options, 2, message);
        new Session().refuses("-E " + options, 2, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -t 10.0.0.1:80                           | -t 10.0.0.1:80 -s wlc
            -t 10.0.0.1:80 -s ''                     | -t 10.0.0.1:80 -s wlc
            -t 10.0.0.1:80 -s none                   | -t 10.0.0.1:80 -s none
            -u 10.0.0.1:80 -o                        | -u 10.0.0.1:80 -s wlc -o
            -f 1 -o                                  | -f 1 -s wlc -o
            -f 1                                     | -f 1 -s wlc
            -t 10.0.0.1 -p                           | -t 10.0.0.1:0 -s wlc -p 360
            -t 10.0.0.1 -p 1                         | -t 10.0.0.1:0 -s wlc -p 1
            -t 10.0.0.1:80 --pe ''                   | -t 10.0.0.1:80 -s wlc
            -t 10.0.0.1:80 --pe sip                  | -t 10.0.0.1:80 -s wlc --pe sip
            -u 10.0.0.1:5060 -o -s sh -M 255.255.255.0 --pe=sip -b sh-port -p9 | -u 10.0.0.1:5060 -s sh -p 9 -M 255.255.255.0 --pe sip -o -b sh-port
            # masks
            -t 10.0.0.1:80 -p -M 255.255.255.255     | -t 10.0.0.1:80 -s wlc -p 360
            -t 10.0.0.1:80 -p -M 255.255.0.0         | -t 10.0.0.1:80 -s wlc -p 360 -M 255.255.0.0
            -t 10.0.0.1:80 -p -M 255.0.255.0         | -t 10.0.0.1:80 -s wlc -p 360 -M 255.0.255.0
            -t 10.0.0.1:80 -p -M 24                  | -t 10.0.0.1:80 -s wlc -p 360 -M 0.0.0.24
            -t 10.0.0.1:80 -p -M 0xffffff00          | -t 10.0.0.1:80 -s wlc -p 360 -M 255.255.255.0
            -t 10.0.0.1:80 -p -M 0                   | -t 10.0.0.1:80 -s wlc -p 360 -M 0.0.0.0
            -t 10.0.0.1:80 -p -M web.example         | -t 10.0.0.1:80 -s wlc -p 360 -M 10.77.0.1
            -t 10.0.0.1:80 -M 255.255.0.0            | -t 10.0.0.1:80 -s wlc
            -M 255.255.0.0 -t 10.0.0.1:80 -p         | -t 10.0.0.1:80 -s wlc -p 360 -M 255.255.0.0
            -t [fd00::1]:80 -p -M 128                | -t [fd00::1]:80 -s wlc -p 360
            -t [fd00::1]:80 -p -M 1                  | -t [fd00::1]:80 -s wlc -p 360 -M 1
            -t [fd00::1]:80 -p -M 64x                | -t [fd00::1]:80 -s wlc -p 360 -M 64
            -f 1 -6 -p -M 64                         | -f 1 -6 -s wlc -p 360 -M 64
            # Q10
            -M 64 -t [fd00::1]:80 -p                 | -t [fd00::1]:80 -s wlc -p 360 -M 64
            -M 64 -f 1 -6 -p                         | -f 1 -6 -s wlc -p 360 -M 64
            -f 1 -M 64 -6 -p                         | -f 1 -6 -s wlc -p 360 -M 64
            # flags
            -t 10.0.0.1:80 -b ''                     | -t 10.0.0.1:80 -s wlc
            -t 10.0.0.1:80 -b flag-1                 | -t 10.0.0.1:80 -s wlc -b flag-1
            -t 10.0.0.1:80 -bflag-3,flag-2,flag-1    | -t 10.0.0.1:80 -s wlc -b flag-1,flag-2,flag-3
            -t 10.0.0.1:80 -b=,,flag-2,,flag-2,      | -t 10.0.0.1:80 -s wlc -b flag-2
            -t 10.0.0.1:80 -s sh -b sh-port          | -t 10.0.0.1:80 -s sh -b sh-port
            -t 10.0.0.1:80 -b sh-port -s sh          | -t 10.0.0.1:80 -s sh -b sh-port
            -t 10.0.0.1:80 -s sh -b sh-port,sh-fallback | -t 10.0.0.1:80 -s sh -b sh-fallback,sh-port
            -t 10.0.0.1:80 -s sh -b flag-1,flag-2    | -t 10.0.0.1:80 -s sh -b sh-fallback,sh-port
            -t 10.0.0.1:80 -s mh -b mh-port,mh-fallback | -t 10.0.0.1:80 -s mh -b mh-fallback,mh-port
            -t 10.0.0.1:80 -s mh --sched-flags=flag-1 | -t 10.0.0.1:80 -s mh -b mh-fallback
            # Q15
            -t 10.0.0.1:80 -s sh -b flag-3           | -t 10.0.0.1:80 -s sh -b flag-3
            -t 10.0.0.1:80 -s mh -b flag-3,mh-port   | -t 10.0.0.1:80 -s mh -b mh-port,flag-3
            # Q20: nothing but commas
            -t 10.0.0.1:80 -b ,                      | -t 10.0.0.1:80 -s wlc
            -t 10.0.0.1:80 -b ,,,                    | -t 10.0.0.1:80 -s wlc
            """)
    void takes(String options, String saved) {
        assertThat(new Session().after("-A " + options).saved()).isEqualTo("-A " + saved + "\n");
        // an edit leaves nothing of what was there before
        assertThat(new Session().after("-A " + options, "-E " + options).saved())
                .isEqualTo("-A " + saved + "\n");
    }

    @Test
    void flagsBehindThe127thByteAreNotLookedAt() {
        String flags = "flag-1,".repeat(18); // 126 bytes
        assertThat(new Session().after("-A -f 1 -b " + flags + ",nonsense").saved())
                .isEqualTo("-A -f 1 -s wlc -b flag-1\n");
        new Session().refuses("-A -f 1 -b " + flags + "nonsense", 2, "invalid scheduler flag `n'");
    }

    @Test
    void namesThatAreTooLongAreAnsweredAsUnknown() {
        String unknown = "Scheduler or persistence engine not found";
        new Session().refuses("-A -f 1 -s " + "s".repeat(16), 255, unknown);
        new Session().refuses("-A -f 1 -s " + "s".repeat(15), 255, unknown);
        new Session().refuses("-A -f 1 --pe " + "s".repeat(17), 255, unknown);
        new Session().after("-A -f 1").refuses("-E -f 1 -s " + "s".repeat(300), 255, unknown);
        new Session().refuses("-E -f 1 -s " + "s".repeat(300), 255, "No such service");
        new Session().refuses("-A -f 1 -s rrrrrrrrrrrrrrrrrrrr", 255, unknown);
    }

    @Test
    void anEditReturnsToTheDefaultsWhatItDoesNotSay() {
        Session session = new Session()
                .after("-A -u 10.0.0.1:80 -s sh -p 60 -M 255.0.0.0 --pe sip -o -b flag-1", "-E -u 10.0.0.1:80");
        assertThat(session.saved()).isEqualTo("-A -u 10.0.0.1:80 -s wlc\n");
        session.after(
                "-a -u 10.0.0.1:80 -r 10.1.1.1 -i --tun-type gre -w 7 -x 5 -y 4", "-e -u 10.0.0.1:80 -r 10.1.1.1");
        assertThat(session.saved()).endsWith("-a -u 10.0.0.1:80 -r 10.1.1.1:80 -g -w 1\n");
    }

    @Test
    void zeroMeansEverythingForAServiceOfAllZeros() {
        for (String all : new String[] {"", " -t 0.0.0.0", " -t 0.0.0.0:0", " -t [::]:0", " -u ::", " -u 0:0"}) {
            new Session().after("-Z" + all);
        }
        new Session().refuses("-Z -t 0.0.0.0:80", 255, "No such service");
        new Session().refuses("-Z -t 0.0.0.1:0", 255, "No such service");
        new Session().refuses("-Z -f 1", 255, "No such service");
    }
}
