package io.github.ipvs4j.model.metrics;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceKeyVisitor;
import io.github.ipvs4j.model.SyncDaemon;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of metrics, with the names that the IPVS collector of node_exporter has given them. {@code family} is
 * new: it distinguishes the two services of one firewall mark.
 */
final class MetricLabels {
    private MetricLabels() {}

    /** Returns the labels of a service. */
    static List<Label> of(ServiceKey key) {
        return key.accept(OF_SERVICE);
    }

    private static final ServiceKeyVisitor<List<Label>> OF_SERVICE = new ServiceKeyVisitor<>() {
        @Override
        public List<Label> address(ServiceKey.Address key) {
            Endpoint endpoint = key.endpoint();
            return service(key, endpoint.address().toString(), endpoint.port(), "", name(key.protocol()));
        }

        @Override
        public List<Label> firewallMark(ServiceKey.FirewallMark key) {
            return service(key, "", 0, Long.toString(key.mark()), "FWM");
        }
    };

    private static List<Label> service(ServiceKey key, String address, int port, String mark, String protocol) {
        return List.of(
                new Label("local_address", address),
                new Label("local_port", Integer.toString(port)),
                new Label("local_mark", mark),
                new Label("proto", protocol),
                new Label("family", key.family() == AddressFamily.IPV6 ? "ipv6" : "ipv4"));
    }

    private static String name(Protocol protocol) {
        return switch (protocol.number()) {
            case Protocol.IPPROTO_TCP -> "TCP";
            case Protocol.IPPROTO_UDP -> "UDP";
            case Protocol.IPPROTO_SCTP -> "SCTP";
            default -> Integer.toString(protocol.number());
        };
    }

    /** Returns the labels of a server: those of its service, and its own. */
    static List<Label> of(List<Label> service, Endpoint server) {
        List<Label> labels = new ArrayList<>(service);
        labels.add(new Label("remote_address", server.address().toString()));
        labels.add(new Label("remote_port", Integer.toString(server.port())));
        return List.copyOf(labels);
    }

    /** Returns the labels of a service with its scheduler. */
    static List<Label> withScheduler(List<Label> service, String scheduler) {
        List<Label> labels = new ArrayList<>(service);
        labels.add(new Label("scheduler", text(scheduler)));
        return List.copyOf(labels);
    }

    /** Returns the labels of a daemon. */
    static List<Label> of(SyncDaemon daemon) {
        return List.of(
                new Label("role", daemon.role().word()),
                new Label("interface", text(daemon.multicastInterface())),
                new Label("syncid", Long.toString(daemon.syncId())));
    }

    /** Returns the text of a name, whose characters are bytes in the model. Bytes that are not UTF-8 are replaced. */
    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
