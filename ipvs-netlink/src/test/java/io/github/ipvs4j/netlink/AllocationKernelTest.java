package io.github.ipvs4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How much memory operations take on the heap. A control plane makes them all day, so that their garbage would decide
 * how often it pauses. Only the first ones may take more, since they load classes, and the servers of a table are
 * known after a few readings.
 */
@RequiresKernel
class AllocationKernelTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int TIMES = 2000;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private NetlinkIpvs ipvs;

    private interface Work {
        void run(int turn) throws IpvsException;
    }

    @BeforeEach
    void open() throws IpvsException {
        ipvs = NetlinkIpvs.open();
        BenchTable.make(ipvs);
    }

    @AfterEach
    void emptyAndClose() throws IpvsException {
        ipvs.apply(new Change.Flush());
        ipvs.close();
    }

    /** The bytes that each turn takes. */
    private static double bytes(int turns, Work work) throws IpvsException {
        for (int i = 0; i < turns; i++) {
            work.run(i);
        }
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < turns; i++) {
            work.run(i);
        }
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / turns;
    }

    @Test
    void readingAServiceTakes400Bytes() throws IpvsException {
        ServiceKey key = BenchTable.service(0);

        assertThat(bytes(TIMES, turn -> ipvs.service(key))).isBetween(1.0, 400.0);
    }

    @Test
    void aChangeTakes64Bytes() throws IpvsException {
        Change[] changes = {
            new Change.EditServer(BenchTable.service(0), BenchTable.server(0, 0, 1)),
            new Change.EditServer(BenchTable.service(0), BenchTable.server(0, 0, 2))
        };

        assertThat(bytes(TIMES, turn -> ipvs.apply(changes[turn % 2]))).isLessThanOrEqualTo(64);
    }

    @Test
    void changesOfABatchTake64BytesEach() throws IpvsException {
        List<List<Change>> batches = List.of(BenchTable.edits(1), BenchTable.edits(2));
        int each = batches.get(0).size();

        assertThat(bytes(20, turn -> BenchTable.applyAll(ipvs, batches.get(turn % 2))) / each)
                .isLessThanOrEqualTo(64);
    }

    @Test
    void eachServerOfAListTakes100Bytes() throws IpvsException {
        int servers = BenchTable.SERVICES * BenchTable.SERVERS;
        List<ServiceStatus> services = ipvs.services();

        assertThat(bytes(4, turn -> {
                            for (ServiceStatus service : services) {
                                assertCount(ipvs.servers(service.spec().key()).size());
                            }
                        })
                        / servers)
                .isBetween(1.0, 100.0);
    }

    private static void assertCount(int count) {
        if (count != BenchTable.SERVERS) {
            throw new AssertionError(count + " servers");
        }
    }
}
