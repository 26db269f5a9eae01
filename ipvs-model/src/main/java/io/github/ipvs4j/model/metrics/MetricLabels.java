package io.github.ipvs4j.model.metrics;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.SyncDaemon;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels of metrics, with the names that the IPVS collector of node_exporter has given them. {@code family} is new:
 * it tells the two services of one firewall mark apart.
 */
final class MetricLabels {
    private MetricLabels() {}

    /** Those of a service. */
    static List<Label> of(ServiceKey key) {
        String address = "";
        String port = "0";
        String mark = "";
        String protocol = "FWM";
        if (key instanceof ServiceKey.Address service) {
            address = service.endpoint().address().toString();
            port = Integer.toString(service.endpoint().port());
            protocol = name(service.protocol());
        } else if (key instanceof ServiceKey.FirewallMark service) {
            mark = Long.toString(service.mark());
        }
        return List.of(
                new Label("local_address", address),
                new Label("local_port", port),
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

    /** Those of a server: its service's and its own. */
    static List<Label> of(List<Label> service, Endpoint server) {
        List<Label> labels = new ArrayList<>(service);
        labels.add(new Label("remote_address", server.address().toString()));
        labels.add(new Label("remote_port", Integer.toString(server.port())));
        return List.copyOf(labels);
    }

    /** Those of a service whose scheduler is told. */
    static List<Label> withScheduler(List<Label> service, String scheduler) {
        List<Label> labels = new ArrayList<>(service);
        labels.add(new Label("scheduler", text(scheduler)));
        return List.copyOf(labels);
    }

    /** Those of a daemon. */
    static List<Label> of(SyncDaemon daemon) {
        return List.of(
                new Label("role", daemon.role().word()),
                new Label("interface", text(daemon.multicastInterface())),
                new Label("syncid", Long.toString(daemon.syncId())));
    }

    /** What a name says, whose characters are bytes in the model; those that are no UTF-8 are replaced. */
    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
