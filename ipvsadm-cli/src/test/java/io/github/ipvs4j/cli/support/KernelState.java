package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.NetlinkIpvs;

/** What tests on the kernel start from. */
public final class KernelState {
    private KernelState() {}

    /** No services, the usual timeouts, no daemon: a director that has just started. */
    public static void makeFresh() throws IpvsException {
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            ipvs.apply(new Change.Flush());
            ipvs.apply(new Change.SetTimeouts(new Timeouts(900, 120, 300)));
            for (SyncDaemon daemon : ipvs.daemons()) {
                ipvs.apply(new Change.StopDaemon(daemon.role()));
            }
        }
    }
}
