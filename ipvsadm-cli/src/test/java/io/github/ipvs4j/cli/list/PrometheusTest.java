package io.github.ipvs4j.cli.list;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.stats;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Exposition;
import io.github.ipvs4j.cli.support.FakeKernel;
import io.github.ipvs4j.cli.support.RichTable;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metrics of {@code --prometheus}, and the file of {@code --output}. */
final class PrometheusTest {
    private static final String TOTALS = """
               Total Incoming Outgoing         Incoming         Outgoing
               Conns  Packets  Packets            Bytes            Bytes
                  1A        2        3 FFFFFFFFFFFFFFFF                5

             Conns/s   Pkts/s   Pkts/s          Bytes/s          Bytes/s
                   0        0        0                0                0
            """;

    @TempDir
    private Path directory;

    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.on(ipvs);

    private Exposition metrics() {
        Result result = cli.run("--prometheus");
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return Exposition.read(result.out());
    }

    private static BigInteger number(String digits) {
        return new BigInteger(digits);
    }

    private void server(ServiceKey key, RealServerSpec spec, long active, long inactive) {
        ipvs.put(key, new RealServerStatus(spec, active, inactive, 0, Stats.ZERO));
    }

    @Test
    void anEmptyTable() {
        Result result = cli.run("--prometheus");
        assertThat(result).isEqualTo(new Result("""
                # HELP ipvs_info The version of the kernel's IPVS and of ipvsadm; always 1.
                # TYPE ipvs_info gauge
                ipvs_info{version="1.2.1",ipvsadm="development"} 1
                # HELP ipvs_connection_table_size Buckets of the connection hash table.
                # TYPE ipvs_connection_table_size gauge
                ipvs_connection_table_size 4096
                # HELP ipvs_timeout_seconds How long idle connections stay in the table.
                # TYPE ipvs_timeout_seconds gauge
                ipvs_timeout_seconds{timeout="tcp"} 900
                ipvs_timeout_seconds{timeout="tcpfin"} 120
                ipvs_timeout_seconds{timeout="udp"} 300
                # HELP ipvs_services Virtual services.
                # TYPE ipvs_services gauge
                ipvs_services 0
                """, "", 0));
        Exposition.read(result.out());
    }

    /** The same address and port with three protocols, and the two services of one mark, among others. */
    @Test
    void aTableWithSomethingOfEverythingIsWellFormed() {
        Exposition metrics =
                Exposition.read(Cli.on(RichTable.make()).run("--prometheus").out());
        assertThat(metrics.get("ipvs_services").value()).isEqualTo(8);
        assertThat(metrics.get("ipvs_service_info").samples()).hasSize(8);
        assertThat(metrics.get("ipvs_backend_weight").samples()).hasSize(19);
        assertThat(metrics.get("ipvs_service_outgoing_bytes_total").value("local_address", "10.0.0.1"))
                .isEqualTo(number("99999999999"));
        assertThat(metrics.get("ipvs_service_info").value("proto", "253", "local_address", "10.0.0.4"))
                .isOne();
        assertThat(metrics.get("ipvs_service_info").value("local_mark", "4294967295"))
                .isOne();
        assertThat(metrics.get("ipvs_backend_upper_threshold").value("remote_address", "10.1.1.5"))
                .isEqualTo(number("4294967295"));
    }

    @Test
    void countersAreUnsignedAndExact() {
        Stats large = new Stats(-1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1, 0, 7, 7, 7, 7, 7);
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "wlc"), large));
        ipvs.put(WEB, new RealServerStatus(SERVER, 4294967295L, 4294967294L, 4294967293L, stats(100)));
        Exposition metrics = metrics();
        assertThat(metrics.get("ipvs_service_connections_total").value()).isEqualTo(number("18446744073709551615"));
        assertThat(metrics.get("ipvs_service_incoming_packets_total").value()).isEqualTo(number("9223372036854775808"));
        assertThat(metrics.get("ipvs_service_outgoing_packets_total").value()).isEqualTo(number("9223372036854775807"));
        assertThat(metrics.get("ipvs_service_incoming_bytes_total").value()).isEqualTo(number("9007199254740993"));
        assertThat(metrics.get("ipvs_service_outgoing_bytes_total").value()).isZero();
        assertThat(metrics.get("ipvs_backend_connections_total").value()).isEqualTo(100);
        assertThat(metrics.get("ipvs_backend_incoming_packets_total").value()).isEqualTo(101);
        assertThat(metrics.get("ipvs_backend_outgoing_packets_total").value()).isEqualTo(102);
        assertThat(metrics.get("ipvs_backend_incoming_bytes_total").value()).isEqualTo(103);
        assertThat(metrics.get("ipvs_backend_outgoing_bytes_total").value()).isEqualTo(104);
        assertThat(metrics.get("ipvs_backend_connections_active").value()).isEqualTo(4294967295L);
        assertThat(metrics.get("ipvs_backend_connections_inactive").value()).isEqualTo(4294967294L);
        assertThat(metrics.get("ipvs_backend_connections_persistent").value()).isEqualTo(4294967293L);
    }

    @Test
    void labelsAreThoseOfNodeExporterAndTheFamily() {
        for (ServiceKey key : List.of(WEB, WEB6, MARK, MARK6)) {
            ipvs.put(new ServiceStatus(ServiceSpec.of(key, "rr"), Stats.ZERO));
        }
        server(WEB, SERVER, 1, 2);
        server(WEB6, tunnelled(at("fd00::2", 443)), 0, 0);
        server(MARK6, tunnelled(at("fd00::2", 0)), 0, 0);
        assertThat(metrics().get("ipvs_backend_connections_active").samples().keySet())
                .containsExactlyInAnyOrder(
                        labels("10.0.0.1", "80", "", "TCP", "ipv4", "10.1.1.1", "8080"),
                        labels("fd00::1", "443", "", "TCP", "ipv6", "fd00::2", "443"),
                        labels("", "0", "7", "FWM", "ipv6", "fd00::2", "0"));
        assertThat(metrics().get("ipvs_service_info").value("local_mark", "7", "family", "ipv4", "scheduler", "rr"))
                .isOne();
    }

    private static Map<String, String> labels(
            String address, String port, String mark, String protocol, String family, String server, String at) {
        return Map.of(
                "local_address",
                address,
                "local_port",
                port,
                "local_mark",
                mark,
                "proto",
                protocol,
                "family",
                family,
                "remote_address",
                server,
                "remote_port",
                at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "\\n", "\u00c3\u00bc"})
    void oddNamesAreEscaped(String name) {
        ipvs.put(SyncDaemon.of(SyncRole.BACKUP, name, 9));
        String read = name.equals("\u00c3\u00bc") ? "\u00fc" : name;
        assertThat(metrics().get("ipvs_sync_daemon").value("role", "backup", "interface", read, "syncid", "9"))
                .isOne();
    }

    /** One byte that is no UTF-8, and a collector would refuse the whole file. */
    @Test
    void bytesThatAreNoTextAreReplaced() {
        ipvs.put(SyncDaemon.of(SyncRole.MASTER, "e\u00ffh", 0));
        assertThat(metrics().get("ipvs_sync_daemon").value("interface", "e\ufffdh"))
                .isOne();
    }

    @Test
    void serversThatGetNoConnectionsAreCounted() {
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "rr"), Stats.ZERO));
        RealServerSpec full =
                RealServerSpec.of(at("10.1.1.2", 80), SERVER.forwarding(), 1).withThresholds(10, 5);
        server(WEB, SERVER, 10, 0);
        server(WEB, RealServerSpec.of(at("10.1.1.3", 80), SERVER.forwarding(), 0), 0, 0);
        server(WEB, full, 4, 6);
        server(
                WEB,
                RealServerSpec.of(at("10.1.1.4", 80), SERVER.forwarding(), 1).withThresholds(10, 5),
                3,
                6);
        Exposition metrics = metrics();
        assertThat(metrics.get("ipvs_service_backends").value()).isEqualTo(4);
        assertThat(metrics.get("ipvs_service_backends_usable").value()).isEqualTo(2);
        assertThat(metrics.get("ipvs_backend_overloaded").value("remote_address", "10.1.1.2"))
                .isOne();
        assertThat(metrics.get("ipvs_backend_overloaded").value("remote_address", "10.1.1.4"))
                .isZero();
        assertThat(metrics.get("ipvs_backend_lower_threshold").value("remote_address", "10.1.1.4"))
                .isEqualTo(5);
    }

    private Cli withTotals(String text) {
        return Cli.on(FakeKernel.with(ipvs).has("/proc/thread-self/net/ip_vs_stats", text));
    }

    @Test
    void whatAllServicesCountedIsTheKernels() {
        Exposition metrics =
                Exposition.read(withTotals(TOTALS).run("--prometheus").out());
        assertThat(metrics.get("ipvs_connections_total").value()).isEqualTo(26);
        assertThat(metrics.get("ipvs_incoming_packets_total").value()).isEqualTo(2);
        assertThat(metrics.get("ipvs_outgoing_packets_total").value()).isEqualTo(3);
        assertThat(metrics.get("ipvs_incoming_bytes_total").value()).isEqualTo(number("18446744073709551615"));
        assertThat(metrics.get("ipvs_outgoing_bytes_total").value()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb\n", "a\nb\n1 2 3 4\n", "a\nb\n1 2 3 4 x\n", "a\nb\n1 2 3 4 5 6\n"})
    void totalsThatMakeNoSenseAreLeftOut(String text) {
        Exposition metrics =
                Exposition.read(withTotals(text).run("--prometheus").out());
        assertThat(metrics.names()).contains("ipvs_services").doesNotContain("ipvs_connections_total");
    }

    /** The file of this namespace would tell of other services. */
    @Test
    void theTotalsOfAnotherNamespaceAreNotThoseOfThisOne() {
        Result result = withTotals(TOTALS).run("--prometheus", "--netns", "blue");
        assertThat(Exposition.read(result.out()).names())
                .contains("ipvs_services")
                .doesNotContain("ipvs_connections_total");
    }

    @Test
    void theFileIsReplacedAndReadable() throws IOException {
        Path file = directory.resolve("ipvs.prom");
        Files.writeString(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(cli.run("--prometheus", "--output", file.toString())).isEqualTo(new Result("", "", 0));
        assertThat(file).content().isEqualTo(cli.run("--prometheus").out());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r--r--");
        assertThat(directory).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.createFile(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        assertThat(cli.run("--prometheus", "--output=" + link)).isEqualTo(new Result("", "", 0));
        assertThat(link).isSymbolicLink();
        assertThat(file).isNotEmptyFile();
    }

    /** The directory of somebody else, or one to which others may write: the link is theirs perhaps. */
    @ParameterizedTest
    @ValueSource(strings = {"rwxrwxrwx", "rwxrwxr-x", "rwxr-xrwx"})
    void whereOthersMayHaveMadeALinkItIsReplaced(String mode) throws IOException {
        Path theirs = Files.createDirectory(directory.resolve("theirs"));
        Path file = Files.writeString(directory.resolve("precious"), "precious");
        Path link = Files.createSymbolicLink(theirs.resolve("ipvs.prom"), file);
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString(mode));
        assertThat(cli.run("--prometheus", "--output=" + link)).isEqualTo(new Result("", "", 0));
        assertThat(file).hasContent("precious");
        assertThat(link).isRegularFile();
        assertThat(Files.isSymbolicLink(link)).isFalse();
        assertThat(link).content().isEqualTo(cli.run("--prometheus").out());
        assertThat(theirs).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aLinkToNothingIsReplaced() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nothing"));
        assertThat(cli.run("--prometheus", "--output=" + link)).isEqualTo(new Result("", "", 0));
        assertThat(link).isNotEmptyFile();
        assertThat(directory.resolve("nothing")).doesNotExist();
    }

    @Test
    void whatCannotBeReplacedIsLeftAlone() {
        refuses(directory.toString(), "Not a regular file");
        refuses("/", "Not a regular file");
        refuses(directory + "/..", "Not a regular file");
        refuses("/dev/stdout", "Not a regular file");
        refuses("/etc/hostname/ipvs.prom", "Not a directory");
        refuses("/dev/null", "Not a regular file");
        refuses(directory.resolve("none/ipvs.prom").toString(), "No such file or directory");
        assertThat(directory).isEmptyDirectory();
    }

    private void refuses(String file, String reason) {
        assertThat(cli.run("--prometheus", "--output", file))
                .isEqualTo(new Result("", "cannot write " + file + ": " + reason + "\n", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET_INFO", "GET_SERVICE", "GET_SERVERS", "GET_TIMEOUTS", "GET_DAEMONS"})
    void theOldFileStaysWhenTheKernelDoesNotAnswer(Operation operation) throws IOException {
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "rr"), Stats.ZERO));
        Path file = Files.writeString(directory.resolve("ipvs.prom"), "old");
        ipvs.refuse(operation, Errno.ENOMEM);
        assertThat(cli.run("--prometheus", "--output", file.toString()))
                .isEqualTo(new Result("", "Memory allocation problem\n", 1));
        assertThat(file).hasContent("old");
        assertThat(directory).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void otherOptionsAreRefused() {
        assertThat(cli.run("--prometheus", "-n"))
                .isEqualTo(new Result("", "Illegal 'numeric' option with the 'prometheus' command\n", 2));
        assertThat(cli.run("-L", "--output", "x"))
                .isEqualTo(new Result(
                        "", "Illegal 'output' option with the 'list' command; it goes with --prometheus\n", 2));
        assertThat(cli.feed("--prometheus\n", "-R").status()).isNotZero();
    }
}
