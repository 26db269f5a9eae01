package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.plan.PlanProperties;

/** Plans on a kernel. */
@RequiresKernel
final class PlanKernelTest extends PlanProperties {
    @Override
    protected Ipvs open() throws IpvsException {
        return NetlinkIpvs.open();
    }

    @Override
    protected int repetitions() {
        return 50;
    }
}
