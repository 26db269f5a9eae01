package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.TunnelType;

/** What the kernel refuses of services and servers and what it makes of their settings, for {@link FakeIpvs}. */
final class FakeRules {
    /** The HZ of the kernel that was measured; it limits what a timeout may be. */
    static final long TICKS_PER_SECOND = 100;

    private static final long MAX_U32 = 0xffff_ffffL;

    private static final String ENGINE = "sip"; // the only one there is

    private FakeRules() {}

    /** Lengths are the attribute policy's business, which comes before everything else. */
    static int namesTooLong(ServiceSpec spec) {
        String engine = spec.persistenceEngine();
        return spec.scheduler().length() > Scheduler.MAX_NAME_BYTES
                        || engine != null && engine.length() > ServiceSpec.MAX_ENGINE_BYTES
                ? Errno.EINVAL
                : 0;
    }

    static int settingsRefused(ServiceSpec spec) {
        String engine = spec.persistenceEngine();
        boolean knownScheduler =
                spec.scheduler().equals(Scheduler.NONE) || Scheduler.known().contains(spec.scheduler());
        if (!knownScheduler || engine != null && !engine.equals(ENGINE)) {
            return Errno.ENOENT;
        }
        Netmask mask = spec.netmask();
        boolean badPrefix = mask.family() == AddressFamily.IPV6 && (mask.bits() < 1 || mask.bits() > 128);
        return badPrefix ? Errno.EINVAL : 0;
    }

    /** The kernel counts the persistence timeout in ticks, in 32 bits. */
    static ServiceSpec asKept(ServiceSpec spec) {
        long ticks = spec.timeoutSeconds() * TICKS_PER_SECOND & MAX_U32;
        return ServiceSpec.reported(
                spec.key(),
                spec.scheduler(),
                spec.flags(),
                ticks / TICKS_PER_SECOND,
                spec.netmask(),
                spec.persistenceEngine());
    }

    static int serverRefused(ServiceKey key, RealServerSpec spec, boolean daemonRuns) {
        boolean mixed = spec.endpoint().address().family() != key.family();
        if (mixed && (daemonRuns || !asKept(spec).forwarding().isTunnel())) {
            return Errno.EINVAL;
        }
        if (spec.weight() > Integer.MAX_VALUE || spec.lowerThreshold() > spec.upperThreshold()) {
            return Errno.ERANGE;
        }
        boolean portless =
                spec.tunnel().type().equals(TunnelType.GUE) && spec.tunnel().port() == 0;
        return portless ? Errno.EINVAL : 0;
    }

    /** The kernel looks at three bits of the forwarding method. */
    static RealServerSpec asKept(RealServerSpec spec) {
        ForwardingMethod forwarding = new ForwardingMethod(spec.forwarding().code() & 7);
        return new RealServerSpec(
                spec.endpoint(),
                forwarding,
                spec.weight(),
                spec.upperThreshold(),
                spec.lowerThreshold(),
                spec.tunnel());
    }
}
