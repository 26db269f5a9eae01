package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import org.jspecify.annotations.Nullable;

/**
 * Collects the options about a virtual service. It checks each value at once, and in {@link #complete} everything that
 * needs the whole line.
 */
final class ServiceOptions {
    private static final long MAX_MARK = 0xffff_ffffL;
    private static final long DEFAULT_PERSISTENCE = 360;

    private final NameDatabase names;
    private final boolean isRule;

    private @Nullable HostPort address;
    private Protocol protocol = Protocol.TCP;
    private int port;
    private long mark;
    private boolean markIsIpv6;
    private @Nullable String maskText;
    private @Nullable Netmask mask;
    private String scheduler = "";
    private String flagList = "";
    private String engine = "";
    private long persistence;

    /**
     * Nothing yet. A rule takes marks from 2147483648 on also as the negative numbers that the C program wrote.
     *
     * @param names where names of hosts and ports are looked up
     */
    ServiceOptions(NameDatabase names, boolean isRule) {
        this.names = names;
        this.isRule = isRule;
    }

    /** Takes the value of an option that names a service. */
    void takeName(Option option, String text) throws UsageException {
        if (option == Option.TCP_SERVICE) {
            takeAddress(text, Protocol.TCP);
        } else if (option == Option.UDP_SERVICE) {
            takeAddress(text, Protocol.UDP);
        } else if (option == Option.SCTP_SERVICE) {
            takeAddress(text, Protocol.SCTP);
        } else if (option == Option.FWMARK_SERVICE) {
            takeMark(text);
        } else {
            throw new IllegalArgumentException(option.name());
        }
    }

    private void takeAddress(String text, Protocol of) throws UsageException {
        HostPort parsed = HostPort.parse(text, names);
        int number = parsed == null ? HostPort.UNKNOWN_PORT : parsed.port(of, names, 0);
        if (number == HostPort.UNKNOWN_PORT) {
            throw UsageException.of("illegal virtual server address[:port] specified")
                    .because(HostPortFault.of(parsed, text, of, names));
        }
        address = parsed;
        protocol = of;
        port = number;
    }

    private void takeMark(String text) throws UsageException {
        long number = Numbers.parse(text, isRule ? Integer.MIN_VALUE : 1, MAX_MARK);
        if (number == Numbers.NONE || number == 0) {
            throw UsageException.of("invalid fwmark value `" + text + "' specified");
        }
        mark = number & MAX_MARK;
    }

    void takeIpv6() throws UsageException {
        if (mark == 0) {
            throw UsageException.of("-6 used before -f\n");
        }
        markIsIpv6 = true;
    }

    void takeMask(String text) throws UsageException {
        maskText = text;
        mask = MaskReader.read(text, family(), names);
    }

    void takeScheduler(String name) {
        scheduler = name;
    }

    void takeFlags(String list) {
        flagList = list;
    }

    void takeEngine(String name) {
        engine = name;
    }

    /** Takes the seconds of persistence; null means the default. */
    void takePersistence(@Nullable String seconds) throws UsageException {
        persistence = seconds == null ? DEFAULT_PERSISTENCE : Values.timeout(seconds, 1);
    }

    /** Makes the checks that need the whole line: the kind of mask, and the scheduler of the flags. */
    void complete(GivenOptions given) throws UsageException {
        try {
            completeMask();
        } catch (UsageException e) {
            throw e.about(given.valueAt(Slot.NETMASK));
        }
        boolean schedulerIsKept = given.contains(Slot.KEEP) && !given.contains(Slot.SCHEDULER);
        schedulerFlags(schedulerIsKept ? null : scheduler(), given);
    }

    private void completeMask() throws UsageException {
        if (maskText != null && mask != null && mask.family() != family()) {
            mask = MaskReader.read(maskText, family(), names);
        }
    }

    /** Returns the family of the service as far as it is known. */
    private AddressFamily family() {
        if (address != null) {
            return address.address().family();
        }
        return markIsIpv6 ? AddressFamily.IPV6 : AddressFamily.IPV4;
    }

    /** Returns whether the line has named a service by now. */
    boolean isNamed() {
        return address != null || mark != 0;
    }

    /** Returns the service named, or null. */
    @Nullable
    ServiceKey key() {
        if (mark != 0) {
            return new ServiceKey.FirewallMark(mark, family());
        }
        return address == null ? null : new ServiceKey.Address(protocol, new Endpoint(address.address(), port));
    }

    /** Returns its protocol; TCP if it has none or is not named. */
    Protocol protocol() {
        return protocol;
    }

    /** Returns its port; 0 if it has none or is not named. */
    int port() {
        return port;
    }

    Netmask mask() {
        return mask == null ? Netmask.full(family()) : mask;
    }

    String scheduler() {
        return scheduler.isEmpty() ? Scheduler.DEFAULT : scheduler;
    }

    /** {@code IP_VS_SVC_F_SCHED*} bits, for a service with that scheduler, or any if null. */
    int schedulerFlags(@Nullable String ofScheduler, GivenOptions given) throws UsageException {
        try {
            return SchedulerFlagList.parse(flagList, ofScheduler);
        } catch (UsageException e) {
            throw e.about(given.valueAt(Slot.SCHED_FLAGS));
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
}
