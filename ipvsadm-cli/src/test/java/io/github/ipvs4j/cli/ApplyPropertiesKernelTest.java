package io.github.ipvs4j.cli;

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
    Cli.Opener opener() {
        return NetlinkIpvs::open;
    }

    @Override
    int repetitions() {
        return 60;
    }
}
