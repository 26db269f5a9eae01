package io.github.ipvs4j.model.watch;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.Test;

/** Looks at a table, and what they tell. */
final class TableWatchTest extends WatchProperties {
    private static final RealServerSpec OTHER = tunnelled(at("10.1.1.2", 80));

    private final FakeIpvs ipvs = new FakeIpvs();
    private final TableWatch watch = new TableWatch();

    @Override
    protected Ipvs open() {
        return ipvs;
    }

    @Override
    protected int repetitions() {
        return 500;
    }

    /** Who could not look has seen nothing. */
    @Test
    void afterAFailureTheLookBeforeCounts() throws IpvsException {
        watch.look(ipvs);
        ipvs.apply(add(WEB));
        ipvs.refuseOnce(Operation.GET_SERVICE, Errno.ENOMEM);
        assertThatThrownBy(() -> watch.look(ipvs)).isInstanceOf(IpvsException.class);
        assertThat(watch.look(ipvs).changes()).containsExactly(add(WEB));
    }

    @Test
    void eachKindOfChangeIsTold() throws IpvsException {
        ipvs.apply(add(WEB));
        ipvs.apply(new Change.AddServer(WEB, SERVER));
        ipvs.apply(add(PHONE));
        ipvs.apply(new Change.AddServer(PHONE, SERVER));
        ipvs.apply(new Change.AddServer(PHONE, OTHER));
        assertThat(watch.look(ipvs).changes()).as("at first").isEmpty();

        ipvs.apply(new Change.DeleteService(WEB));
        ipvs.apply(new Change.EditService(ServiceSpec.of(PHONE, "sh")));
        ipvs.apply(new Change.EditServer(PHONE, SERVER.withWeight(0)));
        ipvs.apply(new Change.DeleteServer(PHONE, OTHER.endpoint()));
        ipvs.apply(add(MARK));
        ipvs.apply(new Change.AddServer(MARK, SERVER));

        assertThat(watch.look(ipvs).changes())
                .containsExactlyInAnyOrder(
                        new Change.DeleteService(WEB),
                        new Change.EditService(ServiceSpec.of(PHONE, "sh")),
                        new Change.EditServer(PHONE, SERVER.withWeight(0)),
                        new Change.DeleteServer(PHONE, OTHER.endpoint()),
                        add(MARK),
                        new Change.AddServer(MARK, SERVER))
                .endsWith(new Change.DeleteService(WEB));
    }

    private void counted(long connections) {
        Stats stats = new Stats(connections, 0, 0, 0, 0, 77, 0, 0, 0, 0);
        ipvs.put(new ServiceStatus(ServiceSpec.of(WEB, "rr"), stats));
        ipvs.put(WEB, new RealServerStatus(SERVER, connections, 0, 0, stats));
    }

    private TableLook after(int seconds) throws IpvsException {
        return watch.look(DirectorStatus.readServices(ipvs), seconds * 1_000_000_000L);
    }

    @Test
    void countersAreRatesAndNoChanges() throws IpvsException {
        counted(100);
        assertThat(after(0).table().get(0).status().stats().connectionRate()).isEqualTo(77);
        counted(140);
        TableLook look = after(4);

        assertThat(look.changes()).isEmpty();
        assertThat(look.table().get(0).status().stats().connectionRate()).isEqualTo(10);
        assertThat(look.table().get(0).servers().get(0).stats().connectionRate())
                .isEqualTo(10);
        assertThat(look.table().get(0).servers().get(0).activeConnections()).isEqualTo(140);
        assertThatThrownBy(() -> look.table().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
