package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.SyncDaemon;
import java.nio.charset.StandardCharsets;

/**
 * The labels of metrics, with the names that the IPVS collector of node_exporter has given them. {@code family} is new:
 * it tells the two services of one firewall mark apart.
 */
final class MetricLabels {
    private MetricLabels() {}

    /** Those of a service. */
    static String of(ServiceKey key) {
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
        return label("local_address", address) + "," + label("local_port", port) + "," + label("local_mark", mark) + ","
                + label("proto", protocol) + ","
                + label("family", key.family() == AddressFamily.IPV6 ? "ipv6" : "ipv4");
    }

    private static String name(Protocol protocol) {
        return switch (protocol.number()) {
            case Protocol.IPPROTO_TCP -> "TCP";
            case Protocol.IPPROTO_UDP -> "UDP";
            case Protocol.IPPROTO_SCTP -> "SCTP";
            default -> Integer.toString(protocol.number());
        };
    }

    /** Those that a server has besides those of its service. */
    static String of(Endpoint server) {
        return "," + label("remote_address", server.address().toString()) + ","
                + label("remote_port", Integer.toString(server.port()));
    }

    /** Those of a daemon. */
    static String of(SyncDaemon daemon) {
        return label("role", daemon.role().word()) + "," + label("interface", daemon.multicastInterface()) + ","
                + label("syncid", Long.toString(daemon.syncId()));
    }

    /**
     * One label; the value is bytes, of which those that are no UTF-8 are replaced, since readers refuse a file with
     * such.
     */
    static String label(String name, String value) {
        return name + "=\"" + escaped(value) + "\"";
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '"' -> escaped.append("\\\"");
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(c);
            }
        }
        return asUtf8(escaped.toString());
    }

    private static String asUtf8(String bytes) {
        byte[] given = bytes.getBytes(StandardCharsets.ISO_8859_1);
        byte[] valid = new String(given, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return new String(valid, StandardCharsets.ISO_8859_1);
    }
}
