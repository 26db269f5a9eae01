package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.change.ChangeCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.Remark;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.rules.Advice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a line is carried out otherwise than it reads. The C program takes such lines without a word. */
final class LineRemarks implements ChangeVisitor<RuntimeException> {
    private final GivenOptions given;
    private final NameDatabase names;
    private final List<Remark> remarks = new ArrayList<>();

    private LineRemarks(GivenOptions given, NameDatabase names) {
        this.given = given;
        this.names = names;
    }

    /** About a line that asks for that command. */
    static List<Remark> of(Command command, GivenOptions given, NameDatabase names) {
        LineRemarks found = new LineRemarks(given, names);
        if (command instanceof ChangeCommand change) {
            change.change().accept(found);
        }
        return found.remarks;
    }

    @Override
    public void addService(ServiceSpec service) {
        service(service);
    }

    @Override
    public void editService(ServiceSpec service) {
        service(service);
    }

    @Override
    public void deleteService(ServiceKey service) {
        // nothing is read otherwise than it is written
    }

    @Override
    public void addServer(ServiceKey service, RealServerSpec server) {
        server(service, server);
    }

    @Override
    public void editServer(ServiceKey service, RealServerSpec server) {
        server(service, server);
    }

    @Override
    public void deleteServer(ServiceKey service, Endpoint server) {
        // as deleteService
    }

    @Override
    public void setTimeouts(Timeouts timeouts) {
        if (timeouts.tcp() + timeouts.tcpFin() + timeouts.udp() == 0) {
            add(given.verbAt(), "0 leaves a timeout as it is, so that this changes nothing");
        }
    }

    @Override
    public void startDaemon(SyncDaemon daemon) {
        // all of it is kept
    }

    @Override
    public void stopDaemon(SyncRole role) {
        if (given.contains(Slot.SYNCID)) {
            add(given.at(Slot.SYNCID), "a daemon is stopped whatever its syncid is");
        }
    }

    @Override
    public void zero(@Nullable ServiceKey service) {
        // as deleteService
    }

    @Override
    public void flush() {
        // it has no options
    }

    private void service(ServiceSpec service) {
        if (service.key() instanceof ServiceKey.Address address) {
            form(Slot.SERVICE, address.endpoint().address());
            if (address.endpoint().port() == 0) {
                swallowedPort(Slot.SERVICE, service.key());
            }
        }
        prefix(service.netmask());
    }

    private void server(ServiceKey key, RealServerSpec server) {
        form(Slot.SERVER, server.endpoint().address());
        swallowedPort(Slot.SERVER, key);
        String port = HostPort.portText(text(Slot.SERVER));
        if (port != null
                && key instanceof ServiceKey.Address address
                && !server.forwarding().equals(ForwardingMethod.MASQUERADE)) {
            long number = Numbers.parse(port, 0, HostPort.MAX_PORT);
            int written = number == Numbers.NONE ? names.port(port, address.protocol()) : (int) number;
            if (written != address.endpoint().port()) {
                add(
                        given.valueAt(Slot.SERVER),
                        Advice.ofKeptPort(address.endpoint().port()));
            }
        }
    }

    /** An IPv4 address that is not written as it is shown: short, octal or hexadecimal. */
    private void form(Slot slot, IpAddress address) {
        String host = HostPort.hostText(text(slot));
        if (address.family() == AddressFamily.IPV4
                && Ipv4Forms.parse(host) != null
                && !host.equals(address.toString())) {
            add(given.valueAt(slot), "`" + host + "' is read as " + address);
        }
    }

    /**
     * An IPv6 address that ends like one with the service's port, or with one that has a name, but is not in brackets.
     */
    private void swallowedPort(Slot slot, ServiceKey key) {
        String text = text(slot);
        int colon = text.lastIndexOf(':');
        if (IpAddress.parse(text) == null || colon <= 0 || text.charAt(colon - 1) == ':') {
            return;
        }
        long port = Numbers.parse(text.substring(colon + 1), 1, HostPort.MAX_PORT);
        if (port == Numbers.NONE || !(key instanceof ServiceKey.Address address)) {
            return;
        }
        boolean likely = address.endpoint().port() == 0
                ? names.service((int) port, address.protocol()) != null
                : port == address.endpoint().port();
        if (likely) {
            add(
                    given.valueAt(slot),
                    "this is an address without a port; with port " + port + " it is written ["
                            + text.substring(0, colon) + "]:" + port);
        }
    }

    private void prefix(Netmask mask) {
        String text = given.value(Slot.NETMASK);
        if (text != null
                && mask.family() == AddressFamily.IPV6
                && Numbers.parse(text, Long.MIN_VALUE, Long.MAX_VALUE) != mask.bits()) {
            add(given.valueAt(Slot.NETMASK), "`" + text + "' is read as " + mask.bits());
        }
    }

    private String text(Slot slot) {
        String value = given.value(slot);
        return value == null ? "" : value;
    }

    private void add(int word, String text) {
        remarks.add(new Remark(word, text));
    }
}
