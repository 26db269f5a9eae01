package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.testkit.IpvsContract;

/** The driver and the kernel together fulfil the contract. */
@RequiresKernel
class NetlinkIpvsKernelTest extends IpvsContract {
    @Override
    protected Ipvs open() throws IpvsException {
        return NetlinkIpvs.open();
    }
}
