package io.github.ipvs4j.cli.status;

import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.stats;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeKernel;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --status --plugin}: its states, its line and its performance data. */
final class PluginTest {
    /** The form of a plugin's output: a line with performance data, then lines without a bar. */
    private static final Pattern FORM = Pattern.compile("IPVS (OK|WARNING|CRITICAL|UNKNOWN): [^|\\n]+"
            + "( \\|( [a-z_]+=[0-9]+%?;(@?[0-9~:]*);(@?[0-9~:]*);0)+)?\\n([^|\\n]+\\n)*");

    private final FakeIpvs ipvs = new FakeIpvs();
    private final FakeKernel kernel = FakeKernel.with(ipvs);
    private final Cli cli = Cli.on(kernel);

    /** Web: one of three servers is drained, one full to 80 %. Phone: one server. */
    @BeforeEach
    void startWithTwoServices() {
        service(WEB, stats(100));
        server(WEB, SERVER, 3, 1);
        server(WEB, RealServerSpec.of(at("10.1.1.8", 80), ForwardingMethod.DIRECT, 0), 0, 0);
        server(
                WEB,
                RealServerSpec.of(at("10.1.1.9", 80), ForwardingMethod.DIRECT, 1)
                        .withThresholds(10, 0),
                6,
                2);
        service(PHONE, Stats.ZERO);
        server(PHONE, RealServerSpec.of(at("10.1.1.2", 5060), ForwardingMethod.DIRECT, 1), 1, 0);
    }

    private void service(ServiceKey key, Stats stats) {
        ipvs.put(new ServiceStatus(ServiceSpec.of(key, "wlc"), stats));
    }

    private void server(ServiceKey key, RealServerSpec spec, long active, long inactive) {
        ipvs.put(key, new RealServerStatus(spec, active, inactive, 0, Stats.ZERO));
    }

    private Result plugin(String options) {
        return plugin(cli, options);
    }

    private static Result plugin(Cli cli, String options) {
        Result result = cli.run(Words.of(("--status --plugin " + options).strip()));
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).matches(FORM);
        assertThat(result.out().split("[ :]", -1)[1])
                .isEqualTo(new String[] {"OK", "WARNING", "CRITICAL", "UNKNOWN"}[result.status()]);
        return result;
    }

    @Test
    void aDirectorInGoodOrderIsOk() {
        assertThat(plugin("")).isEqualTo(new Result("""
                IPVS OK: 2 services, 3 of 4 servers get new connections, 10 active connections\
                 | services=2;;;0 servers=1;;;0 drained=1;;;0 connections=10;;;0 rate=105;;;0
                """, "", 0));
    }

    @Test
    void aServiceIsLookedAtAlone() {
        assertThat(plugin("-t 10.0.0.1:80").out()).isEqualTo("""
                IPVS OK: 1 service, 2 of 3 servers get new connections, 9 active connections\
                 | services=1;;;0 servers=2;;;0 drained=1;;;0 connections=9;;;0 rate=105;;;0
                """);
        assertThat(plugin("--match weight=0").out())
                .isEqualTo(plugin("-t 10.0.0.1:80").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the range is of good values
            --warning services=2                            | 0 |
            --warning services=3:                           | 1 | 2 services, not in 3:
            --critical services=@2                          | 2 | 2 services, not in @2
            --warning servers=1:                            | 0 |
            --warning servers=2:                            | 1 | -u 10.0.0.3:5060 has 1 of 1 servers that get new connections, not in 2:
            --critical servers=67%:                         | 2 | -t 10.0.0.1:80 has 2 of 3 servers that get new connections, not in 67%:
            --critical servers=66%:                         | 0 |
            --warning drained=0                             | 1 | 1 server with weight 0, not in 0
            --warning drained=1                             | 0 |
            --warning drained=24%                           | 1 | 25 % of the servers have weight 0, not in 24%
            --warning drained=25%                           | 0 |
            --warning connections=9                         | 1 | 10 active connections, not in 9
            --warning connections=10                        | 0 |
            --warning connections=79%                       | 1 | the fullest server has 80 % of its threshold, not in 79%
            --warning connections=80%                       | 0 |
            -u 10.0.0.3:5060 --warning connections=1%       | 0 |
            --warning rate=104                              | 1 | 105 new connections per second, not in 104
            --warning rate=105                              | 0 |
            --warning daemon=master                         | 1 | no master daemon runs
            --critical daemon=backup                        | 2 | no backup daemon runs
            # the gravest counts
            --warning rate=1 --critical rate=200            | 1 | 105 new connections per second, not in 1
            --warning rate=1 --critical rate=2              | 2 | 105 new connections per second, not in 2 (and 1 more)
            # errors of the line are unknown states
            --warning                                       | 3 | --warning: missing argument
            --warning x                                     | 3 | illegal warning `x' specified: services, servers, drained, connections or rate=RANGE, daemon=ROLE or file=FILE
            --critical SERVERS=1                            | 3 | illegal critical `SERVERS=1' specified: services, servers, drained, connections or rate=RANGE, daemon=ROLE or file=FILE
            --critical servers=                             | 3 | illegal critical `servers=' specified: a range is MOST, LEAST:, LEAST:MOST or ~:MOST, perhaps with @ before it
            --critical rate=5%                              | 3 | illegal critical `rate=5%' specified: rate has no per cent
            --critical daemon=x                             | 3 | illegal critical `daemon=x' specified: a daemon is master or backup
            --critical file=                                | 3 | illegal critical `file=' specified: name a file
            --critical file=-                               | 3 | illegal critical `file=-' specified: name a file
            -t 10.0.0.1:99999                               | 3 | port 99999 is not one of 0 to 65535
            -t 10.0.0.1:80 --match empty                    | 3 | The option 'match' conflicts with the 'service-address' option
            --json                                          | 3 | The option 'plugin' conflicts with the 'json' option
            --quiet                                         | 3 | The option 'quiet' conflicts with the 'plugin' option
            --color=always                                  | 3 | The option 'plugin' conflicts with the 'color' option
            --plugin                                        | 3 | multiple 'plugin' options specified
            --foo                                           | 3 | --foo: unknown option
            x|3|unexpected argument x
            """)
    void conditionsDecide(String options, int status, String text) {
        Result result = plugin(options);
        assertThat(result.status()).isEqualTo(status);
        if (status != 0) {
            assertThat(result.out().lines().findFirst().orElseThrow().split(" \\|", 2)[0])
                    .isEqualTo("IPVS " + new String[] {"", "WARNING", "CRITICAL", "UNKNOWN"}[status] + ": " + text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --status --foo --plugin  | --foo: unknown option
            --plugin --status --quie | --quie: unknown option
            --foo --plugin --status  | Try `ipvsadm -h' or 'ipvsadm --help' for more information.
            """)
    void anErrorBeforeTheOptionIsAnUnknownStateToo(String line, String text) {
        Result result = cli.run(Words.of(line));
        assertThat(result).isEqualTo(new Result("IPVS UNKNOWN: " + text + "\n", "", 3));
    }

    @Test
    void aStateThatNobodyCanReadIsUnknown() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        for (String[] words : new String[][] {{"--status", "--plugin"}, {"--status", "--plugin", "--foo"}}) {
            assertThat(cli.run(InputStream.nullInputStream(), full, err, words)).isEqualTo(3);
        }
        assertThat(err.size()).isZero();
    }

    @Test
    void performanceDataHasTheConditions() {
        String out = plugin("--warning connections=90% --critical connections=95% --warning connections=50"
                        + " --critical servers=@0:1 --warning drained=3 --critical rate=~:900")
                .out();
        assertThat(out.substring(out.indexOf('|'), out.indexOf('\n')))
                .isEqualTo("| services=2;;;0 servers=1;;@0:1;0 drained=1;3;;0 connections=10;50;;0"
                        + " connections_percent=80%;90;95;0 rate=105;;~:900;0");
    }

    @Test
    void severalFindingsFollowOnLinesOfTheirOwn() {
        Result result = plugin("--warning drained=0 --critical daemon=master --warning rate=7");
        assertThat(result.out().lines().skip(1))
                .containsExactly(
                        "CRITICAL: no master daemon runs",
                        "WARNING: 1 server with weight 0, not in 0",
                        "WARNING: 105 new connections per second, not in 7");
    }

    @Test
    void aServiceWithoutServersIsCriticalUnlessTheLineSaysOtherwise() {
        service(tcp("10.0.0.9", 80), Stats.ZERO);
        assertThat(plugin("").out()).startsWith("IPVS CRITICAL: -t 10.0.0.9:80 has no server that gets new");
        assertThat(plugin("--warning servers=1:").status()).isEqualTo(2);
        assertThat(plugin("--warning servers=1: --critical servers=0:").status())
                .isEqualTo(1);
        assertThat(plugin("--critical servers=0:").status()).isZero();
        assertThat(plugin("-t 10.0.0.1:80").status()).isZero();
    }

    @Test
    void otherConcernsAreWarnings() {
        kernel.parameter("net.ipv4.vs.est_cpulist", "");
        assertThat(plugin("").out()).startsWith("IPVS WARNING: net.ipv4.vs.est_cpulist is empty");
    }

    @Test
    void ofManyServicesTenAreNamed() {
        for (int port = 1; port <= 13; port++) {
            service(tcp("10.0.0.5", port), Stats.ZERO);
        }
        assertThat(plugin("--critical servers=1:").out())
                .contains(" (and 10 more)")
                .endsWith("CRITICAL: 3 more services violate servers=1:\n");
    }

    @Test
    void aDaemonThatRunsIsFine() {
        ipvs.setInterfaces(Set.of("eth1"));
        assertThat(cli.run("--start-daemon", "master", "--mcast-interface", "eth1")
                        .status())
                .isZero();
        assertThat(plugin("--critical daemon=master").status()).isZero();
        assertThat(plugin("--critical daemon=backup").status()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsCritical() {
        assertThat(plugin("-t 10.0.0.7:80")).isEqualTo(new Result("IPVS CRITICAL: No such service\n", "", 2));
        assertThat(plugin("--match scheduler=rr").out()).startsWith("IPVS CRITICAL: no service matches |");
        Cli none = failing(Operation.OPEN, Errno.ENOENT);
        assertThat(plugin(none, ""))
                .isEqualTo(new Result("IPVS CRITICAL: Can't initialize ipvs: Protocol not available\n", "", 2));
    }

    @Test
    void whatCannotBeReadIsUnknown() {
        assertThat(plugin(failing(Operation.OPEN, Errno.EPERM), "").out())
                .isEqualTo("IPVS UNKNOWN: Can't initialize ipvs: Permission denied (you must be root)\n");
        assertThat(plugin(failing(Operation.ENTER_NAMESPACE, Errno.ENOENT), "--netns blue")
                        .out())
                .isEqualTo("IPVS UNKNOWN: Can't enter network namespace `blue': No such network namespace\n");
        ipvs.refuse(Operation.GET_SERVICE, Errno.ENOMEM);
        assertThat(plugin("").status()).isEqualTo(3);
    }

    private static Cli failing(Operation operation, int errno) {
        return Cli.on(new FakeKernel(namespace -> {
            throw IpvsException.refused(operation, errno);
        }));
    }

    @Test
    void theTableIsComparedWithAFile(@TempDir Path directory) throws IOException {
        Path saved = directory.resolve("rules|here");
        Files.writeString(saved, cli.run("-Sn").out());
        String file = " --critical=file=" + saved;
        assertThat(plugin(file).out()).startsWith("IPVS OK");

        server(WEB, SERVER.withWeight(9), 0, 0);
        assertThat(plugin(file).out())
                .startsWith("IPVS CRITICAL: the table differs from " + directory + "/rules/here in 1 step |");
        assertThat(plugin(file + " --keep-weights").status()).isZero();
        assertThat(plugin(file + " -u 10.0.0.3:5060").status()).isZero();
        assertThat(plugin(file + " -t 10.0.0.1:80").status()).isEqualTo(2);
        assertThat(cli.run("-D", "-u", "10.0.0.3:5060").status()).isZero();
        server(WEB, SERVER, 0, 0);
        assertThat(plugin(file + " --match real=10.1.1.0/24").out())
                .as("a service of the file that the kernel lacks")
                .startsWith("IPVS CRITICAL: the table differs from ");

        Files.writeString(saved, "-A -t 10.0.0.1:80\nrubbish\n");
        assertThat(plugin(file).out())
                .startsWith("IPVS UNKNOWN: " + directory + "/rules/here has errors; ipvsadm --check names them |");
        assertThat(plugin("--warning file=/nonexistent/rules").out())
                .startsWith("IPVS UNKNOWN: cannot read /nonexistent/rules: No such file or directory |");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --status --warning rate=1     | The option 'warning' goes with 'plugin' only
            --status --critical rate=1    | The option 'critical' goes with 'plugin' only
            --status --keep-weights       | The option 'keep-weights' goes with 'plugin' only
            """)
    void conditionsNeedThePlugin(String line, String message) {
        assertThat(cli.run(Words.of(line))).isEqualTo(new Result("", message + "\n", 2));
    }
}
