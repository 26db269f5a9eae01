package io.github.ipvs4j.model.micrometer;

import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.stats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.metrics.DirectorMetrics;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A registry has what the director has. */
class IpvsMetersTest {
    private static final String ACTIVE = "ipvs.backend.connections.active";

    private final FakeIpvs ipvs = new FakeIpvs();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final IpvsMeters meters = new IpvsMeters(ipvs, Tags.of("netns", "shop"));

    @BeforeEach
    void bind() {
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "wlc"), stats(100)));
        ipvs.put(WEB, new RealServerStatus(SERVER, 4, 5, 6, stats(200)));
        meters.bindTo(registry);
    }

    @Test
    void everySampleIsAMeter() throws IpvsException {
        meters.refresh();

        assertThat(registry.getMeters())
                .hasSameSizeAs(DirectorMetrics.of(DirectorStatus.read(ipvs)).samples());
        assertThat(registry.get(ACTIVE)
                        .tags("netns", "shop", "local_address", "10.0.0.1", "remote_address", "10.1.1.1")
                        .gauge()
                        .value())
                .isEqualTo(4);
        assertThat(registry.get("ipvs.service.connections").functionCounter().count())
                .isEqualTo(100);
        assertThat(registry.get("ipvs.timeout.seconds")
                        .tag("timeout", "tcpfin")
                        .gauge()
                        .value())
                .isEqualTo(120);
    }

    @Test
    void metersFollowTheTable() throws IpvsException {
        meters.refresh();
        ipvs.put(WEB, new RealServerStatus(SERVER, 7, 5, 6, stats(300)));
        meters.refresh();
        assertThat(registry.get(ACTIVE).gauge().value()).isEqualTo(7);

        ipvs.apply(new Change.DeleteServer(WEB, SERVER.endpoint()));
        meters.refresh();
        assertThat(registry.find(ACTIVE).gauges()).isEmpty();
        assertThat(registry.get("ipvs.service.backends").gauge().value()).isZero();

        ipvs.put(WEB, new RealServerStatus(SERVER, 8, 0, 0, Stats.ZERO));
        meters.refresh();
        assertThat(registry.get(ACTIVE).gauge().value()).isEqualTo(8);
    }

    @Test
    void aFailedReadingChangesNothing() throws IpvsException {
        meters.refresh();
        ipvs.refuse(Operation.GET_SERVICE, Errno.EPERM);

        assertThatThrownBy(meters::refresh).isInstanceOf(IpvsException.class);
        assertThat(registry.get(ACTIVE).gauge().value()).isEqualTo(4);
    }

    @Test
    void metricsFromFilesGoWithThem() throws IpvsException {
        meters.refresh(DirectorMetrics.of(DirectorStatus.read(ipvs)).withTotal(stats(1000)));

        assertThat(registry.get("ipvs.connections").functionCounter().count()).isEqualTo(1000);
    }

    @Test
    void closingRemovesThem() throws IpvsException {
        meters.refresh();
        meters.close();

        assertThat(registry.getMeters()).isEmpty();
    }
}
