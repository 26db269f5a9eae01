package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Plans the changes of timeouts and daemons. Those not wanted stay as they are. */
final class SettingsPlan {
    private final WantedTable desired;
    private final List<Step> steps;

    /** Creates a plan for a wanted table, which appends its steps to a list. */
    SettingsPlan(WantedTable desired, List<Step> steps) {
        this.desired = desired;
        this.steps = steps;
    }

    /**
     * Adds the steps from the kernel's current settings. It does not read settings that the wanted table leaves alone.
     */
    void plan(Ipvs now) throws IpvsException {
        Timeouts wanted = desired.timeouts();
        if (!wanted.isNothing()) {
            Timeouts there = now.timeouts();
            if (!wanted.over(there).equals(there)) {
                steps.add(new Step(new Change.SetTimeouts(wanted), new Change.SetTimeouts(there)));
            }
        }
        Collection<SyncDaemon> daemons = desired.daemons();
        if (!daemons.isEmpty()) {
            Map<SyncRole, SyncDaemon> running = new EnumMap<>(SyncRole.class);
            for (SyncDaemon daemon : now.daemons()) {
                running.put(daemon.role(), daemon);
            }
            for (SyncDaemon daemon : daemons) {
                place(daemon, running);
            }
        }
    }

    private void place(SyncDaemon daemon, Map<SyncRole, SyncDaemon> running) {
        SyncDaemon there = running.get(daemon.role());
        Change stop = new Change.StopDaemon(daemon.role());
        if (there != null && !daemon.isMetBy(there)) {
            steps.add(new Step(stop, new Change.StartDaemon(there)));
        }
        if (there == null || !daemon.isMetBy(there)) {
            steps.add(new Step(new Change.StartDaemon(daemon), stop));
        }
    }
}
