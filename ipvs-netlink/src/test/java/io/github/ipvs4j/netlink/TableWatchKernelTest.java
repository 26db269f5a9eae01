package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.watch.WatchProperties;

/** Looks at a kernel's table. */
@RequiresKernel
final class TableWatchKernelTest extends WatchProperties {
    @Override
    protected Ipvs open() throws IpvsException {
        return NetlinkIpvs.open();
    }

    @Override
    protected int repetitions() {
        return 100;
    }
}
