package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.netlink.NetlinkIpvs;

/** What README.md shows. */
final class FirstSteps {
    private FirstSteps() {}

    static void run() throws IpvsException {
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            ServiceKey web = ServiceKey.parse("tcp 192.0.2.10:80");
            ipvs.apply(new Change.AddService(ServiceSpec.of(web, "wlc")));
            ipvs.apply(new Change.AddServer(
                    web,
                    RealServerSpec.builder(Endpoint.parse("10.1.1.1:8080"))
                            .weight(2)
                            .build()));
            for (RealServerStatus server : ipvs.servers(web)) {
                System.out.println(server.spec() + " has " + server.activeConnections() + " connections");
            }
        }
    }
}
