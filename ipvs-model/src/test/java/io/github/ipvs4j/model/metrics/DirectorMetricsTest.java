package io.github.ipvs4j.model.metrics;

import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.stats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of metrics and their values, as a program reads them. */
final class DirectorMetricsTest {
    private static final String TOTALS =
            "   Total Incoming Outgoing\n   Conns  Packets  Packets\n      1A        2        3 FFFFFFFFFFFFFFFF  5\n";

    private final FakeIpvs ipvs = new FakeIpvs();

    private DirectorMetrics read() throws IpvsException {
        return DirectorMetrics.of(DirectorStatus.read(ipvs));
    }

    private static List<String> texts(List<Sample> samples) {
        List<String> texts = new ArrayList<>();
        samples.forEach(sample -> texts.add(sample.toString()));
        return texts;
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a\nb\n", "a\nb\n1 2 3 4\n", "a\nb\n1 2 3 4 x\n", "a\nb\n1 2 3 4 5 6\n"})
    void totalsThatMakeNoSenseAreNone(String text) {
        assertThat(TotalCounters.parse(text)).isNull();
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void nullsAreRefused() throws IpvsException {
        DirectorMetrics metrics = read();
        assertThatThrownBy(() -> DirectorMetrics.of(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> metrics.withProgramVersion(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Label(null, "")).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Label("a", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Sample(null, List.of(), 1)).isInstanceOf(NullPointerException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"GET_INFO", "GET_SERVICE", "GET_SERVERS", "GET_TIMEOUTS", "GET_DAEMONS"})
    void aQuestionThatIsNotAnsweredIsTold(Operation operation) {
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "rr"), Stats.ZERO));
        ipvs.refuse(operation, Errno.ENOMEM);
        assertThatThrownBy(this::read).isInstanceOf(IpvsException.class);
    }

    @ParameterizedTest
    @EnumSource
    void eachMetricHasANameAndAHelpThatReadersTake(Metric metric) {
        assertThat(metric.metricName()).matches("ipvs_[a-z_]+");
        assertThat(metric.help()).isNotEmpty().doesNotContain("\n", "\\");
        assertThat(metric.type() == Metric.Type.COUNTER)
                .isEqualTo(metric.metricName().endsWith("_total"));
    }

    @Test
    void namesAreToldOnce() {
        Set<String> names = new HashSet<>();
        for (Metric metric : Metric.values()) {
            assertThat(names.add(metric.metricName())).as(metric.metricName()).isTrue();
        }
    }

    @Test
    void anEmptyTableHasWhatTheDirectorIs() throws IpvsException {
        assertThat(texts(read().samples()))
                .containsExactly(
                        "ipvs_info[version=1.2.1] 1",
                        "ipvs_connection_table_size 4096",
                        "ipvs_timeout_seconds[timeout=tcp] 900",
                        "ipvs_timeout_seconds[timeout=tcpfin] 120",
                        "ipvs_timeout_seconds[timeout=udp] 300",
                        "ipvs_services 0");
    }

    @Test
    void whatTheCallerKnowsIsAdded() throws IpvsException {
        DirectorMetrics metrics = read().withTotal(TotalCounters.parse(TOTALS))
                .withProgramVersion("7")
                .withConnectionTable(0, 99);

        assertThat(texts(metrics.samples()))
                .contains(
                        "ipvs_info[version=1.2.1, ipvsadm=7] 1",
                        "ipvs_connection_table_entries 0",
                        "ipvs_connection_table_entries_max 99",
                        "ipvs_connections_total 26",
                        "ipvs_incoming_packets_total 2",
                        "ipvs_outgoing_packets_total 3",
                        "ipvs_incoming_bytes_total 18446744073709551615",
                        "ipvs_outgoing_bytes_total 5");
        assertThat(metrics.withConnectionTable(-1, -1).withTotal(null).samples())
                .hasSize(6);
    }

    @Test
    void servicesAndServersHaveLabels() throws IpvsException {
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "wlc"), stats(10)));
        ipvs.put(WEB, new RealServerStatus(SERVER, 4294967295L, 2, 1, stats(100)));
        ipvs.put(new ServiceStatus(ServiceSpec.of(MARK6, "rr"), Stats.ZERO));
        DirectorMetrics metrics = read();
        String web = "local_address=10.0.0.1, local_port=80, local_mark=, proto=TCP, family=ipv4";
        String mark = "local_address=, local_port=0, local_mark=7, proto=FWM, family=ipv6";
        String server = web + ", remote_address=10.1.1.1, remote_port=8080";

        assertThat(texts(metrics.samples(Metric.SERVICE_INFO)))
                .containsExactlyInAnyOrder(
                        "ipvs_service_info[" + web + ", scheduler=wlc] 1",
                        "ipvs_service_info[" + mark + ", scheduler=rr] 1");
        assertThat(texts(metrics.samples(Metric.SERVICE_BACKENDS)))
                .containsExactlyInAnyOrder(
                        "ipvs_service_backends[" + web + "] 1", "ipvs_service_backends[" + mark + "] 0");
        assertThat(texts(metrics.samples(Metric.BACKEND_ACTIVE)))
                .containsExactly("ipvs_backend_connections_active[" + server + "] 4294967295");
        assertThat(texts(metrics.samples(Metric.BACKEND_OUTGOING_BYTES)))
                .containsExactly("ipvs_backend_outgoing_bytes_total[" + server + "] 104");
        assertThat(metrics.samples(Metric.BACKEND_WEIGHT).get(0).labels())
                .as("one list for all metrics")
                .isSameAs(metrics.samples(Metric.BACKEND_ACTIVE).get(0).labels());
    }

    /** In the model each character is a byte. */
    @ParameterizedTest
    @CsvSource({"a\"b\\, a\"b\\", "\u00c3\u00bc, \u00fc", "e\u00ffh, e\ufffdh"})
    void namesAreText(String name, String label) throws IpvsException {
        ipvs.put(SyncDaemon.of(SyncRole.BACKUP, name, 9));

        assertThat(read().samples(Metric.SYNC_DAEMON))
                .containsExactly(new Sample(
                        Metric.SYNC_DAEMON,
                        List.of(new Label("role", "backup"), new Label("interface", label), new Label("syncid", "9")),
                        1));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "9223372036854775807, 9.223372036854775807E18", "-1, 1.8446744073709551616E19"})
    void valuesAreUnsigned(long value, double expected) {
        assertThat(new Sample(Metric.CONNECTIONS, List.of(), value).doubleValue())
                .isEqualTo(expected);
    }
}
