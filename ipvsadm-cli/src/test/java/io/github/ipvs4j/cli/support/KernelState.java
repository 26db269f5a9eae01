package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tests on the kernel start from. */
public final class KernelState {
    private KernelState() {}

    /** Whether the connection table is made with the first service and grows with its entries. */
    static boolean tableGrows() {
        return Files.exists(Path.of("/proc/sys/net/ipv4/vs/conn_lfactor"));
    }

    /** The result as it were on a kernel whose table does not grow, of which the examples tell. */
    public static Cli.Result asWithFixedTable(Cli.Result result) {
        String out = tableGrows() ? result.out().replaceAll("\\(size=(0|256)\\)", "(size=4096)") : result.out();
        return new Cli.Result(out, result.err(), result.status());
    }

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
