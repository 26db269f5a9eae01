package io.github.ipvs4j.netlink;

import com.sun.management.ThreadMXBean;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does what each line of standard input says, and prints how many nanoseconds and bytes of the heap it took:
 * {@code get N}, {@code edit N}, {@code batch N} of 1,000 edits each, {@code dump N}. {@code library-bench.c} does the
 * same without {@code batch}.
 */
public final class LibraryBench {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final ServiceKey KEY = BenchTable.service(0);
    private static final List<Change> EDITS = List.of(
            new Change.EditServer(KEY, BenchTable.server(0, 0, 1)),
            new Change.EditServer(KEY, BenchTable.server(0, 0, 2)));
    private static final List<List<Change>> BATCHES = List.of(BenchTable.edits(1), BenchTable.edits(2));

    private LibraryBench() {}

    /** Makes the table and obeys standard input. */
    public static void main(String[] words) throws IOException, IpvsException {
        try (NetlinkIpvs ipvs = NetlinkIpvs.open()) {
            BenchTable.make(ipvs);
            System.out.println("ready");
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int blank = line.indexOf(' ');
                int times = Integer.parseInt(line.substring(blank + 1));
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long start = System.nanoTime();
                run(ipvs, line.substring(0, blank), times);
                long nanos = System.nanoTime() - start;
                System.out.println(nanos + " " + (THREADS.getCurrentThreadAllocatedBytes() - bytes));
            }
        }
    }

    private static void run(NetlinkIpvs ipvs, String operation, int times) throws IpvsException {
        for (int i = 0; i < times; i++) {
            switch (operation) {
                case "get" -> ipvs.service(KEY);
                case "edit" -> ipvs.apply(EDITS.get(i % 2));
                case "batch" -> BenchTable.applyAll(ipvs, BATCHES.get(i % 2));
                case "dump" -> count(BenchTable.dump(ipvs));
                default -> throw new IllegalArgumentException(operation);
            }
        }
    }

    private static void count(int servers) {
        if (servers != BenchTable.SERVICES * BenchTable.SERVERS) {
            throw new IllegalStateException(servers + " servers");
        }
    }
}
