package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.drain.NamedServer;
import io.github.ipvs4j.cli.drain.ServerChoice;
import io.github.ipvs4j.cli.words.TunnelWords;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.TunnelType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a line's options, each checked as it is met; what needs the whole line follows in {@link #complete}. */
final class LineOptions {
    private static final long MAX_INT = 0x7fff_ffffL;
    private static final long MAX_MARK = 0xffff_ffffL;
    private static final long DEFAULT_PERSISTENCE = 360;

    private final NameDatabase names;
    private final boolean restoring;

    private @Nullable HostPort service;
    private Protocol protocol = Protocol.TCP;
    private int servicePort;
    private long mark;
    private boolean markIsIpv6;
    private List<HostPort> servers = List.of();
    private int serverPort;
    private @Nullable String maskText;
    private @Nullable Netmask mask;

    private String scheduler = "";
    private String schedulerFlagList = "";
    private String engine = "";
    private long persistence;
    private ForwardingMethod forwarding = ForwardingMethod.DIRECT;
    private long weight = 1;
    private long upperThreshold;
    private long lowerThreshold;
    private TunnelType tunnelType = TunnelType.IPIP;
    private int tunnelPort;
    /** Made when one of them is met: few lines have any. */
    private @Nullable ExtensionOptions extensions;

    private @Nullable DaemonOptions daemon;

    /** A restore takes marks from 2147483648 on also as the negative numbers that the C program wrote. */
    LineOptions(NameDatabase names, boolean restoring) {
        this.names = names;
        this.restoring = restoring;
    }

    /** Takes the next option of the line. */
    void take(Option option, String value, boolean hasValue) throws UsageException {
        switch (option) {
            case TCP_SERVICE -> takeService(value, Protocol.TCP);
            case UDP_SERVICE -> takeService(value, Protocol.UDP);
            case SCTP_SERVICE -> takeService(value, Protocol.SCTP);
            case FWMARK_SERVICE -> takeMark(value);
            case IPV6 -> takeIpv6();
            case REAL_SERVER -> takeServer(value);
            case NETMASK -> takeMask(value);
            case SCHEDULER -> scheduler = value;
            case SCHED_FLAGS -> schedulerFlagList = value;
            case PERSISTENCE_ENGINE -> engine = value;
            case PERSISTENT -> persistence = hasValue ? LineInterpreter.timeout(value, 1) : DEFAULT_PERSISTENCE;
            case GATEWAYING -> forwarding = ForwardingMethod.DIRECT;
            case IPIP -> forwarding = ForwardingMethod.TUNNEL;
            case MASQUERADING -> forwarding = ForwardingMethod.MASQUERADE;
            case WEIGHT -> weight = number(value, 0, MAX_INT, "weight");
            case U_THRESHOLD -> upperThreshold = number(value, 0, MAX_INT, "u_threshold");
            case L_THRESHOLD -> lowerThreshold = number(value, 0, MAX_INT, "l_threshold");
            case TUN_TYPE -> takeTunnelType(value);
            case TUN_PORT -> tunnelPort = (int) number(value, 1, 65535, "tunnel port");
            case WAIT, FILE, OUTPUT, ONLY, COLOR, MATCH, COUNT_BY, NETNS, WATCH, WAIT_LOCK ->
                extensions().take(option, value, hasValue, names);
            case MCAST_INTERFACE, SYNCID, SYNC_MAXLEN, MCAST_GROUP, MCAST_PORT, MCAST_TTL ->
                daemon().take(option, value);
            default -> {
                // flags: that they were said is all they say
            }
        }
    }

    private void takeService(String text, Protocol of) throws UsageException {
        HostPort parsed = HostPort.parse(text, names);
        int port = parsed == null ? HostPort.UNKNOWN_PORT : parsed.port(of, names, 0);
        if (port == HostPort.UNKNOWN_PORT) {
            throw UsageException.of("illegal virtual server address[:port] specified")
                    .because(fault(parsed, text, of));
        }
        service = parsed;
        protocol = of;
        servicePort = port;
    }

    private void takeMark(String text) throws UsageException {
        long number = Numbers.parse(text, restoring ? Integer.MIN_VALUE : 1, MAX_MARK);
        if (number == Numbers.NONE || number == 0) {
            throw UsageException.of("invalid fwmark value `" + text + "' specified");
        }
        mark = number & MAX_MARK;
    }

    private void takeIpv6() throws UsageException {
        if (mark == 0) {
            throw UsageException.of("-6 used before -f\n");
        }
        markIsIpv6 = true;
    }

    private void takeServer(String text) throws UsageException {
        HostPort server = HostPort.parse(text, names);
        if (server == null || isProtocolKnown() && server.port(protocol, names, 0) == HostPort.UNKNOWN_PORT) {
            throw illegalServer(server, text);
        }
        if (servers.isEmpty()) {
            servers = new ArrayList<>(1);
        }
        servers.add(server);
    }

    private boolean isProtocolKnown() {
        return service != null || mark != 0;
    }

    private UsageException illegalServer(@Nullable HostPort server, String text) {
        return UsageException.of("illegal real server address[:port] specified").because(fault(server, text, protocol));
    }

    /** What is wrong with the text of an end point, which may have been read but for the name of its port. */
    private String fault(@Nullable HostPort parsed, String text, Protocol of) {
        return parsed == null ? AddressFault.of(text, names) : AddressFault.ofPort(parsed, of);
    }

    private void takeMask(String text) throws UsageException {
        maskText = text;
        mask = family() == AddressFamily.IPV6 ? prefix(text) : ipv4Mask(text);
    }

    private Netmask ipv4Mask(String text) throws UsageException {
        IpAddress bits = HostPort.host(text, names);
        if (bits == null) {
            throw UsageException.of("illegal virtual server persistent mask specified")
                    .because("`" + text + "' is no mask such as 255.255.255.0");
        }
        return new Netmask(AddressFamily.IPV4, bits.word(0));
    }

    /** As {@code atoi} reads it: a number may be followed by anything, and loses what does not fit into 32 bits. */
    private static Netmask prefix(String text) throws UsageException {
        int end = 0;
        while (end < text.length() && Numbers.isSpace(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')) {
            end++;
        }
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        // NONE becomes 0
        int length = (int) Numbers.parse(text.substring(0, end), Long.MIN_VALUE, Long.MAX_VALUE);
        if (length < 1 || length > 128) {
            throw UsageException.of("illegal ipv6 netmask specified")
                    .because("`" + text + "' is no prefix length from 1 to 128");
        }
        return new Netmask(AddressFamily.IPV6, length);
    }

    private void takeTunnelType(String word) throws UsageException {
        TunnelType type = TunnelWords.type(word);
        if (type == null) {
            throw UsageException.of("illegal tunnel type specified");
        }
        tunnelType = type;
    }

    static long number(String text, long least, long most, String what) throws UsageException {
        long value = Numbers.parse(text, least, most);
        if (value == Numbers.NONE) {
            throw UsageException.of("illegal " + what + " specified");
        }
        return value;
    }

    /** What could not be known before the end of the line: the server's port, the kind of mask, the flags' scheduler. */
    void complete(Said said) throws UsageException {
        for (HostPort server : servers) {
            if (isProtocolKnown() || !server.hasNamedPort()) {
                serverPort = server.port(protocol, names, servicePort);
            }
            if (serverPort == HostPort.UNKNOWN_PORT) {
                throw illegalServer(server, "").about(said.valueAt(Slot.SERVER));
            }
        }
        try {
            completeMask();
        } catch (UsageException e) {
            throw e.about(said.valueAt(Slot.NETMASK));
        }
        boolean schedulerIsKept = said.contains(Slot.KEEP) && !said.contains(Slot.SCHEDULER);
        schedulerFlags(schedulerIsKept ? null : scheduler(), said);
    }

    private void completeMask() throws UsageException {
        if (maskText != null && mask != null && mask.family() != family()) {
            mask = family() == AddressFamily.IPV6 ? prefix(maskText) : ipv4Mask(maskText);
        }
    }

    /** The family of the service as far as it is known. */
    private AddressFamily family() {
        if (service != null) {
            return service.address().family();
        }
        return markIsIpv6 ? AddressFamily.IPV6 : AddressFamily.IPV4;
    }

    /** The service named, or null. */
    @Nullable
    ServiceKey service() {
        if (mark != 0) {
            return new ServiceKey.FirewallMark(mark, family());
        }
        return service == null ? null : new ServiceKey.Address(protocol, new Endpoint(service.address(), servicePort));
    }

    /** The server named, or null. */
    @Nullable
    Endpoint server() {
        return servers.isEmpty() ? null : new Endpoint(servers.get(0).address(), serverPort);
    }

    /** The servers named, in any service if none is; then the names of their ports are those of TCP. */
    ServerChoice choice() throws UsageException {
        List<NamedServer> named = new ArrayList<>(servers.size());
        for (HostPort server : servers) {
            int port = server.port(protocol, names, 0);
            if (port == HostPort.UNKNOWN_PORT) {
                throw illegalServer(server, "");
            }
            named.add(new NamedServer(server.address(), server.port() == null ? NamedServer.ANY_PORT : port));
        }
        return new ServerChoice(service(), named);
    }

    Netmask mask() {
        return mask == null ? Netmask.full(family()) : mask;
    }

    String scheduler() {
        return scheduler.isEmpty() ? Scheduler.DEFAULT : scheduler;
    }

    /** {@code IP_VS_SVC_F_SCHED*} bits, for a service with that scheduler, or any if null. */
    int schedulerFlags(@Nullable String ofScheduler, Said said) throws UsageException {
        try {
            return FlagList.parse(schedulerFlagList, ofScheduler);
        } catch (UsageException e) {
            throw e.about(said.valueAt(Slot.SCHED_FLAGS));
        }
    }

    @Nullable
    String engine() {
        return engine.isEmpty() ? null : engine;
    }

    /** Seconds; 0 means not persistent. */
    long persistence() {
        return persistence;
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

    /** What options say that the C program does not have. */
    ExtensionOptions extensions() {
        if (extensions == null) {
            extensions = new ExtensionOptions();
        }
        return extensions;
    }

    /** What is said of a synchronisation daemon. */
    DaemonOptions daemon() {
        if (daemon == null) {
            daemon = new DaemonOptions();
        }
        return daemon;
    }
}
