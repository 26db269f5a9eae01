package io.github.ipvs4j.testkit;

import static io.github.ipvs4j.model.Errno.EEXIST;
import static io.github.ipvs4j.model.Errno.EINVAL;
import static io.github.ipvs4j.model.Errno.ENOENT;
import static io.github.ipvs4j.model.Errno.ESRCH;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of {@link IpvsContract} about many changes at once, and long listings. */
abstract class BatchContract extends ContractFixture {
    @Test
    void anEmptyBatchDoesNothing() throws IpvsException {
        assertThat(refusalsOf(List.of())).isEmpty();
        assertThat(ipvs.services()).isEmpty();
    }

    @Test
    void aBatchWithNullIsRefusedWholeAndNeverMade() throws IpvsException {
        make(add(WEB));
        assertThatThrownBy(() -> refusalsOf(Arrays.asList(new Change.Flush(), null)))
                .isInstanceOf(NullPointerException.class);

        assertThat(ipvs.timeouts()).isEqualTo(USUAL_TIMEOUTS);
        assertThat(ipvs.services()).hasSize(1);
    }

    @Test
    void changesOfEveryKindAreMadeInTheirOrder() throws IpvsException {
        RealServerSpec heavier = RealServerSpec.of(SERVER.endpoint(), ForwardingMethod.DIRECT, 9);
        List<Change> batch = List.of(
                add(WEB6), // gone with the flush
                new Change.Flush(),
                add(WEB),
                new Change.EditService(ServiceSpec.of(WEB, "wrr")),
                new Change.AddServer(WEB, SERVER),
                new Change.AddServer(WEB, tunnelled(new Endpoint(Samples.ip("10.1.1.2"), 80))),
                new Change.EditServer(WEB, heavier),
                new Change.DeleteServer(WEB, new Endpoint(Samples.ip("10.1.1.2"), 80)),
                new Change.Zero(WEB),
                new Change.Zero(null),
                new Change.SetTimeouts(new Timeouts(1, 2, 3)),
                new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 5)),
                new Change.StopDaemon(SyncRole.MASTER),
                add(tcp("10.0.0.2", 80)),
                new Change.DeleteService(tcp("10.0.0.2", 80)));

        assertThat(refusalsOf(batch)).isEmpty();
        assertThat(serviceSpecs()).containsExactly(ServiceSpec.of(WEB, "wrr"));
        assertThat(serverSpecs(WEB)).containsExactly(heavier);
        assertThat(ipvs.timeouts()).isEqualTo(new Timeouts(1, 2, 3));
        assertThat(ipvs.daemons()).isEmpty();
    }

    @Test
    void refusalsAreToldWithTheirPlaceAndTheRestIsMade() throws IpvsException {
        List<Change> batch = List.of(
                new Change.DeleteService(WEB),
                add(WEB),
                add(WEB),
                new Change.AddService(ServiceSpec.of(WEB6, "nosuch")),
                new Change.AddServer(WEB, SERVER),
                new Change.AddServer(WEB, RealServerSpec.of(Samples.at("224.0.0.1", 1), ForwardingMethod.DIRECT, 1)),
                add(WEB6),
                new Change.DeleteServer(WEB6, SERVER.endpoint()));

        assertThat(refusalsOf(batch))
                .containsExactly("0:" + ESRCH, "2:" + EEXIST, "3:" + ENOENT, "5:" + EINVAL, "7:" + ENOENT);
        assertThat(serviceSpecs()).containsExactlyInAnyOrder(ServiceSpec.of(WEB, "rr"), ServiceSpec.of(WEB6, "rr"));
        assertThat(serverSpecs(WEB)).containsExactly(SERVER);
    }

    /** Sizes around the number of requests that a driver may put into one datagram. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 127, 128, 129, 255, 256, 257, 600})
    void firstLastAndEverySeventhOfABatchMayBeRefused(int size) throws IpvsException {
        make(add(WEB));
        List<Change> batch = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean refused = i == 0 || i == size - 1 || i % 7 == 0;
            batch.add(refused ? add(WEB) : add(tcp("10.0.1.1", i)));
            if (refused) {
                expected.add(i + ":" + EEXIST);
            }
        }

        assertThat(refusalsOf(batch)).isEqualTo(expected);
        assertThat(ipvs.services()).hasSize(1 + size - expected.size());
    }

    /** Each answer with an error takes room in the socket, which must not run out. */
    @Test
    void aThousandRefusalsAreAllTold() throws IpvsException {
        Change large = new Change.EditServer(WEB, SERVER); // one of the longest requests
        List<Change> batch = java.util.Collections.nCopies(1000, large);

        assertThat(refusalsOf(batch)).hasSize(1000).startsWith("0:" + ESRCH).endsWith("999:" + ESRCH);
    }

    @Test
    void thousandsOfServicesAreListedOnceEach() throws IpvsException {
        List<Change> batch = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            batch.add(add(tcp("10.0.0.1", i)));
        }
        assertThat(refusalsOf(batch)).isEmpty();

        assertThat(serviceSpecs().stream().map(ServiceSpec::key)).hasSize(3000).doesNotHaveDuplicates();
    }

    @Test
    void thousandsOfServersAreListedInOrder() throws IpvsException {
        List<Change> batch = new ArrayList<>(List.of(add(WEB)));
        List<RealServerSpec> newestFirst = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            RealServerSpec server = tunnelled(new Endpoint(IpAddress.ipv4(0x0a010000 + i), i));
            newestFirst.add(0, server);
            batch.add(new Change.AddServer(WEB, server));
        }
        assertThat(refusalsOf(batch)).isEmpty();

        assertThat(serverSpecs(WEB)).isEqualTo(newestFirst);
    }
}
