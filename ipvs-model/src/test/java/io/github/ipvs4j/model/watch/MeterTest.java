package io.github.ipvs4j.model.watch;

import static io.github.ipvs4j.testkit.Samples.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rates from counters; times are in tenths of a second. */
final class MeterTest {
    private final Meter meter = new Meter();

    private static DirectorStatus.Service service(ServiceKey key, Stats stats, RealServerStatus... servers) {
        return new DirectorStatus.Service(new ServiceStatus(ServiceSpec.of(key, "wlc"), stats), List.of(servers));
    }

    private static RealServerStatus server(String address, long weight, long active, long inactive, Stats stats) {
        RealServerSpec spec = RealServerSpec.of(Samples.at(address, 8080), ForwardingMethod.MASQUERADE, weight);
        return new RealServerStatus(spec, active, inactive, 0, stats);
    }

    /** Counters alone. */
    private static Stats counted(long connections, long packets, long bytes) {
        return new Stats(connections, packets, packets, bytes, bytes, 0, 0, 0, 0, 0);
    }

    private Stats read(int tenths, Stats stats) {
        return meter.measure(List.of(service(WEB, stats)), tenths * 100_000_000L)
                .get(0)
                .status()
                .stats();
    }

    private long rate(int tenths, long connections) {
        return read(tenths, counted(connections, 0, 0)).connectionRate();
    }

    @Test
    void theFirstReadingShowsWhatTheKernelEstimates() {
        Stats told = new Stats(100, 1, 2, 3, 4, 5, 6, 7, 8, 9);

        assertThat(read(0, told)).isEqualTo(told);
    }

    @Test
    void theNextOneShowsDifferences() {
        read(0, new Stats(100, 1000, 2000, 10_000, 20_000, 9, 9, 9, 9, 9));

        assertThat(read(40, new Stats(180, 1400, 2040, 10_002, 20_000, 9, 9, 9, 9, 9)))
                .isEqualTo(new Stats(180, 1400, 2040, 10_002, 20_000, 20, 100, 10, 1, 0));
    }

    /** Read more often than the kernel brings counters up to date. */
    @Test
    void shortIntervalsShowNeitherGapsNorPeaks() {
        rate(0, 0);
        assertThat(rate(1, 20)).as("two seconds' worth came just now").isEqualTo(10);
        for (int tenths = 2; tenths <= 20; tenths++) {
            assertThat(rate(tenths, 20)).as("after " + tenths).isEqualTo(10);
        }
        assertThat(rate(21, 60)).isEqualTo(20);
        assertThat(rate(50, 60)).as("still fresh").isEqualTo(20);
        assertThat(rate(51, 60)).as("nothing has come").isZero();
    }

    /** Read every two seconds, as the kernel does, but once just before it and then just after. */
    @Test
    void anUpdateThatComesLateIsSharedOut() {
        rate(0, 0);
        assertThat(rate(20, 200)).isEqualTo(100);
        assertThat(rate(40, 200)).isEqualTo(100);
        assertThat(rate(60, 600)).isEqualTo(100);
    }

    @Test
    void whatStandsStillHasNoRate() {
        rate(0, 500);
        assertThat(rate(20, 600)).isEqualTo(50);
        assertThat(rate(40, 600)).isEqualTo(50);
        assertThat(rate(60, 600)).isZero();
        assertThat(rate(1000, 600)).isZero();
        assertThat(rate(1020, 700)).as("since it was read still").isEqualTo(50);
    }

    /** After {@code -Z}, or when it was deleted and added. */
    @Test
    void aCounterThatWentBackBeganAtZero() {
        rate(0, 1_000_000);
        assertThat(rate(20, 40)).isEqualTo(20);
        assertThat(rate(40, 0)).isZero();
        assertThat(rate(60, 2)).isEqualTo(1);
    }

    @Test
    void eachCounterGoesBackAlone() {
        read(0, counted(0xffff_ffffL, 1000, 1_000_000));

        assertThat(read(20, counted(4, 1200, 1_000_000)))
                .isEqualTo(new Stats(4, 1200, 1200, 1_000_000, 1_000_000, 2, 100, 100, 0, 0));
    }

    @Test
    void countersAreUnsigned() {
        rate(0, Long.MAX_VALUE);
        assertThat(rate(20, Long.MAX_VALUE + 21)).isEqualTo(11);
        assertThat(rate(40, 3)).isEqualTo(2);
    }

    @Test
    void whatWasAwayIsNewAgain() {
        rate(0, 100);
        assertThat(meter.measure(List.of(), 2_000_000_000L)).isEmpty();
        assertThat(rate(40, 100_000)).isZero();
        assertThat(rate(60, 100_010)).isEqualTo(5);
    }

    @Test
    void serversAreMeasuredEachForItself() {
        meter.measure(
                List.of(service(
                        WEB,
                        counted(0, 0, 0),
                        server("10.1.1.1", 1, 0, 0, counted(10, 0, 0)),
                        server("10.1.1.2", 1, 0, 0, counted(20, 0, 0)))),
                0);
        List<DirectorStatus.Service> measured = meter.measure(
                List.of(service(
                        WEB,
                        counted(60, 0, 0),
                        server("10.1.1.2", 1, 7, 0, counted(60, 0, 0)),
                        server("10.1.1.1", 1, 0, 9, counted(30, 0, 0)))),
                2_000_000_000L);

        assertThat(measured.get(0).servers())
                .extracting(server -> server.stats().connectionRate())
                .containsExactly(20L, 10L);
        assertThat(measured.get(0).connections()).isEqualTo(16);
    }
}
