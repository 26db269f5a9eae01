package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warns of settings that the kernel accepts, but that are probably a mistake. */
public final class Advice {
    /** The only persistence engine of kernels so far. */
    private static final String ENGINE = "sip";

    private Advice() {}

    /** About the settings of a service. */
    public static List<Objection> of(ServiceSpec service) {
        List<Objection> advice = new ArrayList<>();
        String unreachable = service.key() instanceof ServiceKey.Address address
                ? ofAddress(address.endpoint().address())
                : null;
        if (unreachable != null) {
            advice.add(new Objection(Part.SERVICE, unreachable));
        }
        scheduler(service, advice);
        engine(service, advice);
        Netmask mask = service.netmask();
        if (!service.isPersistent() && !mask.isFull()) {
            advice.add(new Objection(Part.NETMASK, "a mask has no effect without persistence"));
        }
        if (mask.family() == AddressFamily.IPV4 && hasGaps(mask.bits())) {
            advice.add(new Objection(Part.NETMASK, mask + " is not a mask of leading bits" + prefix(mask.bits())));
        }
        return advice;
    }

    private static @Nullable String ofAddress(IpAddress address) {
        if (address.isUnspecified()) {
            return "no packet is for " + address
                    + ", so this matches nothing; for any address mark packets in the firewall" + " and use -f";
        }
        boolean broadcast = address.family() == AddressFamily.IPV4 && address.word(0) == 0xffff_ffff;
        return address.isMulticast() || broadcast
                ? "packets for many hosts are not balanced, so this matches nothing"
                : null;
    }

    private static void scheduler(ServiceSpec service, List<Objection> advice) {
        String scheduler = service.scheduler();
        if (!scheduler.equals(Scheduler.NONE) && !Scheduler.known().contains(scheduler)) {
            advice.add(new Objection(Part.SCHEDULER, "no scheduler of this name is known"));
        }
        if (service.schedulerFlags() != 0 && !Scheduler.takesFlags(scheduler)) {
            advice.add(new Objection(Part.FLAGS, "only sh and mh heed scheduler flags, " + scheduler + " does not"));
        }
    }

    private static void engine(ServiceSpec service, List<Objection> advice) {
        String engine = service.persistenceEngine();
        if (engine == null) {
            return;
        }
        if (!engine.equals(ENGINE)) {
            advice.add(new Objection(Part.ENGINE, "no persistence engine of this name is known"));
        } else if (service.key() instanceof ServiceKey.Address address
                && !address.protocol().equals(Protocol.UDP)) {
            advice.add(new Objection(Part.ENGINE, ENGINE + " looks into UDP packets only"));
        }
        if (!service.isPersistent()) {
            advice.add(new Objection(Part.ENGINE, "a persistence engine has no effect without persistence"));
        }
    }

    private static boolean hasGaps(int mask) {
        int rest = ~mask;
        return (rest & rest + 1) != 0;
    }

    /** Returns a hint about the mask that somebody means who writes a number of bits. */
    private static String prefix(int mask) {
        return mask < 1 || mask > Integer.SIZE
                ? ""
                : "; the first " + mask + (mask == 1 ? " bit is " : " bits are ")
                        + IpAddress.ipv4(-1 << Integer.SIZE - mask);
    }

    /** About a server for which another port was written than that of its service, which packets keep. */
    public static String ofKeptPort(int servicePort) {
        return "forwarded like this, packets keep the port of the service, " + servicePort;
    }

    /** Returns the advice about a change that deletes services which the same file has added. */
    public static String ofClearing(int services) {
        return "this deletes what the lines before have added, "
                + (services == 1 ? "a service" : services + " services") + "; are these two files?";
    }
}
