package io.github.ipvs4j.model.drain;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draining, in time that a test makes. */
final class DrainTest {
    private static final ServerOfService WEB_SERVER = new ServerOfService(WEB, SERVER);
    private static final ServerOfService PHONE_SERVER = new ServerOfService(PHONE, SERVER);

    private final FakeIpvs ipvs = new FakeIpvs();
    private final FakeHost host = new FakeHost();
    private final Drain drain = Drain.of(ipvs, List.of(WEB_SERVER)).on(host);
    private final List<String> told = new ArrayList<>();

    /** What happens in one of the pauses. */
    private interface Event {
        void happen() throws IpvsException;
    }

    /** Its time goes on only while somebody waits. */
    private static final class FakeHost implements DrainHost {
        private final List<Event> events = new ArrayList<>();
        private long now = 1_000_000_000_000L;
        private boolean clientsReturn = true;

        @Override
        public boolean clientsReturn() {
            return clientsReturn;
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void pause(long milliseconds) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            now += milliseconds * 1_000_000;
            try {
                if (!events.isEmpty()) {
                    events.remove(0).happen();
                }
            } catch (IpvsException e) {
                throw new AssertionError(e);
            }
        }
    }

    @BeforeEach
    void startWithATable() throws IpvsException {
        for (ServiceKey key : List.of(WEB, PHONE, MARK)) {
            ipvs.apply(add(key));
            ipvs.apply(new Change.AddServer(key, SERVER));
        }
    }

    private void has(ServiceKey service, long active, long inactive, long clients) throws IpvsException {
        ipvs.put(
                service,
                new RealServerStatus(ipvs.servers(service).get(0).spec(), active, inactive, clients, Stats.ZERO));
    }

    private long weight(ServiceKey service) throws IpvsException {
        return ipvs.servers(service).get(0).spec().weight();
    }

    private Drain.End await(Drain what, long seconds) throws IpvsException, InterruptedException {
        return what.await(
                Duration.ofSeconds(seconds),
                (left, elapsed) -> told.add(left.total().text() + " after " + elapsed / 1_000_000 + " ms"));
    }

    @Test
    void aServerThatIsNotThereIsRefused() {
        Drain wrong = Drain.of(ipvs, List.of(WEB_SERVER, new ServerOfService(ServiceKey.mark(9), SERVER)));
        assertThatThrownBy(wrong::begin)
                .isInstanceOfSatisfying(
                        IpvsException.class,
                        e -> assertThat(e.is(Operation.EDIT_SERVER, Errno.ESRCH))
                                .isTrue());
        assertThatThrownBy(() -> new ServerOfService(WEB, SERVER.withWeight(1)).weighing(-1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeReadIsTold() throws IpvsException {
        ipvs.refuse(Operation.GET_SERVERS, Errno.ENOMEM);
        assertThatThrownBy(drain::begin).isInstanceOf(IpvsException.class);
    }

    @Test
    void aServerWithoutConnectionsIsDrainedAtOnce() throws IpvsException, InterruptedException {
        drain.begin();
        assertThat(weight(WEB)).isZero();
        assertThat(weight(PHONE)).isEqualTo(5);
        assertThat(await(drain, 0)).isEqualTo(Drain.End.DRAINED);
        assertThat(told).isEmpty();
        drain.remove();
        assertThat(ipvs.servers(WEB)).isEmpty();
        assertThat(drain.members()).containsExactly(WEB_SERVER);
    }

    @Test
    void itWaitsForConnectionsAndTellsHowFarItIs() throws IpvsException, InterruptedException {
        drain.begin();
        has(WEB, 2, 0, 1);
        host.events.add(() -> has(WEB, 2, 0, 0));
        host.events.add(() -> has(WEB, 1, 0, 0));
        host.events.add(() -> has(WEB, 0, 0, 0));
        assertThat(drain.isStill(Drain.End.DRAINED)).isFalse();
        assertThat(await(drain, 9)).isEqualTo(Drain.End.DRAINED);
        assertThat(told)
                .containsExactly(
                        "2 connections and 1 persistent client after 0 ms",
                        "2 connections after 1000 ms",
                        "1 connection after 2000 ms");
    }

    /** Connections in the handshake are told as inactive first. */
    @Test
    void aHandshakeThatWasUnderWayIsWaitedFor() throws IpvsException, InterruptedException {
        has(WEB, 0, 1, 0);
        drain.begin();
        host.events.add(() -> has(WEB, 1, 0, 0));
        host.events.add(() -> has(WEB, 0, 1, 0));
        assertThat(await(drain, 9)).isEqualTo(Drain.End.DRAINED);
        assertThat(told)
                .containsExactly(
                        "no connections after 0 ms", "1 connection after 1000 ms", "no connections after 2000 ms");
    }

    @ParameterizedTest
    @CsvSource({"true, TIME_OVER", "false, DRAINED"})
    void clientsCountIfTheyReturn(boolean returning, Drain.End end) throws IpvsException, InterruptedException {
        host.clientsReturn = returning;
        has(WEB, 0, 0, 7);
        drain.begin();
        assertThat(await(drain, 0)).isEqualTo(end);
    }

    /** The kernel calls no datagram's connection active. */
    @Test
    void datagramsAndMarksCountAsLongAsTheyAreKnown() throws IpvsException, InterruptedException {
        Drain phone = Drain.of(ipvs, List.of(PHONE_SERVER)).on(host);
        has(PHONE, 0, 3, 0);
        phone.begin();
        assertThat(await(phone, 0)).isEqualTo(Drain.End.TIME_OVER);
        assertThat(phone.snapshot().remaining(PHONE_SERVER).text()).isEqualTo("3 connections");
    }

    @Test
    void theTimeIsExact() throws IpvsException, InterruptedException {
        has(WEB, 1, 0, 0);
        drain.begin();
        assertThat(drain.await(Duration.ofMillis(2500), (left, elapsed) -> told.add("" + elapsed / 1_000_000)))
                .isEqualTo(Drain.End.TIME_OVER);
        assertThat(told).containsExactly("0", "1000", "2000");
        assertThat(host.now).isEqualTo(1_002_500_000_000L);
        assertThat(weight(WEB)).isZero();
    }

    @Test
    void withoutALimitItTakesAsLongAsItTakes() throws IpvsException, InterruptedException {
        has(WEB, 1, 0, 0);
        drain.begin();
        for (int i = 0; i < 10_000; i++) {
            host.events.add(() -> {});
        }
        host.events.add(() -> has(WEB, 0, 0, 0));
        assertThat(drain.await(null, (left, elapsed) -> {})).isEqualTo(Drain.End.DRAINED);
        assertThat(await(drain, Long.MAX_VALUE)).isEqualTo(Drain.End.DRAINED);
    }

    @Test
    void anInterruptionEndsTheWaitingAndTakesNothingBack() throws IpvsException {
        has(WEB, 1, 0, 0);
        drain.begin();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> await(drain, 9)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
        assertThat(weight(WEB)).isZero();
    }

    @Test
    void whatOthersDoEndsIt() throws IpvsException, InterruptedException {
        has(WEB, 1, 0, 0);
        drain.begin();
        host.events.add(() -> ipvs.apply(WEB_SERVER.weighing(3)));
        assertThat(await(drain, 9)).isEqualTo(Drain.End.TAKEN_BACK);
        assertThat(drain.isStill(Drain.End.TAKEN_BACK)).isFalse();

        drain.begin();
        host.events.add(() -> ipvs.apply(WEB_SERVER.removal()));
        assertThat(await(drain, 9)).isEqualTo(Drain.End.GONE);
        assertThat(drain.isStill(Drain.End.GONE)).isTrue();
        assertThat(drain.snapshot().members()).isEmpty();
        assertThat(drain.lastSeen(WEB_SERVER).text()).isEqualTo("1 connection");
    }

    /** What is to go may have gone, but not with its service. */
    @Test
    void whatIsToGoMayHaveGone() throws IpvsException, InterruptedException {
        Drain removing = drain.removing();
        has(WEB, 1, 0, 0);
        removing.begin();
        host.events.add(() -> ipvs.apply(WEB_SERVER.removal()));
        assertThat(await(removing, 9)).isEqualTo(Drain.End.DRAINED);
        removing.remove();
        ipvs.apply(new Change.DeleteService(WEB));
        assertThat(removing.isStill(Drain.End.DRAINED)).isFalse();
        assertThat(removing.isStill(Drain.End.GONE)).isTrue();
        assertThat(WEB_SERVER.hasService(ipvs)).isFalse();
    }

    @Test
    void removingIsNoMatterForWhoWasSlower() throws IpvsException {
        drain.begin();
        ipvs.apply(WEB_SERVER.removal());
        drain.remove();
        drain.beginWaiting();
        ipvs.apply(new Change.AddServer(WEB, SERVER));
        drain.beginWaiting();
        ipvs.refuse(Operation.DELETE_SERVER, Errno.EBUSY);
        assertThatThrownBy(drain::remove).isInstanceOf(IpvsException.class);
    }

    @Test
    void theServersOfAService() throws IpvsException {
        assertThat(ServerOfService.of(ipvs, WEB)).containsExactly(WEB_SERVER);
        assertThat(ServerOfService.of(ipvs, ServiceKey.mark(9))).isEmpty();
        assertThat(WEB_SERVER).hasToString("tcp 10.0.0.1:80 -> 10.1.1.1:8080");
    }
}
