package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.command.Colours;
import io.github.ipvs4j.cli.command.UsageException;
import io.github.ipvs4j.cli.drain.NamedServer;
import io.github.ipvs4j.cli.drain.ServerChoice;
import io.github.ipvs4j.cli.query.ConnectionQuery;
import io.github.ipvs4j.cli.query.CountBy;
import io.github.ipvs4j.cli.watch.Interval;
import io.github.ipvs4j.cli.words.Limits;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a line's options, each checked as it is met; what needs the whole line follows in {@link #complete}. */
final class LineOptions {
    private static final long MAX_INT = 0x7fff_ffffL;
    private static final long MAX_MARK = 0xffff_ffffL;
    private static final long DEFAULT_PERSISTENCE = 360;
    private static final String DEFAULT_INTERFACE = "eth0";

    private final NameDatabase names;
    private final boolean restoring;

    private @Nullable HostPort service;
    private Protocol protocol = Protocol.TCP;
    private int servicePort;
    private long mark;
    private boolean markIsIpv6;
    private final List<HostPort> servers = new ArrayList<>();
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
    private long patience;
    private String file = "";
    private @Nullable String output;
    private @Nullable Set<ServiceKey> only;
    private @Nullable Colours colours;
    private @Nullable MatchParser match;
    private @Nullable CountBy countBy;
    private long interval;
    private String multicastInterface = "";
    private long syncId;
    private int syncMaxLength;
    private @Nullable IpAddress multicastGroup;
    private int multicastPort;
    private int multicastTtl;

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
            case WAIT -> patience = hasValue ? LineInterpreter.timeout(value, 1) : 0;
            case FILE -> file = value;
            case OUTPUT -> output = value;
            case ONLY -> only = ServiceList.parse(value, names);
            case COLOR -> takeColours(value);
            case MATCH -> takeMatch(value);
            case COUNT_BY -> takeCountBy(value);
            case NETNS -> checkNamespace(value);
            case WATCH -> interval = hasValue ? interval(value) : 0;
            case MCAST_INTERFACE -> multicastInterface = value;
            case SYNCID -> syncId = number(value, 0, Limits.SYNC_ID, "syncid");
            case SYNC_MAXLEN -> syncMaxLength = (int) number(value, 1, Limits.SYNC_MESSAGE, "sync-maxlen");
            case MCAST_GROUP -> takeGroup(value);
            case MCAST_PORT -> multicastPort = (int) number(value, 1, 65535, "mcast-port");
            case MCAST_TTL -> multicastTtl = (int) number(value, 1, 255, "mcast-ttl");
            default -> {
                // flags: that they were said is all they say
            }
        }
    }

    private void takeService(String text, Protocol of) throws UsageException {
        HostPort parsed = HostPort.parse(text, names);
        int port = parsed == null ? HostPort.UNKNOWN_PORT : parsed.port(of, names, 0);
        if (port == HostPort.UNKNOWN_PORT) {
            throw UsageException.of("illegal virtual server address[:port] specified");
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
            throw illegalServer();
        }
        servers.add(server);
    }

    private boolean isProtocolKnown() {
        return service != null || mark != 0;
    }

    private static UsageException illegalServer() {
        return UsageException.of("illegal real server address[:port] specified");
    }

    private void takeMask(String text) throws UsageException {
        maskText = text;
        mask = family() == AddressFamily.IPV6 ? prefix(text) : ipv4Mask(text);
    }

    private Netmask ipv4Mask(String text) throws UsageException {
        IpAddress bits = HostPort.host(text, names);
        if (bits == null) {
            throw UsageException.of("illegal virtual server persistent mask specified");
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
            throw UsageException.of("illegal ipv6 netmask specified");
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

    private void takeColours(String word) throws UsageException {
        Colours wanted = Colours.ofWord(word);
        if (wanted == null) {
            throw UsageException.of("illegal color `" + word + "' specified; it is auto, always or never");
        }
        colours = wanted;
    }

    private void takeGroup(String text) throws UsageException {
        boolean ipv6 = text.indexOf(':') >= 0;
        IpAddress group = IpAddress.parse(text);
        if (group == null || !group.isMulticast()) {
            throw UsageException.of("invalid " + (ipv6 ? "IPv6" : "IPv4") + " mcast-group `" + text + "'");
        }
        multicastGroup = group;
    }

    private void takeMatch(String text) throws UsageException {
        if (match == null) {
            match = new MatchParser(names);
        }
        match.take(text);
    }

    private void takeCountBy(String word) throws UsageException {
        countBy = CountBy.ofWord(word);
        if (countBy == null) {
            throw UsageException.of("illegal count-by `" + word + "' specified: real, virtual, client or state");
        }
    }

    private static void checkNamespace(String text) throws UsageException {
        if (text.isEmpty()) {
            throw UsageException.of("illegal network namespace specified");
        }
    }

    private static long interval(String text) throws UsageException {
        long millis = Numbers.parseThousandths(text, Interval.LEAST, Interval.MOST);
        if (millis == Numbers.NONE) {
            throw UsageException.of("illegal interval `" + text + "' specified: 0.1 to 86400 seconds");
        }
        return millis;
    }

    private static long number(String text, long least, long most, String what) throws UsageException {
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
                throw illegalServer().about(said.valueAt(Slot.SERVER));
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
                throw illegalServer();
            }
            named.add(new NamedServer(server.address(), server.port() == null ? NamedServer.ANY_PORT : port));
        }
        return new ServerChoice(service(), named);
    }

    /** How many seconds to wait at most; 0 means without limit. */
    long patience() {
        return patience;
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

    /** The file to write, or null for standard output. */
    @Nullable
    String output() {
        return output;
    }

    /** The name of a file; empty if none was given. */
    String file() {
        return file;
    }

    /** The services to which the line is limited; empty if it is not. */
    Set<ServiceKey> only() {
        return only == null ? Set.of() : only;
    }

    Colours colours() {
        return colours == null ? Colours.AUTO : colours;
    }

    /** Which connections, or null for all. */
    @Nullable
    ConnectionQuery query() {
        return match == null ? null : match.query();
    }

    /** What to count connections by, or null to list them. */
    @Nullable
    CountBy countBy() {
        return countBy;
    }

    /** Milliseconds; 0 if none was given. */
    long interval() {
        return interval;
    }

    String multicastInterface() {
        return multicastInterface.isEmpty() ? DEFAULT_INTERFACE : multicastInterface;
    }

    long syncId() {
        return syncId;
    }

    int syncMaxLength() {
        return syncMaxLength;
    }

    @Nullable
    IpAddress multicastGroup() {
        return multicastGroup;
    }

    int multicastPort() {
        return multicastPort;
    }

    int multicastTtl() {
        return multicastTtl;
    }
}
