package io.github.ipvs4j.examples;

import io.github.ipvs4j.examples.Reconciler.Wanted;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Another writer, who breaks at random what somebody wants, and has services of his own. */
final class Breaker {
    private static final int FOREIGN = 50;
    private static final Endpoint STRANGER = Endpoint.parse("10.99.99.99:99");

    private final Ipvs ipvs;
    private final List<Wanted> wanted;
    private final Set<String> foreign = new TreeSet<>();
    private final List<IpvsException> failures = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(Long.getLong("ipvs.seed", 20260101));

    Breaker(Ipvs ipvs, List<Wanted> wanted) {
        this.ipvs = ipvs;
        this.wanted = wanted;
    }

    /** That many services with two servers each, on 10.60.0.0 and so on. */
    static List<Wanted> wanted(int count) {
        List<Wanted> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ServiceKey key = ServiceKey.parse("tcp 10.60." + i / 250 + "." + i % 250 + ":80");
            Map<Endpoint, RealServerSpec> servers = new LinkedHashMap<>();
            for (int host = 1; host <= 2; host++) {
                Endpoint place = Endpoint.parse("10.61.0." + host + ":8080");
                servers.put(place, RealServerSpec.of(place, ForwardingMethod.MASQUERADE, 1 + i % 5));
            }
            ServiceSpec plain = ServiceSpec.of(key, "wrr");
            all.add(new Wanted(i % 3 == 0 ? plain.persistent(300) : plain, servers));
        }
        return all;
    }

    static boolean isForeign(ServiceKey key) {
        return key instanceof ServiceKey.FirewallMark;
    }

    void addForeign() throws IpvsException {
        for (int mark = 1; mark <= FOREIGN; mark++) {
            ServiceSpec service = ServiceSpec.of(ServiceKey.mark(mark), "sh");
            RealServerSpec server = RealServerSpec.of(STRANGER, ForwardingMethod.DIRECT, mark);
            ipvs.apply(new Change.AddService(service));
            ipvs.apply(new Change.AddServer(service.key(), server));
            foreign.add(service.toString());
            foreign.add(service.key() + " -> " + server);
        }
    }

    /** His own services and servers as text. */
    Set<String> foreign() {
        return foreign;
    }

    /** What failed otherwise than by a refusal. */
    List<IpvsException> failures() {
        return failures;
    }

    void breakAtRandom(int times) {
        for (int i = 0; i < times; i++) {
            try {
                ipvs.apply(anything());
            } catch (IpvsException e) {
                if (!e.isRefusal()) {
                    failures.add(e);
                }
            }
        }
    }

    private Change anything() {
        Wanted victim = wanted.get(random.nextInt(wanted.size()));
        ServiceKey key = victim.service().key();
        List<RealServerSpec> servers = List.copyOf(victim.servers().values());
        RealServerSpec server = servers.get(random.nextInt(servers.size()));
        return switch (random.nextInt(6)) {
            case 0 -> new Change.DeleteService(key);
            case 1 ->
                new Change.EditService(victim.service().withScheduler("sh").withFlags(ServiceSpec.SCHED_1));
            case 2 -> new Change.EditService(victim.service().persistent(77));
            case 3 -> new Change.DeleteServer(key, server.endpoint());
            case 4 -> new Change.EditServer(key, server.withWeight(0).withThresholds(9, 3));
            default -> new Change.AddServer(key, RealServerSpec.of(STRANGER, ForwardingMethod.DIRECT, 1));
        };
    }
}
