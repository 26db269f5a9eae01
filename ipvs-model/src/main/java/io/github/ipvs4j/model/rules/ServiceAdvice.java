package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Scheduler;
import java.util.ArrayList;
import java.util.List;

/** Warns of services whose settings and servers together are probably a mistake, although the kernel accepts them. */
public final class ServiceAdvice {
    /**
     * The size of the table in which sh enters each server as often as its weight says, unless the kernel was built
     * with another size.
     */
    private static final int SOURCE_HASHING_PLACES = 256;

    private ServiceAdvice() {}

    /** Returns advice about a service as the file leaves it. */
    public static List<String> of(DesiredService service) {
        List<String> advice = new ArrayList<>();
        if (service.entries().isEmpty()) {
            advice.add("this service has no servers");
            return advice;
        }
        long total = 0;
        long some = 0;
        boolean unequal = false;
        boolean limited = false;
        for (DesiredServer each : service.entries()) {
            RealServerSpec server = each.spec();
            total += server.weight();
            unequal |= some != 0 && server.weight() != 0 && server.weight() != some;
            some = server.weight() != 0 ? server.weight() : some;
            limited |= server.upperThreshold() != 0;
        }
        String scheduler = service.spec().scheduler();
        if (total == 0) {
            advice.add("all servers of this service have weight 0, so that it takes no new connections");
        }
        if (unequal && Scheduler.ignoresWeights(scheduler)) {
            advice.add("its servers have different weights, but " + scheduler + " only heeds whether a weight is 0");
        }
        if (total > SOURCE_HASHING_PLACES && scheduler.equals(Scheduler.SOURCE_HASHING)) {
            advice.add("its servers' weights add up to " + total + ", but sh has " + SOURCE_HASHING_PLACES
                    + " places, so that some servers get less than their weight or nothing");
        }
        if (limited && service.spec().isOnePacket()) {
            advice.add("its servers have thresholds, but one-packet scheduling has no connections that reach them");
        }
        return advice;
    }
}
