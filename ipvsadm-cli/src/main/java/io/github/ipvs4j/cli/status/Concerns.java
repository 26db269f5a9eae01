package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.KernelTables;
import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.RealServerStatus;
import java.util.ArrayList;
import java.util.List;

/** The findings that need attention, in the words of messages. */
final class Concerns {
    /** Entries of each bucket from which looking a connection up takes notably longer. */
    private static final int CROWDED = 4;
    /** A connection table is near its limit if one part in this many, or less, is left. */
    private static final int MARGIN = 10;
    /** The value of a parameter by which the kernel defends itself when it has begun to. */
    private static final String DEFENDING = "2";

    private static final String UNANSWERED =
            ": replies of masqueraded servers pass only interfaces with forwarding of their own";

    private final DirectorStatus director;
    private final TableTotals totals;
    private final HostState host;
    private final List<Concern> found = new ArrayList<>();

    private Concerns(DirectorStatus director, TableTotals totals, HostState host) {
        this.director = director;
        this.totals = totals;
        this.host = host;
    }

    /** Finds the concerns about the services of {@code director} alone, the gravest first. */
    static List<Concern> ofServices(DirectorStatus director, TableTotals totals, HostState host) {
        Concerns concerns = new Concerns(director, totals, host);
        concerns.services();
        concerns.forwarding();
        return concerns.found;
    }

    /** Finds everything, the gravest first. */
    static List<Concern> of(DirectorStatus director, TableTotals totals, HostState host) {
        Concerns concerns = new Concerns(director, totals, host);
        concerns.services();
        concerns.forwarding();
        concerns.table();
        concerns.growingTables();
        concerns.estimation();
        concerns.defences();
        return concerns.found;
    }

    private void services() {
        NameLimit limit = new NameLimit();
        for (DirectorStatus.Service service : director.services()) {
            if (service.usableServers() == 0 && limit.countAndName()) {
                add(
                        Concern.Kind.NO_USABLE_SERVER,
                        ChangeFormat.key(service.key()) + " has no server that gets new connections");
            }
        }
        int more = limit.unnamed();
        if (more > 0) {
            add(
                    Concern.Kind.NO_USABLE_SERVER,
                    more + (more == 1 ? " more service has" : " more services have") + " none either");
        }
    }

    private void forwarding() {
        if (!host.forwardsIpv4() && hasMasqueraded(AddressFamily.IPV4)) {
            add(Concern.Kind.FORWARDING_OFF, "net.ipv4.ip_forward is 0" + UNANSWERED);
        }
        if (!host.forwardsIpv6() && hasMasqueraded(AddressFamily.IPV6)) {
            add(Concern.Kind.FORWARDING_OFF, "net.ipv6.conf.all.forwarding is 0" + UNANSWERED);
        }
    }

    private boolean hasMasqueraded(AddressFamily family) {
        for (DirectorStatus.Service service : director.services()) {
            for (RealServerStatus server : service.servers()) {
                if (server.spec().forwarding().equals(ForwardingMethod.MASQUERADE)
                        && server.spec().endpoint().address().family() == family) {
                    return true;
                }
            }
        }
        return false;
    }

    private void table() {
        if (!host.resizesTable() && totals.entries() > CROWDED * director.info().connectionTableSize()) {
            add(
                    Concern.Kind.CONNECTION_TABLE_CROWDED,
                    "the connection table is crowded: give the module ip_vs a greater conn_tab_bits");
        }
    }

    private void growingTables() {
        KernelTables tables = host.tables();
        long limit = tables.connectionLimit();
        if (limit != KernelTables.UNKNOWN && tables.connections() >= limit - limit / MARGIN) {
            add(
                    Concern.Kind.CONNECTION_TABLE_FULL,
                    "the connection table has " + tables.connections() + " of " + limit
                            + " entries that net.ipv4.vs.conn_max permits: then there are no new connections");
        }
        if (tables.hasLongChains("Conn")) {
            add(
                    Concern.Kind.CONNECTION_TABLE_CROWDED,
                    "the connection table is crowded: lower net.ipv4.vs.conn_lfactor,"
                            + " or give the module ip_vs a greater conn_tab_bits");
        }
        if (tables.hasLongChains("Service")) {
            add(Concern.Kind.SERVICE_TABLE_CROWDED, "the table of services is crowded: lower net.ipv4.vs.svc_lfactor");
        }
    }

    private void estimation() {
        if (!host.estimates()) {
            add(
                    Concern.Kind.RATES_NOT_ESTIMATED,
                    "net.ipv4.vs.est_cpulist is empty: the kernel does not compute rates");
        }
    }

    private void defences() {
        for (ChangedParameter each : host.changed()) {
            boolean defends = switch (each.parameter()) {
                case DROP_ENTRY, DROP_PACKET, SECURE_TCP -> each.value().equals(DEFENDING);
                default -> false;
            };
            if (defends) {
                add(Concern.Kind.MEMORY_LOW, "memory is low, and " + each.name() + " has begun to act");
            }
        }
    }

    private void add(Concern.Kind kind, String text) {
        found.add(new Concern(kind, text));
    }
}
