package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.Samples;
import java.util.List;

/** Tables to look at. */
final class Tables {
    static final ServiceKey WEB = key("192.0.2.10", 80);
    static final ServiceKey MAIL = key("192.0.2.25", 25);

    private Tables() {}

    static ServiceKey key(String address, int port) {
        return new ServiceKey.Address(Protocol.TCP, Samples.at(address, port));
    }

    static DirectorStatus.Service service(ServiceKey key, Stats stats, RealServerStatus... servers) {
        return new DirectorStatus.Service(new ServiceStatus(ServiceSpec.of(key, "wlc"), stats), List.of(servers));
    }

    static RealServerStatus server(String address, long weight, long active, long inactive, Stats stats) {
        return new RealServerStatus(
                RealServerSpec.of(Samples.at(address, 8080), ForwardingMethod.MASQUERADE, weight),
                active,
                inactive,
                0,
                stats);
    }

    /** Rates alone; of packets and bytes those from clients. */
    static Stats rates(long connections, long packets, long bytes) {
        return new Stats(0, 0, 0, 0, 0, connections, packets, 0, bytes, 0);
    }

    /** A busy web site of which one server is draining, and an idle mail service. */
    static List<DirectorStatus.Service> shop() {
        return List.of(
                service(
                        WEB,
                        rates(40, 1200, 2_500_000),
                        server("10.1.1.1", 2, 30, 100, rates(30, 900, 2_000_000)),
                        server("10.1.1.2", 1, 8, 20, rates(10, 300, 500_000)),
                        server("10.1.1.3", 0, 3, 0, rates(0, 0, 0))),
                service(MAIL, rates(0, 0, 0), server("10.1.1.4", 0, 0, 0, rates(0, 0, 0))));
    }
}
