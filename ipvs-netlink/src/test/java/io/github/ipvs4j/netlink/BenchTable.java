package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.List;

/** A table of 1,000 services with ten servers each, all of them different: what the library is measured with. */
final class BenchTable {
    static final int SERVICES = 1000;
    static final int SERVERS = 10;

    private static final int FIRST_SERVICE = 0x0a3c_0000; // 10.60.0.0
    private static final int FIRST_SERVER = 0x0a3d_0000; // 10.61.0.0

    private BenchTable() {}

    static ServiceKey service(int number) {
        return ServiceKey.tcp(new Endpoint(IpAddress.ipv4(FIRST_SERVICE + number), 80));
    }

    static RealServerSpec server(int service, int number, int weight) {
        Endpoint place = new Endpoint(IpAddress.ipv4(FIRST_SERVER + service), 8000 + number);
        return RealServerSpec.of(place, ForwardingMethod.MASQUERADE, weight);
    }

    static void make(Ipvs ipvs) throws IpvsException {
        List<Change> changes = new ArrayList<>(List.of(new Change.Flush()));
        for (int i = 0; i < SERVICES; i++) {
            changes.add(new Change.AddService(ServiceSpec.of(service(i), "wlc")));
            for (int j = 0; j < SERVERS; j++) {
                changes.add(new Change.AddServer(service(i), server(i, j, 1)));
            }
        }
        ipvs.applyAll(changes, BenchTable::fail);
    }

    private static void fail(int index, IpvsException why) {
        throw new IllegalStateException(why);
    }

    /** A change of the weight of each server of the first hundred services. */
    static List<Change> edits(int weight) {
        List<Change> edits = new ArrayList<>();
        for (int i = 0; i < SERVICES / SERVERS; i++) {
            for (int j = 0; j < SERVERS; j++) {
                edits.add(new Change.EditServer(service(i), server(i, j, weight)));
            }
        }
        return edits;
    }

    static void applyAll(Ipvs ipvs, List<Change> changes) throws IpvsException {
        ipvs.applyAll(changes, BenchTable::fail);
    }

    /** Reads all of it, and returns how many servers there are. */
    static int dump(Ipvs ipvs) throws IpvsException {
        int servers = 0;
        for (ServiceStatus service : ipvs.services()) {
            servers += ipvs.servers(service.spec().key()).size();
        }
        return servers;
    }
}
