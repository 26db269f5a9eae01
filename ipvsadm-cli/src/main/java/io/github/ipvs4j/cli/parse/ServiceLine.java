package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.change.PartialEdit;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.rules.ConfiguredTable;
import io.github.ipvs4j.model.rules.Limits;
import org.jspecify.annotations.Nullable;

/** The settings of a service that a line gives. The other settings are the defaults or those of an existing service. */
final class ServiceLine implements PartialEdit {
    private final ServiceKey key;
    private final ServiceOptions service;
    private final GivenOptions given;

    ServiceLine(ServiceKey key, ServiceOptions service, GivenOptions given) throws UsageException {
        this.key = key;
        this.service = service;
        this.given = given;
        boolean udp = !(key instanceof ServiceKey.Address address)
                || address.protocol().isUdp();
        if (isWithoutPort() && !given.contains(Slot.PERSISTENT) && !given.contains(Slot.KEEP)) {
            throw UsageException.of("Zero port specified for non-persistent service")
                    .about(given.valueAt(Slot.SERVICE));
        }
        if (given.contains(Slot.OPS) && !udp) {
            throw UsageException.of("One-Packet Scheduling is only for UDP virtual services")
                    .about(given.at(Slot.OPS));
        }
    }

    private boolean isWithoutPort() {
        return key instanceof ServiceKey.Address address && address.endpoint().port() == 0;
    }

    /** Returns the service, with defaults for the settings that the line leaves out. */
    ServiceSpec alone() throws UsageException {
        return over(ServiceSpec.of(key, Scheduler.DEFAULT));
    }

    @Override
    public Change onto(ConfiguredTable table) throws IpvsException, UsageException {
        return new Change.EditService(over(table.service(key)));
    }

    private ServiceSpec over(ServiceSpec base) throws UsageException {
        boolean persistent = given.contains(Slot.PERSISTENT);
        String scheduler = given.contains(Slot.SCHEDULER) ? service.scheduler() : base.scheduler();
        int flags = base.flags();
        if (persistent) {
            flags |= ServiceSpec.PERSISTENT;
        }
        if (given.contains(Slot.OPS)) {
            flags |= ServiceSpec.ONE_PACKET;
        }
        if (given.contains(Slot.SCHED_FLAGS)) {
            flags = flags & ~base.schedulerFlags() | service.schedulerFlags(scheduler, given);
        }
        return ServiceSpec.reported( // keeps settings of newer kernels in the existing entry
                key,
                Values.fittingName(scheduler, Scheduler.MAX_NAME_BYTES),
                flags,
                persistent ? service.persistence() : base.timeoutSeconds(),
                given.contains(Slot.NETMASK) ? service.mask() : base.netmask(),
                engine(base));
    }

    private @Nullable String engine(ServiceSpec base) {
        String engine = given.contains(Slot.PERSISTENCE_ENGINE) ? service.engine() : base.persistenceEngine();
        return engine == null ? null : Values.fittingName(engine, Limits.ENGINE_BYTES);
    }
}
