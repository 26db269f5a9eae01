package io.github.ipvs4j.cli.rules;

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

/** What has to change besides services. Timeouts and daemons of which the file says nothing stay as they are. */
final class SettingsPlan {
    private final DesiredTable desired;
    private final List<Step> steps;

    /** For a file's table; the steps go to the end of that list. */
    SettingsPlan(DesiredTable desired, List<Step> steps) {
        this.desired = desired;
        this.steps = steps;
    }

    /** Adds the steps from what the kernel has now. Nothing that the file leaves alone is asked for. */
    void plan(Ipvs now) throws IpvsException {
        Timeouts wanted = desired.timeouts();
        if (!wanted.isNothing()) {
            Timeouts there = now.timeouts();
            if (!wanted.over(there).equals(there)) {
                steps.add(new Step(new Change.SetTimeouts(wanted), null, new Change.SetTimeouts(there)));
            }
        }
        Collection<DesiredDaemon> daemons = desired.daemons();
        if (!daemons.isEmpty()) {
            Map<SyncRole, SyncDaemon> running = new EnumMap<>(SyncRole.class);
            for (SyncDaemon daemon : now.daemons()) {
                running.put(daemon.role(), daemon);
            }
            for (DesiredDaemon daemon : daemons) {
                place(daemon, running);
            }
        }
    }

    private void place(DesiredDaemon wanted, Map<SyncRole, SyncDaemon> running) {
        SyncDaemon daemon = wanted.daemon();
        SyncDaemon there = running.get(daemon.role());
        Change stop = new Change.StopDaemon(daemon.role());
        if (there != null && !daemon.isMetBy(there)) {
            steps.add(new Step(stop, wanted.place(), new Change.StartDaemon(there)));
        }
        if (there == null || !daemon.isMetBy(there)) {
            steps.add(new Step(new Change.StartDaemon(daemon), wanted.place(), stop));
        }
    }
}
