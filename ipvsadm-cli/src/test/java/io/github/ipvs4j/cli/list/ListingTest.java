package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Resource;
import io.github.ipvs4j.cli.support.RichTable;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The listings of {@link RichTable}, byte by byte. */
final class ListingTest {
    private static final String TITLES = """
            Prot LocalAddress:Port Scheduler Flags
              -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
            """;

    private final Cli cli = Cli.on(RichTable.make());

    @ParameterizedTest
    @CsvSource({
        "-Ln,                       standard",
        "-l --numeric,              standard",
        "--list -n --syncid 9 -X,   standard",
        "-Ln --tun-info,            tunnels",
        "-Ln --thresholds,          thresholds",
        "-Ln --persistent-conn,     persistent",
        "-Ln --stats,               stats",
        "-Ln --stats --exact,       stats-exact",
        "-Ln --rate,                rate",
        "-LnX --rate,               rate-exact",
        // several formats: the first one in this order counts
        "-Ln --tun-info --persistent-conn,                                   persistent",
        "-Ln --tun-info --persistent-conn --thresholds,                      thresholds",
        "-Ln --tun-info --persistent-conn --thresholds --rate,               rate",
        "-Ln --tun-info --persistent-conn --thresholds --rate --stats,       stats"
    })
    void listsEverything(String line, String expected) {
        String text = Resource.text("/listings/" + expected + ".txt");
        assertThat(cli.run(Words.of(line))).isEqualTo(new Result(text, "", 0));
    }

    @Test
    void oneServiceHasNoVersionLine() {
        assertThat(cli.run(Words.of("-Ln -u 10.0.0.2:5060")))
                .isEqualTo(new Result(
                        TITLES + "UDP  10.0.0.2:5060 sh (sh-fallback,sh-port,flag-3) persistent 60 mask 255.255.255.0"
                                + " pe sip ops\n",
                        "",
                        0));
        assertThat(cli.run(Words.of("-Ln -f 7")).out()).isEqualTo(TITLES + "FWM  7 mh (flag-3)\n");
        assertThat(cli.run(Words.of("-Ln -f 7 -6")).out()).isEqualTo(TITLES + "FWM  7 IPv6 rr persistent 1\n");
        assertThat(cli.run(Words.of("-Ln -t 10.0.0.1:80")).out())
                .startsWith(TITLES + "TCP  10.0.0.1:80 wlc\n  -> [fd00::5]:80                 Tunnel  1 ")
                .hasLineCount(2 + 1 + 16);
    }

    @Test
    void anUnknownServiceHasNotEvenATitle() {
        assertThat(cli.run(Words.of("-Ln -t 10.0.0.9:80"))).isEqualTo(new Result("", "No such service\n", 1));
    }

    @Test
    void anEmptyTableHasATitle() {
        Result empty = new Result("IP Virtual Server version 1.2.1 (size=4096)\n" + TITLES, "", 0);
        assertThat(Cli.on(new FakeIpvs()).run()).isEqualTo(empty);
        assertThat(Cli.on(new FakeIpvs()).run("-L")).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Ln", "-Ln -t 10.0.0.1:80", "-Ln --stats"})
    void aFailureInTheMiddleComesAfterTheTitle(String line) {
        FakeIpvs ipvs = RichTable.make();
        ipvs.refuse(Operation.GET_SERVERS, 22);
        Result result = Cli.on(ipvs).run(Words.of(line));
        assertThat(result)
                .isEqualTo(new Result(
                        result.out(),
                        "Invalid operation.  Possibly wrong module version, address not unicast, ...\n",
                        1));
        assertThat(result.out()).contains("Prot LocalAddress:Port", "  -> RemoteAddress:Port");
    }

    @Test
    void aSaveThatFailsIsAFailedListing() {
        FakeIpvs ipvs = RichTable.make();
        ipvs.refuse(Operation.GET_SERVERS, 1);
        assertThat(Cli.on(ipvs).run("-S").status()).isEqualTo(1);
        ipvs.refuse(Operation.GET_SERVICE, 1);
        assertThat(Cli.on(ipvs).run("-S")).isEqualTo(new Result("", "Permission denied (you must be root)\n", 1));
    }

    @Test
    void withoutSortingTheKernelsOrderIsKept() {
        String text = cli.run(Words.of("-Ln --nosort")).out();
        assertThat(text.lines()
                        .filter(line -> !line.startsWith("  ->"))
                        .skip(2)
                        .map(line -> line.split(" rr| mh| sh| wlc| none")[0]))
                .containsExactly(
                        "TCP  10.0.0.1:80",
                        "UDP  10.0.0.2:5060",
                        "SCTP 10.0.0.3:0",
                        "?    10.0.0.4:1",
                        "TCP  [2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535",
                        "FWM  7 IPv6",
                        "FWM  7",
                        "FWM  4294967295");
        // the fake lists servers newest first
        assertThat(text.lines()
                        .filter(line -> line.startsWith("  -> 10.1.1.") && line.contains(":8080"))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("  -> 10.1.1.15:8080 "));
    }
}
