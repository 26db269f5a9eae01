package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.KernelTables;
import io.github.ipvs4j.cli.console.SystemFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The state of a director that files show, without IPVS.
 *
 * @param hasIpvs whether the kernel has IPVS now, as a module or built in
 * @param modules the loaded modules of IPVS, in the order of their names; none if all is built into the kernel
 * @param showsParameters whether the kernel parameters of IPVS can be seen; older kernels hide them from user
 *     namespaces
 * @param changed the parameters with non-default values
 * @param missing the privileges that this process does not have; null if that is unknown
 * @param tables the kernel's reports about its hash tables
 * @param resizesTable whether the connection table grows with its connections
 * @param estimates whether some CPU may compute rates; true if that is unknown
 * @param forwardsIpv4 whether packets are passed on that are not for this host; true if that is unknown
 * @param forwardsIpv6 the same of IPv6
 */
record HostState(
        boolean hasIpvs,
        List<String> modules,
        boolean showsParameters,
        List<ChangedParameter> changed,
        @Nullable List<Capability> missing,
        KernelTables tables,
        boolean resizesTable,
        boolean estimates,
        boolean forwardsIpv4,
        boolean forwardsIpv6) {
    private static final String MODULE = "ip_vs";

    /** Reads it. */
    static HostState read(SystemFiles files) {
        return new HostState(
                files.readNet("ip_vs_stats") != null,
                modules(files.read("/proc/modules")),
                !files.parameter(Parameter.DROP_ENTRY.path()).isEmpty(),
                ChangedParameter.in(files),
                Capability.missing(files),
                KernelTables.read(files),
                !files.parameter(Parameter.CONN_LFACTOR.path()).isEmpty(),
                !files.isEmpty("ipv4.vs.est_cpulist"),
                !files.parameter("ipv4.ip_forward").equals("0"),
                !files.parameter("ipv6.conf.all.forwarding").equals("0"));
    }

    private static List<String> modules(@Nullable String text) {
        List<String> modules = new ArrayList<>();
        for (String line : SystemFiles.lines(text)) {
            String name = new StringTokenizer(line).nextToken();
            if (name.startsWith(MODULE)) {
                modules.add(name);
            }
        }
        Collections.sort(modules);
        return modules;
    }
}
