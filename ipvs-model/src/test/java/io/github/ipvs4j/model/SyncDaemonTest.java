package io.github.ipvs4j.model;

import static io.github.ipvs4j.testkit.Samples.ip;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a running daemon is what a line asks for. */
final class SyncDaemonTest {
    private static final SyncDaemon RUNNING = new SyncDaemon(SyncRole.MASTER, "lo", 7, 1472, ip("224.0.0.81"), 8848, 1);

    static Stream<SyncDaemon> whatDiffersIsNotMet() {
        return Stream.of(
                SyncDaemon.of(SyncRole.BACKUP, "lo", 7),
                SyncDaemon.of(SyncRole.MASTER, "eth0", 7),
                SyncDaemon.of(SyncRole.MASTER, "lo", 8),
                new SyncDaemon(SyncRole.MASTER, "lo", 7, 1400, null, 0, 0),
                new SyncDaemon(SyncRole.MASTER, "lo", 7, 0, ip("224.0.0.82"), 0, 0),
                new SyncDaemon(SyncRole.MASTER, "lo", 7, 0, null, 8849, 0),
                new SyncDaemon(SyncRole.MASTER, "lo", 7, 0, null, 0, 2));
    }

    @ParameterizedTest
    @MethodSource
    void whatDiffersIsNotMet(SyncDaemon wanted) {
        assertThat(wanted.isMetBy(RUNNING)).isFalse();
    }

    @Test
    void whatIsLeftToTheKernelIsItsDefault() {
        assertThat(RUNNING.isMetBy(RUNNING)).isTrue();
        assertThat(SyncDaemon.of(SyncRole.MASTER, "lo", 7).isMetBy(RUNNING)).isTrue();
        assertThat(SyncDaemon.of(SyncRole.MASTER, "lo", 7)
                        .isMetBy(new SyncDaemon(SyncRole.MASTER, "lo", 7, 1, ip("224.0.0.81"), 8848, 2)))
                .isFalse();
    }
}
