package io.github.ipvs4j.cli.rulefile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is accepted but does not do what is written: {@code --check} warns, and everything else takes it as always. */
final class AdviceTest {
    private final Cli cli = Cli.on(new FakeIpvs());

    private List<String> findings(String rules) {
        Result result = cli.feed(rules, "--check");
        assertThat(result.status()).as(rules + result.err()).isZero();
        return result.findings();
    }

    /**
     * Semicolons stand for line feeds; the column is that of the marked word in the last line but for those of servers.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the service
            -A -t 0.0.0.0:80;-a -t 0.0.0.0:80 -r 10.1.1.1 | 1:7 | no packet is for 0.0.0.0, so this matches nothing; for any address mark packets in the firewall and use -f
            -A -t [::]:80;-a -t [::]:80 -r fd00::1        | 1:7 | no packet is for ::, so this matches nothing; for any address mark packets in the firewall and use -f
            -A -u 0.0.0.0 -p;-a -u 0.0.0.0 -r 10.1.1.1    | 1:7 | no packet is for 0.0.0.0, so this matches nothing; for any address mark packets in the firewall and use -f
            -A -u 239.1.1.1:53;-a -u 239.1.1.1:53 -r 10.1.1.1 | 1:7 | packets for many hosts are not balanced, so this matches nothing
            -A -u 255.255.255.255:67;-a -u 255.255.255.255:67 -r 10.1.1.1 | 1:7 | packets for many hosts are not balanced, so this matches nothing
            -A -u [ff02::1]:53;-a -u [ff02::1]:53 -r fd00::1 | 1:7 | packets for many hosts are not balanced, so this matches nothing
            -A -f 1 --pe sip;-a -f 1 -r 10.1.1.1          | 1:14 | a persistence engine has no effect without persistence
            -A -t 10.0.0.1:80 -p --pe sip;-a -t 10.0.0.1:80 -r 10.1.1.1 | 1:27 | sip looks into UDP packets only
            -A -f 1 -p -M 24;-a -f 1 -r 10.1.1.1          | 1:15 | 0.0.0.24 is not a mask of leading bits; the first 24 bits are 255.255.255.0
            -A -f 1 -p -M 1;-a -f 1 -r 10.1.1.1           | 1:15 | 0.0.0.1 is not a mask of leading bits; the first 1 bit is 128.0.0.0
            -A -f 1 -p -M 255.0.255.0;-a -f 1 -r 10.1.1.1 | 1:15 | 255.0.255.0 is not a mask of leading bits
            -A -f 1 -6 -p -M 64x;-a -f 1 -6 -r fd00::1    | 1:18 | `64x' is read as 64
            -A -f 1 -6 -p -M 4294967360;-a -f 1 -6 -r fd00::1 | 1:18 | `4294967360' is read as 64
            -A -f 1 -s rr -b flag-1;-a -f 1 -r 10.1.1.1   | 1:18 | only sh and mh heed scheduler flags, rr does not
            -A -t 010.0.0.1:80;-a -t 010.0.0.1:80 -r 10.1.1.1 | 1:7 | `010.0.0.1' is read as 8.0.0.1
            -A -t fd00::1:80 -p;-a -t fd00::1:80 -r fd00::2 | 1:7 | this is an address without a port; with port 80 it is written [fd00::1]:80
            # its servers
            -A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -g | 2:22 | forwarded like this, packets keep the port of the service, 80
            -A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -i | 2:22 | forwarded like this, packets keep the port of the service, 80
            -A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r web.example:http-alt | 2:22 | forwarded like this, packets keep the port of the service, 80
            -A -t 10.0.0.1:80;-a -r 10.1.1.1:0 -t 10.0.0.1:80 -i    | 2:7 | forwarded like this, packets keep the port of the service, 80
            -A -t [fd00::1]:80;-a -t [fd00::1]:80 -r [fd00::2]:81   | 2:23 | forwarded like this, packets keep the port of the service, 80
            -A -t 10.0.0.1:0 -p;-a -t 10.0.0.1:0 -r 10.1.1.1:80     | 2:21 | forwarded like this, packets keep the port of the service, 0
            -A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r 10.1.1.1;-e -t 10.0.0.1:80 -r 10.1.1.1:81 -w 2 | 3:22 | forwarded like this, packets keep the port of the service, 80
            -A -f 1;-a -f 1 -r 10.1                       | 2:12 | `10.1' is read as 10.0.0.1
            -A -f 1;-a -f 1 -r 10.1.1.010:80 -m           | 2:12 | `10.1.1.010' is read as 10.1.1.8
            -A -f 1;-a -f 1 -r 0xa.1.1.1                  | 2:12 | `0xa.1.1.1' is read as 10.1.1.1
            -A -t [fd00::1]:80;-a -t [fd00::1]:80 -r fd00::2:80 -m  | 2:23 | this is an address without a port; with port 80 it is written [fd00::2]:80
            # a service and its servers
            -A -f 1 -s rr;-a -f 1 -r 10.1.1.1 -w 1;-a -f 1 -r 10.1.1.2 -w 3 | 1:7 | its servers have different weights, but rr only heeds whether a weight is 0
            -A -f 1 -s lc;-a -f 1 -r 10.1.1.1 -w 1;-a -f 1 -r 10.1.1.2 -w 3 | 1:7 | its servers have different weights, but lc only heeds whether a weight is 0
            -A -f 1 -s dh;-a -f 1 -r 10.1.1.1 -w 1;-a -f 1 -r 10.1.1.2 -w 3 | 1:7 | its servers have different weights, but dh only heeds whether a weight is 0
            -A -f 1 -s sh;-a -f 1 -r 10.1.1.1 -w 200;-a -f 1 -r 10.1.1.2 -w 57 | 1:7 | its servers' weights add up to 257, but sh has 256 places, so that some servers get less than their weight or nothing
            -A -f 1 -o;-a -f 1 -r 10.1.1.1 -x 100         | 1:7 | its servers have thresholds, but one-packet scheduling has no connections that reach them
            # other lines
            -A -f 1;-a -f 1 -r 10.1.1.1;-C                | 3:1 | this deletes what the lines before have added, a service; are these two files?
            -A -f 1;-A -f 2;-C;-A -f 1;-a -f 1 -r 10.1.1.1 | 3:1 | this deletes what the lines before have added, 2 services; are these two files?
            --set 0 0 0                                   | 1:1 | 0 leaves a timeout as it is, so that this changes nothing
            --start-daemon master;--stop-daemon master --syncid 7 | 2:22 | a daemon is stopped whatever its syncid is
            """)
    void linesThatDoSomethingElse(String rules, String place, String warning) {
        assertThat(findings(rules.replace(';', '\n'))).containsExactly("-:" + place + ": warning: " + warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m",
                "-A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r 10.1.1.1:80;-a -t 10.0.0.1:80 -r 10.1.1.2:http -i",
                "-A -t 10.0.0.1:80;-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m;-e -t 10.0.0.1:80 -r 10.1.1.1:8080 --keep -w 2",
                "-A -t 10.0.0.1:80 -s wlc;-a -t 10.0.0.1:80 -r web.example -w 1;-a -t 10.0.0.1:80 -r 10.1.1.2 -w 3",
                "-A -f 1;-a -f 1 -r 10.1.1.1:8080;-a -f 1 -r 10.1.1.2:81 -i",
                "-A -f 1 -s rr;-a -f 1 -r 10.1.1.1 -w 3;-a -f 1 -r 10.1.1.2 -w 3;-a -f 1 -r 10.1.1.3 -w 0",
                "-A -f 1 -s sh -b sh-port,flag-3;-a -f 1 -r 10.1.1.1 -w 256",
                "-A -f 1 -s mh -b flag-1;-a -f 1 -r 10.1.1.1 -w 1000 -x 5 -y 5",
                "-A -u 10.0.0.1:5060 -p -M 255.255.255.0 --pe sip -o;-a -u 10.0.0.1:5060 -r 10.1.1.1",
                "-A -f 1 -p -M 0.0.0.0;-a -f 1 -r 10.1.1.1",
                "-A -f 1 -6 -p -M 64;-a -f 1 -6 -r fd00::1:80",
                "-A -t [fd00::1]:80;-a -t [fd00::1]:80 -r fd00::80;-a -t [fd00::1]:80 -r fd00::1:81",
                "-C;--set 0 5 0;-A -f 1;-a -f 1 -r 10.1.1.1",
                "-A -f 1;-D -f 1;-C;--start-daemon master --syncid 7;--stop-daemon master"
            })
    void linesThatDoWhatTheySay(String rules) {
        assertThat(findings(rules.replace(';', '\n'))).isEmpty();
    }

    /** A document says it as well, of what both can say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"services":[{"protocol":"tcp","address":"0.0.0.0","port":80}]} | no packet is for 0.0.0.0
            {"services":[{"protocol":"tcp","address":"10.0.0.1","port":80,"persistence":{"timeout_seconds":9,"engine":"sip"}}]} | sip looks into UDP packets only
            {"services":[{"firewall_mark":1,"persistence":{"timeout_seconds":9,"netmask":"0.0.0.24"}}]} | 0.0.0.24 is not a mask of leading bits
            {"services":[{"firewall_mark":1,"scheduler":"rr","scheduler_flags":["flag-1"]}]} | only sh and mh heed scheduler flags, rr does not
            {"services":[{"protocol":"tcp","address":"10.0.0.1","port":80,"servers":[{"address":"10.1.1.1","port":81,"forwarding":"direct"}]}]} | forwarded like this, packets keep the port of the service, 80
            """)
    void documentsToo(String document, String warning) {
        assertThat(cli.feed(document, "--check").err()).contains(": warning: " + warning);
    }

    @Test
    void applyingTakesThemWithoutAWord() {
        String rules =
                "-A -t 0.0.0.0:80 -s rr\n-a -t 0.0.0.0:80 -r 10.1.1.1:8080 -g -w 2\n-a -t 0.0.0.0:80 -r 10.2 -w 3\n";
        String saved = "-A -t 0.0.0.0:80 -s rr\n-a -t 0.0.0.0:80 -r 10.0.0.2:80 -g -w 3\n"
                + "-a -t 0.0.0.0:80 -r 10.1.1.1:80 -g -w 2\n";
        assertThat(cli.feed(rules, "--apply", "-")).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-Sn").out()).isEqualTo(saved);
        assertThat(cli.feed("-C\n" + rules, "-R")).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed(rules, "-R", "--replace")).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-Sn").out()).isEqualTo(saved);
    }
}
