package io.github.ipvs4j.testkit;

import static io.github.ipvs4j.testkit.Samples.ip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of {@link IpvsContract} about timeouts, daemons, the kernel's own data and the connection table. */
abstract class SettingsContract extends ContractFixture {
    private static final IpAddress GROUP = ip("224.0.0.81");
    private static final SyncDaemon MASTER = new SyncDaemon(SyncRole.MASTER, "lo", 0, 1472, GROUP, 8848, 1);
    private static final SyncDaemon BACKUP = new SyncDaemon(SyncRole.BACKUP, "lo", 0, 65507, GROUP, 8848, 1);

    static Stream<Arguments> timeouts() {
        return Stream.of(
                arguments(new Timeouts(0, 0, 0), USUAL_TIMEOUTS),
                arguments(new Timeouts(1, 0, 0), new Timeouts(1, 120, 300)),
                arguments(new Timeouts(0, 2, 0), new Timeouts(900, 2, 300)),
                arguments(new Timeouts(0, 0, 3), new Timeouts(900, 120, 3)),
                // INT_MAX / HZ of a kernel with 1000 Hz
                arguments(new Timeouts(2147483, 2147482, 2147481), new Timeouts(2147483, 2147482, 2147481)));
    }

    @ParameterizedTest
    @MethodSource
    void timeouts(Timeouts set, Timeouts inForce) throws IpvsException {
        assertThat(ipvs.timeouts()).isEqualTo(USUAL_TIMEOUTS);
        make(new Change.SetTimeouts(set));

        assertThat(ipvs.timeouts()).isEqualTo(inForce);
    }

    static Stream<Arguments> aStartedDaemonIsReportedWithTheKernelsChoices() {
        IpAddress group6 = ip("ff02::81");
        SyncRole master = SyncRole.MASTER;
        SyncRole backup = SyncRole.BACKUP;
        return Stream.of(
                arguments(SyncDaemon.of(master, "lo", 0), MASTER),
                arguments(SyncDaemon.of(backup, "lo", 0), BACKUP),
                arguments(SyncDaemon.of(master, "lo", 255), new SyncDaemon(master, "lo", 255, 1472, GROUP, 8848, 1)),
                arguments(
                        new SyncDaemon(master, "lo", 7, 1400, ip("239.1.2.3"), 9000, 3),
                        new SyncDaemon(master, "lo", 7, 1400, ip("239.1.2.3"), 9000, 3)),
                arguments(
                        new SyncDaemon(backup, "lo", 7, 1400, ip("239.1.2.3"), 65535, 255),
                        new SyncDaemon(backup, "lo", 7, 1400, ip("239.1.2.3"), 65535, 255)),
                arguments(
                        new SyncDaemon(backup, "lo", 1, 0, group6, 0, 0),
                        new SyncDaemon(backup, "lo", 1, 65487, group6, 8848, 1)),
                arguments(
                        new SyncDaemon(master, "lo", 1, 1, null, 0, 0),
                        new SyncDaemon(master, "lo", 1, 1, GROUP, 8848, 1)),
                arguments(
                        new SyncDaemon(master, "lo", 1, 65535, null, 0, 0),
                        new SyncDaemon(master, "lo", 1, 65507, GROUP, 8848, 1)),
                arguments(
                        new SyncDaemon(backup, "lo", 1, 1, null, 0, 0),
                        new SyncDaemon(backup, "lo", 1, 1024, GROUP, 8848, 1)));
    }

    @ParameterizedTest
    @MethodSource
    void aStartedDaemonIsReportedWithTheKernelsChoices(SyncDaemon started, SyncDaemon reported) throws IpvsException {
        make(new Change.StartDaemon(started));

        assertThat(ipvs.daemons()).containsExactly(reported);
    }

    @Test
    void bothDaemonsMayRunAndTheMasterIsReportedFirst() throws IpvsException {
        make(new Change.StartDaemon(SyncDaemon.of(SyncRole.BACKUP, "lo", 0)));
        make(new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 0)));

        assertThat(ipvs.daemons()).containsExactly(MASTER, BACKUP);

        stop(SyncRole.MASTER);
        assertThat(ipvs.daemons()).containsExactly(BACKUP);
        stop(SyncRole.BACKUP);
        assertThat(ipvs.daemons()).isEmpty();
    }

    /** A kernel may be asked to stop a daemon before its thread has done its first step. */
    @Test
    void startingAndStoppingAtOnceIsAnsweredEveryTime() throws IpvsException {
        for (int i = 0; i < 20; i++) {
            for (SyncRole role : SyncRole.values()) {
                make(new Change.StartDaemon(SyncDaemon.of(role, "lo", i)));
                stop(role);
            }
        }

        assertThat(ipvs.daemons()).isEmpty();
    }

    @Test
    void aStoppedDaemonCanBeStartedAgain() throws IpvsException {
        make(new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 1)));
        stop(SyncRole.MASTER);
        make(new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 0)));

        assertThat(ipvs.daemons()).containsExactly(MASTER);
    }

    @Test
    void flushingStopsNoDaemonAndChangesNoTimeout() throws IpvsException {
        make(new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 0)));
        make(new Change.SetTimeouts(new Timeouts(1, 2, 3)), new Change.Flush());

        assertThat(ipvs.daemons()).containsExactly(MASTER);
        assertThat(ipvs.timeouts()).isEqualTo(new Timeouts(1, 2, 3));
    }

    @Test
    void theKernelTellsItsVersionAndTableSize() throws IpvsException {
        IpvsInfo info = ipvs.info();

        assertThat(info.versionText()).startsWith("1.2.");
        assertThat(Long.bitCount(info.connectionTableSize())).isEqualTo(1);
    }

    @Test
    void withoutTrafficThereAreNoConnections() throws IpvsException {
        List<Connection> connections = new ArrayList<>();
        ipvs.connections(connections::add);

        assertThat(connections).isEmpty();
    }
}
