package io.github.ipvs4j.cli.status;

import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.stats;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeKernel;
import io.github.ipvs4j.cli.support.JsonDocuments;
import io.github.ipvs4j.cli.support.KnownTerminals;
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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --status} tells, and what it finds in need of attention. */
final class StatusTest {
    private static final String WELL = "attention     nothing needs it\n";

    private final FakeIpvs ipvs = new FakeIpvs();
    private final FakeKernel kernel = FakeKernel.with(ipvs);
    private final Cli cli = Cli.on(kernel);

    @BeforeEach
    void startWithAnOrdinaryProcess() {
        kernel.parameter("net.ipv4.vs.drop_entry", "0")
                .has("/proc/thread-self/status", "Name:\tjava\nCapEff:\t000001ffffffffff\nCapBnd:\t0\n");
    }

    private void service(ServiceKey key, Stats stats) {
        ipvs.put(new ServiceStatus(ServiceSpec.of(key, "wlc"), stats));
    }

    private void server(ServiceKey key, RealServerSpec spec, long active, long inactive, long persistent) {
        ipvs.put(key, new RealServerStatus(spec, active, inactive, persistent, Stats.ZERO));
    }

    /** What it shows of a director in need of nothing. */
    private String well() {
        return shown(0);
    }

    private String shown(int status) {
        Result result = cli.run("--status");
        assertThat(result).isEqualTo(new Result(result.out(), "", status));
        return result.out();
    }

    /** What needs attention, without the heading. */
    private String attention() {
        String out = shown(3);
        return out.substring(out.indexOf("attention     ") + "attention     ".length())
                .replaceAll("(?m)^ {14}", "");
    }

    @Test
    void nothingIsThereYet() {
        assertThat(well()).isEqualTo("""
                ipvs          1.2.1
                modules       none, built into the kernel
                services      0
                servers       0, new connections go to 0
                connections   0 active, 0 inactive, 0 persistent clients
                buckets       4096, 0.0 entries of these servers in each
                connections/s 0
                packets/s     0 in, 0 out
                bytes/s       0 in, 0 out
                timeouts      TCP 900 s, TCP after FIN 120 s, UDP 300 s
                daemons       none
                sysctl        all defaults
                privileges    all that are needed
                """ + WELL);
    }

    @Test
    void loadIsThatOfAllServices() {
        service(WEB, stats(100));
        service(PHONE, stats(1000));
        server(WEB, SERVER, 1000, 2000, 30);
        server(WEB, RealServerSpec.of(at("10.1.1.3", 80), ForwardingMethod.TUNNEL, 0), 0, 0, 0);
        server(PHONE, RealServerSpec.of(at("10.1.1.2", 5060), ForwardingMethod.DIRECT, 1), 7, 0, 0);
        ipvs.setInterfaces(Set.of("eth1"));
        assertThat(cli.feed("", "--start-daemon", "master", "--mcast-interface", "eth1", "--syncid", "9")
                        .status())
                .isZero();
        assertThat(well()).contains("""
                services      2
                servers       3, new connections go to 2
                connections   1007 active, 2000 inactive, 30 persistent clients
                buckets       4096, 0.7 entries of these servers in each
                connections/s 1110
                packets/s     1112 in, 1114 out
                bytes/s       1116 in, 1118 out
                """).contains("daemons       master on eth1, syncid 9\n");
    }

    @Test
    void modulesAreThoseOfIpvs() {
        kernel.has("/proc/modules", """
                ip_vs_wlc 16384 1 - Live 0x0000000000000000
                nf_conntrack 16384 1 ip_vs, Live 0x0000000000000000
                ip_vs 16384 3 ip_vs_wlc, Live 0x0000000000000000
                """);
        assertThat(well()).contains("modules       ip_vs ip_vs_wlc\n");
    }

    @Test
    void parametersThatAreChangedAreExplained() {
        kernel.parameter("net.ipv4.vs.conntrack", "1")
                .parameter("net.ipv4.vs.sync_threshold", "3\t50")
                .parameter("net.ipv4.vs.run_estimation", "0");
        assertThat(well()).contains("""
                sysctl        net.ipv4.vs.conntrack = 1 (default 0): connections are also in conntrack, where firewall rules see them, at a cost
                              net.ipv4.vs.run_estimation = 0 (default 1): the kernel does not compute rates
                """);
    }

    @Test
    void aDefaultMayDependOnTheNetworkNamespace() {
        kernel.parameter("net.ipv4.vs.conn_lfactor", "-2").parameter("net.ipv4.vs.svc_lfactor", "4");
        assertThat(well())
                .contains("sysctl        net.ipv4.vs.svc_lfactor = 4"
                        + " (default -3, or -2 outside the first network namespace): the table of services grows");
    }

    @Test
    void whatTheKernelTellsOfItsTablesIsShownAsItIs() {
        kernel.has("/proc/thread-self/net/ip_vs_status", "Conns:\t12\nConn buckets:\t1024 (10 bits, lfactor -4)\n\n");
        assertThat(well()).contains("""
                tables        Conns: 12
                              Conn buckets: 1024 (10 bits, lfactor -4)
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000, no CAP_NET_ADMIN: IPVS does not answer",
        "ffffffffffdfffff, no CAP_SYS_ADMIN: --netns does not work",
        "00000000fffeffff, no CAP_SYS_MODULE: the module ip_vs cannot be loaded from here",
        "000001ffffffffff, all that are needed"
    })
    void privilegesThatAreMissing(String held, String text) {
        kernel.has("/proc/thread-self/status", "Name:\tjava\nCapPrm:\t0000000000000000\nCapEff:\t" + held + "\n");
        assertThat(well()).contains("privileges    " + text + "\n");
    }

    @Test
    void aServiceWithoutUsableServersNeedsAttention() {
        service(WEB, Stats.ZERO);
        server(WEB, SERVER.withWeight(0), 0, 0, 0);
        service(WEB6, Stats.ZERO);
        service(PHONE, Stats.ZERO);
        server(PHONE, SERVER, 0, 0, 0);
        assertThat(attention()).isEqualTo("""
                -t 10.0.0.1:80 has no server that gets new connections
                -t [fd00::1]:443 has no server that gets new connections
                """);
    }

    @Test
    void ofManyServicesTenAreNamed() {
        for (int port = 1; port <= 13; port++) {
            service(tcp("10.0.0.1", port), Stats.ZERO);
        }
        assertThat(attention()).hasLineCount(11).endsWith("""
                -t 10.0.0.1:10 has no server that gets new connections
                3 more services have none either
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.1.1 net.ipv4.ip_forward", "fd00::2 net.ipv6.conf.all.forwarding"})
    void repliesOfMasqueradedServersNeedForwarding(String line) {
        String[] words = line.split(" ", -1);
        ServiceKey key = words[0].startsWith("fd") ? WEB6 : WEB;
        service(key, Stats.ZERO);
        server(key, RealServerSpec.of(at(words[0], 80), ForwardingMethod.DIRECT, 1), 0, 0, 0);
        kernel.parameter("net.ipv4.ip_forward", "0").parameter("net.ipv6.conf.all.forwarding", "0");
        assertThat(well()).endsWith(WELL);

        server(key, RealServerSpec.of(at(words[0], 81), ForwardingMethod.MASQUERADE, 1), 0, 0, 0);
        assertThat(attention())
                .isEqualTo(words[1]
                        + " is 0: replies of masqueraded servers pass only interfaces with forwarding of their own\n");
        kernel.parameter(words[1], "1");
        assertThat(well()).endsWith(WELL);
    }

    @Test
    void aCrowdedTableNeedsAttentionUnlessItGrows() {
        service(WEB, Stats.ZERO);
        server(WEB, SERVER, 4 * 4096, 0, 0);
        assertThat(well()).contains("buckets       4096, 4.0 entries of these servers in each\n");
        server(WEB, SERVER, 4 * 4096, 0, 1);
        assertThat(attention())
                .isEqualTo("the connection table is crowded: give the module ip_vs a greater conn_tab_bits\n");
        kernel.parameter("net.ipv4.vs.conn_lfactor", "-4");
        assertThat(well()).endsWith(WELL);
    }

    private FakeKernel tables(String text) {
        return kernel.has("/proc/thread-self/net/ip_vs_status", text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 100",
        "'Conns:', 100",
        "'Conns:\tx', 100",
        "'Conns:\t90', ''",
        "'Conns:\t90', 'many'",
        "'Conns:\t89', 100",
        "'Conns:\t0', 1073741824",
        "'Conns of others:\t99', 100"
    })
    void roomInTheConnectionTableNeedsNoAttention(String text, String limit) {
        tables(text).parameter("net.ipv4.vs.conn_max", limit);
        assertThat(well()).endsWith(WELL);
    }

    @ParameterizedTest
    @CsvSource({"90, 100", "100, 100", "0, 0", "966367642, 1073741824"})
    void aConnectionTableNearItsLimitNeedsAttention(String entries, String limit) {
        tables("Conns:\t" + entries + "\n").parameter("net.ipv4.vs.conn_max", limit);
        assertThat(attention())
                .isEqualTo("the connection table has " + entries + " of " + limit
                        + " entries that net.ipv4.vs.conn_max permits: then there are no new connections\n");
    }

    @Test
    void longChainsNeedAttention() {
        String service = "Service buckets:\t16 (4 bits, lfactor 8)\nService buckets empty:\t6 (37%)\n";
        tables(service + "Service buckets len-7:\t1 (10%)\n");
        assertThat(well())
                .contains("tables        Service buckets: 16 (4 bits, lfactor 8)\n")
                .endsWith(WELL);
        tables(service + "Service buckets len-7:\t2 (20%)\n");
        assertThat(attention()).isEqualTo("the table of services is crowded: lower net.ipv4.vs.svc_lfactor\n");
        tables("Conn buckets:\t256 (8 bits, lfactor 8)\nConn buckets len-7:\t256 (100%)\n");
        assertThat(attention()).startsWith("the connection table is crowded: lower net.ipv4.vs.conn_lfactor,");
    }

    @Test
    void estimationThatNoCpuMayDoNeedsAttention() {
        kernel.parameter("net.ipv4.vs.est_cpulist", "0-1");
        assertThat(well()).endsWith(WELL);
        kernel.parameter("net.ipv4.vs.est_cpulist", "");
        assertThat(attention()).isEqualTo("net.ipv4.vs.est_cpulist is empty: the kernel does not compute rates\n");
    }

    @ParameterizedTest
    @CsvSource({"conn_lfactor, -4", "conn_lfactor, -2", "svc_lfactor, -3", "svc_lfactor, -2"})
    void aDefaultOfNetworkNamespacesIsOne(String name, String value) {
        kernel.parameter("net.ipv4.vs." + name, value);
        assertThat(well()).contains("sysctl        all defaults\n");
    }

    @Test
    void manyServicesInOneListAreSlow() {
        for (int i = 0; i < 1999; i++) {
            service(tcp("10." + i % 10 + "." + i / 10 + ".7", 80), Stats.ZERO);
        }
        service(tcp("10.0.0.8", 80), Stats.ZERO);
        service(tcp("10.0.0.7", 81), Stats.ZERO);
        assertThat(shown(3)).doesNotContain("\nslow");
        service(tcp("10.10.0.7", 80), Stats.ZERO);
        assertThat(shown(3))
                .contains("\nslow          2000 services share one of the kernel's 256 lists, which it goes through at"
                        + " each change of one\n");
        kernel.parameter("net.ipv4.vs.conn_lfactor", "-4");
        assertThat(shown(3)).doesNotContain("\nslow");
    }

    @Test
    void aServiceWithManyServersIsSlow() {
        service(WEB, Stats.ZERO);
        for (int i = 0; i < 2000; i++) {

            server(
                    WEB,
                    RealServerSpec.of(at("10.1." + i / 250 + "." + i % 250, 80), ForwardingMethod.DIRECT, 1),
                    0,
                    0,
                    0);
        }
        assertThat(well())
                .contains(
                        "\nslow          -t 10.0.0.1:80 has 2000 servers: the kernel goes through them at each change of one\n");
    }

    @Test
    void aKernelThatDefendsItselfNeedsAttention() {
        kernel.parameter("net.ipv4.vs.drop_packet", "1").parameter("net.ipv4.vs.secure_tcp", "3");
        assertThat(well()).contains("net.ipv4.vs.drop_packet = 1 (default 0)").endsWith(WELL);
        kernel.parameter("net.ipv4.vs.drop_packet", "2");
        assertThat(attention()).isEqualTo("memory is low, and net.ipv4.vs.drop_packet has begun to act\n");
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(cli.run("--status", "--color=always").out())
                .endsWith("\033[32mattention     nothing needs it\033[m\n");
        assertThat(cli.with(new KnownTerminals(false, true)).run("--status").out())
                .contains("\033[32m");
        assertThat(cli.with(new KnownTerminals(false, true))
                        .run("--status", "--color=never")
                        .out())
                .doesNotContain("\033");
        service(WEB, Stats.ZERO);
        assertThat(cli.run("--status", "--color=always").out())
                .endsWith("\033[31mattention     -t 10.0.0.1:80 has no server that gets new connections\033[m\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CapEff:\t0", "\nCapEff:\tx\n", "\nCapEff:\t\n", ""})
    void whatTheKernelDoesNotTellIsUnknown(String status) {
        kernel.has("/proc/thread-self/status", status).parameter("net.ipv4.vs.drop_entry", "");
        assertThat(well()).contains("sysctl        not shown here\nprivileges    unknown\n");
    }

    private static FakeKernel refusing(Operation operation, int errno) {
        return new FakeKernel(namespace -> {
            throw IpvsException.refused(operation, errno);
        });
    }

    private static Result on(FakeKernel kernel) {
        return Cli.on(kernel).run("--status");
    }

    @Test
    void withoutIpvsItTellsWhatItCan() {
        FakeKernel kernel = refusing(Operation.OPEN, Errno.ENOENT);
        assertThat(on(kernel).status()).isEqualTo(2);
        assertThat(on(kernel).err()).startsWith("Can't initialize ipvs: ");
        assertThat(on(kernel).out()).isEqualTo("""
                ipvs          not in the kernel
                privileges    unknown
                """);
        kernel.has("/proc/thread-self/net/ip_vs_stats", "")
                .has("/proc/thread-self/status", "\nCapEff:\t00000000fffeefff\n");
        assertThat(on(kernel).out()).isEqualTo("""
                ipvs          in the kernel, but does not answer
                privileges    no CAP_NET_ADMIN: IPVS does not answer
                              no CAP_SYS_MODULE: the module ip_vs cannot be loaded from here
                """);
    }

    @Test
    void privilegesOfAUserNamespaceAreNotEnough() {
        FakeKernel kernel = refusing(Operation.GET_INFO, Errno.EPERM)
                .has("/proc/thread-self/net/ip_vs_stats", "")
                .has("/proc/thread-self/status", "\nCapEff:\t000001ffffffffff\n");
        assertThat(on(kernel).out()).isEqualTo("""
                ipvs          in the kernel, but does not answer
                privileges    all in this user namespace, but IPVS asks for them in the first one
                """);
    }

    @Test
    void ofANamespaceThatCannotBeEnteredNothingIsSaid() {
        FakeKernel kernel = refusing(Operation.ENTER_NAMESPACE, Errno.EPERM)
                .has("/proc/thread-self/net/ip_vs_stats", "")
                .has("/proc/thread-self/status", "\nCapEff:\t0000000000001000\n");
        Result result = Cli.on(kernel).run("--status", "--netns", "blue");
        assertThat(result.err()).startsWith("Can't enter network namespace `blue': ");
        assertThat(result.out()).isEqualTo("""
                privileges    no CAP_SYS_MODULE: the module ip_vs cannot be loaded from here
                              no CAP_SYS_ADMIN: --netns does not work
                """);
    }

    /** What an installer asks: plain statuses and no word, whatever else needs attention. */
    @ParameterizedTest
    @CsvSource({"OPEN, ENOENT", "OPEN, EPERM", "GET_INFO, EPERM", "ENTER_NAMESPACE, ENOENT", "OPEN, ENODEV"})
    void withoutIpvsAProbeFails(Operation operation, String errno) throws ReflectiveOperationException {
        FakeKernel kernel = refusing(operation, Errno.class.getField(errno).getInt(null))
                .has("/proc/thread-self/net/ip_vs_stats", "");
        assertThat(Cli.on(kernel).run("--status", "--quiet")).isEqualTo(new Result("", "", 2));
        assertThat(Cli.on(kernel).run("--status", "--quiet", "--netns", "x")).isEqualTo(new Result("", "", 2));
    }

    @Test
    void withIpvsAProbeSucceedsEvenIfSomethingNeedsAttention() {
        assertThat(cli.run("--status", "--quiet")).isEqualTo(new Result("", "", 0));
        service(WEB, Stats.ZERO);
        ipvs.refuse(Operation.GET_SERVICE, Errno.ENOMEM);
        assertThat(cli.run("--status", "--quiet", "--netns", "x")).isEqualTo(new Result("", "", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --status --quiet --color=always | 2 | The option 'quiet' conflicts with the 'color' option
            --status --quiet --json         | 2 | The option 'quiet' conflicts with the 'json' option
            --status --quiet -t 10.0.0.1:80 | 2 | The option 'quiet' conflicts with the 'service-address' option
            --status --pretty               | 2 | The option 'pretty' goes with 'json' only
            --status --json --color=always  | 2 | The option 'color' conflicts with the 'json' option
            --status -t 10.0.0.1:80 --match weight=0 | 2 | The option 'match' conflicts with the 'service-address' option
            --status --quiet --quiet        | 2 | multiple 'quiet' options specified
            --status --quiet=yes            | 255 | --quiet=yes: option does not take an argument
            --status --quiet x              | 2 | unexpected argument x
            -L --quiet                      | 2 | Illegal 'quiet' option with the 'list' command; it goes with --status
            """)
    void aProbeIsAskedPlainly(String line, int status, String message) {
        assertThat(cli.run(line.split(" ", -1))).isEqualTo(new Result("", message + "\n", status));
    }

    @Test
    void aModuleThatThisLoadsIsSeen() {
        FakeKernel[] kernel = new FakeKernel[1];
        kernel[0] = new FakeKernel(namespace -> {
            kernel[0].has("/proc/modules", "ip_vs 16384 0 - Live 0x0\n");
            return ipvs;
        });
        assertThat(on(kernel[0]).out()).contains("modules       ip_vs\n");
    }

    @Test
    void aTableThatCannotBeReadIsSaidSo() {
        ipvs.refuse(Operation.GET_SERVICE, Errno.ENOMEM);
        Result result = cli.run("--status");
        assertThat(result.status()).isOne();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotEmpty();
    }

    private void twoServices() {
        service(WEB, stats(100));
        server(WEB, SERVER, 3, 1, 2);
        server(WEB, RealServerSpec.of(at("10.1.1.8", 80), ForwardingMethod.DIRECT, 0), 0, 0, 0);
        RealServerSpec full = RealServerSpec.of(at("10.1.1.9", 80), ForwardingMethod.DIRECT, 1);
        server(WEB, full.withThresholds(10, 0), 6, 4, 0);
        service(PHONE, Stats.ZERO);
    }

    @Test
    void oneServiceHasAStatusOfItsOwn() {
        twoServices();
        assertThat(cli.run("--status", "-t", "10.0.0.1:80")).isEqualTo(new Result("""
                services      -t 10.0.0.1:80 with scheduler wlc
                servers       3, new connections go to 1
                connections   9 active, 5 inactive, 2 persistent clients
                connections/s 105
                packets/s     106 in, 107 out
                bytes/s       108 in, 109 out
                out of use    10.1.1.8:80 of -t 10.0.0.1:80: weight 0
                              10.1.1.9:80 of -t 10.0.0.1:80: 10 connections, upper threshold 10
                """ + WELL, "", 0));
        assertThat(cli.run("--status", "-u", "10.0.0.3:5060"))
                .satisfies(result -> assertThat(result.status()).isEqualTo(3))
                .satisfies(result -> assertThat(result.out())
                        .endsWith("attention     -u 10.0.0.3:5060 has no server that gets new connections\n"));
        assertThat(cli.run("--status", "-t", "10.0.0.9:80")).isEqualTo(new Result("", "No such service\n", 1));
    }

    /** A condition about a server selects its whole service: the others decide about its health. */
    @Test
    void conditionsSelectWholeServices() {
        twoServices();
        String web = cli.run("--status", "-t", "10.0.0.1:80").out();
        assertThat(cli.run("--status", "--match", "weight=0")).isEqualTo(new Result(web, "", 0));
        assertThat(cli.run("--status", "--match", "scheduler=wlc").out())
                .startsWith("services      -t 10.0.0.1:80 with scheduler wlc\n"
                        + "              -u 10.0.0.3:5060 with scheduler wlc\n");
        assertThat(cli.run("--status", "--match", "scheduler=rr").out())
                .startsWith("services      none\nservers       0,")
                .endsWith(WELL);
    }

    @Test
    void aDocumentHasTheStatusOfADirector() {
        twoServices();
        kernel.parameter("net.ipv4.vs.conntrack", "1")
                .has("/proc/modules", "ip_vs 16384 0 - Live 0x0\n")
                .has("/proc/thread-self/net/ip_vs_status", "Conns:\t12\n");
        Result result = cli.run("--status", "--json");
        assertThat(result.status()).isEqualTo(3);
        JsonNode document = JsonDocuments.validated(result.out());
        JsonNode status = document.path("status");
        assertThat(status.path("available").asBoolean()).isTrue();
        assertThat(status.path("healthy").asBoolean(true)).isFalse();
        assertThat(status.path("attention")).hasSize(1);
        assertThat(status.path("attention").path(0).toString())
                .isEqualTo("{\"kind\":\"no_usable_server\",\"text\":"
                        + "\"-u 10.0.0.3:5060 has no server that gets new connections\"}");
        JsonNode totals = status.path("totals");
        assertThat(totals.path("services_count").asInt()).isEqualTo(2);
        assertThat(totals.path("servers_count").asInt()).isEqualTo(3);
        assertThat(totals.path("usable_servers_count").asInt()).isEqualTo(1);
        assertThat(totals.path("drained_servers_count").asInt()).isEqualTo(1);
        assertThat(totals.path("active_connections").asInt()).isEqualTo(9);
        assertThat(totals.path("rates").path("connections_per_second").asInt()).isEqualTo(105);
        assertThat(status.path("modules").toString()).isEqualTo("[\"ip_vs\"]");
        assertThat(status.path("kernel_tables").toString()).isEqualTo("[\"Conns: 12\"]");
        assertThat(status.path("changed_parameters").path(0).path("name").asText())
                .isEqualTo("net.ipv4.vs.conntrack");
        assertThat(status.path("missing_privileges").toString()).isEqualTo("[]");
        assertThat(document.path("timeouts").path("tcp_seconds").asInt()).isEqualTo(900);
        assertThat(document.path("daemons").isArray()).isTrue();
        assertThat(document.has("services")).isFalse();
        assertThat(JsonDocuments.validated(
                        cli.run("--status", "--json", "--pretty").out()))
                .isEqualTo(document);
    }

    @Test
    void aDocumentOfSomeServicesHasTheirServers() {
        twoServices();
        Result result = cli.run("--status", "--json", "-t", "10.0.0.1:80");
        assertThat(result.status()).isZero();
        JsonNode document = JsonDocuments.validated(result.out());
        assertThat(document.path("status").path("healthy").asBoolean()).isTrue();
        assertThat(document.path("status").has("modules")).isFalse();
        assertThat(document.path("services")).hasSize(1);
        assertThat(document.path("services").path(0).path("servers")).hasSize(3);
        assertThat(document.has("timeouts")).isFalse();
    }

    @Test
    void aDocumentSaysWhyThereIsNoIpvs() {
        FakeKernel none = refusing(Operation.OPEN, Errno.EPERM)
                .has("/proc/thread-self/net/ip_vs_stats", "")
                .has("/proc/thread-self/status", "\nCapEff:\t00000000ffffefff\n");
        Result result = Cli.on(none).run("--status", "--json");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("Can't initialize ipvs: Permission denied");
        JsonNode status = JsonDocuments.validated(result.out()).path("status");
        assertThat(status.toString())
                .isEqualTo("{\"available\":false,\"in_kernel\":true,"
                        + "\"reason\":\"Permission denied (you must be root)\","
                        + "\"missing_privileges\":[\"CAP_NET_ADMIN\"]}");
    }
}
