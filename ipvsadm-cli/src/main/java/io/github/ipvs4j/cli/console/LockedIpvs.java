package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;

/** An {@link Ipvs} that is changed under the table's lock, each change or batch by itself. Reading needs no lock. */
final class LockedIpvs extends ForwardingIpvs {
    private final CommandContext context;

    /** Takes over the one to act on. */
    LockedIpvs(Ipvs ipvs, CommandContext context) {
        super(ipvs);
        this.context = context;
    }

    @Override
    public void apply(Change change) throws IpvsException {
        TableLock lock = context.locked();
        try (lock) {
            behind().apply(change);
        }
    }

    @Override
    public void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException {
        TableLock lock = context.locked();
        try (lock) {
            behind().applyAll(changes, refusals);
        }
    }
}
