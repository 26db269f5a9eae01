package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.SystemFiles;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.drain.RemainingConnections;
import io.github.ipvs4j.model.drain.ServerOfService;
import io.github.ipvs4j.model.drain.ServerSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints why connections may stay for long and how to change that, where it applies. */
final class DrainAdvice {
    /** The parameter that decides whether persistence keeps sending clients to servers of weight 0. */
    private static final String QUIESCENT = "ipv4.vs.expire_quiescent_template";
    /** The parameter that decides whether connections of a deleted server end at their next packet. */
    private static final String NO_SERVER = "ipv4.vs.expire_nodest_conn";

    private final Ipvs ipvs;
    private final SystemFiles files;
    private final Output output;

    DrainAdvice(Ipvs ipvs, SystemFiles files, Output output) {
        this.ipvs = ipvs;
        this.files = files;
        this.output = output;
    }

    /**
     * Returns whether persistence sends clients back to a server of weight 0. The administrator may change that at any
     * time.
     */
    boolean clientsReturn() {
        String value = files.parameter(QUIESCENT);
        return value.isEmpty() || value.equals("0");
    }

    /** Prints advice when the wait begins. */
    void before(ServerSnapshot snapshot) throws IpvsException {
        for (Map.Entry<ServiceKey, RemainingConnections> each :
                services(snapshot).entrySet()) {
            if (each.getValue().clients() > 0) {
                note("persistence leads clients back there until "
                        + ipvs.service(each.getKey()).spec().timeoutSeconds()
                        + " s after their last connection is forgotten; sysctl net." + QUIESCENT
                        + "=1 leads them elsewhere");
            }
            if (RemainingConnections.isDatagram(each.getKey())
                    && each.getValue().connections() > 0) {
                note("a UDP client counts until " + ipvs.timeouts().udp()
                        + " s after its last datagram, and for ever if it keeps sending");
            }
        }
    }

    /** Prints advice when the time is over. */
    void after(ServerSnapshot snapshot) throws IpvsException {
        boolean streams = false;
        boolean any = false;
        for (Map.Entry<ServiceKey, RemainingConnections> each :
                services(snapshot).entrySet()) {
            any |= each.getValue().connections() > 0;
            streams |= !RemainingConnections.isDatagram(each.getKey())
                    && each.getValue().connections() > 0;
        }
        if (streams) {
            note("an idle TCP connection counts until " + ipvs.timeouts().tcp() + " s after its last packet");
        }
        if (any && files.parameter(NO_SERVER).equals("0")) {
            note("if you delete a server now, the kernel silently drops its clients' packets, since sysctl net."
                    + NO_SERVER + " is 0");
        }
    }

    private static Map<ServiceKey, RemainingConnections> services(ServerSnapshot snapshot) {
        Map<ServiceKey, RemainingConnections> services = new LinkedHashMap<>();
        for (ServerOfService member : snapshot.members()) {
            RemainingConnections others = services.getOrDefault(member.service(), RemainingConnections.NOTHING);
            services.put(member.service(), others.plus(snapshot.remaining(member)));
        }
        return services;
    }

    private void note(String text) {
        output.error("note: " + text);
    }
}
