package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.netlink.transport.JnrNetlinkSocket;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Listings of a table of which every tenth entry comes and goes: one of those is added or deleted in front of each
 * datagram that is received, which is more often than anybody does it.
 */
@RequiresKernel
class TrueListingKernelTest {
    private static final int ENTRIES = 2000;
    private static final int CHANGING = 10;
    /** Half a second each in the lab; more with {@code -Dipvs.readings=500}. */
    private static final int READINGS = Integer.getInteger("ipvs.readings", 15);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private NetlinkIpvs meddler;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private NetlinkIpvs reader;

    private final BitSet there = new BitSet();
    private IntFunction<Change> adding = TrueListingKernelTest::addService;
    private IntFunction<Change> deleting = TrueListingKernelTest::deleteService;
    private SplittableRandom random = new SplittableRandom(1);
    private boolean meddles;

    /** The kernel's socket, with somebody who changes something in front of each receive. */
    private final class MeddledSocket implements NetlinkSocket {
        private final NetlinkSocket kernel;

        MeddledSocket() throws SocketException {
            kernel = JnrNetlinkSocket.open(15);
        }

        @Override
        public void send(byte[] bytes, int length) throws SocketException {
            kernel.send(bytes, length);
        }

        @Override
        public int receive(byte[] buffer, boolean expectsMore) throws SocketException {
            if (meddles) {
                meddle();
            }
            return kernel.receive(buffer, false); // one at a time, to meddle between all of them
        }

        @Override
        public void discard() {
            kernel.discard();
        }

        @Override
        public int makeRoom() {
            return kernel.makeRoom();
        }

        @Override
        public void close() {
            kernel.close();
        }
    }

    @BeforeEach
    void openEmpty() throws IpvsException, SocketException {
        meddler = NetlinkIpvs.open();
        reader = NetlinkIpvs.over(new MeddledSocket(), "/nonexistent");
        meddler.apply(new Change.Flush());
    }

    @AfterEach
    void emptyAndClose() throws IpvsException {
        meddler.apply(new Change.Flush());
        meddler.close();
        reader.close();
    }

    private static Change addService(int port) {
        return add(tcp("10.0.0.1", port));
    }

    private static Change deleteService(int port) {
        return new Change.DeleteService(tcp("10.0.0.1", port));
    }

    private static Change addServer(int port) {
        return new Change.AddServer(WEB, RealServerSpec.of(at("10.1.0.1", port), ForwardingMethod.DIRECT, 1));
    }

    private static Change deleteServer(int port) {
        return new Change.DeleteServer(WEB, at("10.1.0.1", port));
    }

    private void meddle() {
        int port = CHANGING * random.nextInt(ENTRIES / CHANGING);
        try {
            meddler.apply((there.get(port) ? deleting : adding).apply(port));
            there.flip(port);
        } catch (IpvsException e) {
            throw new AssertionError("cannot meddle", e);
        }
    }

    private void fill() throws IpvsException {
        List<Change> changes = new ArrayList<>();
        for (int port = 0; port < ENTRIES; port++) {
            changes.add(adding.apply(port));
        }
        meddler.applyAll(changes, (index, why) -> {
            throw new AssertionError("cannot fill the table", why);
        });
        there.set(0, ENTRIES);
    }

    /** A listing, as something that names each entry. */
    private interface Listing {
        List<?> read() throws IpvsException;
    }

    private void isAlwaysTrue(Listing listing) throws IpvsException {
        fill();
        Set<Object> staying = new HashSet<>(listing.read());
        for (int port = 0; port < ENTRIES; port += CHANGING) {
            meddler.apply(deleting.apply(port));
        }
        there.clear();
        staying.retainAll(Set.copyOf(listing.read()));
        assertThat(staying).hasSize(ENTRIES - ENTRIES / CHANGING);
        meddles = true;
        Seed.repeat(READINGS, seeded -> {
            random = seeded;
            List<?> read;
            try {
                read = listing.read();
            } catch (IpvsException e) {
                throw new AssertionError("cannot be read", e);
            }
            assertThat(read.stream()
                            .collect(Collectors.groupingBy(key -> key, Collectors.counting()))
                            .values())
                    .as("nothing is told twice")
                    .containsOnly(1L);
            assertThat(new HashSet<Object>(read))
                    .as("nothing that stays is left out")
                    .containsAll(staying);
        });
    }

    @Test
    void everyServiceThatStaysIsListedExactlyOnce() throws IpvsException {
        isAlwaysTrue(() ->
                reader.services().stream().map(status -> status.spec().key()).toList());
    }

    @Test
    void everyServerThatStaysIsListedExactlyOnce() throws IpvsException {
        meddler.apply(add(WEB));
        adding = TrueListingKernelTest::addServer;
        deleting = TrueListingKernelTest::deleteServer;

        isAlwaysTrue(() -> reader.servers(WEB).stream()
                .map(status -> status.spec().endpoint())
                .toList());
    }

    /** Without that the others would show nothing. */
    @Test
    void singleReadingsDoLeaveOutWhatStays() throws IpvsException {
        fill();
        meddles = true;
        int smallest = ENTRIES;
        boolean twice = false;
        for (int i = 0; i < 20; i++) {
            List<?> read = reader.dialogue().readServices(new ServiceCodec()).stream()
                    .map(status -> status.spec().key())
                    .filter(key -> ((io.github.ipvs4j.model.ServiceKey.Address) key)
                                            .endpoint()
                                            .port()
                                    % CHANGING
                            != 0)
                    .toList();
            smallest = Math.min(smallest, new HashSet<Object>(read).size());
            twice |= new HashSet<Object>(read).size() < read.size();
        }

        assertThat(smallest).isLessThan(ENTRIES - ENTRIES / CHANGING);
        assertThat(twice).isTrue();
    }
}
