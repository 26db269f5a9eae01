package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceKeyVisitor;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables that a kernel handles slowly. They need no attention, but explain why a change or a listing takes
 * long.
 */
final class SlowPaths {
    /** Servers of a service from which adding one takes notably longer than a call. */
    private static final int MANY_SERVERS = 2000;
    /** Services in one of the kernel's lists from which finding one takes notably longer. */
    private static final int MANY_SERVICES = 2000;

    private static final int LISTS = 256;
    private static final int BITS_OF_A_LIST = 8;
    /** Marks have lists of their own, which come after those of addresses here. */
    private static final int ALL_LISTS = 2 * LISTS;

    private SlowPaths() {}

    /** Returns the slow things of a table. */
    static List<String> of(DirectorStatus director, HostState host) {
        List<String> found = new ArrayList<>();
        NameLimit limit = new NameLimit();
        for (DirectorStatus.Service service : director.services()) {
            if (service.servers().size() >= MANY_SERVERS && limit.countAndName()) {
                found.add(ChangeFormat.key(service.key()) + " has "
                        + service.servers().size() + " servers: the kernel goes through them at each change of one");
            }
        }
        if (limit.unnamed() > 0) {
            found.add("services with that many servers besides: " + limit.unnamed());
        }
        int most = host.resizesTable() ? 0 : longestList(director);
        if (most >= MANY_SERVICES) {
            found.add(most + " services share one of the kernel's " + LISTS
                    + " lists, which it goes through at each change of one");
        }
        return found;
    }

    /** Kernels whose table does not grow choose the list by the last byte of the address and by the port. */
    private static int longestList(DirectorStatus director) {
        int[] lengths = new int[ALL_LISTS];
        int most = 0;
        for (DirectorStatus.Service service : director.services()) {
            int list = service.status().spec().key().accept(KernelList.INSTANCE);
            lengths[list]++;
            most = Math.max(most, lengths[list]);
        }
        return most;
    }

    /** Returns the number of the kernel's list that holds a service. */
    private static final class KernelList implements ServiceKeyVisitor<Integer> {
        static final KernelList INSTANCE = new KernelList();

        @Override
        public Integer address(ServiceKey.Address key) {
            IpAddress address = key.endpoint().address();
            int port = key.endpoint().port();
            int folded = key.protocol().number() ^ port ^ port >> BITS_OF_A_LIST;
            for (int i = 0; i < address.words(); i++) {
                folded ^= address.word(i);
            }
            return folded & LISTS - 1;
        }

        @Override
        public Integer firewallMark(ServiceKey.FirewallMark key) {
            return LISTS + (int) (key.mark() & LISTS - 1);
        }
    }
}
