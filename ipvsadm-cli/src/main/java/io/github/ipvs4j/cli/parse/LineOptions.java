package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.parse.ParsedLine.Given;
import io.github.ipvs4j.cli.status.Alert.Severity;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.NameDatabase;
import org.jspecify.annotations.Nullable;

/** The options of a line behind its command, with their values. Each group is created on demand. */
final class LineOptions {
    private final NameDatabase names;
    private final boolean isRule;
    private final GivenOptions given;
    private @Nullable ServiceOptions service;
    private @Nullable ServerOptions server;
    private @Nullable DaemonOptions daemon;
    private @Nullable ExtensionOptions extensions;

    /**
     * Creates an instance without options.
     *
     * @param names the database for names of hosts and ports
     * @param isRule whether the line is one of a rule file
     * @param verbAt the number of the command's word
     */
    LineOptions(NameDatabase names, boolean isRule, int verbAt) {
        this.names = names;
        this.given = new GivenOptions(verbAt);
        this.isRule = isRule;
    }

    /** Takes the next option of a line with that verb, and checks its value. */
    void take(Given next, Verb verb) throws UsageException {
        Slot slot = next.option().slot();
        if (slot != null) {
            given.add(slot, next, verb.legality().mayRepeat(slot));
        }
        try {
            take(next.option(), next.value());
        } catch (UsageException e) {
            throw e.about(next.valueAt());
        }
    }

    private void take(Option option, @Nullable String valueOrNone) throws UsageException {
        String value = valueOrNone == null ? "" : valueOrNone;
        switch (option) {
            case TCP_SERVICE, UDP_SERVICE, SCTP_SERVICE, FWMARK_SERVICE ->
                service().takeName(option, value);
            case IPV6 -> service().takeIpv6();
            case NETMASK -> service().takeMask(value);
            case SCHEDULER -> service().takeScheduler(value);
            case SCHED_FLAGS -> service().takeFlags(value);
            case PERSISTENCE_ENGINE -> service().takeEngine(value);
            case PERSISTENT -> service().takePersistence(valueOrNone);

            case REAL_SERVER -> server().takeAddress(value);
            case GATEWAYING -> server().takeForwarding(ForwardingMethod.DIRECT);
            case IPIP -> server().takeForwarding(ForwardingMethod.TUNNEL);
            case MASQUERADING -> server().takeForwarding(ForwardingMethod.MASQUERADE);
            case WEIGHT -> server().takeWeight(value);
            case U_THRESHOLD -> server().takeUpperThreshold(value);
            case L_THRESHOLD -> server().takeLowerThreshold(value);
            case TUN_TYPE -> server().takeTunnelType(value);
            case TUN_PORT -> server().takeTunnelPort(value);

            case MCAST_INTERFACE -> daemon().takeInterface(value);
            case MCAST_GROUP -> daemon().takeGroup(value);
            case MCAST_PORT -> daemon().takePort(value);
            case MCAST_TTL -> daemon().takeTtl(value);
            case SYNCID -> daemon().takeSyncId(value);
            case SYNC_MAXLEN -> daemon().takeMaxMessageLength(value);

            case WAIT -> extensions().takeWait(valueOrNone);
            case WAIT_LOCK -> extensions().takeLockWait(value);
            case NETNS -> extensions().takeNamespace(value);
            case FILE -> extensions().takeFile(value);
            case OUTPUT -> extensions().takeOutput(value);
            case STATE -> extensions().takeState(value);
            case ONLY -> extensions().takeOnly(value);
            case COLOR -> extensions().takeColours(value);
            case MATCH -> extensions().takeMatch(value);
            case COUNT_BY -> extensions().takeCountBy(value);
            case WARNING -> extensions().takeAlert(Severity.WARNING, value);
            case CRITICAL -> extensions().takeAlert(Severity.CRITICAL, value);
            case WATCH -> extensions().takeInterval(valueOrNone);
            default -> {
                // flags: that they were given is all they say
            }
        }
    }

    /** Makes the checks that need the whole line. */
    void complete() throws UsageException {
        if (server != null) {
            server.complete(given);
        }
        if (service != null) {
            service.complete(given);
        }
    }

    /** Returns the given options. */
    GivenOptions given() {
        return given;
    }

    /** Returns the options of a virtual service. */
    ServiceOptions service() {
        if (service == null) {
            service = new ServiceOptions(names, isRule);
        }
        return service;
    }

    /** Returns the options of a real server. */
    ServerOptions server() {
        if (server == null) {
            server = new ServerOptions(service(), names);
        }
        return server;
    }

    /** Returns the options of a synchronisation daemon. */
    DaemonOptions daemon() {
        if (daemon == null) {
            daemon = new DaemonOptions();
        }
        return daemon;
    }

    /** Returns the options that the C program does not have. */
    ExtensionOptions extensions() {
        if (extensions == null) {
            extensions = new ExtensionOptions(names);
        }
        return extensions;
    }
}
