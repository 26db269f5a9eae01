package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.drain.NamedServer;
import io.github.ipvs4j.cli.drain.ServerChoice;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.model.rules.TunnelWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options about a real server. It checks each value at once, and in {@link #complete} everything that
 * needs the whole line.
 */
final class ServerOptions {
    private static final long MAX_INT = 0x7fff_ffffL;

    private final ServiceOptions service;
    private final NameDatabase names;

    private final List<HostPort> servers = new ArrayList<>(1);
    private int port;
    private ForwardingMethod forwarding = ForwardingMethod.DIRECT;
    private long weight = 1;
    private long upperThreshold;
    private long lowerThreshold;
    private TunnelType tunnelType = TunnelType.IPIP;
    private int tunnelPort;

    /**
     * Creates an instance without options.
     *
     * @param service the options of the service, whose protocol decides the names of ports
     * @param names the database for names of hosts and ports
     */
    ServerOptions(ServiceOptions service, NameDatabase names) {
        this.service = service;
        this.names = names;
    }

    void takeAddress(String text) throws UsageException {
        HostPort server = HostPort.parse(text, names);
        if (server == null || service.isNamed() && server.port(service.protocol(), names, 0) == HostPort.UNKNOWN_PORT) {
            throw illegal(server, text);
        }
        servers.add(server);
    }

    private UsageException illegal(@Nullable HostPort server, String text) {
        return UsageException.of("illegal real server address[:port] specified")
                .because(HostPortFault.of(server, text, service.protocol(), names));
    }

    void takeForwarding(ForwardingMethod method) {
        forwarding = method;
    }

    void takeWeight(String text) throws UsageException {
        weight = Values.number(text, 0, MAX_INT, "weight");
    }

    void takeUpperThreshold(String text) throws UsageException {
        upperThreshold = Values.number(text, 0, MAX_INT, "u_threshold");
    }

    void takeLowerThreshold(String text) throws UsageException {
        lowerThreshold = Values.number(text, 0, MAX_INT, "l_threshold");
    }

    void takeTunnelType(String word) throws UsageException {
        TunnelType type = TunnelWords.type(word);
        if (type == null) {
            throw UsageException.of("illegal tunnel type specified");
        }
        tunnelType = type;
    }

    void takeTunnelPort(String text) throws UsageException {
        tunnelPort = Values.port(text, "tunnel port");
    }

    /** Finds the port, which could not be known before the end of the line. */
    void complete(GivenOptions given) throws UsageException {
        for (HostPort server : servers) {
            if (service.isNamed() || !server.hasNamedPort()) {
                port = server.port(service.protocol(), names, service.port());
            }
            if (port == HostPort.UNKNOWN_PORT) {
                throw illegal(server, "").about(given.valueAt(Slot.SERVER));
            }
        }
    }

    /** Returns the server named, or null. */
    @Nullable
    Endpoint endpoint() {
        return servers.isEmpty() ? null : new Endpoint(servers.get(0).address(), port);
    }

    /**
     * Returns the named servers; without a service they may be in any service, and the names of their ports are those
     * of TCP.
     */
    ServerChoice choice() throws UsageException {
        List<NamedServer> named = new ArrayList<>(servers.size());
        for (HostPort server : servers) {
            int number = server.port(service.protocol(), names, 0);
            if (number == HostPort.UNKNOWN_PORT) {
                throw illegal(server, "");
            }
            named.add(new NamedServer(server.address(), server.port() == null ? NamedServer.ANY_PORT : number));
        }
        return new ServerChoice(service.key(), named);
    }

    ForwardingMethod forwarding() {
        return forwarding;
    }

    long weight() {
        return weight;
    }

    long upperThreshold() {
        return upperThreshold;
    }

    long lowerThreshold() {
        return lowerThreshold;
    }

    TunnelType tunnelType() {
        return tunnelType;
    }

    int tunnelPort() {
        return tunnelPort;
    }
}
