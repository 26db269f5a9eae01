package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --match} with services: which of them are shown, and which of their servers. */
final class ServiceMatchTest {
    private static final String TABLE = """
            -A -t 192.0.2.10:80 -s wlc
            -a -t 192.0.2.10:80 -r 10.1.1.1:8080 -m -w 1
            -a -t 192.0.2.10:80 -r 10.1.1.2:8080 -m -w 0
            -A -t 192.0.2.10:443 -s rr
            -A -u 192.0.2.53:53 -s rr
            -a -u 192.0.2.53:53 -r 10.1.1.1:53 -g -w 5
            -A -f 7 -s mh
            -a -f 7 -r 10.1.1.3:0 -g -w 0
            -A -t [2001:db8::10]:80 -s wlc
            -a -t [2001:db8::10]:80 -r [2001:db8::1]:80 -g -w 1
            """;

    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.of(() -> ipvs, new FakeNames());

    @BeforeEach
    void fillTheTable() {
        assertThat(cli.feed(TABLE, "-R")).isEqualTo(new Result("", "", 0));
    }

    /** What is saved of the table, each line without what all have in common. */
    private String saved(String condition) {
        Result result = cli.run("-Sn", "--match", condition);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        return result.out()
                .replaceAll("(?m)^-A -\\w (\\S+) .*", "$1")
                .replaceAll("(?m)^-a -\\w \\S+ -r (\\S+) .*", ">$1")
                .strip()
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour=red       | `colour' is none of virtual, real, mark, protocol, family, scheduler, weight or empty
            state=NONE       | `state' is none of virtual, real, mark, protocol, family, scheduler, weight or empty
            virtual          | it has no value
            weight=          | it has no value
            weight=-1        | `-1' is not a number from 0 to 4294967295
            weight=x         | `x' is not a number from 0 to 4294967295
            mark=0           | `0' is not a number from 1 to 4294967295
            protocol=icmp    | `icmp' is none of tcp, udp or sctp
            family=5         | `5' is none of 4 or 6
            empty=perhaps    | `perhaps' is neither yes nor no
            real=10.1.1.1.1  | `10.1.1.1.1' is neither an address nor a known host
            """)
    void nonsenseIsPointedAt(String condition, String message) {
        for (String text : new String[] {condition, "mark or " + condition, "protocol=tcp, " + condition}) {
            assertThat(cli.run("-Ln", "--match", text))
                    .isEqualTo(
                            new Result("", "illegal condition `" + condition + "' in --match: " + message + "\n", 2));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            virtual=192.0.2.10               | 192.0.2.10:80 >10.1.1.1:8080 >10.1.1.2:8080 192.0.2.10:443
            virtual=192.0.2.10:443           | 192.0.2.10:443
            virtual=:80                      | 192.0.2.10:80 >10.1.1.1:8080 >10.1.1.2:8080 [2001:db8::10]:80 >[2001:db8::1]:80
            virtual!=192.0.2.0/24            | 7 >10.1.1.3:0 [2001:db8::10]:80 >[2001:db8::1]:80
            real=10.1.1.1                    | 192.0.2.10:80 >10.1.1.1:8080 192.0.2.53:53 >10.1.1.1:53
            real=10.1.1.1:53                 | 192.0.2.53:53 >10.1.1.1:53
            real!=10.1.1.0/24                | [2001:db8::10]:80 >[2001:db8::1]:80
            weight=0                         | 192.0.2.10:80 >10.1.1.2:8080 7 >10.1.1.3:0
            weight!=0,protocol=tcp           | 192.0.2.10:80 >10.1.1.1:8080 [2001:db8::10]:80 >[2001:db8::1]:80
            weight=0,real=10.1.1.1           | -
            empty                            | 192.0.2.10:443
            empty=no,family=6                | [2001:db8::10]:80 >[2001:db8::1]:80
            empty!=no                        | 192.0.2.10:443
            mark                             | 7 >10.1.1.3:0
            mark=7                           | 7 >10.1.1.3:0
            mark=8                           | -
            mark!=7,family=4,scheduler!=wlc  | 192.0.2.10:443 192.0.2.53:53 >10.1.1.1:53
            PROTOCOL=UDP                     | 192.0.2.53:53 >10.1.1.1:53
            protocol=sctp                    | -
            scheduler=mh                     | 7 >10.1.1.3:0
            mark or protocol=udp             | 192.0.2.53:53 >10.1.1.1:53 7 >10.1.1.3:0
            empty or weight=0,protocol=tcp   | 192.0.2.10:80 >10.1.1.2:8080 192.0.2.10:443
            """)
    void showsWhatIsAskedFor(String condition, String shown) {
        assertThat(saved(condition).split(" ")).containsExactlyInAnyOrder((shown == null ? "" : shown).split(" "));
    }

    @Test
    void everyValueMustHold() {
        assertThat(cli.run("-Sn", "--match", "mark or protocol=tcp", "--match", "weight=0")
                        .out()
                        .lines())
                .containsExactlyInAnyOrder(
                        "-A -t 192.0.2.10:80 -s wlc",
                        "-a -t 192.0.2.10:80 -r 10.1.1.2:8080 -m -w 0",
                        "-A -f 7 -s mh",
                        "-a -f 7 -r 10.1.1.3:0 -g -w 0");
    }

    @Test
    void aListingKeepsItsTitle() {
        String title = String.join("\n", cli.run("-Ln").out().lines().limit(3).toList()) + "\n";

        assertThat(cli.run("-Ln", "--match", "mark=8")).isEqualTo(new Result(title, "", 0));
        assertThat(cli.run("-Ln", "--match", "mark").out())
                .startsWith(title + "FWM  7 mh\n  -> 10.1.1.3:0 ")
                .hasLineCount(5);
    }

    @Test
    void oneServiceMayBeAskedForAsWell() {
        assertThat(cli.run("-Ln", "-t", "192.0.2.10:80", "--match", "weight=0").out())
                .contains("10.1.1.2:8080")
                .doesNotContain("10.1.1.1:8080");
    }

    @Test
    void everyFormatIsOfTheSameServices() {
        for (String format : new String[] {"--stats", "--rate", "--thresholds", "--persistent-conn", "--json"}) {
            assertThat(cli.run("-Ln", format, "--match", "real=10.1.1.2").out())
                    .contains("10.1.1.2")
                    .doesNotContain("10.1.1.1");
        }
        assertThat(cli.run("--prometheus", "--match", "real=10.1.1.2").out())
                .contains("ipvs_services 1\n", "10.1.1.2")
                .doesNotContain("10.1.1.1");
    }
}
