package io.github.ipvs4j.model.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds of looks at any table, in memory and on a kernel. */
public abstract class WatchProperties {
    private static final ServiceKey WEB = ServiceKey.parse("tcp 10.60.0.1:80");
    private static final ServiceKey MARK = ServiceKey.mark(7);
    private static final int CHANGES = 6;

    /** The table; each call opens the same one. */
    protected abstract Ipvs open() throws IpvsException;

    /** How often to try. */
    protected abstract int repetitions();

    private static Change change(SplittableRandom random) {
        ServiceKey key = random.nextBoolean() ? WEB : MARK;
        RealServerSpec server = RealServerSpec.of(
                Endpoint.parse("10.61.0." + random.nextInt(1, 4) + ":80"), ForwardingMethod.DIRECT, random.nextInt(3));
        ServiceSpec service = ServiceSpec.of(key, random.nextBoolean() ? "rr" : "wrr");
        return switch (random.nextInt(8)) {
            case 0 -> new Change.DeleteService(key);
            case 1 -> new Change.EditService(service);
            case 2, 3 -> new Change.AddService(service);
            case 4 -> new Change.DeleteServer(key, server.endpoint());
            case 5 -> new Change.EditServer(key, server);
            default -> new Change.AddServer(key, server);
        };
    }

    private static void changeSome(Ipvs ipvs, SplittableRandom random) throws IpvsException {
        List<Change> some = new ArrayList<>();
        for (int i = random.nextInt(CHANGES); i > 0; i--) {
            some.add(change(random));
        }
        ipvs.applyAll(some, (index, why) -> {}); // whatever the table takes
    }

    /** Whatever happens in between: what a look tells is the way to it from the look before. */
    @Test
    void changesLeadFromOneLookToTheNext() {
        Seed.repeat(repetitions(), random -> {
            try (Ipvs ipvs = open()) {
                ipvs.apply(new Change.Flush());
                changeSome(ipvs, random);
                TableWatch watch = new TableWatch();
                TableLook first = watch.look(ipvs);
                assertThat(first.changes()).isEmpty();
                changeSome(ipvs, random);
                TableLook second = watch.look(ipvs);
                assertThat(new Copy(first.table()).after(second.changes()))
                        .isEqualTo(new Copy(second.table()).after(List.of()));
                assertThat(watch.look(ipvs).changes()).isEmpty();
                ipvs.apply(new Change.Flush());
            } catch (IpvsException e) {
                throw new AssertionError(e);
            }
        });
    }
}
