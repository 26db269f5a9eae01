package io.github.ipvs4j.cli.kernel;

import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.support.LogSocket;
import io.github.ipvs4j.cli.system.Auditing;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kernel answers is what the system log is told. */
@RequiresKernel
final class AuditKernelTest {
    @TempDir
    private Path directory;

    @Test
    void resultsAreThoseOfTheKernel() throws IOException, IpvsException {
        Path path = directory.resolve("log");
        try (LogSocket log = new LogSocket(path);
                Ipvs ipvs = Auditing.of(NetlinkIpvs.open(), null, path.toString(), null)) {
            ipvs.apply(new Change.Flush());
            ipvs.apply(add(WEB));
            assertThatThrownBy(() -> ipvs.apply(add(WEB))).isInstanceOf(IpvsException.class);
            ipvs.applyAll(
                    List.of(
                            new Change.EditServer(WEB, SERVER),
                            new Change.AddServer(WEB, SERVER),
                            new Change.DeleteService(WEB)),
                    (index, why) -> {});

            assertThat(log.received())
                    .containsExactly(
                            "<85> result=ok rule=\"-C\"",
                            "<85> result=ok rule=\"-A -t 10.0.0.1:80 -s rr\"",
                            "<84> result=EEXIST error=\"Service already exists\" rule=\"-A -t 10.0.0.1:80 -s rr\"",
                            "<84> result=ENOENT error=\"No such destination\""
                                    + " rule=\"-e -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5\"",
                            "<85> result=ok rule=\"-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5\"",
                            "<85> result=ok rule=\"-D -t 10.0.0.1:80\"");
        }
    }
}
