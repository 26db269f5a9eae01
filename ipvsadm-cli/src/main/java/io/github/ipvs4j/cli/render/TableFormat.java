package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.rules.SchedulerFlags;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/** A listing of services and servers: two title lines, then each service with its servers. */
public abstract class TableFormat {
    /** Columns of a service, and of a server with its arrow. */
    static final int FIRST_COLUMN = 33;

    static final String ARROW = "  -> ";
    private static final int SERVER_COLUMN = FIRST_COLUMN - ARROW.length();
    private static final String SERVER_TITLE = ARROW + "RemoteAddress:Port";
    /** The number of characters of an address and port for which the C program has room. */
    static final int MAX_ENDPOINT = 59;

    TableFormat() {}

    /** Returns the default format. */
    public static TableFormat standard() {
        return new StandardFormat();
    }

    /** {@code --tun-info}. */
    public static TableFormat tunnels() {
        return new TunnelFormat();
    }

    /** {@code --stats}; {@code exact} does not abbreviate large numbers. */
    public static TableFormat stats(boolean exact) {
        return new StatsFormat(exact);
    }

    /** {@code --rate}; {@code exact} does not abbreviate large numbers. */
    public static TableFormat rate(boolean exact) {
        return new RateFormat(exact);
    }

    /** {@code --thresholds}. */
    public static TableFormat thresholds() {
        return new ThresholdsFormat();
    }

    /** {@code --persistent-conn}. */
    public static TableFormat persistentConnections() {
        return new PersistentConnFormat();
    }

    /** The line above the title of a whole table. */
    public static void version(TextBuffer text, IpvsInfo info) {
        text.append("IP Virtual Server version ").append(info.versionText());
        text.append(" (size=").append(info.connectionTableSize()).append(")\n");
    }

    /** The title lines. */
    public abstract void title(TextBuffer text);

    /** The line of a service. */
    public void service(TextBuffer text, ServiceStatus service, Names names) {
        describe(text, service.spec(), names).append('\n');
    }

    /** Appends how a service is configured. */
    static TextBuffer describe(TextBuffer text, ServiceSpec spec, Names names) {
        label(text, spec.key(), names).append(' ').append(spec.scheduler());
        String flags = SchedulerFlags.text(spec);
        if (!flags.isEmpty()) {
            text.append(" (").append(flags).append(')');
        }
        if (spec.isPersistent()) {
            text.append(" persistent ").append(spec.timeoutSeconds());
            if (!spec.netmask().isFull()) {
                text.append(" mask ").append(spec.netmask().toString());
            }
            String engine = spec.persistenceEngine();
            if (engine != null) {
                text.append(" pe ").append(engine);
            }
        }
        if (spec.isOnePacket()) {
            text.append(" ops");
        }
        return text;
    }

    /** Writes the line of a server of a service. */
    public final void server(TextBuffer text, ServiceKey service, RealServerStatus server, Names names) {
        text.append(ARROW);
        Endpoint endpoint = server.spec().endpoint();
        int most = isIpv4(endpoint) ? SERVER_COLUMN : MAX_ENDPOINT;
        names.append(text, endpoint, Names.portProtocol(service), most, SERVER_COLUMN);
        serverColumns(text, server);
        text.append('\n');
    }

    /** Appends the columns behind a server's address. */
    abstract void serverColumns(TextBuffer text, RealServerStatus server);

    /** Appends the columns of the connections of a server. */
    static void connections(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(server.activeConnections(), 10);
        text.append(' ').left(server.inactiveConnections(), 10);
    }

    /** Appends two title lines with the same columns of services and servers. */
    static void sharedTitle(TextBuffer text, String columns) {
        text.left("Prot LocalAddress:Port", FIRST_COLUMN);
        text.append(columns);
        titleOfServers(text);
        text.append('\n');
    }

    static void titleOfServers(TextBuffer text) {
        text.append(SERVER_TITLE);
    }

    /** Appends protocol and address, or mark, of a service. */
    public static TextBuffer label(TextBuffer text, ServiceKey key, Names names) {
        return key.accept(new ServiceLabel(text, names));
    }

    /** Appends address and port of a server of a service. */
    public static void label(TextBuffer text, ServiceKey service, Endpoint server, Names names) {
        names.append(text, server, Names.portProtocol(service));
    }

    static boolean isIpv4(Endpoint endpoint) {
        return endpoint.address().family() == AddressFamily.IPV4;
    }

    static String forwardingWord(ForwardingMethod method) {
        return switch ((int) method.code()) {
            case 0 -> "Masq";
            case 1 -> "Local";
            case 2 -> "Tunnel";
            case 3 -> "Route";
            default -> "(null)";
        };
    }
}
