package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the kernel may well take, but nobody is likely to have meant. */
public final class Advice {
    /** The only one that kernels have had so far. */
    private static final String ENGINE = "sip";

    private Advice() {}

    /** About the settings of a service. */
    public static List<Objection> of(ServiceSpec service) {
        List<Objection> advice = new ArrayList<>();
        String scheduler = service.scheduler();
        if (!scheduler.equals(Scheduler.NONE) && !Scheduler.known().contains(scheduler)) {
            advice.add(new Objection(Part.SCHEDULER, "no scheduler of this name is known"));
        }
        String engine = service.persistenceEngine();
        if (engine != null && !engine.equals(ENGINE)) {
            advice.add(new Objection(Part.ENGINE, "no persistence engine of this name is known"));
        }
        if (!service.isPersistent() && !service.netmask().isFull()) {
            advice.add(new Objection(Part.NETMASK, "a mask has no effect without persistence"));
        }
        return advice;
    }

    /** About the servers that a service has in the end, or null. */
    public static @Nullable String ofServers(DesiredService service) {
        if (service.servers().isEmpty()) {
            return "this service has no servers";
        }
        for (DesiredServer server : service.servers()) {
            if (server.spec().weight() != 0) {
                return null;
            }
        }
        return "all servers of this service have weight 0, so that it takes no new connections";
    }
}
