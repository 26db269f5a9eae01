package io.github.ipvs4j.testkit;

import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.stats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fake fulfils the contract, and its hooks do what they say. */
class FakeIpvsTest extends IpvsContract {
    private final FakeIpvs fake = new FakeIpvs();

    @Override
    protected Ipvs open() {
        return fake;
    }

    @Test
    void aPlacedServiceAndServerAreReportedVerbatimUntilZeroed() throws IpvsException {
        ServiceStatus service = new ServiceStatus(ServiceSpec.of(WEB, "odd").withFlags(ServiceSpec.HASHED), stats(100));
        RealServerStatus server = new RealServerStatus(SERVER, 1, 2, 3, stats(200));
        fake.put(service);
        fake.put(WEB, server);

        assertThat(fake.services()).containsExactly(service);
        assertThat(fake.servers(WEB)).containsExactly(server);

        fake.apply(new Change.Zero(null));
        assertThat(fake.service(WEB)).isEqualTo(new ServiceStatus(service.spec(), Stats.ZERO));
        assertThat(fake.servers(WEB)).containsExactly(new RealServerStatus(SERVER, 1, 2, 3, Stats.ZERO));
    }

    @Test
    void editingKeepsTheCounters() throws IpvsException {
        fake.put(new ServiceStatus(ServiceSpec.of(WEB, "rr"), stats(100)));
        fake.put(WEB, new RealServerStatus(SERVER, 1, 2, 3, stats(200)));
        RealServerSpec edited = SERVER.withThresholds(2, 1);
        fake.apply(new Change.EditService(ServiceSpec.of(WEB, "wrr")));
        fake.apply(new Change.EditServer(WEB, edited));

        assertThat(fake.service(WEB)).isEqualTo(new ServiceStatus(ServiceSpec.of(WEB, "wrr"), stats(100)));
        assertThat(fake.servers(WEB)).containsExactly(new RealServerStatus(edited, 1, 2, 3, stats(200)));
    }

    @Test
    void aServerCannotBePlacedWithoutItsService() {
        RealServerStatus server = new RealServerStatus(SERVER, 0, 0, 0, Stats.ZERO);
        assertThatThrownBy(() -> fake.put(WEB, server)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void servicesAreListedInTheOrderOfTheirAdding() throws IpvsException {
        fake.apply(add(WEB6));
        fake.apply(add(WEB));

        assertThat(fake.services()).extracting(service -> service.spec().key()).containsExactly(WEB6, WEB);
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"GET_SERVICE", "GET_SERVERS", "GET_DAEMONS", "GET_TIMEOUTS", "GET_INFO", "LIST_CONNECTIONS"})
    void readingIsRefusedWhenTold(Operation operation) {
        fake.refuse(operation, Errno.EPERM);
        List<IpvsException> refusals = new ArrayList<>();
        for (Reading reading : readings()) {
            try {
                reading.read();
            } catch (IpvsException e) {
                refusals.add(e);
            }
        }

        assertThat(refusals).isNotEmpty().allMatch(e -> e.is(operation, Errno.EPERM));
    }

    private interface Reading {
        void read() throws IpvsException;
    }

    private List<Reading> readings() {
        fake.put(new ServiceStatus(ServiceSpec.of(WEB, "rr"), Stats.ZERO));
        return List.of(
                fake::info,
                () -> fake.service(WEB),
                fake::services,
                () -> fake.servers(WEB),
                fake::timeouts,
                fake::daemons,
                () -> fake.connections(connection -> {}));
    }

    @Test
    void changesAreRefusedWhenTold() throws IpvsException {
        fake.refuse(Operation.ADD_SERVICE, Errno.ENOMEM);
        List<Integer> refused = new ArrayList<>();
        fake.applyAll(List.of(new Change.Flush(), add(WEB)), (index, why) -> {
            refused.add(index);
            refused.add(why.errno());
        });

        assertThat(refused).containsExactly(1, Errno.ENOMEM);
    }

    @Test
    void placedConnectionsInfoAndDaemonsAreReported() throws IpvsException {
        Connection connection = new Connection(
                "TCP", at("10.0.0.9", 1), at("10.0.0.1", 80), at("10.1.1.1", 80), "ESTABLISHED", 9, null);
        fake.put(connection);
        fake.put(new IpvsInfo(0x010203, 8192));
        SyncDaemon daemon = SyncDaemon.of(SyncRole.BACKUP, "bond0", 9);
        fake.put(daemon);
        List<Connection> connections = new ArrayList<>();
        fake.connections(connections::add);

        assertThat(connections).containsExactly(connection);
        assertThat(fake.info().versionText()).isEqualTo("1.2.3");
        assertThat(fake.daemons()).containsExactly(daemon);
    }

    @Test
    void interfacesCanBeChosenAndEthernetLimitsMessages() throws IpvsException {
        fake.setInterfaces(Set.of("bond0"));
        fake.apply(new Change.StartDaemon(SyncDaemon.of(SyncRole.BACKUP, "bond0", 1)));

        assertThat(fake.daemons()).extracting(SyncDaemon::maxMessageLength).containsExactly(1472);
        assertThatThrownBy(() -> fake.apply(new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 1))))
                .hasMessage("start daemon master on lo: No such device (ENODEV)");
    }

    /** Not in the contract: a kernel wants a route to an IPv6 group, which the loopback does not have. */
    @Test
    void aMasterLeavesRoomForIpv6Headers() throws IpvsException {
        fake.apply(new Change.StartDaemon(new SyncDaemon(SyncRole.MASTER, "eth0", 1, 0, Samples.ip("ff02::81"), 0, 0)));

        assertThat(fake.daemons()).extracting(SyncDaemon::maxMessageLength).containsExactly(1452);
    }

    @Test
    void theLongestTimeoutIsThatOfAHundredTicksPerSecond() throws IpvsException {
        Timeouts longest = new Timeouts(FakeIpvs.MAX_TIMEOUT, FakeIpvs.MAX_TIMEOUT, FakeIpvs.MAX_TIMEOUT);
        fake.apply(new Change.SetTimeouts(longest));

        assertThat(FakeIpvs.MAX_TIMEOUT).isEqualTo(21474836);
        assertThat(fake.timeouts()).isEqualTo(longest);
    }

    @Test
    void closingIsCountedAndForgetsNothing() throws IpvsException {
        fake.apply(add(WEB));
        fake.close();
        fake.close();

        assertThat(fake.timesClosed()).isEqualTo(2);
        assertThat(fake.services()).hasSize(1);
    }

    @Test
    void aRefusalOnceIsUsedUp() throws IpvsException {
        fake.refuseOnce(Operation.ADD_SERVICE, Errno.ENOMEM);
        fake.refuseOnce(Operation.GET_SERVICE, Errno.EPERM);

        assertThatThrownBy(() -> fake.apply(add(WEB)))
                .hasMessage("add service tcp 10.0.0.1:80: Cannot allocate memory (ENOMEM)");
        assertThatThrownBy(() -> fake.services()).hasMessageContaining("EPERM");
        fake.apply(add(WEB));
        assertThat(fake.services()).hasSize(1);
    }

    @Test
    void whatIsNotSentIsNotDone() {
        fake.failToSendOnce(Operation.ADD_SERVICE);
        IpvsException one = catchThrowableOfType(IpvsException.class, () -> fake.apply(add(WEB)));
        fake.failToSendOnce(Operation.FLUSH);
        IpvsException many = catchThrowableOfType(
                IpvsException.class, () -> fake.applyAll(List.of(add(WEB), new Change.Flush()), (index, why) -> {}));

        assertThat(one.isNotSent() && many.isNotSent()).isTrue();
        assertThat(many.unclearTo()).isZero();
        assertThat(keys()).isEmpty();
    }

    @Test
    void whatIsBrokenOffIsDoneInPart() {
        fake.breakOnce(Operation.ZERO);
        List<Change> changes = List.of(add(WEB), new Change.Zero(null), add(WEB6));
        IpvsException failure =
                catchThrowableOfType(IpvsException.class, () -> fake.applyAll(changes, (index, why) -> {}));

        assertThat(failure.isUnclear()).isTrue();
        assertThat(List.of(failure.unclearFrom(), failure.unclearTo())).containsExactly(0, 3);
        assertThat(keys()).containsExactly(WEB);
    }

    @Test
    void whatIsUnclearIsOnePartOfManyAndWhatFollowsWasNotSent() {
        List<Change> changes = new ArrayList<>();
        for (int port = 1; port <= 300; port++) {
            changes.add(add(Samples.tcp("10.0.0.1", port)));
        }
        changes.set(200, new Change.Zero(null));
        fake.loseAnswerOnce(Operation.ZERO);
        IpvsException failure =
                catchThrowableOfType(IpvsException.class, () -> fake.applyAll(changes, (index, why) -> {}));

        assertThat(List.of(failure.unclearFrom(), failure.unclearTo())).containsExactly(128, 256);
        assertThat(keys()).hasSize(255);
    }

    @Test
    void whatHasNoAnswerIsDoneAllTheSame() {
        fake.loseAnswerOnce(Operation.ADD_SERVICE);
        fake.breakOnce(Operation.DELETE_SERVICE);
        fake.loseAnswerOnce(Operation.GET_TIMEOUTS);

        assertThatThrownBy(() -> fake.apply(add(WEB))).hasMessageContaining("outcome unknown");
        assertThatThrownBy(() -> fake.apply(new Change.DeleteService(WEB))).hasMessageContaining("outcome unknown");
        assertThatThrownBy(() -> fake.timeouts()).hasMessageContaining("lost");
        assertThat(keys()).containsExactly(WEB);
    }

    private List<ServiceKey> keys() {
        try {
            return fake.services().stream().map(status -> status.spec().key()).toList();
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void itTakesItsTimeAlsoIfItsThreadIsInterrupted() throws IpvsException {
        fake.setLatency(20);
        Thread.currentThread().interrupt();
        long start = System.nanoTime();
        fake.timeouts();

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void threadsMayShareIt() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            String address = "10.0.0." + i;
            Thread thread = new Thread(() -> {
                for (int port = 1; port <= 500; port++) {
                    try {
                        fake.apply(add(Samples.tcp(address, port)));
                        fake.services();
                    } catch (IpvsException | RuntimeException e) {
                        failures.add(e);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        assertThat(fake.services()).hasSize(2000);
    }
}
