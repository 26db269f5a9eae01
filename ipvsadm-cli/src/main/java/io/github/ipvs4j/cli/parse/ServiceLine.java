package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.change.PartialEdit;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rules.ConfiguredTable;
import io.github.ipvs4j.cli.words.Limits;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import org.jspecify.annotations.Nullable;

/** What a line says of a service's settings; the others are those of another service, the defaults or what is there. */
final class ServiceLine implements PartialEdit {
    private final ServiceKey key;
    private final LineOptions values;
    private final Said said;

    ServiceLine(ServiceKey key, LineOptions values, Said said) throws UsageException {
        this.key = key;
        this.values = values;
        this.said = said;
        boolean udp = !(key instanceof ServiceKey.Address address)
                || address.protocol().isUdp();
        if (isWithoutPort() && !said.contains(Slot.PERSISTENT) && !said.contains(Slot.KEEP)) {
            throw UsageException.of("Zero port specified for non-persistent service")
                    .about(said.valueAt(Slot.SERVICE));
        }
        if (said.contains(Slot.OPS) && !udp) {
            throw UsageException.of("One-Packet Scheduling is only for UDP virtual services")
                    .about(said.at(Slot.OPS));
        }
    }

    private boolean isWithoutPort() {
        return key instanceof ServiceKey.Address address && address.endpoint().port() == 0;
    }

    /** The service, with the default for what the line does not say. */
    ServiceSpec alone() throws UsageException {
        return over(ServiceSpec.of(key, Scheduler.DEFAULT));
    }

    @Override
    public Change onto(ConfiguredTable table) throws IpvsException, UsageException {
        return new Change.EditService(over(table.service(key)));
    }

    private ServiceSpec over(ServiceSpec base) throws UsageException {
        boolean persistent = said.contains(Slot.PERSISTENT);
        String scheduler = said.contains(Slot.SCHEDULER) ? values.scheduler() : base.scheduler();
        int flags = base.flags();
        if (persistent) {
            flags |= ServiceSpec.PERSISTENT;
        }
        if (said.contains(Slot.OPS)) {
            flags |= ServiceSpec.ONE_PACKET;
        }
        if (said.contains(Slot.SCHED_FLAGS)) {
            flags = flags & ~base.schedulerFlags() | values.schedulerFlags(scheduler, said);
        }
        return ServiceSpec.reported( // of what is there, settings of newer kernels are kept
                key,
                fitting(scheduler, Scheduler.MAX_NAME_BYTES),
                flags,
                persistent ? values.persistence() : base.timeoutSeconds(),
                said.contains(Slot.NETMASK) ? values.mask() : base.netmask(),
                engine(base));
    }

    private @Nullable String engine(ServiceSpec base) {
        String engine = said.contains(Slot.PERSISTENCE_ENGINE) ? values.engine() : base.persistenceEngine();
        return engine == null ? null : fitting(engine, Limits.ENGINE_BYTES);
    }

    /**
     * The name if the kernel has room for it; otherwise one that fits and that nothing can have, so that the kernel itself
     * says that it does not know it. Cut short, as the C program does it, it might be the name of something else.
     */
    static String fitting(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "/";
    }
}
