package io.github.ipvs4j.compare;

import io.github.ipvs4j.compare.Outcome.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Kernels whose tables grow tell services in an order that is another one for each table, even if it is made in the
 * same way: its hash has a random key. So what two runs say is the same if their services are, each with its servers,
 * in whatever order.
 */
final class KernelOrder {
    private static final boolean IS_RANDOM = Files.exists(Path.of("/proc/sys/net/ipv4/vs/svc_lfactor"));
    private static final boolean IS_AFTER_6_1 = Files.exists(Path.of("/proc/sys/net/ipv4/vs/est_nice"));
    private static final Pattern SERVICE = Pattern.compile("(TCP|UDP|SCTP|FWM|-A) .*");
    private static final Pattern SERVER = Pattern.compile("(  ->|-a) .*");

    private KernelOrder() {}

    /**
     * The outcome with the services in the order of their lines if this kernel has none. Sorted listings too: for some
     * addresses the C program's order depends on the kernel's. Kernels with an order show whether listings are sorted.
     */
    static Outcome settled(Outcome outcome) {
        return IS_RANDOM ? sorted(outcome) : outcome;
    }

    /** A listing as it were on a kernel whose connection table has a fixed size, of which the examples tell. */
    static String withFixedSize(String text) {
        return IS_RANDOM ? text.replaceAll("\\(size=(0|256)\\)", "(size=4096)") : text;
    }

    /**
     * Returns whether the C program does what an example says only sometimes: kernels after 6.1 acknowledge that a
     * daemon stops unless it stops before its first instruction.
     */
    static boolean isByChance(String title) {
        return IS_AFTER_6_1 && title.startsWith("D31 ");
    }

    static Outcome sorted(Outcome outcome) {
        List<Result> results = new ArrayList<>();
        for (Result each : outcome.results()) {
            results.add(new Result(sorted(each.out()), each.err(), each.status()));
        }
        return new Outcome(results, sorted(outcome.table()));
    }

    private static String sorted(String text) {
        StringBuilder all = new StringBuilder();
        List<String> services = new ArrayList<>();
        for (String line : text.split("(?<=\n)", -1)) {
            String words = line.stripTrailing() + " ";
            if (SERVICE.matcher(words).matches()) {
                services.add(line);
            } else if (!services.isEmpty() && SERVER.matcher(words).matches()) {
                services.add(services.remove(services.size() - 1) + line);
            } else {
                append(all, services);
                all.append(line);
            }
        }
        append(all, services);
        return all.toString();
    }

    private static void append(StringBuilder all, List<String> services) {
        services.sort(null);
        services.forEach(all::append);
        services.clear();
    }
}
