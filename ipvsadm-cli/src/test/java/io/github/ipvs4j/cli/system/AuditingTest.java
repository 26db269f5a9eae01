package io.github.ipvs4j.cli.system;

import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.LogSocket;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The audit with a real socket, whoever listens there. */
@Timeout(60)
final class AuditingTest {
    private static final int MANY = 100_000;

    @TempDir
    private Path directory;

    private Ipvs audited() {
        return Auditing.of(new FakeIpvs(), null, directory.resolve("log").toString(), null);
    }

    @Test
    void changesReachTheLog() throws IOException, IpvsException {
        try (LogSocket log = new LogSocket(directory.resolve("log"));
                Ipvs ipvs = audited()) {
            ipvs.apply(add(WEB));
            ipvs.services();

            assertThat(log.received()).containsExactly("<85> result=ok rule=\"-A -t 10.0.0.1:80 -s rr\"");
        }
    }

    @Test
    void aLogThatIsNotThereDoesNotMatter() throws IpvsException {
        try (Ipvs ipvs = audited()) {
            ipvs.apply(add(WEB));

            assertThat(ipvs.services()).hasSize(1);
        }
    }

    /** As a restore does it, with nobody who empties the log's socket. */
    @Test
    void aFullLogDelaysNothing() throws IOException, IpvsException {
        List<Change> batch = Collections.nCopies(128, new Change.Flush());
        try (LogSocket log = new LogSocket(directory.resolve("log"))) {
            long start = System.nanoTime();
            try (Ipvs ipvs = audited()) {
                for (int i = 0; i < MANY; i += batch.size()) {
                    ipvs.applyAll(batch, (index, why) -> {});
                }
            }
            List<String> lines = log.received();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            assertThat(lines.get(0)).isEqualTo("<85> result=ok rule=\"-C\"");
            assertThat(lines).hasSizeLessThan(MANY / 10);
        }
    }
}
