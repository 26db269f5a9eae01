package io.github.ipvs4j.cli.kernel;

import io.github.ipvs4j.cli.apply.ApplyProperties;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import org.junit.jupiter.api.AfterAll;

/** On the kernel. */
@RequiresKernel
final class ApplyPropertiesKernelTest extends ApplyProperties {
    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    @Override
    public Cli.Opener opener() {
        return NetlinkIpvs::open;
    }

    @Override
    public int repetitions() {
        return 60;
    }
}
