package io.github.ipvs4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What holds of plans between any two tables, in memory and on a kernel. */
public abstract class PlanProperties {
    private static final String[] SCHEDULERS = {"rr", "wrr", "sh"};
    private static final int PLACES = 5;

    /** The table; each call opens the same one. */
    protected abstract Ipvs open() throws IpvsException;

    /** How often to try. */
    protected abstract int repetitions();

    /** A test with an open table. */
    private interface Trial {
        void run(Ipvs ipvs, SplittableRandom random) throws IpvsException;
    }

    private void repeat(Trial trial) {
        Seed.repeat(repetitions(), random -> {
            try (Ipvs ipvs = open()) {
                ipvs.apply(new Change.Flush());
                trial.run(ipvs, random);
                ipvs.apply(new Change.Flush());
            } catch (IpvsException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static ServiceKey key(int number) {
        return number % 2 == 0 ? ServiceKey.parse("tcp 10.60.0." + number + ":80") : ServiceKey.mark(number);
    }

    /** Some of a few services, each with some of a few servers. */
    private static WantedTable table(SplittableRandom random) {
        WantedTableBuilder table = WantedTable.builder();
        for (int i = 1; i <= PLACES; i++) {
            if (random.nextInt(3) > 0) {
                ServiceSpec spec = ServiceSpec.of(key(i), SCHEDULERS[random.nextInt(SCHEDULERS.length)]);
                table.service(random.nextBoolean() ? spec : spec.persistent(60 + random.nextInt(2)), servers(random));
            }
        }
        return table.build();
    }

    private static List<RealServerSpec> servers(SplittableRandom random) {
        List<RealServerSpec> servers = new ArrayList<>();
        for (int i = 1; i <= PLACES; i++) {
            if (random.nextBoolean()) {
                Endpoint place = Endpoint.parse("10.61.0." + i + ":80");
                servers.add(RealServerSpec.of(place, ForwardingMethod.DIRECT, random.nextInt(3)));
            }
        }
        return servers;
    }

    private static Set<ServiceKey> someKeys(SplittableRandom random) {
        Set<ServiceKey> keys = new HashSet<>();
        for (int i = 1; i <= PLACES; i++) {
            if (random.nextBoolean()) {
                keys.add(key(i));
            }
        }
        return keys;
    }

    /** What a table has, in scope or out of it. */
    private static Set<String> texts(Ipvs ipvs, Scope scope, boolean covered) throws IpvsException {
        Set<String> texts = new TreeSet<>();
        for (ServiceStatus service : ipvs.services()) {
            ServiceKey key = service.spec().key();
            if (scope.covers(key) == covered) {
                texts.add(service.spec().toString());
                for (RealServerStatus server : ipvs.servers(key)) {
                    texts.add(key + " -> " + server.spec());
                }
            }
        }
        return texts;
    }

    private static Set<String> texts(WantedTable wanted, Scope scope) {
        Set<String> texts = new TreeSet<>();
        for (WantedService service : wanted.services()) {
            ServiceKey key = service.spec().key();
            if (scope.covers(key)) {
                texts.add(service.spec().toString());
                service.servers().forEach(server -> texts.add(key + " -> " + server));
            }
        }
        return texts;
    }

    private static void have(Ipvs ipvs, WantedTable table) throws IpvsException {
        PlanOutcome outcome = Plan.between(ipvs, table, Scope.EVERYTHING).execute(ipvs);
        assertThat(outcome.failure()).isNull();
    }

    @Test
    void aPlanLeadsToWhatIsWantedAndTouchesNothingElse() {
        repeat((ipvs, random) -> {
            WantedTable wanted = table(random);
            Scope scope = random.nextInt(3) == 0 ? Scope.EVERYTHING : Scope.only(someKeys(random));
            have(ipvs, table(random));
            Set<String> others = texts(ipvs, scope, false);
            Plan plan = Plan.between(ipvs, wanted, scope);

            PlanOutcome outcome = plan.execute(ipvs);

            assertThat(outcome.isDone()).as(plan.steps().toString()).isTrue();
            assertThat(outcome.made()).isEqualTo(plan.steps());
            assertThat(outcome.changedByOthers()).isEmpty();
            assertThat(texts(ipvs, scope, true)).isEqualTo(texts(wanted, scope));
            assertThat(texts(ipvs, scope, false)).isEqualTo(others);
            assertThat(Plan.between(ipvs, wanted, scope).isEmpty()).isTrue();
        });
    }

    /** A scheduler of which no kernel has heard, somewhere between what it takes. */
    private static WantedTable withARefusal(WantedTable table, SplittableRandom random) {
        WantedTableBuilder builder = WantedTable.builder();
        int left = random.nextInt(table.services().size() + 1);
        ServiceSpec refused = ServiceSpec.of(ServiceKey.mark(99), "nosuch");
        for (WantedService service : table.services()) {
            if (left-- == 0) {
                builder.service(refused);
            }
            builder.service(service.spec(), service.servers());
        }
        return (left < 0 ? builder : builder.service(refused)).build();
    }

    @Test
    void aRefusalLeavesTheTableAsItWas() {
        repeat((ipvs, random) -> {
            have(ipvs, table(random));
            Set<String> before = texts(ipvs, Scope.EVERYTHING, true);
            WantedTable wanted = withARefusal(table(random), random);
            Plan plan = Plan.between(ipvs, wanted, Scope.EVERYTHING);

            PlanOutcome outcome = plan.execute(ipvs);

            assertThat(outcome.isTakenBack()).as(plan.steps().toString()).isTrue();
            assertThat(String.valueOf(outcome.failure())).contains("nosuch");
            assertThat(texts(ipvs, Scope.EVERYTHING, true)).isEqualTo(before);
        });
    }

    @Test
    void whatIsPossibleIsDoneInSpiteOfARefusal() {
        repeat((ipvs, random) -> {
            WantedTable possible = table(random);
            have(ipvs, table(random));

            var refused = Plan.between(ipvs, withARefusal(possible, random), Scope.EVERYTHING)
                    .executeWherePossible(ipvs);

            assertThat(refused).hasSize(1);
            assertThat(texts(ipvs, Scope.EVERYTHING, true)).isEqualTo(texts(possible, Scope.EVERYTHING));
        });
    }
}
