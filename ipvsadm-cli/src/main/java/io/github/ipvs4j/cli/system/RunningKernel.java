package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.console.Kernel;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.github.ipvs4j.netlink.NetlinkOptions;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the kernel's IPVS, and loads its module where the kernel does not do so itself. It supplies the machine too, so
 * that calls that need none load no class for that.
 *
 * @param trace a listener for the traffic, and for failures without a message; or null
 */
public record RunningKernel(@Nullable TraceLog trace) implements Kernel, Supplier<Machine> {
    @Override
    public Ipvs open(@Nullable String namespace) throws IpvsException {
        try {
            return connect(namespace);
        } catch (IpvsException e) {
            if (e.operation() == Operation.ENTER_NAMESPACE) {
                throw e;
            }
            boolean loaded = Modprobe.load("ip_vs");
            if (trace != null) {
                trace.note(loaded ? "modprobe has loaded ip_vs" : "modprobe has not loaded ip_vs");
            }
            if (!loaded) {
                throw e;
            }
            return connect(namespace);
        }
    }

    private Ipvs connect(@Nullable String namespace) throws IpvsException {
        NetlinkOptions options = NetlinkOptions.DEFAULTS.withoutCleaner().withTraffic(trace);
        Ipvs ipvs = NetlinkIpvs.open(namespace == null ? options : options.withNamespace(namespace));
        boolean audited = Auditing.SYSLOG.equals(System.getenv(Auditing.VARIABLE));
        return audited ? Auditing.of(ipvs, namespace, trace) : ipvs;
    }

    @Override
    public @Nullable ProcessLock lock(@Nullable String namespace) {
        return TableLockFile.open(TableLockFile.DIRECTORY, namespace, trace);
    }

    @Override
    public @Nullable String file(String path, @Nullable String namespace) {
        return KernelFiles.read(path, namespace);
    }

    @Override
    public Machine get() {
        return ThisMachine.from(System.getenv(), trace);
    }
}
